// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/live/livemishap.h"

#include "app/feeds/feeds.h"
#include "models/wire/varz.h"

#include <csignal>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto interval = 2s;
constexpr auto warmUp = 11s;
constexpr auto watchFor = 24s; ///< after the strike: closed within four intervals, and judged

QByteArray configOf(const QByteArray &pings)
{
    return pings
        + "\naccounts { SYS { users: [ { user: sys, password: sys } ] }, APP { users: [ { user: app, password: app } ] "
          "} }\n"
          "system_account: SYS\nno_auth_user: app\n";
}

std::chrono::milliseconds inMs(Nanoseconds duration)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(duration);
}

} // namespace

LiveMishap::LiveMishap(Mishap mishap, quint32 seed)
    : m_mishap(mishap)
    , m_random(seed * 37 + quint32(mishap))
    , m_cast(m_random, {.networks = 3, .hosts = 4, .prefix = "127."})
{
}

LiveMishap::~LiveMishap()
{
    m_engine.reset();
    if (m_process.state() != QProcess::NotRunning) {
        ::kill(pid_t(m_process.processId()), SIGCONT);
        m_process.kill();
        m_process.waitForFinished(2000);
    }
}

std::chrono::milliseconds LiveMishap::within(std::chrono::milliseconds from, std::chrono::milliseconds to)
{
    return std::chrono::milliseconds(std::uniform_int_distribution<qint64>(from.count(), to.count())(m_random));
}

void LiveMishap::later(std::chrono::milliseconds delay, std::function<void()> what)
{
    QTimer::singleShot(delay, Qt::PreciseTimer, this, std::move(what));
}

WireBehaviour LiveMishap::behaviourOf(const TriageCast::Person &person) const
{
    WireBehaviour behaviour;
    behaviour.name = QString::fromStdString(person.name);
    behaviour.lang = QString::fromStdString(person.lang);
    behaviour.version = QString::fromStdString(person.version);
    behaviour.pongDelay = inMs(person.client.rtt);
    behaviour.pongJitter = std::max(inMs(person.client.rttSpread), 3ms);
    if (person.client.rtt > 1s) { // far away, but not too far for the interval
        behaviour.pongDelay = 1050ms;
        behaviour.pongJitter = 150ms;
    }
    behaviour.publishEvery = inMs(person.client.publishEvery) / 4;
    if (person.client.deliveredEvery > 0ns)
        behaviour.subscriptions = {"feed"};
    return behaviour;
}

/// Through a box for those behind the proxy, and for those on a link that will fill up.
quint16 LiveMishap::portOf(const TriageCast::Person &person)
{
    const bool isOnLink = m_mishap == Mishap::SlowLink && person.network == 0;
    if (person.host != TriageCast::noHost && !isOnLink)
        return m_server->clientPort();
    const QString address = QString::fromStdString(person.ip);
    auto &box = m_boxes[address];
    if (!box) {
        box = std::make_unique<Box>(m_server->clientPort(), address);
        m_boxPorts[address] = box->listen();
        if (person.host == TriageCast::noHost && m_mishap == Mishap::Middlebox)
            box->manners().idleTimeout = 1500ms;
    }
    return m_boxPorts[address];
}

void LiveMishap::enter(std::size_t person)
{
    const TriageCast::Person &who = m_cast.people()[person];
    Actor &actor = m_actors[person];
    WireBehaviour behaviour = behaviourOf(who);
    actor.port = portOf(who);
    if (actor.port == m_server->clientPort())
        behaviour.address = QString::fromStdString(who.ip);
    actor.client = std::make_unique<WireClient>(behaviour);
    connect(actor.client.get(), &WireClient::ended, this, [this, person] {
        if (m_actors[person].isAlive)
            comeBack(person, within(400ms, 2000ms));
    });
    later(within(0ms, interval), [&actor] { actor.client->connectTo(actor.port); });
}

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

void LiveMishap::startProcess()
{
    m_victims = m_cast.process();
    while (m_cast.people()[m_victims.front()].network == 2) // not the far one
        m_victims = m_cast.process();
    const TriageCast::Person &one = m_cast.people()[m_victims.front()];
    QStringList arguments{QString::number(m_server->clientPort()), QString::fromStdString(one.ip),
        QString::fromStdString(one.lang), QString::fromStdString(one.version)};
    for (const std::size_t person : m_victims) {
        const WireBehaviour behaviour = behaviourOf(m_cast.people()[person]);
        arguments.append(behaviour.name + u',' + QString::number(behaviour.publishEvery.count()));
    }
    m_process.start(QStringLiteral(WIREPROCESS), arguments);
}

Result<> LiveMishap::start()
{
    const Result<> started = m_server.start(Generation::Newest, configOf("ping_interval: \"2s\"\nping_max: 2"));
    if (!started)
        return started;
    m_actors.resize(m_cast.people().size());
    const bool isOwnProcess = m_mishap == Mishap::Kill || m_mishap == Mishap::Stop || m_mishap == Mishap::Block;
    if (isOwnProcess)
        startProcess();
    for (std::size_t person = 0; person < m_actors.size(); ++person) {
        if (!isOwnProcess || std::ranges::find(m_victims, person) == m_victims.end())
            enter(person);
    }
    WireBehaviour feeder{.name = u"feeder"_s};
    feeder.publishTo = "feed";
    feeder.publishEvery = 700ms;
    m_feeder = std::make_unique<WireClient>(feeder);
    m_feeder->connectTo(m_server->clientPort());
    if (m_mishap == Mishap::Kick) {
        m_system = std::make_unique<WireClient>(
            WireBehaviour{.name = u"operator"_s, .user = u"sys"_s, .password = u"sys"_s});
        m_system->connectTo(m_server->clientPort());
    }
    m_engine = std::make_unique<Engine>(feedMaker());
    connect(m_engine.get(), &Engine::framed, this, [this](const std::shared_ptr<const Frame> &frame) {
        if (frame->triage)
            m_triage = frame->triage;
    });
    m_engine->setInterval(500ms);
    m_engine->setTcpInfoWanted(false); // on loopback it would know too much
    const Result<Target> target = parseTarget(m_server->monitorUrl().toString());
    if (!target)
        return tl::unexpected(target.error());
    m_engine->setTargets({*target});
    connect(&m_living, &QTimer::timeout, this, &LiveMishap::live);
    later(5s, [this] { m_living.start(1500ms); });
    const auto strikeAt = warmUp + within(0ms, interval);
    later(strikeAt, [this] { strike(); });
    const auto more = m_mishap == Mishap::SlowLink                     ? 16s
        : m_mishap == Mishap::Mixture || m_mishap == Mishap::Middlebox ? 8s
                                                                       : 0s;
    later(strikeAt + watchFor + more, [this] { emit done(); });
    return {};
}

void LiveMishap::vanish(const People &people)
{
    m_victims = people;
    for (const std::size_t person : people) {
        m_actors[person].isAlive = false;
        m_actors[person].isLost = true;
        m_actors[person].client->vanish();
    }
}

void LiveMishap::freezeOver(const People &people, std::chrono::milliseconds time)
{
    m_victims = people;
    for (const std::size_t person : people) {
        later(within(0ms, time), [this, person] {
            m_actors[person].isAlive = false;
            m_actors[person].isLost = true;
            m_actors[person].client->freeze();
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
    m_feeder->connectTo(m_server->clientPort());
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

void LiveMishap::strike()
{
    switch (m_mishap) {
    case Mishap::Kill:
        ::kill(pid_t(m_process.processId()), SIGKILL);
        return;
    case Mishap::Stop:
        ::kill(pid_t(m_process.processId()), SIGSTOP);
        return;
    case Mishap::Block:
        m_process.write(QByteArray::number(qint64(within(9500ms, 12s).count())) + '\n');
        return;
    case Mishap::HostDown:
        return vanish(m_cast.host());
    case Mishap::Blackhole:
        return vanish(m_cast.halfOfANetwork());
    case Mishap::LoadBalancer:
        for (auto &[address, box] : m_boxes)
            box->manners().forgotten = 0.65;
        return;
    case Mishap::Middlebox:
        m_victims = m_cast.behindTheProxy();
        for (const std::size_t person : m_victims) {
            if (m_random() % 3 == 0)
                continue;
            later(within(0ms, 12s), [this, person] {
                WireBehaviour idle = m_actors[person].client->behaviour();
                idle.publishEvery = 0ms;
                m_actors[person].client->setBehaviour(idle);
            });
        }
        return;
    case Mishap::SlowLink:
        return fillUp(10ms);
    case Mishap::Release:
        return freezeOver(m_cast.ofTheNewVersion(), within(2s, 8s));
    case Mishap::Mixture:
        return freezeOver(m_cast.anybody(14), 8s);
    case Mishap::Reload:
        (void)m_server->reload(configOf("ping_interval: \"1s\"\nping_max: 1"));
        return;
    case Mishap::Restart:
        return restart();
    case Mishap::Kick:
        return kick(m_random() % 2 == 0 ? m_cast.application() : m_cast.anybody(8));
    case Mishap::Quiet:
        return;
    }
    Q_UNREACHABLE();
}

/// Coming and going.
void LiveMishap::live()
{
    const std::size_t person = m_random() % m_actors.size();
    Actor &actor = m_actors[person];
    const bool isFree = actor.client && actor.isAlive && actor.client->isReady()
        && m_cast.people()[person].host != TriageCast::noHost
        && std::ranges::find(m_victims, person) == m_victims.end();
    if (!isFree)
        return;
    actor.isAlive = m_random() % 2 == 0; // comes back
    if (m_random() % 4 == 0)
        actor.client->reset();
    else
        actor.client->close();
}

} // namespace stalewatch
