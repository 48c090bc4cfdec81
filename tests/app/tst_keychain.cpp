// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/result.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

const QString probe = QStringLiteral(STALEWATCH_KEYCHAINPROBE);

/// A session bus of its own, a home of its own, and what is started on them; all ends with it.
class Desktop final
{
public:
    Desktop()
    {
        m_environment.insert(u"HOME"_s, m_home.path());
        m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.path());
        m_environment.insert(u"XDG_DATA_HOME"_s, m_home.filePath(u"data"_s));
        m_environment.insert(u"XDG_CURRENT_DESKTOP"_s, u"GNOME"_s);
        m_environment.insert(u"QT_LOGGING_RULES"_s, u"*=false"_s);
        for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s})
            m_environment.remove(name);
        QFile config(m_home.filePath(u"bus.conf"_s)); // starts nothing by itself
        if (!config.open(QIODevice::WriteOnly)
            || config.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context='default'>"
                            "<allow send_destination='*'/><allow receive_sender='*'/><allow own='*'/></policy>"
                            "</busconfig>")
                < 0)
            qFatal("the test cannot write its own files");
        config.close();
        QProcess &bus
            = start(u"dbus-daemon"_s, {u"--config-file"_s, config.fileName(), u"--nofork"_s, u"--print-address"_s});
        m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, QString::fromLatin1(lineOf(bus).trimmed()));
    }
    ~Desktop()
    {
        for (auto process = m_processes.rbegin(); process != m_processes.rend(); ++process) {
            (*process)->terminate();
            if (!(*process)->waitForFinished(3'000)) {
                (*process)->kill();
                (*process)->waitForFinished(3'000);
            }
        }
    }
    Q_DISABLE_COPY_MOVE(Desktop)

    QProcess &start(const QString &program, const QStringList &arguments)
    {
        m_processes.push_back(std::make_unique<QProcess>());
        QProcess &process = *m_processes.back();
        process.setProcessEnvironment(m_environment);
        process.start(program, arguments);
        return process;
    }

    static QByteArray lineOf(QProcess &process)
    {
        while (!process.canReadLine() && process.waitForReadyRead(10'000)) { }
        return process.readLine();
    }

    /// What asking came to, a line each, without the last, which is the longest time the event loop stood still.
    QByteArrayList ask(int deadline, int &gap)
    {
        QProcess &process = start(probe, {QString::number(deadline)});
        process.waitForFinished(40'000);
        QByteArrayList lines = process.readAllStandardOutput().trimmed().split('\n');
        gap = lines.takeLast().split(' ').last().toInt();
        return lines;
    }

    /// Waits for one.
    [[nodiscard]] bool hasKeychain()
    {
        QProcess &watcher = start(probe, {u"await"_s});
        return watcher.waitForFinished(10'000) && watcher.exitCode() == 0;
    }

    [[nodiscard]] bool holdsFileWith(const QByteArray &bytes) const
    {
        bool found = false;
        QStringList folders{m_home.path()};
        while (!folders.isEmpty()) {
            const QFileInfoList entries
                = QDir(folders.takeLast()).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
            for (const QFileInfo &entry : entries) {
                if (entry.isDir() && !entry.isSymLink())
                    folders.append(entry.filePath());
                QFile file(entry.filePath());
                if (entry.isFile() && file.open(QIODevice::ReadOnly))
                    found = found || file.readAll().contains(bytes);
            }
        }
        return found;
    }

private:
    QTemporaryDir m_home{};
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    std::vector<std::unique_ptr<QProcess>> m_processes{};
};

QByteArray failed(Failure::Kind kind)
{
    return "failed " + QByteArray::number(int(kind));
}

constexpr int patience = 1'500;   ///< ms that a keychain is waited for here
constexpr int longestGap = 1'000; ///< ms: on a machine that does much else, and far below what is waited for

} // namespace

/// The desktop's keychain in each of its moods, on a bus of its own.
class KeychainTest final : public QObject
{
    Q_OBJECT

private slots:
    void anUnlockedKeychainKeepsAndForgets()
    {
        Desktop desktop;
        QProcess &keyring
            = desktop.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        QVERIFY(keyring.waitForStarted() && keyring.write("password") > 0 && keyring.waitForBytesWritten());
        keyring.closeWriteChannel();
        QVERIFY(desktop.hasKeychain());
        int gap = 0;
        const QByteArrayList said = desktop.ask(20'000, gap);
        QCOMPARE(said, (QByteArrayList{"written", "read S3CRET\xC3\x84", "removed", "nothing"}));
        QVERIFY(!desktop.holdsFileWith("S3CRET"));
    }

    void noKeychainIsAFailureAtOnce() // case 64
    {
        Desktop desktop;
        int gap = 0;
        const QByteArrayList said = desktop.ask(20'000, gap);
        QCOMPARE(said.size(), 4);
        for (const QByteArray &line : said)
            QVERIFY2(line.startsWith("failed"), line.constData());
        QVERIFY2(gap < longestGap, qPrintable(QString::number(gap)));
        QVERIFY(!desktop.holdsFileWith("S3CRET")); // never silently in plain text
    }

    void aKeychainThatNeverAnswersIsGivenUp() // case 64
    {
        Desktop desktop;
        QProcess &silence = desktop.start(probe, {u"hang"_s});
        QCOMPARE(Desktop::lineOf(silence), "ready\n");
        int gap = 0;
        const QByteArrayList said = desktop.ask(patience, gap);
        QCOMPARE(said.size(), 4);
        for (const QByteArray &line : said)
            QCOMPARE(line, failed(Failure::Kind::Timeout));
        QVERIFY2(gap < longestGap, qPrintable(QString::number(gap)));
        QVERIFY(!desktop.holdsFileWith("S3CRET"));
    }

    void aLockedKeychainThatNobodyUnlocksFails() // case 64
    {
        Desktop desktop;
        desktop.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--components=secrets"_s});
        QVERIFY(desktop.hasKeychain());
        int gap = 0;
        const QByteArrayList said = desktop.ask(patience, gap);
        QCOMPARE(said.size(), 4);
        QVERIFY2(said[0].startsWith("failed"), said[0].constData());
        QVERIFY2(gap < longestGap, qPrintable(QString::number(gap)));
        QVERIFY(!desktop.holdsFileWith("S3CRET"));
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::KeychainTest)
#include "tst_keychain.moc"
