// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"

#include <QString>

#include <compare>
#include <span>

namespace stalewatch {

/// One row of the fleet as a column's functions see it.
struct ConnectionRow
{
    const ServerSnapshot &server;
    std::size_t row = 0;
    LocalTime local{}; ///< the moment it is read: what counts with time (idle, uptime, window) is counted to here

    [[nodiscard]] const Assessment &assessment() const noexcept { return server.assessments[row]; }
    [[nodiscard]] Untrusted text(TextId id) const noexcept
    {
        return server.rows.texts ? server.rows.texts->text(id) : Untrusted{};
    }
    /// The server's clock at `local`; for a row that went, the moment it went.
    [[nodiscard]] Instant now() const noexcept;
};

/// A column of the connection table is declared once, as a row of connectionColumns(): header, tooltip, chooser,
/// settings, sort, CSV, copy and tests read it from there.
struct ConnectionColumn
{
    /// What paints the cell.
    enum class Cell { Text, State, IdleBar, PongBar, Runway };
    /// What `csv` writes: a bare number, a time (bare in CSV, a string in JSON), or text (quoted and defused).
    enum class Raw { Number, Time, Text };

    const char *id = "";    ///< snake_case, the server's own name where it has one; never shown, never renamed
    const char *csvId = ""; ///< header in CSV and JSON: id with its raw unit, as "rtt_ns"; empty: not exported
    const char *title = ""; ///< translated in the context "ConnectionColumn"
    const char *hint = "";  ///< tooltip: what it means and where it comes from; same context
    Cell cell = Cell::Text;
    bool isNumber = false;        ///< right-aligned, tabular figures
    bool byDefault = true;        ///< shown before the operator chose
    bool wantsAuth = false;       ///< needs auth=1, so asked for only while shown
    bool descendingFirst = false; ///< the first click on the header shows the largest on top
    int chars = 8;                ///< width, in figures of the table's font
    int least = 0;                ///< width below which it says nothing, likewise; 0: chars

    QString (*text)(const ConnectionRow &) = nullptr; ///< as shown; escaped, localised; empty: absent
    /// Order for columns that are no text. Independent of the time at which it is asked, so that nothing is sorted
    /// again because time has passed. Larger keys come later; rows without a value have the largest.
    quint64 (*order)(const ConnectionRow &) = nullptr;
    TextId (*textId)(const ConnectionRow &) = nullptr;
    /// Order for columns that are the same for all rows of a server: servers are ranked by this text, not rows.
    std::string_view (*serverText)(const ServerSnapshot &) = nullptr;
    void (*csv)(const ConnectionRow &, QByteArray &out) = nullptr; ///< appends the raw value; nothing: absent
    Raw raw = Raw::Number;                                         ///< what `csv` writes
};

/// All columns in their default order.
[[nodiscard]] std::span<const ConnectionColumn> connectionColumns() noexcept;
/// The index of @p id, or -1.
[[nodiscard]] int connectionColumn(QLatin1StringView id) noexcept;
/// Translated title and hint.
[[nodiscard]] QString titleOf(const ConnectionColumn &column);
[[nodiscard]] QString hintOf(const ConnectionColumn &column);

/// A signed number, an unsigned one and a moment as keys of `order`: the natural order, absent last.
[[nodiscard]] constexpr quint64 orderKey(qint64 value) noexcept
{
    return isKnown(value) ? quint64(value) ^ (quint64(1) << 63) : ~quint64(0);
}

} // namespace stalewatch
