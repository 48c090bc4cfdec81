// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/connectioncolumns.h"
#include "models/tables/csv.h"
#include "tests/support/snapshots.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <numeric>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QList<int> columns(const QList<QLatin1StringView> &ids)
{
    QList<int> result;
    for (const QLatin1StringView id : ids)
        result.push_back(connectionColumn(id));
    return result;
}

std::vector<quint32> allRows(const Snapshot &snapshot)
{
    std::vector<quint32> rows(snapshot.size());
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

QByteArray written(ExportFormat format, const Snapshot &snapshot, const QList<int> &wanted = exportColumns())
{
    QByteArray all;
    const bool taken = writeRows(format, snapshot, allRows(snapshot), wanted, firstLocal(), [&](QByteArrayView piece) {
        all += piece;
        return true;
    });
    return taken ? all : QByteArray("refused");
}

/// A strict reader of RFC 4180; an empty answer means that the text is none.
QList<QStringList> recordsOf(const QByteArray &csv)
{
    QList<QStringList> records;
    QStringList record;
    const QString text = QString::fromUtf8(csv);
    for (qsizetype i = 0; i < text.size();) {
        QString field;
        if (text[i] == u'"') {
            for (++i; i < text.size(); ++i) {
                if (text[i] == u'"' && (i + 1 == text.size() || text[i + 1] != u'"'))
                    break;
                if (text[i] == u'"')
                    ++i;
                field += text[i];
            }
            ++i;
        } else {
            for (; i < text.size() && text[i] != u',' && text[i] != u'\r'; ++i)
                field += text[i];
        }
        record += field;
        if (i < text.size() && text[i] == u',') {
            ++i;
        } else if (QStringView(text).sliced(i).startsWith(u"\r\n")) {
            i += 2;
            records += record;
            record.clear();
        } else {
            return {};
        }
    }
    return records;
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private slots:
    void textIsQuotedAndDefused_data();
    void textIsQuotedAndDefused();
    void theHeaderIsStable();
    void valuesAreRawAndAbsentOnesEmpty();
    void hostileNamesStayInTheirField();
    void noControlCharacterReachesAFile_data();
    void noControlCharacterReachesAFile();
    void jsonReadsBackExactly();
    void jsonOfNoRowsIsAnEmptyArray();
    void theClipboardHoldsWhatIsShown();
    void itIsWrittenInPieces();
    void itStopsWhenTheSinkRefuses();
    void numbersDoNotFollowTheLocale();
};

void TestCsv::textIsQuotedAndDefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("plain") << QByteArray("worker-1") << QByteArray("\"worker-1\"");
    QTest::newRow("quotes") << QByteArray("say \"hi\", ok") << QByteArray("\"say \"\"hi\"\", ok\"");
    QTest::newRow("equals") << QByteArray("=1+1") << QByteArray("\"'=1+1\"");
    QTest::newRow("plus") << QByteArray("+1") << QByteArray("\"'+1\"");
    QTest::newRow("minus") << QByteArray("-1") << QByteArray("\"'-1\"");
    QTest::newRow("at") << QByteArray("@SUM(A1)") << QByteArray("\"'@SUM(A1)\"");
    QTest::newRow("tab") << QByteArray("\tx") << QByteArray("\"'\tx\"");
    QTest::newRow("carriage return") << QByteArray("\rx") << QByteArray("\"'\rx\"");
    QTest::newRow("line feed") << QByteArray("\nx") << QByteArray("\"'\nx\"");
    QTest::newRow("full-width equals") << QByteArray("\xEF\xBC\x9D"
                                                     "1")
                                       << QByteArray("\"'\xEF\xBC\x9D"
                                                     "1\"");
    QTest::newRow("full-width at") << QByteArray("\xEF\xBC\xA0"
                                                 "1")
                                   << QByteArray("\"'\xEF\xBC\xA0"
                                                 "1\"");
    QTest::newRow("after spaces") << QByteArray("  =1") << QByteArray("\"'  =1\"");
    QTest::newRow("after a no-break space") << QByteArray("\xC2\xA0=1") << QByteArray("\"'\xC2\xA0=1\"");
    QTest::newRow("after a zero-width space") << QByteArray("\xE2\x80\x8B=1") << QByteArray("\"'\xE2\x80\x8B=1\"");
    QTest::newRow("after a line break") << QByteArray("a\r\n=1") << QByteArray("\"a\r\n'=1\"");
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << QByteArray("\"ab\"");
    QTest::newRow("a minus inside") << QByteArray("a-1") << QByteArray("\"a-1\"");
    QTest::newRow("empty") << QByteArray() << QByteArray("\"\"");
}

// case 109
void TestCsv::textIsQuotedAndDefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, field);
    QCOMPARE(csvText(text), field);
}

void TestCsv::theHeaderIsStable()
{
    const QByteArray header = written(ExportFormat::Csv, *snapshotOf({}));
    QCOMPARE(header,
        "name,server_name,cid,account,authorized_user,idle_s,last_pong,rtt_ns,missed,latest,pending_bytes,"
        "in_msgs_per_s,out_msgs_per_s,ip,subscriptions,uptime_s,lang,version,evidence,proof_at,proof,earliest,"
        "closes_in_s,window_ns,kind,"
        "type,port,in_msgs,out_msgs,in_bytes,out_bytes,in_bytes_per_s,out_bytes_per_s,start,last_activity,tls_version,"
        "tls_cipher_suite,mqtt_client,name_tag,stalls,reason,stop,server_id,now,told_by\r\n");
}

void TestCsv::valuesAreRawAndAbsentOnesEmpty()
{
    const RowSpec row{.cid = 47902,
        .name = "invoice-sub-3",
        .evidence = Evidence::Ghost,
        .idle = 1500ms,
        .missed = 2,
        .rates = {.inMsgs = 0.5F},
        .ip = ""};
    const auto wanted = columns({"cid"_L1, "name"_L1, "idle"_L1, "rtt"_L1, "missed"_L1, "evidence"_L1, "ip"_L1,
        "in_msgs_per_s"_L1, "out_msgs_per_s"_L1, "now"_L1, "state"_L1, "idle_bar"_L1});
    QCOMPARE(written(ExportFormat::Csv, *snapshotOf({serverOf(1, "n2-euw1", {row})}), wanted),
        "cid,name,idle_s,rtt_ns,missed,evidence,ip,in_msgs_per_s,out_msgs_per_s,now\r\n"
        "47902,\"invoice-sub-3\",1.5,1200000,2,\"ghost\",,0.5,,2026-11-22T10:00:00.000000000Z\r\n");
}

// cases 109 and 110
void TestCsv::hostileNamesStayInTheirField()
{
    const auto snapshot = syntheticSnapshot({.servers = 2, .connections = 400});
    const auto records = recordsOf(written(ExportFormat::Csv, *snapshot));
    QCOMPARE(records.size(), qsizetype(snapshot->size()) + 1);
    const auto cid = records.front().indexOf(u"cid"_s);
    const auto name = records.front().indexOf(u"name"_s);
    for (quint32 row = 0; row < snapshot->size(); ++row) {
        const QStringList &record = records[qsizetype(row) + 1];
        QCOMPARE(record.size(), records.front().size());
        QCOMPARE(record[cid].toULongLong(), snapshot->keyAt(row).cid);
        QVERIFY2(!QString(u"=+-@\t\r\n"_s).contains(record[name].isEmpty() ? u'x' : record[name].front()),
            qPrintable(record[name]));
    }
}

void TestCsv::noControlCharacterReachesAFile_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("CSV") << ExportFormat::Csv;
    QTest::newRow("JSON") << ExportFormat::Json;
    QTest::newRow("TSV") << ExportFormat::Tsv;
}

// cases 34 and 35
void TestCsv::noControlCharacterReachesAFile()
{
    QFETCH(ExportFormat, format);
    std::vector<RowSpec> rows;
    for (const std::string &name : hostileNames())
        rows.push_back({.cid = rows.size() + 1, .name = name});
    const QByteArray file = written(format, *snapshotOf({serverOf(1, "n1", rows)}), columns({"name"_L1, "cid"_L1}));
    QCOMPARE(file.count(format == ExportFormat::Csv ? "\r\n" : "\n"),
        qsizetype(rows.size()) + (format == ExportFormat::Json ? 2 : 1));
    for (const QChar c : QString::fromUtf8(file)) {
        const bool isSeparator = c == u'\r' || c == u'\n' || c == u'\t';
        QVERIFY(isSeparator || c.category() != QChar::Other_Control);
        QVERIFY(c.unicode() < 0x202A || c.unicode() > 0x202E);
    }
}

void TestCsv::jsonReadsBackExactly()
{
    const auto snapshot = syntheticSnapshot({.servers = 2, .connections = 400});
    QJsonParseError error;
    const QByteArray json = written(ExportFormat::Json, *snapshot);
    const QJsonArray rows = QJsonDocument::fromJson(json, &error).array();
    QCOMPARE(error.errorString(), QJsonParseError{}.errorString());
    QCOMPARE(rows.size(), qsizetype(snapshot->size()));
    for (quint32 row = 0; row < snapshot->size(); ++row) {
        const QJsonObject object = rows[qsizetype(row)].toObject();
        QCOMPARE(object.size(), exportColumns().size());
        const auto [server, index] = snapshot->at(row);
        const std::string_view name = server->rows.text(server->rows.name[index]);
        QCOMPARE(object[u"name"_s].toString(), QString::fromUtf8(name.data(), qsizetype(name.size())));
        QCOMPARE(object[u"name"_s].isNull(), name.empty());
        QCOMPARE(object[u"rtt_ns"_s].toInteger(), server->rows.rtt[index]);
        QCOMPARE(object[u"reason"_s].isString(), server->isGone(index));
        QVERIFY(object[u"start"_s].isString());
    }
}

void TestCsv::jsonOfNoRowsIsAnEmptyArray()
{
    const auto document = QJsonDocument::fromJson(written(ExportFormat::Json, *snapshotOf({})));
    QVERIFY(document.isArray());
    QVERIFY(document.array().isEmpty());
}

void TestCsv::theClipboardHoldsWhatIsShown()
{
    const auto snapshot = snapshotOf({serverOf(1, "n1", {{.cid = 48213, .name = "a\tb", .pendingBytes = 2'100'000}})});
    const auto wanted = columns({"state"_L1, "name"_L1, "cid"_L1, "idle_bar"_L1, "pending_bytes"_L1});
    QCOMPARE(QString::fromUtf8(written(ExportFormat::Tsv, *snapshot, wanted)),
        u"State\tName\tCID\tPending\nProven\ta<0009>b\t48\u202F213\t2.1\u00A0MB\n"_s);
}

void TestCsv::itIsWrittenInPieces()
{
    const auto snapshot = syntheticSnapshot({.connections = 3000});
    qsizetype largest = 0;
    int pieces = 0;
    const auto rows = allRows(*snapshot);
    QVERIFY(writeRows(ExportFormat::Csv, *snapshot, rows, exportColumns(), firstLocal(), [&](QByteArrayView piece) {
        largest = std::max(largest, piece.size());
        ++pieces;
        return true;
    }));
    QVERIFY(pieces > 10);
    QVERIFY2(largest < 128 * 1024, qPrintable(QString::number(largest)));
}

// cases 110 and 111: cancelled, or the disk is full
void TestCsv::itStopsWhenTheSinkRefuses()
{
    const auto snapshot = syntheticSnapshot({.connections = 3000});
    int pieces = 0;
    const auto rows = allRows(*snapshot);
    QVERIFY(!writeRows(ExportFormat::Csv, *snapshot, rows, exportColumns(), firstLocal(), [&](QByteArrayView) {
        ++pieces;
        return pieces < 3;
    }));
    QCOMPARE(pieces, 3);
}

// case 110
void TestCsv::numbersDoNotFollowTheLocale()
{
    const auto snapshot = snapshotOf({serverOf(1, "n1", {{.idle = 1500ms, .rates = {.inMsgs = 1234.5F}}})});
    const auto wanted = columns({"idle"_L1, "in_msgs_per_s"_L1});
    const QByteArray before = written(ExportFormat::Csv, *snapshot, wanted);
    QLocale::setDefault(QLocale(QLocale::German));
    const QByteArray after = written(ExportFormat::Csv, *snapshot, wanted);
    QLocale::setDefault(QLocale::c());
    QCOMPARE(after, before);
    QVERIFY(before.endsWith("1.5,1234.5\r\n"));
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
