// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/finderbench.h"

#include <QTest>

#include <algorithm>

using namespace stalewatch;
using namespace stalewatch::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// For those who are to give up asking one way.
constexpr SystemFinder::Pace impatient{.quiet = 60ms, .gathering = 1s, .again = 100ms, .silence = 10s, .events = 10ms};

const Node a{"NA", "a", 3};
const Node b{"NB", "b", 4};

} // namespace

/// Who is there, as servers tell it that answer late, twice, nonsense, or not any more.
class SystemFinderTest final : public QObject
{
    Q_OBJECT

private slots:
    void whoAnswersIsFoundOnce_data();
    void whoAnswersIsFoundOnce();
    void whatIsNoAnswerIsNobody();
    void oneThatComesLateIsFoundAtTheNextLook();
    void oneThatJoinsIsFoundByItsHeartbeat();
    void oneThatShutsDownIsLostAtOnceAndItsNextLifeIsAnotherServer();
    void oneThatIsKilledIsLostWhenItHasBeenSilentForLong();
    void itsHeartbeatKeepsItEvenIfItAnswersNobody();
    void namesAreOnlyText_data();
    void namesAreOnlyText();
    void moreServersThanCanBeFollowedArePassedOver();
    void anOrdinaryAccountIsToldAPart();
    void whatAnybodyCouldHaveMadeUpFindsAndLosesNobody();
    void aSystemAccountThatAnswersLateIsFoundOutAboutAfterAll();
    void closingsToldBeforeTheFirstAnswerAreNotForgotten();
    void everyNewConnectionSurveysAgain();
    void aDiscoveredServerIsTriedAsSafelyAsTheFirst_data();
    void aDiscoveredServerIsTriedAsSafelyAsTheFirst();
};

void SystemFinderTest::whoAnswersIsFoundOnce_data()
{
    QTest::addColumn<QByteArrayList>("answers");
    QTest::addColumn<QStringList>("said");
    QTest::addColumn<qint64>("connections");
    const QStringList one{u"found NA"_s, u"surveyed NA"_s};
    const QStringList both{u"found NA"_s, u"found NB"_s, u"surveyed NA NB"_s};
    QTest::newRow("one") << QByteArrayList{a.statsz()} << one << qint64(3);
    QTest::newRow("two") << QByteArrayList{a.statsz(), b.statsz()} << both << qint64(7);
    QTest::newRow("one answers twice") << QByteArrayList{a.statsz(), b.statsz(), a.statsz()} << both << qint64(7);
    QTest::newRow("nonsense between") << QByteArrayList{a.statsz(), "{", "", "[]", b.statsz()} << both << qint64(7);
    QTest::newRow("two of one name") << QByteArrayList{a.statsz(), Node{"NB", "a", 4}.statsz()} << both << qint64(7);
    QTest::newRow("counts that cannot be")
        << QByteArrayList{a.statsz(), Node{"NB", "b", -5}.statsz()} << both << qint64(3);
    for (const char *id : {"NB.VARZ", "*", ">", "N B", "", "NB\\r\\nPUB x 0", "nb"}) {
        QTest::addRow("and one that is no id: \"%s\"", id)
            << QByteArrayList{a.statsz(), Node{id, "b", 4}.statsz()} << one << qint64(3);
    }
}

void SystemFinderTest::whoAnswersIsFoundOnce()
{
    QFETCH(QByteArrayList, answers);
    QFETCH(QStringList, said);
    QFETCH(qint64, connections);
    FinderBench bench;
    bench.answers[FinderBench::ping] = answers;
    bench.finder.start();
    QTRY_COMPARE(bench.said, said);
    QCOMPARE(bench.connections, connections);
    // It is asked again and again, and nothing is said twice.
    QTRY_VERIFY(bench.nats.asked().count(FinderBench::ping) >= 3);
    QCOMPARE(bench.said, said);
}

void SystemFinderTest::whatIsNoAnswerIsNobody()
{
    FinderBench bench({}, impatient);
    const QByteArrayList nonsense{"", "hello", "{\"statsz\":{}}", a.statsz().chopped(3), "\x1f\x8b\x08 and so on",
        QByteArray("{\"server\":" + QByteArray(5000, '['))};
    bench.answers[FinderBench::ping] = nonsense;
    bench.answers[FinderBench::pingConnz] = nonsense;
    bench.finder.start();
    QTRY_COMPARE(bench.said, QStringList{u"failed"_s});
    QCOMPARE(bench.failures[0].kind, Failure::Kind::Refused);
    // Once somebody can be understood, all is well.
    bench.answers[FinderBench::ping] = {a.statsz()};
    bench.beat(a);
    QTRY_VERIFY(bench.said.contains(u"surveyed NA"_s));
}

void SystemFinderTest::oneThatComesLateIsFoundAtTheNextLook()
{
    FinderBench bench;
    QByteArray first;
    bench.nats.setOnRequest([&](const QByteArray &subject, const QByteArray &reply, const QByteArray &) {
        if (subject != FinderBench::ping)
            return;
        bench.nats.say(reply, a.statsz());
        if (first.isEmpty())
            first = reply;
        else
            bench.nats.say(reply, b.statsz());
    });
    bench.finder.start();
    QTRY_VERIFY(bench.said.contains(u"surveyed NA"_s));
    bench.nats.say(first, Node{"NLATE", "late"}.statsz()); // nobody waits for it any more
    QTRY_COMPARE(bench.said, (QStringList{u"found NA"_s, u"surveyed NA"_s, u"found NB"_s}));
}

void SystemFinderTest::oneThatJoinsIsFoundByItsHeartbeat()
{
    SystemFinder::Pace pace = brisk;
    pace.again = 1h;
    FinderBench bench({}, pace);
    bench.setNodes({a});
    bench.finder.start();
    QTRY_COMPARE(bench.said.size(), 2);
    QCOMPARE(bench.beat(b), 1);
    bench.beat(b);
    QTRY_COMPARE(bench.said, (QStringList{u"found NA"_s, u"surveyed NA"_s, u"found NB"_s}));
    bench.nats.say("$SYS.SERVER.NB.STATSZ", "{nonsense");
    bench.nats.say("$SYS.SERVER.NC.LAMEDUCK", Node{"NC", "c"}.shutdown()); // it leaves: nobody one has to meet
    bench.beat({"ND", "d"});
    QTRY_COMPARE(bench.last(), u"found ND"_s);
    QCOMPARE(bench.count(u"found NB"_s), 1);
    QCOMPARE(bench.count(u"found NC"_s), 0);
}

void SystemFinderTest::oneThatShutsDownIsLostAtOnceAndItsNextLifeIsAnotherServer()
{
    FinderBench bench;
    bench.setNodes({a, b});
    bench.finder.start();
    QTRY_COMPARE(bench.said.size(), 3);
    const Node again{"NA2", "a"};
    bench.setNodes({b});
    bench.nats.say("$SYS.SERVER.NA.SHUTDOWN", a.shutdown());
    QTRY_COMPARE(bench.last(), u"lost NA"_s);
    QVERIFY2(bench.failures[0].what.contains(u'a'), qPrintable(bench.failures[0].what));
    QCOMPARE(bench.failures[0].kind, Failure::Kind::Lost);
    bench.nats.say("$SYS.SERVER.NA.SHUTDOWN", a.shutdown()); // nobody is lost twice
    bench.setNodes({again, b});
    bench.beat(again);
    QTRY_COMPARE(bench.last(), u"found NA2"_s);
    QCOMPARE(bench.count(u"lost NA"_s), 1);
    QCOMPARE(bench.names, (QStringList{u"a"_s, u"b"_s, u"a"_s}));
}

void SystemFinderTest::oneThatIsKilledIsLostWhenItHasBeenSilentForLong()
{
    FinderBench bench;
    bench.setNodes({a, b});
    bench.finder.start();
    QTRY_COMPARE(bench.said.size(), 3);
    bench.setNodes({b});
    QTRY_COMPARE(bench.last(), u"lost NA"_s);
    QVERIFY(bench.failures[0].why.contains(u"half a minute"_s));
    // It was cut off only.
    bench.setNodes({a, b});
    QTRY_COMPARE(bench.last(), u"found NA"_s);
    QCOMPARE(bench.count(u"lost NB"_s), 0);
}

void SystemFinderTest::itsHeartbeatKeepsItEvenIfItAnswersNobody()
{
    SystemFinder::Pace pace = brisk;
    pace.gathering = 1s; // in vain, each time
    FinderBench bench({}, pace);
    bench.setNodes({a, b});
    bench.finder.start();
    QTRY_COMPARE(bench.said.size(), 3);
    bench.setNodes({});
    QTimer beats;
    beats.callOnTimeout([&bench] { bench.beat(b); });
    beats.start(20ms);
    QTRY_COMPARE_WITH_TIMEOUT(bench.last(), u"lost NA"_s, 20'000);
    QCOMPARE(bench.count(u"lost NB"_s), 0);
}

void SystemFinderTest::namesAreOnlyText_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("markup") << QByteArray("<img src=x><b>a");
    QTest::newRow("control characters") << QByteArray("a\\n\\u0007\\u001b[2J");
    QTest::newRow("right to left") << QByteArray("a\\u202egnp.exe");
    QTest::newRow("long") << QByteArray(100'000, 'x');
    QTest::newRow("format") << QByteArray("%1 %n %s");
}

void SystemFinderTest::namesAreOnlyText()
{
    QFETCH(QByteArray, name);
    FinderBench bench;
    const Node node{"NA", name};
    bench.setNodes({node});
    bench.finder.start();
    QTRY_COMPARE(bench.said, (QStringList{u"found NA"_s, u"surveyed NA"_s}));
    QCOMPARE(bench.names[0].isEmpty(), false);
    bench.nats.say("$SYS.SERVER.NA.SHUTDOWN", node.shutdown());
    QTRY_COMPARE(bench.failures.size(), 1);
    const QString what = bench.failures[0].what;
    QVERIFY(what.size() < 500);
    QVERIFY(std::ranges::none_of(what, [](QChar c) { return c < u' ' || c == QChar(0x202e); }));
}

void SystemFinderTest::moreServersThanCanBeFollowedArePassedOver()
{
    SystemLimits limits;
    limits.servers = 5;
    FinderBench bench(limits);
    QList<Node> nodes;
    for (int i = 0; i < 20; ++i)
        nodes.append({"NA" + QByteArray::number(i), "a"});
    bench.setNodes(nodes);
    bench.finder.start();
    QTRY_COMPARE(bench.said.size(), 6);
    QCOMPARE(bench.last(), u"surveyed NA0 NA1 NA2 NA3 NA4"_s);
    // There is room again when one has gone.
    bench.setNodes(nodes.mid(1, 5));
    bench.nats.say("$SYS.SERVER.NA0.SHUTDOWN", nodes[0].shutdown());
    QTRY_COMPARE(bench.last(), u"found NA5"_s);
}

void SystemFinderTest::anOrdinaryAccountIsToldAPart()
{
    FinderBench bench({}, impatient);
    bench.answers[FinderBench::pingConnz] = {a.connz(), b.connz(), b.connz()};
    bench.finder.start();
    QTRY_COMPARE(bench.said, (QStringList{u"found NA"_s, u"found NB"_s, u"surveyed a part NA NB"_s}));
    QCOMPARE(bench.connections, 7);
}

void SystemFinderTest::whatAnybodyCouldHaveMadeUpFindsAndLosesNobody()
{
    FinderBench bench({}, impatient);
    bench.answers[FinderBench::pingConnz] = {a.connz()};
    bench.finder.start();
    QTRY_VERIFY(bench.hears());
    const Node fake{"NFAKE", "fake"};
    QTimer lies; // from the first moment on
    lies.callOnTimeout([&] {
        bench.beat(fake);
        bench.nats.say("$SYS.SERVER.NA.SHUTDOWN", a.shutdown());
    });
    lies.start(10ms);
    QTRY_COMPARE(bench.said, (QStringList{u"found NA"_s, u"surveyed a part NA"_s}));
    // It is asked as the system account again, which is in vain, and as the other.
    QTRY_VERIFY(bench.nats.asked().count(FinderBench::ping) >= 3);
    QTRY_VERIFY(bench.nats.asked().count(FinderBench::pingConnz) >= 3);
    QCOMPARE(bench.said, (QStringList{u"found NA"_s, u"surveyed a part NA"_s}));
}

void SystemFinderTest::aSystemAccountThatAnswersLateIsFoundOutAboutAfterAll()
{
    FinderBench bench({}, impatient);
    bench.answers[FinderBench::pingConnz] = {a.connz()};
    bench.finder.start();
    QTRY_COMPARE(bench.said, (QStringList{u"found NA"_s, u"surveyed a part NA"_s}));
    bench.answers[FinderBench::ping] = {a.statsz()}; // its host was busy
    bench.beat(a);
    QTRY_COMPARE(bench.said,
        (QStringList{u"found NA"_s, u"surveyed a part NA"_s, u"lost NA"_s, u"found NA"_s, u"surveyed NA"_s}));
}

void SystemFinderTest::closingsToldBeforeTheFirstAnswerAreNotForgotten()
{
    FinderBench bench;
    bench.nats.setOnRequest([&](const QByteArray &subject, const QByteArray &reply, const QByteArray &) {
        if (subject != FinderBench::ping)
            return;
        bench.beat(b);
        bench.nats.say("$SYS.SERVER.NB.SHUTDOWN", b.shutdown());
        bench.nats.say(reply, a.statsz());
    });
    bench.finder.start();
    QTRY_COMPARE(bench.last(), u"surveyed NA"_s);
    QCOMPARE(bench.said, (QStringList{u"found NA"_s, u"found NB"_s, u"lost NB"_s, u"surveyed NA"_s}));
}

void SystemFinderTest::everyNewConnectionSurveysAgain()
{
    FinderBench bench;
    bench.setNodes({a});
    bench.finder.start();
    QTRY_COMPARE(bench.said, (QStringList{u"found NA"_s, u"surveyed NA"_s}));
    bench.setNodes({a, b});
    bench.nats.drop();
    QTRY_COMPARE_WITH_TIMEOUT(bench.said,
        (QStringList{u"found NA"_s, u"surveyed NA"_s, u"failed"_s, u"found NB"_s, u"surveyed NA NB"_s}), 10'000);
    bench.finder.pause();
    QTRY_VERIFY(!bench.hears());
    bench.finder.start();
    QTRY_COMPARE(bench.count(u"surveyed NA NB"_s), 2);
}

void SystemFinderTest::aDiscoveredServerIsTriedAsSafelyAsTheFirst_data()
{
    QTest::addColumn<QString>("own");
    QTest::addColumn<QStringList>("places");
    QTest::newRow("TLS") << u"tls://a:4222"_s << QStringList{u"tls://a:4222"_s, u"tls://b:4222"_s};
    QTest::newRow("as the server wishes") << u"nats://a:4222"_s << QStringList{u"nats://a:4222"_s, u"nats://b:4222"_s};
}

void SystemFinderTest::aDiscoveredServerIsTriedAsSafelyAsTheFirst()
{
    QFETCH(QString, own);
    QFETCH(QStringList, places);
    NatsLogin login;
    login.urls = {QUrl(own)};
    QStringList tried;
    for (const QUrl &url : placesToTry(login, {QUrl(u"nats://a:4222"_s), QUrl(u"nats://b:4222"_s)}))
        tried.append(url.toString());
    QCOMPARE(tried, places);
}

QTEST_GUILESS_MAIN(SystemFinderTest)
#include "tst_systemfinder.moc"
