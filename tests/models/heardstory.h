// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/witness.h"

namespace stalewatch {

using namespace std::chrono_literals;

/// Monday, in 2026: where the clocks of these tests begin.
inline constexpr Instant epoch{std::chrono::seconds(1'795'000'000)};

/// One server with one connection whose host's kernel is asked too, told poll by poll. Ticks of 5 s, of which three
/// close; the first is at 2.1 s.
struct HeardStory
{
    std::shared_ptr<TextPool> pool = std::make_shared<TextPool>();
    Witness witness{};
    PollContext poll{epoch, {5s, 2}, epoch - 1h, 2'015'001};
    Connections rows{};
    TcpInfo tcp{.socket = 77, .bytesReceived = 44, .bytesSent = 400};
    bool isTold = true;

    explicit HeardStory(Nanoseconds rtt = 1400us)
    {
        rows.texts = pool;
        rows.resize(1);
        rows.cid[0] = 7;
        rows.kind[0] = pool->intern("Client");
        rows.type[0] = pool->intern("nats");
        rows.start[0] = rows.lastActivity[0] = (epoch - 100ms).time_since_epoch().count();
        rows.rtt[0] = rtt.count();
        rows.inMsgs[0] = rows.outMsgs[0] = rows.subscriptions[0] = 0;
        tcp.receivedAt = tcp.sentAt = tcp.ackedAt = epoch - 100ms;
    }
    Assessment at(Instant now)
    {
        poll.now = now;
        tcp.at = now - 1ms;
        poll.tcp = isTold ? std::make_shared<const TcpInfos>(TcpInfos{tcp}) : nullptr;
        return witness.observe(poll, rows).at(0);
    }
    /// Polls every 250 ms up to and including @p until.
    Assessment pollUntil(Instant until)
    {
        Assessment last;
        for (Instant now = poll.now + 250ms; now <= until; now += 250ms)
            last = at(now);
        return last;
    }
    /// The same while the server's PINGs, at each tick, go unanswered.
    Assessment missUntil(Instant until)
    {
        Assessment last;
        for (Instant now = poll.now + 250ms; now <= until; now += 250ms) {
            const Instant tick = epoch + 2100ms + (now - epoch - 2100ms) / 5s * 5s;
            if (tick > now - 250ms && tick <= now)
                send(tick);
            last = at(now);
        }
        return last;
    }
    void receive(Instant when, quint64 bytes = 6)
    {
        tcp.receivedAt = when;
        tcp.bytesReceived += bytes;
    }
    void send(Instant when)
    {
        tcp.sentAt = tcp.ackedAt = when;
        tcp.bytesSent += 6;
    }
    /// The server's PING at @p when is answered.
    void answer(Instant when, Nanoseconds rtt)
    {
        send(when);
        receive(when + rtt);
        rows.rtt[0] = rtt.count();
    }
    /// The first ticks up to @p until are answered, each after 1.4 ms and a little more than the one before.
    Assessment answerUntil(Instant until)
    {
        at(epoch);
        for (int tick = 0; epoch + 2100ms + tick * 5s < until; ++tick) {
            pollUntil(epoch + 2s + tick * 5s);
            answer(epoch + 2100ms + tick * 5s, 1400us + (tick + 1) * 3us);
            at(epoch + 2250ms + tick * 5s);
        }
        return pollUntil(until);
    }
    /// The settings become @p ping at @p when.
    void reload(Instant when, PingSettings ping)
    {
        poll.ping = ping;
        poll.configLoadTime = when;
    }
    /// A ping of its own at @p when, which the server answers.
    void pingItself(Instant when)
    {
        receive(when);
        send(when);
    }
    /// Pings of its own every 2 s from @p from on.
    Assessment pingUntil(Instant from, Instant until)
    {
        Assessment last;
        for (Instant ping = from; ping < until; ping += 2s) {
            pollUntil(ping);
            receive(ping + 30ms);
            last = at(poll.now + 250ms);
        }
        return last;
    }
};

} // namespace stalewatch
