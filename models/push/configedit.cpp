// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configedit.h"

#include "models/push/configediting.h"
#include "models/push/configoptions.h"
#include "models/push/pingrules.h"

#include <QCoreApplication>

#include <algorithm>

namespace stalewatch {

namespace {

using State = PingKeyReading::State;

constexpr PingSettings defaults{};

QString words(const char *text)
{
    return QCoreApplication::translate("Config", text);
}

} // namespace

Result<ConfigEdit> editPing(const ConfigFiles &files, const PingChange &change, IncludedFiles included)
{
    return ConfigEditing(files, change, included).edit();
}

ConfigEditing::ConfigEditing(const ConfigFiles &files, const PingChange &change, IncludedFiles included)
    : m_files(files), m_change(change), m_included(included), m_reading(readPing(files, change.scope))
{
}

Result<ConfigEdit> ConfigEditing::edit()
{
    ConfigEdit edit;
    const Wish interval{
        "ping_interval", true, m_change.interval.value_or(Nanoseconds(0)).count(), &m_reading.interval, &m_reading.max};
    const Wish max{"ping_max", false, m_change.max.value_or(0), &m_reading.max, &m_reading.interval};
    const bool isDone = checkLegal() && (!m_change.interval || takeWish(interval)) && (!m_change.max || takeWish(max))
        && addAll() && assemble(edit) && (edit.isNothing() || prove(edit));
    if (isDone)
        return edit;
    return tl::unexpected(m_failure);
}

bool ConfigEditing::checkLegal()
{
    for (const PingRemark &remark : checkPing(m_change, m_files.serverVersion())) {
        if (remark.level == PingRemark::Level::Illegal) {
            const char *key = remark.about == PingRemark::About::Max ? "ping_max" : "ping_interval";
            return refuse({Failure::Kind::Local, scopedName(m_change.scope, key), remark.text});
        }
    }
    if (!m_reading.hasBlock) {
        return refuse({m_files.files().front().file(), 1, 1},
            words(QT_TRANSLATE_NOOP("Config", "The file has no such block, so there is nothing to override.")));
    }
    // The server would not load a file with a bad value, whatever else it says.
    for (const PingKeyReading *reading : {&m_reading.interval, &m_reading.max}) {
        const bool isWished = reading == &m_reading.interval ? m_change.interval.has_value() : m_change.max.has_value();
        if (reading->state == State::Ambiguous || (reading->state == State::Bad && !isWished))
            return refuse(reading->problem);
    }
    return true;
}

bool ConfigEditing::isAsWished(const Wish &wish) const
{
    const bool isServers = m_change.scope == PingScope::Server;
    const qint64 standard = wish.isInterval ? qint64(defaults.interval.count()) : qint64(defaults.max);
    if (wish.reading->state == State::Absent || (wish.reading->isGood() && wish.reading->value == 0))
        return isServers && wish.value == standard;
    return wish.reading->isGood() && wish.reading->value == wish.value;
}

bool ConfigEditing::takeWish(const Wish &wish)
{
    if (isAsWished(wish))
        return true;
    (wish.isInterval ? m_interval : m_max) = wish.value;
    remark(wish);
    return wish.reading->state == State::Absent ? add(wish) : replace(wish);
}

void ConfigEditing::remark(const Wish &wish)
{
    for (const ConfigRef &ref : wish.reading->shadowed) {
        //: %1: a file and a line, as in nats.conf:12
        m_remarks.push_back(configFailure(m_files.placeOf(ref),
            words(QT_TRANSLATE_NOOP("Config", "This definition does not count: the one at %1 comes later."))
                .arg(shownPlace(m_files.placeOf(wish.reading->at))),
            Failure::Kind::Unsupported));
    }
}

bool ConfigEditing::replace(const Wish &wish)
{
    const ConfigRef literal = wish.reading->literal;
    if (!literal.isValid()) {
        return wish.reading->state == State::Bad
            ? refuse(wish.reading->problem)
            : refuse(m_files.placeOf(wish.reading->at),
                words(QT_TRANSLATE_NOOP("Config", "The value comes from the server's environment: change it there.")));
    }
    if (!followable(*wish.reading, wish.key) || !editable(literal.file, literal))
        return false;
    const ConfigDocument &document = m_files.files()[std::size_t(literal.file)];
    const ConfigToken &token = m_files.valueOf(literal);
    m_changes[literal.file].push_back(
        {token.begin, document.text(token).toByteArray(), written(wish, token, document)});
    return true;
}

/// Whether the value can be changed where it is written without changing anything else.
bool ConfigEditing::followable(const PingKeyReading &reading, const char *key)
{
    if (!notUsed(reading.at, {}))
        return false;
    for (ConfigRef use = reading.at; use != reading.literal; use = m_files.variables().value(use)) {
        const ConfigRef definition = m_files.variables().value(use);
        if (!notUsed(definition, use))
            return false;
        const bool isOption = isServerOption(configKey(m_files.keyOf(definition)));
        if (isOption || m_files.entry(definition).parent >= 0) {
            //: %1: ping_interval or ping_max, %2: another option of the server
            return refuse(m_files.placeOf(definition),
                words(QT_TRANSLATE_NOOP("Config",
                          "%1 takes its value from %2 here, which has a meaning of its own. Write %1 out first."))
                    .arg(QString::fromLatin1(key), QString::fromUtf8(m_files.keyOf(definition))));
        }
    }
    return true;
}

/// Whether nothing but @p by takes its value from @p definition.
bool ConfigEditing::notUsed(ConfigRef definition, ConfigRef by)
{
    for (auto use = m_files.variables().cbegin(); use != m_files.variables().cend(); ++use) {
        if (use.value() != definition || use.key() == by)
            continue;
        //: %1: a file and a line, as in nats.conf:12
        return refuse(m_files.placeOf(definition),
            words(QT_TRANSLATE_NOOP("Config", "%1 takes its value from here too, and would change as well."))
                .arg(shownPlace(m_files.placeOf(use.key()))));
    }
    return true;
}

/// Whether @p file may be changed, where @p at stands.
bool ConfigEditing::editable(int file, ConfigRef at)
{
    const QString path = m_files.files()[std::size_t(file)].file();
    if (file != 0 && m_included == IncludedFiles::Refused) {
        return refuse(m_files.placeOf(at),
            words(QT_TRANSLATE_NOOP("Config", "The value is defined in this included file: change it there.")));
    }
    const auto isSame = [&path](const ConfigDocument &other) { return other.file() == path; };
    if (std::ranges::count_if(m_files.files(), isSame) > 1) {
        return refuse(m_files.placeOf(at),
            words(QT_TRANSLATE_NOOP("Config", "This file is included more than once: all of these would change.")));
    }
    return true;
}

bool ConfigEditing::refuse(const ConfigPlace &place, const QString &why, Failure::Kind kind)
{
    return refuse(configFailure(place, why, kind));
}

bool ConfigEditing::refuse(const Failure &failure)
{
    m_failure = failure;
    return false;
}

} // namespace stalewatch
