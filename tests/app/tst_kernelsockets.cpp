// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/kernelsockets.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <vector>

using namespace stalewatch;
using namespace std::chrono_literals;

namespace {

TcpEnd endOf(const QHostAddress &address, quint16 port)
{
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    TcpEnd end{.port = port};
    std::copy(std::begin(bytes.c), std::end(bytes.c), end.address.begin());
    return end;
}

Instant hostNow()
{
    return Instant(std::chrono::duration_cast<Nanoseconds>(std::chrono::system_clock::now().time_since_epoch()));
}

/// A server of this process, and its ends of the connections to it.
struct Server
{
    QTcpServer server{};
    std::vector<std::unique_ptr<QTcpSocket>> accepted{};

    [[nodiscard]] bool listen(const QHostAddress &address)
    {
        QObject::connect(&server, &QTcpServer::newConnection, &server,
            [this] { accepted.emplace_back(server.nextPendingConnection()); });
        return server.listen(address);
    }
};

/// Connected when `accepted` of the server has grown.
std::unique_ptr<QTcpSocket> connectTo(const Server &server, const QHostAddress &address)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(address, server.server.serverPort());
    return socket;
}

TcpEnd here(const QTcpSocket &socket)
{
    return endOf(socket.localAddress(), socket.localPort());
}

TcpEnd there(const QTcpSocket &socket)
{
    return endOf(socket.peerAddress(), socket.peerPort());
}

} // namespace

/// What the kernel of this machine answers, without privileges and without a server but our own.
class tst_KernelSockets : public QObject
{
    Q_OBJECT

private slots:
    void theServersEndsAreFound_data()
    {
        QTest::addColumn<QHostAddress>("listens");
        QTest::addColumn<QList<QHostAddress>>("clients");
        const QHostAddress v4(QHostAddress::LocalHost);
        const QHostAddress v6(QHostAddress::LocalHostIPv6);
        QTest::newRow("IPv4") << QHostAddress(QHostAddress::AnyIPv4) << QList{v4, v4};
        QTest::newRow("IPv6") << QHostAddress(QHostAddress::AnyIPv6) << QList{v6, v6};
        QTest::newRow("both at one port") << QHostAddress(QHostAddress::Any) << QList{v4, v6, v4};
        QTest::newRow("another loopback address")
            << QHostAddress(QHostAddress::AnyIPv4) << QList{QHostAddress(QStringLiteral("127.0.0.2")), v4};
    }

    void theServersEndsAreFound()
    {
        QFETCH(QHostAddress, listens);
        QFETCH(QList<QHostAddress>, clients);
        Server monitoring;
        Server nats;
        QVERIFY(monitoring.listen(listens) && nats.listen(listens));
        const auto line = connectTo(monitoring, clients.first());
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (const QHostAddress &client : clients)
            sockets.push_back(connectTo(nats, client));
        QTRY_COMPARE(nats.accepted.size(), sockets.size());
        QTRY_COMPARE(monitoring.accepted.size(), std::size_t(1));
        for (const auto &socket : sockets)
            QTRY_COMPARE(socket->state(), QAbstractSocket::ConnectedState);
        sockets.front()->write("PING\r\n");
        QTRY_COMPARE(nats.accepted.front()->bytesAvailable(), 6);

        const std::vector<KernelSocket> found
            = KernelSockets().look(here(*line), there(*line), {nats.server.serverPort(), 0});
        QCOMPARE(found.size(), sockets.size());
        for (const auto &socket : sockets) {
            const auto its = std::ranges::find(found, here(*socket), &KernelSocket::peer);
            QVERIFY(its != found.end());
            QCOMPARE(its->local, there(*socket));
            QVERIFY(its->info.isKnown());
            QCOMPARE(its->info.bytesReceived, quint64(socket == sockets.front() ? 6 : 0));
            QVERIFY(its->info.receivedAt <= its->info.at && its->info.at <= hostNow());
            QVERIFY(its->info.receivedAt > hostNow() - 1min);
        }
    }

    void whereNoServerIsThereIsNothing()
    {
        Server monitoring;
        Server nats;
        QVERIFY(monitoring.listen(QHostAddress::AnyIPv4) && nats.listen(QHostAddress::AnyIPv4));
        const auto line = connectTo(monitoring, QHostAddress::LocalHost);
        const auto client = connectTo(nats, QHostAddress::LocalHost);
        QTRY_VERIFY(monitoring.accepted.size() == 1 && nats.accepted.size() == 1);
        const ClientPorts ports{nats.server.serverPort(), 0};
        const TcpEnd elsewhere = endOf(QHostAddress(QStringLiteral("192.0.2.1")), 8222);
        // A server of another host, one whose end of the line is in another network namespace, one without a port.
        QVERIFY(KernelSockets().look(here(*line), elsewhere, ports).empty());
        TcpEnd other = here(*line);
        other.port = quint16(other.port == 1 ? 2 : 1);
        QVERIFY(KernelSockets().look(other, there(*line), ports).empty());
        QVERIFY(KernelSockets().look(here(*line), there(*line), {}).empty());
        QCOMPARE(KernelSockets().look(here(*line), there(*line), ports).size(), std::size_t(1));
    }

    void theSecondPortIsAskedToo()
    {
        Server monitoring;
        Server nats;
        Server websocket;
        for (Server *server : {&monitoring, &nats, &websocket})
            QVERIFY(server->listen(QHostAddress::AnyIPv4));
        const auto line = connectTo(monitoring, QHostAddress::LocalHost);
        const auto a = connectTo(nats, QHostAddress::LocalHost);
        const auto b = connectTo(websocket, QHostAddress::LocalHost);
        QTRY_VERIFY(monitoring.accepted.size() == 1 && nats.accepted.size() == 1 && websocket.accepted.size() == 1);
        const auto found = KernelSockets().look(
            here(*line), there(*line), {nats.server.serverPort(), websocket.server.serverPort()});
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0].local.port, nats.server.serverPort());
        QCOMPARE(found[1].local.port, websocket.server.serverPort());
    }
};

QTEST_GUILESS_MAIN(tst_KernelSockets)
#include "tst_kernelsockets.moc"
