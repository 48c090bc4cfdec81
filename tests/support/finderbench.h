// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/feeds/systemfinder.h"
#include "tests/support/fakenats.h"
#include "tests/support/staticlogins.h"

#include <QStringList>

#include <map>

namespace stalewatch::test {

inline constexpr SystemFinder::Pace brisk{.quiet = std::chrono::milliseconds(60),
    .gathering = std::chrono::seconds(10),
    .again = std::chrono::milliseconds(100),
    .silence = std::chrono::seconds(2),
    .events = std::chrono::milliseconds(10)};

/// A server as it speaks on the system account.
struct Node
{
    QByteArray id{};
    QByteArray name{};
    qint64 connections = 1;

    [[nodiscard]] QByteArray stamp() const
    {
        return R"("server":{"name":")" + name + R"(","id":")" + id + R"(","cluster":"C","ver":"2.15.1"})";
    }
    [[nodiscard]] QByteArray statsz() const
    {
        return '{' + stamp() + R"(,"statsz":{"connections":)" + QByteArray::number(connections) + "}}";
    }
    [[nodiscard]] QByteArray connz() const
    {
        return '{' + stamp() + R"(,"data":{"server_id":")" + id + R"(","total":)" + QByteArray::number(connections)
            + R"(,"connections":[]}})";
    }
    [[nodiscard]] QByteArray shutdown() const { return '{' + stamp() + R"(,"reason":"Server Shutdown"})"; }
};

/// A finder on a fake cluster, and all it said, one line each: "found A", "lost A", "surveyed A B", "failed".
struct FinderBench
{
    explicit FinderBench(const SystemLimits &limits = {}, const SystemFinder::Pace &pace = brisk)
        : finder(std::make_shared<NatsConnection>(nats.target(), std::make_shared<StaticLogins>(), pool), pool, limits,
            pace, nullptr)
    {
        nats.setOnRequest([this](const QByteArray &subject, const QByteArray &reply, const QByteArray &) {
            const auto words = answers.find(subject);
            if (words == answers.end())
                return;
            for (const QByteArray &body : words->second)
                nats.say(reply, body);
        });
        QObject::connect(&finder, &ServerFinder::found, &finder, [this](const FoundServer &server) {
            said.append(QStringLiteral("found ") + QString::fromStdString(server.id));
            names.append(QString::fromStdString(server.name));
        });
        QObject::connect(&finder, &ServerFinder::lost, &finder, [this](const std::string &id, const Failure &failure) {
            said.append(QStringLiteral("lost ") + QString::fromStdString(id));
            failures.append(failure);
        });
        QObject::connect(&finder, &ServerFinder::surveyed, &finder, [this](const Survey &survey) {
            QString line = survey.isSystemAccount ? QStringLiteral("surveyed") : QStringLiteral("surveyed a part");
            for (const FoundServer &server : survey.servers)
                line += QLatin1Char(' ') + QString::fromStdString(server.id);
            said.append(line);
            connections = survey.connections;
        });
        QObject::connect(&finder, &ServerFinder::failed, &finder, [this](const Failure &failure) {
            said.append(QStringLiteral("failed"));
            failures.append(failure);
        });
    }
    /// These answer when asked who is there.
    void setNodes(const QList<Node> &nodes)
    {
        QByteArrayList bodies;
        for (const Node &node : nodes)
            bodies.append(node.statsz());
        answers[ping] = bodies;
    }
    [[nodiscard]] qsizetype count(const QString &line) const { return said.count(line); }
    [[nodiscard]] QString last() const { return said.value(said.size() - 1); }
    [[nodiscard]] bool hears() const { return nats.hasSubscriber("$SYS.SERVER.A.STATSZ"); }
    int beat(const Node &node) { return nats.say("$SYS.SERVER." + node.id + ".STATSZ", node.statsz()); }

    static constexpr const char *ping = "$SYS.REQ.SERVER.PING";
    static constexpr const char *pingConnz = "$SYS.REQ.SERVER.PING.CONNZ";

    FakeNats nats{};
    std::map<QByteArray, QByteArrayList> answers{};
    QStringList said{};
    QStringList names{};
    QList<Failure> failures{};
    qint64 connections = 0;
    std::shared_ptr<QThreadPool> pool = std::make_shared<QThreadPool>();
    SystemFinder finder;
};

} // namespace stalewatch::test
