// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/tcpinfo.h"

#include <QTest>

using namespace stalewatch;
using namespace std::chrono_literals;

namespace {

constexpr Instant now{std::chrono::seconds(1'795'000'000)};
constexpr ClientPorts ports{4222, 8080};

/// Rows of clients that connected a minute ago.
struct Rows
{
    std::shared_ptr<TextPool> pool = std::make_shared<TextPool>();
    Connections rows{};

    Rows &add(const char *ip, int port, const char *type = "nats", Nanoseconds ago = 1min)
    {
        const std::size_t row = rows.size();
        rows.texts = pool;
        rows.resize(row + 1);
        rows.cid[row] = row + 1;
        rows.ip[row] = pool->intern(ip);
        rows.port[row] = port;
        rows.type[row] = pool->intern(type);
        rows.start[row] = (now - ago).time_since_epoch().count();
        return *this;
    }
};

KernelSocket socketOf(const char *peer, quint16 port, quint64 number, quint16 local = 4222, Nanoseconds heard = 1s)
{
    KernelSocket socket;
    socket.local = {parseIp("10.0.0.1").value_or(IpBytes{}), local};
    socket.peer = {parseIp(peer).value_or(IpBytes{}), port};
    socket.info = {.socket = number, .at = now, .receivedAt = now - heard};
    return socket;
}

QByteArray numbersIn(const TcpInfos &infos)
{
    QByteArray text;
    for (const TcpInfo &info : infos)
        text += QByteArray::number(info.socket) + ' ';
    return text.trimmed();
}

} // namespace

Q_DECLARE_METATYPE(Rows)

class tst_TcpInfo : public QObject
{
    Q_OBJECT

private slots:
    void aSocketIsARowsByBothEnds_data()
    {
        QTest::addColumn<Rows>("rows");
        QTest::addColumn<std::vector<KernelSocket>>("sockets");
        QTest::addColumn<QByteArray>("found");
        const auto row = [](const char *name, const Rows &rows, std::vector<KernelSocket> sockets, const char *found) {
            QTest::newRow(name) << rows << std::move(sockets) << QByteArray(found);
        };
        row("by address and port", Rows().add("10.0.0.7", 40000).add("10.0.0.8", 40000),
            {socketOf("10.0.0.8", 40000, 2), socketOf("10.0.0.7", 40000, 1)}, "1 2");
        row("IPv4 as a dual-stack server has it", Rows().add("10.0.0.7", 40000),
            {socketOf("::ffff:10.0.0.7", 40000, 1)}, "1");
        row("IPv4 as a dual-stack server names it", Rows().add("::ffff:10.0.0.7", 40000),
            {socketOf("10.0.0.7", 40000, 1)}, "1");
        row("IPv6, however it is spelled", Rows().add("fd00:0:0::07", 40000), {socketOf("fd00::7", 40000, 1)}, "1");
        row("another port", Rows().add("10.0.0.7", 40001), {socketOf("10.0.0.7", 40000, 1)}, "");
        row("behind a proxy: nobody", Rows().add("172.17.0.1", 40000), {socketOf("10.0.0.7", 40000, 1)}, "");
        row("some of many", Rows().add("10.0.0.6", 1).add("10.0.0.7", 40000).add("10.0.0.9", 9),
            {socketOf("10.0.0.7", 40000, 1)}, "0 1 0");
        row("at the websockets' port", Rows().add("10.0.0.7", 40000, "websocket").add("10.0.0.7", 40000),
            {socketOf("10.0.0.7", 40000, 1, 8080), socketOf("10.0.0.7", 40000, 2)}, "1 2");
        row("at a port that is not the clients'", Rows().add("10.0.0.7", 40000), {socketOf("10.0.0.7", 40000, 1, 8080)},
            "");
        row("it connected after the kernel was asked", Rows().add("10.0.0.7", 40000, "nats", -1ms),
            {socketOf("10.0.0.7", 40000, 1)}, "");
        row("the socket is of one before at the same port", Rows().add("10.0.0.7", 40000, "nats", 1min),
            {socketOf("10.0.0.7", 40000, 1, 4222, 2min)}, "");
        row("of two rows at one port the later", Rows().add("10.0.0.7", 40000, "nats", 2min).add("10.0.0.7", 40000),
            {socketOf("10.0.0.7", 40000, 1)}, "0 1");
        row("in any order", Rows().add("10.0.0.7", 40000).add("10.0.0.7", 40000, "nats", 2min),
            {socketOf("10.0.0.7", 40000, 1)}, "1 0");
        row("no address", Rows().add("", 40000).add("host", 40000).add("10.0.0.7", 0).add("10.0.0.7", -1),
            {socketOf("10.0.0.7", 40000, 1), socketOf("10.0.0.7", 0, 2)}, "");
        row("a port that is none", Rows().add("10.0.0.7", 40000 + 65536), {socketOf("10.0.0.7", 40000, 1)}, "");
        row("no sockets", Rows().add("10.0.0.7", 40000), {}, "");
        row("no rows", Rows(), {socketOf("10.0.0.7", 40000, 1)}, "");
    }

    void aSocketIsARowsByBothEnds()
    {
        QFETCH(Rows, rows);
        QFETCH(std::vector<KernelSocket>, sockets);
        QFETCH(QByteArray, found);
        QCOMPARE(numbersIn(tcpInfosOf(rows.rows, sockets, ports)), found);
    }

    void theLastListedOfTheSameCounts()
    {
        KernelSocket again = socketOf("10.0.0.7", 40000, 2);
        again.info.at = now + 1ms;
        const Rows rows = Rows().add("10.0.0.7", 40000);
        QCOMPARE(numbersIn(tcpInfosOf(rows.rows, {again, socketOf("10.0.0.7", 40000, 1)}, ports)), QByteArray("2"));
    }
};

QTEST_GUILESS_MAIN(tst_TcpInfo)
#include "tst_tcpinfo.moc"
