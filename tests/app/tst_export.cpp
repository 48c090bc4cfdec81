// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/export.h"
#include "tests/support/filefaults.h"
#include "tests/support/snapshots.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <numeric>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;

namespace {

const std::atomic_bool goOn = false;

ExportJob jobOf(int connections, ExportFormat format = ExportFormat::Csv)
{
    ExportJob job{.format = format,
        .snapshot = syntheticSnapshot({.connections = connections, .gone = 0}),
        .local = firstLocal()};
    job.rows.resize(job.snapshot->size());
    std::iota(job.rows.begin(), job.rows.end(), 0U);
    return job;
}

/// Makes another descriptor this process's standard output, for as long as it lives.
class StandardOutputIs final
{
public:
    explicit StandardOutputIs(int descriptor) : m_before(::dup(STDOUT_FILENO)) { ::dup2(descriptor, STDOUT_FILENO); }
    ~StandardOutputIs()
    {
        ::dup2(m_before, STDOUT_FILENO);
        ::close(m_before);
    }
    Q_DISABLE_COPY_MOVE(StandardOutputIs)

private:
    int m_before;
};

} // namespace

class TestExport final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { std::signal(SIGPIPE, SIG_IGN); }

    void everyRowIsInTheFile()
    {
        const QString path = m_folder.filePath(u"all.csv"_s);
        const Result<qint64> rows = exportToFile(jobOf(500), path, goOn);
        QVERIFY(rows);
        QCOMPARE(*rows, 500);
        const QByteArray content = contentOf(path);
        QVERIFY(content.endsWith("\r\n"));
        QVERIFY(content.count("\r\n") >= 501);
    }

    void jsonIsOneArray()
    {
        const QString path = m_folder.filePath(u"all.json"_s);
        QVERIFY(exportToFile(jobOf(500, ExportFormat::Json), path, goOn));
        QCOMPARE(QJsonDocument::fromJson(contentOf(path)).array().size(), 500);
    }

    void theNameOfAFileChoosesTheFormat()
    {
        QCOMPARE(exportFormatOf(u"a.CSV"_s), ExportFormat::Csv);
        QCOMPARE(exportFormatOf(u"a.json"_s), ExportFormat::Json);
        QCOMPARE(exportFormatOf(u"a.tsv"_s), ExportFormat::Tsv);
        QCOMPARE(exportFormatOf(u"json"_s), ExportFormat::Csv);
    }

    void aFullDiskLeavesNothingTorn_data()
    {
        QTest::addColumn<int>("connections");
        QTest::newRow("less than a buffer") << 10;
        QTest::newRow("many pieces") << 3000;
    }
    // cases 110 and 111
    void aFullDiskLeavesNothingTorn()
    {
        QFETCH(int, connections);
        const QString path = m_folder.filePath(u"full of %1.csv"_s.arg(connections));
        const ExportJob job = jobOf(connections);
        {
            const FullDisk fullDisk(1024);
            QVERIFY(!exportToFile(job, path, goOn));
        }
        QVERIFY(!QFile::exists(path));
        QVERIFY(exportToFile(jobOf(1), path, goOn));
        const QByteArray before = contentOf(path);
        {
            const FullDisk fullDisk(1024);
            QVERIFY(!exportToFile(job, path, goOn));
        }
        QCOMPARE(contentOf(path), before);
    }

    // case 111
    void aFifoIsRefused()
    {
        const QString path = m_folder.filePath(u"fifo.csv"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        QVERIFY(!exportToFile(jobOf(1), path, goOn));
        const Result<StreamOutput> stream = StreamOutput::toEndOf(path, goOn);
        QVERIFY(!stream);
    }

    // case 110
    void anExportThatIsStoppedLeavesTheOldFile()
    {
        const QString path = m_folder.filePath(u"stopped.csv"_s);
        QVERIFY(exportToFile(jobOf(1), path, goOn));
        const QByteArray before = contentOf(path);
        const std::atomic_bool stop = true;
        const Result<qint64> rows = exportToFile(jobOf(3000), path, stop);
        QVERIFY(!rows);
        QCOMPARE(contentOf(path), before);
    }

    void linesAreAppendedToAFile()
    {
        const QString path = m_folder.filePath(u"lines"_s);
        {
            Result<StreamOutput> output = StreamOutput::toEndOf(path, goOn);
            QVERIFY(output && output->write("one\n"));
            QCOMPARE(contentOf(path), "one\n"); // at once, not when it is closed
        }
        Result<StreamOutput> output = StreamOutput::toEndOf(path, goOn);
        QVERIFY(output && output->write("two\n"));
        QCOMPARE(contentOf(path), "one\ntwo\n");
    }

    void aFullDiskCutsNoLine()
    {
        const QString path = m_folder.filePath(u"cut"_s);
        Result<StreamOutput> output = StreamOutput::toEndOf(path, goOn);
        QVERIFY(output && output->write("one\n"));
        const FullDisk fullDisk(8);
        QVERIFY(!output->write("a line that is too long\n"));
        QVERIFY(output->failure());
        QCOMPARE(output->failure()->why, qt_error_string(EFBIG));
        QCOMPARE(contentOf(path), "one\n");
        QVERIFY(!output->write("x\n"));
    }

    void aFullDeviceIsAFailure()
    {
        const int full = ::open("/dev/full", O_WRONLY);
        QVERIFY(full >= 0);
        StreamOutput output = StreamOutput::toStandardOutput(goOn);
        bool written = true;
        {
            const StandardOutputIs redirected(full);
            written = output.write("x\n");
        }
        ::close(full);
        QVERIFY(!written);
        QCOMPARE(output.failure()->why, qt_error_string(ENOSPC));
    }

    // case 115
    void aReaderWhoLeavesIsNoFailure()
    {
        std::array<int, 2> ends{};
        QCOMPARE(::pipe(ends.data()), 0);
        ::close(ends[0]);
        StreamOutput output = StreamOutput::toStandardOutput(goOn);
        bool written = true;
        {
            const StandardOutputIs redirected(ends[1]);
            written = exportToStream(jobOf(3000), output);
        }
        ::close(ends[1]);
        QVERIFY(!written);
        QVERIFY(!output.failure());
    }

    void aSlowReaderGetsEverything()
    {
        const ExportJob job = jobOf(2000);
        const QString path = m_folder.filePath(u"whole.csv"_s);
        QVERIFY(exportToFile(job, path, goOn));

        std::array<int, 2> ends{};
        QCOMPARE(::pipe2(ends.data(), O_NONBLOCK), 0); // a pipe that says "later" instead of waiting
        QByteArray received;
        std::thread reader([&received, end = ends[0]] {
            ::fcntl(end, F_SETFL, 0);
            std::array<char, 4096> piece{};
            for (ssize_t n = 1; n > 0;) {
                n = ::read(end, piece.data(), piece.size());
                received.append(piece.data(), std::max(n, ssize_t(0)));
            }
        });
        StreamOutput output = StreamOutput::toStandardOutput(goOn);
        bool written = false;
        {
            const StandardOutputIs redirected(ends[1]);
            written = exportToStream(job, output);
        }
        ::close(ends[1]);
        reader.join();
        ::close(ends[0]);
        QVERIFY(written);
        QCOMPARE(received, contentOf(path));
    }

private:
    QTemporaryDir m_folder{};
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
