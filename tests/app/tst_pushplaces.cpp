// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/filefaults.h"
#include "tests/support/sshbench.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;

namespace {

const QByteArray oldText = "ping_interval: \"60s\"\n";
const QByteArray newText = "ping_interval: \"1m30s\"\n";

/// A folder with a config, and the two ways to it: as a file of this machine, and by the script that ssh, docker and
/// kubectl run, here without any of them.
class Place final
{
public:
    Place()
    {
        m_shims.write(u"docker"_s, "while [ \"$1\" != sh ]; do shift; done\nexec \"$@\"\n");
        run(u"mkdir conf && printf 'ping_interval: \"60s\"\\n' >conf/nats.conf && chmod 640 conf/nats.conf"_s);
    }

    /// @p script in the folder; what it prints, both streams.
    QByteArray run(const QString &script, const QByteArray &input = {}) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setWorkingDirectory(m_folder.path());
        process.start(u"sh"_s, {u"-ec"_s, script});
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(30'000);
        return process.readAll().trimmed();
    }
    /// The probe, after @p before, with all mounts its own if it is so wished.
    QByteArray probe(const QString &way, const QString &what, const QString &before = {}, bool ownMounts = false,
        const QString &after = {}) const
    {
        const QString there = way + m_folder.filePath(u"conf/nats.conf"_s);
        const QString line = before + u'\n' + QStringLiteral(STALEWATCH_STOREPROBE) + u" '"_s + there + u"' "_s + what
            + u" || :\n"_s + after;
        if (!ownMounts)
            return run(line, newText);
        QFile script(m_folder.filePath(u"inner.sh"_s));
        if (!script.open(QIODevice::WriteOnly) || script.write(line.toUtf8()) < 0)
            return "(no script)";
        script.close();
        return run(u"exec unshare -Urm sh -ec '. ./inner.sh'"_s, newText);
    }
    [[nodiscard]] QByteArray content(const QString &name = u"conf/nats.conf"_s) const
    {
        return contentOf(m_folder.filePath(name));
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QStringList strangers(const QString &folder = u"conf"_s) const
    {
        return QDir(m_folder.filePath(folder))
            .entryList({u".*"_s}, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

private:
    Shims m_shims{};
    QTemporaryDir m_folder{};
};

void addWays()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("a file of this machine") << u"file:"_s;
    QTest::newRow("by the script") << u"docker:c:"_s;
}

void addWaysAndShells(const std::initializer_list<std::tuple<const char *, const char *, const char *>> &rows)
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QByteArray>("said");
    for (const auto &[way, name] : {std::pair("file:", "local"), std::pair("docker:c:", "by the script")}) {
        for (const auto &[row, before, said] : rows)
            QTest::addRow("%s, %s", row, name)
                << QString::fromLatin1(way) << QString::fromLatin1(before) << QByteArray(said);
    }
}

} // namespace

/// Where configs lie, and what of it must stay as it is.
class tst_PushPlaces final : public QObject
{
    Q_OBJECT

private slots:
    void whatCannotBeWrittenIsRefusedBefore_data();
    void whatCannotBeWrittenIsRefusedBefore();
    void linksAreKept_data();
    void linksAreKept();
    void aHardLinkIsRemarkedOn_data() { addWays(); }
    void aHardLinkIsRemarkedOn();
    void aBindMountIsWrittenInPlaceOnly_data() { addWays(); }
    void aBindMountIsWrittenInPlaceOnly();
    void anotherFileSystemIsNoMatter_data() { addWays(); }
    void anotherFileSystemIsNoMatter();
    void ownerModeAndAclAreKept_data() { addWays(); }
    void ownerModeAndAclAreKept();
    void aFullDiskLeavesTheOldFile_data();
    void aFullDiskLeavesTheOldFile();
};

void tst_PushPlaces::whatCannotBeWrittenIsRefusedBefore_data()
{
    addWaysAndShells({
        {"a read-only mount", "mount --bind conf conf && mount -o remount,bind,ro conf", "read-only"},
        {"a read-only file in its place",
            "cp conf/nats.conf f; mount --bind f conf/nats.conf && mount -o "
            "remount,bind,ro conf/nats.conf",
            "mounted into its place"},
        {"a dangling link", "rm conf/nats.conf; ln -s nowhere conf/nats.conf", "refused"},
        {"a loop", "rm conf/nats.conf; ln -s a conf/nats.conf; ln -s nats.conf conf/a", "refused"},
        {"no file", "rm conf/nats.conf", "refused"},
        {"a folder", "rm conf/nats.conf; mkdir conf/nats.conf", "refused"},
        {"a FIFO", "rm conf/nats.conf; mkfifo conf/nats.conf", "not a regular file"},
    });
}

// cases 70 and 71
void tst_PushPlaces::whatCannotBeWrittenIsRefusedBefore()
{
    QFETCH(QString, way);
    QFETCH(QString, before);
    QFETCH(QByteArray, said);
    const Place place;
    const QByteArray answer = place.probe(way, {}, before, true);
    QVERIFY2(answer.startsWith("refused: ") && answer.contains(said), answer.constData());
    QVERIFY(!place.strangers().contains(u".nats.conf.stalewatch.lock"_s));
}

void tst_PushPlaces::linksAreKept_data()
{
    addWaysAndShells({
        {"relative", "mkdir real; mv conf/nats.conf real/a.conf; ln -s ../real/a.conf conf/nats.conf", "real/a.conf"},
        {"absolute", "mkdir real; mv conf/nats.conf real/a.conf; ln -s \"$PWD/real/a.conf\" conf/nats.conf",
            "real/a.conf"},
        {"a chain",
            "mkdir real; mv conf/nats.conf real/a.conf; ln -s a.conf real/b.conf; ln -s ../real/b.conf "
            "conf/nats.conf",
            "real/a.conf"},
        {"through a folder", "mv conf real; ln -s real conf", "real/nats.conf"},
    });
}

// case 71
void tst_PushPlaces::linksAreKept()
{
    QFETCH(QString, way);
    QFETCH(QString, before);
    QFETCH(QByteArray, said);
    const Place place;
    place.run(before);
    const QByteArray links = place.run(u"find . -type l | sort | xargs readlink"_s);
    const QByteArray answer = place.probe(way, u"write"_s);
    QCOMPARE(answer, QByteArray("rename\nwritten"));
    QCOMPARE(place.content(QString::fromUtf8(said)), newText);
    QCOMPARE(place.content(), newText);
    QCOMPARE(place.run(u"find . -type l | sort | xargs readlink"_s), links);
    QCOMPARE(place.strangers() + place.strangers(u"real"_s), QStringList());
}

// case 71
void tst_PushPlaces::aHardLinkIsRemarkedOn()
{
    QFETCH(QString, way);
    const Place place;
    place.run(u"ln conf/nats.conf other"_s);
    QCOMPARE(place.probe(way, u"write"_s), QByteArray("rename, with a remark\nwritten"));
    QCOMPARE(place.content(), newText);
    QCOMPARE(place.content(u"other"_s), oldText);
}

// case 71 and T2
void tst_PushPlaces::aBindMountIsWrittenInPlaceOnly()
{
    QFETCH(QString, way);
    const Place place;
    place.run(u"cp conf/nats.conf mounted"_s);
    const QString mount = u"mount --bind mounted conf/nats.conf"_s;
    const QByteArray renamed = place.probe(way, u"write"_s, mount, true);
    QVERIFY2(renamed.startsWith("in-place\nfailed: "), renamed.constData());
    QCOMPARE(place.content(u"mounted"_s), oldText);
    QCOMPARE(place.probe(way, u"write-in-place"_s, mount, true), QByteArray("in-place\nwritten"));
    QCOMPARE(place.content(u"mounted"_s), newText);
    QCOMPARE(place.content(), oldText); // what is under the mount
    QCOMPARE(place.strangers(), QStringList());
}

// case 71
void tst_PushPlaces::anotherFileSystemIsNoMatter()
{
    QFETCH(QString, way);
    const Place place;
    const QByteArray answer = place.probe(way, u"write"_s,
        u"mkdir other; mount -t tmpfs none other; mv conf/nats.conf other/; ln -s ../other/nats.conf conf/nats.conf"_s,
        true, u"cat other/nats.conf; ls -A other"_s);
    QVERIFY2(answer.startsWith(QByteArray("rename\nwritten\n" + newText)), answer.constData());
    QVERIFY2(answer.endsWith("\nnats.conf"), answer.constData());
}

// case 72
void tst_PushPlaces::ownerModeAndAclAreKept()
{
    QFETCH(QString, way);
    const Place place;
    // Only root can give a file away, and only then is there an owner to be lost.
    const bool isRoot = ::geteuid() == 0;
    place.run(
        u"chmod 2775 conf; setfacl -d -m u:1:rwx conf; setfacl -m u:2:r conf/nats.conf; chmod 0640 conf/nats.conf\n"
        "setfacl -m g:3:- conf/nats.conf"_s);
    if (isRoot)
        place.run(u"chown 65534:65533 conf/nats.conf"_s);
    const QString state = u"stat -c '%u:%g %a' conf/nats.conf; getfacl -pn conf/nats.conf"_s;
    const QByteArray before = place.run(state);
    QVERIFY2(before.contains("user:2:r--"), before.constData());
    QCOMPARE(place.probe(way, u"write"_s), QByteArray("rename\nwritten"));
    QCOMPARE(place.content(), newText);
    QCOMPARE(place.run(state), before);
    // And without any, the folder's default is not taken over.
    place.run(
        u"setfacl -b conf/nats.conf; printf 'ping_interval: \"60s\"\\n' >conf/nats.conf; chmod 0600 conf/nats.conf"_s);
    const QByteArray plain = place.run(state);
    QCOMPARE(place.probe(way, u"write"_s), QByteArray("rename\nwritten"));
    QCOMPARE(place.run(state), plain);
}

void tst_PushPlaces::aFullDiskLeavesTheOldFile_data()
{
    addWaysAndShells({
        {"already when it is looked at", "head -c 1M /dev/zero >full/fill || :", "refused: "},
        {"when it is written",
            "(sleep 0; head -c 1M /dev/zero >full/fill || :); rm full/fill; head -c 240K /dev/zero "
            ">full/fill; head -c 30K /dev/zero >big",
            "failed: "},
    });
}

// case 68
void tst_PushPlaces::aFullDiskLeavesTheOldFile()
{
    QFETCH(QString, way);
    QFETCH(QString, before);
    QFETCH(QByteArray, said);
    const Place place;
    const QString tmpfs = u"mkdir full; mount -t tmpfs -o size=256k none full; mv conf/nats.conf full/; ln -s "
                          "../full/nats.conf conf/nats.conf\n"_s;
    for (const QString &mode : {u"write"_s, u"write-in-place"_s}) {
        const QString input = before.contains(u"big"_s) ? u" <big"_s : QString();
        const QByteArray answer
            = place.probe(way, mode + input, tmpfs + before, true, u"cat full/nats.conf; ls -A full"_s);
        QVERIFY2(answer.contains(said) && answer.contains(" are free there, and "), answer.constData());
        QVERIFY2(answer.endsWith(QByteArray(oldText + "fill\nnats.conf")), answer.constData());
        place.run(u"rm -rf conf full big; mkdir conf; printf 'ping_interval: \"60s\"\\n' >conf/nats.conf"_s);
    }
}

QTEST_GUILESS_MAIN(tst_PushPlaces)
#include "tst_pushplaces.moc"
