// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"
#include "app/secrets/logindesk.h"
#include "tests/support/loginfixtures.h"

#include <QTest>

#include <unistd.h>

namespace stalewatch {

using namespace Qt::StringLiterals;

using Mode = CommandLine::Mode;

namespace {

CommandLine parsed(const QStringList &arguments)
{
    return parseCommandLine(QStringList{u"stalewatch"_s} + arguments);
}

CommandLine parsed(const QString &arguments)
{
    return parsed(arguments.split(u' ', Qt::SkipEmptyParts));
}

/// Standard input holds @p bytes while this lives.
class StandardInputIs final
{
public:
    explicit StandardInputIs(const QByteArray &bytes) : m_before(::dup(STDIN_FILENO))
    {
        int ends[2] = {};
        if (::pipe(ends) != 0 || ::write(ends[1], bytes.constData(), std::size_t(bytes.size())) != bytes.size())
            qFatal("the test cannot write into a pipe");
        ::close(ends[1]);
        ::dup2(ends[0], STDIN_FILENO);
        ::close(ends[0]);
    }
    ~StandardInputIs()
    {
        ::dup2(m_before, STDIN_FILENO);
        ::close(m_before);
    }
    Q_DISABLE_COPY_MOVE(StandardInputIs)

private:
    int m_before;
};

QByteArray secretIn(LoginDesk &desk, const Target &target, Secret NatsLogin::*which)
{
    const auto future = desk.resolve(target);
    [&future] { QTRY_VERIFY(future.isFinished()); }();
    return future.result() ? ((**future.result()).*which).expose().toByteArray() : QByteArray();
}

} // namespace

class LoginLineTest final : public QObject
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        qunsetenv("NATS_PASSWORD");
        qunsetenv("NATS_TOKEN");
    }

    void aContextIsATarget()
    {
        const CommandLine line = parsed({u"--context"_s, u"prod"_s, u"--context"_s, u"my lab"_s, u"watch"_s});
        QCOMPARE(line.mode, Mode::Command);
        QCOMPARE(line.targets, QList<Target>({contextTarget(u"prod"_s), contextTarget(u"my lab"_s)}));
        QCOMPARE(parsed(u"context:prod"_s).targets, QList<Target>({contextTarget(u"prod"_s)}));
    }

    void withServersAContextIsTheirLogin()
    {
        const CommandLine line = parsed(u"--context prod nats://n1,n2 --creds x.creds --tlsfirst --tlsca ca.pem"_s);
        QCOMPARE(line.targets.size(), 1);
        QCOMPARE(shownTarget(line.targets[0]), u"nats://n1:4222,nats://n2:4222"_s);
        QCOMPARE(
            line.targets[0].login, (LoginReference{.context = u"prod"_s, .credsFile = u"x.creds"_s, .tlsFirst = true}));
        QCOMPARE(line.targets[0].caFile, u"ca.pem"_s);
    }

    void filesOfTlsAreForContextsToo()
    {
        const CommandLine line = parsed(u"--context prod --tlscert c --tlskey k"_s);
        QCOMPARE(line.targets[0].certificateFile, u"c"_s);
        QCOMPARE(line.targets[0].keyFile, u"k"_s);
    }

    void aUserIsForProxiesBeforeMonitoringToo()
    {
        const CommandLine line = parsed(u"--user bob http://n1 nats://n2"_s);
        QCOMPARE(line.targets.size(), 2);
        for (const Target &target : line.targets)
            QCOMPARE(target.login, (LoginReference{.user = u"bob"_s, .passwordKey = u"session/password"_s}));
    }

    void whatCannotBeMeantIsSaid_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("problem");
        QTest::newRow("a context from elsewhere (case 65)") << u"--context ../x"_s << u"--context"_s;
        QTest::newRow("two logins") << u"nats://n1 --user bob --creds x"_s << u"exclude each other"_s;
        QTest::newRow("two contexts for servers") << u"nats://n1 --context a --context b"_s << u"one --context"_s;
        QTest::newRow("creds for monitoring") << u"n1 --creds x"_s << u"nats://"_s;
        QTest::newRow("a token for monitoring") << u"n1 --token"_s << u"nats://"_s;
        QTest::newRow("a password in the arguments (case 61)") << u"nats://bob:S3CRET@n1"_s << u"without password"_s;
        QTest::newRow("a token in the arguments (case 61)") << u"--target nats://S3CRET@n1"_s << u"without password"_s;
    }
    void whatCannotBeMeantIsSaid()
    {
        QFETCH(const QString, arguments);
        QFETCH(const QString, problem);
        const CommandLine line = parsed(arguments);
        QCOMPARE(line.mode, Mode::UsageError);
        QVERIFY2(line.problem.contains(problem), qPrintable(line.problem));
        QVERIFY(!line.problem.contains("S3CRET"_L1));
    }

    void secretsComeFromTheEnvironmentAndLeaveIt() // case 61
    {
        qputenv("NATS_PASSWORD", "S3CRET");
        qputenv("NATS_TOKEN", "T0KEN");
        LoginDesk desk(nullptr);
        const CommandLine line = parsed(u"--user bob --token nats://n1"_s);
        QCOMPARE(takeSecrets(line, desk, true), QString());
        QCOMPARE(secretIn(desk, line.targets[0], &NatsLogin::password), "S3CRET");
        QCOMPARE(secretIn(desk, line.targets[0], &NatsLogin::token), "T0KEN");
        QVERIFY(!qEnvironmentVariableIsSet("NATS_PASSWORD"));
        QVERIFY(!qEnvironmentVariableIsSet("NATS_TOKEN"));
    }

    void programsInheritNoSecretThatNobodyAskedFor() // case 61
    {
        qputenv("NATS_PASSWORD", "S3CRET");
        LoginDesk desk(nullptr);
        QCOMPARE(takeSecrets(parsed(u"n1"_s), desk, false), QString());
        QVERIFY(!qEnvironmentVariableIsSet("NATS_PASSWORD"));
    }

    void secretsComeFromStandardInputALineEach()
    {
        const StandardInputIs input("S3CRET\r\nT0KEN\nyes\n");
        LoginDesk desk(nullptr);
        const CommandLine line = parsed(u"--user bob --token nats://n1"_s);
        QCOMPARE(takeSecrets(line, desk, true), QString());
        QCOMPARE(secretIn(desk, line.targets[0], &NatsLogin::password), "S3CRET");
        QCOMPARE(secretIn(desk, line.targets[0], &NatsLogin::token), "T0KEN");
        char rest[8] = {};
        QCOMPARE(::read(STDIN_FILENO, rest, sizeof rest), 4); // the rest is another's
        QCOMPARE(QByteArray(rest, 4), "yes\n");
    }

    void aSecretThatIsNowhereIsMissed()
    {
        const StandardInputIs input({});
        LoginDesk desk(nullptr);
        QVERIFY(takeSecrets(parsed(u"--user bob nats://n1"_s), desk, true).contains("NATS_PASSWORD"_L1));
    }

    void anAllowedProgramMayHaveBlanksAtItsEnd() // case 65
    {
        const LoginHome home;
        home.writeContext(u"prod"_s, "{\"token\": \"op://vault/my item\"}");
        LoginDesk desk(nullptr, home.contexts());
        const CommandLine line = parsed({u"--context"_s, u"prod"_s, u"--allow"_s, u"op read op://vault/my item"_s});
        QCOMPARE(takeSecrets(line, desk, false), QString());
        const auto future = desk.resolve(line.targets[0]);
        QTRY_VERIFY(future.isFinished());
        // It is tried, which it would not be without: there is no such program, or it says no.
        QVERIFY(!future.result());
        QVERIFY2(!future.result().error().why.contains("Allow it"_L1), qPrintable(future.result().error().why));
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::LoginLineTest)
#include "tst_loginline.moc"
