// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/nkeys.h"

#include <QTest>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

/// From the nkeys documentation's own example pair; the public key is asked of OpenSSL in tst_userkeys.
const QByteArray seed = "SUACSSL3UAHUDXKFSNVUZRF5UHPMWZ6BFDTJ7M6USDXIEDNPPQYYYCU3VY";

QByteArray text(const Secret &secret)
{
    return secret.expose().toByteArray();
}

} // namespace

class NkeysTest final : public QObject
{
    Q_OBJECT

private slots:
    void aSeedIsReadAndWrittenAgain()
    {
        const auto read = readSeed(seed);
        QVERIFY(read);
        QCOMPARE(read->kind, NkeyKind::User);
        QCOMPARE(read->raw.expose().size(), 32);
        QCOMPARE(text(writtenSeed(read->kind, read->raw.expose())), seed);
    }

    void eachKindHasItsLetter_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("letter");
        QTest::newRow("user") << int(NkeyKind::User) << QByteArray("U");
        QTest::newRow("account") << int(NkeyKind::Account) << QByteArray("A");
        QTest::newRow("operator") << int(NkeyKind::Operator) << QByteArray("O");
        QTest::newRow("server") << int(NkeyKind::Server) << QByteArray("N");
        QTest::newRow("cluster") << int(NkeyKind::Cluster) << QByteArray("C");
    }
    void eachKindHasItsLetter()
    {
        QFETCH(const int, kind);
        QFETCH(const QByteArray, letter);
        const QByteArray raw(32, '\x5A');
        const Secret written = writtenSeed(NkeyKind(kind), raw);
        QVERIFY(text(written).startsWith(QByteArray("S" + letter)));
        QVERIFY(writtenPublicKey(NkeyKind(kind), raw).startsWith(letter));
        QCOMPARE(writtenPublicKey(NkeyKind(kind), raw).size(), 56);
        const auto read = readSeed(written.expose());
        QVERIFY(read);
        QCOMPARE(int(read->kind), kind);
        QCOMPARE(text(read->raw), raw);
    }

    void whatIsNoSeedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("encoded");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("one letter changed") << QByteArray(seed).replace(10, 1, "A");
        QTest::newRow("cut") << seed.chopped(1);
        QTest::newRow("longer") << seed + "AA";
        QTest::newRow("lower case") << seed.toLower();
        QTest::newRow("a public key") << writtenPublicKey(NkeyKind::User, QByteArray(32, 'x'));
        QTest::newRow("letters of no alphabet") << QByteArray(58, '1');
    }
    void whatIsNoSeedIsRefused()
    {
        QFETCH(const QByteArray, encoded);
        QVERIFY(!readSeed(encoded));
    }

    void credsAreTakenApart_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("jwt");
        QTest::addColumn<QByteArray>("found");

        const QByteArray jwt = "eyJ0.eyJq.sig-_x";
        const QByteArray creds = "-----BEGIN NATS USER JWT-----\n" + jwt
            + "\n------END NATS USER JWT------\n\n************ IMPORTANT ************\nNKEY Seed printed below can be "
              "used to sign and prove identity.\nNKEYs are sensitive and should be treated as secrets.\n\n"
              "-----BEGIN USER NKEY SEED-----\n"
            + seed + "\n------END USER NKEY SEED------\n\n*************\n";
        QTest::newRow("as nsc writes them") << creds << jwt << seed;
        QTest::newRow("of Windows") << QByteArray(creds).replace("\n", "\r\n") << jwt << seed;
        QTest::newRow("without the last line break") << creds.left(creds.indexOf("\n\n****", 200)) << jwt << seed;
        QTest::newRow("a seed alone") << seed + '\n' << seed << seed;
        QTest::newRow("a seed after a remark") << "# mine\n  " + seed + "\n" << ("# mine\n  " + seed) << seed;
        QTest::newRow("a jwt alone") << jwt << jwt << QByteArray();
        QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray();
        QTest::newRow("something else") << QByteArray("hello\nSURE\n") << QByteArray("hello\nSURE")
                                        << QByteArray("SURE");
    }
    void credsAreTakenApart()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QByteArray, jwt);
        QFETCH(const QByteArray, found);
        QCOMPARE(text(jwtIn(content)), jwt);
        QCOMPARE(text(seedIn(content)), found);
    }

    void aJwtTellsWhenItExpires_data()
    {
        QTest::addColumn<QByteArray>("jwt");
        QTest::addColumn<qint64>("expiry"); // 0: it does not tell
        const auto row = [](const char *name, const QByteArray &claims, qint64 expiry) {
            constexpr auto form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
            QTest::newRow(name) << QByteArray("eyJ0." + claims.toBase64(form) + ".c2ln") << expiry;
        };
        row("one that expires", "{\"exp\":1790000000,\"name\":\"?>?>\"}", 1'790'000'000);
        row("one that does not", "{\"iat\":1790000000}", 0);
        row("a text", "{\"exp\":\"soon\"}", 0);
        row("before all time", "{\"exp\":-1}", 0);
        row("no JSON", "{", 0);
        QTest::newRow("two parts") << QByteArray("eyJ0.eyJleHAiOjF9") << qint64(0);
        QTest::newRow("nothing") << QByteArray() << qint64(0);
    }
    void aJwtTellsWhenItExpires()
    {
        QFETCH(const QByteArray, jwt);
        QFETCH(const qint64, expiry);
        QCOMPARE(jwtExpiry(jwt).value_or(0), expiry);
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::NkeysTest)
#include "tst_nkeys.moc"
