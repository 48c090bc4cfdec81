// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/settingsfile.h"

#include "app/settings/safefile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <optional>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxSize = qint64(4) * 1024 * 1024; ///< a real one has a few kilobytes

QString words(const char *text)
{
    return QCoreApplication::translate("SettingsFile", text);
}

QString backupOf(const QString &path)
{
    return path + u".bak"_s;
}

/// Compact JSON has its keys sorted, so equal values have equal digests.
QString digestOf(const QJsonObject &values)
{
    const QByteArray bytes = QJsonDocument(values).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// Nothing when the file is damaged.
std::optional<QJsonObject> parsed(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const QJsonValue schema = object.value("schema"_L1);
    const bool isWhole = schema.toInteger(-1) == schema.toInteger(-2);
    return isWhole && schema.toInteger() >= 1 ? std::optional(object) : std::nullopt;
}

/// Takes the parts out of a file of our schema. A layout that does not match its checksum is dropped silently: the
/// defaults look fine, and a half-believed layout has crashed toolkits.
void unpack(QJsonObject object, SettingsFile &file)
{
    const QJsonObject envelope = object.take("layout"_L1).toObject();
    const QJsonObject values = envelope.value("values"_L1).toObject();
    if (envelope.value("sha256"_L1).toString() == digestOf(values))
        file.layout = values;
    object.remove("schema"_L1);
    file.root = object;
}

/// Moves a damaged file out of the way; its new path, or empty.
QString quarantined(const QString &path)
{
    const QString stem = path + u".corrupt-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    for (int copy = 1; copy <= 100; ++copy) {
        const QString kept = copy == 1 ? stem : stem + u'-' + QString::number(copy);
        if (!QFile::exists(kept))
            return QFile::rename(path, kept) ? kept : QString();
    }
    return {};
}

void useBackup(const QString &path, SettingsFile &file)
{
    QFile backup(backupOf(path));
    if (!QFileInfo(backup).isFile() || backup.size() > maxSize || !backup.open(QIODevice::ReadOnly))
        return;
    const std::optional<QJsonObject> object = parsed(backup.readAll());
    if (!object || object->value("schema"_L1).toInt() > SettingsFile::schema)
        return;
    unpack(*object, file);
    file.notices.append(
        words(QT_TRANSLATE_NOOP("SettingsFile", "The settings before the last change are used instead.")));
}

void giveUp(const QString &path, SettingsFile &file)
{
    const QString kept = quarantined(path);
    if (kept.isEmpty()) {
        file.isReadOnly = true;
        //: %1: the path of the settings file
        file.notices.append(
            words(QT_TRANSLATE_NOOP("SettingsFile",
                      "The settings in %1 are damaged, and the file cannot be renamed. Changes last until you quit."))
                .arg(path));
    } else {
        //: %1: the path of the damaged file
        file.notices.append(
            words(QT_TRANSLATE_NOOP("SettingsFile", "The settings were damaged. They are kept as %1.")).arg(kept));
    }
    useBackup(path, file);
}

} // namespace

SettingsFile loadSettingsFile(const QString &path)
{
    SettingsFile file;
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymbolicLink())
        return file;
    QFile bytes(path);
    // isFile() first: opening a FIFO would wait for a writer.
    if (!info.isFile() || !bytes.open(QIODevice::ReadOnly)) {
        file.isReadOnly = true;
        //: %1: the path of the settings file
        file.notices.append(
            words(QT_TRANSLATE_NOOP("SettingsFile", "The settings in %1 cannot be read. Changes last until you quit."))
                .arg(path));
        return file;
    }
    const std::optional<QJsonObject> object = bytes.size() > maxSize ? std::nullopt : parsed(bytes.readAll());
    bytes.close();
    if (!object) {
        giveUp(path, file);
    } else if (object->value("schema"_L1).toInteger() > SettingsFile::schema) {
        file.isReadOnly = true;
        //: %1: the path of the settings file
        file.notices.append(words(QT_TRANSLATE_NOOP("SettingsFile",
                                      "The settings in %1 are of a newer version of this program and stay as they are. "
                                      "Changes last until you quit."))
                                .arg(path));
    } else {
        unpack(*object, file);
    }
    return file;
}

Result<> saveSettingsFile(const QString &path, const QJsonObject &root, const QJsonObject &layout)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder)) {
        return tl::unexpected(Failure{Failure::Kind::Local,
            //: %1: a folder
            words(QT_TRANSLATE_NOOP("SettingsFile", "making the folder %1")).arg(folder), qt_error_string(errno)});
    }
    QJsonObject object = root;
    object.insert("schema"_L1, SettingsFile::schema);
    object.insert("layout"_L1, QJsonObject{{u"sha256"_s, digestOf(layout)}, {u"values"_s, layout}});
    const QByteArray wanted = QJsonDocument(object).toJson();

    QFile before(path);
    if (before.open(QIODevice::ReadOnly)) {
        const QByteArray old = before.readAll();
        before.close();
        if (old == wanted)
            return {};
        if (parsed(old)) {
            const Result<> kept = writeSafely(backupOf(path), old);
            if (!kept)
                return kept;
        }
    }
    return writeSafely(path, wanted);
}

} // namespace stalewatch
