// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/triage.h"

#include <QByteArray>

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace stalewatch {

/// What befalls a fleet.
enum class Mishap : quint8 {
    Kill,          ///< a process is killed
    Stop,          ///< a process is stopped (SIGSTOP)
    Block,         ///< an event loop is blocked for a while
    HostDown,      ///< a host with several applications
    Middlebox,     ///< something drops flows that are idle for too long
    IdleClosed,    ///< something closes flows that are idle for too long
    IdleReset,     ///< something resets them
    Blackhole,     ///< a part of a network is cut off
    LoadBalancer,  ///< a proxy forgets most of its flows
    SlowLink,      ///< a link fills up until nothing gets through
    Release,       ///< one version of one library falls silent
    NeverAnswers,  ///< one version of one library never answers from its update on
    Overload,      ///< the server has no time, and its clients give it up
    Saturation,    ///< subscribers do not keep up
    AccountSilent, ///< everybody of one account falls silent
    Reload,        ///< the server gives up sooner from now on
    Restart,       ///< the server is started anew
    Kick,          ///< connections are thrown out
    StopAndHole,   ///< a process is stopped while a network is cut off
    KillAndHole,   ///< a process is killed while a network is cut off
    Mixture,       ///< this and that, with nothing in common
    Scattered,     ///< an hour in which now and then somebody dies
    Deploy,        ///< applications are started anew, one process after the other
    Quiet,         ///< nothing but coming and going
};

inline constexpr std::array mishaps{Mishap::Kill, Mishap::Stop, Mishap::Block, Mishap::HostDown, Mishap::Middlebox,
    Mishap::IdleClosed, Mishap::IdleReset, Mishap::Blackhole, Mishap::LoadBalancer, Mishap::SlowLink, Mishap::Release,
    Mishap::NeverAnswers, Mishap::Overload, Mishap::Saturation, Mishap::AccountSilent, Mishap::Reload, Mishap::Restart,
    Mishap::Kick, Mishap::StopAndHole, Mishap::KillAndHole, Mishap::Mixture, Mishap::Scattered, Mishap::Deploy,
    Mishap::Quiet};

[[nodiscard]] const char *nameOf(Mishap mishap) noexcept;
/// What its incidents should be called, one each; none: there must be no incident, or at most, where those who died
/// have nothing in common, one that is not explained.
[[nodiscard]] std::vector<Cause> causesOf(Mishap mishap);

/// A fleet on a simulated server, watched by the real witness and triage from before the mishap until it is over.
/// The same seed gives the same run.
[[nodiscard]] Triage playTriage(Mishap mishap, quint32 seed);

/// Which cause came first and second for every mishap, as people read it.
class ConfusionTable final
{
public:
    void add(Mishap mishap, quint32 seed, const Triage &triage);
    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] int runs() const noexcept { return m_runs; }
    [[nodiscard]] double first() const noexcept { return m_runs ? double(m_first) / m_runs : 0; }
    [[nodiscard]] double firstTwo() const noexcept { return m_runs ? double(m_firstTwo) / m_runs : 0; }
    [[nodiscard]] int falseIncidents() const noexcept { return m_falseIncidents; }
    /// Mixtures that were given a cause.
    [[nodiscard]] int overexplained() const noexcept { return m_overexplained; }
    /// Runs with more incidents than there were mishaps.
    [[nodiscard]] int split() const noexcept { return m_split; }
    /// The runs that were not called right, with what they were called.
    [[nodiscard]] const QByteArray &misses() const noexcept { return m_misses; }

private:
    using Incidents = std::vector<const Incident *>; ///< the largest first

    void judge(const std::vector<Cause> &wanted, const Incidents &largest);
    void tell(Mishap mishap, quint32 seed, const Incidents &incidents);

    std::map<Mishap, std::map<QByteArray, int>> m_called{};
    QByteArray m_misses{};
    int m_runs = 0; ///< right causes there were to find
    int m_first = 0;
    int m_firstTwo = 0;
    int m_falseIncidents = 0;
    int m_overexplained = 0;
    int m_split = 0;
};

} // namespace stalewatch
