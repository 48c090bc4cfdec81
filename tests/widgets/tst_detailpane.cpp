// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/sentence.h"
#include "models/tables/stalehistory.h"
#include "tests/support/snapshots.h"
#include "widgets/connections/connectionfacts.h"
#include "widgets/connections/detailpane.h"
#include "widgets/connections/rowmenu.h"
#include "widgets/connections/timeline.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Timeline::Mark::Kind;

std::shared_ptr<const Snapshot> fleetOf(const RowSpec &row)
{
    return snapshotOf({serverOf(1, "n1", {row})});
}

/// A suspect: its last PONG came 130 s ago, two ticks went unanswered since, the next is due in 20 s.
Assessment suspect(Instant now)
{
    return {.evidence = Evidence::Suspect,
        .proof = Proof::Pong,
        .missed = 2,
        .of = 3,
        .proofAt = now - 130s,
        .lastPong = now - 130s,
        .earliest = now + 19s,
        .latest = now + 22s,
        .nextTick = now + 20s,
        .interval = 60s};
}

/// The pane as the window has it when it is open.
void showIn(DetailPane &pane, const std::shared_ptr<const Snapshot> &snapshot, LocalTime local = firstLocal())
{
    const Frame frame{.snapshot = snapshot};
    const StaleHistory history;
    pane.QWidget::show();
    pane.show(PanelFrame{frame, history, local});
}

int countOf(const Timeline &line, Kind kind)
{
    return int(std::ranges::count(line.marks, kind, &Timeline::Mark::kind));
}

} // namespace

class DetailPaneTest final : public QObject
{
    Q_OBJECT

private slots:
    void itSaysWhyTheStateIsBelieved()
    {
        const auto snapshot = fleetOf({.cid = 7, .name = "orders", .evidence = Evidence::Ghost, .missed = 2});
        DetailPane pane;
        pane.setConnection({1, 7});
        showIn(pane, snapshot);
        const ServerSnapshot &server = *snapshot->servers.front();
        QVERIFY(pane.plainText().contains(
            sentenceOf(server.assessments[0], server.facts.ping, server.serverTime(firstLocal()))));
        QVERIFY(pane.plainText().startsWith(u"orders\ncid 7 on n1"_s));
    }
    void everythingKnownIsThereInFull()
    {
        const std::string name(3000, 'n');
        const auto snapshot = fleetOf({.cid = 7, .name = name, .account = "ORDERS", .tls = "1.3"});
        DetailPane pane;
        pane.setConnection({1, 7});
        showIn(pane, snapshot);
        QVERIFY(pane.plainText().contains(QString(3000, u'n')));
        QVERIFY(pane.plainText().contains(u"ORDERS"_s));
        QVERIFY(pane.plainText().contains(u"1.3"_s));
        QVERIFY(pane.plainText().contains(u"10.4.17.44"_s));
    }
    void aConnectionThatWentSaysWhy()
    {
        DetailPane pane;
        pane.setConnection({1, 7});
        showIn(pane, fleetOf({.cid = 7, .reason = "Stale Connection", .gone = true, .goneFor = 9s}));
        QVERIFY(pane.plainText().contains(u"\nStale Connection, 9 s ago\n"_s));
    }
    void fieldsOfNewerServersAreShown()
    {
        const auto server = serverOf(1, "n1", {{.cid = 7}});
        auto texts = std::make_shared<TextPool>();
        const TextId others = texts->intern("tags\tblue,<b>\nfuture_field\t42\nno tab here");
        server->rows.texts = texts;
        server->rows.others[0] = others;
        const QList<Fact> facts = factsOf(*server, 0, firstLocal());
        QVERIFY(facts.contains(Fact{u"tags"_s, u"blue,<b>"_s}));
        QVERIFY(facts.contains(Fact{u"future_field"_s, u"42"_s}));
    }
    void hostileTextIsLiteralEverywhere() // cases 31, 34, 35
    {
        for (const std::string &name : hostileNames()) {
            DetailPane pane;
            pane.resize(320, 600);
            pane.setConnection({1, 7});
            showIn(pane, fleetOf({.cid = 7, .name = name, .lang = name, .account = name, .tls = name}));
            for (const QLabel *label : pane.findChildren<QLabel *>())
                QVERIFY(label->textFormat() == Qt::PlainText || label->text().isEmpty());
            const auto *facts = pane.findChild<FactSheet *>();
            QVERIFY(!facts->toPlainText().contains(QChar(0x202e)));
            if (name.starts_with("<img"))
                QVERIFY(facts->toPlainText().contains(u"<img src='/dev/zero'>"_s));
            QVERIFY(!pane.grab().isNull());
            QCOMPARE(pane.width(), 320);
            QVERIFY(pane.minimumSizeHint().width() <= 320);
        }
    }
    void aConnectionThatIsNoLongerKeptIsSaidToBe()
    {
        DetailPane pane;
        pane.setConnection({1, 8});
        showIn(pane, fleetOf({.cid = 7}));
        QVERIFY(pane.plainText().contains(u"no longer kept"_s));
    }
    void withoutAConnectionItTeaches()
    {
        DetailPane pane;
        showIn(pane, fleetOf({.cid = 7}));
        QVERIFY(pane.plainText().contains(u"Choose a connection"_s));
    }
    void aSnapshotTooOldClaimsNothing()
    {
        DetailPane pane;
        pane.setConnection({1, 7});
        const auto snapshot = fleetOf({.cid = 7, .evidence = Evidence::Suspect, .missed = 2});
        showIn(pane, snapshot, firstLocal() + 1min);
        QVERIFY(pane.plainText().contains(u"No data"_s));
        QVERIFY(!pane.plainText().contains(u'\n' + titleOf(Evidence::Suspect) + u'\n'));
    }
    void aSelectionInTheFactsSurvivesAPoll()
    {
        FactSheet sheet;
        sheet.setFacts({{u"Name"_s, u"orders"_s}, {u"Idle"_s, u"1 s"_s}});
        QTextCursor cursor = sheet.document()->find(u"orders"_s);
        sheet.setTextCursor(cursor);
        sheet.setFacts({{u"Name"_s, u"orders"_s}, {u"Idle"_s, u"2 s"_s}});
        QCOMPARE(sheet.textCursor().selectedText(), u"orders"_s);
        QVERIFY(sheet.toPlainText().contains(u"2 s"_s));
        QVERIFY(!sheet.toPlainText().contains(u"1 s"_s));
    }
    void escapeClosesIt()
    {
        DetailPane pane;
        QSignalSpy closed(&pane, &DetailPane::detailAsked);
        QTest::keyClick(&pane, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
    }

    void aLongTextAsksForNoMoreRoom()
    {
        DetailPane pane;
        const QSize before = pane.minimumSizeHint();
        pane.setConnection({1, 7});
        showIn(pane, fleetOf({.cid = 7, .name = std::string(3000, 'W'), .account = std::string(900, 'A')}));
        QCOMPARE(pane.minimumSizeHint(), before);
    }
    void whileHiddenItOnlyRemembers()
    {
        DetailPane pane;
        pane.setConnection({1, 7});
        const Frame frame{.snapshot = fleetOf({.cid = 7, .name = "orders"})};
        const StaleHistory history;
        pane.show(PanelFrame{frame, history, firstLocal()});
        QVERIFY(!pane.plainText().contains(u"orders"_s));
        pane.QWidget::show();
        QVERIFY(pane.plainText().startsWith(u"orders"_s));
    }

    void theLikeOfItIsAFilter()
    {
        const auto server = serverOf(1, "n1", {{.cid = 7, .name = "R&D worker", .account = "ORDERS"}});
        const QList<LikeFilter> likes = likeFilters(*server, 0);
        QCOMPARE(likes[0].filter, u"name:\"R&D worker\""_s);
        QVERIFY(likes[0].title.contains(u"R&&D worker"_s)); // case 36
        QCOMPARE(likes[1].filter, u"account:\"ORDERS\""_s);
    }
    void whatAFilterCannotNameIsNotOffered() // case 35
    {
        const auto server = serverOf(
            1, "n1", {{.cid = 7, .name = "a\"b"}, {.cid = 8, .name = "line\nfeed"}, {.cid = 9, .name = "ends in \\"}});
        for (const std::size_t row : {0U, 1U, 2U}) {
            for (const LikeFilter &like : likeFilters(*server, row))
                QVERIFY(!like.filter.startsWith(u"name:"_s));
        }
    }

    void theTimelineShowsMissesSinceThePong()
    {
        const Instant now = firstInstant();
        const Timeline line = Timeline::of(suspect(now), now);
        QCOMPARE(countOf(line, Kind::Pong), 1);
        QCOMPARE(countOf(line, Kind::Missed), 2);
        QVERIFY(std::ranges::is_sorted(line.marks, {}, &Timeline::Mark::at));
        QVERIFY(line.marks.contains({Kind::Missed, now - 40s}));
        QVERIFY(line.marks.contains({Kind::Missed, now - 100s}));
        QVERIFY(line.marks.contains({Kind::Ahead, now + 20s}));
    }
    void theWindowLiesAheadOfNow()
    {
        const Instant now = firstInstant();
        const Timeline line = Timeline::of(suspect(now), now);
        QVERIFY(line.place(now) < line.place(line.earliest));
        QVERIFY(line.place(line.latest) < 1);
        QVERIFY(line.isAtRisk);
        QVERIFY(line.place(line.from) < line.place(line.marks.front().at));
    }
    void theTickThatClosedItWasNotMissed()
    {
        const Instant now = firstInstant();
        Assessment a = suspect(now);
        a.evidence = Evidence::Closed;
        a.proofAt = a.lastPong = now - 182s;
        a.nextTick = now + 59s;
        const Timeline line = Timeline::of(a, now);
        QVERIFY(line.marks.contains({Kind::Tick, now - 1s}));
        QVERIFY(line.marks.contains({Kind::Missed, now - 61s}));
        QVERIFY(line.marks.contains({Kind::Missed, now - 121s}));
    }
    void nothingLiesAheadOfAConnectionThatWent()
    {
        const Instant now = firstInstant();
        Assessment a = suspect(now);
        a.evidence = Evidence::Closed;
        const Timeline line = Timeline::of(a, now);
        QVERIFY(line.isOver);
        QVERIFY(!isKnown(line.earliest) && !isKnown(line.latest));
        QCOMPARE(countOf(line, Kind::Missed), 2);
    }
    void aProofOfHoursAgoDoesNotFlattenTheLine()
    {
        const Instant now = firstInstant();
        Assessment a = suspect(now);
        a.proofAt = a.lastPong = now - 5h;
        const Timeline line = Timeline::of(a, now);
        QVERIFY(line.place(now) < 0.95);
        QVERIFY(line.marks.size() <= 16);
    }
    void hostileTimesEnd() // case 24
    {
        const Instant now = firstInstant();
        Assessment a = suspect(now);
        for (const Instant odd : {Instant(Nanoseconds::max()), Instant(Nanoseconds(unreadable + 1)), noInstant}) {
            a.nextTick = odd;
            a.latest = odd;
            a.interval = 1ms;
            QVERIFY(Timeline::of(a, now).marks.size() < 64);
            a.proofAt = a.lastPong = odd;
            QVERIFY(Timeline::of(a, now).marks.size() < 64);
        }
        for (const Instant end : {Instant(Nanoseconds::max()), Instant(Nanoseconds(unreadable + 1))}) {
            a = {.evidence = Evidence::Suspect, .of = 3, .proofAt = end, .nextTick = end, .interval = 60s};
            QVERIFY(Timeline::of(a, end).marks.size() < 64);
        }
    }
    void withoutAnIntervalThereIsNoLine() { QVERIFY(Timeline::of({}, firstInstant()).isEmpty()); }
};

QTEST_MAIN(DetailPaneTest)
#include "tst_detailpane.moc"
