// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/inetdiag.h"

#include <QFile>
#include <QTest>

#include <random>

using namespace stalewatch;
using namespace std::chrono_literals;

namespace {

constexpr Instant now{std::chrono::seconds(1'795'000'000)};
constexpr quint32 asked = 7; ///< the number of the questions that were recorded
constexpr std::size_t firstAttribute = 16 + 72;

/// What Linux 6.18 answered of a nats-server 2.10.27 on all addresses, with a client by IPv4 and one by IPv6.
std::string recorded(const char *name)
{
    QFile file(QStringLiteral(STALEWATCH_TEST_DATA "/sock_diag/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

template <class T>
void put(std::string &bytes, std::size_t offset, T value)
{
    memcpy(bytes.data() + offset, &value, sizeof value);
}

/// Where the attribute @p type of the first message begins, or the end.
std::size_t attribute(const std::string &bytes, quint16 type)
{
    std::size_t at = firstAttribute;
    while (at + 4 <= bytes.size()) {
        quint16 length = 0;
        quint16 found = 0;
        memcpy(&length, bytes.data() + at, 2);
        memcpy(&found, bytes.data() + at + 2, 2);
        if (found == type)
            return at;
        at += (std::size_t(length) + 3) & ~std::size_t(3);
    }
    return bytes.size();
}

IpBytes ip(const char *text)
{
    return parseIp(text).value_or(IpBytes{});
}

} // namespace

class tst_InetDiag : public QObject
{
    Q_OBJECT

private slots:
    void aRecordedAnswerIsRead()
    {
        InetDiagReader reader(asked);
        QCOMPARE(reader.feed(recorded("dump-v6-1.bin"), now, 3500us), InetDiagReader::State::More);
        QCOMPARE(reader.feed(recorded("dump-v6-2.bin"), now), InetDiagReader::State::Done);
        const std::vector<KernelSocket> &sockets = reader.sockets();
        QCOMPARE(sockets.size(), std::size_t(2));
        QCOMPARE(sockets[0].local, (TcpEnd{ip("::1"), 41222}));
        QCOMPARE(sockets[0].peer, (TcpEnd{ip("::1"), 41440}));
        QCOMPARE(sockets[1].peer, (TcpEnd{ip("127.0.0.1"), 45364}));
        for (const KernelSocket &socket : sockets) {
            QVERIFY(socket.isOfV6);
            QVERIFY(socket.info.isKnown());
            QCOMPARE(socket.info.bytesReceived, quint64(44));                    // CONNECT and PING
            QVERIFY(socket.info.bytesSent > 300 && socket.info.bytesSent < 500); // INFO and PONG
            QCOMPARE(socket.info.at, now);
            QCOMPARE(int(socket.info.doubt), 4);
            QVERIFY(socket.info.receivedAt < now - 200ms && socket.info.receivedAt > now - 500ms);
            QVERIFY(socket.info.ackedAt >= socket.info.sentAt);
            QCOMPARE(socket.info.unacked, quint32(0));
            QCOMPARE(socket.user, quint32(0));
            QVERIFY(socket.controlGroup != 0);
        }
        QVERIFY(sockets[0].info.socket != sockets[1].info.socket);
    }

    void anEmptyAnswerIsDone()
    {
        InetDiagReader reader(asked);
        QCOMPARE(reader.feed(recorded("dump-v4-empty.bin"), now), InetDiagReader::State::Done);
        QVERIFY(reader.sockets().empty());
    }

    void aSingleSocketIsFoundByItsEnds()
    {
        InetDiagReader reader(asked);
        QCOMPARE(reader.feed(recorded("lookup-v4.bin"), now), InetDiagReader::State::More);
        QCOMPARE(reader.sockets().size(), std::size_t(1));
        QCOMPARE(reader.sockets()[0].local, (TcpEnd{ip("127.0.0.1"), 41223}));
        QCOMPARE(reader.sockets()[0].peer, (TcpEnd{ip("127.0.0.1"), 58814}));
        // Where there is none the kernel names who listens: to nobody.
        InetDiagReader nobody(asked);
        nobody.feed(recorded("lookup-nobody.bin"), now);
        QVERIFY(nobody.sockets().empty() || nobody.sockets()[0].peer.port == 0);
    }

    void theKernelIsAskedAsItsHeadersSay()
    {
        const QByteArray dump = tcpDumpRequest(IpFamily::V6, 4222, 9);
        QCOMPARE(dump.toHex(),
            QByteArray("48000000"
                       "1400"
                       "0103"
                       "09000000"
                       "00000000"         // a dump by family
                       "0a06020002000000" // IPv6, TCP, established
                       "107e0000"
                + QByteArray(72, '0') + QByteArray(16, 'f')));
        const QByteArray lookup = tcpLookupRequest({ip("10.1.2.3"), 8222}, {ip("10.1.2.4"), 40000}, 10);
        QCOMPARE(lookup.toHex(),
            QByteArray("48000000"
                       "1400"
                       "0100"
                       "0a000000"
                       "00000000"
                       "0206020002000000"
                       "201e9c40"
                       "0a010203"
                + QByteArray(24, '0') + "0a010204" + QByteArray(32, '0') + QByteArray(16, 'f')));
        QCOMPARE(int(tcpLookupRequest({ip("fd00::1"), 1}, {ip("10.1.2.4"), 2}, 1)[16]), 10);
    }

    void hostileBytesAreSteppedOver_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("sockets"); ///< that can still be read
        QTest::addColumn<bool>("fails");
        const std::string good = recorded("dump-v6-1.bin");
        const auto row = [&good](const char *name, int sockets, bool fails, auto change) {
            std::string bytes = good;
            change(bytes);
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << sockets << fails;
        };
        const std::size_t info = attribute(good, 2);
        QVERIFY(info < good.size());
        row("nothing", 0, false, [](std::string &b) { b.clear(); });
        row("less than a header", 0, false, [](std::string &b) { b.resize(15); });
        row("a length of zero", 0, true, [](std::string &b) { put<quint32>(b, 0, 0); });
        row("a length below a header", 0, true, [](std::string &b) { put<quint32>(b, 0, 15); });
        row("a length of everything", 0, true, [](std::string &b) { put<quint32>(b, 0, ~0U); });
        row("a length beyond the end", 0, true, [](std::string &b) { put<quint32>(b, 0, quint32(b.size() + 1)); });
        row("cut in the second message", 1, true, [](std::string &b) { b.resize(b.size() - 4); });
        row("cut to one message", 1, false, [](std::string &b) { b.resize(408); });
        row("a message without a socket", 1, false, [](std::string &b) {
            put<quint32>(b, 0, 20);
            b.erase(20, 408 - 20);
        });
        row("the answer to another question", 1, false, [](std::string &b) { put<quint32>(b, 8, 8); });
        row("an alien type", 1, false, [](std::string &b) { put<quint16>(b, 4, 99); });
        row("an alien family", 1, false, [](std::string &b) { b[16] = 99; });
        row("an attribute of no length", 1, false, [](std::string &b) { put<quint16>(b, firstAttribute, 0); });
        row("an attribute beyond the end", 1, false, [](std::string &b) { put<quint16>(b, firstAttribute, 0xffff); });
        row("an alien attribute instead of what is asked", 1, false,
            [info](std::string &b) { put<quint16>(b, info + 2, 999); });
        row("TCP information of an older kernel", 1, false, [info](std::string &b) { put<quint16>(b, info, 4 + 192); });
        row("an error", 0, true, [](std::string &b) { put<quint16>(b, 4, 2); });
        row("an overrun", 1, false, [](std::string &b) { put<quint16>(b, 4, 4); });
    }

    void hostileBytesAreSteppedOver()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, sockets);
        QFETCH(bool, fails);
        InetDiagReader reader(asked);
        const auto state = reader.feed(bytes.toStdString(), now);
        QCOMPARE(state == InetDiagReader::State::Failed, fails);
        QCOMPARE(int(reader.sockets().size()), sockets);
    }

    void enormousValuesStayInTheirBounds()
    {
        std::string bytes = recorded("dump-v6-1.bin");
        const std::size_t info = attribute(bytes, 2) + 4;
        for (std::size_t i = 0; i < 216; ++i)
            bytes[info + i] = char(0xff);
        InetDiagReader reader(asked);
        reader.feed(bytes, now, 100h);
        QCOMPARE(reader.sockets().size(), std::size_t(2));
        const TcpInfo &tcp = reader.sockets()[0].info;
        QCOMPARE(tcp.receivedAt, now - std::chrono::milliseconds(0xffffffff));
        QCOMPARE(tcp.bytesReceived, ~quint64(0));
        QCOMPARE(tcp.bytesSent, quint64(0));
        QCOMPARE(int(tcp.doubt), 0xffff);
        InetDiagReader early(asked);
        early.feed(bytes, earliestInstant);
        QCOMPARE(early.sockets()[0].info.receivedAt, earliestInstant);
    }

    void noMoreSocketsAreKeptThanAsked()
    {
        InetDiagReader reader(asked, 1);
        reader.feed(recorded("dump-v6-1.bin"), now);
        QCOMPARE(reader.sockets().size(), std::size_t(1));
    }

    void anyBytesAreRead()
    {
        const std::string good = recorded("dump-v6-1.bin");
        std::mt19937 random(3);
        qint64 read = 0;
        for (int round = 0; round < 20'000; ++round) {
            std::string bytes = good;
            const int changes = 1 + int(random() % 8);
            for (int i = 0; i < changes; ++i)
                bytes[random() % bytes.size()] = char(random());
            bytes.resize(random() % 4 == 0 ? random() % bytes.size() : bytes.size());
            InetDiagReader reader(asked);
            reader.feed(bytes, now);
            read += qint64(reader.sockets().size());
            QVERIFY(reader.sockets().size() <= 2);
        }
        QVERIFY(read > 10'000);
    }
};

QTEST_GUILESS_MAIN(tst_InetDiag)
#include "tst_inetdiag.moc"
