// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/masking.h"
#include "models/push/textdiff.h"
#include "tests/models/configcorpus.h"

#include <QTest>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QByteArray maskedConfig(const QByteArray &text)
{
    const auto document = ConfigDocument::parse(text);
    return document ? masked(*document) : QByteArray("refused");
}

} // namespace

class PushMaskingTest final : public QObject
{
    Q_OBJECT

private slots:
    void secretsAreMasked_data() // case 60
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("a password", "users [{user: a, password: b}]\n", "users [{user: a, password: ***}]\n");
        row("short for it", "authorization {\n  pass 'x y'\n}\n", "authorization {\n  pass ***\n}\n");
        row("a token", "authorization { TOKEN = \"abc\" } # t\n", "authorization { TOKEN = *** } # t\n");
        row("a list", "passwords: [a, \"b\"]\n", "passwords: [***, ***]\n");
        row("a map", "secrets { a: b, c: [d, e] }\n", "secrets { a: ***, c: [***, ***] }\n");
        row("what a variable stands for", "P: \"abc\"\npassword: $P\n", "P: ***\npassword: $P\n");
        row("bcrypt anywhere", "x: $2a$11$W2zko751KUvVy59mUTWmpO\n", "x: ***\n");
        row("the seed of an nkey", "nkey: SUACSSL3UAHUDXKFSNVUZRF5UHPMWZ6BFDTJ7M6USDXIEDNPPQYYYCU3VY\n", "nkey: ***\n");
        row("a public nkey stays", "nkey: UDXU4RCSJNZOIQHZNWXHXORDPRTGNJAHAHFRGZNEEJCPQTT2M7NLCNF4\n",
            "nkey: UDXU4RCSJNZOIQHZNWXHXORDPRTGNJAHAHFRGZNEEJCPQTT2M7NLCNF4\n");
        row("a JWT", "operator: eyJ0eXAiOiJKV1QiLCJhbGciOiJlZDI1NTE5In0.eyJqdGkiOiJ.x_y-z\n", "operator: ***\n");
        row("a URL", "routes: [nats-route://u:p4ss@h:6222, \"nats://tok@h\"]\n",
            "routes: [nats-route://***@h:6222, \"nats://***@h\"]\n");
        row("a comment", "# password: \"old one\", host: x\na: 1\n", "# password: ***, host: x\na: 1\n");
        row("a comment with a URL", "// nats://a:b@c\n", "// nats://***@c\n");
        row("the key of a store", "jetstream { key: abc, cipher: aes }\n", "jetstream { key: ***, cipher: aes }\n");
        row("several lines", "a { token: \"x\ny\n\" }\nb: 1\n", "a { token: ***\n\n }\nb: 1\n");
        row("nothing to hide", "port: 4222 # a: b\n", "port: 4222 # a: b\n");
    }
    void secretsAreMasked()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(maskedConfig(text), expected);
    }

    void linesStayLines()
    {
        for (const CorpusConfig &config : corpusConfigs())
            QCOMPARE(maskedConfig(config.text).count('\n'), config.text.count('\n'));
    }

    void wordsOfProgramsAreMasked() // cases 60 and 61
    {
        QCOMPARE(maskedText(u"dial nats://u:p4ss@h:4222: refused"_s), u"dial nats://***@h:4222: refused"_s);
        QCOMPARE(maskedText(u"invalid password: \"abc\" at 3:1"_s), u"invalid password: *** at 3:1"_s);
        QCOMPARE(maskedText(u"unknown field \"ping_maxx\""_s), u"unknown field \"ping_maxx\""_s);
    }

    void diffsAreThoseOfDiff_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &after, const QString &hunks) {
            QTest::newRow(name) << before << after << (hunks.isEmpty() ? hunks : QString(u"--- f\n+++ f\n"_s + hunks));
        };
        row("equal", "a\nb\n", "a\nb\n", {});
        row("a changed line", "a\nb\nc\n", "a\nB\nc\n", u"@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"_s);
        row("an added line", "a\n", "a\nb\n", u"@@ -1 +1,2 @@\n a\n+b\n"_s);
        row("from nothing", "", "a\n", u"@@ -0,0 +1 @@\n+a\n"_s);
        row("to nothing", "a\n", "", u"@@ -1 +0,0 @@\n-a\n"_s);
        row("no line end", "a", "a\nb",
            u"@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n\\ No newline at end of file\n"_s);
        row("two hunks", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "x\n2\n3\n4\n5\n6\n7\n8\ny\n",
            u"@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+y\n"_s);
        row("one hunk", "1\n2\n3\n4\n5\n6\n7\n8\n", "x\n2\n3\n4\n5\n6\n7\ny\n",
            u"@@ -1,8 +1,8 @@\n-1\n+x\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+y\n"_s);
    }
    void diffsAreThoseOfDiff()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QTEST(unifiedDiff(u"f"_s, before, after), "expected");
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::PushMaskingTest)
#include "tst_pushmasking.moc"
