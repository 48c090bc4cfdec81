// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/pushworld.h"

#include <QTest>

namespace stalewatch {

using namespace Qt::StringLiterals;
using testing::PushWorld;
using Kind = JournalRecord::Kind;

namespace {

const QDateTime noon = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);

JournalRecord recordOf(Kind kind, PushStep step = PushStep::Lock, StepResult::End end = StepResult::End::Done)
{
    return {.kind = kind, .push = u"push-1"_s, .at = noon, .step = step, .end = end};
}

} // namespace

class PushJournalTest final : public QObject
{
    Q_OBJECT

private slots:
    void recordsComeBackAsTheyWere()
    {
        JournalRecord plan = recordOf(Kind::Plan);
        plan.plan = PushWorld().plan;
        plan.who = u"operator"_s;
        JournalRecord failed = recordOf(Kind::End, PushStep::Replace, StepResult::End::Unseen);
        failed.why = u"It broke: \"no\nline\""_s;
        JournalRecord decision = recordOf(Kind::Decision);
        decision.decision = Decision::TakeBack;
        JournalRecord outcome = recordOf(Kind::Outcome);
        outcome.outcome = PushEnd::NeedsAttention;
        const std::vector records{plan, recordOf(Kind::Begin, PushStep::WriteTemp), failed, decision, outcome};
        QByteArray bytes;
        for (const JournalRecord &record : records)
            bytes += encodedRecord(record);
        QCOMPARE(bytes.count('\n'), qsizetype(5));
        const auto read = readJournal(bytes);
        QVERIFY(read);
        QVERIFY(*read == records);
    }

    void aTornLastLineIsLeftOut() // case 67
    {
        const QByteArray whole = encodedRecord(recordOf(Kind::Begin, PushStep::Lock));
        const QByteArray torn = encodedRecord(recordOf(Kind::Begin, PushStep::Replace));
        for (qsizetype size = 0; size < torn.size(); ++size) {
            const auto read = readJournal(whole + torn.left(size));
            QVERIFY(read);
            QCOMPARE(read->size(), std::size_t(1));
        }
        QCOMPARE(readJournal(whole + torn)->size(), std::size_t(2));
        QVERIFY(readJournal("")->empty());
    }

    void aDamagedLineIsNotGuessed()
    {
        const QByteArray line = encodedRecord(recordOf(Kind::Begin, PushStep::Replace));
        QByteArray unknown = line;
        unknown.replace("replace", "replaced");
        for (const QByteArray &bad : {QByteArray("garbage\n"), QByteArray("{}\n"), unknown}) {
            const auto read = readJournal(line + bad + line);
            QVERIFY(!read);
            QVERIFY(read.error().why.contains(u'2'));
        }
    }

    void whatWasUnderWayIsFound() // case 67
    {
        const auto after = [](const std::vector<JournalRecord> &steps) {
            JournalRecord plan = recordOf(Kind::Plan);
            plan.plan = PushWorld().plan;
            std::vector<JournalRecord> records{plan};
            records.insert(records.end(), steps.begin(), steps.end());
            return pushesIn(records).front();
        };
        QVERIFY(after({}).wasInterrupted());
        const JournalRecord replace = recordOf(Kind::Begin, PushStep::Replace);
        QVERIFY(after({replace}).interruption.mayHaveReplaced);
        QVERIFY(!after({replace, recordOf(Kind::End, PushStep::Replace, StepResult::End::Failed)})
                     .interruption.mayHaveReplaced);
        QVERIFY(after({replace, recordOf(Kind::End, PushStep::Replace, StepResult::End::Unseen)})
                    .interruption.mayHaveReplaced);
        const JournalledPush reloaded = after({replace, recordOf(Kind::Begin, PushStep::Reload)});
        QVERIFY(reloaded.interruption.mayHaveReloaded);
        QCOMPARE(reloaded.interruption.reached, PushStep::Reload);
        JournalRecord outcome = recordOf(Kind::Outcome);
        outcome.outcome = PushEnd::Proven;
        QVERIFY(!after({replace, outcome}).wasInterrupted());
        // Undone later, and killed while it was.
        QVERIFY(after({replace, outcome, recordOf(Kind::Begin, PushStep::Restore)}).wasInterrupted());
    }

    void pushesAreToldApart()
    {
        JournalRecord first = recordOf(Kind::Plan);
        first.plan = PushWorld().plan;
        JournalRecord second = first;
        second.push = second.plan.id = u"push-2"_s;
        JournalRecord outcome = recordOf(Kind::Outcome);
        outcome.outcome = PushEnd::TakenBack;
        const auto pushes = pushesIn({first, second, outcome});
        QCOMPARE(pushes.size(), std::size_t(2));
        QCOMPARE(pushes[0].outcome, PushEnd::TakenBack);
        QVERIFY(pushes[1].wasInterrupted());
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::PushJournalTest)
#include "tst_pushjournal.moc"
