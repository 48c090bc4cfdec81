// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/answers.h"
#include "tests/support/snapshots.h"
#include "tests/support/triages.h"

#include <QRegularExpression>
#include <QTest>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

TriageMoment momentOf(const Triage &triage, Nanoseconds after = 6min)
{
    return {triage, firstLocal() + after, firstInstant() + after};
}

} // namespace

/// What the triage view says, in words.
class TestAnswers final : public QObject
{
    Q_OBJECT

private slots:
    void theDrawnIncidentIsAnsweredInItsOrder()
    {
        const auto triage = drawnTriage();
        const auto answers = answersOf(*triage->incidents.front(), momentOf(*triage, 6min + 4s));
        const QStringList expected{u"No. Last closure 6 min ago; no suspects left in the group"_s,
            u"112 connections, 2 applications, mostly of account ORDERS: orders-worker 101, billing-cron 11"_s,
            u"subnet 10.4.17.0/24: all of them, 33.3 times what chance gives"_s,
            u"Likely the network: Network or firewall between the servers and 10.4.17.0/24. "
            "Not our change: no reload, no restart, no push in the hour before"_s,
            u"101 in 1.2 s to 9 s, on n3, n1. 11 did not: all billing-cron"_s,
            u"Ask who owns the path to 10.4.17.0/24. Look at billing-cron, which is not back"_s};
        for (std::size_t i = 0; i < answers.size(); ++i)
            QCOMPARE(QString(answers[i].answer).replace(u"(s)"_s, u"s"_s), expected[qsizetype(i)]);
        QCOMPARE(answers[0].question, u"Is it still going on?"_s);
        QCOMPARE(titleOf(*triage->incidents.front(), momentOf(*triage)), u"Incident 7, since 10:00:00"_s);
    }

    void itSaysWhetherItGoesOn_data()
    {
        QTest::addColumn<bool>("over");
        QTest::addColumn<qint64>("closures");
        QTest::addColumn<qint64>("suspects");
        QTest::addColumn<QString>("answer");
        QTest::newRow("goes on") << false << qint64(12) << qint64(37)
                                 << u"Yes. 112 closures a minute, the last 2 s ago; 37 suspects left in the group"_s;
        QTest::newRow("only suspects") << false << qint64(0) << qint64(1)
                                       << u"Yes. Nothing is closed yet; 1 suspects left in the group"_s;
        QTest::newRow("over") << true << qint64(12) << qint64(0)
                              << u"No. Last closure 2 s ago; no suspects left in the group"_s;
    }
    void itSaysWhetherItGoesOn()
    {
        QFETCH(bool, over);
        QFETCH(qint64, closures);
        QFETCH(qint64, suspects);
        const auto triage = drawnTriage();
        Incident incident = *triage->incidents.front();
        incident.isOver = over;
        incident.closures = closures;
        incident.suspects = suspects;
        // %n has its plural from a translation, which tests do not load.
        QString answer = answersOf(incident, momentOf(*triage, 6s))[0].answer;
        QTEST(answer.replace(u"(s)"_s, u"s"_s), "answer");
    }

    void whoIsToBlameFollowsTheFirstCause_data()
    {
        QTest::addColumn<int>("cause");
        QTest::addColumn<int>("confidence");
        QTest::addColumn<QString>("begins");
        const auto row = [](const char *name, Cause cause, Confidence confidence, const char *begins) {
            QTest::newRow(name) << int(cause) << int(confidence) << QString::fromLatin1(begins);
        };
        row("crash", Cause::ProcessDied, Confidence::Likely, "Likely them: ");
        row("host", Cause::HostDown, Confidence::Possible, "Possibly them: ");
        row("middlebox", Cause::Middlebox, Confidence::Likely, "Likely the network: ");
        row("congestion", Cause::Congestion, Confidence::Possible, "Possibly the network: ");
        row("overload", Cause::ServerOverload, Confidence::Likely, "Likely us: ");
        row("reload", Cause::OurOwnChange, Confidence::Likely, "Likely us: ");
        row("nothing", Cause::Unexplained, Confidence::Likely, "Not known: ");
        row("unlikely", Cause::Partition, Confidence::Unlikely, "Not known: ");
    }
    void whoIsToBlameFollowsTheFirstCause()
    {
        QFETCH(int, cause);
        QFETCH(int, confidence);
        QFETCH(QString, begins);
        const auto triage = drawnTriage();
        Incident incident = *triage->incidents.front();
        incident.causes = {{.cause = Cause(cause), .confidence = Confidence(confidence), .title = u"T"_s}};
        const QString answer = answersOf(incident, momentOf(*triage))[3].answer;
        QVERIFY2(answer.startsWith(begins), qPrintable(answer));
    }

    void whatIsAsCommonElsewhereIsNoExplanation()
    {
        const auto triage = drawnTriage();
        Incident incident = *triage->incidents.front();
        incident.shares = {{Dimension::Client, "go 1.38", 100, 112, 10'000, 12'000, 1.07}};
        QCOMPARE(answersOf(incident, momentOf(*triage))[2].answer,
            u"Nothing stands out; client go 1.38: 89.3\u00A0% of them, as elsewhere"_s);
        incident.shares.clear();
        QCOMPARE(answersOf(incident, momentOf(*triage))[2].answer, u"Nothing that is known of them"_s);
    }

    void whoIsBackIsToldFromWhoIsGone_data()
    {
        QTest::addColumn<qint64>("back");
        QTest::addColumn<qint64>("notBack");
        QTest::addColumn<QString>("answer");
        QTest::newRow("nobody yet") << qint64(0) << qint64(0) << u"Not yet"_s;
        QTest::newRow("all") << qint64(112) << qint64(0) << u"All: 112 in 1.2 s to 9 s, on n3, n1."_s;
        QTest::newRow("some may still") << qint64(100) << qint64(0)
                                        << u"100 in 1.2 s to 9 s, on n3, n1. 12 still have time to"_s;
        QTest::newRow("none") << qint64(0) << qint64(112) << u"No. 112 are gone: 11 are billing-cron"_s;
    }
    void whoIsBackIsToldFromWhoIsGone()
    {
        QFETCH(qint64, back);
        QFETCH(qint64, notBack);
        const auto triage = drawnTriage();
        Incident incident = *triage->incidents.front();
        incident.back = back;
        incident.notBack = notBack;
        const QString answer = answersOf(incident, momentOf(*triage))[4].answer;
        QTEST(answer, "answer");
    }

    // cases 31, 34, 35, 36
    void hostileNamesAreHarmlessInWordsAndInMarkdown()
    {
        for (const std::string &name : hostileNames()) {
            const auto triage = drawnTriage(name);
            const Incident &incident = *triage->incidents.front();
            QStringList texts{summaryOf(incident, momentOf(*triage)), lineOf(incident, momentOf(*triage))};
            for (const TriageAnswer &answer : answersOf(incident, momentOf(*triage)))
                texts.append(answer.answer);
            for (const QString &text : texts) {
                for (const QChar c : text) {
                    const bool isHidden
                        = c.category() == QChar::Other_Format || (c.category() == QChar::Other_Control && c != u'\n');
                    QVERIFY2(!isHidden, qPrintable(text));
                }
            }
        }
    }

    void aSummaryCallsNobodyAndHoldsNoMarkupOfOthers()
    {
        const auto triage = drawnTriage("@channel `rm` <b>[x](http://evil)</b> **");
        const QString summary = summaryOf(*triage->incidents.front(), momentOf(*triage));
        // Everything others wrote stands within a code span: take the spans out, and nothing of it is left.
        QString outside;
        bool isWithin = false;
        for (qsizetype i = 0; i < summary.size(); ++i) {
            const bool isEscaped = i > 0 && summary[i - 1] == u'\\';
            if (summary[i] == u'`' && !isEscaped)
                isWithin = !isWithin;
            else if (!isWithin)
                outside += summary[i];
        }
        QVERIFY2(!isWithin, qPrintable(summary));
        QVERIFY2(!outside.contains(u'@'), qPrintable(outside));
        QVERIFY2(!outside.contains(QRegularExpression(u"(?<!\\\\)\\]\\(http"_s)), qPrintable(outside));
        QVERIFY2(!outside.contains(QRegularExpression(u"(?<!\\\\)<b>"_s)), qPrintable(outside));
    }

    void whatEndedAMomentAgoIsStillNews()
    {
        const auto triage = drawnTriage();
        QVERIFY(isNews(*triage->incidents.front(), firstLocal() + 10min));
        QVERIFY(!isNews(*triage->incidents.front(), firstLocal() + 20min));
        Incident incident = *triage->incidents.front();
        incident.isOver = false;
        QVERIFY(isNews(incident, firstLocal() + 20min));
    }
};

QTEST_GUILESS_MAIN(TestAnswers)
#include "tst_answers.moc"
