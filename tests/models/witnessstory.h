// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/witness.h"

#include <QByteArray>

namespace stalewatch {

/// Monday, in 2026: where the clocks of these tests begin.
inline constexpr Instant epoch{std::chrono::seconds(1'795'000'000)};

/// One server with one connection, told poll by poll.
struct Story
{
    Witness witness{};
    PollContext poll{epoch, {std::chrono::seconds(5), 2}, epoch - std::chrono::hours(1), 2'015'001};
    Connections rows{};

    explicit Story(Nanoseconds rtt = std::chrono::microseconds(1400))
    {
        auto pool = std::make_shared<TextPool>();
        rows.texts = pool;
        rows.resize(1);
        rows.cid[0] = 7;
        rows.kind[0] = pool->intern("Client");
        rows.type[0] = pool->intern("nats");
        rows.start[0] = rows.lastActivity[0] = (epoch - std::chrono::milliseconds(100)).time_since_epoch().count();
        rows.rtt[0] = rtt.count();
        rows.inMsgs[0] = rows.outMsgs[0] = rows.subscriptions[0] = 0;
    }
    void setType(const QByteArray &kind, const QByteArray &type, const QByteArray &lang = {})
    {
        auto pool = std::make_shared<TextPool>();
        rows.texts = pool;
        rows.kind[0] = pool->intern(kind.toStdString());
        rows.type[0] = pool->intern(type.toStdString());
        rows.lang[0] = pool->intern(lang.toStdString());
    }
    Assessment at(Instant now)
    {
        poll.now = now;
        return witness.observe(poll, rows).at(0);
    }
    /// Polls every 250 ms up to and including @p until.
    Assessment pollUntil(Instant until)
    {
        Assessment last;
        constexpr std::chrono::milliseconds period(250);
        for (Instant now = poll.now + period; now <= until; now += period)
            last = at(now);
        return last;
    }
    void pong(Nanoseconds rtt) { rows.rtt[0] = rtt.count(); }
};

} // namespace stalewatch
