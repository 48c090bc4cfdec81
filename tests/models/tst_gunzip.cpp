// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/gunzip.h"
#include "tests/support/wirefixtures.h"

#include <QTest>

#include <random>
#include <zlib.h>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QByteArray gzipped(const QByteArray &plain)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 9, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(plain.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.data()));
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    const bool isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return isWhole ? packed : QByteArray();
}

constexpr qsizetype plenty = 64 << 20;

} // namespace

/// Unpacking what servers compress: exact, bounded, and calm about anything else.
class GunzipTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatWasPackedComesOut_data();
    void whatWasPackedComesOut();
    void anAnswerCutAtAnyByteIsMalformed();
    void aBombIsNoticedAtItsBound();
    void anAnswerOfExactlyTheBoundIsWhole();
    void damagedBytesNeverCrash();
    void whatFollowsTheEndIsNotTaken();
};

void GunzipTest::whatWasPackedComesOut_data()
{
    QTest::addColumn<QByteArray>("plain");
    for (const QString &version : {u"2.9.10"_s, u"2.10.27"_s, u"2.15.1"_s})
        QTest::addRow("%s", qPrintable(version)) << testing::recorded(version + u"/sys_id_connz.json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("three megabytes of one letter") << QByteArray(3 << 20, 'a');
}

void GunzipTest::whatWasPackedComesOut()
{
    QFETCH(QByteArray, plain);
    const QByteArray packed = gzipped(plain);
    QVERIFY(isGzip(packed));
    QVERIFY(!isGzip(plain));
    const Result<QByteArray> unpacked = gunzip(packed, plenty);
    QVERIFY2(unpacked, "it is whole");
    QCOMPARE(*unpacked, plain);
}

void GunzipTest::anAnswerCutAtAnyByteIsMalformed()
{
    const QByteArray packed = gzipped(testing::recorded(u"2.15.1/sys_id_connz.json"_s));
    QVERIFY(packed.size() > 100);
    for (qsizetype size = 0; size < packed.size(); ++size) {
        const Result<QByteArray> unpacked = gunzip(QByteArrayView(packed).first(size), plenty);
        QVERIFY2(!unpacked, QByteArray::number(size).constData());
        QCOMPARE(unpacked.error().kind, Failure::Kind::Malformed);
    }
}

void GunzipTest::aBombIsNoticedAtItsBound()
{
    const QByteArray bomb = gzipped(QByteArray(200 << 20, '\0'));
    QVERIFY(bomb.size() < 300 * 1024);
    const Result<QByteArray> unpacked = gunzip(bomb, 1 << 20);
    QVERIFY(!unpacked);
    QCOMPARE(unpacked.error().kind, Failure::Kind::TooLarge);
}

void GunzipTest::anAnswerOfExactlyTheBoundIsWhole()
{
    const QByteArray plain(1 << 20, 'x');
    QVERIFY(gunzip(gzipped(plain), plain.size() + 1));
    QVERIFY(!gunzip(gzipped(plain), plain.size() - 1));
}

void GunzipTest::damagedBytesNeverCrash()
{
    const QByteArray plain = testing::recorded(u"2.15.1/sys_id_connz.json"_s);
    const QByteArray packed = gzipped(plain);
    std::mt19937_64 random(7);
    int noticed = 0;
    for (int round = 0; round < 3000; ++round) {
        QByteArray damaged = packed;
        for (quint64 times = 1 + random() % 4; times > 0; --times)
            damaged[qsizetype(random() % quint64(damaged.size()))] = char(random());
        const Result<QByteArray> unpacked = gunzip(damaged, 1 << 20);
        noticed += unpacked ? 0 : 1;
        if (unpacked)
            QVERIFY(*unpacked == plain); // only the head's idle bytes may differ: the rest has a checksum
    }
    QVERIFY(noticed > 2500);
}

void GunzipTest::whatFollowsTheEndIsNotTaken()
{
    QVERIFY(!gunzip(QByteArray(gzipped("one") + "x"), plenty));
    QVERIFY(!gunzip(QByteArray(gzipped("one") + gzipped("two")), plenty));
}

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::GunzipTest)
#include "tst_gunzip.moc"
