// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/live/livefleet.h"

#include "app/whendone.h"
#include "models/wire/connz.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringBuilder>
#include <QtConcurrentRun>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace stalewatch {

namespace {

/// The server's clock: it runs on this machine.
Instant serverNow()
{
    return Instant(std::chrono::duration_cast<Nanoseconds>(std::chrono::system_clock::now().time_since_epoch()));
}

std::chrono::milliseconds inMs(Nanoseconds duration)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(duration);
}

QByteArray msText(Nanoseconds duration)
{
    return '"' + QByteArray::number(qint64(inMs(duration).count())) + "ms\"";
}

/// Websockets of the newest generation have an interval of their own, which no endpoint tells.
Nanoseconds websocketInterval(const LiveFleet::Plan &plan)
{
    return plan.generation == Generation::Newest ? plan.ping.interval * 3 / 4 : 0ns;
}

QByteArray configOf(const LiveFleet::Plan &plan, const PingSettings &ping, const QString &folder)
{
    const Nanoseconds websocket = websocketInterval(plan);
    return "ping_interval: " + msText(ping.interval) + "\nping_max: " + QByteArray::number(ping.max) + '\n'
        + LiveBystanders::listeners(folder) + (websocket > 0ns ? ", ping_interval: " + msText(websocket) : QByteArray())
        + " }\n";
}

quint16 websocketPortOf(const NatsServer &server)
{
    QFile file(server.folder() + u"/nats-server_%1.ports"_s.arg(server.processId()));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QJsonArray urls = QJsonDocument::fromJson(file.readAll()).object().value("websocket"_L1).toArray();
    return quint16(QUrl(urls.at(0).toString()).port(0));
}

} // namespace

LiveFleet::LiveFleet(const Plan &plan) : m_plan(plan), m_random(plan.seed)
{
    using Habit = LiveViewer::Habit;
    for (const Habit habit : {Habit::Always, Habit::Late, Habit::Gaps, Habit::Hears, Habit::HearsGaps})
        m_viewers.emplace_back(habit, plan.seed);
}

std::chrono::milliseconds LiveFleet::within(std::chrono::milliseconds from, std::chrono::milliseconds to)
{
    return std::chrono::milliseconds(std::uniform_int_distribution<qint64>(from.count(), to.count())(m_random));
}

Result<> LiveFleet::start()
{
    const Result<QString> program = natsServerOf(m_plan.generation);
    if (!program)
        return tl::unexpected(program.error());
    const Result<> started = m_server.start(m_plan.generation, configOf(m_plan, m_plan.ping, m_server->folder()));
    if (!started)
        return started;
    m_intervals.emplace_back(serverNow(), m_plan.ping.interval);
    if (!m_bystanders.connectTo(m_server->log(), *program))
        return tl::unexpected(Failure{.kind = Failure::Kind::Local, .what = u"Finding the listeners"_s});
    m_websocketPort = websocketPortOf(*m_server);
    populate();
    // Its period is no fraction of the interval, as nobody's is: windows are as narrow as many answers make them.
    m_polling.setSingleShot(true);
    m_polling.setTimerType(Qt::PreciseTimer);
    connect(&m_polling, &QTimer::timeout, this, [this] {
        m_polling.start(m_plan.poll + within(0ms, m_plan.poll / 20));
        poll();
    });
    m_polling.start(m_plan.poll);
    planReloads();
    return {};
}

void LiveFleet::planReloads()
{
    for (std::size_t i = 0; i < m_plan.reloads.size(); ++i) {
        const auto at
            = m_plan.killFrom + (m_plan.killTo - m_plan.killFrom) * qint64(i + 1) / qint64(m_plan.reloads.size() + 1);
        QTimer::singleShot(at, this, [this, i] {
            const PingSettings &ping = m_plan.reloads[i];
            m_intervals.emplace_back(serverNow(), ping.interval);
            (void)m_server->reload(configOf(m_plan, ping, m_server->folder()));
        });
    }
}

LiveFleet::Actor *LiveFleet::add(const QByteArray &kind, const WireBehaviour &behaviour, bool dies, quint16 port)
{
    m_actors.push_back(std::make_unique<Actor>());
    Actor *actor = m_actors.back().get();
    actor->kind = kind;
    WireBehaviour named = behaviour;
    named.name = QString::fromLatin1(kind);
    actor->client = std::make_unique<WireClient>(named);
    QTimer::singleShot(
        within(0ms, inMs(m_plan.ping.interval)), this, [actor, port] { actor->client->connectTo(port); });
    if (dies)
        QTimer::singleShot(within(m_plan.killFrom, m_plan.killTo), this, [this, actor] { kill(*actor); });
    return actor;
}

void LiveFleet::kill(Actor &actor)
{
    actor.diedAt = serverNow();
    actor.sendsOn = actor.kind.startsWith("H ");
    if (actor.sendsOn) {
        WireBehaviour mute = actor.client->behaviour();
        mute.answersPings = false;
        actor.client->setBehaviour(mute);
    } else {
        actor.client->freeze();
    }
}

void LiveFleet::addFeeder(const QByteArray &subject, std::chrono::milliseconds period)
{
    WireBehaviour feeder;
    feeder.publishEvery = period;
    feeder.publishTo = subject;
    add("feeder", feeder, false, m_server->clientPort());
}

/// A client of each kind with the manner of @p plain.
void LiveFleet::addKinds(const QByteArray &manner, const WireBehaviour &plain, bool dies, quint16 port)
{
    const auto i = inMs(m_plan.ping.interval);
    const auto with = [&](const QByteArray &kind, auto change) {
        WireBehaviour changed = plain;
        change(changed);
        return add(kind + manner, changed, dies, port);
    };
    with("Q quiet", [](WireBehaviour &) {});
    with("P publisher", [i](WireBehaviour &b) { b.publishEvery = i / 5; });
    with("S sparse publisher", [i](WireBehaviour &b) { b.publishEvery = i * 19 / 10; });
    with("R receiver", [](WireBehaviour &b) { b.subscriptions = {"often"}; });
    with("RS sparse receiver", [](WireBehaviour &b) { b.subscriptions = {"seldom"}; });
    with("C own pings < I", [i](WireBehaviour &b) { b.pingEvery = i * 2 / 5; });
    with("C1 own pings = I", [i](WireBehaviour &b) { b.pingEvery = i; });
    if (!dies)
        return;
    with("H half-dead", [i](WireBehaviour &b) { b.publishEvery = i * 3 / 2; });
    Actor *never = add("Qe never answers" + manner, plain, false, port);
    connect(never->client.get(), &WireClient::ready, this,
        [this, never, i] { QTimer::singleShot(std::min(i, 2000ms) / 2, this, [this, never] { kill(*never); }); });
}

void LiveFleet::addWebsockets()
{
    const auto i = inMs(m_plan.ping.interval);
    WireBehaviour plain;
    plain.pongDelay = 2ms;
    plain.pongJitter = 3ms;
    WireBehaviour publisher = plain;
    publisher.publishEvery = i * 19 / 10;
    publisher.publishTo = "noise";
    m_relays.push_back(std::make_unique<Relay>(Relay::Plan{.to = m_websocketPort, .websocket = true}));
    const quint16 port = m_relays.back()->listen();
    for (int n = 0; n < 2 * m_plan.each; ++n) {
        add("W websocket", plain, n < m_plan.each, port)->interval = websocketInterval(m_plan);
        add("WS websocket publisher", publisher, n < m_plan.each, port)->interval = websocketInterval(m_plan);
    }
}

void LiveFleet::populate()
{
    addFeeder("often", 300ms);
    addFeeder("seldom", inMs(m_plan.ping.interval) * 17 / 10);
    m_relays.push_back(
        std::make_unique<Relay>(Relay::Plan{.to = m_server->clientPort(), .delay = 10ms, .jitter = 10ms}));
    const quint16 far = m_relays.back()->listen();
    WireBehaviour atOnce; // below a millisecond two RTTs may look the same
    atOnce.publishTo = "noise";
    WireBehaviour slow = atOnce;
    slow.pongDelay = 2ms;
    slow.pongJitter = 3ms;
    for (int n = 0; n < 2 * m_plan.each; ++n) {
        const bool dies = n < m_plan.each;
        addKinds(" (sub-ms)", atOnce, dies, m_server->clientPort());
        addKinds(" (2-5 ms)", slow, dies, m_server->clientPort());
        addKinds(" (far)", atOnce, dies, far);
    }
    addWebsockets();
}

/// Those it sent before the poll was asked: a later one need not show yet.
int LiveFleet::hiddenPongs(Actor &actor, qint64 rtt)
{
    if (rtt != actor.rttSeen) {
        actor.rttSeen = rtt;
        actor.pongsAtRttSeen = actor.client->tally().pongsSent;
    }
    return int(std::max<qint64>(actor.pongsWhenAsked - actor.pongsAtRttSeen, 0));
}

void LiveFleet::poll()
{
    if (m_isPolling)
        return;
    m_isPolling = true;
    for (const auto &actor : m_actors)
        actor->pongsWhenAsked = actor->client->tally().pongsSent;
    const LiveQuestion question{
        m_server->monitorUrl(), m_bystanders.ends(), {m_server->clientPort(), m_websocketPort}, m_rows, m_pool};
    whenDone(QtConcurrent::run([question] { return answerTo(question); }), this,
        [this](const LivePoll &poll) { take(poll); });
}

void LiveFleet::take(const LivePoll &poll)
{
    m_isPolling = false;
    if (!poll.rows)
        return;
    ++m_polls;
    m_pool = poll.pool;
    m_rows = poll.rows;
    m_version = poll.version.c_str();
    judge(poll.context, *poll.rows);
}

void LiveFleet::judge(const PollContext &poll, const Connections &rows)
{
    std::vector<Actor *> actors(rows.size());
    for (const auto &actor : m_actors) {
        const std::size_t row = rows.find(actor->client->cid());
        if (actor->client->cid() != 0 && row < rows.size())
            actors[row] = actor.get();
    }
    for (LiveViewer &viewer : m_viewers) {
        if (!viewer.looks(poll.now, m_plan.ping.interval))
            continue;
        PollContext told = poll;
        if (!viewer.hears())
            told.tcp = nullptr;
        const std::vector<Assessment> answer = viewer.observe(told, rows);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            Actor *actor = actors[row];
            if (!actor) {
                viewer.score().see(rows.cid[row], "M MQTT, leafnode", poll.now, answer[row]);
                continue;
            }
            if (isKnown(actor->diedAt) && actor->diedAt <= poll.now) {
                // What was said before a reload holds under the settings before it. The oldest generation takes a
                // delivery for a sign of life.
                const Instant active(Nanoseconds(rows.lastActivity[row]));
                const bool counts = actor->sendsOn || m_plan.generation == Generation::Oldest;
                const Instant since = std::max(actor->diedAt, m_plan.reloads.empty() ? noInstant : poll.configLoadTime);
                viewer.score().died(rows.cid[row], counts ? std::max(since, active) : since);
            }
            viewer.score().see(rows.cid[row], actor->kind, poll.now, answer[row], hiddenPongs(*actor, rows.rtt[row]),
                Nanoseconds(rows.rtt[row]));
        }
    }
}

Nanoseconds LiveFleet::intervalAt(Instant at) const
{
    const auto after = std::ranges::find_if(m_intervals, [at](const auto &entry) { return entry.first > at; });
    return after == m_intervals.begin() ? m_plan.ping.interval : std::prev(after)->second;
}

void LiveFleet::settle()
{
    m_polling.stop();
    const Result<ClosedConnz> closed = decodeClosedConnz(m_server.ask("/connz?state=closed&limit=4096"));
    if (!closed)
        return;
    for (const Closure &closure : closed->closures) {
        if (!closure.isStale())
            continue;
        const auto actor = std::ranges::find_if(
            m_actors, [&closure](const auto &each) { return each->client->cid() == closure.cid; });
        const Nanoseconds own = actor != m_actors.end() ? (*actor)->interval : 0ns;
        for (LiveViewer &viewer : m_viewers)
            viewer.score().closed(closure.cid, closure.stop, own > 0ns ? own : intervalAt(closure.stop));
    }
}

} // namespace stalewatch
