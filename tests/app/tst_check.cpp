// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/checkline.h"
#include "app/cli/commandline.h"
#include "app/cli/subcommands.h"
#include "tests/support/snapshots.h"
#include "tests/support/triages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Status = CheckResult::Status;

namespace {

std::map<QString, CheckedTarget> oneTarget(int stale, int atRisk = 0, const std::string &name = "n1")
{
    std::vector<RowSpec> rows{{.cid = 1}};
    for (int i = 0; i < atRisk; ++i)
        rows.push_back({.cid = quint64(i + 2), .evidence = Evidence::Suspect});
    auto server = serverOf(1, name, rows);
    server->state = ServerSnapshot::State::Up;
    CheckedTarget target{.server = server};
    for (int i = 0; i < stale; ++i)
        target.closures.push_back(recordOf({.id = quint64(i + 1), .at = -1min})->closure);
    // Long ago, and for another reason: neither counts.
    target.closures.push_back(recordOf({.id = 1000, .at = -1h})->closure);
    target.closures.push_back(recordOf({.id = 1001, .reason = "Client Closed"})->closure);
    return {{u"http://n1:8222"_s, target}};
}

QString line(const CheckResult &result)
{
    return QString::fromUtf8(writtenCheck(result, u"nagios"));
}

} // namespace

/// The monitoring plugin: what it judges, and how it says it (case 114).
class TestCheck final : public QObject
{
    Q_OBJECT

private slots:
    void serversOfOneNameAreTwoSeries()
    {
        auto targets = oneTarget(1);
        auto other = std::make_shared<ServerSnapshot>(*targets.begin()->second.server);
        other->number = 2;
        other->facts.serverId = "NOTHER";
        targets[u"http://n2:8222"_s] = {.server = other};
        const QByteArray text = writtenCheck(judge({}, targets), u"prometheus");
        QSet<QByteArray> series;
        const QList<QByteArray> lines = text.split('\n');
        for (const QByteArray &each : lines) {
            if (each.isEmpty() || each.startsWith('#'))
                continue;
            const QByteArray name = each.left(each.lastIndexOf(' '));
            QVERIFY2(!series.contains(name), name.constData());
            series.insert(name);
        }
        QVERIFY(text.contains("server=\"n1 NOTHER\""));
    }

    void limitsDecideTheStatus_data()
    {
        QTest::addColumn<int>("stale");
        QTest::addColumn<int>("atRisk");
        QTest::addColumn<int>("status");
        QTest::newRow("none") << 0 << 0 << int(Status::Ok);
        QTest::newRow("one warns") << 1 << 0 << int(Status::Warning);
        QTest::newRow("below critical") << 9 << 0 << int(Status::Warning);
        QTest::newRow("critical") << 10 << 0 << int(Status::Critical);
        QTest::newRow("at risk below") << 0 << 4 << int(Status::Ok);
        QTest::newRow("at risk warns") << 0 << 5 << int(Status::Warning);
        QTest::newRow("at risk critical") << 0 << 20 << int(Status::Critical);
    }
    void limitsDecideTheStatus()
    {
        QFETCH(int, stale);
        QFETCH(int, atRisk);
        QFETCH(int, status);
        const CheckLine limits{.riskWarn = 5, .riskCrit = 20};
        const CheckResult result = judge(limits, oneTarget(stale, atRisk));
        QCOMPARE(int(result.status()), status);
        QCOMPARE(exitCodeOf(result, u"nagios"), status);
        QCOMPARE(exitCodeOf(result, u"json"), status);
        QCOMPARE(exitCodeOf(result, u"text"), status);
        QCOMPARE(exitCodeOf(result, u"prometheus"), 0);
        const QString first = line(result);
        QVERIFY2(first.startsWith(QLatin1StringView(idOf(result.status())) + " stalewatch "_L1), qPrintable(first));
        QVERIFY2(
            first.contains(u" | stale_closures=%1;1;10 at_risk=%2;5;20 "_s.arg(stale).arg(atRisk)), qPrintable(first));
        QCOMPARE(first.count(u'\n'), 1);
    }

    void limitsCanBeLetGo()
    {
        const CheckLine limits{.staleWarn = std::nullopt, .staleCrit = std::nullopt};
        QCOMPARE(judge(limits, oneTarget(500)).status(), Status::Ok);
    }

    void aTargetThatDoesNotAnswerIsCritical()
    {
        auto targets = oneTarget(0);
        targets[u"http://n2:8222"_s];
        const CheckResult silent = judge({}, targets);
        QCOMPARE(silent.status(), Status::Critical);
        QVERIFY(line(silent).contains(u"http://n2:8222 has not answered in time"_s));
        auto down = serverOf(0, "", {});
        down->state = ServerSnapshot::State::Down;
        down->health.failure = Failure{Failure::Kind::Refused, u"GET"_s, u"no | really\nno"_s};
        targets[u"http://n2:8222"_s].server = down;
        const QString said = line(judge({}, targets));
        QVERIFY2(said.contains(u"does not answer: no / really"_s), qPrintable(said));
        QCOMPARE(said.count(u'|'), 1);
        QCOMPARE(said.count(u'\n'), 1);
    }

    void aServerThatTellsOnlyAPartIsUnknown()
    {
        auto targets = oneTarget(0);
        auto part = std::make_shared<ServerSnapshot>(*targets.begin()->second.server);
        part->health.partial = Failure{Failure::Kind::Unsupported, u"GET /connz"_s, u"404"_s};
        targets.begin()->second.server = part;
        const CheckResult result = judge({}, targets);
        QCOMPARE(result.status(), Status::Unknown);
        QCOMPARE(exitCodeOf(result, u"nagios"), 3);
    }

    void twoTargetsOfOneServerCountOnce()
    {
        auto targets = oneTarget(3);
        targets[u"http://other:8222"_s] = targets.begin()->second;
        QVERIFY(line(judge({}, targets)).contains(u"stale_closures=3;"_s));
    }

    void figuresAreQuotedWhereTheirNamesNeedIt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"stale"_s << u"stale=3;1;10"_s;
        QTest::newRow("space") << u"stale n1"_s << u"'stale n1'=3;1;10"_s;
        QTest::newRow("equals") << u"a=b"_s << u"'a=b'=3;1;10"_s;
        QTest::newRow("quote") << u"it's"_s << u"'it''s'=3;1;10"_s;
        QTest::newRow("bar and line") << u"a|b\nc"_s << u"a/b<000A>c=3;1;10"_s;
    }
    void figuresAreQuotedWhereTheirNamesNeedIt()
    {
        QFETCH(QString, name);
        QTEST(perfText({.name = name, .value = 3, .warning = 1, .critical = 10}), "text");
    }

    // cases 31 to 36
    void hostileServerNamesBreakNoFormat()
    {
        for (const std::string &name : hostileNames()) {
            const CheckResult result = judge({}, oneTarget(1, 0, name));
            QCOMPARE(line(result).count(u'\n'), 1);
            QCOMPARE(line(result).count(u'|'), 1);
            QVERIFY(QJsonDocument::fromJson(writtenCheck(result, u"json")).isObject());
            const QList<QByteArray> metrics = writtenCheck(result, u"prometheus").split('\n');
            for (const QByteArray &metric : metrics)
                QVERIFY2(metric.isEmpty() || metric.startsWith("# ") || metric.startsWith("stalewatch_check_"),
                    metric.constData());
        }
    }

    void prometheusHasEveryFigureAndTheStatus()
    {
        const QByteArray text = writtenCheck(judge({}, oneTarget(2)), u"prometheus");
        QVERIFY2(text.contains("stalewatch_check_stale_closures{item=\"stalewatch\"} 2\n"), text.constData());
        QVERIFY2(
            text.contains("stalewatch_check_stale_closures{item=\"stalewatch\",server=\"n1\"} 2\n"), text.constData());
        QVERIFY2(text.contains("status=\"WARNING\"} 1\n"), text.constData());
        QCOMPARE(text.count("# TYPE stalewatch_check_stale_closures gauge"), 1);
    }

    void jsonSaysWhatNagiosSays()
    {
        const QJsonObject json = QJsonDocument::fromJson(writtenCheck(judge({}, oneTarget(12)), u"json")).object();
        QCOMPARE(json[u"status"_s].toString(), u"CRITICAL"_s);
        QCOMPARE(json[u"critical"_s].toArray().size(), 1);
        const QJsonObject first = json[u"perf_data"_s].toArray()[0].toObject();
        QCOMPARE(first[u"value"_s].toDouble(), 12.0);
        QCOMPARE(first[u"critical"_s].toDouble(), 10.0);
    }

    void badCommandLinesAreUnknown_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no target") << QStringList{};
        QTest::newRow("option") << QStringList{u"--frob"_s};
        QTest::newRow("format") << QStringList{u"http://n1:8222"_s, u"--format"_s, u"xml"_s};
        QTest::newRow("limit") << QStringList{u"http://n1:8222"_s, u"--stale-warn"_s, u"many"_s};
        QTest::newRow("zero") << QStringList{u"http://n1:8222"_s, u"--risk-crit"_s, u"0"_s};
        QTest::newRow("timeout") << QStringList{u"http://n1:8222"_s, u"--timeout"_s, u"-1"_s};
    }
    void badCommandLinesAreUnknown()
    {
        QFETCH(QStringList, arguments);
        const CommandLine read = parseCommandLine(QStringList{u"stalewatch"_s, u"check"_s} + arguments);
        QCOMPARE(read.mode, CommandLine::Mode::UsageError);
        QVERIFY(read.command && read.command->usageCode == 3);
    }

    void limitsAreRead()
    {
        const CommandLine read = parseCommandLine({u"stalewatch"_s, u"check"_s, u"http://n1:8222"_s, u"--stale-warn"_s,
            u"none"_s, u"--stale-crit"_s, u"7"_s, u"--risk-warn"_s, u"3"_s, u"--within"_s, u"60"_s});
        QVERIFY2(read.problem.isEmpty(), qPrintable(read.problem));
        QVERIFY(!read.check.staleWarn);
        QCOMPARE(read.check.staleCrit.value(), 7);
        QCOMPARE(read.check.riskWarn.value(), 3);
        QCOMPARE(read.check.within, Nanoseconds(60s));
        QCOMPARE(read.format, u"text"_s);
    }
};

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
