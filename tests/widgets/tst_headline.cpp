// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/polls.h"
#include "widgets/servers/figurebutton.h"
#include "widgets/servers/headline.h"

#include <QSignalSpy>
#include <QTest>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum Figure { AtRisk, Closed, Open, Held, Notice, Poll };

const Failure refused{Failure::Kind::Unreachable, u"GET http://10.0.0.1:8222/varz"_s, u"Connection refused"_s};

/// Without what a locale puts between figures.
QString digits(QString text)
{
    return text.remove(QChar(0x202F)).remove(u',').replace(QChar(QChar::Nbsp), u' ');
}

/// The row over polls, its wall clock at 10:00 at firstLocal().
struct Row
{
    Polls polls{};
    qint64 wall = QDateTime(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC).toMSecsSinceEpoch();
    Headline headline{WallClock([this] { return wall + (polls.local - firstLocal()) / 1ms; })};

    void show() { polls.show(headline); }
    [[nodiscard]] HeadlineFigure figure(Figure which) const { return headline.figures().at(which); }
    void click(Figure which) { headline.findChildren<FigureButton *>().at(which)->click(); }
};

} // namespace

class HeadlineTest final : public QObject
{
    Q_OBJECT

private slots:
    void thoseAtRiskAreCountedAndTheNextCloseIsCountedDown()
    {
        Row row;
        row.polls.take({{.rows = {{.cid = 1, .evidence = Evidence::Suspect, .closesIn = 61s},
                             {.cid = 2, .evidence = Evidence::Ghost, .closesIn = 16s}, {.cid = 3}}}});
        row.show();
        QCOMPARE(row.figure(AtRisk).number, u"2"_s);
        QCOMPARE(row.figure(AtRisk).words, u"next closes in 14 s"_s);
        row.headline.tick(row.polls.local + 4s);
        QCOMPARE(row.figure(AtRisk).words, u"next closes in 10 s"_s);
        row.headline.tick(row.polls.local + 15s);
        QCOMPARE(row.figure(AtRisk).words, u"next closes within 1 s"_s);
        row.headline.tick(row.polls.local + 1h);
        QCOMPARE(row.figure(AtRisk).words, u"next close is due"_s);
    }

    void nothingMovesWhileItIsCountedDown()
    {
        Row row;
        row.polls.take({{.rows = {{.cid = 1, .evidence = Evidence::Suspect, .closesIn = 16s}}}});
        row.show();
        const auto *button = row.headline.findChildren<FigureButton *>().at(AtRisk);
        const int width = button->sizeHint().width();
        for (int second = 1; second < 30; ++second) {
            row.headline.tick(row.polls.local + second * 1s);
            QCOMPARE(button->sizeHint().width(), width);
        }
    }

    void nobodyAtRiskIsNoLink()
    {
        Row row;
        row.polls.take({{.rows = {{.cid = 1}, {.cid = 2}}}});
        row.show();
        QCOMPARE(row.figure(AtRisk).number, u"0"_s);
        QCOMPARE(row.figure(AtRisk).words, u"of 2"_s);
        const QSignalSpy asked(&row.headline, &Panel::filterAsked);
        row.click(AtRisk);
        QCOMPARE(asked.size(), 0);
    }

    void eachFigureIsALinkToItsRows()
    {
        Row row;
        const PollSpec other{.target = 2, .number = 2, .name = "n2", .ping = {30s, 2}};
        const RowSpec silent{.cid = 1, .evidence = Evidence::Suspect, .pendingBytes = 2'100'000};
        row.polls.take({{.rows = {silent}}, other});
        row.polls.take({{.at = 1s, .stale = 1, .rows = {silent}}, other});
        row.show();
        const QSignalSpy filter(&row.headline, &Panel::filterAsked);
        const QSignalSpy server(&row.headline, &Panel::serverAsked);
        row.click(AtRisk);
        row.click(Held);
        row.click(Closed);
        QCOMPARE(filter.size(), 3);
        QCOMPARE(filter[0][0].toString(), u"state:/suspect|ghost/"_s);
        QCOMPARE(filter[1][0].toString(), filter[0][0].toString());
        QCOMPARE(filter[2][0].toString(), u"reason:stale"_s);
        const QSignalSpy settings(&row.headline, &Panel::pingSettingsAsked);
        row.click(Notice);
        QCOMPARE(settings.size(), 1);
        QCOMPARE(settings[0][0].value<ServerNumber>(), ServerNumber(0));
        QCOMPARE(server.size(), 0);
        // What a link asks for can be read by the filter.
        for (const auto &asked : filter)
            QVERIFY(Filter::parse(asked[0].toString()));
    }

    void whatTheSilentHoldIsSummedUp()
    {
        Row row;
        row.polls.take({{.rows = {{.cid = 1, .evidence = Evidence::Suspect, .pendingBytes = 1'000'000},
                             {.cid = 2, .evidence = Evidence::Ghost, .pendingBytes = 1'100'000},
                             {.cid = 3, .evidence = Evidence::Ghost, .pendingBytes = absent},
                             {.cid = 4, .pendingBytes = 50'000'000}}}});
        row.show();
        QVERIFY2(row.figure(Held).number.startsWith(u"2.1"_s), qPrintable(row.figure(Held).number));
        QVERIFY(row.figure(Held).words.startsWith(u"3 "_s));
    }

    void closuresOfTheLastTenMinutesAreCounted()
    {
        Row row;
        row.polls.watch({{.stale = 100}}, 60s);
        row.polls.watch({{.at = 61s, .stale = 107}}, 120s);
        row.show();
        QCOMPARE(row.figure(Closed).number, u"7"_s);
        QCOMPARE(row.figure(Closed).words, u"since 10:00"_s);
        row.polls.watch({{.at = 121s, .stale = 107}}, 800s);
        row.polls.watch({{.at = 801s, .stale = 109}}, 810s);
        row.show();
        QCOMPARE(row.figure(Closed).number, u"2"_s);
        QCOMPARE(row.figure(Closed).words, u"2 in the last minute"_s);
    }

    void theFullestServerIsNamed()
    {
        Row row;
        auto a = serverOf(PollSpec{});
        a->facts.connections = 12'481;
        a->facts.maxConnections = 65'536;
        auto b = serverOf(PollSpec{.target = 2, .number = 2, .name = "n2"});
        b->facts.connections = 90;
        b->facts.maxConnections = 100;
        row.polls.takeAll(snapshotOf({a}));
        row.show();
        QCOMPARE(digits(row.figure(Open).number), u"12481"_s);
        QCOMPARE(digits(row.figure(Open).words), u"19 % of 65536"_s);
        row.polls.takeAll(snapshotOf({a, b}));
        row.show();
        QCOMPARE(digits(row.figure(Open).number), u"12571"_s);
        QCOMPARE(digits(row.figure(Open).words), u"90 % of 100 n2"_s);
        row.headline.setServer(2);
        QCOMPARE(digits(row.figure(Open).number), u"90"_s);
    }

    void theTimeUntilTheServerNoticesFollowsThePingSettings()
    {
        Row row;
        row.polls.take(
            {{}, {.target = 2, .number = 2, .name = "n2"}, {.target = 3, .number = 3, .name = "n3", .ping = {30s, 2}}});
        row.show();
        QCOMPARE(row.figure(Notice).number, u"4-8 min"_s);
        QCOMPARE(row.figure(Notice).words, u"2m × 2, n3 differs"_s);
        row.polls.take({{.ping = {0s, 2}}});
        row.show();
        QCOMPARE(row.figure(Notice).number, u"-"_s);
        QCOMPARE(row.figure(Notice).words, u"0s × 2: never, or at once"_s);
    }

    void whatAnOrdinaryAccountIsNotToldIsNoZero()
    {
        Row row;
        row.polls.take({{.ping = {0s, 0}}});
        row.show();
        QCOMPARE(row.figure(Notice).number, u"-"_s);
        QCOMPARE(row.figure(Notice).words, u"not told"_s);
        QCOMPARE(row.figure(Open).words, u"one account only"_s);
    }

    void thePollSaysItsAgeAndWhatIsWrong()
    {
        Row row;
        auto server = serverOf(PollSpec{});
        server->health.took = 31ms;
        server->health.bytes = 6'400'000;
        row.polls.takeAll(snapshotOf({server}));
        row.show();
        row.headline.tick(row.polls.local + 400ms);
        QCOMPARE(row.figure(Poll).number, u"0.4 s"_s);
        QVERIFY2(row.figure(Poll).words.startsWith(u"every 1s, 31 ms, 6.4"_s), qPrintable(row.figure(Poll).words));
        row.polls.take({{.failure = refused}, {.target = 2, .number = 2, .name = "n2", .at = 34s}});
        row.show();
        QCOMPARE(row.figure(Poll).number, u"34 s"_s);
        QCOMPARE(row.figure(Poll).words, u"n1: no connection"_s);
        row.polls.takeAll(snapshotOf({waitingTarget(1)}));
        row.show();
        QCOMPARE(row.figure(Poll).number, u"-"_s);
        QCOMPARE(row.figure(Poll).words, u"no answer yet"_s);
    }

    // case 46: ages are counted on our own clock
    void aTroubleKeepsNoRoomAfterwards()
    {
        Row row;
        row.polls.take({{}, {.target = 2, .number = 2, .name = "n2"}});
        row.show();
        const auto *button = row.headline.findChildren<FigureButton *>().at(Poll);
        const int usual = button->sizeHint().width();
        row.polls.take({{.at = 1s}, {.target = 2, .number = 2, .name = "n2", .at = 1s, .failure = refused}});
        row.show();
        QVERIFY(button->sizeHint().width() >= usual);
        row.polls.take({{.at = 2s}, {.target = 2, .number = 2, .name = "n2", .at = 2s}});
        row.show();
        QVERIFY(!row.figure(Poll).isPassing);
        QVERIFY(button->sizeHint().width() <= usual + 20);
    }
    void aWallClockThatJumpsMakesNoneAppearOld()
    {
        Row row;
        row.polls.take({{}});
        row.show();
        row.wall += 3'600'000;
        row.headline.tick(row.polls.local + 1s);
        QCOMPARE(row.figure(Poll).number, u"1.0 s"_s);
    }

    void namesOfServersAreTextInTheRow() // case 31
    {
        Row row;
        for (const std::string &name : hostileNames()) {
            row.polls.take({{}, {.target = 2, .number = 2, .name = name, .ping = {30s, 2}, .failure = refused}});
            row.show();
            QVERIFY(!row.headline.grab().isNull());
            for (const QWidget *widget : row.headline.findChildren<QWidget *>())
                QVERIFY(!widget->toolTip().contains(u"<img"_s) && !widget->accessibleName().isEmpty());
        }
    }
};

QTEST_MAIN(HeadlineTest)
#include "tst_headline.moc"
