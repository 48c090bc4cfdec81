// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/engine.h"
#include "app/feeds/feeds.h"

#include <QTest>

#include <memory>
#include <vector>

namespace stalewatch::test {

/// An engine on real sockets and scripted servers, and all it said.
struct Bench
{
    Bench()
    {
        QObject::connect(&engine, &Engine::framed, &engine, [this](const std::shared_ptr<const Frame> &frame) {
            frames.push_back(frame);
            framedAt.push_back(std::chrono::steady_clock::now());
        });
        QObject::connect(
            &engine, &Engine::polled, &engine, [this](const PolledServer &poll) { polls.push_back(poll); });
        engine.setInterval(std::chrono::milliseconds(100));
    }
    explicit Bench(const QList<QUrl> &urls) : Bench()
    {
        QList<Target> targets;
        for (const QUrl &url : urls)
            targets.append(Target{.url = url});
        engine.setTargets(targets);
    }

    [[nodiscard]] const Snapshot &snapshot() const { return *frames.back()->snapshot; }
    /// The @p index-th server of the newest frame; null when there is none.
    [[nodiscard]] const ServerSnapshot *server(std::size_t index = 0) const
    {
        return frames.empty() || snapshot().servers.size() <= index ? nullptr : snapshot().servers[index].get();
    }
    [[nodiscard]] bool isUp(std::size_t index = 0) const
    {
        return server(index) && server(index)->state == ServerSnapshot::State::Up;
    }
    [[nodiscard]] bool isDown(std::size_t index = 0) const
    {
        return server(index) && server(index)->state == ServerSnapshot::State::Down;
    }
    [[nodiscard]] std::vector<quint64> closedCids() const
    {
        std::vector<quint64> cids;
        for (const PolledServer &poll : polls) {
            for (const Closure &closure : poll.closures)
                cids.push_back(closure.cid);
        }
        return cids;
    }

    std::vector<std::shared_ptr<const Frame>> frames{};
    std::vector<LocalTime> framedAt{};
    std::vector<PolledServer> polls{};
    Engine engine{feedMaker()};
};

} // namespace stalewatch::test
