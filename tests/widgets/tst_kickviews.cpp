// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/tablebench.h"
#include "widgets/connections/rowmenu.h"
#include "widgets/kick/confirmkick.h"
#include "widgets/kick/kickstrip.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const Snapshot> systemFleet(int count, const QString &target = u"nats://127.0.0.1:4222"_s)
{
    std::vector<RowSpec> rows;
    for (int i = 1; i <= count; ++i)
        rows.push_back({.cid = quint64(i), .name = "<b>orders-" + std::to_string(i)});
    auto server = serverOf(1, "S1", rows);
    server->facts.serverId = "NA1";
    server->facts.version = "2.10.27";
    server->targets = {target};
    server->state = ServerSnapshot::State::Up;
    server->hasEvents = true;
    return snapshotOf({server});
}

KickPlan planOf(const Snapshot &snapshot)
{
    std::vector<ConnectionKey> keys;
    for (quint32 row = 0; row < snapshot.size(); ++row)
        keys.push_back(snapshot.keyAt(row));
    return kickPlanOf(snapshot, keys);
}

QAction *actionOf(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

} // namespace

/// Kicking in the window: the menu, the last question, and what came of it.
class tst_KickViews final : public QObject
{
    Q_OBJECT

private slots:
    void theMenuBindsWhatItOpenedOn() // case 112: the table goes on under it
    {
        Bench bench;
        bench.answer(systemFleet(5));
        bench.table.setKickOffer({.isAnswered = true});
        bench.table.selectRow(2);
        const quint64 cid = bench.table.currentKey().cid;
        std::optional<KickPlan> asked;
        connect(&bench.table, &ConnectionTable::kickAsked, &bench.table, [&](const KickPlan &plan) { asked = plan; });
        QMenu menu;
        fillRowMenu(menu, bench.table, *bench.table.findChild<ConnectionHeader *>());
        bench.answer(systemFleet(1));
        QAction *kick = actionOf(menu, u"&Kick..."_s);
        QVERIFY(kick && kick->isEnabled());
        kick->trigger();
        QVERIFY(asked);
        QCOMPARE(asked->entries.size(), std::size_t(1));
        QCOMPARE(asked->entries[0].cid, cid);
        QCOMPARE(asked->entries[0].serverId, "NA1");
        QCOMPARE(asked->verb, KickVerb::Kick);
        actionOf(menu, u"&Ask to reconnect..."_s)->trigger();
        QCOMPARE(asked->verb, KickVerb::LameDuck);
    }

    void whatCannotBeKickedSaysWhy_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("isAnswered");
        QTest::addColumn<bool>("isReadOnly");
        QTest::addColumn<QString>("words");
        QTest::newRow("monitoring") << u"http://n1:8222"_s << true << false << u"add a nats:// target"_s;
        QTest::newRow("read only") << u"nats://n1:4222"_s << true << true << u"read only"_s;
        QTest::newRow("a recording") << u"nats://n1:4222"_s << false << false << u"This is a recording."_s;
    }
    void whatCannotBeKickedSaysWhy()
    {
        QFETCH(QString, target);
        QFETCH(bool, isAnswered);
        QFETCH(bool, isReadOnly);
        QFETCH(QString, words);
        Bench bench;
        bench.answer(systemFleet(3, target));
        bench.table.setKickOffer({.isAnswered = isAnswered,
            .why = u"This is a recording."_s,
            .readOnly = {.targets = isReadOnly ? QStringList{target} : QStringList()}});
        bench.table.selectRow(0);
        QMenu menu;
        fillRowMenu(menu, bench.table, *bench.table.findChild<ConnectionHeader *>());
        for (const QString &text : {u"&Kick..."_s, u"&Ask to reconnect..."_s}) {
            QAction *action = actionOf(menu, text);
            QVERIFY(action && !action->isEnabled());
            QVERIFY2(action->toolTip().contains(words), qPrintable(action->toolTip()));
        }
    }

    void aTableThatIsNotToldOffersNothing()
    {
        Bench bench;
        bench.answer(systemFleet(3));
        bench.table.selectRow(0);
        QMenu menu;
        fillRowMenu(menu, bench.table, *bench.table.findChild<ConnectionHeader *>());
        QVERIFY(!actionOf(menu, u"&Kick..."_s));
    }

    void fewAreKickedWithAYes()
    {
        ConfirmKick dialog(planOf(*systemFleet(3)));
        QVERIFY(!dialog.typed());
        QVERIFY(dialog.yes().isEnabled());
        QVERIFY(!dialog.yes().isDefault()); // Enter by habit
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void manyAreKickedWithTheNameOfTheirServer() // case 113
    {
        ConfirmKick dialog(planOf(*systemFleet(500)));
        QVERIFY(dialog.typed());
        QVERIFY(!dialog.yes().isEnabled());
        dialog.typed()->setText(u"S"_s);
        QVERIFY(!dialog.yes().isEnabled());
        dialog.typed()->setText(u"S1"_s);
        QVERIFY(dialog.yes().isEnabled());
    }

    void theStripTellsEachAndStops()
    {
        const auto snapshot = systemFleet(8);
        KickRun run(planOf(*snapshot));
        KickStrip strip;
        QSignalSpy stops(&strip, &KickStrip::stopAsked);
        strip.open();
        run.ended(*run.next(*snapshot, firstLocal()), {});
        strip.show(run);
        QVERIFY(strip.isVisible());
        QVERIFY(strip.stopButton().isVisible());
        QVERIFY2(strip.text().contains(u"7 to go"_s), qPrintable(strip.text()));
        strip.stopButton().click();
        QCOMPARE(stops.size(), 1);
        run.stop();
        strip.show(run);
        QVERIFY(!strip.stopButton().isVisible());
        QCOMPARE(strip.text(), u"1 kicked, 7 not asked"_s);
        QCOMPARE(strip.results().count(u'\n'), 7);
        QVERIFY(strip.results().contains(u"not asked: stopped before"_s));
    }
};

QTEST_MAIN(tst_KickViews)
#include "tst_kickviews.moc"
