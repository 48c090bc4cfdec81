// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/pushplan.h"

namespace stalewatch {

/// What a look at /varz after a reload says.
struct ReloadProof
{
    enum class Verdict : quint8 {
        Proven,    ///< the wished values, a newer config_load_time, the same server_id, the digest where there is one
        NotYet,    ///< nothing has happened so far: ask again until the time is up, then it is Refused
        Refused,   ///< the time is up and config_load_time has not moved: the server did not take the file
        Overruled, ///< it loaded, but runs with other values: a later include, another file, an environment
        Restarted, ///< another server_id answers
    };

    Verdict verdict = Verdict::NotYet;
    QString why{}; ///< one sentence, translated; empty when proven

    [[nodiscard]] bool isProven() const noexcept { return verdict == Verdict::Proven; }
};

/// Judges @p seen against what must be: @p wished, loaded after @p before. @p digest: what -t said of the file, empty
/// if not known. @p isLast: the time is up. What /varz says is the server's own word; nothing else is believed.
[[nodiscard]] ReloadProof judgeReload(const ServerFacts &seen, const ServerBefore &before, const PingSettings &wished,
    const QString &digest, bool isLast);

} // namespace stalewatch
