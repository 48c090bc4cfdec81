// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakemonitor.h"
#include "tests/support/loginfixtures.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QProcess>
#include <QTest>

namespace stalewatch::test {

using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(STALEWATCH_PROGRAM);

// Each in its own place; some would decode to nothing else.
const QByteArray password = "S33D-PASSWORD-1";
const QByteArray contextPassword = "S33D-PASSWORD-2";
const QByteArray contextToken = "S33D-TOKEN-1";
const QByteArray urlToken = "S33D-TOKEN-2";
const QByteArray jwt = "eyJ0eXAi.S33DJWT.c2ln";
const QByteArray inlineJwt = "eyJ0eXAi.S33DJWT2.c2ln";

QByteArrayList seeds()
{
    const QByteArray nkey = writtenSeed(NkeyKind::User, QByteArray(32, 'k')).expose().toByteArray();
    QByteArrayList all{password, contextPassword, contextToken, urlToken, jwt, inlineJwt, nkey};
    for (const QByteArray &seed : QByteArrayList(all))
        all.append(seed.toBase64(QByteArray::OmitTrailingEquals).chopped(2)); // the last letters depend on what follows
    all.append(QByteArray("bob:" + password).toBase64());
    return all;
}

/// The seed that @p bytes hold; empty: none.
QByteArray foundIn(const QByteArray &bytes)
{
    for (const QByteArray &seed : seeds()) {
        if (bytes.contains(seed))
            return seed;
    }
    return {};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Runs the program and all that it starts, looking at their arguments and environments the while.
class Session final
{
public:
    explicit Session(const LoginHome &home)
    {
        m_environment.insert(u"HOME"_s, home.path());
        for (const QString &name :
            {u"XDG_CONFIG_HOME"_s, u"DBUS_SESSION_BUS_ADDRESS"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
            m_environment.remove(name);
        m_environment.insert(u"XDG_DATA_HOME"_s, home.path(u"artefacts/data"_s));
        m_environment.insert(u"XDG_CACHE_HOME"_s, home.path(u"artefacts/cache"_s));
        m_environment.insert(u"XDG_STATE_HOME"_s, home.path(u"artefacts/state"_s));
        m_environment.insert(u"XDG_RUNTIME_DIR"_s, home.path());
        m_environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        m_environment.insert(u"QT_LOGGING_RULES"_s, u"*=true;qt.*=false"_s);
        m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    }

    /// All that could be seen of it from outside.
    QByteArray run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        QByteArray seen;
        QDeadlineTimer patience(std::chrono::seconds(15));
        QDeadlineTimer end(std::chrono::seconds(30));
        while (process.state() != QProcess::NotRunning && !end.hasExpired() && !process.waitForFinished(50)) {
            seen += seenOf(process.processId());
            if (patience.hasExpired()) { // it may wait for a server that never answers
                process.terminate();
                patience = QDeadlineTimer(QDeadlineTimer::Forever);
            }
        }
        m_isLast = process.exitStatus() == QProcess::NormalExit;
        return seen + process.readAll();
    }
    [[nodiscard]] bool endedByItself() const { return m_isLast; }

private:
    /// /proc of @p process and of what descends from it; its own environment is the test's doing.
    static QByteArray seenOf(qint64 process)
    {
        QByteArray seen = contentOf(u"/proc/%1/cmdline"_s.arg(process));
        const QString children = u"/proc/%1/task/%1/children"_s.arg(process);
        for (const QByteArray &child : contentOf(children).simplified().split(' ')) {
            if (!child.isEmpty())
                seen += contentOf(u"/proc/%1/environ"_s.arg(QLatin1StringView(child))) + seenOf(child.toLongLong());
        }
        return seen;
    }

    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    bool m_isLast = false;

public:
    QProcessEnvironment &environment() noexcept { return m_environment; }
};

/// Contexts and files with every kind of secret.
void writeSecrets(const LoginHome &home)
{
    const QByteArray nkey = writtenSeed(NkeyKind::User, QByteArray(32, 'k')).expose().toByteArray();
    home.write(u"u.creds"_s, credsOf(jwt, nkey), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    home.write(u"u.nk"_s, nkey);
    const auto context = [&home](const QString &name, const QByteArray &fields) {
        home.writeContext(name, "{\"url\": \"nats://127.0.0.1:1\", " + fields + "}");
    };
    context(u"user"_s, "\"user\": \"bob\", \"password\": \"" + contextPassword + "\"");
    context(u"token"_s, "\"token\": \"" + contextToken + "\"");
    context(u"creds"_s, "\"creds\": \"~/u.creds\"");
    context(u"nkey"_s, "\"nkey\": \"~/u.nk\"");
    context(u"jwt"_s, "\"user_jwt\": \"" + inlineJwt + "\", \"user_seed\": \"" + nkey + "\"");
    home.writeContext(u"url"_s, "{\"url\": \"nats://" + urlToken + "@127.0.0.1:1\"}");
    home.writeContext(u"broken"_s, "{\"password\": \"" + contextPassword + "\"");
    home.writeContext(u"data"_s, "{\"creds\": \"data:;base64," + credsOf(jwt, "no seed").toBase64() + "\"}");
}

QStringList contexts()
{
    QStringList arguments;
    for (const QString &name :
        {u"user"_s, u"token"_s, u"creds"_s, u"nkey"_s, u"jwt"_s, u"url"_s, u"broken"_s, u"data"_s})
        arguments += {u"--context"_s, name};
    return arguments;
}

} // namespace

/// Unique secrets in every place that one may come from, then a look at everything that a session leaves behind.
class RedactionTest final : public QObject
{
    Q_OBJECT

private slots:
    void noSecretLeavesASession_data() // cases 60 and 61
    {
        QTest::addColumn<QStringList>("arguments"); // %1: the monitoring port, %2: the artefacts' folder
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<bool>("answers");

        const QByteArray typed = password + "\n" + contextToken + "\n";
        QTest::newRow("the window with the user of a proxy")
            << QStringList{u"--user"_s, u"bob"_s, u"%1"_s, u"--screenshot"_s, u"%2/shot.png"_s, u"--after"_s, u"3"_s}
            << QByteArray() << true;
        QTest::newRow("the window with contexts")
            << contexts() + QStringList{u"--screenshot"_s, u"%2/shot.png"_s, u"--after"_s, u"3"_s} << QByteArray()
            << false;
        QTest::newRow("watch with the user of a proxy")
            << QStringList{u"watch"_s, u"--user"_s, u"bob"_s, u"%1"_s, u"--duration"_s, u"2"_s, u"--connections"_s}
            << typed << true;
        QTest::newRow("snapshot with the user of a proxy") << QStringList{u"snapshot"_s, u"--user"_s, u"bob"_s, u"%1"_s,
            u"--output"_s, u"%2/out.csv"_s} << typed << true;
        QTest::newRow("watch with contexts")
            << QStringList{u"watch"_s, u"--duration"_s, u"2"_s} + contexts() << QByteArray() << false;
        QTest::newRow("watch with a user and a token") << QStringList{u"watch"_s, u"--user"_s, u"bob"_s, u"--token"_s,
            u"nats://127.0.0.1:1"_s, u"--duration"_s, u"2"_s}
                                                       << typed << false;
        QTest::newRow("watch with creds") << QStringList{u"watch"_s, u"--creds"_s, u"%2/../u.creds"_s,
            u"nats://127.0.0.1:1"_s, u"--duration"_s, u"2"_s}
                                          << QByteArray() << false;
    }
    void noSecretLeavesASession()
    {
        QFETCH(QStringList, arguments);
        QFETCH(const QByteArray, input);
        QFETCH(const bool, answers);
        FakeMonitor monitor;
        monitor.with([](FakeMonitor::State &state) { state.connect("orders"); });
        FaultServer proxy([&monitor](const Ask &ask) {
            if (ask.head.contains(QByteArray("Basic " + QByteArray("bob:" + password).toBase64())))
                return monitor.reply(ask);
            return Script{.status = 401, .body = ask.head}; // says back what it was told
        });
        const LoginHome home;
        writeSecrets(home);
        const QString artefacts = home.path(u"artefacts"_s);
        QVERIFY(QDir().mkpath(artefacts));
        for (QString &argument : arguments)
            argument.replace(u"%1"_s, proxy.url().toString()).replace(u"%2"_s, artefacts);

        Session session(home);
        if (input.isEmpty())
            session.environment().insert(u"NATS_PASSWORD"_s, QString::fromLatin1(password));
        const QByteArray seen = session.run(arguments, input);
        QVERIFY2(session.endedByItself(), QByteArray(seen).replace('\0', ' ').right(4000).constData());
        QVERIFY2(foundIn(seen).isEmpty(), foundIn(seen).constData());
        // The password was used, so that it could have leaked.
        QCOMPARE(monitor.count("/varz") > 0, answers);

        // Everything that was written anywhere but by the test itself.
        QStringList folders{
            artefacts, home.path(u".config/stalewatch"_s), home.path(u".local"_s), home.path(u".cache"_s)};
        while (!folders.isEmpty()) {
            const QDir folder(folders.takeLast());
            for (const QFileInfo &entry :
                folder.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
                if (entry.isDir() && !entry.isSymLink())
                    folders.append(entry.filePath());
                else
                    QVERIFY2(foundIn(contentOf(entry.filePath())).isEmpty(), qPrintable(entry.filePath()));
            }
        }
    }

    void theSearchFindsWhatItLooksFor() // or the test above would prove nothing
    {
        QVERIFY(foundIn("a line of a log: " + contextToken + "!").size() > 0);
        QVERIFY(foundIn(QByteArray("x" + jwt).toBase64()).isEmpty()); // shifted; base64 of the whole is looked for
        QVERIFY(foundIn(jwt.toBase64()).size() > 0);
        QVERIFY(foundIn("Authorization: Basic " + QByteArray("bob:" + password).toBase64()).size() > 0);
    }
};

} // namespace stalewatch::test

QTEST_GUILESS_MAIN(stalewatch::test::RedactionTest)
#include "tst_redaction.moc"
