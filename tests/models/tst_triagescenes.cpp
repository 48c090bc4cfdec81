// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/triagescene.h"

#include <QTest>

using namespace stalewatch;

/// Fleets on simulated servers to which something happens: what is it called? With STALEWATCH_TRIAGE_SEEDS more seeds
/// are tried, from STALEWATCH_TRIAGE_SEED on.
class TestTriageScenes : public QObject
{
    Q_OBJECT

private slots:
    void theRightCauseComesFirst()
    {
        const int seeds = std::max(4, qEnvironmentVariableIntValue("STALEWATCH_TRIAGE_SEEDS"));
        const int from = std::max(1, qEnvironmentVariableIntValue("STALEWATCH_TRIAGE_SEED"));
        ConfusionTable table;
        for (const Mishap mishap : mishaps) {
            for (int seed = from; seed < from + seeds; ++seed)
                table.add(mishap, quint32(seed), playTriage(mishap, quint32(seed)));
        }
        qInfo("\n%s", table.text().constData());
        if (!table.misses().isEmpty())
            qInfo("\n%s", table.misses().left(12'000).constData());
        QVERIFY(table.first() >= 0.90);
        QVERIFY(table.firstTwo() >= 0.99);
        QCOMPARE(table.falseIncidents(), 0);
    }

    void theAccountThatAllShareIsTold()
    {
        for (const quint32 seed : {11U, 12U, 13U}) {
            const Triage triage = playTriage(Mishap::AccountSilent, seed);
            QCOMPARE(triage.incidents.size(), 1U);
            const std::vector<Share> &shares = triage.incidents.front()->shares;
            const auto account = std::ranges::find(shares, Dimension::Account, &Share::dimension);
            QVERIFY(account != shares.end());
            QVERIFY(account->inIncident * 10 >= account->incident * 9);
            QVERIFY(account->lift > 1.5);
        }
    }

    void theSameSeedGivesTheSameRun()
    {
        const Triage one = playTriage(Mishap::Blackhole, 3);
        const Triage two = playTriage(Mishap::Blackhole, 3);
        QCOMPARE(one.closures.size(), two.closures.size());
        QVERIFY(!one.incidents.empty());
        QCOMPARE(one.incidents.front()->causes, two.incidents.front()->causes);
    }
};

QTEST_GUILESS_MAIN(TestTriageScenes)
#include "tst_triagescenes.moc"
