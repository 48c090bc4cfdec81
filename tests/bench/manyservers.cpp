// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/wireclient.h"
#include "tests/bench/madeupserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <memory>
#include <sys/prctl.h>

using namespace stalewatch;
using namespace stalewatch::bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds heartbeatPeriod = 10s; ///< server/events.go, statsHBInterval
constexpr std::chrono::milliseconds downFor = 3s;

/// Answers for all of them through one connection, tells their closings and heartbeats, and lets one after the other
/// restart.
class ManyServers final
{
public:
    ManyServers(int servers, std::size_t connections, std::size_t ahead)
        : m_connections(connections)
        , m_wire({.name = u"made-up servers"_s,
              .user = u"sys"_s,
              .password = u"pw"_s,
              .subscriptions = {"$SYS.REQ.SERVER.>"}})
    {
        for (int number = 0; number < servers; ++number)
            m_servers.push_back(std::make_unique<MadeUpServer>(number, 0, connections, ahead));
        QObject::connect(&m_wire, &WireClient::came, &m_wire,
            [this](const QByteArray &subject, const QByteArray &reply, const QByteArray &body) {
                answer(subject.split('.'), reply, body);
            });
        m_heartbeats.callOnTimeout(&m_wire, [this] {
            for (const auto &server : m_servers)
                beat(server.get());
        });
        m_restarts.callOnTimeout(&m_wire, [this] { restart(m_lives++ % m_servers.size()); });
    }

    void start(quint16 port, std::chrono::milliseconds restartEvery)
    {
        QObject::connect(&m_wire, &WireClient::ended, &m_wire, [] { QCoreApplication::exit(1); });
        m_wire.connectTo(port);
        m_heartbeats.start(heartbeatPeriod);
        if (restartEvery > 0ms)
            m_restarts.start(restartEvery);
    }

    [[nodiscard]] WireClient &wire() noexcept { return m_wire; }

private:
    /// $SYS.REQ.SERVER.PING, $SYS.REQ.SERVER.<id>.<endpoint>
    void answer(const QByteArrayList &subject, const QByteArray &reply, const QByteArray &body)
    {
        const QByteArray whom = subject.value(3);
        for (const auto &server : m_servers) {
            if (!server || (whom != "PING" && whom != server->id()) || subject.size() > 5)
                continue;
            const QByteArray endpoint = whom == "PING" ? whom : subject.value(4);
            if (const QByteArray words = server->answer(endpoint, body); !words.isEmpty())
                m_wire.publish(reply, words);
            if (endpoint == "VARZ")
                QTimer::singleShot(int(m_random.bounded(900)), &m_wire, [this, id = server->id()] { tell(id); });
        }
    }

    /// At some time before the next poll.
    void tell(const QByteArray &id)
    {
        for (const auto &server : m_servers) {
            if (!server || server->id() != id)
                continue;
            for (const QByteArray &closing : server->nextClosings())
                m_wire.publish("$SYS.ACCOUNT.APP.DISCONNECT", closing);
        }
    }

    void beat(const MadeUpServer *server)
    {
        if (server)
            m_wire.publish("$SYS.SERVER." + server->id() + ".STATSZ", server->statsz());
    }

    void restart(std::size_t number)
    {
        std::unique_ptr<MadeUpServer> &server = m_servers[number];
        if (!server)
            return; // few servers, and it is still down
        m_wire.publish("$SYS.SERVER." + server->id() + ".SHUTDOWN", server->shutdown());
        server.reset();
        QTimer::singleShot(downFor, &m_wire, [this, number, life = int(m_lives)] {
            m_servers[number] = std::make_unique<MadeUpServer>(int(number), life, m_connections, 1);
            beat(m_servers[number].get());
        });
    }

    const std::size_t m_connections;
    std::vector<std::unique_ptr<MadeUpServer>> m_servers{}; ///< null: down at this moment
    std::size_t m_lives = 0;
    WireClient m_wire;
    QTimer m_heartbeats{};
    QTimer m_restarts{};
    QRandomGenerator m_random{5};
};

} // namespace

/// Made-up servers beside a real one: whoever asks the system account of it sees them, too. Loopback only.
int main(int argc, char **argv)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Answers as many nats-servers through one: manyservers 4222."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"port"_s, u"The real server's client port on 127.0.0.1; login sys, pw."_s);
    const QCommandLineOption servers(u"servers"_s, u"How many."_s, u"number"_s, u"100"_s);
    const QCommandLineOption connections(u"connections"_s, u"Open on each."_s, u"number"_s, u"100"_s);
    const QCommandLineOption ahead(
        u"ahead"_s, u"Polls to prepare of each; 50 kB each at 1,000 connections."_s, u"number"_s, u"60"_s);
    const QCommandLineOption restart(
        u"restart-every"_s, u"One of them shuts down and comes back; 0: none."_s, u"ms"_s, u"5000"_s);
    const QCommandLineOption seconds(u"seconds"_s, u"End after this long."_s, u"number"_s, u"600"_s);
    parser.addOptions({servers, connections, ahead, restart, seconds});
    parser.process(app);
    const quint16 port = parser.positionalArguments().value(0).toUShort();
    if (port == 0)
        parser.showHelp(2);

    ManyServers all(
        std::max(1, parser.value(servers).toInt()), parser.value(connections).toULong(), parser.value(ahead).toULong());
    QObject::connect(&all.wire(), &WireClient::ready, &app, [] {
        std::printf("ready\n");
        std::fflush(stdout);
    });
    all.start(port, std::chrono::milliseconds(parser.value(restart).toInt()));
    QTimer::singleShot(std::chrono::seconds(parser.value(seconds).toInt()), &app, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
