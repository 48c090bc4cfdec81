// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/pushdesk.h"
#include "app/pushes/varzlook.h"
#include "tests/support/filefaults.h"
#include "tests/support/realserver.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>

namespace stalewatch::testing {

/// Some real servers and the desk that pushes to them, with all that it tells.
class DeskBench final
{
public:
    DeskBench() { listen(); }

    /// Starts @p count servers named n0, n1... with @p config, and makes them the targets of the desk.
    [[nodiscard]] Result<> start(int count, Generation generation, const QByteArray &config)
    {
        QList<Target> targets;
        for (int i = 0; i < count; ++i) {
            servers.push_back(std::make_unique<RealServer>());
            const QByteArray name = "server_name: n" + QByteArray::number(i) + '\n';
            if (const Result<> started = servers.back()->start(generation, name + config); !started)
                return started;
            targets += Target{.url = (*servers.back())->monitorUrl()};
        }
        all = targets;
        desk->setTargets(targets);
        return {};
    }
    /// The next start of the program.
    void startAgain()
    {
        desk = std::make_unique<PushDesk>(folder());
        desk->setTargets(all);
        listen();
    }

    [[nodiscard]] QString folder() const { return m_state.path() + QStringLiteral("/pushes"); }
    [[nodiscard]] QString target(int server) const { return shownTarget(all[server]); }
    [[nodiscard]] QString config(int server) const { return (*servers[std::size_t(server)])->configPath(); }
    [[nodiscard]] QByteArray content(int server) const { return contentOf(config(server)); }
    [[nodiscard]] PingSettings running(int server) const
    {
        const Result<ServerFacts> facts = lookAtVarz(all[server], std::chrono::seconds(5));
        return facts ? facts->ping : PingSettings{.interval = {}, .max = 0};
    }
    [[nodiscard]] ServerWish wish(int server, const PingChange &change) const
    {
        return {.target = target(server), .ways = {.config = config(server)}, .change = change};
    }
    /// Plans for all servers and waits. False: it took too long.
    [[nodiscard]] bool plan(const PingChange &change)
    {
        plans.clear();
        std::vector<ServerWish> wishes;
        for (int i = 0; i < int(servers.size()); ++i)
            wishes.push_back(wish(i, change));
        desk->plan(++m_number, wishes);
        return QTest::qWaitFor([this] { return plans.size() == servers.size(); }, 20'000);
    }
    [[nodiscard]] PushOrder order() const
    {
        PushOrder order{.watch = Nanoseconds(0)};
        for (const Target &each : all) {
            const auto found = plans.find(shownTarget(each));
            if (found != plans.end() && found->second.plan && !found->second.plan->isNothing())
                order.plans.push_back(*found->second.plan);
        }
        return order;
    }
    /// Waits for the end of what was begun @p ends-th.
    [[nodiscard]] bool waitForEnd(std::size_t ends = 1)
    {
        return QTest::qWaitFor([this, ends] { return summaries.size() >= ends; }, 30'000);
    }
    /// Waits for what is remembered, anew.
    [[nodiscard]] bool remember()
    {
        isTold = false;
        desk->remember();
        return QTest::qWaitFor([this] { return isTold; }, 10'000);
    }
    [[nodiscard]] ServerPushNews last(int server) const
    {
        for (auto each = news.rbegin(); each != news.rend(); ++each) {
            if (each->target == target(server))
                return *each;
        }
        return {};
    }

    std::vector<std::unique_ptr<RealServer>> servers{};
    QList<Target> all{};
    std::map<QString, ServerPlan> plans{};
    std::vector<PushStepNews> steps{};
    std::vector<ServerPushNews> news{};
    std::vector<PushSummary> summaries{};
    std::vector<RememberedPush> pushes{};
    std::optional<PushExamination> examination{};
    bool isTold = false;

private:
    QTemporaryDir m_state{};
    quint64 m_number = 0;

public:
    std::unique_ptr<PushDesk> desk = std::make_unique<PushDesk>(folder());

private:
    void listen()
    {
        PushDesk *at = desk.get();
        QObject::connect(at, &PushDesk::planned, at, [this](const ServerPlan &plan) { plans[plan.target] = plan; });
        QObject::connect(at, &PushDesk::stepped, at, [this](const PushStepNews &step) { steps.push_back(step); });
        QObject::connect(at, &PushDesk::told, at, [this](const ServerPushNews &each) { news.push_back(each); });
        QObject::connect(at, &PushDesk::ended, at, [this](const PushSummary &end) { summaries.push_back(end); });
        QObject::connect(at, &PushDesk::remembered, at, [this](const std::vector<RememberedPush> &all_) {
            pushes = all_;
            isTold = true;
        });
        QObject::connect(at, &PushDesk::examined, at, [this](const PushExamination &it) { examination = it; });
    }
};

} // namespace stalewatch::testing
