// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/tablebench.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class ConnectionTableTest final : public QObject
{
    Q_OBJECT

private slots:
    void theSelectionFollowsItsRows()
    {
        Bench bench;
        bench.table.setLayout(sortedBy(u"pending_bytes"_s));
        bench.answer(rowsOf(50));
        bench.table.selectRow(3);
        QCOMPARE(bench.cidAt(3), 4U);
        bench.answer(rowsOf(50, true));
        QCOMPARE(bench.table.selectedRows(), std::vector<int>{46});
        QCOMPARE(bench.cidAt(46), 4U);
        QCOMPARE(bench.table.currentKey().cid, 4U);
    }
    void aRowThatLeftIsNoLongerSelected()
    {
        Bench bench;
        bench.answer(rowsOf(10));
        bench.table.choose({1, 7});
        bench.answer(rowsOf(10, false, 7));
        QVERIFY(bench.table.selectedRows().empty());
        QVERIFY(!bench.table.currentIndex().isValid());
    }
    void allRowsStayAllRows()
    {
        Bench bench;
        bench.answer(rowsOf(10));
        bench.table.selectAll();
        bench.answer(rowsOf(200));
        QCOMPARE(bench.table.selectedRows().size(), 200U);
    }
    void anotherFilterDoesNotSelectWhatItLetsIn()
    {
        Bench bench;
        bench.table.setFilter(u"client-1"_s);
        bench.answer(rowsOf(30));
        bench.table.selectAll();
        bench.table.setFilter(QString());
        bench.answer(rowsOf(30));
        QVERIFY(bench.table.selectedRows().size() < 30U);
    }
    void theFirstVisibleRowStaysWhereItWas()
    {
        Bench bench;
        bench.table.setLayout(sortedBy(u"cid"_s));
        bench.answer(rowsOf(200));
        const int height = bench.table.verticalHeader()->defaultSectionSize();
        bench.table.verticalScrollBar()->setValue(40 * height + 5);
        QCOMPARE(bench.cidAt(bench.table.rowAt(0)), 41U);
        bench.answer(rowsOf(200, false, 3)); // one row less above
        QCOMPARE(bench.cidAt(bench.table.rowAt(0)), 41U);
        QCOMPARE(bench.table.verticalScrollBar()->value(), 39 * height + 5);
    }
    void columnsStayInSightWhenACellAtTheEdgeIsClickedAndWhenRowsMove()
    {
        Bench bench;
        bench.table.resize(400, 300);
        bench.answer(rowsOf(50));
        QScrollBar *aside = bench.table.horizontalScrollBar();
        QVERIFY(aside->maximum() > 0);
        const QPoint edge(bench.table.viewport()->width() - 3, 10);
        QTest::mouseClick(bench.table.viewport(), Qt::LeftButton, {}, edge);
        QVERIFY(bench.table.currentIndex().isValid());
        QCOMPARE(aside->value(), 0);
        bench.answer(rowsOf(50, true));
        QCOMPARE(aside->value(), 0);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(&bench.table, Qt::Key_Right);
        QVERIFY(aside->value() > 0);
    }
    void whenTheFirstVisibleRowLeftTheNextOneHoldsTheView()
    {
        Bench bench;
        bench.table.setLayout(sortedBy(u"cid"_s));
        bench.answer(rowsOf(200));
        const int height = bench.table.verticalHeader()->defaultSectionSize();
        bench.table.verticalScrollBar()->setValue(40 * height);
        bench.answer(rowsOf(200, false, 41));
        QCOMPARE(bench.cidAt(bench.table.rowAt(height + 1)), 42U);
    }
    void atTheVeryTopTheViewStaysThere()
    {
        Bench bench;
        bench.table.setLayout(sortedBy(u"pending_bytes"_s));
        bench.answer(rowsOf(200));
        bench.answer(rowsOf(200, true));
        QCOMPARE(bench.table.verticalScrollBar()->value(), 0);
    }
    void anOlderAnswerIsDropped()
    {
        Bench bench;
        const Question first = bench.asked;
        bench.table.setFilter(u"client-7"_s);
        bench.answer(rowsOf(10));
        QCOMPARE(bench.model.rowCount(), 1);
        Frame late;
        late.orders = {bench.ranker.rank(rowsOf(10), first)};
        bench.table.showFrame(late);
        QCOMPARE(bench.model.rowCount(), 1);
    }
    void aFrameWithoutAnOrderChangesNothing()
    {
        Bench bench;
        bench.answer(rowsOf(10));
        bench.table.showFrame({});
        QCOMPARE(bench.model.rowCount(), 10);
    }

    void aClickOnAHeaderAsksForTheOrder()
    {
        Bench bench;
        bench.table.setLayout({.shown = {u"name"_s, u"cid"_s, u"pending_bytes"_s}});
        bench.answer(rowsOf(10));
        bench.clickHeader("cid");
        QCOMPARE(bench.asked.column, u"cid"_s);
        QVERIFY(!bench.asked.descending);
        bench.clickHeader("cid");
        QVERIFY(bench.asked.descending);
    }
    void columnsOfSizesShowTheLargestFirst()
    {
        Bench bench;
        bench.table.setLayout({.shown = {u"name"_s, u"cid"_s, u"pending_bytes"_s}});
        bench.answer(rowsOf(10));
        bench.clickHeader("pending_bytes");
        QCOMPARE(
            bench.asked.descending, connectionColumns()[std::size_t(bench.column("pending_bytes"))].descendingFirst);
        QVERIFY(bench.asked.descending);
    }
    void everyQuestionHasALargerNumber()
    {
        Bench bench;
        bench.table.setFilter(u"x"_s);
        const quint64 first = bench.asked.number;
        bench.table.setQuickFilters(true, false, true);
        QVERIFY(bench.asked.number > first);
        QVERIFY(bench.asked.atRisk);
        QCOMPARE(bench.asked.filter, u"x"_s);
    }
    void whatIsAlreadyAskedIsNotAskedAgain()
    {
        Bench bench;
        bench.table.setFilter(u"x"_s);
        const int questions = bench.questions;
        bench.table.setFilter(u"x"_s);
        QCOMPARE(bench.questions, questions);
        bench.table.askAgain();
        QCOMPARE(bench.questions, questions + 1);
    }

    void theOrderIsHeldWhileThePointerIsAmongTheRows()
    {
        Bench bench;
        bench.answer(rowsOf(10));
        QSignalSpy held(&bench.table, &ConnectionTable::heldChanged);
        QTest::mouseMove(bench.table.viewport(), QPoint(30, 30));
        QTRY_VERIFY(bench.asked.hold);
        bench.answer(rowsOf(10));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(bench.table.viewport(), &leave);
        QVERIFY(!bench.asked.hold);
        QCOMPARE(held.size(), 2);
    }
    void belowTheLastRowThePointerHoldsNothing()
    {
        Bench bench;
        bench.answer(rowsOf(2));
        QTest::mouseMove(bench.table.viewport(), QPoint(30, bench.table.viewport()->height() - 5));
        QCoreApplication::processEvents();
        QVERIFY(!bench.asked.hold);
    }
    void aParkedPointerHoldsForAWhileOnly()
    {
        Bench bench(50ms);
        bench.answer(rowsOf(10));
        QTest::mouseMove(bench.table.viewport(), QPoint(30, 30));
        QTRY_VERIFY(bench.asked.hold);
        bench.answer(rowsOf(10));
        QTRY_VERIFY(!bench.asked.hold);
    }
    void theKeyboardHoldsUntilItLeaves()
    {
        Bench bench;
        bench.answer(rowsOf(10));
        QTest::keyClick(&bench.table, Qt::Key_Down);
        QVERIFY(bench.asked.hold);
        bench.answer(rowsOf(10));
        QFocusEvent gone(QEvent::FocusOut, Qt::TabFocusReason);
        QCoreApplication::sendEvent(&bench.table, &gone);
        QVERIFY(!bench.asked.hold);
    }
    void aNewOrderIsNotHeldBackAndHeldAgainOnceShown()
    {
        Bench bench;
        bench.answer(rowsOf(10));
        QTest::keyClick(&bench.table, Qt::Key_Down);
        bench.answer(rowsOf(10));
        bench.table.setFilter(u"client"_s);
        QVERIFY(!bench.asked.hold);
        bench.answer(rowsOf(10));
        QVERIFY(bench.asked.hold);
        QCOMPARE(bench.asked.filter, u"client"_s);
    }

    void enterAsksForTheDetailsOfTheCurrentRow()
    {
        Bench bench;
        bench.answer(rowsOf(10));
        bench.table.choose({1, 5});
        QSignalSpy asked(&bench.table, &ConnectionTable::detailAsked);
        QTest::keyClick(&bench.table, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<ConnectionKey>().cid, 5U);
    }
    void theWindowsKeysAreLeftToIt_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("pause") << int(Qt::Key_Space);
        QTest::newRow("filter") << int(Qt::Key_Slash);
        QTest::newRow("leave") << int(Qt::Key_Escape);
    }
    void theWindowsKeysAreLeftToIt()
    {
        QFETCH(int, key);
        Bench bench;
        bench.answer(rowsOf(10));
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, key == Qt::Key_Escape ? QString() : QString(QChar(key)));
        QCoreApplication::sendEvent(&bench.table, &press);
        QVERIFY(!press.isAccepted());
    }
    void homeAndEndGoToTheFirstAndTheLastRow()
    {
        Bench bench;
        bench.answer(rowsOf(100));
        QTest::keyClick(&bench.table, Qt::Key_End);
        QCOMPARE(bench.table.currentIndex().row(), 99);
        QTest::keyClick(&bench.table, Qt::Key_Home);
        QCOMPARE(bench.table.currentIndex().row(), 0);
    }
    void typingGoesToTheNameThatBeginsSo()
    {
        Bench bench;
        bench.table.setLayout(sortedBy(u"cid"_s));
        bench.answer(snapshotOf({serverOf(1, "n1",
            {{.cid = 1, .name = "alpha"}, {.cid = 2, .name = "beta"}, {.cid = 3, .name = "Betty"}, {.cid = 4}})}));
        QTest::keyClicks(&bench.table, u"bet"_s);
        QCOMPARE(bench.table.currentKey().cid, 2U);
        QTest::keyClicks(&bench.table, u"t"_s);
        QCOMPARE(bench.table.currentKey().cid, 3U);
    }

    void rowsAreCopiedInThreeFormats() // cases 31, 36
    {
        Bench bench;
        bench.table.setLayout({.shown = {u"name"_s, u"cid"_s}});
        bench.answer(snapshotOf({serverOf(1, "n1", {{.cid = 9, .name = "<img src='/dev/zero'> & %1"}})}));
        bench.table.selectRow(0);
        QSignalSpy said(&bench.table, &ConnectionTable::said);
        QTest::keySequence(&bench.table, QKeySequence::Copy);
        QCOMPARE(said.size(), 1);
        QVERIFY(said[0][0].toString().contains(u'1'));
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->text().startsWith(u"Name\tCID"_s));
        QVERIFY(data->data(u"application/json"_s).contains("\"cid\":9"));
        const QByteArray html = data->data(u"text/html"_s);
        QVERIFY(html.contains("&lt;img src="));
        QVERIFY(!html.contains("<img"));
    }

    void theWidthOfAColumnIsMeasuredOnWhatIsSeen() // case 33
    {
        Bench bench;
        bench.answer(snapshotOf({serverOf(1, "n1", {{.cid = 1, .name = std::string(4000, 'W')}})}));
        bench.table.resizeColumnToContents(bench.column("name"));
        QVERIFY(bench.table.columnWidth(bench.column("name")) < 900);
    }

    void timePassingTouchesNoModel()
    {
        Bench bench;
        bench.answer(rowsOf(20));
        QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
        int paints = 0;
        struct Counter final : QObject
        {
            int &count;
            explicit Counter(int &c) : count(c) { }
            bool eventFilter(QObject *, QEvent *event) override
            {
                count += event->type() == QEvent::Paint ? 1 : 0;
                return false;
            }
        } counter(paints);
        bench.table.viewport()->installEventFilter(&counter);
        QTRY_VERIFY(paints >= 3);
        QCOMPARE(changed.size(), 0);
    }
    void whatIsHiddenIsNotRepainted()
    {
        Bench bench;
        bench.answer(rowsOf(20));
        const auto isTicking = [&] {
            const QList<QTimer *> timers = bench.table.findChildren<QTimer *>(Qt::FindDirectChildrenOnly);
            return std::ranges::any_of(
                timers, [](QTimer *timer) { return timer->isActive() && timer->interval() == 100; });
        };
        QTRY_VERIFY(isTicking());
        bench.table.hide();
        QVERIFY(!isTicking());
    }
    void hostileNamesArePaintedAsText() // cases 31, 33, 34, 35
    {
        Bench bench;
        std::vector<RowSpec> rows;
        for (const std::string &name : hostileNames())
            rows.push_back({.cid = rows.size() + 1, .name = name, .lang = name, .version = name});
        bench.answer(snapshotOf({serverOf(1, hostileNames().front(), rows)}));
        for (int row = 0; row < bench.model.rowCount(); ++row) {
            for (int column = 0; column < bench.model.columnCount(); ++column) {
                const QString shown = bench.model.index(row, column).data().toString();
                QVERIFY2(shown.size() <= 300, qPrintable(shown));
                QVERIFY(!shown.contains(QChar(0x202e)) && !shown.contains(u'\n'));
            }
        }
        QVERIFY(!bench.table.grab().isNull());
    }
};

QTEST_MAIN(ConnectionTableTest)
#include "tst_connectiontable.moc"
