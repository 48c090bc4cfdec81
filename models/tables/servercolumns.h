// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"

#include <QString>

#include <span>

namespace stalewatch {

/// One server as a column's functions see it.
struct ServerRow
{
    const ServerSnapshot &server;
    LocalTime local{};           ///< the moment it is read: ages are counted to here
    qint64 staleLately = absent; ///< stale closures of the last minute; absent until two polls were seen
    qint64 slowLately = absent;  ///< slow consumers of the last minute
};

/// A column of the servers overview is declared once, as a row of serverColumns().
struct ServerColumn
{
    const char *id = "";          ///< snake_case, the server's own name where it has one; never shown, never renamed
    const char *title = "";       ///< translated in the context "ServerColumn"
    const char *hint = "";        ///< tooltip; same context
    bool isNumber = false;        ///< right-aligned, tabular figures
    bool byDefault = true;        ///< shown before the operator chose
    bool descendingFirst = false; ///< the first click on the header shows the largest on top
    int chars = 9;                ///< width, in figures of the table's font
    int least = 0;                ///< width below which it says nothing, likewise; 0: chars

    QString (*text)(const ServerRow &) = nullptr; ///< plain text, as shown; empty: absent
    /// Order of columns that are numbers; does not depend on `local`. What is not known comes last.
    quint64 (*order)(const ServerRow &) = nullptr;
    /// Order of columns that are texts: by this, case and digits as people expect.
    QString (*orderText)(const ServerRow &) = nullptr;
};

/// All columns in their default order.
[[nodiscard]] std::span<const ServerColumn> serverColumns() noexcept;
/// The index of @p id, or -1.
[[nodiscard]] int serverColumn(QLatin1StringView id) noexcept;
/// Translated title and hint.
[[nodiscard]] QString titleOf(const ServerColumn &column);
[[nodiscard]] QString hintOf(const ServerColumn &column);

/// How long after a client died its server closes the connection, as "4-8 min" for 2m x 2: from ping_interval x
/// ping_max, when it died right before a tick, to ping_interval x (ping_max + 2), when it published right before
/// it died. Empty for settings that cannot be counted with.
[[nodiscard]] QString shownDetection(const PingSettings &ping);

} // namespace stalewatch
