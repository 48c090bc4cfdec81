// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/zipfile.h"
#include "app/feeds/feeds.h"
#include "app/feeds/natslink.h"
#include "app/secrets/logindesk.h"
#include "app/targettester.h"
#include "tests/live/loginscene.h"
#include "tests/support/realserver.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QVersionNumber>

#include <optional>

using namespace stalewatch;
using namespace stalewatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A desk of a scene's home, with what was typed in its keychain.
std::shared_ptr<LoginDesk> deskOf(const LoginScene &scene)
{
    auto keychain = std::make_unique<FakeSecrets>();
    for (const auto &[key, secret] : scene.typed)
        keychain->kept[key] = secretOf(secret);
    return std::make_shared<LoginDesk>(std::move(keychain), scene.home.contexts());
}

/// What a test of @p target before it is saved comes to.
Result<Survey> tried(const std::shared_ptr<LoginDesk> &desk, const Target &target)
{
    TargetTester tester(feedMaker(desk));
    std::optional<Result<Survey>> answer;
    QObject::connect(&tester, &TargetTester::surveyed, &tester,
        [&answer](const Target &, const Result<Survey> &survey) { answer = survey; });
    tester.test(target);
    [&answer] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20'000); }();
    return answer.value_or(tl::unexpected(Failure{Failure::Kind::Timeout, u"the test"_s, u"no answer at all"_s}));
}

QByteArray allSaid(const Failure &failure)
{
    return QString(failure.what + u' ' + failure.why).toUtf8();
}

bool hasTlsFirst()
{
    return QVersionNumber::fromString(natsLibraryVersion()) >= QVersionNumber(3, 9);
}

void addWays(const std::vector<LoginWay> &ways)
{
    QTest::addColumn<Generation>("generation");
    QTest::addColumn<int>("way");
    for (const auto &[generation, version] :
        {std::pair(Generation::Oldest, "2.9"), {Generation::Middle, "2.10"}, {Generation::Newest, "2.12 or later"}}) {
        for (int i = 0; i < int(ways.size()); ++i) {
            if (int(generation) >= ways[std::size_t(i)].since)
                QTest::addRow("%s, nats-server %s", ways[std::size_t(i)].name, version) << generation << i;
        }
    }
}

/// An engine that watches one target.
struct Watch
{
    Watch(const std::shared_ptr<LoginDesk> &desk, const Target &target) : engine(feedMaker(desk))
    {
        QObject::connect(&engine, &Engine::framed, &engine, [this](const auto &frame) { snapshot = frame->snapshot; });
        engine.setInterval(200ms);
        engine.setTargets({target});
    }
    [[nodiscard]] bool isUp() const
    {
        return std::ranges::any_of(
            snapshot->servers, [](const auto &server) { return server->state == ServerSnapshot::State::Up; });
    }
    [[nodiscard]] QString why() const
    {
        for (const auto &server : snapshot->servers) {
            if (server->state != ServerSnapshot::State::Up && server->health.failure)
                return server->health.failure->why;
        }
        return {};
    }

    std::shared_ptr<const Snapshot> snapshot = std::make_shared<Snapshot>();
    Engine engine;
};

} // namespace

/// Every way to log in, through the real connection, to real servers; certificates, keys and JWTs are the test's own.
class tst_Logins final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_authority.sign(u"good"_s, u"IP:127.0.0.1"_s);
        m_authority.sign(u"named"_s, u"DNS:localhost"_s);
        m_authority.sign(u"elsewhere"_s, u"DNS:elsewhere.example"_s);
        m_authority.sign(u"expired"_s, u"IP:127.0.0.1"_s, -1);
        m_authority.sign(u"client"_s, u"DNS:operator"_s);
    }

    void everyWayLeadsIn_data() { addWays(waysIn()); }
    void everyWayLeadsIn() // cases 19, 59 and 65
    {
        QFETCH(const Generation, generation);
        QFETCH(const int, way);
        const LoginWay &it = waysIn()[std::size_t(way)];
        LoginScene scene{.authority = m_authority};
        RealServer server;
        const auto started = server.start(generation, it.config(scene));
        QVERIFY2(started, qPrintable(wordsOf(started)));
        scene.port = server->clientPort();
        const Target target = it.aim(scene);
        const Result<Survey> survey = tried(deskOf(scene), target);
        if (it.isTlsFirst && !hasTlsFirst()) {
            QVERIFY2(!survey && survey.error().why.contains(u"needs version 3.9"_s),
                survey ? "" : allSaid(survey.error()).constData());
            return;
        }
        QVERIFY2(survey, survey ? "" : allSaid(survey.error()).constData());
        QCOMPARE(survey->servers.size(), std::size_t(1));
        QCOMPARE(survey->isSystemAccount, it.isSystem);
    }

    void whatDoesNotGoSaysWhyAndTellsNoSecret_data() { addWays(waysThatFail()); }
    void whatDoesNotGoSaysWhyAndTellsNoSecret() // cases 56, 58, 59, 60, 63 and 65
    {
        QFETCH(const Generation, generation);
        QFETCH(const int, way);
        const LoginWay &it = waysThatFail()[std::size_t(way)];
        LoginScene scene{.authority = m_authority};
        RealServer server;
        const auto started = server.start(generation, it.config(scene));
        QVERIFY2(started, qPrintable(wordsOf(started)));
        scene.port = server->clientPort();
        const Target target = it.aim(scene);
        const Result<Survey> survey = tried(deskOf(scene), target);
        QVERIFY(!survey);
        const QByteArray said = allSaid(survey.error());
        const QByteArray why = it.isTlsFirst && !hasTlsFirst() ? "needs version 3.9" : it.why;
        QVERIFY2(said.contains(why), said.constData());
        for (const QByteArray &secret : secretsOf(scene))
            QVERIFY2(!said.contains(secret), said.constData());
    }

    void aLoginThatIsMendedIsTakenByItself() // case 20: it goes on trying
    {
        LoginScene scene{.authority = m_authority};
        RealServer server;
        QVERIFY(server.start(Generation::Newest, scene.world.config()));
        scene.port = server->clientPort();
        const Target target = scene.server(
            {.credsFile = scene.home.write(u"ops.creds"_s, scene.world.systemUser({.validFor = -1h}).creds())});
        Watch watch(deskOf(scene), target);
        QTRY_VERIFY(!watch.why().isEmpty());
        QVERIFY(!watch.isUp());
        scene.home.write(u"ops.creds"_s, scene.world.systemUser().creds());
        QTRY_VERIFY_WITH_TIMEOUT(watch.isUp(), 20'000);
    }

    void aServerThatFallsSilentInTheHandshakeIsGivenUp() // case 3
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const QByteArray greeting = "INFO {\"server_id\":\"N\",\"version\":\"2.10.27\",\"proto\":1,\"headers\":true,"
                                    "\"max_payload\":1048576,\"tls_required\":true}\r\n";
        connect(&silent, &QTcpServer::newConnection, this,
            [&silent, greeting] { silent.nextPendingConnection()->write(greeting); });
        LoginScene scene{.authority = m_authority, .port = silent.serverPort()};
        const Result<Survey> survey = tried(deskOf(scene), scene.serverWithTls());
        QVERIFY(!survey);
        QVERIFY2(survey.error().why.contains(u"TLS"_s), allSaid(survey.error()).constData());
    }

    void noSecretLeavesTheProgramThatLogsIn_data() // cases 60 and 61
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const QString &line) { QTest::newRow(name) << line.split(u' '); };
        row("watch", u"watch --auth --connections --duration 2"_s);
        row("snapshot", u"snapshot --auth --observe 1 --output %/out.json --format json"_s);
        row("check", u"check --observe 1"_s);
        row("report", u"report --auth --observe 2 --output %/out.zip"_s);
        row("kick", u"kick --cid 999999 --yes"_s);
    }
    void noSecretLeavesTheProgramThatLogsIn()
    {
        QFETCH(QStringList, arguments);
        LoginScene scene{.authority = m_authority};
        RealServer server;
        QVERIFY(server.start(Generation::Newest, scene.world.config()));
        scene.port = server->clientPort();
        // The server tells the JWTs of its clients to whoever asks for logins, our own among them.
        const Target target = scene.context("'creds': '~/ops.creds'");
        scene.home.write(u"ops.creds"_s, scene.world.systemUser().creds());
        QDir().mkpath(scene.home.path(u"out"_s));
        for (QString &argument : arguments)
            argument.replace(u'%', scene.home.path(u"out"_s));

        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"XDG_CONFIG_HOME"_s);
        environment.insert(u"HOME"_s, scene.home.path());
        environment.insert(u"XDG_DATA_HOME"_s, scene.home.path(u"out/data"_s));
        environment.insert(u"QT_LOGGING_RULES"_s, u"*=true;qt.*=false"_s);
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QStringLiteral(STALEWATCH_PROGRAM), arguments + QStringList{u"--context"_s, u"prod"_s});
        QVERIFY(program.waitForStarted());
        QByteArray seen;
        const QDeadlineTimer patience(10s);
        while (seen.isEmpty() && !patience.hasExpired()) { // as long as the process becomes the program
            QFile commandLine(u"/proc/%1/cmdline"_s.arg(program.processId()));
            seen = commandLine.open(QIODevice::ReadOnly) ? commandLine.readAll() : QByteArray();
        }
        QVERIFY(seen.contains("--context"));
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 40'000);
        seen += program.readAll();
        QVERIFY2(!seen.contains("refuses"), seen.constData());
        QDirIterator files(scene.home.path(u"out"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            seen += bytes;
            if (!file.fileName().endsWith(u".zip"_s))
                continue;
            const auto entries = unzipped(bytes, {.entries = 4096});
            QVERIFY2(entries, qPrintable(wordsOf(entries)));
            for (const auto &[name, content] : *entries)
                seen += content;
        }
        if (arguments.constFirst() == "report"_L1)
            QVERIFY(seen.contains("\"jwt\"")); // it was told, so that it could have leaked
        for (const QByteArray &secret : secretsOf(scene))
            QVERIFY2(!seen.contains(secret), secret.constData());
    }

private:
    Authority m_authority{};
};

QTEST_GUILESS_MAIN(tst_Logins)
#include "tst_logins.moc"
