// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/live/livepoll.h"

#include "app/feeds/kernelsockets.h"
#include "models/wire/connz.h"
#include "models/wire/varz.h"
#include "tests/support/realserver.h"

namespace stalewatch {

LivePoll answerTo(const LiveQuestion &question)
{
    LivePoll poll;
    poll.context.askedAt = std::chrono::steady_clock::now();
    const Result<ServerFacts> facts = decodeVarz(httpGet(question.monitorUrl, "/varz"));
    std::vector<KernelSocket> sockets = KernelSockets().look(question.ends.first, question.ends.second, question.ports);
    ConnzDecoder decoder(question.previous, question.pool);
    decoder.feed(httpGet(question.monitorUrl, "/connz?limit=4096"));
    Result<Connz> connz = decoder.finish();
    poll.context.receivedAt = std::chrono::steady_clock::now();
    if (!facts || !connz)
        return {};
    poll.version = facts->version;
    poll.pool = decoder.pool();
    poll.context.now = connz->now;
    poll.context.ping = facts->ping;
    poll.context.configLoadTime = facts->configLoadTime;
    poll.context.version = versionNumber(facts->version);
    poll.context.tcp = std::make_shared<const TcpInfos>(tcpInfosOf(connz->rows, std::move(sockets), question.ports));
    poll.rows = std::make_shared<const Connections>(std::move(connz->rows));
    return poll;
}

} // namespace stalewatch
