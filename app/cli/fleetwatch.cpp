// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/fleetwatch.h"

#include "app/cli/headless.h"
#include "app/cli/terminal.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <limits>

namespace stalewatch {

FleetWatch::FleetWatch(const CommandLine &line, const TargetMakers &makers) : m_targets(line.targets), m_engine(makers)
{
    for (const Target &target : m_targets)
        m_known.emplace(shownTarget(target), Known{});
    connect(&m_engine, &Engine::polled, this, &FleetWatch::take);
    connect(&m_signals, &StopSignals::asked, this, &FleetWatch::stop);
    m_engine.setInterval(line.interval.value_or(std::chrono::seconds(1)));
    m_engine.setAuthWanted(line.auth);
    m_engine.setTcpInfoWanted(!line.noTcpInfo);
    if (line.duration)
        stopAfter(*line.duration);
}

int FleetWatch::run(QCoreApplication &application)
{
    QMetaObject::invokeMethod(
        this, [this] { m_engine.setTargets(m_targets); }, Qt::QueuedConnection);
    if (!m_isStopped)
        application.exec();
    for (const auto &[target, known] : m_known) {
        if (!known.hasAnswered) {
            //: %1: the URL of a target
            tellOperator(tr("%1 never answered").arg(target));
        }
    }
    return hasAnswer() ? exitSuccess : exitUnreachable;
}

void FleetWatch::stop()
{
    if (m_isStopped)
        return;
    m_isStopped = true;
    m_engine.setPaused(true);
    QCoreApplication::quit();
}

void FleetWatch::stopAfter(Nanoseconds duration)
{
    QTimer::singleShot(std::chrono::ceil<std::chrono::milliseconds>(duration), Qt::PreciseTimer, this, [this] {
        m_isTimeUp = true;
        if (polls() > 0)
            stop();
    });
}

bool FleetWatch::hasAnswer() const
{
    return std::ranges::any_of(m_known, [](const auto &entry) { return entry.second.hasAnswered; });
}

int FleetWatch::polls() const
{
    const auto least = std::ranges::min_element(m_known, {}, [](const auto &entry) { return entry.second.polls; });
    return least == m_known.end() ? 0 : least->second.polls;
}

void FleetWatch::take(const PolledServer &poll)
{
    if (m_isStopped)
        return;
    for (const QString &target : poll.server->targets) {
        Known &known = m_known[target];
        ++known.polls;
        tell(target, known, *poll.server);
    }
    emit polled(poll);
    if (m_isTimeUp && polls() > 0)
        stop();
}

void FleetWatch::tell(const QString &target, Known &known, const ServerSnapshot &server)
{
    const std::optional<Failure> &failure = server.health.failure ? server.health.failure : server.health.partial;
    QString problem;
    if (failure) {
        //: %1: what was being done; %2: why it failed
        problem = tr("%1: %2").arg(plainLine(failure->what), plainLine(failure->why));
    }
    if (problem.isEmpty() && !known.problem.isEmpty()) {
        //: %1: the URL of a target
        tellOperator(tr("%1 answers again").arg(target));
    } else if (!problem.isEmpty() && problem != known.problem) {
        tellOperator(problem);
    }
    known.problem = problem;
    known.hasAnswered |= server.state == ServerSnapshot::State::Up;

    const qint64 unseen = server.stale.unseenClosures;
    if (unseen > known.unseenClosures) {
        //: %1: the URL of a target; the server remembers a limited number of closings
        tellOperator(tr("%1: %n closing(s) could not be seen, because the server has forgotten them", nullptr,
            int(std::min<qint64>(unseen, std::numeric_limits<int>::max())))
                         .arg(target));
    }
    known.unseenClosures = unseen;
}

} // namespace stalewatch
