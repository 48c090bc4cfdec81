// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/triages.h"
#include "tests/widgets/polls.h"
#include "widgets/tableheader.h"
#include "widgets/triage/answersheet.h"
#include "widgets/triage/findingslist.h"
#include "widgets/triage/sharestable.h"
#include "widgets/triage/silencegeometry.h"
#include "widgets/triage/triagepanel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Action = TriageActions::Action;

namespace {

constexpr qint64 wallNow = 1'800'000'000;

/// A fleet and what triage knows of it.
Polls pollsWith(const std::shared_ptr<const Triage> &triage, Nanoseconds at = 6min)
{
    Polls polls;
    polls.take({{.at = at, .rows = {{.cid = 1}}}, {.target = 2, .number = 2, .name = "n2", .at = at}});
    polls.frame.triage = triage;
    return polls;
}

QStringList labelsOf(const QWidget &root)
{
    QStringList texts;
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&root))
            texts.append(label->text());
    }
    return texts;
}

std::shared_ptr<const Triage> twoIncidents()
{
    auto triage = std::make_shared<Triage>(*drawnTriage());
    auto later = std::make_shared<Incident>(*triage->incidents.front());
    later->number = 8;
    later->isOver = false;
    later->filter = u"account:EDGE"_s;
    triage->incidents.insert(triage->incidents.begin(), later);
    return triage;
}

} // namespace

/// The triage view and the findings, by clicks and keys.
class TestTriagePanel final : public QObject
{
    Q_OBJECT

private slots:
    void withoutAnIncidentItTeaches()
    {
        TriagePanel panel;
        panel.show();
        pollsWith(std::make_shared<Triage>()).show(panel);
        const QString said = labelsOf(panel).join(u'\n');
        QVERIFY2(said.startsWith(u"No incident."_s), qPrintable(said));
        QVERIFY(!panel.actions().isVisible());
        QCOMPARE(panel.shown(), IncidentNumber(0));
    }

    void titlesOfWhatIsSharedAreWhole()
    {
        SharesTable table;
        table.resize(700, 200);
        table.QWidget::show();
        QHeaderView *header = table.horizontalHeader();
        QFont bold = header->font();
        bold.setWeight(QFont::DemiBold);
        const QFontMetrics metrics(bold);
        QString title;
        for (int length = 1; length < 24; ++length) {
            title += QChar(u'a' + length);
            table.horizontalHeaderItem(1)->setText(title);
            QTRY_COMPARE(
                metrics.elidedText(title, Qt::ElideRight, header->sectionSize(1) - 2 * TableHeader::padding), title);
        }
    }

    void anAnswerThatGetsShorterMovesNothing()
    {
        AnswerSheet sheet;
        sheet.resize(600, 300);
        sheet.show();
        std::array<TriageAnswer, 6> answers{};
        answers.fill({u"Who?"_s, u"orders"_s});
        std::array<TriageAnswer, 6> longer = answers;
        longer[1].answer = u"orders-worker, invoice-sub, pricing-api, "_s.repeated(5);
        const auto heightOf = [&sheet](IncidentNumber incident, const std::array<TriageAnswer, 6> &shown) {
            sheet.show(incident, shown);
            QCoreApplication::processEvents();
            return sheet.heightForWidth(sheet.width());
        };
        const int brief = heightOf(1, answers);
        const int tall = heightOf(1, longer);
        QVERIFY(tall > brief);
        QCOMPARE(heightOf(1, answers), tall);
        QCOMPARE(heightOf(2, answers), brief);
    }

    void anIncidentAnswersTheSixQuestionsInLargeType()
    {
        TriagePanel panel;
        panel.show();
        pollsWith(drawnTriage()).show(panel);
        const QList<QLabel *> labels = panel.findChildren<QLabel *>();
        const auto who = std::ranges::find_if(
            labels, [](const QLabel *label) { return label->text().startsWith(u"112 connection"_s); });
        QVERIFY(who != labels.end());
        panel.resize(700, 500);
        QTRY_VERIFY((*who)->font().pointSizeF() < panel.font().pointSizeF() * 1.3);
        QVERIFY((*who)->font().pointSizeF() > panel.font().pointSizeF() * 1.1);
        panel.resize(1300, 700); // read from two metres
        QTRY_VERIFY((*who)->font().pointSizeF() > panel.font().pointSizeF() * 1.7);
        QCoreApplication::processEvents(); // cards are shown a turn later
        const QString said = labelsOf(panel).join(u'\n');
        for (const auto &part : {u"Incident 7, since 10:00:00"_s, u"What now?"_s, u"likely"_s, u"against:"_s})
            QVERIFY2(said.contains(part), qPrintable(said));
    }

    void theNewestIsShownUntilAnotherIsChosen()
    {
        TriagePanel panel;
        panel.show();
        const Polls polls = pollsWith(twoIncidents());
        polls.show(panel);
        QCOMPARE(panel.shown(), IncidentNumber(8));
        QCOMPARE(panel.chooser().count(), 2);
        panel.chooser().setFocus();
        QTest::keyClick(&panel.chooser(), Qt::Key_Down);
        QCOMPARE(panel.shown(), IncidentNumber(7));
        polls.show(panel);
        QCOMPARE(panel.shown(), IncidentNumber(7));
        panel.findIncident(8);
        QCOMPARE(panel.shown(), IncidentNumber(8));
        QCOMPARE(panel.chooser().currentIndex(), 0);
    }

    void itsButtonsAskForWhatTheySay()
    {
        TriagePanel panel;
        panel.show();
        pollsWith(twoIncidents()).show(panel);
        panel.findIncident(7);
        const QSignalSpy rows(&panel, &Panel::filterAsked);
        const QSignalSpy closures(&panel, &Panel::incidentClosuresAsked);
        const QSignalSpy time(&panel, &Panel::timeAsked);
        const QSignalSpy servers(&panel, &Panel::serversAsked);
        panel.actions().button(Action::Rows)->click();
        QCOMPARE(rows.last()[0].toString(), u"ip:10.4.17.0/24"_s);
        panel.actions().button(Action::Closures)->click();
        QCOMPARE(closures.last()[0].value<IncidentNumber>(), IncidentNumber(7));
        panel.actions().button(Action::Chart)->click();
        QCOMPARE(time.size(), 1);
        QVERIFY(time.last()[0].value<LocalTime>() < firstLocal());
        panel.actions().button(Action::Servers)->click();
        QCOMPARE(servers.size(), 1);
        panel.actions().button(Action::Copy)->click();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"**Incident 7"_s));
        QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasHtml());
    }

    void aDeedThatNobodyAnswersIsDisabledAndSaysWhy()
    {
        TriagePanel panel;
        panel.show();
        pollsWith(drawnTriage()).show(panel);
        QPushButton *kick = panel.actions().button(Action::Kick);
        QVERIFY(!kick->isEnabled());
        QVERIFY(!kick->toolTip().isEmpty());
        panel.setDeed(Deed::Kick, false, u"Read-only."_s);
        QCOMPARE(kick->toolTip(), u"Read-only."_s);
        panel.setDeed(Deed::Kick, true, {});
        const QSignalSpy asked(&panel, &Panel::deedAsked);
        QTest::mouseClick(kick, Qt::LeftButton);
        QCOMPARE(asked.last()[0].value<Deed>(), Deed::Kick);
        QCOMPARE(asked.last()[1].value<IncidentNumber>(), IncidentNumber(7));
    }

    void aSnoozedIncidentIsNotCounted()
    {
        TriagePanel panel;
        panel.show();
        const Polls polls = pollsWith(drawnTriage());
        const QSignalSpy counts(&panel, &Panel::countChanged);
        const QSignalSpy mutes(&panel, &Panel::muteAsked);
        polls.show(panel);
        QCOMPARE(counts.last()[0].toLongLong(), 1);
        panel.actions().button(Action::Snooze)->click();
        QCOMPARE(mutes.last()[1].value<std::chrono::seconds>(), std::chrono::seconds(1h));
        Mutes muted;
        muted.snooze(mutes.last()[0].toString(), wallNow + 3600);
        panel.setMutes(muted, wallNow);
        polls.show(panel);
        QCOMPARE(counts.last()[0].toLongLong(), 0);
        panel.actions().button(Action::Snooze)->click();
        QVERIFY(mutes.last()[1].value<std::chrono::seconds>() < 0s);
    }

    // cases 31 to 36
    void hostileNamesAreShownLiterally()
    {
        TriagePanel panel;
        FindingsList findings;
        panel.resize(900, 700);
        panel.show();
        findings.show();
        for (const std::string &name : hostileNames()) {
            const Polls polls = pollsWith(drawnTriage(name));
            polls.show(panel);
            polls.show(findings);
            findings.list().setCurrentRow(0);
            for (const QLabel *label : panel.findChildren<QLabel *>() + findings.findChildren<QLabel *>())
                QCOMPARE(label->textFormat(), Qt::PlainText);
            for (const QWidget *widget : panel.findChildren<QWidget *>()) {
                QVERIFY2(!Qt::mightBeRichText(widget->toolTip()) || widget->toolTip().startsWith(u"<qt>"_s),
                    qPrintable(widget->toolTip()));
            }
            QVERIFY(!panel.grab().isNull());
            QVERIFY(!findings.grab().isNull());
        }
    }

    void itFitsInANarrowWindowWithoutScrollingSideways()
    {
        TriagePanel panel;
        panel.resize(620, 500);
        panel.show();
        pollsWith(drawnTriage()).show(panel);
        QCoreApplication::sendPostedEvents();
        const auto *scroll = panel.findChild<QScrollArea *>();
        QVERIFY2(scroll->widget()->width() <= scroll->viewport()->width(),
            qPrintable(QString::number(scroll->widget()->width())));
    }

    void aLiftBarGrowsWithTheLiftFromTheReadingEdge()
    {
        const QRect cell(100, 0, 200, 24);
        const LiftBar largest = LiftBar::in(cell, 33, 33, Qt::LeftToRight);
        const LiftBar small = LiftBar::in(cell, 2, 33, Qt::LeftToRight);
        QVERIFY(cell.contains(largest.fill) && cell.contains(small.fill));
        QVERIFY(small.fill.width() < largest.fill.width() && small.fill.width() > 10);
        QCOMPARE(small.fill.left(), largest.fill.left());
        QCOMPARE(LiftBar::in(cell, 2, 33, Qt::RightToLeft).fill.right(), largest.fill.right());
        QVERIFY(LiftBar::in(cell, 1, 33, Qt::LeftToRight).fill.isEmpty());
        QVERIFY(LiftBar::in(cell, 0, 0, Qt::LeftToRight).fill.isEmpty());
        QVERIFY(LiftBar::in(cell, qQNaN(), 33, Qt::LeftToRight).fill.isEmpty());
    }

    void theHistogramPutsAMarkWhereItsTimeIsAndItsWordsNeverOverlap()
    {
        const auto triage = drawnTriage();
        const SilenceHistogram histogram = histogramOf(*triage, *triage->incidents.front(), knownSilenceMarks());
        const QRectF box(0, 0, 400, 200);
        const auto widthOf = [](const QString &text) { return double(text.size()) * 7; };
        const SilenceGeometry geometry = SilenceGeometry::in(box, histogram, 14, widthOf);
        QCOMPARE(geometry.marks.size(), histogram.marks.size());
        const auto bar = std::ranges::find_if(geometry.bars, &SilenceGeometry::Bar::stands);
        QVERIFY(bar != geometry.bars.end());
        const auto mark = std::ranges::find_if(
            geometry.marks, [](const auto &each) { return each.words.startsWith(u"350 s AWS Network"_s); });
        QVERIFY(mark != geometry.marks.end());
        QVERIFY(mark->x >= bar->rect.left() - 1 && mark->x <= bar->rect.right() + 1);
        for (const SilenceGeometry::Bar &each : geometry.bars)
            QVERIFY(geometry.plot.adjusted(0, -0.5, 0.5, 0.5).contains(each.rect));
        for (std::size_t i = 0; i < geometry.marks.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(!geometry.marks[i].text.intersects(geometry.marks[j].text));
            QVERIFY(geometry.marks[i].words.isEmpty() || box.contains(geometry.marks[i].text));
        }
        QVERIFY(SilenceGeometry::in(QRectF(0, 0, 5, 5), histogram, 14, widthOf).bars.empty());
    }

    void aFindingIsALinkAndSaysItsEvidenceAndRemedy()
    {
        FindingsList findings;
        findings.resize(240, 500);
        findings.show();
        pollsWith(drawnTriage()).show(findings);
        QListWidget &list = findings.list();
        QCOMPARE(list.count(), 3);
        QCOMPARE(list.item(0)->text(), u"Stale closures rising"_s);
        QVERIFY(list.item(0)->data(Qt::AccessibleTextRole).toString().contains(u"critical"_s));
        const QSignalSpy filters(&findings, &Panel::filterAsked);
        const QSignalSpy servers(&findings, &Panel::serversAsked);
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Down); // looks, goes nowhere
        QCOMPARE(filters.size(), 0);
        QVERIFY2(findings.detail().contains(u"See the triage."_s), qPrintable(findings.detail()));
        QVERIFY2(findings.detail().contains(u"For 6 min"_s), qPrintable(findings.detail()));
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(filters.last()[0].toString(), u"reason:stale"_s);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualItemRect(list.item(1)).center());
        QCOMPARE(servers.size(), 1); // it is about servers
    }

    void acknowledgedAndSnoozedFindingsStandDimmedAtTheEnd()
    {
        FindingsList findings;
        findings.resize(240, 500);
        findings.show();
        pollsWith(drawnTriage()).show(findings);
        QListWidget &list = findings.list();
        const QSignalSpy asked(&findings, &Panel::muteAsked);
        list.setCurrentRow(0);
        const QList<QPushButton *> buttons = findings.findChildren<QPushButton *>();
        buttons[0]->click();
        QCOMPARE(asked.last()[1].value<std::chrono::seconds>(), 0s);
        Mutes mutes;
        mutes.acknowledge(asked.last()[0].toString());
        findings.setMutes(mutes, wallNow);
        QCOMPARE(list.item(0)->text(), u"Ping settings differ"_s);
        QCOMPARE(list.item(2)->text(), u"Stale closures rising"_s);
        QVERIFY(list.item(2)->data(Qt::AccessibleTextRole).toString().contains(u"acknowledged"_s));
        QCOMPARE(list.currentRow(), 2); // the chosen one stays chosen
        buttons[0]->click();
        QVERIFY(asked.last()[1].value<std::chrono::seconds>() < 0s);
    }

    void onlyFindingsOfTheChosenServerAndOfTheFleetAreListed()
    {
        FindingsList findings;
        findings.show();
        pollsWith(drawnTriage()).show(findings);
        findings.setServer(1);
        QCOMPARE(findings.list().count(), 2);
        QCOMPARE(findings.list().item(1)->text(), u"212 connections unnamed"_s);
    }

    void nothingFoundIsSaid()
    {
        FindingsList findings;
        findings.show();
        pollsWith(std::make_shared<Triage>()).show(findings);
        QCOMPARE(findings.list().count(), 1);
        QVERIFY(!(findings.list().item(0)->flags() & Qt::ItemIsSelectable));
        pollsWith(drawnTriage()).show(findings);
        QCOMPARE(findings.list().count(), 3);
        QVERIFY(findings.list().item(0)->flags() & Qt::ItemIsSelectable);
    }
};

QTEST_MAIN(TestTriagePanel)
#include "tst_triagepanel.moc"
