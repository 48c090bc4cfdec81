// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/remotescript.h"
#include "app/pushes/ways.h"
#include "tests/support/filefaults.h"
#include "tests/support/sshbench.h"
#include "tests/support/storefixtures.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;

namespace {

/// Programs that write down what they were called with, and run what they were to run elsewhere here.
class Recorders final
{
public:
    Recorders()
    {
        const QByteArray note = "{ for w; do printf '%s\\n' \"$w\"; done; echo ==; } >>" + log.toUtf8() + "\n";
        shims.write(u"ssh"_s, note + "for w; do :; done\nexec sh -c \"$w\"\n");
        shims.write(u"docker"_s, note + "while [ \"$1\" != sh ]; do shift; done\nexec \"$@\"\n");
        shims.write(u"kubectl"_s, note + "while [ \"$1\" != sh ]; do shift; done\nexec \"$@\"\n");
    }
    [[nodiscard]] QByteArray calls() const { return contentOf(log); }

    Shims shims{};
    QTemporaryDir folder{};
    QString log = folder.filePath(u"calls"_s);
};

} // namespace

/// Ways to configs elsewhere: what is typed, what it becomes, and what stands against it.
class tst_RemoteWays final : public QObject
{
    Q_OBJECT

private slots:
    void waysAreArgumentVectors_data();
    void waysAreArgumentVectors();
    void whatCouldBeAnOptionIsRefused_data();
    void whatCouldBeAnOptionIsRefused();
    void noNameIsEverRun();
    void noPathIsEverRun_data();
    void noPathIsEverRun();
    void whatStandsAgainstAContainerIsSaid_data();
    void whatStandsAgainstAContainerIsSaid();
    void mountsOfConfigMapsAreRefused_data();
    void mountsOfConfigMapsAreRefused();
    void aReadOnlyContainerIsRefused();
    void noiseIsNoAnswer();
};

void tst_RemoteWays::waysAreArgumentVectors_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("begin");
    const QString alive = u"-o ServerAliveInterval=5 -o ServerAliveCountMax=3"_s;
    const auto row = [](const char *name, const char *typed, const QString &begin) {
        QTest::newRow(name) << QString::fromLatin1(typed) << begin.split(u' ');
    };
    const QString ssh = u"-T -o BatchMode=yes -o ConnectTimeout=10 "_s + alive;
    row("a host", "ssh:n1:F", ssh + u" -- n1"_s);
    row("a user", "ssh:nats@n1.example:F", ssh + u" -- nats@n1.example"_s);
    row("a port", "ssh:n1:2222:F", ssh + u" -p 2222 -- n1"_s);
    row("IPv6", "ssh:root@[fe80::1%eth0]:22:F", ssh + u" -p 22 -- root@fe80::1%eth0"_s);
    row("a container", "docker:nats-1:F", u"exec -i -- nats-1 sh -c"_s);
    row("a pod", "kubectl:nats/nats-0:F", u"--namespace=nats exec -i nats-0 -- sh -c"_s);
    row("its container, another context", "kubectl:arn:aws:eks:x:1:cluster/prod/nats/nats-0:reloader:F",
        u"--context=arn:aws:eks:x:1:cluster/prod --namespace=nats exec -i nats-0 --container=reloader -- sh -c"_s);
}

void tst_RemoteWays::waysAreArgumentVectors()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, begin);
    const Recorders recorders;
    const QString file = recorders.folder.filePath(u"nats.conf"_s);
    QVERIFY(write(file, oldText));
    const Result<ReachedConfig> config = reachConfig(QString(typed).replace(u'F', file));
    QVERIFY2(config, config ? "" : qPrintable(config.error().why));
    const Result<FoundConfig> found = config->store->look(config->file);
    QVERIFY2(found, qPrintable(whyOf(found)));
    QCOMPARE(found->bytes, oldText);
    QCOMPARE(recorders.calls().split('\n').mid(0, begin.size()), begin.join(u'\n').toUtf8().split('\n'));
}

void tst_RemoteWays::whatCouldBeAnOptionIsRefused_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"ssh:-oProxyCommand=touch x:/f", "ssh:a@-oProxyCommand=x:/f", "ssh:-l@n1:/f", "ssh::/f",
             "ssh:n1", "ssh:n1:f", "ssh:n 1:/f", "ssh:n1;x:/f", "ssh:n1:port:/f", "docker:-it:/f", "docker:--help:/f",
             "docker:a b:/f", "docker:$(x):/f", "docker::/f", "kubectl:--kubeconfig=x/pod:/f", "kubectl:ns/-pod:/f",
             "kubectl:ns/--kubeconfig=x:/f", "kubectl:ns/pod:--as=x:/f", "kubectl:-ctx/ns/pod:/f", "kubectl:pod:/f",
             "kubectl:/ns/pod:/f", "configmap:ns/name", "configmap:ns/--all:key", "configmap:-x/ns/name:key",
             "configmap:ns/name:--key", "command:[\"cat\"]", "command:cat x", "command:[] []", "ssh:n1:/a\nb",
             "docker:c:/a\nb"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

// case 89
void tst_RemoteWays::whatCouldBeAnOptionIsRefused()
{
    QFETCH(QString, typed);
    const Result<ReachedConfig> config = reachConfig(typed);
    QVERIFY(!config);
    QVERIFY(!config.error().why.isEmpty());
}

// case 89
void tst_RemoteWays::noNameIsEverRun()
{
    const Recorders recorders;
    const QString file = recorders.folder.filePath(u"nats.conf"_s);
    QVERIFY(write(file, oldText));
    const QString marker = recorders.folder.filePath(u"marker"_s);
    const QStringList nasty{u"$(touch M)"_s, u"`touch M`"_s, u";touch M;"_s, u"'; touch M; '"_s, u"\"; touch M; \""_s,
        u"-oProxyCommand=touch M"_s, u"|touch M"_s, u"&touch M&"_s, u"\ntouch M\n"_s, u">M"_s, u"--kubeconfig=M"_s,
        u"a"_s, u"-"_s, u"@"_s, u":"_s, u"/"_s, u" "_s, u"%M"_s, u"\\"_s, u"$IFS"_s, u"{touch,M}"_s, u"é"_s};
    const QStringList shapes{u"ssh:X:F"_s, u"ssh:X@n1:F"_s, u"ssh:n1X:F"_s, u"docker:X:F"_s, u"docker:cX:F"_s,
        u"kubectl:X/pod:F"_s, u"kubectl:ns/X:F"_s, u"kubectl:ns/pod:X:F"_s, u"kubectl:X/ns/pod:F"_s};
    QRandomGenerator random(89);
    int reached = 0;
    for (int i = 0; i < 2000; ++i) {
        QString name;
        for (int n = random.bounded(1, 4); n > 0; --n)
            name += nasty[random.bounded(int(nasty.size()))];
        QString typed = shapes[random.bounded(int(shapes.size()))];
        typed.replace(u'X', name.replace(u'M', marker)).replace(u'F', file);
        const Result<ReachedConfig> config = reachConfig(typed);
        if (!config)
            continue;
        ++reached;
        if (reached <= 60) // the rest is only read
            static_cast<void>(config->store->look(config->file));
        QVERIFY2(!QFile::exists(marker), qPrintable(typed));
    }
    QVERIFY(reached > 10);
    for (const QByteArray &word : recorders.calls().split('\n')) {
        const bool isOurs = word == "--" || word == "-i" || word == "-c" || word == "-T" || word == "-o" || word == "-p"
            || word.startsWith("--namespace=") || word.startsWith("--context=") || word.startsWith("--container=");
        QVERIFY2(!word.startsWith('-') || isOurs, word.constData());
    }
}

void tst_RemoteWays::noPathIsEverRun_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("ssh") << u"ssh:n1:"_s;
    QTest::newRow("docker") << u"docker:c:"_s;
}

// case 89: paths are data, whatever is in them
void tst_RemoteWays::noPathIsEverRun()
{
    QFETCH(QString, way);
    const Recorders recorders;
    const QStringList names{u"a b"_s, u"$(touch marker)"_s, u"`touch marker`"_s, u"'; touch marker; '"_s,
        u"\"; touch marker; \""_s, u"-rf"_s, u"*"_s, u"[a]?"_s, u"\\n"_s, u"é~!#"_s, u" lead and trail "_s,
        u"&;|<>()"_s, u"..2026 x"_s, QString(200, u'x')};
    for (const QString &name : names) {
        const QString folder = recorders.folder.filePath(name);
        QVERIFY(QDir().mkpath(folder));
        const QString file = folder + u'/' + name + u".conf"_s;
        QVERIFY(write(file, oldText));
        const Result<ReachedConfig> config = reachConfig(way + file, {.owner = u"test"_s});
        QVERIFY2(config, qPrintable(file));
        QCOMPARE(config->file, file);
        const Result<FoundConfig> found = config->store->look(file);
        QVERIFY2(found, qPrintable(whyOf(found)));
        const Result<> done = replaced(*config->store, planFor(file));
        QVERIFY2(done, done ? "" : qPrintable(file + u": "_s + done.error().why));
        QCOMPARE(contentOf(file), newText);
        QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot),
            QStringList{name + u".conf"_s});
        QVERIFY(!QFile::exists(u"marker"_s) && !QFile::exists(recorders.folder.filePath(u"marker"_s)));
    }
}

void tst_RemoteWays::whatStandsAgainstAContainerIsSaid_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const char *way, const char *said, int code, const char *why) {
        QTest::newRow(name) << QString::fromLatin1(way) << QByteArray(said) << code << QString::fromLatin1(why);
    };
    row("gone", "docker:c:/f", "Error response from daemon: No such container: c", 1, "there is no such container");
    row("stopped", "docker:c:/f", "Error response from daemon: container 0c is not running", 1, "is not running");
    row("distroless", "docker:c:/f",
        "OCI runtime exec failed: exec failed: unable to start container process: exec: \"sh\": executable file not "
        "found in $PATH: unknown",
        126, "the image has no shell");
    row("no Docker", "docker:c:/f",
        "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?", 1,
        "Docker does not run here");
    row("wrong context", "kubectl:x/n/p:/f", "error: context \"x\" does not exist", 1, "no such context");
    row("no pod", "kubectl:n/p:/f", "Error from server (NotFound): pods \"p\" not found", 1, "it is not there");
    row("forbidden", "kubectl:n/p:/f",
        "Error from server (Forbidden): pods \"p\" is forbidden: User \"u\" cannot create resource \"pods/exec\"", 1,
        "your account may not");
    row("no container", "kubectl:n/p:x:/f", "Error from server (BadRequest): container x is not valid for pod p", 1,
        "the pod has no such container");
    row("distroless pod", "kubectl:n/p:/f",
        "error: Internal error occurred: Internal error occurred: error executing command in container: failed to exec "
        "in container: exec: \"sh\": executable file not found in $PATH",
        1, "the image has no shell");
    row("no cluster", "kubectl:n/p:/f", "Unable to connect to the server: dial tcp 10.0.0.1:443: i/o timeout", 1,
        "the cluster cannot be reached");
    row("logged out", "kubectl:n/p:/f", "error: You must be logged in to the server (Unauthorized)", 1, "log in again");
}

// case 88
void tst_RemoteWays::whatStandsAgainstAContainerIsSaid()
{
    QFETCH(QString, way);
    QFETCH(QByteArray, said);
    QFETCH(int, code);
    QFETCH(QString, why);
    Shims shims;
    const QString message = shims.path(u"message"_s);
    QVERIFY(write(message, said + '\n'));
    const QByteArray script = "cat " + message.toUtf8() + " >&2\nexit " + QByteArray::number(code) + '\n';
    shims.write(u"docker"_s, script);
    shims.write(u"kubectl"_s, script);
    const Result<ReachedConfig> config = reachConfig(way);
    QVERIFY(config);
    const Result<FoundConfig> found = config->store->look(config->file);
    QVERIFY2(whyOf(found).contains(why), qPrintable(whyOf(found)));
    QVERIFY2(found.error().kind != Failure::Kind::Lost, "it is known that nothing was done");
}

void tst_RemoteWays::mountsOfConfigMapsAreRefused_data()
{
    QTest::addColumn<bool>("isSubPath");
    QTest::newRow("a ConfigMap") << false;
    QTest::newRow("a subPath of one") << true;
}

// case 88
void tst_RemoteWays::mountsOfConfigMapsAreRefused()
{
    QFETCH(bool, isSubPath);
    Recorders recorders;
    const QDir folder(recorders.folder.path());
    const QString file = folder.filePath(u"etc/nats.conf"_s);
    QVERIFY(
        folder.mkpath(u"etc/..2026_11_27_10_00_00.123"_s) && folder.mkpath(u"kubelet/volume-subpaths/config/nats/0"_s));
    if (isSubPath) {
        QVERIFY(write(file, oldText) && write(folder.filePath(u"kubelet/volume-subpaths/config/nats/0/f"_s), oldText));
        recorders.shims.write(u"kubectl"_s,
            "while [ \"$1\" != sh ]; do shift; done\nexec unshare -Urm sh -c 'mount --bind \"$1\" \"$2\"; shift 2; "
            "exec "
            "\"$@\"' x "
                + folder.filePath(u"kubelet/volume-subpaths/config/nats/0/f"_s).toUtf8() + ' ' + file.toUtf8()
                + " \"$@\"\n");
    } else { // as the kubelet lays it
        QVERIFY(write(folder.filePath(u"etc/..2026_11_27_10_00_00.123/nats.conf"_s), oldText));
        QVERIFY(QFile::link(u"..2026_11_27_10_00_00.123"_s, folder.filePath(u"etc/..data"_s)));
        QVERIFY(QFile::link(u"..data/nats.conf"_s, file));
    }
    const Result<ReachedConfig> config = reachConfig(u"kubectl:nats/nats-0:"_s + file);
    QVERIFY(config);
    const Result<FoundConfig> found = config->store->look(file);
    QVERIFY(!found);
    QVERIFY2(found.error().why.contains(isSubPath ? u"subPath"_s : u"configmap:NAMESPACE/NAME:KEY"_s),
        qPrintable(whyOf(found)));
}

// case 88
void tst_RemoteWays::aReadOnlyContainerIsRefused()
{
    Recorders recorders;
    const QString folder = recorders.folder.filePath(u"etc"_s);
    QVERIFY(QDir().mkpath(folder) && write(folder + u"/nats.conf"_s, oldText));
    recorders.shims.write(u"docker"_s,
        "while [ \"$1\" != sh ]; do shift; done\nexec unshare -Urm sh -c 'mount --bind \"$1\" \"$1\" && mount -o "
        "remount,bind,ro \"$1\" && shift && exec \"$@\"' x "
            + folder.toUtf8() + " \"$@\"\n");
    const Result<ReachedConfig> config = reachConfig(u"docker:nats:"_s + folder + u"/nats.conf"_s);
    QVERIFY(config);
    const Result<FoundConfig> found = config->store->look(config->file);
    QVERIFY2(whyOf(found).contains(u"read-only"_s), qPrintable(whyOf(found)));
}

void tst_RemoteWays::noiseIsNoAnswer()
{
    const std::optional<ScriptAnswer> answer = answerIn(
        "Welcome!\n@other ok \nno line end@12ab real /etc/x\n@12ab bytes 9\n@12ab ok \n\n@12ab ok \nbye", "12ab");
    QVERIFY(answer);
    QCOMPARE(answer->value("real"), u"/etc/x"_s);
    QCOMPARE(answer->bytes, QByteArray("@12ab ok "));
    QVERIFY(!answerIn("@12ab bytes 90\nshort\n@12ab ok \n", "12ab"));
    QVERIFY(!answerIn("@12ab real /etc/x\n", "12ab"));
    QVERIFY(!answerIn("", "12ab"));
}

QTEST_GUILESS_MAIN(tst_RemoteWays)
#include "tst_remoteways.moc"
