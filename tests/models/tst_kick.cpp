// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kick/kickwords.h"
#include "tests/support/snapshots.h"

#include <QTest>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A server that is reached through the system account.
std::shared_ptr<ServerSnapshot> systemServer(std::vector<RowSpec> rows, ServerNumber number = 1)
{
    auto server = serverOf(number, "S" + std::to_string(number), std::move(rows));
    server->facts.serverId = "NA" + std::to_string(number);
    server->facts.version = "2.10.27";
    server->targets = {u"nats://127.0.0.1:4222"_s};
    server->state = ServerSnapshot::State::Up;
    server->hasEvents = true;
    return server;
}

std::shared_ptr<const Snapshot> fleetOf(std::shared_ptr<const ServerSnapshot> server)
{
    return snapshotOf({std::move(server)});
}

std::vector<RowSpec> manyRows(int count)
{
    std::vector<RowSpec> rows;
    for (int i = 1; i <= count; ++i)
        rows.push_back({.cid = quint64(i), .name = "orders-" + std::to_string(i)});
    return rows;
}

KickPlan planOfAll(const Snapshot &snapshot, KickVerb verb = KickVerb::Kick)
{
    std::vector<ConnectionKey> keys;
    for (quint32 row = 0; row < snapshot.size(); ++row)
        keys.push_back(snapshot.keyAt(row));
    return kickPlanOf(snapshot, keys, verb);
}

/// What the triage would hold after these closings, numbered from @p first.
Triage closings(std::vector<ClosureRecord> records, quint64 first = 1)
{
    Triage triage;
    for (ClosureRecord &record : records) {
        record.id = first++;
        triage.closures.push_back(std::make_shared<const ClosureRecord>(std::move(record)));
    }
    return triage;
}

ClosureRecord closing(quint64 cid, const std::string &reason, std::optional<Return> back = {})
{
    ClosureRecord record;
    record.server = 1;
    record.closure.cid = cid;
    record.closure.reason = reason;
    record.back = std::move(back);
    return record;
}

Result<> failing(Failure::Kind kind, const QString &why)
{
    return tl::unexpected(Failure{kind, u"KICK"_s, why});
}

} // namespace

/// Kicking connections: what it is bound to, what is checked, and what is told of it.
class tst_Kick final : public QObject
{
    Q_OBJECT

private slots:
    void aPlanIsBoundToWhatWasPointedAt() // case 112
    {
        const auto snapshot = fleetOf(systemServer(
            {{.cid = 7, .name = "orders", .pendingBytes = 2048, .subscriptions = 3, .account = "APP"}, {.cid = 9}}));
        const KickPlan plan = kickPlanOf(*snapshot, {{1, 7}, {1, 7}, {1, 8}, {2, 9}});
        QCOMPARE(plan.entries.size(), std::size_t(1));
        const KickEntry &entry = plan.entries[0];
        QCOMPARE(entry.serverId, "NA1");
        QCOMPARE(entry.cid, quint64(7));
        QVERIFY(isKnown(entry.start));
        QCOMPARE(entry.target, u"nats://127.0.0.1:4222"_s);
        QCOMPARE(whoText(entry).replace(QChar::Nbsp, u' '),
            u"cid 7 orders, account APP, on S1 from 10.4.17.44: 3 subscription(s), 2 kB pending"_s);
        QCOMPARE(objectionTo(entry, *snapshot), QString());
    }

    void ourOwnIsLeftOutUnlessItIsAlone()
    {
        auto server = systemServer({{.cid = 7, .name = "orders"}, {.cid = 9, .name = "stalewatch"}});
        server->ownCids = {9};
        const auto snapshot = fleetOf(server);
        const KickPlan all = kickPlanOf(*snapshot, {{1, 9}, {1, 7}});
        QCOMPARE(all.entries.size(), std::size_t(1));
        QCOMPARE(all.entries[0].cid, quint64(7));
        const KickPlan own = kickPlanOf(*snapshot, {{1, 9}});
        QCOMPARE(own.entries.size(), std::size_t(1));
        QVERIFY(objectionTo(own.entries[0], *snapshot).contains(u"own connection"_s));
    }

    void whatIsNotTheSameAnyMoreIsRefused_data() // case 112
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<QString>("words");
        QTest::newRow("it went") << 0 << u"gone already"_s;
        QTest::newRow("it went and is still shown") << 1 << u"gone already"_s;
        QTest::newRow("another has its cid") << 2 << u"Another connection has that cid now"_s;
        QTest::newRow("nobody knows when it began") << 3 << u"Another connection has that cid now"_s;
        QTest::newRow("the server started anew") << 4 << u"started anew"_s;
        QTest::newRow("it is our own") << 5 << u"Stalewatch's own"_s;
        QTest::newRow("the server is silent") << 6 << u"does not answer"_s;
        QTest::newRow("two servers have that id") << 7 << u"not certain"_s;
    }
    void whatIsNotTheSameAnyMoreIsRefused()
    {
        QFETCH(int, change);
        QFETCH(QString, words);
        const KickEntry entry = kickPlanOf(*fleetOf(systemServer({{.cid = 7}})), {{1, 7}}).entries.at(0);
        RowSpec row{.cid = change == 0 ? 8U : 7U};
        row.gone = change == 1;
        row.uptime = change == 2 ? Nanoseconds(59min) : row.uptime;
        const auto server = systemServer({row});
        if (change == 3)
            server->rows.start[0] = absent;
        if (change == 4)
            server->facts.serverId = "NA2";
        if (change == 5)
            server->ownCids = {7};
        if (change == 6)
            server->state = ServerSnapshot::State::Down;
        if (change == 7)
            server->warning = ServerWarning::DuplicateId;
        const QString objection = objectionTo(entry, *fleetOf(server));
        QVERIFY2(objection.contains(words), qPrintable(objection));
    }

    void aRowThatMovedIsStillTheSame() // case 112: the table was sorted anew, others came and went
    {
        const KickEntry entry
            = kickPlanOf(*fleetOf(systemServer({{.cid = 3}, {.cid = 7}, {.cid = 9}})), {{1, 7}}).entries.at(0);
        QCOMPARE(objectionTo(entry, *fleetOf(systemServer({{.cid = 7}, {.cid = 12}}))), QString());
    }

    void aServerThatCannotSaysWhatToDo_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("isSystemAccount");
        QTest::addColumn<QString>("words");
        QTest::newRow("monitoring") << u"http://n1:8222"_s << u"2.10.27"_s << false << u"add a nats:// target"_s;
        QTest::newRow("ordinary account") << u"nats://n1:4222"_s << u"2.10.27"_s << false << u"not of the system"_s;
        QTest::newRow("2.9") << u"nats://n1:4222"_s << u"2.9.10"_s << true << u"2.9.10 is too old"_s;
        QTest::newRow("a context") << u"context:prod"_s << u"2.10.0"_s << true << QString();
    }
    void aServerThatCannotSaysWhatToDo()
    {
        QFETCH(QString, target);
        QFETCH(QString, version);
        QFETCH(bool, isSystemAccount);
        QFETCH(QString, words);
        const auto server = systemServer({{.cid = 7}});
        server->targets = {target};
        server->facts.version = version.toStdString();
        server->hasEvents = isSystemAccount;
        const QString objection = objectionToKicking(*server);
        QCOMPARE(objection.isEmpty(), words.isEmpty());
        QVERIFY2(objection.contains(words), qPrintable(objection));
    }

    void fiveHundredGoTenASecond() // case 113
    {
        const auto snapshot = fleetOf(systemServer(manyRows(500)));
        KickRun run(planOfAll(*snapshot));
        LocalTime now = firstLocal();
        int asked = 0;
        for (; run.hasPlanned(); now += 10ms) {
            while (const auto index = run.next(*snapshot, now)) {
                run.ended(*index, {});
                ++asked;
            }
        }
        QCOMPARE(asked, 500);
        QVERIFY(run.isOver());
        const auto took = now - firstLocal();
        QVERIFY2(took >= 49'900ms && took < 50'500ms, qPrintable(QString::number(took / 1ms)));
        QCOMPARE(run.count(KickState::Done), std::size_t(500));
    }

    void stoppedIsStopped() // case 113
    {
        const auto snapshot = fleetOf(systemServer(manyRows(5)));
        KickRun run(planOfAll(*snapshot));
        const auto first = run.next(*snapshot, firstLocal());
        QVERIFY(first);
        run.stop();
        QVERIFY(!run.next(*snapshot, firstLocal() + 1h));
        QVERIFY(!run.isOver()); // one answer is still to come
        run.ended(*first, {});
        QVERIFY(run.isOver());
        QCOMPARE(run.count(KickState::Skipped), std::size_t(4));
        QCOMPARE(summaryText(run), u"1 kicked, 4 not asked"_s);
    }

    void eachIsCheckedInItsTurn()
    {
        const auto before = fleetOf(systemServer(manyRows(3)));
        KickRun run(planOfAll(*before));
        const auto first = run.next(*before, firstLocal());
        QCOMPARE(first, std::optional<std::size_t>(0));
        std::vector<RowSpec> rows = manyRows(3);
        rows[1].uptime = 1s; // another one
        const auto after = fleetOf(systemServer(rows));
        QCOMPARE(run.next(*after, firstLocal() + 100ms), std::optional<std::size_t>(2));
        QCOMPARE(run.entries()[1].state, KickState::Refused);
        QVERIFY(stateText(run.entries()[1], run.verb()).contains(u"Another connection"_s));
    }

    void theServersOwnWordsAreShown() // case 112: a leafnode's id, or one that is unknown
    {
        const auto snapshot = fleetOf(systemServer(manyRows(2)));
        KickRun run(planOfAll(*snapshot));
        const auto first = run.next(*snapshot, firstLocal());
        run.ended(*first, failing(Failure::Kind::Refused, u"no such client or leafnode id"_s));
        QCOMPARE(stateText(run.entries()[0], run.verb()), u"failed: no such client or leafnode id"_s);
        QVERIFY(run.next(*snapshot, firstLocal() + 1s)); // the next has its own answer
    }

    void aServerThatHasNoSuchThingIsAskedOnce() // case 112: no responders
    {
        const auto snapshot = fleetOf(systemServer(manyRows(3)));
        KickRun run(planOfAll(*snapshot));
        const auto first = run.next(*snapshot, firstLocal());
        run.ended(*first, failing(Failure::Kind::Unsupported, u"older than 2.10"_s));
        QVERIFY(!run.next(*snapshot, firstLocal() + 1s));
        QVERIFY(run.isOver());
        QCOMPARE(run.count(KickState::Refused), std::size_t(2));
        QCOMPARE(run.entries()[2].why, u"older than 2.10"_s);
    }

    void whoComesBackIsTold() // case 112: at once
    {
        const auto snapshot = fleetOf(systemServer(manyRows(3)));
        KickRun run(planOfAll(*snapshot));
        const auto first = run.next(*snapshot, firstLocal());
        run.ended(*first, {});
        run.take(closings({closing(99, "Client Closed"), closing(1, "Kicked"), closing(2, "Client Closed")}));
        QCOMPARE(stateText(run.entries()[0], run.verb()), u"kicked, closed as \"Kicked\""_s);
        QCOMPARE(run.entries()[1].reason, std::string()); // it went by itself, and was not asked for
        // The record of a closing that is known already changes when somebody comes back.
        const Return back{.key = {2, 40}, .serverName = "S2", .after = 2s};
        run.take(closings({closing(99, "Client Closed"), closing(1, "Kicked", back), closing(2, "Client Closed")}));
        QCOMPARE(
            stateText(run.entries()[0], run.verb()), u"kicked, closed as \"Kicked\"; back as cid 40 on S2 after 2 s"_s);
        QCOMPARE(run.backCount(), std::size_t(1));
    }

    void anAnswerThatWasLostIsMadeGoodByTheClosing()
    {
        const auto snapshot = fleetOf(systemServer(manyRows(2)));
        KickRun run(planOfAll(*snapshot));
        const auto first = run.next(*snapshot, firstLocal());
        run.ended(*first, failing(Failure::Kind::Timeout, u"too late"_s));
        QVERIFY(stateText(run.entries()[0], run.verb()).startsWith(u"nobody knows"_s));
        run.take(closings({closing(1, "Kicked")}));
        QCOMPARE(run.entries()[0].state, KickState::Done);
    }

    void manyNeedTheNameOfTheServer_data() // case 113
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("named");
        QTest::addColumn<QString>("typed");
        QTest::newRow("one") << 1 << 1 << QString();
        QTest::newRow("twenty") << 20 << 20 << QString();
        QTest::newRow("twenty-one") << 21 << 5 << u"S1"_s;
        QTest::newRow("500") << 500 << 5 << u"S1"_s;
    }
    void manyNeedTheNameOfTheServer()
    {
        QFETCH(int, count);
        QFETCH(int, named);
        QFETCH(QString, typed);
        const KickQuestion question = questionOf(planOfAll(*fleetOf(systemServer(manyRows(count)))));
        QVERIFY(question.title.contains(QString::number(count)));
        QCOMPARE(question.who.size(), named);
        QCOMPARE(question.more.isEmpty(), count == named);
        QVERIFY(count == named || question.more.contains(QString::number(count - named)));
        QCOMPARE(question.typed, typed);
        QVERIFY(question.notes.join(u' ').contains(u"will usually reconnect"_s));
    }

    void manyOnSeveralServersNameThem() // case 113
    {
        KickPlan plan = planOfAll(*fleetOf(systemServer(manyRows(30))));
        for (std::size_t i = 0; i < 12; ++i)
            plan.entries[i].serverName = "S2";
        for (std::size_t i = 0; i < 3; ++i)
            plan.entries[i].serverName = "S3";
        const KickQuestion question = questionOf(plan);
        QVERIFY2(question.notes.first().contains(u"S1 (18), S2 (9), S3 (3)"_s), qPrintable(question.notes.first()));
        QCOMPARE(question.typed, u"S1"_s);
    }

    void hostileNamesAreTamed()
    {
        std::vector<RowSpec> rows;
        for (std::size_t i = 0; i < hostileNames().size(); ++i)
            rows.push_back({.cid = i + 1, .name = hostileNames()[i], .account = hostileNames()[i]});
        for (const KickEntry &entry : planOfAll(*fleetOf(systemServer(rows))).entries) {
            const QString text = whoText(entry);
            QVERIFY(text.size() < 400);
            QVERIFY(std::ranges::none_of(text, [](QChar c) { return c.category() == QChar::Other_Control; }));
        }
    }

    void ofAnIncidentOnlyThoseAtRiskAreKicked()
    {
        const auto server = systemServer({{.cid = 1, .name = "orders", .evidence = Evidence::Suspect, .missed = 1},
            {.cid = 2, .name = "orders"}, {.cid = 3, .name = "other", .evidence = Evidence::Suspect, .missed = 1}});
        QVERIFY(server->assessments[0].isAtRisk());
        const auto snapshot = fleetOf(server);
        QCOMPARE(atRiskAmong(*snapshot, u"name:orders"_s), (std::vector<ConnectionKey>{{1, 1}}));
        QVERIFY(atRiskAmong(*snapshot, {}).empty()); // nothing in common is not everybody
        QVERIFY(atRiskAmong(*snapshot, u"/[/"_s).empty());
        server->hasEvents = false;
        QVERIFY(atRiskAmong(*fleetOf(server), u"name:orders"_s).empty());
    }

    void leafnodesAreNamedAsSuch()
    {
        const auto snapshot = fleetOf(systemServer({{.cid = 7, .kind = "Leafnode"}}));
        const KickQuestion question = questionOf(planOfAll(*snapshot, KickVerb::LameDuck));
        QVERIFY(question.notes.join(u' ').contains(u"leafnode"_s));
        QVERIFY(question.title.startsWith(u"Ask"_s));
    }
};

QTEST_GUILESS_MAIN(tst_Kick)
#include "tst_kick.moc"
