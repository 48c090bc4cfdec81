// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/connz.h"
#include "models/wire/varz.h"
#include "tests/support/connzgenerator.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <random>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

/// Damages @p body in one to four places as a broken network, proxy or server might.
QByteArray damaged(QByteArray body, std::mt19937_64 &random)
{
    const auto somewhere = [&] { return qsizetype(random() % quint64(body.size())); };
    const auto piece = [&] { return qsizetype(random() % 40); };
    for (quint64 times = 1 + random() % 4; times > 0 && !body.isEmpty(); --times) {
        const qsizetype at = somewhere();
        switch (random() % 7) {
        case 0: // a flipped bit
            body[at] = char(body[at] ^ (1 << random() % 8));
            break;
        case 1: // any byte
            body[at] = char(random());
            break;
        case 2: // a character that means something
            body[at] = "{}[],:\"\\-0e.\n "[random() % 14];
            break;
        case 3: // a loss
            body.remove(at, piece());
            break;
        case 4: // a repetition
            body.insert(at, body.mid(somewhere(), piece()));
            break;
        case 5: // an exchange
            std::swap(body[at], body[somewhere()]);
            break;
        case 6: // the end
            if (random() % 4 == 0)
                body.truncate(at);
            break;
        }
    }
    return body;
}

bool areWhole(const Connections &rows)
{
    const std::size_t size = rows.size();
    const auto fits = [size](const auto &...arrays) { return ((arrays.size() == size) && ...); };
    return fits(rows.start, rows.lastActivity, rows.rtt, rows.pendingBytes, rows.inMsgs, rows.outMsgs, rows.inBytes,
               rows.outBytes, rows.subscriptions, rows.stalls, rows.port, rows.kind, rows.type, rows.ip, rows.name,
               rows.lang, rows.version, rows.account, rows.authorizedUser, rows.tlsVersion, rows.tlsCipherSuite,
               rows.mqttClient, rows.nameTag, rows.others)
        && std::ranges::is_sorted(rows.cid, std::ranges::less_equal{});
}

/// No counter is ever negative but for the two values that say why there is none.
bool areSane(const Connections &rows)
{
    const auto isSane = [](const std::vector<qint64> &numbers) {
        return std::ranges::all_of(numbers, [](qint64 number) { return number >= 0 || !isKnown(number); });
    };
    return isSane(rows.rtt) && isSane(rows.pendingBytes) && isSane(rows.inMsgs) && isSane(rows.outMsgs)
        && isSane(rows.inBytes) && isSane(rows.outBytes) && isSane(rows.subscriptions) && isSane(rows.stalls);
}

} // namespace

/// Seeded storms of damaged answers: whatever arrives, nothing crashes and what comes out is whole.
class WireStormTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (QDirIterator files(
                 QStringLiteral(STALEWATCH_TEST_DATA), {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
             files.hasNext();) {
            const QString path = files.next();
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (path.contains("sys_"_L1)) // in the envelope of the system account
                continue;
            if (path.contains("varz"_L1))
                m_varz << file.readAll();
            else if (path.contains("connz"_L1))
                m_connz << file.readAll();
        }
        QCOMPARE(m_varz.size(), 9);
        QVERIFY(m_connz.size() >= 27);
        m_connz << ConnzGenerator({.connections = 6}).connz();
    }

    void varz() // cases 21 to 28
    {
        std::mt19937_64 random(1);
        int readable = 0;
        for (int i = 0; i < 6'000; ++i) {
            const Result<ServerFacts> facts = decodeVarz(damaged(m_varz[i % m_varz.size()], random));
            readable += facts ? 1 : 0;
            QVERIFY(facts ? !facts->serverId.empty() : facts.error().kind == Failure::Kind::Malformed);
        }
        QVERIFY2(readable > 100 && readable < 5'900, qPrintable(QString::number(readable)));
    }

    void connz() // cases 21 to 28
    {
        std::mt19937_64 random(2);
        int readable = 0;
        for (int i = 0; i < 8'000; ++i) {
            const QByteArray &body = m_connz[i % m_connz.size()];
            ConnzDecoder whole;
            whole.feed(body);
            const Result<Connz> before = whole.finish();
            QVERIFY(before);
            ConnzDecoder decoder(std::make_shared<Connections>(before->rows), whole.pool(), 5);
            const QByteArray bytes = damaged(body, random);
            const qsizetype half = qsizetype(random() % quint64(bytes.size() + 1));
            decoder.feed(QByteArrayView(bytes).first(half));
            decoder.feed(QByteArrayView(bytes).sliced(half));
            const Result<Connz> connz = decoder.finish();
            readable += connz ? 1 : 0;
            QVERIFY(connz ? areWhole(connz->rows) && areSane(connz->rows) && connz->rows.size() <= 5
                          : connz.error().kind == Failure::Kind::Malformed);
        }
        QVERIFY2(readable > 100 && readable < 7'900, qPrintable(QString::number(readable)));
    }

    void closedConnz() // cases 21 to 28
    {
        std::mt19937_64 random(3);
        int readable = 0;
        for (int i = 0; i < 6'000; ++i) {
            const Result<ClosedConnz> closed = decodeClosedConnz(damaged(m_connz[i % m_connz.size()], random));
            readable += closed ? 1 : 0;
            QVERIFY(closed || closed.error().kind == Failure::Kind::Malformed);
        }
        QVERIFY2(readable > 100 && readable < 5'900, qPrintable(QString::number(readable)));
    }

private:
    QByteArrayList m_varz{};
    QByteArrayList m_connz{};
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::WireStormTest)
#include "tst_wirestorm.moc"
