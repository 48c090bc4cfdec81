// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/varz.h"
#include "tests/live/livemishap.h"

#include <csignal>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::chrono::milliseconds inMs(Nanoseconds duration)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(duration);
}

} // namespace

void LiveMishap::comeBack(std::size_t person, std::chrono::milliseconds after)
{
    later(after, [this, person] {
        Actor &actor = m_actors[person];
        if (actor.isLost)
            return;
        actor.isAlive = true;
        actor.client->connectTo(actor.port);
    });
}

/// In order, and comes back.
void LiveMishap::leave(std::size_t person, std::chrono::milliseconds backAfter)
{
    Actor &actor = m_actors[person];
    if (!actor.client || !actor.client->isReady())
        return;
    actor.isAlive = false;
    actor.client->close();
    comeBack(person, backAfter);
}

void LiveMishap::vanish(const People &people)
{
    m_victims.insert(m_victims.end(), people.begin(), people.end());
    for (const std::size_t person : people) {
        if (!m_actors[person].client)
            continue;
        m_actors[person].isAlive = false;
        m_actors[person].isLost = true;
        m_actors[person].client->vanish();
    }
}

void LiveMishap::freezeOver(const People &people, std::chrono::milliseconds time)
{
    m_victims.insert(m_victims.end(), people.begin(), people.end());
    for (const std::size_t person : people) {
        later(within(0ms, time), [this, person] {
            m_actors[person].isAlive = false;
            m_actors[person].isLost = true;
            m_actors[person].client->freeze();
        });
    }
}

void LiveMishap::forgetFlows()
{
    for (auto &[address, box] : m_boxes) {
        box->manners().forgotten = m_world.part;
        box->manners().forgets = std::chrono::steady_clock::now();
    }
    // Clients that ping for themselves notice it, and connect anew.
    if (m_world.part < 0.9 && chance(0.5))
        return;
    for (const std::size_t person : m_cast.behindTheProxy()) {
        later(within(intervals(1.5), intervals(3)), [this, person] {
            Actor &actor = m_actors[person];
            actor.isAlive = false;
            actor.client->vanish();
            comeBack(person, 200ms);
        });
    }
}

/// Most of those behind the box have nothing more to say.
void LiveMishap::fallIdle()
{
    m_victims = m_cast.behindTheProxy();
    for (const std::size_t person : m_victims) {
        if (m_random() % 4 == 0)
            continue;
        later(within(0ms, 12s), [this, person] {
            WireBehaviour idle = m_actors[person].client->behaviour();
            idle.publishEvery = 0ms;
            m_actors[person].client->setBehaviour(idle);
        });
    }
}

void LiveMishap::fillUp(std::chrono::milliseconds delay)
{
    for (auto &[address, box] : m_boxes) {
        if (address != u"127.9.0.1"_s)
            box->manners().delay = delay;
    }
    if (delay < 20s)
        later(500ms, [this, delay] { fillUp(delay * 125 / 100 + 2ms); });
}

void LiveMishap::restart()
{
    m_server->kill();
    (void)m_server->startAgain(); // who does not answer is no server the engine sees again, and the run no success
    for (const auto &feeder : m_feeders)
        feeder->connectTo(m_server->clientPort());
}

void LiveMishap::kick(const People &people)
{
    const Result<ServerFacts> facts = decodeVarz(m_server.ask("/varz"));
    if (!facts)
        return;
    const QByteArray subject = "$SYS.REQ.SERVER." + QByteArray::fromStdString(facts->serverId) + ".KICK kicked";
    for (const std::size_t person : people)
        m_system->publish(subject, "{\"cid\":" + QByteArray::number(m_actors[person].client->cid()) + '}');
}

/// The server answers nobody for a while, and clients that ping for themselves give it up.
void LiveMishap::stall()
{
    const auto time = within(4500ms, 8s);
    m_server->suspend();
    for (std::size_t person = 0; person < m_actors.size(); ++person) {
        if (chance(0.4 + m_world.part / 2))
            later(time - within(50ms, 900ms), [this, person] { leave(person, within(1200ms, 3s)); });
    }
    later(time, [this] { m_server->resume(); });
}

/// Subscribers that go on publishing and read no more.
void LiveMishap::saturate()
{
    People slow = m_cast.anybody(m_actors.size());
    std::erase_if(slow, [this](std::size_t p) { return m_cast.people()[p].host == TriageCast::noHost; });
    slow.resize(std::min(slow.size(), m_world.some / 2));
    m_victims = slow;
    for (const std::size_t person : slow) {
        Actor &actor = m_actors[person];
        WireBehaviour busy = actor.client->behaviour();
        busy.subscriptions = {"flood"};
        busy.publishEvery = 300ms;
        busy.receiveBuffer = 4096;
        busy.user = busy.password = QString();
        actor.isAlive = false;
        actor.client->close();
        later(300ms, [this, person, busy] {
            m_actors[person].client->setBehaviour(busy);
            m_actors[person].client->connectTo(m_actors[person].port);
        });
        later(within(7s, 9s), [this, person] { m_actors[person].client->stopReading(); });
    }
    later(9s, [this] { m_flood.start(40ms); });
}

void LiveMishap::flood()
{
    m_feeders.front()->publish("flood", QByteArray(24'000, '.'));
}

/// One process after the other: its connections go, and within moments those of the next are there.
void LiveMishap::deploy()
{
    std::map<std::size_t, People> processes;
    for (const std::size_t person : m_cast.application())
        processes[m_cast.people()[person].host].push_back(person);
    std::chrono::milliseconds at{0};
    for (const auto &[host, people] : processes) {
        m_victims.insert(m_victims.end(), people.begin(), people.end());
        for (const std::size_t person : people)
            later(at + within(0ms, 700ms), [this, person] { leave(person, within(50ms, 600ms)); });
        at += within(1s, 4s);
    }
}

/// An update: they leave, and what comes back never answers.
void LiveMishap::updateToMutes()
{
    m_victims = m_cast.ofTheNewVersion();
    for (const std::size_t person : m_victims) {
        later(within(0ms, inMs(m_world.over)), [this, person] {
            WireBehaviour mute = m_actors[person].client->behaviour();
            mute.answersPings = false;
            mute.publishEvery = 0ms;
            leave(person, within(200ms, 700ms));
            m_actors[person].client->setBehaviour(mute);
        });
    }
}

void LiveMishap::strikeProcess()
{
    if (m_mishap == Mishap::Block)
        m_process.write(QByteArray::number(
                            qint64(within(intervals(m_world.ping.max + 2.6), intervals(m_world.ping.max + 4)).count()))
            + '\n');
    else
        ::kill(pid_t(m_process.processId()),
            m_mishap == Mishap::Kill || m_mishap == Mishap::KillAndHole ? SIGKILL : SIGSTOP);
}

void LiveMishap::strike()
{
    switch (m_mishap) {
    case Mishap::Kill:
    case Mishap::Stop:
    case Mishap::Block:
        return strikeProcess();
    case Mishap::StopAndHole:
    case Mishap::KillAndHole: {
        People hole = m_cast.partOfANetwork();
        while (m_cast.people()[hole.front()].network == m_cast.people()[m_inProcess.front()].network)
            hole = m_cast.partOfANetwork();
        vanish(hole);
        return strikeProcess();
    }
    case Mishap::HostDown:
        return vanish(m_cast.host());
    case Mishap::Blackhole:
        return vanish(m_cast.partOfANetwork());
    case Mishap::LoadBalancer:
        return forgetFlows();
    case Mishap::Middlebox:
    case Mishap::IdleClosed:
    case Mishap::IdleReset:
        return fallIdle();
    case Mishap::SlowLink:
        return fillUp(10ms);
    case Mishap::Release:
        return freezeOver(m_cast.ofTheNewVersion(), inMs(m_world.over));
    case Mishap::NeverAnswers:
        return updateToMutes();
    case Mishap::AccountSilent:
        return freezeOver(m_cast.account(), inMs(m_world.over));
    case Mishap::Mixture:
        return freezeOver(m_cast.anybody(m_world.some), 8s);
    case Mishap::Scattered:
        return freezeOver(m_cast.anybody(3), 15s);
    case Mishap::Overload:
        return stall();
    case Mishap::Saturation:
        return saturate();
    case Mishap::Deploy:
        return deploy();
    case Mishap::Reload:
        (void)m_server.reload(configOf({1s, 1}));
        return;
    case Mishap::Restart:
        return restart();
    case Mishap::Kick:
        return kick(chance(0.5) ? m_cast.application() : m_cast.anybody(8));
    case Mishap::Quiet:
        return;
    }
    Q_UNREACHABLE();
}

} // namespace stalewatch
