// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/pingsimulator.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace stalewatch {

namespace {

constexpr quint64 pingSize = 6; ///< "PING\r\n" and "PONG\r\n"

} // namespace

PingSimulator::PingSimulator(quint32 seed, PingSettings settings, bool deliveriesSuppress)
    : m_random(seed), m_settings(settings), m_deliveriesSuppress(deliveriesSuppress)
{
}

quint64 PingSimulator::add(const SimulatedClient &client)
{
    m_links.push_back({});
    m_links.back().client = client;
    return m_links.size();
}

Nanoseconds PingSimulator::randomTo(Nanoseconds most)
{
    return Nanoseconds(std::uniform_int_distribution<qint64>(0, std::max<qint64>(most.count(), 1))(m_random));
}

Instant PingSimulator::after(Instant at, Nanoseconds period, double jitter)
{
    if (period == 0ns)
        return noInstant;
    const Nanoseconds most(qint64(double(period.count()) * jitter));
    return at + period - most / 2 + randomTo(most);
}

Nanoseconds PingSimulator::intervalOf(const Link &link) const
{
    return link.client.isWebsocket && m_websocketInterval > 0ns ? m_websocketInterval : m_settings.interval;
}

Nanoseconds PingSimulator::Link::shownRtt() const
{
    return rtt < 1ms ? std::chrono::floor<std::chrono::microseconds>(rtt) : rtt;
}

void PingSimulator::connect(Link &link, Instant at)
{
    const SimulatedClient &client = link.client;
    link.isConnected = true;
    link.tcp.socket = 1000 + quint64(&link - m_links.data());
    receive(link, at, 40);
    send(link, at, 300);
    link.rtt = client.rtt + randomTo(client.rttSpread) + randomTo(300us);
    const Instant connected = at + link.rtt;
    const Nanoseconds first = std::min<Nanoseconds>(intervalOf(link), 2s);
    link.tick = connected + first + randomTo(first / 5);
    link.lastActivity = at;
    link.publish = after(connected, client.publishEvery, 1);
    link.delivery = after(connected, client.deliveredEvery, 1);
    link.ping = after(connected, client.pingEvery, client.jitter);
}

/// What the server takes in at @p at came a little before, and now and then much more.
void PingSimulator::receive(Link &link, Instant at, quint64 bytes)
{
    const bool isBusy = std::uniform_int_distribution<int>(0, 199)(m_random) == 0;
    link.tcp.receivedAt = at - randomTo(isBusy ? 20ms : 200us);
    link.tcp.bytesReceived += bytes;
}

/// Whatever became of the client's process, its kernel acknowledges.
void PingSimulator::send(Link &link, Instant at, quint64 bytes)
{
    link.tcp.sentAt = link.tcp.ackedAt = at;
    link.tcp.bytesSent += bytes;
}

/// The ping timer, as processPingTimer() has it.
void PingSimulator::fire(Link &link, Instant at)
{
    const Nanoseconds interval = intervalOf(link);
    const bool needsRtt = !isKnown(link.rttStart) || at - link.rttStart > 1h;
    const Instant lastIn = m_deliveriesSuppress ? std::max(link.lastIn, link.lastActivity) : link.lastIn;
    if (needsRtt || !isKnown(lastIn) || at - lastIn >= interval) {
        if (link.out + 1 > m_settings.max) {
            link.closedAt = at + randomTo(500us);
            return;
        }
        ++link.out;
        send(link, at, pingSize);
        link.rttStart = at;
        const SimulatedClient &client = link.client;
        const Instant answer = at + client.rtt + randomTo(client.rttSpread);
        const bool isMute = isKnown(client.muteFrom) && answer >= client.muteFrom;
        if (!isMute && (!isKnown(client.silentFrom) || answer < client.silentFrom))
            link.pong = answer;
    }
    // Armed anew, a little late: 0.8 ms in the median, now and then much more.
    const bool isBusy = std::uniform_int_distribution<int>(0, 199)(m_random) == 0;
    link.tick = at + interval + 50us + randomTo(isBusy ? 60ms : 2ms);
}

void PingSimulator::runTo(Link &link, Instant now)
{
    SimulatedClient &client = link.client;
    if (!link.isConnected && client.connectAt <= now)
        connect(link, client.connectAt);
    if (!link.isConnected)
        return;
    const auto isSilent = [&client](Instant at) { return isKnown(client.silentFrom) && at >= client.silentFrom; };
    while (!link.closedAt) {
        Instant next = link.tick;
        for (const Instant at : {link.publish, link.delivery, link.ping, link.pong})
            next = isKnown(at) ? std::min(next, at) : next;
        if (next > now)
            return;
        if (next == link.pong) {
            receive(link, next, pingSize);
            link.out = 0;
            const Nanoseconds shown = link.shownRtt();
            link.rtt = next - link.rttStart;
            link.hiddenPongs = link.shownRtt() == shown ? link.hiddenPongs + 1 : 0;
            link.pong = noInstant;
        } else if (next == link.publish) {
            link.publish = isSilent(next) ? noInstant : after(next, client.publishEvery, client.jitter);
            if (isSilent(next))
                continue;
            receive(link, next, 44);
            link.lastIn = link.lastActivity = next;
            ++link.inMsgs;
        } else if (next == link.ping) {
            link.ping = isSilent(next) ? noInstant : after(next, client.pingEvery, client.jitter);
            if (isSilent(next))
                continue;
            link.lastIn = next;
            receive(link, next, pingSize);
            send(link, next, pingSize);
        } else if (next == link.delivery) {
            link.delivery = after(next, client.deliveredEvery, client.jitter);
            link.lastActivity = std::max(link.lastActivity, next);
            send(link, next, 50);
            ++link.outMsgs;
        } else {
            fire(link, next);
        }
    }
}

void PingSimulator::advanceTo(Instant now)
{
    m_now = now;
    for (Link &link : m_links)
        runTo(link, now);
}

Connections PingSimulator::rows() const
{
    Connections rows;
    rows.texts = m_texts;
    rows.resize(m_links.size());
    std::size_t row = 0;
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        const Link &link = m_links[i];
        if (!link.isConnected || link.closedAt)
            continue;
        rows.cid[row] = i + 1;
        rows.start[row] = link.client.connectAt.time_since_epoch().count();
        rows.lastActivity[row] = link.lastActivity.time_since_epoch().count();
        rows.rtt[row] = link.shownRtt().count();
        rows.inMsgs[row] = link.inMsgs;
        rows.outMsgs[row] = link.outMsgs;
        rows.subscriptions[row] = 1;
        rows.kind[row] = m_texts->intern("Client");
        rows.lang[row] = m_texts->intern({link.client.lang.constData(), std::size_t(link.client.lang.size())});
        rows.type[row] = m_texts->intern(link.client.isWebsocket ? "websocket" : "nats");
        ++row;
    }
    rows.resize(row);
    return rows;
}

std::vector<TcpInfo> PingSimulator::tcp() const
{
    // In whole ticks of 4 ms since each.
    const auto counted
        = [this](Instant at) { return m_now - (m_now.time_since_epoch() / 4ms - at.time_since_epoch() / 4ms) * 4ms; };
    std::vector<TcpInfo> infos(m_links.size());
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        const Link &link = m_links[i];
        if (!link.isConnected || link.closedAt)
            continue;
        infos[i] = link.tcp;
        infos[i].at = m_now;
        for (Instant *at : {&infos[i].receivedAt, &infos[i].sentAt, &infos[i].ackedAt})
            *at = counted(*at);
    }
    return infos;
}

} // namespace stalewatch
