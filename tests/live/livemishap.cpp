// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/live/livemishap.h"

#include "app/feeds/feeds.h"

#include <csignal>
#include <set>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto warmUp = 11s;

std::chrono::milliseconds inMs(Nanoseconds duration)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(duration);
}

bool isIn(const TriageCast::People &people, std::size_t person)
{
    return std::ranges::find(people, person) != people.end();
}

} // namespace

LiveMishap::LiveMishap(Mishap mishap, quint32 seed)
    : m_mishap(mishap)
    , m_random(seed * 37 + quint32(mishap))
    , m_world(liveWorld(mishap, m_random))
    , m_cast(m_random, m_world)
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

std::chrono::milliseconds LiveMishap::intervals(double count) const
{
    return std::chrono::milliseconds(qint64(double(inMs(m_world.ping.interval).count()) * count));
}

void LiveMishap::later(std::chrono::milliseconds delay, std::function<void()> what)
{
    QTimer::singleShot(delay, Qt::PreciseTimer, this, std::move(what));
}

/// With accounts and their users where the world tells them, else everybody in one.
QByteArray LiveMishap::configOf(const PingSettings &ping) const
{
    QByteArray config = "ping_interval: \"" + QByteArray::number(inMs(ping.interval).count())
        + "ms\"\nping_max: " + QByteArray::number(ping.max)
        + "\naccounts { SYS { users: [ { user: sys, password: sys } ] }, APP { users: [ { user: app, password: app } "
          "] }";
    std::map<std::string, std::set<std::string>> accounts;
    for (const TriageCast::Person &person : m_cast.people())
        accounts[person.account].insert(person.user);
    for (const auto &[account, users] : accounts) {
        if (!m_world.isAuthKnown)
            break;
        config += ", " + QByteArray::fromStdString(account) + " { users: [";
        QByteArrayList entries;
        for (const std::string &user : users) {
            const QByteArray name = QByteArray::fromStdString(user);
            entries.append("{ user: \"" + name + "\", password: \"" + name + "\" }");
        }
        config += entries.join(", ") + "] }";
    }
    config += " }\nsystem_account: SYS\nno_auth_user: app\n";
    if (m_mishap == Mishap::Saturation)
        config += "max_pending: 1MB\nwrite_deadline: \"5s\"\n";
    return config;
}

QString LiveMishap::userOf(const TriageCast::Person &person) const
{
    return m_world.isAuthKnown ? QString::fromStdString(person.user) : QString();
}

WireBehaviour LiveMishap::behaviourOf(const TriageCast::Person &person) const
{
    WireBehaviour behaviour;
    behaviour.name = QString::fromStdString(person.name);
    behaviour.lang = QString::fromStdString(person.lang);
    behaviour.version = QString::fromStdString(person.version);
    behaviour.user = behaviour.password = userOf(person);
    behaviour.pongDelay = inMs(person.client.rtt);
    behaviour.pongJitter = std::max(inMs(person.client.rttSpread), 3ms);
    if (person.client.rtt > 1s) { // far away, but not too far for the interval
        behaviour.pongDelay = 1050ms;
        behaviour.pongJitter = 150ms;
    }
    behaviour.publishEvery = inMs(person.client.publishEvery);
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
        const bool isIdleBox
            = m_mishap == Mishap::Middlebox || m_mishap == Mishap::IdleClosed || m_mishap == Mishap::IdleReset;
        if (person.host == TriageCast::noHost && isIdleBox)
            box->manners().idleTimeout = inMs(m_world.idle);
        if (m_mishap == Mishap::IdleClosed)
            box->manners().ending = Box::Ending::Close;
        if (m_mishap == Mishap::IdleReset)
            box->manners().ending = Box::Ending::Reset;
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
    later(within(0ms, 2s), [&actor] { actor.client->connectTo(actor.port); });
}

/// Whom the subscribers hear, one in every account.
void LiveMishap::startFeeders()
{
    std::map<std::string, QString> users{{{}, {}}};
    for (const TriageCast::Person &person : m_cast.people()) {
        if (m_world.isAuthKnown)
            users.emplace(person.account, userOf(person));
    }
    for (const auto &[account, user] : users) {
        WireBehaviour feeder{.name = u"feeder"_s, .user = user, .password = user};
        feeder.publishTo = "feed";
        feeder.publishEvery = inMs(m_world.ping.interval) / 3;
        m_feeders.push_back(std::make_unique<WireClient>(feeder));
        m_feeders.back()->connectTo(m_server->clientPort());
    }
}

void LiveMishap::startProcess()
{
    m_inProcess = m_cast.process();
    const TriageCast::Person &one = m_cast.people()[m_inProcess.front()];
    QStringList arguments{QString::number(m_server->clientPort()), QString::fromStdString(one.ip),
        QString::fromStdString(one.lang), QString::fromStdString(one.version), userOf(one)};
    for (const std::size_t person : m_inProcess) {
        const WireBehaviour behaviour = behaviourOf(m_cast.people()[person]);
        arguments.append(behaviour.name + u',' + QString::number(behaviour.publishEvery.count()));
    }
    m_process.start(QStringLiteral(WIREPROCESS), arguments);
}

Result<> LiveMishap::watch()
{
    m_engine = std::make_unique<Engine>(feedMaker());
    connect(m_engine.get(), &Engine::framed, this, [this](const std::shared_ptr<const Frame> &frame) {
        if (frame->triage)
            m_triage = frame->triage;
    });
    m_engine->setInterval(inMs(m_world.pollEvery));
    m_engine->setAuthWanted(m_world.isAuthKnown);
    m_engine->setTcpInfoWanted(false); // on loopback it would know too much
    const Result<Target> target = parseTarget(m_server->monitorUrl().toString());
    if (!target)
        return tl::unexpected(target.error());
    m_engine->setTargets({*target});
    return {};
}

/// After the mishap: until everybody struck is closed, and it is known who came back.
std::chrono::milliseconds LiveMishap::watchFor() const
{
    const auto closed = intervals(m_world.ping.max + 3) + 12s;
    switch (m_mishap) {
    case Mishap::SlowLink:
        return closed + 16s;
    case Mishap::Mixture:
    case Mishap::Middlebox:
    case Mishap::Release:
    case Mishap::AccountSilent:
        return closed + 8s;
    case Mishap::IdleClosed:
    case Mishap::IdleReset:
        return inMs(m_world.idle) + 24s;
    case Mishap::Saturation:
    case Mishap::Deploy:
        return 28s;
    default:
        return closed;
    }
}

Result<> LiveMishap::start()
{
    const Result<> started = m_server.start(Generation::Newest, configOf(m_world.ping));
    if (!started)
        return started;
    m_actors.resize(m_cast.people().size());
    const std::set ownProcess{Mishap::Kill, Mishap::Stop, Mishap::Block, Mishap::StopAndHole, Mishap::KillAndHole};
    if (ownProcess.contains(m_mishap))
        startProcess();
    for (std::size_t person = 0; person < m_actors.size(); ++person) {
        if (!isIn(m_inProcess, person))
            enter(person);
    }
    startFeeders();
    if (m_mishap == Mishap::Kick) {
        m_system = std::make_unique<WireClient>(
            WireBehaviour{.name = u"operator"_s, .user = u"sys"_s, .password = u"sys"_s});
        m_system->connectTo(m_server->clientPort());
    }
    if (const Result<> watched = watch(); !watched)
        return watched;
    connect(&m_living, &QTimer::timeout, this, &LiveMishap::live);
    connect(&m_flood, &QTimer::timeout, this, &LiveMishap::flood);
    later(5s, [this] { m_living.start(1500ms); });
    const auto strikeAt = warmUp + within(0ms, 2s);
    later(strikeAt, [this] { strike(); });
    later(strikeAt + watchFor(), [this] { emit done(); });
    return {};
}

/// Coming and going.
void LiveMishap::live()
{
    const std::size_t person = m_random() % m_actors.size();
    Actor &actor = m_actors[person];
    const bool isFree = actor.client && actor.isAlive && actor.client->isReady()
        && m_cast.people()[person].host != TriageCast::noHost && !isIn(m_victims, person);
    if (!isFree)
        return;
    actor.isAlive = m_random() % 2 == 0; // comes back
    if (m_random() % 4 == 0)
        actor.client->reset();
    else
        actor.client->close();
}

} // namespace stalewatch
