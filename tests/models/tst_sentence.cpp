// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/sentence.h"
#include "models/values/shownduration.h"

#include <QTest>

using namespace stalewatch;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Why = Assessment::Why;

/// 10:43:14 UTC.
constexpr Instant now{std::chrono::seconds(1'795'000'394 - 1'795'000'394 % 86'400) + 10h + 43min + 14s};

Assessment ghost()
{
    Assessment a;
    a.evidence = Evidence::Ghost;
    a.missed = 2;
    a.of = 3;
    a.proof = Proof::Pong;
    a.proofAt = now - 5min - 2s;
    a.earliest = now + 14200ms;
    a.latest = now + 15800ms;
    a.watchedSince = now - 1h;
    a.deliveredSinceProof = 214'000;
    return a;
}

} // namespace

class tst_Sentence : public QObject
{
    Q_OBJECT

private slots:
    void durationsAreCutToTwoUnits_data()
    {
        QTest::addColumn<Nanoseconds>("duration");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << Nanoseconds(0) << u"0 s"_s;
        QTest::newRow("below a second") << Nanoseconds(400ms) << u"< 1 s"_s;
        QTest::newRow("seconds") << Nanoseconds(14999ms) << u"14 s"_s;
        QTest::newRow("minutes") << Nanoseconds(101s) << u"1 min 41 s"_s;
        QTest::newRow("hours") << Nanoseconds(3h + 20min + 59s) << u"3 h 20 min"_s;
        QTest::newRow("days") << Nanoseconds(52h) << u"2 d 4 h"_s;
        QTest::newRow("negative") << Nanoseconds(-5s) << u"-5 s"_s;
        QTest::newRow("the longest") << Nanoseconds::max() << u"106751 d 23 h"_s;
        QTest::newRow("the shortest") << Nanoseconds::min() << u"-106751 d 23 h"_s;
    }

    void durationsAreCutToTwoUnits()
    {
        QFETCH(Nanoseconds, duration);
        QFETCH(QString, words);
        QCOMPARE(shownDuration(duration), words);
    }

    void aGhostSaysWhatItIsFedAndWhatIsMissing()
    {
        const QString text = sentenceOf(ghost(), {2min, 2}, now);
        QVERIFY2(text.contains(u"214000"_s), qPrintable(text));
        QVERIFY2(text.contains(u"10:38:12"_s), qPrintable(text));
        QVERIFY2(text.contains(u"2 ping"_s), qPrintable(text));
        QVERIFY2(text.contains(u"closed"_s), qPrintable(text));
    }

    void everyStateHasATitleASentenceAndNoPlaceholderLeft()
    {
        for (int evidence = 0; evidence <= int(Evidence::Closed); ++evidence) {
            QVERIFY(!titleOf(Evidence(evidence)).isEmpty());
            for (int why = 0; why <= int(Why::SometimesOwnPings); ++why) {
                for (int proof = 0; proof <= int(Proof::Heard); ++proof) {
                    Assessment a = ghost();
                    a.evidence = Evidence(evidence);
                    a.why = Why(why);
                    a.proof = Proof(proof);
                    for (const Instant known : {now - 1min, noInstant}) {
                        a.proofAt = known;
                        const QString text = sentenceOf(a, {2min, 2}, now);
                        QVERIFY(!text.isEmpty());
                        QVERIFY2(!text.contains(u'%') && !text.contains(u"overdue"_s), qPrintable(text));
                        QVERIFY(!windowText(a, now).contains(u'%'));
                    }
                }
            }
        }
    }

    void theWindowFitsACell_data()
    {
        QTest::addColumn<Evidence>("evidence");
        QTest::addColumn<int>("why");
        QTest::addColumn<Nanoseconds>("earliest");
        QTest::addColumn<Nanoseconds>("latest");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, Evidence e, Why w, Nanoseconds from, Nanoseconds to,
                             const QString &words) { QTest::newRow(name) << e << int(w) << from << to << words; };
        row("seconds", Evidence::Suspect, Why::Plain, 14200ms, 15800ms, u"closes in 14-16 s"_s);
        row("any moment", Evidence::Suspect, Why::Plain, -200ms, 2200ms, u"closes within 3 s"_s);
        row("now", Evidence::Suspect, Why::Plain, -2s, -1s, u"closes now"_s);
        row("minutes", Evidence::Ghost, Why::Plain, 101s, 104s, u"closes in 1 min 41 s - 1 min 44 s"_s);
        row("the same in words", Evidence::Ghost, Why::Plain, 2h + 1s, 2h + 9s, u"closes in 2 h 0 min"_s);
        row("proven", Evidence::Proven, Why::Plain, 295s, 296s, u"not before 4 min 55 s"_s);
        row("own pings", Evidence::Quiet, Why::OwnPings, 1s, 2s, u"no proof visible: pings for itself"_s);
        row("not pinged", Evidence::Quiet, Why::NoPings, 1s, 2s, u"not pinged"_s);
        row("new", Evidence::Unproven, Why::NotWatched, 1s, 2s, u"watched for 1 h 0 min"_s);
        row("never answered", Evidence::Unproven, Why::NeverAnswered, 4s, 6s, u"closes in 4-6 s"_s);
        row("closed", Evidence::Closed, Why::Plain, 1s, 2s, QString());
    }

    void theWindowFitsACell()
    {
        QFETCH(Evidence, evidence);
        QFETCH(int, why);
        QFETCH(Nanoseconds, earliest);
        QFETCH(Nanoseconds, latest);
        QFETCH(QString, words);
        Assessment a = ghost();
        a.evidence = evidence;
        a.why = Why(why);
        a.earliest = now + earliest;
        a.latest = now + latest;
        QCOMPARE(windowText(a, now), words);
    }
};

QTEST_GUILESS_MAIN(tst_Sentence)
#include "tst_sentence.moc"
