// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/remotescript.h"
#include "app/pushes/ways.h"
#include "tests/support/pushbench.h"
#include "tests/support/sshbench.h"

#include <QTest>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A real server whose config is reached by ssh.
struct SshPush
{
    PushBench bench{};
    std::unique_ptr<ConfigStore> store{};
    std::unique_ptr<Reloader> reloader{};

    [[nodiscard]] Result<PreparedPlan> plan(const QString &host, const QString &reload, const PingChange &change)
    {
        Result<ReachedConfig> config = reachConfig(u"ssh:"_s + host + u':' + bench.config(), {.owner = u"test"_s});
        if (!config)
            return tl::unexpected(config.error());
        Result<std::unique_ptr<Reloader>> by = reachServer(reload, config->written);
        if (!by)
            return tl::unexpected(by.error());
        store = std::move(config->store);
        reloader = *std::move(by);
        PlanWish wish = bench.wish(change);
        wish.store = config->written;
        wish.reload = reload;
        return lookAtVarz(bench.target(), 5s).and_then([&](const ServerFacts &facts) {
            return preparePlan(wish, facts, *store, *reloader);
        });
    }
    [[nodiscard]] PushTools tools()
    {
        return {.store = *store,
            .reloader = *reloader,
            .folder = bench.folder,
            .look = [at = bench.target()](std::chrono::milliseconds deadline) { return lookAtVarz(at, deadline); }};
    }
};

QStringList strangersIn(const QString &folder)
{
    return QDir(folder).entryList({u".*stalewatch*"_s}, QDir::AllEntries | QDir::Hidden | QDir::System);
}

} // namespace

/// Pushes over a real sshd on loopback, to real servers.
class tst_RemotePush final : public QObject
{
    Q_OBJECT

private slots:
    void aPushIsProven_data() { addGenerationRows(); }
    void aPushIsProven();
    void whatANewServerRefusesIsTakenBack();
    void othersAreLockedOut();
    void sshSaysWhatIsWrong_data();
    void sshSaysWhatIsWrong();
    void oddMachinesAreUnderstood_data();
    void oddMachinesAreUnderstood();
    void whatHangsEnds();
    void aWrongProcessGetsNoSignal();
};

void tst_RemotePush::aPushIsProven()
{
    QFETCH(Generation, generation);
    SshBench ssh;
    const auto sshd = ssh.start();
    QVERIFY2(sshd, qPrintable(wordsOf(sshd)));
    SshPush push;
    const auto started = push.bench.server.start(generation, "ping_interval: \"60s\"\nping_max: 2\n");
    QVERIFY2(started, qPrintable(wordsOf(started)));
    const QByteArray before = push.bench.content();
    const auto prepared = push.plan(u"bench"_s, u"signal"_s, thirtySecondsTwice);
    QVERIFY2(prepared, qPrintable(wordsOf(prepared)));
    QCOMPARE(prepared->plan.baseline.verdict, Validation::Verdict::Valid); // by its own program, found there
    PushRunner runner(PushRun(prepared->plan), push.tools());
    const auto end = runner.carryOut();
    QVERIFY2(end, qPrintable(wordsOf(end)));
    QVERIFY2(*end == PushEnd::Proven, qPrintable(runner.run().why()));
    QCOMPARE(push.bench.running(), (PingSettings{30s, 3}));
    QCOMPARE(
        push.bench.content(), QByteArray(before).replace("\"60s\"", "\"30s\"").replace("ping_max: 2", "ping_max: 3"));
    QCOMPARE(strangersIn(push.bench.server->folder()), QStringList());

    const auto facts = lookAtVarz(push.bench.target(), 5s);
    QVERIFY2(facts, qPrintable(wordsOf(facts)));
    PushRunner undo(
        PushRun::undone(prepared->plan, ServerBefore::of(*facts)), push.tools(), PushRunner::Begin::Resumed);
    QCOMPARE(undo.carryOut().value_or(PushEnd::Running), PushEnd::TakenBack);
    QCOMPARE(push.bench.content(), before);
    QCOMPARE(push.bench.running(), (PingSettings{60s, 2}));
}

// case 81, and a variable that only the server's environment has
void tst_RemotePush::whatANewServerRefusesIsTakenBack()
{
    SshBench ssh;
    const auto sshd = ssh.start();
    QVERIFY2(sshd, qPrintable(wordsOf(sshd)));
    SshPush push;
    qputenv("SW_TEST_PING", "60s");
    const auto started = push.bench.server.start(Generation::Middle, "ping_interval: $SW_TEST_PING\n");
    qunsetenv("SW_TEST_PING");
    QVERIFY2(started, qPrintable(wordsOf(started)));
    const QByteArray edited = "server_name: other\n" + push.bench.content();
    QVERIFY(writeSafely(push.bench.config(), edited));
    auto prepared = push.plan(u"bench"_s, u"nats-server"_s, PingChange{.max = 5});
    QVERIFY2(prepared, qPrintable(wordsOf(prepared)));
    prepared->plan.verifyWithin = 1500ms;
    PushRunner runner(PushRun(prepared->plan), push.tools());
    const auto end = runner.carryOut();
    QVERIFY2(end, qPrintable(wordsOf(end)));
    QVERIFY2(*end == PushEnd::TakenBack, qPrintable(runner.run().why()));
    QCOMPARE(push.bench.content(), edited);
}

// case 79
void tst_RemotePush::othersAreLockedOut()
{
    SshBench ssh;
    const auto sshd = ssh.start();
    QVERIFY2(sshd, qPrintable(wordsOf(sshd)));
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"nats.conf"_s);
    QVERIFY(writeSafely(file, "port: 4222\n"));
    const PushPlan plan{.id = u"20261127T120000Z-00000001"_s, .file = file};
    const auto ours = reachConfig(u"ssh:bench:"_s + file, {.owner = u"ours"_s});
    const auto again = reachConfig(u"ssh:bench:"_s + file, {.owner = u"ours"_s});
    const auto theirs = reachConfig(u"ssh:bench:"_s + file, {.owner = u"theirs"_s});
    QVERIFY(ours->store->lock(plan));
    const auto locked = theirs->store->lock({.id = u"20261127T120000Z-00000002"_s, .file = file});
    QVERIFY(!locked);
    QVERIFY2(locked.error().why.contains(plan.id) && locked.error().why.contains(u".stalewatch.lock"_s),
        qPrintable(locked.error().why));
    QVERIFY(theirs->store->unlock(plan)); // nothing of theirs
    QVERIFY(!theirs->store->lock(plan));
    QVERIFY(again->store->lock(plan)); // after a kill
    QVERIFY(again->store->unlock(plan));
    QVERIFY(theirs->store->lock(plan));
}

void tst_RemotePush::sshSaysWhatIsWrong_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("why");
    QTest::addColumn<int>("kind");
    using Kind = Failure::Kind;
    const auto row = [](const char *name, const QString &host, const QString &why, Kind kind) {
        QTest::newRow(name) << host << why << int(kind);
    };
    row("the host's key is another one", u"changed"_s, u"not the one that is known"_s, Kind::Untrusted);
    row("the host's key is not known", u"stranger"_s, u"compare its fingerprint"_s, Kind::Untrusted);
    row("a password is wanted", u"keyless"_s, u"nobody can be asked here"_s, Kind::Refused);
    row("no such host", u"no-such-host.invalid"_s, u"there is no such host"_s, Kind::Unreachable);
    row("nobody listens", u"127.0.0.1:1"_s, u"no ssh server answers"_s, Kind::Unreachable);
}

// case 87
void tst_RemotePush::sshSaysWhatIsWrong()
{
    QFETCH(QString, host);
    QFETCH(QString, why);
    QFETCH(int, kind);
    SshBench ssh;
    const auto sshd = ssh.start();
    QVERIFY2(sshd, qPrintable(wordsOf(sshd)));
    const auto config = reachConfig(u"ssh:"_s + host + u":/etc/nats.conf"_s);
    QVERIFY2(config, qPrintable(wordsOf(config)));
    const auto found = config->store->look(config->file);
    QVERIFY2(!found && found.error().why.contains(why), qPrintable(wordsOf(found)));
    QCOMPARE(int(found.error().kind), kind);
}

void tst_RemotePush::oddMachinesAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::newRow("a login that prints") << QByteArray(
        "ForceCommand echo Welcome; printf 'no line end'; echo noise >&2; eval \"$SSH_ORIGINAL_COMMAND\"; echo bye\n");
    QTest::newRow("no PATH") << QByteArray("SetEnv PATH=/nonexistent\n");
    QTest::newRow("another locale") << QByteArray("SetEnv LC_ALL=tr_TR.ISO-8859-9 LANG=tr_TR.ISO-8859-9\n");
    QTest::newRow("busybox and nothing else")
        << QByteArray("SetEnv PATH=BUSYBOX\n"
                      "ForceCommand eval \"$(printf %s \"$SSH_ORIGINAL_COMMAND\" | sed s,/bin/sh,BUSYBOX/sh,)\"\n");
    QTest::newRow("bash") << QByteArray("ForceCommand bash -c \"$SSH_ORIGINAL_COMMAND\"\n");
}

// case 87
void tst_RemotePush::oddMachinesAreUnderstood()
{
    QFETCH(QByteArray, options);
    const QTemporaryDir folder;
    if (options.contains("BUSYBOX")) {
        QVERIFY(QDir(folder.path()).mkdir(u"bin"_s));
        const auto made
            = runProgram({.program = u"busybox"_s, .arguments = {u"--install"_s, u"-s"_s, folder.filePath(u"bin"_s)}});
        QVERIFY2(made && made->exitCode == 0, qPrintable(wordsOf(made)));
        // What is appended to PATH has the real ones; the applets come first.
        options.replace("BUSYBOX", folder.filePath(u"bin"_s).toUtf8());
    }
    SshBench ssh;
    const auto sshd = ssh.start(options);
    QVERIFY2(sshd, qPrintable(wordsOf(sshd)));
    const QString file = folder.filePath(u"nats é.conf"_s);
    QVERIFY(writeSafely(file, "ping_interval: 1\n"));
    PushPlan plan{.id = u"20261127T120000Z-00000001"_s, .file = file};
    plan.oldDigest = digestOf("ping_interval: 1\n");
    plan.newDigest = digestOf("ping_interval: 2\n");
    const auto config = reachConfig(u"ssh:plain:"_s + file, {.owner = u"test"_s});
    const auto found = config->store->look(file);
    QVERIFY2(found, qPrintable(wordsOf(found)));
    QCOMPARE(found->bytes, QByteArray("ping_interval: 1\n"));
    QCOMPARE(found->mode, WriteMode::Rename);
    ConfigStore &store = *config->store;
    const auto done = store.lock(plan)
                          .and_then([&] { return store.writeTemp(plan, "ping_interval: 2\n"); })
                          .and_then([&] { return store.sync(plan); })
                          .and_then([&] { return store.replace(plan, "ping_interval: 2\n"); })
                          .and_then([&] { return store.syncFolder(plan); });
    QVERIFY2(done, qPrintable(wordsOf(done)));
    QCOMPARE(contentOf(file), QByteArray("ping_interval: 2\n"));
    const auto back = store.restore(plan, "ping_interval: 1\n").and_then([&] { return store.unlock(plan); });
    QVERIFY2(back, qPrintable(wordsOf(back)));
    QCOMPARE(contentOf(file), QByteArray("ping_interval: 1\n"));
    QCOMPARE(strangersIn(folder.path()), QStringList());
}

// cases 87 and 90
void tst_RemotePush::whatHangsEnds()
{
    SshBench ssh;
    const auto sshd = ssh.start("ForceCommand exec sleep 300\n");
    QVERIFY2(sshd, qPrintable(wordsOf(sshd)));
    const auto place = sshPlace(u"plain:/etc/nats.conf"_s);
    const auto answer = runScript(place->shell, {.what = u"x"_s, .verb = "look", .file = place->file, .deadline = 2s});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Failure::Kind::Timeout);
}

// case 83
void tst_RemotePush::aWrongProcessGetsNoSignal()
{
    SshBench ssh;
    const auto sshd = ssh.start();
    QVERIFY2(sshd, qPrintable(wordsOf(sshd)));
    QProcess stranger;
    stranger.start(u"sleep"_s, {u"60"_s});
    QVERIFY(stranger.waitForStarted());
    const QTemporaryDir folder;
    const QString pidFile = folder.filePath(u"nats.pid"_s);
    QVERIFY(writeSafely(pidFile, QByteArray::number(stranger.processId())));
    RealServer server;
    const auto started = server.start(Generation::Newest);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    const QString way = u"ssh:bench:"_s + server->configPath();
    const PushPlan plan{.id = u"20261127T120000Z-00000001"_s, .file = server->configPath()};
    const QStringList wrong{u"signal:pidfile="_s + pidFile, u"signal:pid="_s + QString::number(stranger.processId()),
        u"signal:pidfile=/no/such"_s, u"nats-server:pid=4194000"_s};
    for (const QString &typed : wrong) {
        const auto reloader = reachServer(typed, way);
        QVERIFY2(reloader, qPrintable(wordsOf(reloader)));
        QVERIFY(!(*reloader)->check(plan));
        QVERIFY(!(*reloader)->reload(plan));
    }
    const auto other = reachServer(u"signal"_s, way);
    PushPlan elsewhere = plan;
    elsewhere.file = pidFile;
    QVERIFY(!(*other)->reload(elsewhere)); // nobody runs with it
    QVERIFY((*other)->check(plan));
    QCOMPARE(stranger.state(), QProcess::Running);
    stranger.kill();
    stranger.waitForFinished();
}

QTEST_GUILESS_MAIN(tst_RemotePush)
#include "tst_remotepush.moc"
