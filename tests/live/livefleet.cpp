// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/live/livefleet.h"

#include <QStringBuilder>

using namespace std::chrono_literals;

namespace stalewatch {

namespace {

QByteArray configOf(const PingSettings &ping)
{
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(ping.interval).count();
    return "ping_interval: \"" + QByteArray::number(qint64(ms)) + "ms\"\nping_max: " + QByteArray::number(ping.max)
        + '\n';
}

/// The server's clock: it runs on this machine.
Instant serverNow()
{
    return Instant(std::chrono::duration_cast<Nanoseconds>(std::chrono::system_clock::now().time_since_epoch()));
}

std::chrono::milliseconds inMs(Nanoseconds duration)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(duration);
}

} // namespace

std::chrono::milliseconds LiveFleet::within(std::chrono::milliseconds from, std::chrono::milliseconds to)
{
    return std::chrono::milliseconds(std::uniform_int_distribution<qint64>(from.count(), to.count())(m_random));
}

Result<> LiveFleet::start()
{
    if (const Result<> started = m_server.start(m_plan.generation, configOf(m_plan.ping)); !started)
        return started;
    populate();
    m_polling.setTimerType(Qt::PreciseTimer);
    connect(&m_polling, &QTimer::timeout, this, &LiveFleet::poll);
    m_polling.start(m_plan.poll);
    for (std::size_t i = 0; i < m_plan.reloads.size(); ++i) {
        const auto at
            = m_plan.killFrom + (m_plan.killTo - m_plan.killFrom) * qint64(i + 1) / qint64(m_plan.reloads.size() + 1);
        QTimer::singleShot(at, this, [this, i] {
            m_plan.ping = m_plan.reloads[i];
            (void)m_server->reload(configOf(m_plan.ping));
        });
    }
    return {};
}

void LiveFleet::add(const QByteArray &kind, WireBehaviour behaviour, bool dies, std::chrono::milliseconds readyToDeath)
{
    m_actors.push_back(std::make_unique<Actor>());
    Actor *actor = m_actors.back().get();
    actor->kind = kind;
    behaviour.name = QString::fromLatin1(kind);
    behaviour.publishTo = "noise";
    actor->client = std::make_unique<WireClient>(behaviour);
    QTimer::singleShot(within(0ms, inMs(m_plan.ping.interval)), this,
        [this, actor] { actor->client->connectTo(m_server->clientPort()); });
    if (readyToDeath > 0ms) {
        connect(actor->client.get(), &WireClient::ready, this,
            [this, actor, readyToDeath] { QTimer::singleShot(readyToDeath, this, [this, actor] { kill(*actor); }); });
    } else if (dies) {
        QTimer::singleShot(within(m_plan.killFrom, m_plan.killTo), this, [this, actor] { kill(*actor); });
    }
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

void LiveFleet::populate()
{
    const auto i = inMs(m_plan.ping.interval);
    WireBehaviour feeder;
    feeder.publishEvery = 300ms;
    add("feeder", feeder, false);
    for (int n = 0; n < 2 * m_plan.each; ++n) {
        const bool dies = n < m_plan.each;
        // Every other one answers after some milliseconds, the rest at once: below a millisecond two RTTs may collide.
        WireBehaviour plain;
        plain.pongDelay = n % 2 == 0 ? 2ms : 0ms;
        plain.pongJitter = n % 2 == 0 ? 3ms : 0ms;
        const QByteArray speed = n % 2 == 0 ? "" : " (sub-ms)";
        const auto with = [&plain](auto change) {
            WireBehaviour changed = plain;
            change(changed);
            return changed;
        };
        add("Q quiet" + speed, plain, dies);
        add("P publisher" + speed, with([i](WireBehaviour &b) { b.publishEvery = i / 5; }), dies);
        add("S sparse publisher" + speed, with([i](WireBehaviour &b) { b.publishEvery = i * 19 / 10; }), dies);
        add("R receiver" + speed, with([](WireBehaviour &b) { b.subscriptions = {"noise"}; }), dies);
        add("C own pings < I" + speed, with([i](WireBehaviour &b) { b.pingEvery = i * 2 / 5; }), false);
        add("C1 own pings = I" + speed, with([i](WireBehaviour &b) { b.pingEvery = i; }), false);
        if (dies) {
            add("H half-dead" + speed, with([i](WireBehaviour &b) { b.publishEvery = i * 3 / 2; }), true);
            add("Qe never answers" + speed, plain, true, std::min(i, 2000ms) / 2);
        }
    }
}

void LiveFleet::poll()
{
    const Result<ServerFacts> facts = decodeVarz(m_server.ask("/varz"));
    ConnzDecoder decoder(m_rows, m_pool);
    decoder.feed(m_server.ask("/connz?limit=4096"));
    Result<Connz> connz = decoder.finish();
    if (!facts || !connz)
        return;
    ++m_polls;
    m_pool = decoder.pool();
    auto rows = std::make_shared<Connections>(std::move(connz->rows));
    const std::vector<Assessment> answer
        = m_witness.observe({connz->now, facts->ping, facts->configLoadTime, versionNumber(facts->version)}, *rows);
    for (const auto &actor : m_actors) {
        const std::size_t row = rows->find(actor->client->cid());
        if (actor->client->cid() == 0 || row == rows->size())
            continue;
        const Instant active(Nanoseconds(rows->lastActivity[row]));
        if (isKnown(actor->diedAt) && actor->diedAt <= connz->now) {
            // What was said before a reload holds under the settings before it.
            const Instant since = std::max(actor->diedAt, facts->configLoadTime);
            m_score.died(actor->client->cid(), actor->sendsOn ? std::max(since, active) : since);
        }
        m_score.see(actor->client->cid(), actor->kind, connz->now, answer[row]);
    }
    m_rows = rows;
}

void LiveFleet::settle()
{
    m_polling.stop();
    const Result<ClosedConnz> closed = decodeClosedConnz(m_server.ask("/connz?state=closed&limit=4096"));
    if (!closed)
        return;
    for (const Closure &closure : closed->closures) {
        if (closure.isStale())
            m_score.closed(closure.cid, closure.stop, m_plan.ping.interval);
    }
}

} // namespace stalewatch
