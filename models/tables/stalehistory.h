// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"

#include <QList>

#include <array>
#include <deque>
#include <map>
#include <optional>
#include <vector>

namespace stalewatch {

/// Something that happened to a target, marked in the chart.
struct HistoryMark
{
    enum class Kind {
        Restart,  ///< a new life of the server: it started after its last poll
        Replaced, ///< another server answers under this target, one that ran all the while
        Reload,   ///< its configuration was loaded anew
        Reset,    ///< a counter fell within one life
    };
    Kind kind = Kind::Reload;
    TargetNumber target = 0;
    LocalTime at{}; ///< the first poll that showed it
    PingSettings before{};
    PingSettings after{};
};

/// Stale closures of every target over time, kept as runs: something is stored when a figure changes, so a day of a
/// quiet fleet is a few dozen bytes. Samples are stamped with the moment their answer was whole on our own clock, so
/// neither a late frame nor a jump of a wall clock bends a curve.
///
/// A counter that falls or a new server life adds to what was before: curves never fall. Time without a good poll is a
/// gap, not a line; it begins where PollHealth::isUnknownAt() would have said so, or where the machine slept. The last
/// 24 hours are kept, thinned with age to what a chart of 1,000 pixels can show: at most about 600 KiB a target.
/// Lives in the GUI thread; take() is O(servers).
class StaleHistory final
{
public:
    /// All counts what the server gives as a total; the others are known only where it counts by kind.
    enum class Kind { All, Clients, Routes, Gateways, Leafs };
    enum class Measure {
        Count,     ///< closures since watching began
        Lifetime,  ///< the same, and what the servers had counted before
        PerMinute, ///< closures in the trailing minute; those that fell into a gap belong to no minute
    };

    /// A piece of a curve without gaps: x is our clock, y by Measure. Flat between points that share their y.
    struct Piece
    {
        std::vector<std::pair<LocalTime, double>> points{};
    };

    struct Query
    {
        LocalTime from{};
        LocalTime to{};
        QList<TargetNumber> targets{}; ///< summed into one curve; empty: all
        Kind kind = Kind::All;
        Measure measure = Measure::Count;
        int pixels = 1000; ///< about two points a pixel come back at most
    };

    static constexpr std::chrono::hours keptFor{24};
    static constexpr std::chrono::seconds minute{60};

    /// Takes in what is new in @p snapshot. Targets that are in it no more are forgotten.
    void take(const Snapshot &snapshot, LocalTime local);

    /// O(changes within the window). The pieces hold each column's first, last, least and greatest value.
    [[nodiscard]] std::vector<Piece> curve(const Query &query) const;
    /// The exact value at @p at of what @p query asks (its window does not count); nullopt within a gap of them all.
    [[nodiscard]] std::optional<double> valueAt(const Query &query, LocalTime at) const;
    /// Closures in (from, to], those included that were found after a gap.
    [[nodiscard]] double increase(const QList<TargetNumber> &targets, LocalTime from, LocalTime to) const;
    /// What the servers had counted when watching began.
    [[nodiscard]] double earlier(const QList<TargetNumber> &targets) const;
    /// Marks within [from, to], oldest first.
    [[nodiscard]] std::vector<HistoryMark> marks(LocalTime from, LocalTime to) const;
    /// Times within [from, to] in which @p target was watched but not polled.
    [[nodiscard]] std::vector<std::pair<LocalTime, LocalTime>> gaps(
        TargetNumber target, LocalTime from, LocalTime to) const;
    /// The first good poll of any of @p targets (empty: all); nullopt before it.
    [[nodiscard]] std::optional<LocalTime> beganAt(const QList<TargetNumber> &targets = {}) const;
    /// Runs held, of all targets: what the memory goes into.
    [[nodiscard]] std::size_t size() const noexcept;
    /// How often any figure changed in (from, to]: twice this is the most points all curves can have. O(log runs).
    [[nodiscard]] std::size_t changes(LocalTime from, LocalTime to) const noexcept;
    /// Changes when a curve does other than by growing on flat, or when there is a new mark or gap.
    [[nodiscard]] quint64 revision() const noexcept { return m_revision; }

private:
    using Counts = std::array<qint64, 5>; ///< by Kind
    struct Run
    {
        LocalTime from{};
        LocalTime to{};        ///< last good poll with these figures
        Counts count{};        ///< since watching began, over all lives
        bool afterGap = false; ///< or the first
    };
    struct Life
    {
        Counts raw{}; ///< what the server said last
        StaleCount::Source source = StaleCount::Source::Closures;
        PingSettings ping{};
        Instant configLoadTime = noInstant;
    };
    struct Track
    {
        std::deque<Run> runs{};
        std::map<ServerNumber, Life> lives{}; ///< more than the last: a load balancer alternates between them
        ServerNumber life = 0;
        LocalTime began{};
        Counts earlier{};
        Instant now = noInstant; ///< the server's clock, at the last good poll
        Nanoseconds skew{0};
        Nanoseconds patience{0}; ///< without a poll for longer than this is a gap
        qint64 polls = 0;        ///< PollHealth::polls, at the last good poll
        bool wasDown = false;    ///< a poll failed since the last good one
    };
    struct Step;
    struct Sums;

    void observe(Track &track, const ServerSnapshot &server);
    [[nodiscard]] Counts grown(Track &track, const ServerSnapshot &server);
    [[nodiscard]] static bool isGap(const Track &track, const ServerSnapshot &server) noexcept;
    void mark(HistoryMark::Kind kind, const ServerSnapshot &server, PingSettings before);
    static void forgetBefore(LocalTime horizon, Track &track);
    static void thin(Track &track, LocalTime local);
    [[nodiscard]] std::vector<const Track *> tracksOf(const QList<TargetNumber> &targets) const;
    [[nodiscard]] static std::size_t runAt(const Track &track, LocalTime at) noexcept;
    [[nodiscard]] Sums sumsOf(const Query &query) const;

    std::map<TargetNumber, Track> m_tracks{};
    std::deque<HistoryMark> m_marks{};
    LocalTime m_now{};
    quint64 m_revision = 0;
};

} // namespace stalewatch
