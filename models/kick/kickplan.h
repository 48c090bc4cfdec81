// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/readonly.h"
#include "models/values/snapshot.h"

#include <string>
#include <vector>

namespace stalewatch {

/// What is asked of a server about a connection.
enum class KickVerb : quint8 {
    Kick,     ///< it is closed
    LameDuck, ///< its client is told that the server is going to leave
};

/// One connection as it was when the operator pointed at it: bound to serverId, cid and start, whatever the table
/// shows afterwards. Texts are UTF-8 and untrusted.
struct KickEntry
{
    std::string serverId{}; ///< of one life of the server
    quint64 cid = 0;
    Instant start = noInstant;

    ConnectionKey key{};
    QString target{}; ///< through which the server is asked, as shownTarget() has it
    std::string serverName{};
    std::string name{};
    std::string account{}; ///< empty: not known, or $G
    std::string ip{};
    bool isLeafnode = false;
    qint64 pendingBytes = absent;
    qint64 subscriptions = absent;

    bool operator==(const KickEntry &) const = default;
};

/// What the operator asks for, before it is confirmed. Holds values only.
struct KickPlan
{
    KickVerb verb = KickVerb::Kick;
    std::vector<KickEntry> entries{};

    bool operator==(const KickPlan &) const = default;
};

/// What @p keys are in @p snapshot, in that order, each once; those that are not there any more are left out, and
/// Stalewatch's own unless there is no other: whoever selects everything does not mean them.
[[nodiscard]] KickPlan kickPlanOf(
    const Snapshot &snapshot, const std::vector<ConnectionKey> &keys, KickVerb verb = KickVerb::Kick);

/// The connections that pass @p filter, are at risk, and are on servers where connections can be kicked; none for an
/// empty filter or one that cannot be read. O(rows).
[[nodiscard]] std::vector<ConnectionKey> atRiskAmong(const Snapshot &snapshot, const QString &filter);

/// Why no connection of @p server can be kicked, in a sentence that says what to do; empty: it can. The same for both
/// verbs. O(targets).
[[nodiscard]] QString objectionToKicking(const ServerSnapshot &server);
/// The same where the operator may have said that some targets are read only: that goes first.
[[nodiscard]] QString objectionToKicking(const ServerSnapshot &server, const ReadOnly &readOnly);

/// Why @p entry must not be asked for any more, by what @p newest says; empty: it is still the same connection.
[[nodiscard]] QString objectionTo(const KickEntry &entry, const Snapshot &newest);

} // namespace stalewatch
