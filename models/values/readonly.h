// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"

#include <QStringList>

namespace stalewatch {

/// Where nothing may be changed: in all of the program (--read-only, or the setting), or at some targets. Whoever acts
/// asks this first, whatever the window offered; the window asks it too, and says why a button is grey.
struct ReadOnly
{
    bool everywhere = false;
    QStringList targets{}; ///< as shownTarget() has them

    bool operator==(const ReadOnly &) const = default;

    /// A Failure that says which of them stands against changing @p target.
    [[nodiscard]] Result<> allows(const QString &target) const;
};

} // namespace stalewatch
