// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/pushbench.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray start = "# how long clients may be silent\nping_interval: \"60s\" // a minute\nping_max: 2\n"
                         "authorization { user: ada, password: s3cr3t }\n";

QString ended(const PushRunner &runner)
{
    return QString::fromLatin1(idOf(runner.run().end())) + u": "_s + runner.run().why();
}

QStringList strangersIn(const QString &folder)
{
    return QDir(folder).entryList({u"*.stalewatch-*"_s}, QDir::AllEntries | QDir::Hidden | QDir::System);
}

} // namespace

/// Whole pushes to real servers, from the plan to the proof or back.
class tst_Push final : public QObject
{
    Q_OBJECT

private slots:
    void aPushIsProvenByTheServer_data() { addGenerationRows(); }
    void aPushIsProvenByTheServer();
    void whatIsProvenCanBeUndone_data() { addGenerationRows(); }
    void whatIsProvenCanBeUndone();
    void aReloadThatIsRefusedIsTakenBack_data() { addGenerationRows(); }
    void aReloadThatIsRefusedIsTakenBack();
    void whatTheServersProgramRefusesIsNeverWritten_data() { addGenerationRows(); }
    void whatTheServersProgramRefusesIsNeverWritten();
};

void tst_Push::aPushIsProvenByTheServer()
{
    QFETCH(Generation, generation);
    PushBench bench;
    const auto started = bench.server.start(generation, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    const QByteArray before = bench.content();
    const auto prepared = bench.plan(thirtySecondsTwice);
    QVERIFY2(prepared, qPrintable(wordsOf(prepared)));
    QVERIFY(!prepared->diff.contains(u"s3cr3t"_s));
    QCOMPARE(bench.content(), before);

    PushRunner runner(PushRun(prepared->plan), bench.tools());
    const auto end = runner.carryOut();
    QVERIFY2(end, qPrintable(wordsOf(end)));
    QVERIFY2(*end == PushEnd::Proven, qPrintable(ended(runner)));
    QCOMPARE(runner.remarks(), QStringList());
    QCOMPARE(bench.running(), (PingSettings{30s, 3}));
    QCOMPARE(bench.content(), QByteArray(before).replace("\"60s\"", "\"30s\"").replace("ping_max: 2", "ping_max: 3"));
    QCOMPARE(strangersIn(bench.server->folder()), QStringList());

    const auto pushes = bench.folder.pushes();
    QCOMPARE(pushes.size(), std::size_t(1));
    QCOMPARE(pushes.front().push.outcome, PushEnd::Proven);
    QCOMPARE(contentOf(pushes.front().oldVersion()), before);
    const QByteArray audit = contentOf(bench.folder.path() + u"/audit.jsonl"_s);
    QCOMPARE(audit.count('\n'), 1);
    const QJsonObject line = QJsonDocument::fromJson(audit).object();
    QCOMPARE(line.value(u"result"_s).toString(), u"proven"_s);
    QVERIFY(line.value(u"diff"_s).toString().contains(u"+ping_interval: \"30s\""_s));
    QVERIFY(!audit.contains("s3cr3t")); // case 60
}

// case 92
void tst_Push::whatIsProvenCanBeUndone()
{
    QFETCH(Generation, generation);
    PushBench bench;
    const auto started = bench.server.start(generation, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    const QByteArray before = bench.content();
    const auto prepared = bench.plan(thirtySecondsTwice);
    QVERIFY2(prepared, qPrintable(wordsOf(prepared)));
    PushRunner runner(PushRun(prepared->plan), bench.tools());
    QCOMPARE(runner.carryOut().value_or(PushEnd::Running), PushEnd::Proven);

    const auto facts = lookAtVarz(bench.target(), 5s);
    QVERIFY2(facts, qPrintable(wordsOf(facts)));
    PushRunner undo(PushRun::undone(bench.folder.pushes().front().push.plan, ServerBefore::of(*facts)), bench.tools(),
        PushRunner::Begin::Resumed);
    const auto end = undo.carryOut();
    QVERIFY2(end, qPrintable(wordsOf(end)));
    QVERIFY2(*end == PushEnd::TakenBack, qPrintable(ended(undo)));
    QCOMPARE(bench.content(), before);
    QCOMPARE(bench.running(), (PingSettings{60s, 2}));
    QCOMPARE(bench.folder.pushes().front().push.outcome, PushEnd::TakenBack);
    QCOMPARE(strangersIn(bench.server->folder()), QStringList());
}

// case 81; before 2.11 nothing tells that the file was changed by others, so it is the reload that finds out
void tst_Push::aReloadThatIsRefusedIsTakenBack()
{
    QFETCH(Generation, generation);
    PushBench bench;
    const auto started = bench.server.start(generation, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    const QByteArray edited = "server_name: other\n" + bench.content();
    QVERIFY(writeSafely(bench.config(), edited));
    auto prepared = bench.plan(PingChange{.interval = 30s});
    if (generation == Generation::Newest) {
        QVERIFY(!prepared); // T9
        QCOMPARE(bench.content(), edited);
        return;
    }
    QVERIFY2(prepared, qPrintable(wordsOf(prepared)));
    prepared->plan.verifyWithin = 1500ms;
    PushRunner runner(PushRun(prepared->plan), bench.tools());
    const auto end = runner.carryOut();
    QVERIFY2(end, qPrintable(wordsOf(end)));
    QVERIFY2(*end == PushEnd::TakenBack, qPrintable(ended(runner)));
    QCOMPARE(bench.content(), edited);
    QCOMPARE(bench.running(), (PingSettings{60s, 2}));
}

void tst_Push::whatTheServersProgramRefusesIsNeverWritten()
{
    QFETCH(Generation, generation);
    PushBench bench;
    const auto started = bench.server.start(generation, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    const QByteArray before = bench.content();
    auto prepared = bench.plan(PingChange{.interval = 30s});
    QVERIFY2(prepared, qPrintable(wordsOf(prepared)));
    // As if our rules knew less than the server's.
    prepared->plan.changes.front().added = "\"30x\"";
    prepared->plan.newDigest = digestOf(*applied(before, prepared->plan.changes));
    PushRunner runner(PushRun(prepared->plan), bench.tools());
    const auto end = runner.carryOut();
    QVERIFY2(end, qPrintable(wordsOf(end)));
    QVERIFY2(*end == PushEnd::Untouched, qPrintable(ended(runner)));
    QVERIFY2(runner.run().why().contains(u"unknown unit"_s), qPrintable(runner.run().why()));
    QCOMPARE(bench.content(), before);
    QCOMPARE(strangersIn(bench.server->folder()), QStringList());
}

QTEST_GUILESS_MAIN(tst_Push)
#include "tst_push.moc"
