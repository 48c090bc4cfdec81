// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configediting.h"

#include "models/push/configcursor.h"
#include "models/push/configstyle.h"
#include "models/push/pingrules.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

// How ConfigEditing writes and proves.
namespace stalewatch {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Config", text);
}

QByteArray valueOf(bool isInterval, qint64 value)
{
    return isInterval ? configDuration(Nanoseconds(value)).toUtf8() : QByteArray::number(value);
}

} // namespace

/// The new value in the place of @p token: in its quotes if it is an interval, with a blank behind a number that would
/// swallow what follows.
QByteArray ConfigEditing::written(const Wish &wish, const ConfigToken &token, const ConfigDocument &document) const
{
    const QByteArray value = valueOf(wish.isInterval, wish.value);
    if (wish.isInterval) {
        const char quote = token.quote == '\'' ? '\'' : '"';
        return quote + value + quote;
    }
    const QByteArray &bytes = document.bytes();
    const char32_t next = token.end < bytes.size() ? char32_t(quint8(bytes[token.end])) : U'\n';
    return isLineEnd(next) || isBlank(next) || isOneOf(next, U",;}") ? value : value + ' ';
}

bool ConfigEditing::add(const Wish &wish)
{
    const QByteArrayView name(wish.key);
    for (auto use = m_files.variables().cbegin(); use != m_files.variables().cend(); ++use) {
        const ConfigDocument &document = m_files.files()[std::size_t(use.key().file)];
        if (document.text(m_files.valueOf(use.key())).sliced(1) != name)
            continue;
        //: %1: ping_interval or ping_max
        return refuse(m_files.placeOf(use.key()),
            words(QT_TRANSLATE_NOOP("Config", "Here $%1 is used as a variable: defining %1 would change this too."))
                .arg(QString::fromLatin1(name)));
    }
    m_toAdd.push_back(wish);
    return true;
}

/// Adds what is nowhere beside its sibling, or to the block, or to the config itself.
bool ConfigEditing::addAll()
{
    if (m_toAdd.empty())
        return true;
    const ConfigRef sibling = m_toAdd.size() == 1 ? m_toAdd.front().sibling->at : ConfigRef();
    ConfigRef home = sibling;
    if (!home.isValid())
        home = m_change.scope == PingScope::Server ? ConfigRef{0, -1} : m_reading.block;
    if (!editable(home.file, home.isValid() ? home : m_reading.block))
        return false;
    const qint32 block = sibling.isValid() ? m_files.entry(sibling).parent : home.entry;
    std::vector<NewSetting> settings;
    for (const Wish &wish : m_toAdd)
        settings.push_back({wish.key, valueOf(wish.isInterval, wish.value), wish.isInterval});
    const ConfigStyle style(m_files.files()[std::size_t(home.file)], block, sibling.entry);
    m_changes[home.file].push_back(style.adding(settings));
    return true;
}

bool ConfigEditing::assemble(ConfigEdit &edit)
{
    edit.remarks = m_remarks;
    edit.file = m_files.files().front().file();
    edit.before = edit.after = m_files.files().front().bytes();
    if (m_changes.empty())
        return true;
    if (m_changes.size() > 1) {
        const ConfigDocument &other = m_files.files()[std::size_t(m_changes.rbegin()->first)];
        return refuse({other.file(), 1, 1},
            words(QT_TRANSLATE_NOOP(
                "Config", "The two values stand in two files. Bring them together, or change one at a time.")));
    }
    const ConfigDocument &document = m_files.files()[std::size_t(m_changes.begin()->first)];
    edit.file = document.file();
    edit.before = document.bytes();
    edit.changes = m_changes.begin()->second;
    std::ranges::sort(edit.changes, {}, &ByteChange::offset);
    const Result<QByteArray> after = applied(edit.before, edit.changes);
    if (!after)
        return refuse(after.error());
    edit.after = *after;
    return true;
}

/// Reads the new bytes and compares: what was wished is there, and all else is as it was.
bool ConfigEditing::prove(const ConfigEdit &edit)
{
    const ConfigDocument &root = m_files.files().front();
    ConfigWorld world = m_files.world();
    world.include = [inner = world.include, &edit](const QString &path) -> std::optional<QByteArray> {
        return path == edit.file ? edit.after : inner(path);
    };
    const auto now = ConfigFiles::read(
        edit.file == root.file() ? edit.after : root.bytes(), root.file(), world, m_files.serverVersion());
    return (now && saysWhatIsWished(*now) && hasTheSameEntries(*now, edit.file))
        || refuse({edit.file, 1, 1},
            words(QT_TRANSLATE_NOOP("Config", "No change was found that does what is wished and nothing else.")));
}

bool ConfigEditing::saysWhatIsWished(const ConfigFiles &now) const
{
    const auto isRight = [](const PingKeyReading &before, const PingKeyReading &after, std::optional<qint64> wished) {
        return wished ? after.isGood() && after.value == *wished
                      : after.state == before.state && after.value == before.value;
    };
    const std::array scopes{PingScope::Server, PingScope::Cluster, PingScope::Websocket};
    return std::ranges::all_of(scopes, [&](PingScope scope) {
        const PingReading before = readPing(m_files, scope);
        const PingReading after = readPing(now, scope);
        const bool isHere = scope == m_change.scope;
        return isRight(before.interval, after.interval, isHere ? m_interval : std::nullopt)
            && isRight(before.max, after.max, isHere ? m_max : std::nullopt);
    });
}

bool ConfigEditing::hasTheSameEntries(const ConfigFiles &now, const QString &changed) const
{
    if (now.files().size() != m_files.files().size())
        return false;
    for (std::size_t i = 0; i < m_files.files().size(); ++i) {
        const std::size_t added = now.files()[i].file() == changed ? m_toAdd.size() : 0;
        if (now.files()[i].entries().size() != m_files.files()[i].entries().size() + added)
            return false;
    }
    return true;
}

} // namespace stalewatch
