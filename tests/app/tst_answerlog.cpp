// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/answers/answerlog.h"
#include "app/answers/answershelf.h"
#include "app/answers/packing.h"
#include "tests/support/fakemonitor.h"
#include "tests/support/feedlistener.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace stalewatch;
using namespace stalewatch::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray unpacked(const QByteArray &packed)
{
    QByteArray bytes;
    const Result<> result = unpack(packed, [&bytes](QByteArrayView piece) {
        bytes.append(piece);
        return true;
    });
    return result ? bytes : QByteArray("damaged");
}

/// As a feed does it, in pieces.
void tell(PollAnswers &poll, const QByteArray &request, const QByteArray &body)
{
    poll.begin(request);
    for (qsizetype at = 0; at < body.size(); at += 1000)
        poll.take(body.mid(at, 1000));
    poll.end({});
}

LocalTime at(Nanoseconds since)
{
    return LocalTime(std::chrono::hours(100)) + since;
}

AnswerShelf::Poll pollAt(const QString &whom, Nanoseconds since, qint64 bytes = 10, bool isWhole = true)
{
    auto poll = std::make_shared<KeptPoll>();
    poll->whom = whom;
    poll->at = at(since);
    poll->packed = bytes;
    poll->isWhole = isWhole;
    return poll;
}

qint64 bytesOn(const AnswerShelf &shelf)
{
    qint64 bytes = 0;
    for (const auto &poll : shelf.polls())
        bytes += poll->packed;
    return bytes;
}

} // namespace

/// What servers answered is kept as it came, within bounds.
class TestAnswerLog final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsPackedIsUnpacked_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("one") << QByteArray("{");
        QTest::newRow("zeros") << QByteArray(3'000'000, '\0');
        std::mt19937 random(3);
        QByteArray noise(700'000, '\0');
        std::ranges::generate(noise, [&random] { return char(random()); });
        QTest::newRow("noise") << noise;
    }
    void whatIsPackedIsUnpacked()
    {
        QFETCH(const QByteArray, bytes);
        Packer packer;
        for (qsizetype i = 0; i < bytes.size(); i += 65'537)
            packer.take(QByteArrayView(bytes).sliced(i, std::min<qsizetype>(65'537, bytes.size() - i)));
        QCOMPARE(unpacked(packer.finish()), bytes);
    }

    void damagedPackingIsAFailure()
    {
        Packer packer;
        packer.take(QByteArray(100'000, 'x'));
        QByteArray packed = packer.finish();
        packed.truncate(packed.size() / 2);
        QVERIFY(!unpack(packed, [](QByteArrayView) { return true; }));
    }

    void answersAreKeptAsTheyCame()
    {
        AnswerLog log;
        const QByteArray body = QByteArray("\xff\x00{\"cid\":1}", 11).repeated(5000);
        {
            const auto poll = log.open(u"n1"_s);
            QVERIFY(poll);
            poll->setServer("NA");
            tell(*poll, "GET /varz", "{}");
            tell(*poll, "GET /connz", body);
            poll->begin("GET /connz?state=closed");
            poll->take("{\"conn");
        } // cut off
        const KeptAnswers kept = log.kept();
        QCOMPARE(kept.polls.size(), std::size_t(1));
        const KeptPoll &poll = *kept.polls.front();
        QCOMPARE(poll.serverId, std::string("NA"));
        QVERIFY(!poll.isWhole);
        QCOMPARE(poll.answers.size(), std::size_t(3));
        QCOMPARE(poll.answers[1].request, QByteArray("GET /connz"));
        QCOMPARE(poll.answers[1].size, body.size());
        QCOMPARE(unpacked(poll.answers[1].packed), body);
        QVERIFY(!poll.answers[1].failure);
        QCOMPARE(unpacked(poll.answers[2].packed), QByteArray("{\"conn"));
        QVERIFY(poll.answers[2].failure.has_value());
    }

    void aPollWithoutAnAnswerIsNotKept()
    {
        AnswerLog log;
        {
            const auto poll = log.open(u"n1"_s);
            poll->begin("GET /varz");
            poll->end(Failure{Failure::Kind::Unreachable, {}, u"refused"_s});
        }
        QVERIFY(log.kept().polls.empty());
    }

    void packingTakesItsShareOfTheProcessorOnly()
    {
        AnswerLog sparing({.share = 2'000'000'000});
        AnswerLog lavish({.share = 0});
        for (AnswerLog *log : {&sparing, &lavish}) {
            for (int i = 0; i < 5; ++i) {
                if (const auto poll = log->open(u"n1"_s))
                    tell(*poll, "GET /varz", QByteArray(100'000, ' '));
                static_cast<void>(log->kept()); // waits until it is packed
            }
        }
        QCOMPARE(sparing.kept().polls.size(), std::size_t(1));
        QCOMPARE(sparing.kept().passedOver, 4);
        QCOMPARE(lavish.kept().polls.size(), std::size_t(5));
        QCOMPARE(lavish.kept().passedOver, 0);
    }

    void onlyOnePollOfAServerIsTakenAtATime()
    {
        AnswerLog log({.share = 0});
        const auto first = log.open(u"n1"_s);
        QVERIFY(first);
        QVERIFY(!log.open(u"n1"_s));
        QVERIFY(log.open(u"n2"_s));
    }

    void whatWaitsToBePackedIsBounded()
    {
        AnswerLog log({.share = 0, .waiting = 50'000});
        {
            const auto poll = log.open(u"n1"_s);
            poll->begin("GET /connz");
            poll->take(QByteArray(60'000, 'x'));
            poll->take("x");
            poll->end({});
        }
        QVERIFY(log.kept().polls.empty());
        QCOMPARE(log.kept().tooMuch, 1);
    }

    void theShelfStaysWithinItsLimits()
    {
        AnswerShelf shelf({.bytes = 1000, .polls = 30, .age = 1h});
        std::mt19937 random(5);
        for (int second = 0; second < 2000; ++second) {
            shelf.put(pollAt(u"n%1"_s.arg(random() % 3), std::chrono::seconds(second), qint64(random() % 300)));
            QVERIFY(bytesOn(shelf) <= 1000);
            QVERIFY(shelf.polls().size() <= 30);
        }
        QVERIFY(shelf.dropped() > 1000);
    }

    void whatIsLargerThanTheShelfIsNotKept()
    {
        AnswerShelf shelf({.bytes = 1000, .polls = 30, .age = 1h});
        shelf.put(pollAt(u"n1"_s, 0s, 900));
        shelf.put(pollAt(u"n1"_s, 1s, 1001));
        QCOMPARE(shelf.polls().size(), std::size_t(1));
        QCOMPARE(shelf.tooLarge(), 1);
    }

    void theNewestWholePollOfEveryServerStays()
    {
        AnswerShelf shelf({.bytes = 1000, .polls = 10, .age = 1h});
        shelf.put(pollAt(u"quiet"_s, 0s, 300));
        for (int second = 1; second < 100; ++second)
            shelf.put(pollAt(u"busy"_s, std::chrono::seconds(second), 90, second != 99));
        const auto polls = shelf.polls();
        QVERIFY(std::ranges::any_of(polls, [](const auto &poll) { return poll->whom == u"quiet"_s; }));
        QVERIFY(std::ranges::any_of(polls, [](const auto &poll) { return poll->at == at(98s); }));
    }

    void distancesGrowWithAge()
    {
        AnswerShelf shelf({.bytes = 1'000'000, .polls = 20, .age = 10h});
        for (int second = 0; second < 2000; ++second)
            shelf.put(pollAt(u"n1"_s, std::chrono::seconds(second)));
        const auto polls = shelf.polls();
        QCOMPARE(polls.size(), std::size_t(20));
        QCOMPARE(polls.back()->at, at(1999s));
        const auto gap = [&polls](std::size_t i) { return polls[i + 1]->at - polls[i]->at; };
        QVERIFY2(gap(18) <= 4s, qPrintable(QString::number(gap(18) / 1ms)));
        QVERIFY2(gap(1) > 10 * gap(17), qPrintable(QString::number(gap(1) / 1ms)));
    }

    void whatIsAroundAnIncidentStaysLonger()
    {
        AnswerShelf shelf({.bytes = 1'000'000, .polls = 20, .age = 100s});
        shelf.favour({{at(10s), at(14s)}});
        for (int second = 0; second < 2000; ++second)
            shelf.put(pollAt(u"n1"_s, std::chrono::seconds(second)));
        const auto around = std::ranges::count_if(
            shelf.polls(), [](const auto &poll) { return poll->at >= at(10s) && poll->at <= at(14s); });
        QCOMPARE(around, 5);
    }

    void oldPollsAreForgotten()
    {
        AnswerShelf shelf({.bytes = 1'000'000, .polls = 20, .age = 100s});
        shelf.put(pollAt(u"gone"_s, 0s));
        shelf.put(pollAt(u"n1"_s, 101s));
        QCOMPARE(shelf.polls().size(), std::size_t(1));
    }

    void aPollOverHttpHandsItsAnswersOver()
    {
        FakeMonitor monitor;
        QByteArrayList bodies;
        monitor.with([&bodies](FakeMonitor::State &state) {
            state.connect("a");
            state.close(state.connect("b"));
            state.rewrite = [&bodies](const QByteArray &, const QByteArray &body) {
                bodies.append(body);
                return body;
            };
        });
        const auto log = std::make_shared<AnswerLog>();
        Listener listener(monitor.url());
        listener.feed.keepAnswersIn(log);
        const Poll poll = listener.poll();
        QVERIFY2(poll, qPrintable(listener.failure().why));
        const KeptAnswers kept = log->kept();
        QCOMPARE(kept.polls.size(), std::size_t(1));
        const KeptPoll &first = *kept.polls.front();
        QVERIFY(first.isWhole);
        QCOMPARE(first.serverId, poll->facts.serverId);
        QCOMPARE(first.answers.size(), std::size_t(3));
        QCOMPARE(first.answers[0].request, QByteArray("GET /varz"));
        QVERIFY(first.answers[1].request.startsWith("GET /connz?limit="));
        QVERIFY(first.answers[2].request.startsWith("GET /connz?state=closed"));
        for (qsizetype i = 0; i < 3; ++i)
            QCOMPARE(unpacked(first.answers[std::size_t(i)].packed), bodies.at(i));
    }

    void whatCouldNotBeReadIsKeptToo()
    {
        FakeMonitor monitor;
        monitor.with([](FakeMonitor::State &state) { state.instead["/connz"] = {.body = "{\"connections\": [{\"ci"}; });
        const auto log = std::make_shared<AnswerLog>();
        Listener listener(monitor.url());
        listener.feed.keepAnswersIn(log);
        QVERIFY(!listener.poll());
        const KeptAnswers kept = log->kept();
        QCOMPARE(kept.polls.size(), std::size_t(1));
        QCOMPARE(unpacked(kept.polls.front()->answers.at(1).packed), QByteArray("{\"connections\": [{\"ci"));
    }
};

QTEST_GUILESS_MAIN(TestAnswerLog)
#include "tst_answerlog.moc"
