// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/connectioncolumns.h"
#include "tests/widgets/polls.h"
#include "widgets/connections/connectiontable.h"
#include "widgets/whoisnext/nextwords.h"
#include "widgets/whoisnext/rowstrip.h"
#include "widgets/whoisnext/whoisnextpanel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The panel, the engine's side of it, and a clock that stands still.
struct Next
{
    Polls polls{};
    WhoIsNextPanel panel{[this] { return polls.local; }};
    Ranker ranker{};
    std::optional<Question> asked{};
    QList<bool> auth{};

    Next()
    {
        QObject::connect(
            &panel, &Panel::questionAsked, &panel, [this](int, const Question &question) { asked = question; });
        QObject::connect(&panel, &Panel::viewDropped, &panel, [this](int) { asked.reset(); });
        QObject::connect(&panel, &Panel::authWantedChanged, &panel, [this](bool wanted) { auth += wanted; });
        panel.resize(1100, 400);
        panel.QWidget::show();
    }
    void take(std::vector<RowSpec> rows) { takeAll(snapshotOf({serverOf(1, "n1", std::move(rows))})); }
    void takeAll(const std::shared_ptr<const Snapshot> &snapshot)
    {
        polls.takeAll(snapshot);
        polls.frame.orders.assign(nextView + 1, nullptr);
        if (asked)
            polls.frame.orders[nextView] = ranker.rank(snapshot, *asked);
        polls.show(panel);
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < model().rowCount(); ++row)
            all += model().index(row, connectionColumn("name"_L1)).data().toString();
        return all;
    }
    [[nodiscard]] const ConnectionModel &model() const { return panel.table().connections(); }
    [[nodiscard]] bool shows(const QString &part) const
    {
        for (const QLabel *label : panel.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(part))
                return true;
        }
        return false;
    }
};

const std::vector<RowSpec> somebody{{.cid = 1, .name = "third", .evidence = Evidence::Suspect, .closesIn = 200s},
    {.cid = 2, .name = "first", .evidence = Evidence::Ghost, .closesIn = 15s, .pendingBytes = 14'800'000},
    {.cid = 3, .name = "second", .evidence = Evidence::Suspect, .closesIn = 100s},
    {.cid = 4, .name = "later", .evidence = Evidence::Suspect, .closesIn = 400s}, {.cid = 5, .name = "alive"},
    {.cid = 6, .name = "quiet", .evidence = Evidence::Quiet},
    {.cid = 7, .name = "new", .evidence = Evidence::Unproven}};

HeldSubscriptions twoGroups()
{
    HeldSubscriptions held{.isOpen = true, .count = 30, .queueGroups = {"invoicing", "<b>billing"}};
    for (int i = 0; i < 30; ++i)
        held.kept.push_back({.subject = "s" + std::to_string(i)});
    return held;
}

} // namespace

class WhoIsNextTest final : public QObject
{
    Q_OBJECT

private slots:
    void theSilentAreListedByTheLatestMoment()
    {
        Next next;
        next.take(somebody);
        QCOMPARE(next.names(), (QStringList{u"first"_s, u"second"_s, u"third"_s}));
        QVERIFY(
            next.shows(u"3 silent connection"_s) && next.shows(u"within 5 minute"_s) && next.shows(u"1 more later"_s));
    }

    void quietAndUnprovenConnectionsNeverAppear()
    {
        Next next;
        next.panel.setLayout({{u"within_s"_s, 0}});
        next.take(somebody);
        QCOMPARE(next.names(), (QStringList{u"first"_s, u"second"_s, u"third"_s, u"later"_s}));
    }

    void theCountdownRunsWithoutSorting()
    {
        Next next;
        next.take(somebody);
        const auto cell = [&] { return next.model().index(0, connectionColumn("closes_in"_L1)).data().toString(); };
        QCOMPARE(cell().replace(QChar(QChar::Nbsp), u' '), u"13-15 s"_s);
        const int questions = int(next.asked->number);
        const QSignalSpy changed(&next.model(), &QAbstractItemModel::dataChanged);
        next.polls.local += 3s;
        next.panel.tick(next.polls.local);
        QCOMPARE(cell().replace(QChar(QChar::Nbsp), u' '), u"10-12 s"_s);
        QCOMPARE(int(next.asked->number), questions);
        QCOMPARE(changed.size(), 0);
    }

    void theSentenceOfTheCurrentRowIsShownWithWhatItHolds()
    {
        Next next;
        next.take(somebody);
        QVERIFY(next.shows(u"Choose a row"_s));
        next.panel.table().choose({1, 2});
        QVERIFY(next.shows(u"Ghost"_s) && next.shows(u"The server still delivers to it"_s));
        QVERIFY(next.shows(u"Holds 14.8"_s) && next.shows(u"2 subscription"_s));
    }

    void enterAndADoubleClickShowTheConnection()
    {
        Next next;
        next.take(somebody);
        const QSignalSpy asked(&next.panel, &Panel::connectionAsked);
        next.panel.table().setFocus();
        next.panel.table().choose({1, 3});
        QTest::keyClick(&next.panel.table(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<ConnectionKey>(), (ConnectionKey{1, 3}));
        emit next.panel.table().doubleClicked(next.model().index(0, 1));
        QCOMPARE(asked.size(), 2);
    }

    void rowsAreCopiedAsText()
    {
        Next next;
        next.take(somebody);
        next.panel.table().choose({1, 2});
        next.panel.table().copyRows();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QVERIFY(lines[0].startsWith(u"Closes in\tEvidence\tMissed\tWidth\tName\t"_s));
        QVERIFY(lines[1].contains(u"Ghost"_s) && lines[1].contains(u"first"_s));
    }

    void queueGroupsAreAskedForOnceAndAnsweredByKey()
    {
        Next next;
        next.take(somebody);
        const QSignalSpy asked(&next.panel, &Panel::subscriptionsAsked);
        auto *button = next.panel.strip().findChild<QPushButton *>();
        QVERIFY(!button->isEnabled());
        next.panel.table().choose({1, 2});
        QCOMPARE(asked.size(), 0);
        button->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<ConnectionKey>(), (ConnectionKey{1, 2}));
        QVERIFY(!button->isEnabled() && next.shows(u"Asking"_s));
        next.panel.tellSubscriptions({1, 3}, twoGroups()); // of another row
        QVERIFY(next.shows(u"Asking"_s));
        next.panel.tellSubscriptions({1, 2}, twoGroups());
        QVERIFY(button->isEnabled());
        QVERIFY(next.shows(u"Queue groups: invoicing, <b>billing."_s));
        QVERIFY(next.shows(u"s10, s11 and 18 more"_s));
        next.panel.table().choose({1, 3});
        QVERIFY(!next.shows(u"invoicing"_s));
        next.panel.tellSubscriptions({1, 3}, twoGroups()); // nobody asked
        QVERIFY(!next.shows(u"invoicing"_s));
    }

    void whyTheGroupsAreNotKnownIsSaid()
    {
        QVERIFY(subscriptionWords(tl::unexpected(Failure{Failure::Kind::Refused, {}, u"HTTP 403\nno"_s}))
                    .contains(u"HTTP 403<000A>no"_s));
        QVERIFY(subscriptionWords(HeldSubscriptions{}).contains(u"no longer open"_s));
        QVERIFY(subscriptionWords(HeldSubscriptions{.isOpen = true}).contains(u"nothing"_s));
        QVERIFY(subscriptionWords(HeldSubscriptions{.isOpen = true, .count = 1, .kept = {{.subject = "a"}}})
                    .startsWith(u"It is in no queue group."_s));
    }

    void nothingIsRankedNorAskedForWhileHidden()
    {
        Next next;
        QVERIFY(next.asked && next.asked->atRisk && !next.asked->withGone && next.asked->most > 0);
        QCOMPARE(next.auth, QList<bool>{true}); // account and user are shown
        next.take(somebody);
        next.panel.table().choose({1, 3});
        next.panel.hide();
        QVERIFY(!next.asked);
        QCOMPARE(next.auth.last(), false);
        QCOMPARE(next.model().rowCount(), 0);
        QVERIFY(!next.model().order()); // no old snapshot is kept alive
        next.panel.setServer(1);
        QVERIFY(!next.asked);
        next.panel.QWidget::show();
        QCOMPARE(next.asked->server, ServerNumber(1));
        next.take(somebody);
        QCOMPARE(next.panel.table().currentKey(), (ConnectionKey{1, 3}));
    }

    void emptyStatesSayWhoCouldBeNext()
    {
        Next next;
        next.takeAll(snapshotOf({}));
        QVERIFY(next.shows(u"No server is watched yet"_s));
        next.take({{.cid = 1, .name = "a", .closesIn = 92s}, {.cid = 2, .closesIn = 300s}});
        QVERIFY(next.shows(u"No connection is silent."_s));
        QVERIFY(next.shows(u"The next that could be closed is a on n1: in 1 min 30 s at the earliest"_s));
        next.polls.local += 10s;
        next.panel.tick(next.polls.local);
        QVERIFY(next.shows(u"in 1 min 20 s at the earliest"_s));
        next.take({{.cid = 1, .evidence = Evidence::Quiet}, {.cid = 2, .evidence = Evidence::Unproven}});
        QVERIFY(next.shows(u"1 connection"_s) && next.shows(u"long enough"_s) && next.shows(u"ping for themselves"_s));
    }

    void thoseThatAreClosedLaterAreNotForgotten()
    {
        Next next;
        next.take({{.cid = 4, .evidence = Evidence::Suspect, .closesIn = 10min}});
        QVERIFY(next.shows(u"None of 1 silent"_s) && next.shows(u"connection 4 on n1, in 9 min 58 s"_s));
        next.panel.findChild<QComboBox *>()->setCurrentIndex(2); // 15 minutes
        emit next.panel.findChild<QComboBox *>()->activated(2);
        next.take({{.cid = 4, .evidence = Evidence::Suspect, .closesIn = 10min}});
        QCOMPARE(next.model().rowCount(), 1);
        QCOMPARE(next.panel.layout()[u"within_s"_s].toInteger(), 900);
    }

    void serversThatDoNotAnswerAreNamedInsteadOfGuessed()
    {
        Next next;
        auto server = serverOf(1, "n1", {{.cid = 1, .evidence = Evidence::Ghost, .closesIn = 10s}});
        server->state = ServerSnapshot::State::Down;
        server->health.askedAt = server->health.receivedAt + 20s;
        next.takeAll(snapshotOf({server}));
        QCOMPARE(next.model().rowCount(), 0);
        QVERIFY(next.shows(u"do not answer"_s));
    }

    void aDamagedLayoutLeavesTheUsualOne()
    {
        Next next;
        const QJsonObject first = next.panel.layout();
        next.panel.setLayout({{u"within_s"_s, u"x"_s}, {u"table"_s, 7}});
        QCOMPARE(next.panel.layout(), first);
        next.panel.setLayout({{u"within_s"_s, -5},
            {u"table"_s, TableLayout{.shown = {u"name"_s}, .sortColumn = u"rtt"_s, .descending = true}.toJson()}});
        QCOMPARE(next.asked->within, Nanoseconds(5min));
        QVERIFY(next.asked->column.isEmpty() && !next.asked->descending);
    }

    // case 31
    void hostileNamesAreTextEverywhere()
    {
        for (const std::string &name : hostileNames()) {
            Next next;
            next.take({{.cid = 1,
                .name = name,
                .evidence = Evidence::Ghost,
                .closesIn = 10s,
                .account = name,
                .user = name}});
            next.panel.table().choose({1, 1});
            next.panel.strip().findChild<QPushButton *>()->click();
            next.panel.tellSubscriptions(
                {1, 1}, HeldSubscriptions{.isOpen = true, .count = 1, .kept = {{name, name}}, .queueGroups = {name}});
            QVERIFY(!next.panel.grab().isNull());
            next.take({{.cid = 1, .name = name}});
            QVERIFY(!next.panel.grab().isNull());
            for (const QLabel *label : next.panel.findChildren<QLabel *>())
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }

    void stormsKeepTheModelConsistentAndTheCurrentRow()
    {
        Next next;
        QAbstractItemModelTester tester(
            &next.panel.table().connections(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        SyntheticFleet fleet({.servers = 3, .connections = 120, .churn = 0.2});
        for (int poll = 0; poll < 40; ++poll) {
            const auto snapshot = fleet.poll();
            next.polls.local = fleet.local();
            next.takeAll(snapshot);
            QVERIFY(next.model().rowCount() > 0);
            if (poll % 7 == 0)
                next.panel.table().choose(next.model().keyAt(next.model().rowCount() / 2));
            const ConnectionKey current = next.panel.table().currentKey();
            QVERIFY(current == ConnectionKey{} || next.model().rowOf(current) >= 0);
            if (poll % 11 == 10) {
                next.panel.hide();
                next.panel.QWidget::show();
            }
        }
    }
};

QTEST_MAIN(WhoIsNextTest)
#include "tst_whoisnext.moc"
