// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/closurelog.h"
#include "models/triage/grouping.h"
#include "models/triage/symptoms.h"

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <span>

namespace stalewatch {

/// What an episode is looked at with.
struct EpisodeView
{
    const Snapshot &snapshot;
    const Doings &doings;
    ClosureLog &log;
    ValueNames &names;
    CensusTaker &census;
    LocalTime now{};
    Nanoseconds interval{0}; ///< the longest ping_interval
    Nanoseconds patience{0}; ///< of that server
    IncidentNumber &lastNumber;
};

/// What became of the incidents of an episode.
struct EpisodeNews
{
    std::vector<std::shared_ptr<const Incident>> changed{}; ///< new, or not what they were
    std::vector<IncidentNumber> merged{};                   ///< became part of another, or nothing
    std::vector<IncidentNumber> recovered{};                ///< over, without a closure: all suspects answered
};

/// Closures and suspects of one manner that follow each other closely, and the incidents among them that go on.
class Episode final
{
public:
    explicit Episode(Manner manner) noexcept : m_manner(manner) { }

    void add(const Patient &patient);
    /// The client of this closure is back.
    void returned(const ClosureRecord &record);
    /// Replaces who is silent now.
    void setSuspects(std::vector<Patient> suspects);
    /// Regroups, and adds to @p news.
    void update(const EpisodeView &view, EpisodeNews &news);
    [[nodiscard]] bool isQuiet() const noexcept { return m_closures.empty() && m_suspects.empty(); }
    /// Traits have got other numbers; whatever goes on must be over.
    void reset();

private:
    struct Running
    {
        IncidentNumber number = 0;
        std::optional<Shared> reason{};
        std::vector<const Patient *> patients{}; ///< in m_closures and m_suspects
        std::vector<Shared> shares{};
        LocalTime last{};       ///< the last that joined
        LocalTime since{};      ///< when it was first seen
        bool isTrickle = false; ///< flows that are ended one after the other
    };

    void trim(const EpisodeView &view);
    [[nodiscard]] double usualWithin(Nanoseconds time, const EpisodeView &view) const;
    [[nodiscard]] GroupingRules rules(const EpisodeView &view);
    [[nodiscard]] std::vector<const Patient *> candidates(LocalTime now, qint64 least) const;
    [[nodiscard]] std::vector<const Patient *> equallyIdle() const;
    [[nodiscard]] std::vector<Group> groups(const EpisodeView &view);
    void regroup(const EpisodeView &view, EpisodeNews &news);
    [[nodiscard]] std::optional<Running> takeDormant(const Group &group);
    void forgetDormant(const EpisodeView &view);
    void end(const std::set<IncidentNumber> &over);
    [[nodiscard]] bool hasEnough(const EpisodeView &view);
    [[nodiscard]] std::vector<const Patient *> closuresOf(IncidentNumber number) const;
    [[nodiscard]] Running *runningOf(const Group &group, const std::vector<Running *> &taken);
    void mark(const EpisodeView &view);
    void findLoud(const Running &running, const EpisodeView &view) const;
    [[nodiscard]] Nanoseconds gap(const EpisodeView &view) const noexcept;
    [[nodiscard]] bool isOver(const Running &running, const EpisodeView &view) const noexcept;

    // Constant after construction
    Manner m_manner;

    std::deque<Patient> m_closures{}; ///< oldest first
    std::vector<Patient> m_suspects{};
    std::optional<Census> m_census{};
    std::vector<Running> m_running{};
    std::vector<Running> m_dormant{}; ///< over, and taken up again if the same goes on; without patients
    std::map<ConnectionKey, IncidentNumber> m_suspected{}; ///< what the suspects of the last time belonged to
    std::deque<LocalTime> m_noise{};                       ///< closures of the last hour that belonged to nothing
    LocalTime m_began{};                                   ///< when it was first looked at
    bool m_isDirty = false;
    LocalTime m_told{};
};

} // namespace stalewatch
