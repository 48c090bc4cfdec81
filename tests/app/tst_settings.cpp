// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/safefile.h"
#include "app/settings/settings.h"
#include "app/settings/startmarker.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace stalewatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Target target(const QString &typed)
{
    return parseTarget(typed).value_or(Target{});
}

/// JSON with ' for ": moc of Qt 6.4 stumbles over raw strings.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

/// A folder with a settings file of these bytes in it.
class Folder final
{
public:
    Folder() = default;
    explicit Folder(const QByteArray &bytes) { put(bytes); }

    void put(const QByteArray &bytes) const
    {
        QFile file(settingsPath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString settingsPath() const { return m_folder.filePath(u"settings.json"_s); }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(settingsPath());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(bytes()).object(); }
    [[nodiscard]] QStringList kept() const
    {
        return QDir(path()).entryList({u"settings.json.corrupt-*"_s}, QDir::Files);
    }

private:
    QTemporaryDir m_folder{};
};

/// A file as this program writes it, with a target and a layout.
QByteArray goodFile()
{
    const Folder folder;
    Settings settings(folder.path());
    settings.setTargets({target(u"n1"_s)});
    settings.set(setting::interval, 2s);
    settings.setLayout(u"connections"_s, {{u"columns"_s, QJsonArray{u"cid"_s, u"name"_s}}, {u"width"_s, 120}});
    return settings.flush() ? folder.bytes() : QByteArray();
}

} // namespace

class TestSettings final : public QObject
{
    Q_OBJECT

private slots:
    void defaultsApplyWithoutAFile()
    {
        const Folder folder;
        const Settings settings(folder.path());
        QCOMPARE(settings.value(setting::interval), 1000ms);
        QCOMPARE(settings.value(setting::theme), u"system"_s);
        QVERIFY(settings.targets().isEmpty());
        QVERIFY(settings.notices().isEmpty());
        QVERIFY(!QFile::exists(folder.settingsPath()));
    }

    void everySettingSurvives()
    {
        const Folder folder;
        {
            Settings settings(folder.path());
            settings.set(setting::interval, 2500ms);
            settings.set(setting::goneFor, 5min);
            settings.set(setting::theme, u"dark"_s);
            settings.set(setting::language, u"de"_s);
            settings.set(setting::notifications, true);
            settings.setLayout(u"window"_s, {{u"width"_s, 1280}});
        }
        const Settings again(folder.path());
        QCOMPARE(again.value(setting::interval), 2500ms);
        QCOMPARE(again.value(setting::goneFor), 300s);
        QCOMPARE(again.value(setting::theme), u"dark"_s);
        QCOMPARE(again.value(setting::language), u"de"_s);
        QVERIFY(again.value(setting::notifications));
        QCOMPARE(again.layout(u"window"_s).value("width"_L1).toInt(), 1280);
        QVERIFY(again.notices().isEmpty());
    }

    void targetsSurviveWithTheirFilesButWithoutTheirPasswords()
    {
        const Folder folder;
        Target secret{.url = QUrl(u"https://operator:s3cr3t-seed@mon.example.org/nats"_s)};
        secret.caFile = u"/etc/ca.pem"_s;
        secret.certificateFile = u"/etc/client.pem"_s;
        secret.keyFile = u"/etc/client.key"_s;
        {
            Settings settings(folder.path());
            settings.setTargets({target(u"n1:8222"_s), secret});
        }
        QVERIFY(!folder.bytes().contains("s3cr3t-seed"));
        QVERIFY(!folder.bytes().contains("operator"));
        const QList<Target> again = Settings(folder.path()).targets();
        QCOMPARE(again.size(), 2);
        QCOMPARE(again[0], target(u"n1:8222"_s));
        QCOMPARE(again[1].url.host(), u"mon.example.org"_s);
        QCOMPARE(again[1].caFile, secret.caFile);
        QCOMPARE(again[1].certificateFile, secret.certificateFile);
        QCOMPARE(again[1].keyFile, secret.keyFile);
    }

    void changesAreSavedWithoutBeingAsked()
    {
        const Folder folder;
        Settings settings(folder.path());
        QSignalSpy changed(&settings, &Settings::changed);
        settings.set(setting::goneFor, 10s);
        settings.set(setting::goneFor, 10s);
        QCOMPARE(changed.size(), 1);
        QTRY_COMPARE(folder.object().value("keep_gone_s"_L1).toInt(), 10);
    }

    void keysOfOthersAreKept()
    {
        const Folder folder(json("{'schema': 1, 'of_tomorrow': {'a': [1, 2]}, 'interval_ms': 3000}"));
        {
            Settings settings(folder.path());
            settings.set(setting::theme, u"light"_s);
        }
        QCOMPARE(folder.object().value("of_tomorrow"_L1).toObject().value("a"_L1).toArray().size(), 2);
        QCOMPARE(folder.object().value("interval_ms"_L1).toInt(), 3000);
    }

    void theFileBeforeTheLastChangeIsKept()
    {
        const Folder folder(json("{'schema': 1, 'theme': 'dark'}"));
        {
            Settings settings(folder.path());
            settings.set(setting::theme, u"light"_s);
        }
        QFile backup(folder.settingsPath() + u".bak"_s);
        QVERIFY(backup.open(QIODevice::ReadOnly));
        QVERIFY(backup.readAll().contains("dark"));
    }

    void aDamagedFileIsKeptAndDefaultsAreUsed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("0 bytes") << QByteArray("");
        QTest::newRow("garbage") << QByteArray("\x00\xff\x13garbage", 10);
        QTest::newRow("another document") << QByteArray("[1, 2]");
        QTest::newRow("no schema") << json("{'theme': 'dark'}");
        QTest::newRow("a schema that is no integer") << json("{'schema': 1.5, 'theme': 'dark'}");
        QTest::newRow("a schema that is a text") << json("{'schema': '1', 'theme': 'dark'}");
        QTest::newRow("a schema below the first") << json("{'schema': 0, 'theme': 'dark'}");
        QTest::newRow("truncated") << goodFile().chopped(5);
        QTest::newRow("nested without end") << QByteArray(2'000'000, '[');
        QTest::newRow("far too large") << QByteArray(5 * 1024 * 1024, char(32));
    }
    // case 93
    void aDamagedFileIsKeptAndDefaultsAreUsed()
    {
        QFETCH(QByteArray, bytes);
        const Folder folder(bytes);
        {
            Settings settings(folder.path());
            QCOMPARE(settings.value(setting::theme), u"system"_s);
            QVERIFY(settings.targets().isEmpty());
            QVERIFY(!settings.notices().isEmpty());
            QVERIFY(!settings.isReadOnly());
            settings.set(setting::theme, u"light"_s);
        }
        QCOMPARE(folder.kept().size(), 1);
        QFile kept(folder.path() + u'/' + folder.kept().constFirst());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), bytes);
        QCOMPARE(Settings(folder.path()).value(setting::theme), u"light"_s);
    }

    // case 93
    void aDamagedFileWithABackupCostsOnlyTheLastChange()
    {
        const Folder folder(json("{'schema': 1, 'theme': 'dark'}"));
        {
            Settings settings(folder.path());
            settings.set(setting::interval, 2s);
        }
        folder.put(json("{'schema': 1, 'the"));
        const Settings settings(folder.path());
        QCOMPARE(settings.value(setting::theme), u"dark"_s);
        QCOMPARE(settings.notices().size(), 2);
        QCOMPARE(folder.kept().size(), 1);
    }

    // case 93
    void everyTruncationOfAGoodFileStarts()
    {
        const QByteArray good = goodFile();
        QVERIFY(good.size() > 200);
        for (qsizetype length = 0; length < good.size(); length += 7) {
            const Folder folder(good.first(length));
            const Settings settings(folder.path());
            QVERIFY(!settings.notices().isEmpty());
            QCOMPARE(folder.kept().size(), 1);
        }
    }

    // cases 93 and 94
    void randomDamageNeverGivesADamagedLayout()
    {
        const QByteArray good = goodFile();
        const Folder untouched(good);
        const QJsonObject layout = Settings(untouched.path()).layout(u"connections"_s);
        QVERIFY(!layout.isEmpty());
        QRandomGenerator random(94);
        const Folder folder;
        for (int round = 0; round < 300; ++round) {
            QByteArray bytes = good;
            for (quint32 n = 1 + random.bounded(4U); n > 0; --n)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            folder.put(bytes);
            const Settings settings(folder.path());
            const QJsonObject seen = settings.layout(u"connections"_s);
            QVERIFY(seen.isEmpty() || seen == layout);
        }
    }

    void valuesThatCannotBeUsedAreNamed_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::newRow("a text for a number") << json("'interval_ms': 'fast'");
        QTest::newRow("a fraction") << json("'interval_ms': 1000.5");
        QTest::newRow("too small") << json("'interval_ms': 1");
        QTest::newRow("negative") << json("'keep_gone_s': -1");
        QTest::newRow("huge") << json("'keep_gone_s': 1e300");
        QTest::newRow("a number for a text") << json("'theme': 7");
        QTest::newRow("an object") << json("'language': {}");
        QTest::newRow("targets that are no list") << json("'targets': 'n1'");
        QTest::newRow("a target that is no object") << json("'targets': [17]");
        QTest::newRow("a target that is no URL") << json("'targets': [{'url': 'file:///dev/zero'}]");
    }
    // case 93
    void valuesThatCannotBeUsedAreNamed()
    {
        QFETCH(QByteArray, member);
        const Folder folder(json("{'schema': 1, ") + member + "}");
        const Settings settings(folder.path());
        QCOMPARE(settings.notices().size(), 1);
        QCOMPARE(settings.value(setting::interval), 1000ms);
        QCOMPARE(settings.value(setting::goneFor), 60s);
        QCOMPARE(settings.value(setting::theme), u"system"_s);
        QVERIFY(settings.targets().isEmpty());
        QVERIFY(folder.kept().isEmpty());
    }

    // case 93
    void aNewerFileIsNeverTouched()
    {
        const QByteArray newer = json("{'schema': 2, 'theme': {'name': 'dark'}}");
        const Folder folder(newer);
        {
            Settings settings(folder.path());
            QVERIFY(settings.isReadOnly());
            QCOMPARE(settings.notices().size(), 1);
            settings.set(setting::theme, u"light"_s);
            QCOMPARE(settings.value(setting::theme), u"light"_s);
            QVERIFY(settings.flush());
        }
        QCOMPARE(folder.bytes(), newer);
        QVERIFY(folder.kept().isEmpty());
    }

    // case 93
    void aFileThatCannotBeReadIsNeverTouched()
    {
        if (::geteuid() == 0) {
            // Root reads everything, so a folder in the file's place stands for "cannot be read".
            const Folder folder;
            QVERIFY(QDir().mkpath(folder.settingsPath()));
            const Settings settings(folder.path());
            QVERIFY(settings.isReadOnly());
            QCOMPARE(settings.notices().size(), 1);
            return;
        }
        const Folder folder(json("{'schema': 1, 'theme': 'dark'}"));
        QVERIFY(QFile::setPermissions(folder.settingsPath(), {}));
        const Settings settings(folder.path());
        QVERIFY(settings.isReadOnly());
        QCOMPARE(settings.notices().size(), 1);
    }

    // case 93
    void aFolderThatCannotBeMadeIsAFailureToSaveAndNoMore()
    {
        const Folder folder("a file where the folder should be");
        Settings settings(folder.settingsPath() + u"/sub"_s);
        QSignalSpy failed(&settings, &Settings::saveFailed);
        settings.set(setting::theme, u"dark"_s);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.constFirst().constFirst().value<Failure>().kind, Failure::Kind::Local);
        QCOMPARE(settings.value(setting::theme), u"dark"_s);
        QVERIFY(!settings.flush());
    }

    void aFolderThatIsMissingIsMade()
    {
        const QTemporaryDir home;
        {
            Settings settings(home.filePath(u"a/b/stalewatch"_s));
            settings.set(setting::theme, u"dark"_s);
        }
        QVERIFY(QFile::exists(home.filePath(u"a/b/stalewatch/settings.json"_s)));
    }

    // case 94
    void aLayoutThatWasEditedIsNotUsed()
    {
        const Folder folder(goodFile().replace("120", "-99"));
        const Settings settings(folder.path());
        QVERIFY(settings.layout(u"connections"_s).isEmpty());
        QCOMPARE(settings.targets().size(), 1);
        QCOMPARE(settings.value(setting::interval), 2000ms);
    }

    void theLayoutCanBeForgotten()
    {
        const Folder folder(goodFile());
        {
            Settings settings(folder.path());
            settings.forgetLayout();
        }
        const Settings settings(folder.path());
        QVERIFY(settings.layout(u"connections"_s).isEmpty());
        QCOMPARE(settings.targets().size(), 1);
    }

    void aStartThatWasNotCompletedIsRemembered()
    {
        const Folder folder;
        {
            const StartMarker first(folder.path());
            QVERIFY(!first.lastStartFailed());
            // What a crash now would leave is what a second start finds.
            const StartMarker second(folder.path());
            QVERIFY(second.lastStartFailed());
        }
        const StartMarker third(folder.path());
        QVERIFY(!third.lastStartFailed());
    }

    void aCompletedStartIsForgotten()
    {
        const Folder folder;
        StartMarker first(folder.path());
        first.completed();
        const StartMarker second(folder.path());
        QVERIFY(!second.lastStartFailed());
    }

    void theStandardFolderFollowsXdg()
    {
        qputenv("XDG_CONFIG_HOME", "/somewhere/else");
        QCOMPARE(Settings::standardFolder(), u"/somewhere/else/stalewatch"_s);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
