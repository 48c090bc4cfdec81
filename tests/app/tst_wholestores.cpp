// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/localreloaders.h"
#include "app/pushes/program.h"
#include "app/pushes/ways.h"
#include "tests/support/filefaults.h"
#include "tests/support/sshbench.h"
#include "tests/support/storefixtures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// @p read and @p write as shell scripts with $F for the config.
QString pairOf(const Shims &shims, const char *read, const char *write)
{
    const auto command = [&](const char *script) {
        return QString::fromUtf8(
            QJsonDocument(QJsonArray{u"sh"_s, u"-c"_s,
                              QString(u"F="_s + shims.path(u"conf"_s) + u"; "_s + QString::fromUtf8(script))})
                .toJson(QJsonDocument::Compact));
    };
    return u"command:"_s + command(read) + u' ' + command(write);
}

} // namespace

/// Configs that are had and given as a whole: ConfigMaps, and those of a pair of commands.
class tst_WholeStores final : public QObject
{
    Q_OBJECT

private slots:
    void aConfigMapIsPatchedByItsVersion();
    void aConfigMapThatCannotBeChangedIsRefused_data();
    void aConfigMapThatCannotBeChangedIsRefused();
    void aPairOfCommandsReadsAndWrites();
    void commandsThatLieAreFoundOut_data();
    void commandsThatLieAreFoundOut();
    void aFloodIsCutAndOneThatStaysIsEnded();
};

// case 88: what is sent is a patch that only fits the version that was read, and never an argument
void tst_WholeStores::aConfigMapIsPatchedByItsVersion()
{
    Shims shims;
    const auto map = [](const QByteArray &text, const char *version) -> QByteArray {
        return "{\"kind\":\"ConfigMap\",\"metadata\":{\"resourceVersion\":\"" + QByteArray(version)
            + "\",\"labels\":{\"app.kubernetes.io/managed-by\":\"Helm\"}},\"data\":{\"nats.conf\":"
            + QByteArray(text).replace("\"", "\\\"").replace("\n", "\\n").prepend('"').append('"') + "}}";
    };
    QVERIFY(write(shims.path(u"now"_s), map(oldText, "41")) && write(shims.path(u"then"_s), map(newText, "42")));
    const QByteArray here = shims.path(QString()).toUtf8();
    shims.write(u"kubectl"_s,
        "cd " + here + "\necho \"$*\" >>calls\ncase \" $* \" in *' get '*) cat now ;; *' can-i '*) echo yes ;;\n"
            + "*' patch '*) cat >patch; mv then now ;; esac\n");
    const Result<ReachedConfig> config = reachConfig(u"configmap:prod/nats/nats-config:nats.conf"_s);
    QVERIFY(config);
    QCOMPARE(config->verifyWithin, Nanoseconds(std::chrono::seconds(180)));
    const Result<FoundConfig> found = config->store->look(config->file);
    QVERIFY2(found, qPrintable(whyOf(found)));
    QCOMPARE(found->bytes, oldText);
    QCOMPARE(found->mode, WriteMode::Patch);
    QVERIFY(found->remarks.join(u' ').contains(u"helm upgrade"_s));
    PushPlan plan = planFor(config->file);
    plan.mode = WriteMode::Patch;
    const Result<> done = replaced(*config->store, plan);
    QVERIFY2(done, done ? "" : qPrintable(done.error().why));
    const QByteArray patch = contentOf(shims.path(u"patch"_s));
    QVERIFY2(patch.contains("\"path\":\"/metadata/resourceVersion\",\"value\":\"41\""), patch.constData());
    QVERIFY2(patch.contains("1m30s"), patch.constData());
    const QByteArray calls = contentOf(shims.path(u"calls"_s));
    QVERIFY2(calls.contains("--context=prod --namespace=nats patch configmap nats-config --type=json "
                            "--patch-file=/dev/stdin"),
        calls.constData());
    QVERIFY(!calls.contains("ping_interval"));
    // Now it is another one than was planned on: nothing is sent.
    QFile::remove(shims.path(u"patch"_s));
    QVERIFY(!config->store->replace(plan, newText));
    QVERIFY(!QFile::exists(shims.path(u"patch"_s)));
}

void tst_WholeStores::aConfigMapThatCannotBeChangedIsRefused_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("why");
    const QByteArray get = "case \" $* \" in *' get '*) echo "
                           "'{\"kind\":\"ConfigMap\",\"metadata\":{\"resourceVersion\":\"1\"},MORE\"data\":{"
                           "\"nats.conf\":\"port: 4222\"}}' ;; ";
    QTest::newRow("immutable") << QByteArray(get).replace("MORE", "\"immutable\":true,") + "esac\n" << u"immutable"_s;
    QTest::newRow("not allowed") << QByteArray(get).replace("MORE", "") + "*) echo no; exit 1 ;; esac\n"
                                 << u"your account may not change it"_s;
    QTest::newRow("no such key") << QByteArray(get).replace("MORE", "").replace("\"nats.conf\"", "\"x.conf\"")
            + "esac\n" << u"it has: x.conf"_s;
    QTest::newRow("not there") << QByteArray(
        "echo 'Error from server (NotFound): configmaps \"c\" not found' >&2; exit 1\n")
                               << u"it is not there"_s;
}

// case 88
void tst_WholeStores::aConfigMapThatCannotBeChangedIsRefused()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, why);
    Shims shims;
    shims.write(u"kubectl"_s, script);
    const Result<ReachedConfig> config = reachConfig(u"configmap:nats/nats-config:nats.conf"_s);
    QVERIFY(config);
    const Result<FoundConfig> found = config->store->look(config->file);
    QVERIFY2(whyOf(found).contains(why), qPrintable(whyOf(found)));
    const Result<std::unique_ptr<Reloader>> signal = reachServer(u"signal"_s, config->written);
    QVERIFY(!signal && signal.error().why.contains(u"--reload wait"_s));
}

// case 90
void tst_WholeStores::aPairOfCommandsReadsAndWrites()
{
    const Shims shims;
    QVERIFY(write(shims.path(u"conf"_s), oldText));
    const auto config = reachConfig(pairOf(shims, "cat \"$F\"", "cat >\"$F\""));
    QVERIFY2(config, config ? "" : qPrintable(config.error().why));
    const auto found = config->store->look(config->file);
    QVERIFY2(found, qPrintable(whyOf(found)));
    QCOMPARE(found->bytes, oldText);
    QCOMPARE(found->mode, WriteMode::InPlace); // only with the operator's word
    PushPlan plan = planFor(config->file);
    plan.mode = WriteMode::InPlace;
    const Result<> done = replaced(*config->store, plan);
    QVERIFY2(done, done ? "" : qPrintable(done.error().why));
    QCOMPARE(contentOf(shims.path(u"conf"_s)), newText);
    QVERIFY(config->store->restore(plan, oldText));
    QCOMPARE(contentOf(shims.path(u"conf"_s)), oldText);
    ByHand hand{.oldVersion = shims.path(u"old"_s)};
    QVERIFY(write(hand.oldVersion, newText));
    config->store->explainByHand(plan, hand);
    QCOMPARE(QProcess::execute(u"sh"_s, {u"-c"_s, hand.restoreCommand}), 0); // what a person would type
    QCOMPARE(contentOf(shims.path(u"conf"_s)), newText);
}

void tst_WholeStores::commandsThatLieAreFoundOut_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<Failure::Kind>("kind");
    QTest::newRow("does nothing, ends with 0") << QByteArray("cat >/dev/null") << Failure::Kind::Local;
    QTest::newRow("does nothing, ends with 3") << QByteArray("exit 3") << Failure::Kind::Local;
    QTest::newRow("writes half of it") << QByteArray("head -c 9 >\"$F\"") << Failure::Kind::Lost;
    QTest::newRow("writes something else") << QByteArray("echo x >\"$F\"; exit 1") << Failure::Kind::Lost;
}

// case 90
void tst_WholeStores::commandsThatLieAreFoundOut()
{
    QFETCH(QByteArray, script);
    QFETCH(Failure::Kind, kind);
    const Shims shims;
    QVERIFY(write(shims.path(u"conf"_s), oldText));
    const auto config = reachConfig(pairOf(shims, "cat \"$F\"", script.constData()));
    QVERIFY(config);
    PushPlan plan = planFor(config->file);
    plan.mode = WriteMode::InPlace;
    const Result<> done = config->store->replace(plan, newText);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, kind);
}

// case 90
void tst_WholeStores::aFloodIsCutAndOneThatStaysIsEnded()
{
    const QTemporaryDir folder;
    const auto flood
        = runProgram({.program = u"head"_s, .arguments = {u"-c"_s, u"1G"_s, u"/dev/zero"_s}, .deadline = 60s});
    QVERIFY2(flood, flood ? "" : qPrintable(flood.error().why));
    QCOMPARE(flood->out.size(), qsizetype(1) << 20);
    QVERIFY(flood->wasCut);
    // It takes no notice of SIGTERM, and has a child that does neither.
    const QString pidFile = folder.filePath(u"pids"_s);
    const auto stays = runProgram({.program = u"sh"_s,
        .arguments = {u"-c"_s, u"trap '' TERM; sleep 600 & echo $$ $! >\"$0\"; wait; sleep 600"_s, pidFile},
        .deadline = 500ms});
    QVERIFY(!stays);
    QCOMPARE(stays.error().kind, Failure::Kind::Timeout);
    const QByteArrayList pids = contentOf(pidFile).trimmed().split(' ');
    QCOMPARE(pids.size(), 2);
    for (const QByteArray &pid : pids)
        QTRY_VERIFY(::kill(pid_t(pid.toInt()), 0) != 0);
    // The leader obeys, its child does not.
    const auto orphan = runProgram({.program = u"sh"_s,
        .arguments = {u"-c"_s, u"sh -c 'trap \"\" TERM; echo $$ >\"$0\"; sleep 600; sleep 600' \"$0\"; :"_s, pidFile},
        .deadline = 500ms});
    QVERIFY(!orphan);
    const auto left = pid_t(contentOf(pidFile).trimmed().toInt());
    QVERIFY(left > 0);
    QTRY_VERIFY(::kill(left, 0) != 0);
    // One that leaves a daemon behind has ended.
    const auto leaves
        = runProgram({.program = u"sh"_s, .arguments = {u"-c"_s, u"(sleep 5) & echo done"_s}, .deadline = 60s});
    QVERIFY2(leaves, leaves ? "" : qPrintable(leaves.error().why));
    QCOMPARE(leaves->out, QByteArray("done\n"));
}

QTEST_GUILESS_MAIN(tst_WholeStores)
#include "tst_wholestores.moc"
