// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/pingbench.h"
#include "widgets/pingsettings/consequencesview.h"
#include "widgets/pingsettings/detectionbars.h"
#include "widgets/pingsettings/stepsview.h"
#include "widgets/pingsettings/unsettledbar.h"
#include "widgets/pingsettings/waysform.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_PingSettings final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTypedIsExplainedAndPlanned();
    void whatIsIllegalIsNeverPlanned_data();
    void whatIsIllegalIsNeverPlanned();
    void whatTheConnectionsMakeOfItIsSaid();
    void aPushIsConfirmedFollowedAndTakenBack();
    void whatIsRiskyAsksForAnExtraYes();
    void onlyTheChosenServersArePushedTo();
    void afterAFailureItGoesOnWithThoseThatWereLeft();
    void aPlanForWhatWasTypedBeforeIsNotPushed();
    void readOnlyDisablesWithItsReason_data();
    void readOnlyDisablesWithItsReason();
    void serversWhoseIdentityIsDoubtfulAreNotPushedTo();
    void waysAreTakenWhenTheOperatorSaysSo();
    void whatAPersonMustTypeIsShown();
    void hostileTextIsTextEverywhere();
    void itFits_data();
    void itFits();
    void helmValuesAreCopied();
};

void tst_PingSettings::whatIsTypedIsExplainedAndPlanned()
{
    Bench bench;
    QVERIFY(!bench.panel.buttons().push().isEnabled());
    bench.type(u"30s"_s);
    QCOMPARE(bench.panel.board().change(), (PingChange{.interval = 30s, .max = 2}));
    QVERIFY(bench.panel.bars().rows().front().then);
    QCOMPARE(*bench.panel.bars().rows().front().then->least, Nanoseconds(60s));
    QVERIFY(bench.plan());
    QCOMPARE(bench.wishes[0].change, (PingChange{.interval = 30s, .max = 2}));
    QCOMPARE(bench.state(), u"planned"_s);
    QVERIFY(bench.panel.diff().toPlainText().contains(u"+ping_interval: \"30s\""_s));
    QVERIFY(bench.panel.buttons().push().isEnabled());
}

void tst_PingSettings::whatIsIllegalIsNeverPlanned_data()
{
    QTest::addColumn<QString>("interval");
    QTest::addColumn<QString>("max");
    for (const char *interval : {"0s", "-5s", "30", "2 minutes", "1ns", "999ms", "2h", "9223372036854775807s", "1d"})
        QTest::newRow(interval) << QString::fromLatin1(interval) << u"2"_s;
    for (const char *max : {"0", "-1", "101", "2.5", "two", "99999999999"})
        QTest::newRow(max) << u"30s"_s << QString::fromLatin1(max);
    QTest::newRow("nothing") << QString() << QString();
}

// case 77
void tst_PingSettings::whatIsIllegalIsNeverPlanned()
{
    QFETCH(QString, interval);
    QFETCH(QString, max);
    Bench bench;
    QVERIFY(bench.plan());
    bench.type(interval, max);
    QVERIFY(!bench.panel.board().change());
    QVERIFY(interval.isEmpty() || !bench.panel.form().remarks().empty());
    for (const ServerWish &wish : std::as_const(bench.wishes))
        QVERIFY(wish.change == (PingChange{.interval = 2min, .max = 2}));
    QVERIFY(!bench.panel.buttons().push().isEnabled());
    QVERIFY(!bench.panel.buttons().sentence().isEmpty());
}

void tst_PingSettings::whatTheConnectionsMakeOfItIsSaid()
{
    Bench bench(1,
        {{.cid = 7, .name = "lost", .evidence = Evidence::Suspect, .sincePong = 4min, .missed = 1},
            {.cid = 8, .name = "fine"}, {.cid = 9, .name = "far", .rtt = 45'000'000'000}});
    bench.type(u"30s"_s);
    QVERIFY(bench.question);
    bench.panel.tellConsequences(consequencesOf(*bench.question));
    const auto &lines = bench.panel.consequences().lines();
    const auto overdue = std::ranges::find(lines, ConsequenceLine::List::Overdue, &ConsequenceLine::list);
    QVERIFY(overdue != lines.end());
    QCOMPARE(overdue->level, ConsequenceLine::Level::Risky);
    QVERIFY(std::ranges::find(lines, ConsequenceLine::List::Slow, &ConsequenceLine::list) != lines.end());

    const QSignalSpy filter(&bench.panel, &Panel::filterAsked);
    const QSignalSpy connection(&bench.panel, &Panel::connectionAsked);
    auto *more = bench.panel.consequences().findChild<QToolButton *>(u"more"_s);
    QVERIFY(more);
    more->click();
    QListWidget &list = bench.panel.consequences().list();
    QVERIFY(list.isVisible());
    QCOMPARE(list.count(), 1);
    QVERIFY(list.item(0)->text().startsWith(u"lost"_s));
    emit list.itemActivated(list.item(0));
    QCOMPARE(connection.size(), 1);
    QCOMPARE(connection[0][0].value<ConnectionKey>(), (ConnectionKey{1, 7}));
    for (QToolButton *button : bench.panel.consequences().findChildren<QToolButton *>()) {
        if (button->objectName() != u"more"_s)
            button->click();
    }
    QCOMPARE(filter.size(), 1);
    QCOMPARE(filter[0][0].toString(), u"cid:/^(7)$/"_s);
    QVERIFY(Filter::parse(filter[0][0].toString()));
}

void tst_PingSettings::aPushIsConfirmedFollowedAndTakenBack()
{
    Bench bench;
    bench.type(u"30s"_s);
    QVERIFY(bench.plan());
    ConfirmPush *dialog = bench.ask();
    QVERIFY(dialog);
    QVERIFY(!dialog->extraYes());
    QVERIFY(!dialog->push().isDefault()); // Enter by habit pushes nothing
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(!bench.order);
    delete dialog;
    dialog = bench.ask();
    dialog->push().click();
    QVERIFY(bench.order);
    QCOMPARE(bench.order->plans.size(), std::size_t(1));

    PingSettingsPanel &panel = bench.panel;
    panel.tellBegun();
    panel.tellNews({.target = targetNumber(1), .state = RollingState::Pushing});
    panel.tellStep({.target = targetNumber(1), .step = PushStep::Reload, .at = QDateTime::currentDateTime()});
    QCOMPARE(bench.state(), titleOf(PushStep::Reload));
    QVERIFY(!panel.buttons().push().isEnabled());
    QVERIFY(!panel.form().isEnabled());
    QVERIFY(panel.steps().list().topLevelItemCount() >= 2); // what is to come stands there too
    const QSignalSpy stop(&panel, &PingSettingsPanel::stopAsked);
    panel.buttons().stop().click();
    QCOMPARE(stop.size(), 1);
    panel.tellNews({.target = targetNumber(1), .state = RollingState::Done, .outcome = PushEnd::Proven});
    panel.tellEnd({.done = 1});
    QVERIFY(bench.state().startsWith(u"proven"_s));
    QVERIFY(!panel.buttons().push().isEnabled());
    const QSignalSpy back(&panel, &PingSettingsPanel::takeBackAsked);
    QVERIFY(panel.buttons().takeBack().isEnabled());
    panel.buttons().takeBack().click();
    QCOMPARE(back.size(), 1);
}

void tst_PingSettings::whatIsRiskyAsksForAnExtraYes()
{
    Bench bench;
    bench.type(u"5s"_s, u"1"_s);
    QVERIFY(bench.plan());
    ConfirmPush *dialog = bench.ask();
    QVERIFY(dialog && dialog->extraYes());
    QVERIFY(!dialog->push().isEnabled());
    dialog->extraYes()->click();
    QVERIFY(dialog->push().isEnabled());
    dialog->push().click();
    QVERIFY(bench.order);
}

void tst_PingSettings::onlyTheChosenServersArePushedTo()
{
    Bench bench(3);
    bench.type(u"30s"_s);
    QVERIFY(bench.plan());
    QAbstractItemModel *model = bench.panel.table().model();
    QCOMPARE(model->rowCount(), 3);
    QVERIFY(model->setData(model->index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    ConfirmPush *dialog = bench.ask();
    QVERIFY(dialog);
    dialog->push().click();
    QCOMPARE(bench.order->plans.size(), std::size_t(2));
    QCOMPARE(bench.order->plans[1].target, targetNumber(3));
    QVERIFY(!bench.order->watch); // as the old settings say
    bench.panel.tellEnd({});

    bench.panel.setServer(2); // the one chosen at the left
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, PushServerModel::Server).data().toString(), u"n2"_s);
}

// case 85, the window's part
void tst_PingSettings::afterAFailureItGoesOnWithThoseThatWereLeft()
{
    Bench bench(4);
    bench.type(u"30s"_s);
    QVERIFY(bench.plan());
    bench.ask()->push().click();
    bench.panel.tellBegun();
    const auto tell = [&bench](int number, RollingState state, PushEnd outcome) {
        bench.panel.tellNews({.target = targetNumber(number), .state = state, .outcome = outcome, .why = u"because"_s});
    };
    tell(1, RollingState::Done, PushEnd::Proven);
    tell(2, RollingState::Failed, PushEnd::TakenBack);
    tell(3, RollingState::Untouched, PushEnd::Running);
    tell(4, RollingState::Untouched, PushEnd::Running);
    bench.panel.tellEnd({.done = 1, .failed = 1, .untouched = 2});
    QVERIFY(bench.state(1).contains(u"because"_s));
    QVERIFY(bench.plan());
    QVERIFY2(
        bench.panel.buttons().push().text().contains(u"Continue"_s), qPrintable(bench.panel.buttons().push().text()));
    delete bench.panel.findChild<ConfirmPush *>();
    bench.ask()->push().click();
    QCOMPARE(bench.order->plans.size(), std::size_t(2));
    QCOMPARE(bench.order->plans[0].target, targetNumber(3));
}

void tst_PingSettings::aPlanForWhatWasTypedBeforeIsNotPushed()
{
    Bench bench;
    bench.type(u"30s"_s);
    QVERIFY(bench.plan());
    QVERIFY(bench.panel.buttons().push().isEnabled());
    const ServerPlan old = bench.answer(bench.wishes[0]);
    bench.type(u"45s"_s);
    QVERIFY(!bench.panel.buttons().push().isEnabled());
    bench.wishes.clear();
    QTRY_VERIFY(!bench.wishes.empty());
    bench.panel.tellPlan(old); // late
    QVERIFY(!bench.panel.buttons().push().isEnabled());
}

void tst_PingSettings::readOnlyDisablesWithItsReason_data()
{
    QTest::addColumn<ReadOnly>("readOnly");
    QTest::newRow("the whole program") << ReadOnly{.everywhere = true};
    QTest::newRow("the target") << ReadOnly{.targets = {targetNumber(1)}};
}

void tst_PingSettings::readOnlyDisablesWithItsReason()
{
    QFETCH(ReadOnly, readOnly);
    Bench bench;
    bench.panel.setReadOnly(readOnly);
    bench.type(u"30s"_s);
    QVERIFY(bench.plan()); // looking and planning is no change
    QVERIFY(!bench.panel.buttons().push().isEnabled());
    QVERIFY2(bench.panel.buttons().sentence().contains(u"read only"_s), qPrintable(bench.panel.buttons().sentence()));
    UnsettledBar bar;
    bar.setPushes({remembered(u"a"_s, PushEnd::Running)});
    bar.setReadOnly(readOnly);
    for (const QPushButton *button : bar.findChildren<QPushButton *>())
        QVERIFY(!button->isEnabled() || button->isCheckable()); // what to type by hand may be read
    bench.panel.setReadOnly({});
    QVERIFY(bench.panel.buttons().push().isEnabled());
}

// cases 43 and 44
void tst_PingSettings::serversWhoseIdentityIsDoubtfulAreNotPushedTo()
{
    Bench bench;
    bench.type(u"30s"_s);
    QVERIFY(bench.plan());
    for (const ServerWarning warning : {ServerWarning::DuplicateId, ServerWarning::Flapping}) {
        auto server = serverOf(PollSpec{});
        server->warning = warning;
        bench.polls.takeAll(snapshotOf({server}));
        bench.polls.show(bench.panel);
        QVERIFY(!bench.panel.buttons().push().isEnabled());
        QVERIFY(bench.state().startsWith(u"not pushed"_s));
    }
}

void tst_PingSettings::waysAreTakenWhenTheOperatorSaysSo()
{
    Bench bench;
    bench.panel.setWays(targetNumber(1), {});
    QVERIFY(bench.state().contains(u"how its config is reached"_s));
    const QSignalSpy asked(&bench.panel, &PingSettingsPanel::waysAsked);
    WaysForm &form = bench.panel.ways();
    QTest::keyClicks(&form.config(), u"/srv/nats.conf"_s);
    QCOMPARE(asked.size(), 0);
    form.take().click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), targetNumber(1));
    QVERIFY(bench.plan());
    QCOMPARE(bench.wishes[0].ways.config, u"/srv/nats.conf"_s);
}

// case 86, the window's part
void tst_PingSettings::whatAPersonMustTypeIsShown()
{
    Bench bench;
    bench.panel.tellBegun();
    bench.panel.tellNews({.target = targetNumber(1),
        .state = RollingState::Failed,
        .outcome = PushEnd::NeedsAttention,
        .attention = {.what = u"Not certain."_s, .commands = {u"cp -- '/a b' /etc/nats.conf"_s, u"kill -HUP 7"_s}}});
    bench.panel.tellEnd({.unsure = 1});
    QVERIFY(bench.panel.steps().commands().contains(u"cp -- '/a b' /etc/nats.conf"_s));
    QVERIFY(bench.panel.steps().commands().contains(u"kill -HUP 7"_s));
    QVERIFY(bench.state().startsWith(titleOf(PushEnd::NeedsAttention)));
}

// cases 31, 34 and 35
void tst_PingSettings::hostileTextIsTextEverywhere()
{
    for (const std::string &name : hostileNames()) {
        const QString text = QString::fromStdString(name);
        Bench bench;
        bench.polls.take(
            {{.name = name, .rows = {{.cid = 1, .name = name, .evidence = Evidence::Suspect, .sincePong = 1h}}}});
        bench.polls.show(bench.panel);
        bench.panel.setWays(targetNumber(1), {.config = text});
        bench.type(u"30s"_s);
        bench.panel.tellConsequences(consequencesOf(*bench.question));
        bench.wishes.clear();
        QTRY_VERIFY(!bench.wishes.empty());
        ServerPlan plan = bench.answer(bench.wishes[0]);
        plan.remarks = {text};
        plan.diff += u'+' + text;
        plan.plan->file = text;
        bench.panel.tellPlan(plan);
        bench.panel.tellRemembered({remembered(text, PushEnd::Running)}, {{.what = text, .why = text}});
        ConfirmPush *dialog = bench.ask();
        QVERIFY(dialog);
        bench.panel.tellNews({.target = targetNumber(1),
            .state = RollingState::Failed,
            .why = text,
            .attention = {text, {text}},
            .remarks = {text}});
        for (const QLabel *label : bench.panel.findChildren<QLabel *>()) {
            if (label->buddy() == nullptr && !label->text().isEmpty())
                QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(!label->text().contains(QChar(0x202E)));
        }
        const QAbstractItemModel *model = bench.panel.table().model();
        for (int column = 0; column < model->columnCount(); ++column) {
            QVERIFY(!model->index(0, column).data().toString().contains(QChar(0x202E)));
            const QString tip = model->index(0, column).data(Qt::ToolTipRole).toString();
            QVERIFY2(!tip.contains(u"<img"_s), qPrintable(tip));
        }
    }
}

void tst_PingSettings::itFits_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<Theme>("theme");
    for (const int width : {1024, 1300}) {
        for (const ThemeEntry &theme : themes())
            QTest::addRow("%d, %s", width, theme.id) << width << theme.theme;
    }
}

/// Beside the list of servers there is less than the window is wide.
void tst_PingSettings::itFits()
{
    QFETCH(int, width);
    QFETCH(Theme, theme);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(paletteOf(theme, before));
    {
        Bench bench(5);
        bench.type(u"5s"_s, u"1"_s);
        QVERIFY(bench.plan());
        const int room = width - 230;
        QVERIFY2(bench.panel.minimumSizeHint().width() <= room,
            qPrintable(QString::number(bench.panel.minimumSizeHint().width())));
        bench.panel.resize(room, 420);
        for (const QPushButton *button : bench.panel.buttons().findChildren<QPushButton *>())
            QVERIFY(button->width() >= button->fontMetrics().horizontalAdvance(button->text().remove(u'&')));
        QVERIFY(bench.panel.table().height() >= 4 * bench.panel.table().rowHeight(0));
    }
    QApplication::setPalette(before);
}

void tst_PingSettings::helmValuesAreCopied()
{
    Bench bench;
    bench.type(u"30s"_s, u"3"_s);
    bench.panel.buttons().helm().click();
    QCOMPARE(
        QGuiApplication::clipboard()->text(), u"config:\n  merge:\n    ping_interval: \"30s\"\n    ping_max: 3\n"_s);
}

QTEST_MAIN(tst_PingSettings)
#include "tst_pingsettings.moc"
