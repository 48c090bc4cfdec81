// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/answerrules.h"
#include "app/bundle/pseudonyms.h"
#include "tests/support/wirefixtures.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

#include <random>

using namespace stalewatch;
using namespace Qt::StringLiterals;

namespace {

struct Rewritten
{
    QByteArray bytes{};
    bool isWhole = false;
    qint64 understood = 0;
};

Rewritten rewritten(const QByteArray &json, Pseudonyms *pseudonyms = nullptr, qsizetype piece = 1 << 20)
{
    Rewritten result;
    AnswerRules rules(pseudonyms);
    JsonRewriter rewriter(
        rules, [&result](std::string_view text) { result.bytes.append(text.data(), qsizetype(text.size())); });
    bool goesOn = true;
    for (qsizetype at = 0; goesOn && at < json.size(); at += piece)
        goesOn = rewriter.feed(QByteArrayView(json).sliced(at, std::min(piece, json.size() - at)));
    result.isWhole = rewriter.finish();
    result.understood = rewriter.understood();
    return result;
}

/// All recorded answers, by their names.
QStringList allRecorded()
{
    QStringList names;
    const QDir data(QStringLiteral(STALEWATCH_TEST_DATA));
    for (const QString &version : data.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QString &file : QDir(data.filePath(version)).entryList({u"*.json"_s}))
            names.append(version + u'/' + file);
    }
    return names;
}

} // namespace

/// What of the servers' answers goes into a bundle.
class TestAnswerRules final : public QObject
{
    Q_OBJECT

private slots:
    void whatHoldsNoSecretStaysToTheByte_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("blanks") << QByteArray(" \n\t{ \"a\" : [ ] ,\r\n \"b\":{}}  ");
        QTest::newRow("numbers") << QByteArray("[0,-0,1.50e+10,123456789012345678901234567890,1E5]");
        QTest::newRow("escapes") << QByteArray("{\"n\\u0061me\":\"\\ud83d\\ude00 \\u0000\\/\\\"\"}");
        QTest::newRow("no UTF-8") << QByteArray("{\"name\":\"\xff\xfe\x80\"}");
        QTest::newRow("a text alone") << QByteArray("\"x\"");
        for (const QString &name : allRecorded()) {
            const QByteArray json = testing::recorded(name);
            if (!json.contains("jwt") && !json.contains("issuer_key"))
                QTest::newRow(qPrintable(name)) << json;
        }
    }
    void whatHoldsNoSecretStaysToTheByte()
    {
        QFETCH(const QByteArray, json);
        for (const qsizetype piece : {1, 2, 7, 1000, 1 << 20}) {
            const Rewritten result = rewritten(json, nullptr, piece);
            QVERIFY(result.isWhole);
            QCOMPARE(result.bytes, json);
            QCOMPARE(result.understood, json.size());
        }
    }

    void secretsAreReplaced_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray jwt = "eyJ0eXAiOiJKV1Qi.eyJqdGkiOiJYWVoi-_.c2lnbmF0dXJl";
        const QByteArray seed = "SUACSSL3UAHUDXKFSNVUZRF5UHPMWZ6BFDTJ7M6USDXIEDNPPQYYYCU3VY";
        QTest::newRow("jwt") << QByteArray("{\"jwt\":\"" + jwt + "\",\"cid\":1}")
                             << QByteArray("{\"jwt\":\"redacted\",\"cid\":1}");
        QTest::newRow("password that is a number")
            << QByteArray("{\"password\":12345}") << QByteArray("{\"password\":\"redacted\"}");
        QTest::newRow("objects and arrays")
            << QByteArray("{\"auth\":{\"user\":\"bob\",\"x\":[1,{\"y\":\"z\"}]},\"auth_token\":[\"a\"],\"n\":[2]}")
            << QByteArray("{\"auth\":\"redacted\",\"auth_token\":\"redacted\",\"n\":[2]}");
        QTest::newRow("a key in capitals") << QByteArray("{\"Pass\":\"x\"}") << QByteArray("{\"Pass\":\"redacted\"}");
        QTest::newRow("a key with escapes")
            << QByteArray("{\"p\\u0061ssword\":\"x\"}") << QByteArray("{\"p\\u0061ssword\":\"redacted\"}");
        QTest::newRow("auth_required and auth_timeout")
            << QByteArray("{\"auth_required\":true,\"auth_timeout\":2,\"jwt\":null}")
            << QByteArray("{\"auth_required\":true,\"auth_timeout\":2,\"jwt\":null}");
        QTest::newRow("users of URLs") << QByteArray(
            "{\"urls\":[\"nats://bob:p@ss@n1:4222\",\"nats-leaf://tok@n2/x@y\",\"n3:4222\"]}")
                                       << QByteArray(
                                              "{\"urls\":[\"nats://n1:4222\",\"nats-leaf://n2/x@y\",\"n3:4222\"]}");
        QTest::newRow("a JWT as a name") << QByteArray("{\"name\":\"me " + jwt + "!\"}")
                                         << QByteArray("{\"name\":\"me redacted!\"}");
        QTest::newRow("a seed as a name")
            << QByteArray("{\"name\":\"" + seed + "\"}") << QByteArray("{\"name\":\"redacted\"}");
        QTest::newRow("PEM") << QByteArray("{\"x\":\"-----BEGIN PRIVATE KEY-----\\nabc\"}")
                             << QByteArray("{\"x\":\"redacted\"}");
    }
    void secretsAreReplaced()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QByteArray, expected);
        for (const qsizetype piece : {1, 3, 1 << 20})
            QCOMPARE(rewritten(json, nullptr, piece).bytes, expected);
    }

    void itStopsWhereItIsNoJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<qint64>("understood");
        QTest::newRow("HTML") << QByteArray("<html>password") << qint64(0);
        QTest::newRow("cut in a text") << QByteArray("{\"a\":\"secr") << qint64(5);
        QTest::newRow("cut between") << QByteArray("{\"a\":1,") << qint64(7);
        QTest::newRow("no comma") << QByteArray("[1 2]") << qint64(3);
        QTest::newRow("no colon") << QByteArray("{\"a\" 1}") << qint64(5);
        QTest::newRow("no key") << QByteArray("{1:2}") << qint64(1);
        QTest::newRow("the other bracket") << QByteArray("[1}") << qint64(2);
        QTest::newRow("a comma before the end") << QByteArray("[1,]") << qint64(3);
        QTest::newRow("more behind it") << QByteArray("{} secret") << qint64(3);
        QTest::newRow("a word that is none") << QByteArray("[secret]") << qint64(1);
        QTest::newRow("a number that is none") << QByteArray("[01]") << qint64(1);
        QTest::newRow("a raw line break") << QByteArray("[\"a\nb\"]") << qint64(1);
        QTest::newRow("an escape that is none") << QByteArray("[\"\\x\"]") << qint64(1);
        QTest::newRow("too deep") << QByteArray(1000, '[') << qint64(200);
    }
    void itStopsWhereItIsNoJson()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const qint64, understood);
        for (const qsizetype piece : {1, 4, 1 << 20}) {
            const Rewritten result = rewritten(json, nullptr, piece);
            QVERIFY(!result.isWhole);
            QCOMPARE(result.understood, understood);
            QCOMPARE(result.bytes, json.first(understood));
        }
    }

    void withPseudonymsOnlyWhatIsKnownPasses()
    {
        Pseudonyms pseudonyms(Redaction::People);
        const QByteArray json = "{\"server_id\":\"NA\",\"host\":\"10.1.2.3\",\"connect_urls\":[\"10.1.2.3:4222\",\"["
                                "fd00::9]:4222\",\"secret.host:1\"],"
                                "\"metadata\":{\"owner\":\"eva\"},\"brand_new\":\"eva\",\"brand_new_2\":7,\"http_req_"
                                "stats\":{\"/eva\":3},"
                                "\"cluster\":{\"name\":\"C1\",\"addr\":\"10.1.2.4\",\"urls\":[\"nats://"
                                "eva:x@10.1.2.5:6222\"]},\"connections\":["
                                "{\"cid\":5,\"ip\":\"10.1.2.9\",\"port\":77,\"name\":\"eva's "
                                "laptop\",\"authorized_user\":\"eva\",\"rtt\":\"1.5ms\","
                                "\"jwt\":\"eyJ.a.b\",\"subscriptions_list\":[\"orders.eva\"],\"tls_peer_certs\":[{"
                                "\"subject\":\"CN=eva\"}]}]}";
        static_cast<void>(pseudonyms.user("eva"));
        const Rewritten result = rewritten(json, &pseudonyms);
        QVERIFY(result.isWhole);
        for (const char *secret : {"eva", "10.1.2", "fd00", "secret.host", "orders"})
            QVERIFY2(!result.bytes.contains(secret), result.bytes.constData());
        for (const char *kept : {"\"NA\"", "\"C1\"", "\"cid\":5", "\"port\":77", "\"1.5ms\"", ":4222", "laptop"})
            QVERIFY2(result.bytes.contains(kept), result.bytes.constData());
        QVERIFY2(QJsonDocument::fromJson(result.bytes).isObject(), result.bytes.constData());
        // The same for the same.
        QCOMPARE(pseudonyms.user("eva"), std::string("user-1"));
        QVERIFY(result.bytes.contains(QByteArray::fromStdString("\"ip\":\"" + pseudonyms.address("10.1.2.9") + '"')));
    }

    void namesOfClientsAreHiddenOnRequestAndThoseOfServersAreNot()
    {
        Pseudonyms pseudonyms(Redaction::Names);
        const QByteArray json
            = "{\"server\":{\"name\":\"n1\",\"id\":\"NA\"},\"data\":{\"cluster\":{\"name\":\"C1\"},\"connections\":["
              "{\"name\":\"orders-worker-1\",\"lang\":\"go\",\"version\":\"1.2.3\"},"
              "{\"name\":\"orders-worker-2\",\"lang\":\"evalang\",\"version\":\"by eva\",\"mqtt_client\":\"m-7\"}]}}";
        const QByteArray bytes = rewritten(json, &pseudonyms).bytes;
        for (const char *secret : {"orders", "worker", "eva", "m-7"})
            QVERIFY2(!bytes.contains(secret), bytes.constData());
        for (const char *kept : {"\"n1\"", "\"C1\"", "\"go\"", "\"1.2.3\"", "\"app-ba-1\"", "\"app-ba-2\""})
            QVERIFY2(bytes.contains(kept), bytes.constData());
    }

    // Nothing crashes, pieces do not matter, and nothing passes that a rule forbids.
    void damagedAnswersNeverLeak()
    {
        std::mt19937 random(17);
        const QByteArray good = testing::recorded(u"2.15.1/connz_auth_subs.json"_s);
        for (int round = 0; round < 400; ++round) {
            QByteArray bad = good;
            for (int i = 0; i < 1 + round % 5; ++i) {
                const QByteArray marks("\"\\{}[]:,u0nt ");
                bad[qsizetype(random() % quint64(bad.size()))] = marks[qsizetype(random() % quint64(marks.size()))];
            }
            Pseudonyms one(Redaction::Names);
            Pseudonyms other(Redaction::Names);
            const Rewritten whole = rewritten(bad, &one);
            const Rewritten pieces = rewritten(bad, &other, 1 + qsizetype(random() % 50));
            QCOMPARE(pieces.bytes, whole.bytes);
            QCOMPARE(pieces.isWhole, whole.isWhole);
            QVERIFY(!whole.bytes.contains("127.0.0.1"));
            if (whole.isWhole)
                QVERIFY(!QJsonDocument::fromJson(whole.bytes).isNull());
        }
    }
};

QTEST_GUILESS_MAIN(TestAnswerRules)
#include "tst_answerrules.moc"
