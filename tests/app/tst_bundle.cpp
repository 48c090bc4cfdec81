// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/bundle.h"
#include "app/bundle/recordingwindow.h"
#include "app/bundle/zipfile.h"
#include "app/cli/commandline.h"
#include "models/tables/csv.h"
#include "models/tables/stalehistory.h"
#include "tests/support/snapshots.h"
#include "tests/support/triages.h"
#include "widgets/triage/triagepanel.h"

#include <QAction>
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <numeric>
#include <random>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 wall = 1'790'000'000'000;

LocalTime sameClock(qint64)
{
    return firstLocal();
}

Bundle madeBundle(const std::string &hostile = {})
{
    Bundle bundle{.snapshot = syntheticSnapshot({.servers = 2, .connections = 60}),
        .triage = drawnTriage(hostile),
        .local = firstLocal(),
        .wall = wall,
        .program = u"1.2.3"_s,
        .incident = 7};
    HistoryCurve &curve = bundle.history.emplace_back();
    curve.target = bundle.snapshot->servers.front()->target;
    curve.pieces = {{{firstLocal() - 10min, 0.0}, {firstLocal() - 5min, 3.0}}, {{firstLocal() - 1min, 12.0}}};
    bundle.pictures.emplace(u"chart.png"_s, QImage(4, 4, QImage::Format_RGB32));
    return bundle;
}

QByteArray csvOf(const Snapshot &snapshot)
{
    std::vector<quint32> rows(snapshot.size());
    std::iota(rows.begin(), rows.end(), 0);
    QByteArray bytes;
    writeRows(ExportFormat::Csv, snapshot, rows, exportColumns(), firstLocal(), [&bytes](QByteArrayView piece) {
        bytes.append(piece);
        return true;
    });
    return bytes;
}

/// A good bundle with one file changed.
QByteArray with(const QString &name, const QByteArray &bytes)
{
    static const auto good = unzipped(*writtenBundle(madeBundle())).value();
    auto files = good;
    files[name] = bytes;
    std::vector<ZipEntry> entries;
    for (const auto &[each, content] : files)
        entries.push_back({each, content});
    return *zipped(entries);
}

} // namespace

/// Incident bundles: written, read on another machine, redacted, and hostile.
class TestBundle final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsRead()
    {
        const Bundle bundle = madeBundle();
        const Result<QByteArray> bytes = writtenBundle(bundle);
        QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().why));
        const Result<Bundle> read = readBundle(*bytes, sameClock);
        QVERIFY2(read, read ? "" : qPrintable(read.error().why));
        QCOMPARE(read->wall, wall);
        QCOMPARE(read->incident, IncidentNumber(7));
        QCOMPARE(read->redaction, Redaction::None);
        QCOMPARE(csvOf(*read->snapshot), csvOf(*bundle.snapshot));
        for (std::size_t i = 0; i < bundle.snapshot->servers.size(); ++i) {
            const ServerSnapshot &before = *bundle.snapshot->servers[i];
            const ServerSnapshot &after = *read->snapshot->servers[i];
            QVERIFY(after.assessments == before.assessments);
            QCOMPARE(after.tally.atRisk(), before.tally.atRisk());
            QCOMPARE(after.health.receivedAt, before.health.receivedAt);
        }
        QCOMPARE(read->triage->closures.size(), std::size_t(112));
        for (std::size_t i = 0; i < 112; ++i)
            QVERIFY(*read->triage->closures[i] == *bundle.triage->closures[i]);
        const Incident &incident = *read->triage->incidents.front();
        QVERIFY(incident.shares == bundle.triage->incidents.front()->shares);
        QVERIFY(incident.causes == bundle.triage->incidents.front()->causes);
        QVERIFY(incident.members == bundle.triage->incidents.front()->members);
        QCOMPARE(read->triage->findings.size(), std::size_t(3));
        QCOMPARE(QByteArray(read->triage->findings[0].check), QByteArray("stale_rising"));
        QVERIFY(read->history.front().pieces == bundle.history.front().pieces);
    }

    void itHoldsWhatAPersonCanReadToo()
    {
        const auto files = unzipped(*writtenBundle(madeBundle())).value();
        for (const auto &name : {u"README.txt"_s, u"summary.md"_s, u"connections.csv"_s, u"closures.csv"_s,
                 u"chart.png"_s, u"manifest.json"_s})
            QVERIFY2(files.contains(name), qPrintable(name));
        QVERIFY(files.at(u"README.txt"_s).contains("raw-*.json"));
        QVERIFY(files.at(u"summary.md"_s).contains("Incident 7"));
        QVERIFY(files.at(u"chart.png"_s).startsWith("\x89PNG"));
        QCOMPARE(files.at(u"closures.csv"_s).count("\r\n"), 113);
    }

    // cases 31 to 36
    void hostileNamesComeBackAsTheyWere()
    {
        for (const std::string &name : hostileNames()) {
            const Bundle bundle = madeBundle(name);
            const Result<Bundle> read = readBundle(*writtenBundle(bundle), sameClock);
            QVERIFY2(read, read ? "" : qPrintable(read.error().why));
            const std::string utf8 = QString::fromStdString(name).toStdString();
            QCOMPARE(read->triage->closures.front()->closure.name, utf8);
        }
    }

    void whatIsNoBundleIsRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("another zip") << *zipped({{u"a.txt"_s, "x"}});
        QTest::newRow("a path") << *zipped({{u"../evil"_s, "x"}});
        QTest::newRow("an absolute path") << *zipped({{u"/etc/passwd"_s, "x"}});
        QTest::newRow("a folder in it") << *zipped({{u"a/b"_s, "x"}});
        QTest::newRow("a hidden file") << *zipped({{u".bashrc"_s, "x"}});
        QTest::newRow("twice the same") << *zipped({{u"a"_s, "x"}, {u"a"_s, "y"}});
        std::vector<ZipEntry> many;
        for (int i = 0; i < 100; ++i)
            many.push_back({u"f%1"_s.arg(i), "x"});
        QTest::newRow("too many") << *zipped(many);
        QTest::newRow("no JSON") << with(u"snapshot.json"_s, "{");
        QTest::newRow("another JSON") << with(u"snapshot.json"_s, "[1,2]");
        QTest::newRow("another format") << with(u"manifest.json"_s, "{\"format\":\"x\"}");
        QTest::newRow("newer") << with(u"manifest.json"_s, "{\"format\":\"stalewatch-bundle\",\"schema\":2}");
        QTest::newRow("no time") << with(
            u"manifest.json"_s, "{\"format\":\"stalewatch-bundle\",\"schema\":1,\"wall_ms\":-5}");
        QTest::newRow("deep JSON") << with(u"snapshot.json"_s, QByteArray(100'000, '['));
        QTest::newRow("a link") << QByteArray::fromBase64(
            "UEsDBBQAAAAAAAAAIQAKuR8pCwAAAAsAAAANAAAAbWFuaWZlc3QuanNvbi9ldGMvcGFzc3dkUEsBAhQDFAAAAAAAAAAhAAq5HykLAAAA"
            "CwAAAA0AAAAAAAAAAAAAAP+hAAAAAG1hbmlmZXN0Lmpzb25QSwUGAAAAAAEAAQA7AAAANgAAAAAA");
        QTest::newRow("encrypted") << QByteArray::fromBase64(
            "UEsDBBQAAQAAAAAAIQBDv6ajAgAAAAIAAAANAAAAbWFuaWZlc3QuanNvbnt9UEsBAhQDFAABAAAAAAAhAEO/pqMCAAAAAgAAAA0AAAAA"
            "AAAAAAAAAIABAAAAAG1hbmlmZXN0Lmpzb25QSwUGAAAAAAEAAQA7AAAALQAAAAAA");
        QTest::newRow("four gigabytes that are not there") << QByteArray::fromBase64(
            "UEsDBBQAAAAAAAAAIQBDv6ajAgAAAPD///8NAAAAbWFuaWZlc3QuanNvbnt9UEsBAhQDFAAAAAAAAAAhAEO/pqMCAAAA8P///w0AAAAA"
            "AAAAAAAAAIABAAAAAG1hbmlmZXN0Lmpzb25QSwUGAAAAAAEAAQA7AAAALQAAAAAA");
        QTest::newRow("a folder") << QByteArray::fromBase64(
            "UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAOAAAAbWFuaWZlc3QuanNvbi9QSwECFAMUAAAAAAAAACEAAAAAAAAAAAAAAAAADgAAAAAA"
            "AAAAABAA7UEAAAAAbWFuaWZlc3QuanNvbi9QSwUGAAAAAAEAAQA8AAAALAAAAAAA");
        QTest::newRow("an answer with a path") << with(u"raw-/../evil"_s, "x");
        QTest::newRow("too many servers")
            << with(u"snapshot.json"_s, "{\"servers\":[{}" + QByteArray(",{}").repeated(6000) + "]}");
        QTest::newRow("too many findings")
            << with(u"findings.json"_s, "{\"findings\":[{}" + QByteArray(",{}").repeated(20'000) + "]}");
        QTest::newRow("closures with holes") << with(u"closures.json"_s, "{\"closures\":[{\"id\":1},{\"id\":9}]}");
        QTest::newRow("an evidence that is none")
            << with(u"closures.json"_s, "{\"closures\":[{\"id\":1,\"before\":{\"evidence\":77}}]}");
    }
    void whatIsNoBundleIsRefusedInWords()
    {
        QFETCH(QByteArray, bytes);
        const Result<Bundle> read = readBundle(bytes, sameClock);
        QVERIFY(!read);
        QVERIFY(!read.error().why.isEmpty());
    }

    void aZipBombIsRefused()
    {
        const QByteArray zip = *zipped({{u"snapshot.json"_s, QByteArray(3'000'000, ' ')}});
        QVERIFY(zip.size() < 30'000);
        const auto one = unzipped(zip, {.entry = 1'000'000});
        QVERIFY(!one);
        QVERIFY2(one.error().why.contains(u"more than"_s), qPrintable(one.error().why));
        const QByteArray three = *zipped({{u"a"_s, QByteArray(900'000, ' ')}, {u"b"_s, QByteArray(900'000, ' ')}});
        QVERIFY(!unzipped(three, {.entry = 1'000'000, .together = 1'500'000}));
        QVERIFY(!unzipped(three, {.file = 100}));
    }

    // They are for people; the window has no use for them.
    void rawAnswersAreNotUnpacked()
    {
        const ZipLimits limits{.entry = 1000, .passedOver = "raw-"_L1, .mostPassedOver = 3};
        const ZipEntry bomb{.name = u"raw-1"_s, .bytes = QByteArray(5'000'000, ' ')};
        const auto read = unzipped(*zipped({{.name = u"a"_s, .bytes = "x"}, bomb}), limits);
        QVERIFY(read);
        QCOMPARE(read->size(), std::size_t(1));
        QVERIFY(!unzipped(*zipped({{.name = u"a"_s, .bytes = "x"}, bomb, bomb}), limits)); // twice the same
        std::vector<ZipEntry> many{{.name = u"a"_s, .bytes = "x"}};
        for (int i = 0; i < 4; ++i)
            many.push_back({.name = u"raw-%1"_s.arg(i), .bytes = "x"});
        QVERIFY(!unzipped(*zipped(many), limits));
    }

    void aSourceThatFailsFailsTheFile()
    {
        const ZipEntry bad{.name = u"a"_s, .source = [](const auto &sink) -> Result<> {
                               sink("beginning");
                               return tl::unexpected(Failure{Failure::Kind::Local, u"w"_s, u"no more"_s});
                           }};
        const auto zip = zipped({bad});
        QVERIFY(!zip);
        QCOMPARE(zip.error().why, u"no more"_s);
    }

    // Made by the program before bundles held raw answers, of a real nats-server 2.15.1.
    void olderBundlesAreRead()
    {
        QFile file(QStringLiteral(STALEWATCH_TEST_DATA "/bundles/schema1.stalewatch-bundle"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<Bundle> read = readBundle(file.readAll(), sameClock);
        QVERIFY2(read, read ? "" : qPrintable(read.error().why));
        QCOMPARE(read->redaction, Redaction::People);
        QCOMPARE(read->snapshot->servers.front()->facts.serverName, std::string("n1-euw1"));
        QVERIFY(read->snapshot->size() > 5);
        QVERIFY(read->triage->closures.size() > 3);
        QCOMPARE(read->triage->incidents.size(), std::size_t(1));
    }

    void aHistoryWithoutEndIsLeftOut()
    {
        QByteArray points("[1,1]");
        points += QByteArray(",[1,1]").repeated(100'000);
        QByteArray curves("{\"target\":1,\"pieces\":[[" + points + "]]}");
        curves += QByteArray(",{}").repeated(900);
        const Result<Bundle> read = readBundle(with(u"history.json"_s, "{\"curves\":[" + curves + "]}"), sameClock);
        QVERIFY(read);
        QVERIFY(read->history.empty());
    }

    // Cut at any place and with any bytes changed it is refused or read, and never more than that.
    void damagedBundlesNeverCrash()
    {
        const QByteArray good = *writtenBundle(madeBundle());
        std::mt19937 random(7);
        int refused = 0;
        for (int round = 0; round < 300; ++round) {
            QByteArray bad = good;
            if (round % 3 == 0)
                bad.truncate(qsizetype(random() % quint64(good.size())));
            for (int i = 0; i < 1 + round % 7; ++i) {
                if (!bad.isEmpty())
                    bad[qsizetype(random() % quint64(bad.size()))] = char(random());
            }
            refused += !readBundle(bad, sameClock);
        }
        QVERIFY(refused > 200);
    }

    // The container is whole but what it says is not.
    void damagedJsonNeverCrashes()
    {
        const auto files = unzipped(*writtenBundle(madeBundle())).value();
        std::mt19937 random(11);
        for (const auto &name :
            {u"snapshot.json"_s, u"closures.json"_s, u"incidents.json"_s, u"findings.json"_s, u"history.json"_s}) {
            for (int round = 0; round < 60; ++round) {
                QByteArray bad = files.at(name);
                for (int i = 0; i < 1 + round % 4; ++i) {
                    const QByteArray digits("0123456789-\"[]{},:ntf");
                    bad[qsizetype(random() % quint64(bad.size()))]
                        = digits[qsizetype(random() % quint64(digits.size()))];
                }
                const Result<Bundle> read = readBundle(with(name, bad), sameClock);
                if (read)
                    static_cast<void>(csvOf(*read->snapshot)); // every row can be looked at
            }
        }
    }

    void aRecordingStandsStillAndSaysSo()
    {
        const LocalTime local = recordedClock(wall);
        Result<Bundle> read = readBundle(*writtenBundle(madeBundle()), [local](qint64) { return local; });
        QVERIFY(read);
        RecordingWindow recording(*read, u"/somewhere/x.stalewatch-bundle"_s);
        MainWindow &window = recording.window();
        QVERIFY2(window.windowTitle().startsWith(u"Recording of "_s), qPrintable(window.windowTitle()));
        QVERIFY(!window.findChild<QAction *>(u"refresh"_s)->isEnabled());
        QVERIFY(!window.findChild<QAction *>(u"targets"_s)->isEnabled());
        auto *triage = window.findChild<TriagePanel *>();
        QCOMPARE(triage->shown(), IncidentNumber(7));
        QVERIFY(triage->isVisible());
        window.tell(u"something else"_s);
        const auto total = window.history().increase({}, local - 1h, local);
        QCOMPARE(total, 12.0);
    }

    void aFileOnTheCommandLineIsShown()
    {
        const CommandLine line = parseCommandLine({u"stalewatch"_s, u"a b.stalewatch-bundle"_s});
        QCOMPARE(line.mode, CommandLine::Mode::Window);
        QCOMPARE(line.bundle, u"a b.stalewatch-bundle"_s);
        QVERIFY(line.targets.isEmpty());
    }

    void aReportNeedsATargetAndAFile()
    {
        QCOMPARE(parseCommandLine({u"stalewatch"_s, u"report"_s, u"n1"_s}).mode, CommandLine::Mode::UsageError);
        QCOMPARE(parseCommandLine({u"stalewatch"_s, u"report"_s, u"--output"_s, u"f"_s}).mode,
            CommandLine::Mode::UsageError);
        const CommandLine line
            = parseCommandLine({u"stalewatch"_s, u"report"_s, u"n1"_s, u"--output"_s, u"f"_s, u"--redact"_s});
        QVERIFY2(line.problem.isEmpty(), qPrintable(line.problem));
        QVERIFY(line.redact);
    }
};

QTEST_MAIN(TestBundle)
#include "tst_bundle.moc"
