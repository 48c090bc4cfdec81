// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/rollingrun.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace stalewatch {

namespace {

using State = RollingState;

bool isUnderWay(State state) noexcept
{
    return state == State::Pushing || state == State::Watching || state == State::TakingBack;
}

} // namespace

RollingRun::RollingRun(std::size_t servers, RollingRules rules, const std::vector<std::size_t> &wereDone)
    : m_servers(servers), m_rules(rules)
{
    m_rules.batch = std::max(1, m_rules.batch);
    for (const std::size_t server : wereDone)
        m_servers[server] = {.state = State::Done, .outcome = PushEnd::Proven};
    m_earlier = wereDone;
}

std::vector<std::size_t> RollingRun::toBegin()
{
    std::vector<std::size_t> begun;
    const auto isBusy = [](const Server &server) { return isUnderWay(server.state); };
    const auto isDone = [](const Server &server) { return server.state == State::Done; };
    if (m_isStopping || std::ranges::any_of(m_servers, isBusy))
        return begun;
    // The first that is proven opens the way for batches.
    const int most = std::ranges::any_of(m_servers, isDone) ? m_rules.batch : 1;
    for (std::size_t i = 0; i < m_servers.size() && int(begun.size()) < most; ++i) {
        if (m_servers[i].state != State::Waiting)
            continue;
        m_servers[i].state = State::Pushing;
        begun.push_back(i);
    }
    return begun;
}

std::vector<std::size_t> RollingRun::toTakeBack()
{
    if (!m_isTakingBack || std::ranges::any_of(m_servers, [](const Server &s) { return isUnderWay(s.state); }))
        return {};
    for (std::size_t i = m_servers.size(); i-- > 0;) {
        const bool isEarlier = std::ranges::find(m_earlier, i) != m_earlier.end();
        if (m_servers[i].state != State::Done || isEarlier)
            continue;
        m_servers[i].state = State::TakingBack;
        return {i};
    }
    return {};
}

bool RollingRun::isOver() const noexcept
{
    const auto isOpen = [this](std::size_t i) {
        const State state = m_servers[i].state;
        const bool isEarlier = std::ranges::find(m_earlier, i) != m_earlier.end();
        return isUnderWay(state) || state == State::Waiting || (m_isTakingBack && state == State::Done && !isEarlier);
    };
    for (std::size_t i = 0; i < m_servers.size(); ++i) {
        if (isOpen(i))
            return false;
    }
    return true;
}

void RollingRun::ended(std::size_t server, PushEnd outcome, const QString &why)
{
    Server &it = m_servers[server];
    const bool wasGoingBack = it.state == State::TakingBack;
    it.outcome = outcome;
    it.why = why;
    if (wasGoingBack)
        it.state = outcome == PushEnd::TakenBack ? State::TakenBack : State::Failed;
    else
        it.state = outcome == PushEnd::Proven || outcome == PushEnd::Kept ? State::Watching : State::Failed;
    if (wasGoingBack && it.state == State::Failed)
        m_isTakingBack = false; // what cannot be taken back is for a person; no further damage
    else if (it.state == State::Failed)
        fail();
}

void RollingRun::watched(std::size_t server, qint64 staleClosures, bool isOver)
{
    Server &it = m_servers[server];
    if (it.state != State::Watching)
        return;
    if (staleClosures > m_rules.staleTolerated) {
        it.state = State::Done;
        const int count = int(std::min<qint64>(staleClosures, INT_MAX)); // lupdate 6.4 never ends on it as an argument
        it.why = QCoreApplication::translate("Push", "%n connection(s) went stale after the push.", nullptr, count);
        fail();
    } else if (isOver) {
        it.state = State::Done;
    }
}

void RollingRun::stop()
{
    m_isStopping = true;
    for (Server &server : m_servers) {
        if (server.state == State::Waiting)
            server.state = State::Untouched;
    }
}

void RollingRun::fail()
{
    stop();
    m_hasFailed = true;
    m_isTakingBack = m_rules.onFailure == RollingRules::OnFailure::TakeBack;
}

int RollingRun::exitCode() const noexcept
{
    const auto isLost = [](const Server &server) {
        return server.outcome == PushEnd::NeedsAttention || server.outcome == PushEnd::Undecided;
    };
    const auto isDone = [](const Server &server) { return server.state == State::Done; };
    if (std::ranges::any_of(m_servers, isLost))
        return 1;
    return !m_hasFailed && std::ranges::all_of(m_servers, isDone) ? 0 : 2;
}

Nanoseconds watchTime(const PingSettings &before) noexcept
{
    if (!before.isUsable())
        return Nanoseconds(0);
    // From the last sign of life up to ping_max + 2 intervals pass until the close.
    const Nanoseconds window = before.patience();
    return window > Nanoseconds::max() - before.interval ? Nanoseconds::max() : window + before.interval;
}

} // namespace stalewatch
