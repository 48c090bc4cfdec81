// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/assessment.h"

namespace stalewatch {

const char *idOf(Evidence evidence) noexcept
{
    switch (evidence) {
    case Evidence::Unproven:
        return "unproven";
    case Evidence::Proven:
        return "proven";
    case Evidence::Quiet:
        return "quiet";
    case Evidence::Suspect:
        return "suspect";
    case Evidence::Ghost:
        return "ghost";
    case Evidence::Closed:
        return "closed";
    }
    Q_UNREACHABLE();
}

const char *idOf(Proof proof) noexcept
{
    switch (proof) {
    case Proof::None:
        return "none";
    case Proof::Connect:
        return "connect";
    case Proof::Data:
        return "data";
    case Proof::Pong:
        return "pong";
    case Proof::Heard:
        return "heard";
    }
    Q_UNREACHABLE();
}

} // namespace stalewatch
