// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/closurecolumns.h"
#include "tests/support/triages.h"
#include "tests/widgets/polls.h"
#include "widgets/closures/closurebar.h"
#include "widgets/closures/closurespanel.h"
#include "widgets/closures/closuretable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Which = ClosureQuestion::Which;

namespace {

/// The panel, and who ranks its closures.
struct Bench
{
    ClosuresPanel panel{};
    ClosureRanker ranker{};
    std::shared_ptr<const Triage> triage = drawnTriage();

    Bench()
    {
        panel.resize(1000, 400);
        panel.show();
        static_cast<void>(QTest::qWaitForWindowActive(&panel));
        Polls polls;
        polls.take({{.at = 6min, .rows = {{.cid = 1}}}, {.target = 2, .number = 2, .name = "n2", .at = 6min}});
        polls.show(panel);
        answer();
    }
    void answer() { panel.showClosures(ranker.rank(triage, panel.question())); }
    [[nodiscard]] QAbstractItemModel &model() const { return *panel.table().model(); }
};

QString emptyWords(const ClosuresPanel &panel)
{
    return panel.table().viewport()->findChild<QLabel *>()->text();
}

} // namespace

/// The closures, by clicks and keys.
class TestClosuresPanel final : public QObject
{
    Q_OBJECT

private slots:
    void itShowsTheNewestFirstAndCountsThemInItsTitle()
    {
        ClosuresPanel panel;
        const QSignalSpy counts(&panel, &Panel::countChanged);
        panel.showClosures(ClosureRanker().rank(drawnTriage(), panel.question()));
        QCOMPARE(panel.table().model()->rowCount(), 112);
        QCOMPARE(counts.last()[0].toLongLong(), 112);
    }

    void whatIsTypedAndPressedIsAsked()
    {
        Bench bench;
        const QSignalSpy asked(&bench.panel, &Panel::closuresAsked);
        bench.panel.focusFilter();
        QTest::keyClicks(bench.panel.findChild<QLineEdit *>(), u"slow"_s);
        QCOMPARE(asked.last()[0].value<ClosureQuestion>().filter, u"slow"_s);
        bench.answer();
        QCOMPARE(bench.model().rowCount(), 11);
        bench.panel.bar().setWhich(Which::Stale);
        QCOMPARE(asked.last()[0].value<ClosureQuestion>().which, Which::Stale);
        bench.answer();
        QCOMPARE(bench.model().rowCount(), 0);
        QVERIFY(emptyWords(bench.panel).startsWith(u"No closure passes"_s));
        QTest::keyClick(bench.panel.findChild<QLineEdit *>(), Qt::Key_Escape);
        bench.answer();
        QCOMPARE(bench.model().rowCount(), 101);
    }

    void anAnswerToAnOlderQuestionIsDropped()
    {
        Bench bench;
        const ClosureQuestion before = bench.panel.question();
        bench.panel.bar().setWhich(Which::Loud);
        bench.panel.showClosures(bench.ranker.rank(bench.triage, before));
        bench.answer();
        QCOMPARE(bench.model().rowCount(), 11);
        bench.panel.showClosures(bench.ranker.rank(bench.triage, before));
        QCOMPARE(bench.model().rowCount(), 11);
    }

    void aClickOnATitleAsksForThatOrderAndAThirdForTheFirst()
    {
        Bench bench;
        const QSignalSpy asked(&bench.panel, &Panel::closuresAsked);
        QHeaderView *header = bench.panel.table().horizontalHeader();
        const QPoint reason(header->sectionViewportPosition(1) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, reason);
        QCOMPARE(asked.last()[0].value<ClosureQuestion>().column, u"reason"_s);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, reason);
        QVERIFY(asked.last()[0].value<ClosureQuestion>().descending);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, reason);
        QCOMPARE(asked.last()[0].value<ClosureQuestion>().column, QString());
    }

    void enterGoesToTheIncidentAndCtrlEnterToTheConnectionItCameBackAs()
    {
        Bench bench;
        const QSignalSpy incidents(&bench.panel, &Panel::incidentAsked);
        const QSignalSpy connections(&bench.panel, &Panel::connectionAsked);
        const QSignalSpy said(&bench.panel, &Panel::said);
        bench.panel.table().setFocus();
        bench.panel.table().selectRow(0); // the newest: billing-cron, which is gone
        QTest::keyClick(&bench.panel.table(), Qt::Key_Return);
        QCOMPARE(incidents.last()[0].value<IncidentNumber>(), IncidentNumber(7));
        QTest::keyClick(&bench.panel.table(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(connections.size(), 0);
        QVERIFY(said.last()[0].toString().contains(u"not come back"_s));
        bench.panel.table().selectRow(111);
        QTest::keyClick(&bench.panel.table(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(connections.last()[0].value<ConnectionKey>(), (ConnectionKey{2, 5001}));
    }

    void newClosuresMoveNeitherSelectionNorSight()
    {
        Bench bench;
        ClosureTable &table = bench.panel.table();
        table.selectRow(50);
        table.verticalScrollBar()->setValue(40 * table.verticalHeader()->defaultSectionSize());
        const quint64 id = table.current()->id;
        const int top = table.rowViewportPosition(table.currentIndex().row());
        auto more = std::make_shared<Triage>(*bench.triage);
        for (quint64 i = 113; i < 133; ++i)
            more->closures.push_back(recordOf({.id = i, .at = 1min}));
        bench.triage = more;
        bench.answer();
        QCOMPARE(table.current()->id, id);
        QCOMPARE(table.currentIndex().row(), 70);
        QCOMPARE(table.selectionModel()->selectedRows().size(), 1);
        QCOMPARE(table.rowViewportPosition(table.currentIndex().row()), top);
    }

    void theClosuresOfAnIncidentCanBeShownAndLetGo()
    {
        Bench bench;
        auto more = std::make_shared<Triage>(*bench.triage);
        more->closures.push_back(recordOf({.id = 113}));
        bench.triage = more;
        bench.panel.findClosures(7);
        bench.answer();
        QCOMPARE(bench.panel.question().incident, IncidentNumber(7));
        QCOMPARE(bench.model().rowCount(), 112);
        bench.panel.bar().setIncident(0);
        bench.answer();
        QCOMPARE(bench.model().rowCount(), 113);
    }

    // case 109
    void copiedRowsAreDefused()
    {
        Bench bench;
        auto triage = std::make_shared<Triage>();
        triage->closures = {recordOf({.id = 1, .name = "=HYPERLINK(\"http://evil\")"})};
        bench.triage = triage;
        bench.answer();
        bench.panel.table().setFocus();
        bench.panel.table().selectRow(0);
        QTest::keyClick(&bench.panel.table(), Qt::Key_C, Qt::ControlModifier);
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QVERIFY2(data->text().contains(u"'=HYPERLINK"_s), qPrintable(data->text()));
        QVERIFY(data->hasFormat(u"application/json"_s));
    }

    // cases 31 to 36
    void hostileNamesAreShownLiterally()
    {
        Bench bench;
        for (const std::string &name : hostileNames()) {
            bench.triage = drawnTriage(name);
            bench.answer();
            const QModelIndex cell = bench.model().index(0, closureColumn("name"_L1));
            const QString tip = cell.data(Qt::ToolTipRole).toString();
            QVERIFY2(tip.isEmpty() || tip.startsWith(u"<qt>"_s), qPrintable(tip));
            QVERIFY2(!tip.contains(u"<img"_s) && !tip.contains(u"<b>"_s), qPrintable(tip));
            QVERIFY(cell.data().toString().size() <= 256);
            QVERIFY(!bench.panel.grab().isNull());
        }
    }

    void allItsColumnsAreInSightAtAUsualWidth()
    {
        Bench bench;
        bench.panel.resize(1170, 400); // what a window of 1,400 leaves
        QTRY_COMPARE(bench.panel.width(), 1170);
        QTRY_COMPARE(bench.panel.table().horizontalScrollBar()->maximum(), 0);
        bench.panel.table().horizontalHeader()->resizeSection(2, 321);
        bench.panel.resize(1100, 400);
        QCOMPARE(bench.panel.table().columnWidth(2), 321); // the operator's own
    }
    void columnsAndOrderSurviveASavedLayout()
    {
        Bench bench;
        QJsonObject layout = bench.panel.layout();
        ClosuresPanel other;
        other.setLayout(layout);
        QCOMPARE(other.layout(), layout);
        other.setLayout({{u"table"_s, 7}});
        QVERIFY(!other.table().isColumnHidden(0));
    }

    void withoutClosuresItSaysWhatWillAppear()
    {
        ClosuresPanel panel;
        QVERIFY(emptyWords(panel).contains(u"as soon as a server answers"_s));
        Polls polls;
        polls.take({{.rows = {{.cid = 1}}}});
        polls.show(panel);
        QVERIFY(emptyWords(panel).startsWith(u"Nothing was closed"_s));
    }
};

QTEST_MAIN(TestClosuresPanel)
#include "tst_closurespanel.moc"
