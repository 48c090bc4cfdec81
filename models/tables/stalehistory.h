// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"

#include <QList>
#include <QString>

#include <map>
#include <vector>

namespace stalewatch {

/// Something that happened, marked in the chart.
struct HistoryMark
{
    enum class Kind { Restart, Reload };
    Kind kind = Kind::Reload;
    TargetNumber target = 0;
    LocalTime at{};
    QString text{}; ///< "2m0s x 2 -> 30s x 2"; escaped
};

/// Stale closures of every target over time, kept as runs: a point is stored when a figure changes, so a day of a
/// quiet fleet is a few points. A counter that falls or a new server life adds to what was before; time without a good
/// poll is a gap, not a line. Lives in the GUI thread; take() is O(servers).
class StaleHistory final
{
public:
    enum class Kind { All, Clients, Routes, Gateways, Leafs };

    /// A piece of a curve without gaps: x is our clock, y a count since the history began or a rate a minute.
    struct Piece
    {
        std::vector<std::pair<LocalTime, double>> points{};
    };

    struct Query
    {
        LocalTime from{};
        LocalTime to{};
        std::vector<TargetNumber> targets{}; ///< summed into one curve; empty: all
        Kind kind = Kind::All;
        bool perMinute = false; ///< else cumulative
        int pixels = 1000;      ///< at most two points a pixel come back
    };

    void take(const Snapshot &snapshot, LocalTime local);
    [[nodiscard]] std::vector<Piece> curve(const Query &query) const;
    /// Marks within [from, to].
    [[nodiscard]] std::vector<HistoryMark> marks(LocalTime from, LocalTime to) const;
    /// Times within [from, to] in which @p target was not polled.
    [[nodiscard]] std::vector<std::pair<LocalTime, LocalTime>> gaps(
        TargetNumber target, LocalTime from, LocalTime to) const;

private:
    struct Run
    {
        LocalTime from{};
        LocalTime to{};      ///< last good poll with these figures
        CountByKind count{}; ///< since the history began, over all lives
    };
    struct Track
    {
        std::vector<Run> runs{};
        CountByKind raw{};    ///< what the server said last
        CountByKind before{}; ///< of earlier lives
        ServerNumber life = 0;
        Instant configLoadTime = noInstant;
        PingSettings ping{};
        LocalTime lastGood{};
    };
    std::map<TargetNumber, Track> m_tracks{};
    std::vector<HistoryMark> m_marks{};
};

} // namespace stalewatch
