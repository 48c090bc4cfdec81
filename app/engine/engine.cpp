// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/engine.h"

#include "app/engine/fleet.h"
#include "app/engine/publisher.h"
#include "app/engine/sleepwatch.h"

namespace stalewatch {

struct Engine::Private
{
    Private(TargetMakers makers, Engine *engine)
        : fleet(std::move(makers), pool, engine)
        , publisher(
              pool, [this] { return fleet.snapshot(); }, desk, engine)
    {
    }

    QThreadPool pool{}; // outlives what runs on it
    Fleet fleet;
    TriageDesk desk{};
    Publisher publisher; // last but one: its errands use the desk
    SleepWatch sleep{asleepSinceBoot, &fleet};
};

Engine::Engine(TargetMakers makers, QObject *parent)
    : QObject(parent), m(std::make_unique<Private>(std::move(makers), this))
{
    connect(&m->fleet, &Fleet::polled, this, [this](const PolledServer &poll) { m->desk.take(poll); });
    connect(&m->fleet, &Fleet::changed, &m->publisher, &Publisher::touch);
    connect(&m->fleet, &Fleet::surveyed, this, &Engine::surveyed);
    connect(&m->fleet, &Fleet::polled, this, &Engine::polled);
    connect(&m->fleet, &Fleet::subscriptionsTold, this, &Engine::subscriptionsTold);
    connect(&m->sleep, &SleepWatch::slept, &m->fleet, &Fleet::noteSleep);
    connect(&m->publisher, &Publisher::framed, this, &Engine::framed);
}

Engine::~Engine() = default;

void Engine::setTargets(const QList<Target> &targets)
{
    m->fleet.setTargets(targets);
}

void Engine::setInterval(std::chrono::nanoseconds interval)
{
    m->fleet.setInterval(interval);
}

void Engine::setAuthWanted(bool wanted)
{
    m->fleet.setAuthWanted(wanted);
}

void Engine::setTcpInfoWanted(bool wanted)
{
    m->fleet.setTcpInfoWanted(wanted);
}

void Engine::setPaused(bool paused)
{
    m->fleet.setPaused(paused);
}

void Engine::refresh()
{
    m->fleet.refresh();
}

void Engine::setGoneFor(std::chrono::nanoseconds duration)
{
    m->fleet.setGoneFor(duration);
}

void Engine::ask(int view, const Question &question)
{
    m->publisher.ask(view, question);
}

void Engine::dropView(int view)
{
    m->publisher.dropView(view);
}

void Engine::noteChange(const OwnChange &change)
{
    m->desk.note(change);
    m->publisher.touch();
}

void Engine::forgetTriage()
{
    m->desk.forget();
    m->publisher.touch();
}

void Engine::noteSleep(std::chrono::nanoseconds duration)
{
    m->fleet.noteSleep(duration);
}

void Engine::askSubscriptions(ConnectionKey key)
{
    m->fleet.askSubscriptions(key);
}

} // namespace stalewatch
