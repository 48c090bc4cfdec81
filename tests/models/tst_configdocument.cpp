// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configdocument.h"
#include "tests/models/configcorpus.h"

#include <QTest>

#include <random>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

/// @p text with a few bytes changed, taken out or put in.
QByteArray mutated(QByteArray text, std::mt19937_64 &random)
{
    static const QByteArray likely = "{}[]():=;,#/\\\"'$ \n\r\t0a2m.-_k\xC2\xA0\xFF"_ba;
    const auto below = [&random](qsizetype n) { return qsizetype(random() % quint64(n)); };
    for (qsizetype i = below(4); i >= 0 && !text.isEmpty(); --i) {
        const qsizetype at = below(text.size());
        const char c = likely[below(likely.size())];
        switch (below(4)) {
        case 0:
            text.remove(at, 1 + below(8));
            break;
        case 1:
            text.insert(at, c);
            break;
        case 2:
            text.insert(at, text.mid(below(text.size()), below(20)));
            break;
        default:
            text[at] = c;
        }
    }
    return text;
}

QString refusalOf(const QByteArray &bytes, int serverVersion = 0)
{
    const auto document = ConfigDocument::parse(bytes, u"nats.conf"_s, serverVersion);
    return document ? u"taken"_s : document.error().what;
}

} // namespace

class ConfigDocumentTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyByteComesBack_data() // case 75
    {
        QTest::addColumn<QByteArray>("text");
        for (const CorpusConfig &config : corpusConfigs())
            QTest::newRow(config.name) << config.text;
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("blanks") << " \n\t\r\n "_ba;
        QTest::newRow("one comment") << "# x"_ba;
    }
    void everyByteComesBack()
    {
        QFETCH(const QByteArray, text);
        const auto document = ConfigDocument::parse(text);
        QVERIFY2(document, document ? "" : qPrintable(document.error().why));
        QCOMPARE(document->emitted(), text);
    }

    // 10,000 mutated files: what is taken comes back as it was, and what is refused says where.
    void everyByteComesBackFromMutatedFiles() // case 75
    {
        std::mt19937_64 random(75);
        const std::vector<CorpusConfig> corpus = corpusConfigs();
        int taken = 0;
        for (int i = 0; i < 10'000; ++i) {
            const QByteArray text = mutated(corpus[random() % corpus.size()].text, random);
            const auto document = ConfigDocument::parse(text, u"nats.conf"_s, i % 2 == 0 ? 0 : 2'015'001);
            if (document) {
                ++taken;
                QCOMPARE(document->emitted(), text);
            } else {
                const int line = document.error().what.section(u':', 1).toInt();
                QVERIFY2(line >= 1 && line <= text.count('\n') + 1, text.constData());
                QVERIFY(!document.error().why.isEmpty());
            }
        }
        QVERIFY(taken > 1'000 && taken < 9'000);
    }

    void tokensFollowEachOtherWithBlanksBetween()
    {
        for (const CorpusConfig &config : corpusConfigs()) {
            const auto document = ConfigDocument::parse(config.text);
            QVERIFY(document);
            quint32 at = 0;
            for (const ConfigToken &token : document->tokens()) {
                QVERIFY(token.begin >= at && token.end > token.begin);
                const QString between = QString::fromUtf8(config.text.mid(at, token.begin - at));
                QVERIFY2(between.trimmed().isEmpty() || between.trimmed() == "include"_L1, qPrintable(between));
                QCOMPARE(int(token.line), int(config.text.left(token.begin).count('\n')) + 1);
                at = token.end;
            }
        }
    }

    void whatNobodyCanHaveMeantIsRefusedWithItsLine_data() // case 75
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");

        QTest::newRow("a byte order mark") << "\xEF\xBB\xBFport: 1\n"_ba << u"nats.conf:1"_s;
        QTest::newRow("NUL") << QByteArray("port: 1\nping_max: \0 2\n", 20) << u"nats.conf:2"_s;
        QTest::newRow("Latin-1") << "port: 1\n\n# d\xE9lai\n"_ba << u"nats.conf:3"_s;
        QTest::newRow("overlong UTF-8") << "a: \xC0\xAF\n"_ba << u"nats.conf:1"_s;
        QTest::newRow("a surrogate in UTF-8") << "a: b\n#\xED\xA0\x80\n"_ba << u"nats.conf:2"_s;
        QTest::newRow("cut UTF-8") << "a: b\n# \xE2\x80"_ba << u"nats.conf:2"_s;
        QTest::newRow("no value") << "port: 1\nping_max:\n"_ba << u"nats.conf:2"_s;
        QTest::newRow("no value at the end") << "port: 1\nping_max"_ba << u"nats.conf:2"_s;
        QTest::newRow("no value in a block") << "a {\n b:\n}\n"_ba << u"nats.conf:3"_s;
        QTest::newRow("two values") << "port: 1 2\n"_ba << u"nats.conf:1"_s;
        QTest::newRow("a string that is not closed") << "port: 1\na: \"b\nc\n"_ba << u"nats.conf:2"_s;
        QTest::newRow("a block that is not closed") << "port: 1\na {\n b: c\n\n"_ba << u"nats.conf:2"_s;
        QTest::newRow("a list that is not closed") << "a: [\n b,\n"_ba << u"nats.conf:1"_s;
        QTest::newRow("a brace that is not closed") << "\n{ a: b\n"_ba << u"nats.conf:2"_s;
        QTest::newRow("a brace too many") << "a: b\n}\nport: 1\n"_ba << u"nats.conf:2"_s;
        QTest::newRow("a comma too many") << "a: b\n, c: d\n"_ba << u"nats.conf:2"_s;
        QTest::newRow("a lone slash") << "a: 1 / b\n"_ba << u"nats.conf:1"_s;
        QTest::newRow("a comment as in C") << "/* a */\n"_ba << u"nats.conf:1"_s;
        QTest::newRow("an unknown escape") << "a: \"\\q\"\n"_ba << u"nats.conf:1"_s;
        QTest::newRow("an unknown suffix") << "a: 1kbb\n"_ba << u"nats.conf:1"_s;
        QTest::newRow("more than 64 bits") << "a: 1\nb: 99999999999999999999\n"_ba << u"nats.conf:2"_s;
        QTest::newRow("no date") << "a: 2026-02-30T00:00:00Z\n"_ba << u"nats.conf:1"_s;
        QTest::newRow("CRLF behind a block string") << "a: (\r\nx\r\n)\r\n"_ba << u"nats.conf:1"_s;
        QTest::newRow("an include of nothing") << "include\n"_ba << u"nats.conf:1"_s;
        QTest::newRow("digits of others") << "a: 1\n\nb: \xD9\xA3\n"_ba << u"nats.conf:3"_s;
    }
    void whatNobodyCanHaveMeantIsRefusedWithItsLine()
    {
        QFETCH(const QByteArray, text);
        QTEST(refusalOf(text), "place");
    }

    void whatOnlyNewerServersReadNeedsTheirVersion()
    {
        QCOMPARE(refusalOf("ping_interval: 2m30s\n"), u"nats.conf:1"_s);
        QCOMPARE(refusalOf("ping_interval: 2m30s\n", 2'010'027), u"nats.conf:1"_s);
        QCOMPARE(refusalOf("ping_interval: 2m30s\n", 2'015'001), u"taken"_s);
        QCOMPARE(refusalOf("{\na: 1\n}\n# end\n"), u"nats.conf:3"_s);
        QCOMPARE(refusalOf("{\na: 1\n}\n# end\n", 2'010'027), u"taken"_s);
    }

    void depthAndSizeAreBounded() // case 75
    {
        QCOMPARE(refusalOf(QByteArray("a: ") + QByteArray(1'000'000, '[')), u"nats.conf:1"_s);
        const QByteArray deep = QByteArray("a: ") + QByteArray(100, '[') + QByteArray(100, ']');
        QCOMPARE(refusalOf(deep), u"taken"_s);
        QCOMPARE(refusalOf(QByteArray(ConfigDocument::largest + 1, '\n')), u"nats.conf:1"_s);
    }

    void aFileOfTenMegabytesIsReadWhole() // case 75
    {
        QByteArray text;
        while (text.size() < 10'000'000)
            text += "account_" + QByteArray::number(text.size()) + " { users = [ {user: a, password: \"b\"} ] } # x\n";
        const auto document = ConfigDocument::parse(text);
        QVERIFY(document);
        QCOMPARE(document->emitted(), text);
    }

    void keysAreComparedAsTheServerDoes() // case 75
    {
        QCOMPARE(configKey("Ping_INTERVAL"), "ping_interval"_ba);
        QCOMPARE(configKey("P\xC4\xB0NG_MAX"), "ping_max"_ba); // U+0130, by Go's simple mapping
        QCOMPARE(configKey("web\xC5\xBFocket"), "web\xC5\xBFocket"_ba);
        QCOMPARE(configKey("webSoc\xE2\x84\xAA"
                           "et"),
            "websocket"_ba); // U+212A
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::ConfigDocumentTest)
#include "tst_configdocument.moc"
