// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/polls.h"
#include "widgets/connections/connectiontable.h"
#include "widgets/connections/filterbar.h"
#include "widgets/sidebyside/serverpane.h"
#include "widgets/sidebyside/sidebysidepanel.h"

#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The panel with somebody who answers its questions.
struct Compared
{
    Polls polls{};
    SideBySidePanel panel{[this] { return polls.local; }};
    std::array<Question, firstPaneView + maxPanes> questions{};

    explicit Compared(int servers, int rows = 3)
    {
        polls.frame.orders.resize(questions.size());
        QObject::connect(&panel, &Panel::questionAsked, &panel,
            [this](int view, const Question &question) { questions.at(std::size_t(view)) = question; });
        std::vector<PollSpec> specs;
        for (TargetNumber target = 1; target <= TargetNumber(servers); ++target) {
            PollSpec spec{.target = target, .number = target, .name = "n" + std::to_string(target)};
            for (int cid = 1; cid <= rows; ++cid)
                spec.rows.push_back({.cid = quint64(cid), .name = "c" + std::to_string(cid)});
            specs.push_back(spec);
        }
        polls.take(specs);
        panel.resize(1200, 400);
        panel.QWidget::show();
        show();
    }
    /// Twice, so that the panes see the answers to what they ask the first time.
    void show()
    {
        polls.show(panel);
        for (std::size_t view = 0; view < questions.size(); ++view) {
            if (questions[view].number != 0)
                polls.frame.orders[view] = Ranker().rank(polls.frame.snapshot, questions[view]);
        }
        polls.show(panel);
    }
    [[nodiscard]] ConnectionTable &table(std::size_t pane) const { return panel.panes().at(pane)->table(); }
};

} // namespace

class SideBySideTest final : public QObject
{
    Q_OBJECT

private slots:
    void theFirstFourServersStandBesideEachOther_data()
    {
        QTest::addColumn<int>("servers");
        QTest::addColumn<int>("panes");
        QTest::newRow("none to compare") << 1 << 0;
        QTest::newRow("two") << 2 << 2;
        QTest::newRow("three") << 3 << 3;
        QTest::newRow("many") << 12 << 4;
    }
    void theFirstFourServersStandBesideEachOther()
    {
        QFETCH(const int, servers);
        QFETCH(const int, panes);
        const Compared compared(servers);
        QCOMPARE(int(compared.panel.panes().size()), panes);
        for (int pane = 0; pane < panes; ++pane) {
            QCOMPARE(compared.questions[std::size_t(firstPaneView + pane)].server, ServerNumber(pane + 1));
            QCOMPARE(compared.table(std::size_t(pane)).model()->rowCount(), 3);
        }
    }

    void twoToEightServersAreChosenFromTheMenu()
    {
        Compared compared(12);
        const auto toggle = [&compared](int server) {
            emit compared.panel.menu()->aboutToShow();
            compared.panel.menu()->actions().at(server)->trigger();
        };
        for (int server = 4; server < 12; ++server)
            toggle(server);
        QCOMPARE(compared.panel.targets().size(), 8); // the rest cannot be checked
        const QSignalSpy dropped(&compared.panel, &Panel::viewDropped);
        for (int server = 0; server < 12; ++server)
            toggle(server);
        QVERIFY(compared.panel.targets().size() >= 2 && compared.panel.targets().size() <= 8);
        compared.panel.setTargets({3, 9});
        QCOMPARE(compared.panel.panes().size(), std::size_t(2));
        QVERIFY(dropped.size() >= 4);
        QCOMPARE(compared.questions[firstPaneView].server, ServerNumber(3));
        QCOMPARE(compared.questions[firstPaneView + 1].server, ServerNumber(9));
        compared.panel.setTargets({3});
        compared.panel.setTargets({3, 99});
        QCOMPARE(compared.panel.targets(), (QList<TargetNumber>{3, 9}));
    }

    void oneFilterIsForAll()
    {
        Compared compared(3);
        compared.panel.setFilter(u"c2"_s);
        QTRY_COMPARE(compared.table(2).question().filter, u"c2"_s);
        compared.show();
        for (std::size_t pane = 0; pane < 3; ++pane) {
            QCOMPARE(compared.table(pane).question().filter, u"c2"_s);
            QCOMPARE(compared.table(pane).model()->rowCount(), 1);
        }
        compared.panel.filterBar().setQuickFilters(true, false, true);
        QVERIFY(compared.table(1).question().atRisk);
        compared.panel.setTargets({1, 2}); // a pane that comes later joins in
        compared.panel.setTargets({1, 2, 3});
        QCOMPARE(compared.table(2).question().filter, u"c2"_s);
        QVERIFY(compared.table(2).question().atRisk);
    }

    void columnsAndOrderAreTheSameForAll()
    {
        Compared compared(3);
        const TableLayout chosen{.shown = {u"state"_s, u"cid"_s, u"rtt"_s}, .sortColumn = u"cid"_s, .descending = true};
        const QSignalSpy changed(&compared.panel, &Panel::layoutChanged);
        emit compared.table(1).layoutChanged(chosen);
        for (const std::size_t pane : {0, 2}) {
            QCOMPARE(compared.table(pane).layout().shown, chosen.shown);
            QCOMPARE(compared.table(pane).question().column, u"cid"_s);
            QVERIFY(compared.table(pane).question().descending);
        }
        QCOMPARE(changed.size(), 1);
    }

    void scrollingOnePaneScrollsAll()
    {
        Compared compared(2, 200);
        QTRY_VERIFY(compared.table(0).verticalScrollBar()->maximum() > 600);
        compared.table(0).verticalScrollBar()->setValue(480);
        QCOMPARE(compared.table(1).verticalScrollBar()->value(), 480);
        compared.table(1).verticalScrollBar()->setValue(24);
        QCOMPARE(compared.table(0).verticalScrollBar()->value(), 24);
    }

    void pingSettingsThatDifferAreMarkedInMoreThanColour()
    {
        Compared compared(3);
        compared.polls.take({{.at = 1s}, {.target = 2, .number = 2, .name = "n2", .at = 1s, .ping = {30s, 2}},
            {.target = 3, .number = 3, .name = "n3", .at = 1s}});
        compared.show();
        QVERIFY(!compared.panel.panes()[0]->differs());
        QVERIFY(compared.panel.panes()[1]->differs());
        QStringList marked;
        for (const QLabel *label : compared.panel.panes()[1]->findChildren<QLabel *>()) {
            if (label->font().bold() && label->text().contains(u"30s"_s))
                marked.append(label->toolTip());
        }
        QCOMPARE(marked, QStringList{u"Ping settings differ: 30s × 2 here, 2m × 2 elsewhere."_s});
    }

    void aHiddenPanelHasNothingRanked()
    {
        Compared compared(2);
        const QSignalSpy dropped(&compared.panel, &Panel::viewDropped);
        compared.panel.hide();
        QCOMPARE(dropped.size(), 2);
        const quint64 number = compared.questions[firstPaneView].number;
        compared.panel.QWidget::show();
        QVERIFY(compared.questions[firstPaneView].number > number);
    }

    void aConnectionOfAPaneIsDetailedAndItsRowsExported()
    {
        Compared compared(2);
        const QSignalSpy chosen(&compared.panel, &Panel::connectionChosen);
        const QSignalSpy detailed(&compared.panel, &Panel::detailAsked);
        const QSignalSpy exported(&compared.panel, &Panel::exportAsked);
        compared.table(1).setCurrentIndex(compared.table(1).model()->index(0, 0));
        QCOMPARE(chosen.last()[0].value<ConnectionKey>().server, ServerNumber(2));
        QTest::keyClick(&compared.table(1), Qt::Key_Return);
        QCOMPARE(detailed.size(), 1);
        QCOMPARE(detailed[0][0].value<ConnectionKey>().server, ServerNumber(2));
        emit compared.table(1).exportAsked();
        QCOMPARE(exported[0][0].toInt(), firstPaneView + 1);
    }

    void aRestartedServerKeepsItsPane()
    {
        Compared compared(2);
        compared.polls.take({{.at = 1s}, {.target = 2, .number = 9, .name = "n2", .at = 1s}});
        compared.show();
        QCOMPARE(compared.panel.targets(), (QList<TargetNumber>{1, 2}));
        QCOMPARE(compared.questions[firstPaneView + 1].server, ServerNumber(9));
    }

    void aTargetThatIsNoLongerWatchedLeaves()
    {
        Compared compared(3);
        compared.polls.take({{.at = 1s}, {.target = 3, .number = 3, .name = "n3", .at = 1s}});
        compared.show();
        QCOMPARE(compared.panel.targets(), (QList<TargetNumber>{1, 3}));
        compared.polls.take({{.at = 2s}});
        compared.show();
        QVERIFY(compared.panel.panes().empty());
    }

    void theChoiceSurvivesAndADamagedOneIsIgnored()
    {
        Compared compared(5);
        compared.panel.setTargets({2, 4, 5});
        const QJsonObject kept = compared.panel.layout();
        Compared later(5);
        later.panel.setLayout(kept);
        later.show();
        QCOMPARE(later.panel.targets(), (QList<TargetNumber>{2, 4, 5}));
        later.panel.setLayout({{u"targets"_s, 7}, {u"table"_s, u"x"_s}});
        later.show();
        QCOMPARE(later.panel.targets(), (QList<TargetNumber>{1, 2, 3, 4}));
    }

    void namesOfServersAreTextInTheirPanes() // case 31
    {
        Compared compared(2);
        for (const std::string &name : hostileNames()) {
            compared.polls.take({{.name = name, .at = 1s}, {.target = 2, .number = 2, .name = name, .at = 1s}});
            compared.show();
            for (const ServerPane *pane : compared.panel.panes()) {
                for (const QLabel *label : pane->findChildren<QLabel *>())
                    QVERIFY(label->textFormat() == Qt::PlainText || label->text().isEmpty());
            }
            QVERIFY(!compared.panel.grab().isNull());
        }
    }
};

QTEST_MAIN(SideBySideTest)
#include "tst_sidebyside.moc"
