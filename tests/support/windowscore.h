// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/assessment.h"

#include <QByteArrayList>

#include <map>
#include <vector>

namespace stalewatch {

/// Holds what the witness said of many connections against what then happened to them.
class WindowScore final
{
public:
    /// The figures of one kind of client. Errors, widths and leads are in units of ping_interval, sorted.
    struct Figures
    {
        qint64 healthyPolls = 0;  ///< before death, or of those that live
        qint64 alarms = 0;        ///< of these, suspect or ghost, and not by chance
        qint64 byChance = 0;      ///< and those because its answers could not be told from none
        qint64 longestChance = 0; ///< of these, the most in a row of one connection: one coincidence
        qint64 slow = 0;          ///< and those because its answer had not come yet: it took longer than `slowAnswer`
        qint64 deadPolls = 0;     ///< from death to close
        qint64 unsaid = 0;        ///< of these, without a window: nothing is known
        qint64 contained = 0;     ///< of the others, with a window that holds the close
        qint64 closes = 0;
        qint64 suspected = 0;         ///< of the closes, those that were called suspect or ghost before
        std::vector<double> errors{}; ///< the likely close at the last poll before it, minus the close
        std::vector<double> widths{}; ///< at every poll from death to close
        std::vector<double> leads{};  ///< from the first alarm to the close

        [[nodiscard]] double containment() const;
        void add(const Figures &other);
    };

    /// Nobody here means to take so long: the machine is busy.
    static constexpr Nanoseconds slowAnswer = std::chrono::milliseconds(100);

    /// @p key is one connection's, @p kind that of its client; @p unseen answers of it were like those before, @p rtt
    /// is what is shown of the last other one.
    void see(quint64 key, const QByteArray &kind, Instant now, const Assessment &assessment, int unseen = 0,
        Nanoseconds rtt = {});
    /// It gives no sign of life after @p at; a later call replaces an earlier one, and what was seen until then.
    void died(quint64 key, Instant at);
    /// The server closed it as stale; @p interval is the ping_interval then.
    void closed(quint64 key, Instant at, Nanoseconds interval);

    /// Takes over the figures of @p other, @p suffix added to each kind; its open cases are left behind.
    void add(const WindowScore &other, const QByteArray &suffix = {});

    [[nodiscard]] const std::map<QByteArray, Figures> &figures() const noexcept { return m_figures; }
    [[nodiscard]] Figures total() const { return sumOf({}); }
    /// Of the kinds that begin with one of @p beginnings; of all if there are none.
    [[nodiscard]] Figures sumOf(const QByteArrayList &beginnings) const;
    /// One line a kind, and their sum.
    [[nodiscard]] QByteArray table() const;

private:
    struct Seen
    {
        Instant now = noInstant;
        Instant earliest = noInstant;
        Instant likely = noInstant;
        Instant latest = noInstant;
        bool atRisk = false;
    };
    struct Case
    {
        QByteArray kind{};
        Instant diedAt = noInstant;
        std::vector<Seen> seen{}; ///< since it died
        qint64 alarms = 0;        ///< since an answer was seen
        qint64 byChance = 0;      ///< in a row up to now
        Nanoseconds rtt{0};       ///< of that
    };

    std::map<quint64, Case> m_cases{};
    std::map<QByteArray, Figures> m_figures{};
};

/// The value that @p share of @p sorted do not exceed; 0 if there are none. With @p byMagnitude signs are dropped.
[[nodiscard]] double quantile(const std::vector<double> &values, double share, bool byMagnitude = false);

} // namespace stalewatch
