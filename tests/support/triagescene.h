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
    Kill,         ///< a process is killed
    Stop,         ///< a process is stopped (SIGSTOP)
    Block,        ///< an event loop is blocked for a while
    HostDown,     ///< a host with several applications
    Middlebox,    ///< something drops flows that are idle for too long
    Blackhole,    ///< half of a network is cut off
    LoadBalancer, ///< a proxy forgets most of its flows
    SlowLink,     ///< a link fills up until nothing gets through
    Release,      ///< one version of one library falls silent
    Reload,       ///< the server gives up sooner from now on
    Restart,      ///< the server is started anew
    Kick,         ///< connections are thrown out
    Mixture,      ///< this and that, with nothing in common
    Quiet,        ///< nothing but coming and going
};

inline constexpr std::array mishaps{Mishap::Kill, Mishap::Stop, Mishap::Block, Mishap::HostDown, Mishap::Middlebox,
    Mishap::Blackhole, Mishap::LoadBalancer, Mishap::SlowLink, Mishap::Release, Mishap::Reload, Mishap::Restart,
    Mishap::Kick, Mishap::Mixture, Mishap::Quiet};

[[nodiscard]] const char *nameOf(Mishap mishap) noexcept;
/// What it should be called; nullopt: there must be no incident.
[[nodiscard]] std::optional<Cause> causeOf(Mishap mishap) noexcept;

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
    /// Runs with more than one incident.
    [[nodiscard]] int split() const noexcept { return m_split; }
    /// The runs that were not called right, with what they were called.
    [[nodiscard]] const QByteArray &misses() const noexcept { return m_misses; }

private:
    std::map<Mishap, std::map<QByteArray, int>> m_called{};
    QByteArray m_misses{};
    int m_runs = 0; ///< with a right cause
    int m_first = 0;
    int m_firstTwo = 0;
    int m_falseIncidents = 0;
    int m_overexplained = 0;
    int m_split = 0;
};

} // namespace stalewatch
