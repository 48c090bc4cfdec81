// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/safefile.h"
#include "tests/support/filefaults.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;

class TestSafeFile final : public QObject
{
    Q_OBJECT

private slots:
    void writesAllOfIt()
    {
        const QString path = m_folder.filePath(u"new"_s);
        QVERIFY(writeSafely(path, "one\ntwo\n"));
        QCOMPARE(contentOf(path), "one\ntwo\n");
    }

    void anEmptyFileIsAFileToo()
    {
        const QString path = m_folder.filePath(u"empty"_s);
        QVERIFY(writeSafely(path, QByteArrayView()));
        QCOMPARE(contentOf(path), QByteArray());
    }

    void nothingHappensWithoutACommit()
    {
        const QString path = m_folder.filePath(u"uncommitted"_s);
        QVERIFY(writeSafely(path, "old"));
        {
            SafeFile file(path);
            QVERIFY(file.open());
            QVERIFY(file.write("new"));
        }
        QCOMPARE(contentOf(path), "old");
        QCOMPARE(QDir(m_folder.path()).entryList({u"uncommitted*"_s}, QDir::Files).size(), 1);
    }

    void aFullDiskLeavesTheOldFile_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("below the buffer, where only the flush fails") << 3000;
        QTest::newRow("above the buffer, where a write fails") << 300'000;
    }
    // case 111
    void aFullDiskLeavesTheOldFile()
    {
        QFETCH(int, size);
        const QString path = m_folder.filePath(u"precious"_s);
        QVERIFY(writeSafely(path, "old"));
        {
            const FullDisk fullDisk(1024);
            const Result<> written = writeSafely(path, QByteArray(size, 'x'));
            QVERIFY(!written);
            QCOMPARE(written.error().kind, Failure::Kind::Local);
            QVERIFY(written.error().what.contains(path));
            QCOMPARE(written.error().why, qt_error_string(EFBIG));
        }
        QCOMPARE(contentOf(path), "old");
        QCOMPARE(QDir(m_folder.path()).entryList({u"precious*"_s}, QDir::Files).size(), 1);
    }

    void writingGoesOnToFailAfterAFailure()
    {
        const FullDisk fullDisk(1024);
        SafeFile file(m_folder.filePath(u"failing"_s));
        QVERIFY(file.open());
        QVERIFY(!file.write(QByteArray(100'000, 'x')));
        QVERIFY(!file.write("x"));
        QVERIFY(!file.commit());
    }

    void whatIsNoRegularFileIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        const QString fifo = m_folder.filePath(u"fifo"_s);
        ::mkfifo(QFile::encodeName(fifo).constData(), 0600);
        QTest::newRow("a FIFO") << fifo;
        QTest::newRow("a folder") << m_folder.path();
        QTest::newRow("a device") << u"/dev/null"_s;
        QTest::newRow("in a folder that is not there") << m_folder.filePath(u"none/file"_s);
    }
    // case 111
    void whatIsNoRegularFileIsRefused()
    {
        QFETCH(QString, path);
        const Result<> written = writeSafely(path, "x");
        QVERIFY(!written);
        QVERIFY(!written.error().why.isEmpty());
    }

    void aLinkStaysAndItsTargetIsReplaced()
    {
        const QString path = m_folder.filePath(u"behind"_s);
        const QString link = m_folder.filePath(u"link"_s);
        QVERIFY(writeSafely(path, "old"));
        QVERIFY(QFile::link(path, link));
        QVERIFY(writeSafely(link, "new"));
        QVERIFY(QFileInfo(link).isSymbolicLink());
        QCOMPARE(contentOf(path), "new");
    }

    void permissionsStay()
    {
        const QString path = m_folder.filePath(u"private"_s);
        QVERIFY(writeSafely(path, "old"));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        const QFile::Permissions before = QFile::permissions(path);
        QVERIFY(writeSafely(path, "new"));
        QCOMPARE(QFile::permissions(path), before);
    }

private:
    QTemporaryDir m_folder{};
};

QTEST_GUILESS_MAIN(TestSafeFile)
#include "tst_safefile.moc"
