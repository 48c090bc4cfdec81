// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secrets/logindesk.h"
#include "tests/support/loginfixtures.h"

#include <QSignalSpy>
#include <QTest>
#include <QtConcurrentRun>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

const QString key = u"profile/1/password"_s;

Target userTarget()
{
    Target target = parseTarget(u"nats://n1"_s).value();
    target.login = {.user = u"bob"_s, .passwordKey = key};
    return target;
}

/// A desk with a keychain whose strings the test holds.
struct Office
{
    LoginHome home{};
    FakeSecrets *keychain = new FakeSecrets; ///< the desk's
    LoginDesk desk{std::unique_ptr<Secrets>(keychain), home.contexts()};
};

} // namespace

class LoginDeskTest final : public QObject
{
    Q_OBJECT

private slots:
    void aSavedPasswordComesFromTheKeychainOnce()
    {
        Office office;
        office.keychain->kept[key] = secretOf("S3CRET");
        for (int i = 0; i < 2; ++i) {
            const auto future = office.desk.resolve(userTarget());
            QTRY_VERIFY(future.isFinished());
            QVERIFY(future.result());
            QCOMPARE((*future.result())->password.expose().toByteArray(), "S3CRET");
        }
        QCOMPARE(office.keychain->reads, 1);
    }

    void resolvingWorksFromAnyThread()
    {
        Office office;
        office.keychain->kept[key] = secretOf("S3CRET");
        const auto outer = QtConcurrent::run([&office] { return office.desk.resolve(userTarget()); });
        QTRY_VERIFY(outer.isFinished());
        const auto future = outer.result();
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.result());
    }

    void aKeychainThatDoesNotGiveIsAskedForTheSession_data() // case 64
    {
        QTest::addColumn<Failure::Kind>("kind");
        QTest::newRow("absent") << Failure::Kind::Unsupported;
        QTest::newRow("locked or denied") << Failure::Kind::Refused;
        QTest::newRow("hung") << Failure::Kind::Timeout;
    }
    void aKeychainThatDoesNotGiveIsAskedForTheSession()
    {
        QFETCH(const Failure::Kind, kind);
        Office office;
        office.keychain->failure = Failure{kind, u"Reading"_s, u"words of the keychain"_s};
        QSignalSpy asked(&office.desk, &LoginDesk::secretAsked);
        const auto refused = office.desk.resolve(userTarget());
        QTRY_VERIFY(refused.isFinished());
        QVERIFY(!refused.result());
        QVERIFY(refused.result().error().why.contains("words of the keychain"_L1));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][1].toString(), key);

        // What is typed then is used until the program ends, and is nowhere else.
        office.desk.keep(key, secretOf("typed"));
        const auto future = office.desk.resolve(userTarget());
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.result());
        QCOMPARE((*future.result())->password.expose().toByteArray(), "typed");
        QSignalSpy notKept(&office.desk, &LoginDesk::notKept);
        office.desk.save(key);
        QTRY_COMPARE(notKept.size(), 1);
        QVERIFY(office.keychain->kept.empty());
    }

    void aKeychainThatSaidNoIsLeftAloneForAWhile_data()
    {
        QTest::addColumn<Failure::Kind>("kind");
        QTest::addColumn<int>("reads"); // of two questions
        QTest::newRow("absent") << Failure::Kind::Unsupported << 2;
        QTest::newRow("locked or denied") << Failure::Kind::Refused << 1;
        QTest::newRow("hung") << Failure::Kind::Timeout << 1;
    }
    void aKeychainThatSaidNoIsLeftAloneForAWhile() // case 64: nobody is asked to unlock it at every attempt
    {
        QFETCH(const Failure::Kind, kind);
        QFETCH(const int, reads);
        Office office;
        office.keychain->failure = Failure{kind, u"Reading"_s, u"The keychain is locked."_s};
        const auto ask = [&office] {
            const auto future = office.desk.resolve(userTarget());
            [&future] { QTRY_VERIFY(future.isFinished()); }();
            return future.result();
        };
        for (int i = 0; i < 2; ++i) {
            const Result<SharedLogin> login = ask();
            QVERIFY(!login && login.error().why.contains("The keychain is locked."_L1));
        }
        QCOMPARE(office.keychain->reads, reads);
        office.keychain->failure.reset();
        office.keychain->kept[key] = secretOf("S3CRET");
        office.desk.askAgain();
        QVERIFY(ask());
        QCOMPARE(office.keychain->reads, reads + 1);
    }

    void aSecretThatNobodyHasIsAskedFor()
    {
        Office office;
        QSignalSpy asked(&office.desk, &LoginDesk::secretAsked);
        const auto future = office.desk.resolve(userTarget());
        QTRY_VERIFY(future.isFinished());
        QVERIFY(!future.result());
        QCOMPARE(asked.size(), 1);
    }

    void withoutAKeychainTheSessionIsAll() // case 64
    {
        LoginDesk desk(nullptr);
        QSignalSpy notKept(&desk, &LoginDesk::notKept);
        const auto refused = desk.resolve(userTarget());
        QTRY_VERIFY(refused.isFinished());
        QVERIFY(!refused.result());
        desk.keep(key, secretOf("typed"));
        desk.save(key);
        QCOMPARE(notKept.size(), 1);
        const auto future = desk.resolve(userTarget());
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.result());
    }

    void whatIsSavedAndForgottenIsInTheKeychainAndOutOfIt()
    {
        Office office;
        office.desk.keep(key, secretOf("typed"));
        office.desk.save(key);
        QVERIFY(office.keychain->kept.contains(key));
        office.desk.forget(key);
        QVERIFY(office.keychain->kept.empty());
        const auto future = office.desk.resolve(userTarget());
        QTRY_VERIFY(future.isFinished());
        QVERIFY(!future.result());
    }

    void laxFilesAreToldOnceAndMadePrivate() // case 63
    {
        Office office;
        const QString file
            = office.home.writeContext(u"prod"_s, "{}", QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        QSignalSpy lax(&office.desk, &LoginDesk::laxFilesFound);
        for (int i = 0; i < 2; ++i) {
            const auto future = office.desk.resolve(contextTarget(u"prod"_s));
            QTRY_VERIFY(future.isFinished());
            QVERIFY(future.result());
        }
        QCOMPARE(lax.size(), 1);
        QCOMPARE(lax[0][0].toStringList(), QStringList{file});
        QSignalSpy done(&office.desk, &LoginDesk::protectedFiles);
        office.desk.protect({file});
        QTRY_COMPARE(done.size(), 1);
        QVERIFY(!office.home.contexts().read(u"prod"_s)->isLax);
        QSignalSpy failed(&office.desk, &LoginDesk::notProtected);
        office.desk.protect({office.home.path(u"gone"_s)});
        QTRY_COMPARE(failed.size(), 1);
    }

    void aProgramIsAskedForAndRunsOnceItIsAllowed() // case 65
    {
        Office office;
        office.home.writeContext(u"prod"_s, "{\"token\": \"op://vault/item\"}");
        QSignalSpy asked(&office.desk, &LoginDesk::programAsked);
        const auto future = office.desk.resolve(contextTarget(u"prod"_s));
        QTRY_VERIFY(future.isFinished());
        QVERIFY(!future.result());
        QTRY_COMPARE(asked.size(), 1);
        const auto program = asked[0][0].value<AskedProgram>();
        QCOMPARE(program.context, u"prod"_s);
        QCOMPARE(program.program, QStringList({u"op"_s, u"read"_s, u"op://vault/item"_s}));
    }

    void contextsAreListedAside()
    {
        Office office;
        office.home.writeContext(u"prod"_s, "{}");
        QSignalSpy listed(&office.desk, &LoginDesk::contextsListed);
        office.desk.listContexts();
        QTRY_COMPARE(listed.size(), 1);
        QCOMPARE(listed[0][0].value<QList<ListedContext>>().size(), 1);
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::LoginDeskTest)
#include "tst_logindesk.moc"
