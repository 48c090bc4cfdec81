// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/loginfixtures.h"

#include <QTest>

namespace stalewatch {

using namespace Qt::StringLiterals;

class ContextFolderTest final : public QObject
{
    Q_OBJECT

private slots:
    void contextsAreListedWithWhatMayBeShown()
    {
        const LoginHome home;
        home.writeContext(
            u"b-creds"_s, "{\"description\": \"Ops\", \"url\": \"nats://n1,tls://n2\", \"creds\": \"~/o.creds\"}");
        home.writeContext(
            u"a-user"_s, "{\"url\": \"nats://bob:S3CRET@n1, S3CRET@n2\", \"user\": \"bob\", \"password\": \"S3CRET\"}");
        home.writeContext(u"c-token"_s, "{\"token\": \"S3CRET\"}");
        home.writeContext(u"d-data"_s, "{\"creds\": \"data:;base64,UzNDUkVU\"}");
        home.writeContext(u"e-op"_s, "{\"nkey\": \"op://vault/item\"}");
        home.writeContext(u"f-nsc"_s, "{\"nsc\": \"o/a/u\"}");
        home.writeContext(u"g-none"_s, "{}");
        home.writeContext(u"h-broken"_s, "{\"password\": \"S3CRET\"");
        home.writeContext(u"i-empty"_s, {});
        home.write(u".config/nats/context/j..k.json"_s, "{}");
        home.write(u".config/nats/context/k.txt"_s, "{}");
        home.write(u".config/nats/context.txt"_s, "c-token\n");

        const QList<ListedContext> list = home.contexts().list();
        const auto expect = [&home](const QString &text) { return QString(text).replace(u'~', home.path()); };
        const QList<ListedContext> expected{
            {.name = u"a-user"_s, .servers = u"nats://xxxxx@n1,xxxxx@n2"_s, .login = u"user bob"_s},
            {.name = u"b-creds"_s,
                .description = u"Ops"_s,
                .servers = u"nats://n1,tls://n2"_s,
                .login = expect(u"creds ~/o.creds"_s)},
            {.name = u"c-token"_s, .servers = u"nats://127.0.0.1:4222"_s, .login = u"token"_s, .isSelected = true},
            {.name = u"d-data"_s, .servers = u"nats://127.0.0.1:4222"_s, .login = u"creds data:"_s},
            {.name = u"e-op"_s, .servers = u"nats://127.0.0.1:4222"_s, .login = u"nkey op://vault/item"_s},
            {.name = u"f-nsc"_s, .servers = u"nats://127.0.0.1:4222"_s, .login = u"creds nsc://o/a/u"_s},
            {.name = u"g-none"_s, .servers = u"nats://127.0.0.1:4222"_s},
            {.name = u"h-broken"_s},
        };
        QCOMPARE(list.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            ListedContext entry = list[i];
            QVERIFY(!QString(entry.servers + entry.login + entry.problem).contains("S3CRET"_L1));
            QCOMPARE(entry.problem.isEmpty(), entry.name != "h-broken"_L1);
            entry.problem.clear();
            QCOMPARE(entry.name, expected[i].name);
            QCOMPARE(entry.servers, expected[i].servers);
            QCOMPARE(entry.login, expected[i].login);
            QCOMPARE(entry, expected[i]);
        }
    }

    void theFolderIsWhereTheCliHasIt()
    {
        LoginHome home;
        QCOMPARE(home.contexts().fileOf(u"x"_s), home.path(u".config/nats/context/x.json"_s));
        home.variables["XDG_CONFIG_HOME"] = "/xdg";
        QCOMPARE(home.contexts().fileOf(u"x"_s), u"/xdg/nats/context/x.json"_s);
    }

    void nothingIsThereAtFirst()
    {
        const LoginHome home;
        QVERIFY(home.contexts().list().isEmpty());
        QVERIFY(home.contexts().selected().isEmpty());
    }

    void aHostileNameOpensNothing_data() // case 65
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("out of the folder") << u"../x"_s;
        QTest::newRow("a path") << u"/etc/passwd"_s;
        QTest::newRow("a folder below") << u"a/b"_s;
        QTest::newRow("dots") << u"a..b"_s;
        QTest::newRow("nothing") << QString();
    }
    void aHostileNameOpensNothing()
    {
        QFETCH(const QString, name);
        const LoginHome home;
        home.write(u".config/nats/x.json"_s, "{\"user\": \"never\"}");
        home.write(u".config/nats/context/a/b.json"_s, "{\"user\": \"never\"}");
        home.writeContext(u"a..b"_s, "{\"user\": \"never\"}");
        const auto found = home.contexts().read(name);
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Failure::Kind::Local);
    }

    void aHostileSelectionIsNone() // case 65
    {
        const LoginHome home;
        home.write(u".config/nats/context.txt"_s, "../x");
        QVERIFY(home.contexts().selected().isEmpty());
        home.write(u".config/nats/context.txt"_s, QByteArray(1 << 20, 'x'));
        QVERIFY(home.contexts().selected().isEmpty());
    }

    void hostileFilesAreListedWithTheirProblem() // cases 63 and 65
    {
        const LoginHome home;
        home.writeContext(u"a-large"_s, QByteArray(10 << 20, ' '));
        QVERIFY(QFile::link(u"/dev/zero"_s, home.path(u".config/nats/context/b-zero.json"_s)));
        home.writeContext(u"c-writable"_s, "{}", QFile::ReadOwner | QFile::WriteOther);
        const QString real = home.write(u"far.json"_s, "{\"user\": \"bob\"}");
        QVERIFY(QFile::link(real, home.path(u".config/nats/context/d-link.json"_s)));
        const QList<ListedContext> list = home.contexts().list();
        QVERIFY(list.size() >= 3);
        for (const ListedContext &entry : list)
            QCOMPARE(entry.problem.isEmpty(), entry.name == "d-link"_L1);
    }

    void aMissingContextSaysWhereItWasLookedFor()
    {
        const LoginHome home;
        const auto found = home.contexts().read(u"prod"_s);
        QVERIFY(!found);
        QVERIFY(found.error().why.contains(".config/nats/context"_L1));
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::ContextFolderTest)
#include "tst_contextfolder.moc"
