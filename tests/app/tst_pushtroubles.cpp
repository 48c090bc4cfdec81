// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/pushbench.h"

#include <QProcess>
#include <QTest>

#include <csignal>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray start = "ping_interval: \"60s\"\nping_max: 2\n";
const QString program = QStringLiteral(STALEWATCH_PROGRAM);

/// Does something before it has the real one reload.
class MeddlingReloader final : public Reloader
{
public:
    MeddlingReloader(Reloader &real, std::function<Result<>(int nth)> before)
        : m_real(real), m_before(std::move(before))
    {
    }
    [[nodiscard]] Result<> check(const PushPlan &plan) override { return m_real.check(plan); }
    [[nodiscard]] Result<> reload(const PushPlan &plan) override
    {
        const Result<> before = m_before(++m_calls);
        return before ? m_real.reload(plan) : before;
    }
    [[nodiscard]] QString byHand(const PushPlan &plan) const override { return m_real.byHand(plan); }

private:
    Reloader &m_real;
    const std::function<Result<>(int nth)> m_before;
    int m_calls = 0;
};

QString ended(const PushRunner &runner)
{
    return QString::fromLatin1(idOf(runner.run().end())) + u": "_s + runner.run().why();
}

/// The program with state and settings of its own.
void startProgram(QProcess &process, const PushBench &bench, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_STATE_HOME"_s, bench.state.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, bench.state.path());
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
}

} // namespace

/// What can go wrong between a server and those who push to it, with real servers.
class tst_PushTroubles final : public QObject
{
    Q_OBJECT

private slots:
    void warningsOfTheOldFileAreNoReason_data() { addGenerationRows(); }
    void warningsOfTheOldFileAreNoReason();
    void whatIsOverruledIsTakenBack();
    void aServerThatDiesInTheReloadIsNotProven();
    void anotherProcessIsNeverSignalled();
    void aSilentMonitorLeavesItToTheOperator();
    void theCommandsForAPersonRestoreTheFile();
    void aSecondProgramIsToldWhoPushes();
    void aStopAskedForEndsAfterTheProof();
    void aSecondStopEndsAtOnceAndIsFoundLater();
};

// case 80: -t takes the number without a unit for an error, which it is before and after
void tst_PushTroubles::warningsOfTheOldFileAreNoReason()
{
    QFETCH(Generation, generation);
    PushBench bench;
    const auto started = bench.server.start(generation, "ping_interval: 60\nping_max: 2\n");
    QVERIFY2(started, qPrintable(wordsOf(started)));
    const auto prepared = bench.plan(PingChange{.max = 3});
    QVERIFY2(prepared, qPrintable(wordsOf(prepared)));
    QCOMPARE(prepared->plan.baseline.verdict, Validation::Verdict::Invalid);
    PushRunner runner(PushRun(prepared->plan), bench.tools());
    QVERIFY(runner.carryOut());
    QVERIFY2(runner.run().end() == PushEnd::Proven, qPrintable(ended(runner)));
    QCOMPARE(bench.running(), (PingSettings{60s, 3}));
}

// case 82: something that our file does not show has the last word
void tst_PushTroubles::whatIsOverruledIsTakenBack()
{
    PushBench bench;
    const QString later = bench.server->folder() + u"/later.conf"_s;
    QVERIFY(writeSafely(later, "# nothing yet\n"));
    const auto started = bench.server.start(Generation::Middle, start + "include \"later.conf\"\n");
    QVERIFY2(started, qPrintable(wordsOf(started)));
    const QByteArray before = bench.content();
    const auto prepared = bench.plan(PingChange{.interval = 30s});
    QVERIFY2(prepared, qPrintable(wordsOf(prepared)));
    MeddlingReloader meddler(bench.reloader,
        [&](int nth) { return writeSafely(later, nth == 1 ? "ping_interval: \"45s\"\n" : "# nothing again\n"); });
    PushTools tools{.store = bench.store, .reloader = meddler, .folder = bench.folder, .look = bench.tools().look};
    PushRunner runner(PushRun(prepared->plan), tools);
    QVERIFY(runner.carryOut());
    QVERIFY2(runner.run().end() == PushEnd::TakenBack, qPrintable(ended(runner)));
    QCOMPARE(bench.content(), before);
    QCOMPARE(bench.running(), (PingSettings{60s, 2}));
}

// case 83
void tst_PushTroubles::aServerThatDiesInTheReloadIsNotProven()
{
    PushBench bench;
    const auto started = bench.server.start(Generation::Newest, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    auto prepared = bench.plan(thirtySecondsTwice);
    QVERIFY2(prepared, qPrintable(wordsOf(prepared)));
    prepared->plan.verifyWithin = 1s;
    MeddlingReloader meddler(bench.reloader, [&](int) -> Result<> {
        bench.server->stop();
        return {};
    });
    PushTools tools{.store = bench.store, .reloader = meddler, .folder = bench.folder, .look = bench.tools().look};
    PushRunner runner(PushRun(prepared->plan), tools);
    QVERIFY(runner.carryOut());
    // There is no process to be told, and no /varz to prove anything.
    QVERIFY2(runner.run().end() == PushEnd::NeedsAttention, qPrintable(ended(runner)));
    QVERIFY(digestOf(bench.content()) == prepared->plan.oldDigest);
}

// case 83
void tst_PushTroubles::anotherProcessIsNeverSignalled()
{
    PushBench bench;
    const auto started = bench.server.start(Generation::Newest, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    RealServer other;
    const auto alsoStarted = other.start(Generation::Newest, start);
    QVERIFY2(alsoStarted, qPrintable(wordsOf(alsoStarted)));
    QProcess stranger;
    stranger.start(u"sleep"_s, {u"60"_s});
    QVERIFY(stranger.waitForStarted());
    const QString pidFile = bench.state.filePath(u"nats.pid"_s);
    QVERIFY(writeSafely(pidFile, QByteArray::number(stranger.processId())));
    const PushPlan plan{.file = bench.config()};
    PushPlan ofOther{.file = other->configPath()};
    const Result<qint64> pidOfOther = chosenProcess({}, ofOther);
    QVERIFY2(pidOfOther, qPrintable(wordsOf(pidOfOther)));
    for (const ProcessChoice &choice : {ProcessChoice{.pidFile = pidFile}, ProcessChoice{.pid = stranger.processId()},
             ProcessChoice{.pid = *pidOfOther}, ProcessChoice{.pidFile = u"/no/such"_s}}) {
        SignalReloader reloader(choice);
        QVERIFY(!reloader.check(plan));
        QVERIFY(!reloader.reload(plan));
    }
    QCOMPARE(stranger.state(), QProcess::Running); // SIGHUP would have ended it
    QVERIFY(!other->log().contains("Reloaded"));
    stranger.kill();
    stranger.waitForFinished();
}

// case 84
void tst_PushTroubles::aSilentMonitorLeavesItToTheOperator()
{
    PushBench bench;
    const auto started = bench.server.start(Generation::Newest, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    auto prepared = bench.plan(thirtySecondsTwice);
    QVERIFY2(prepared, qPrintable(wordsOf(prepared)));
    prepared->plan.verifyWithin = 1s;
    bool isSilent = false;
    MeddlingReloader meddler(bench.reloader, [&](int) -> Result<> {
        isSilent = true;
        return {};
    });
    PushTools tools{.store = bench.store, .reloader = meddler, .folder = bench.folder, .look = {}};
    tools.look = [&](std::chrono::milliseconds deadline) -> Result<ServerFacts> {
        if (isSilent)
            return tl::unexpected(Failure{Failure::Kind::Timeout, u"GET /varz"_s, u"no answer"_s});
        return lookAtVarz(bench.target(), deadline);
    };
    PushRunner runner(PushRun(prepared->plan), tools);
    QVERIFY(runner.carryOut());
    QVERIFY2(runner.run().end() == PushEnd::Undecided, qPrintable(ended(runner)));
    QVERIFY(digestOf(bench.content()) == prepared->plan.newDigest); // written, and left so
    isSilent = false;
    const auto end = runner.decide(Decision::Wait);
    QVERIFY2(end == PushEnd::Proven, qPrintable(ended(runner)));
}

// case 86: what a person is told to type does it
void tst_PushTroubles::theCommandsForAPersonRestoreTheFile()
{
    PushBench bench;
    const auto started = bench.server.start(Generation::Middle, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    const QByteArray before = bench.content();
    const auto prepared = bench.plan(thirtySecondsTwice);
    QVERIFY2(prepared, qPrintable(wordsOf(prepared)));
    MeddlingReloader meddler(bench.reloader, [&](int) -> Result<> {
        // Somebody writes into it right after us, so that it is not ours to take back.
        static_cast<void>(writeSafely(bench.config(), QByteArray(bench.content() + "# theirs\n")));
        return tl::unexpected(Failure{Failure::Kind::Local, u"reloading"_s, u"it failed"_s});
    });
    PushTools tools{.store = bench.store, .reloader = meddler, .folder = bench.folder, .look = bench.tools().look};
    PushRunner runner(PushRun(prepared->plan), tools);
    QVERIFY(runner.carryOut());
    QVERIFY2(runner.run().end() == PushEnd::NeedsAttention, qPrintable(ended(runner)));
    QVERIFY(bench.content().endsWith("# theirs\n")); // never overwritten by itself
    const Attention attention = runner.attention();
    QVERIFY(attention.commands.size() >= 2);
    QProcess::execute(u"sh"_s, {u"-c"_s, attention.commands[0]});
    QCOMPARE(bench.content(), before);
    QCOMPARE(QProcess::execute(u"sh"_s, {u"-c"_s, attention.commands[1]}), 0);
    QTRY_COMPARE(bench.running(), (PingSettings{60s, 2}));
}

// case 79
void tst_PushTroubles::aSecondProgramIsToldWhoPushes()
{
    PushBench bench;
    const auto started = bench.server.start(Generation::Newest, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    const PushFolder folder(bench.state.path() + u"/stalewatch/pushes"_s);
    const auto lock = folder.lock(shownTarget(bench.server->monitorUrl()));
    QVERIFY2(lock, qPrintable(wordsOf(lock)));
    QProcess process;
    startProgram(process, bench,
        {u"push"_s, u"--target"_s, bench.server->monitorUrl().toString(), u"--config"_s, bench.config(),
            u"--ping-interval"_s, u"30s"_s, u"--yes"_s});
    QVERIFY(process.waitForFinished(20'000));
    QVERIFY(process.exitCode() != 0);
    const QByteArray said = process.readAll() + process.readAllStandardError();
    const QByteArray us = "process " + QByteArray::number(QCoreApplication::applicationPid()) + " on ";
    QVERIFY2(said.contains(us), said.constData());
    QCOMPARE(bench.running(), (PingSettings{60s, 2}));
}

// case 104
void tst_PushTroubles::aStopAskedForEndsAfterTheProof()
{
    PushBench bench;
    const auto started = bench.server.start(Generation::Newest, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    const QString begun = bench.state.filePath(u"begun"_s);
    const Result<qint64> pid = chosenProcess({}, {.file = bench.config()});
    QVERIFY2(pid, qPrintable(wordsOf(pid)));
    QProcess process;
    startProgram(process, bench,
        {u"push"_s, u"--target"_s, bench.server->monitorUrl().toString(), u"--config"_s, bench.config(), u"--reload"_s,
            u"command:[\"sh\",\"-c\",\"touch %1; sleep 1; kill -HUP %2\"]"_s.arg(begun).arg(*pid), u"--ping-interval"_s,
            u"30s"_s, u"--yes"_s});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(begun), 20'000);
    process.terminate();
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(bench.running(), (PingSettings{30s, 2}));
    const PushFolder folder(bench.state.path() + u"/stalewatch/pushes"_s);
    QCOMPARE(folder.pushes().size(), std::size_t(1));
    QCOMPARE(folder.pushes().front().push.outcome, PushEnd::Proven);
}

// case 104
void tst_PushTroubles::aSecondStopEndsAtOnceAndIsFoundLater()
{
    PushBench bench;
    const auto started = bench.server.start(Generation::Newest, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    const QString begun = bench.state.filePath(u"begun"_s);
    QProcess process;
    startProgram(process, bench,
        {u"push"_s, u"--target"_s, bench.server->monitorUrl().toString(), u"--config"_s, bench.config(), u"--reload"_s,
            u"command:[\"sh\",\"-c\",\"touch %1; sleep 10\"]"_s.arg(begun), u"--ping-interval"_s, u"30s"_s,
            u"--yes"_s});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(begun), 20'000);
    // Two that come at once are one to a program: again until it has seen a second.
    const auto isEnded = [&] {
        process.terminate();
        return process.state() == QProcess::NotRunning;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isEnded(), 8000); // not the 10 s of the command
    QProcess settling;
    startProgram(settling, bench, {u"push"_s, u"--take-back"_s});
    QVERIFY(settling.waitForFinished(30'000));
    const QByteArray said = settling.readAll() + settling.readAllStandardError();
    QVERIFY2(settling.exitCode() == 0, said.constData());
    QVERIFY(bench.content().contains("\"60s\""));
    QCOMPARE(bench.running(), (PingSettings{60s, 2}));
}

QTEST_GUILESS_MAIN(tst_PushTroubles)
#include "tst_pushtroubles.moc"
