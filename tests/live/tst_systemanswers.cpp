// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/answers/answerlog.h"
#include "app/answers/packing.h"
#include "app/feeds/feeds.h"
#include "tests/support/realcluster.h"
#include "tests/support/staticlogins.h"

#include <QTest>

#include <algorithm>

using namespace stalewatch;
using namespace stalewatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What real servers answer over NATS, which comes packed, is kept as it reads.
class TestSystemAnswers final : public QObject
{
    Q_OBJECT

private slots:
    void answersAreHandedOverUnpacked_data() { addGenerationRows(); }
    void answersAreHandedOverUnpacked()
    {
        QFETCH(Generation, generation);
        RealCluster cluster;
        const auto started = cluster.start(generation, 1);
        QVERIFY2(started, qPrintable(wordsOf(started)));
        const auto log = std::make_shared<AnswerLog>();
        Engine engine(feedMaker(std::make_shared<StaticLogins>(u"sys"_s, "pw", QString()), log));
        engine.setInterval(200ms);
        engine.setTargets({cluster.target()});
        std::shared_ptr<const KeptPoll> whole;
        const auto isWhole = [](const auto &poll) { return poll->isWhole; };
        QTRY_VERIFY(std::ranges::any_of(log->kept().polls, isWhole));
        const auto polls = log->kept().polls;
        whole = *std::ranges::find_if(polls, isWhole);
        QCOMPARE(whole->whom, QString::fromStdString(whole->serverId));
        const QByteArray subject = "SERVER." + QByteArray::fromStdString(whole->serverId) + ".VARZ {";
        QVERIFY(whole->answers.at(0).request.contains(subject));
        QVERIFY(whole->answers.at(1).request.contains(".CONNZ {"));
        for (const KeptAnswer &answer : whole->answers) {
            QByteArray body;
            const auto take = [&body](QByteArrayView piece) { return !body.append(piece).isEmpty(); };
            QVERIFY(unpack(answer.packed, take));
            QCOMPARE(qint64(body.size()), answer.size);
            QVERIFY2(body.startsWith("{\"server\":") && body.endsWith('}'), body.left(80).constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestSystemAnswers)
#include "tst_systemanswers.moc"
