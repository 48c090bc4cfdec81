// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/plancoding.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;

constexpr int format = 1;

QString words(const char *text)
{
    return QCoreApplication::translate("Push", text);
}

QString number(qint64 value)
{
    return QString::number(value);
}

QJsonObject pingToJson(const PingSettings &ping)
{
    return {{u"interval_ns"_s, number(ping.interval.count())}, {u"max"_s, ping.max}};
}

QJsonObject changeToJson(const PingChange &change)
{
    QJsonObject object{{u"scope"_s, int(change.scope)}};
    if (change.interval)
        object.insert(u"interval_ns"_s, number(change.interval->count()));
    if (change.max)
        object.insert(u"max"_s, *change.max);
    return object;
}

QJsonArray changesToJson(const std::vector<ByteChange> &changes)
{
    QJsonArray array;
    for (const ByteChange &change : changes) {
        array += QJsonObject{{u"offset"_s, number(change.offset)}, {u"removed"_s, QString::fromUtf8(change.removed)},
            {u"added"_s, QString::fromUtf8(change.added)}};
    }
    return array;
}

QJsonObject validationToJson(const Validation &validation)
{
    return {{u"verdict"_s, int(validation.verdict)},
        {u"complaints"_s, QJsonArray::fromStringList(validation.complaints)}, {u"digest"_s, validation.digest},
        {u"version"_s, validation.version}};
}

QJsonObject serverToJson(const ServerBefore &server)
{
    return {{u"server_id"_s, server.serverId}, {u"server_name"_s, server.serverName}, {u"version"_s, server.version},
        {u"ping"_s, pingToJson(server.ping)},
        {u"config_load_time_ns"_s, number(server.configLoadTime.time_since_epoch().count())},
        {u"config_digest"_s, server.configDigest}};
}

/// Reads fields and remembers the first that is not as it must be.
class Reader final
{
public:
    Reader(QJsonObject object, QString &wrong) : m_object(std::move(object)), m_wrong(wrong) { }

    [[nodiscard]] QString text(const QString &key) const { return value(key, QJsonValue::String).toString(); }
    [[nodiscard]] bool flag(const QString &key) const { return value(key, QJsonValue::Bool).toBool(); }
    [[nodiscard]] qint64 number(const QString &key) const
    {
        bool isNumber = false;
        const qint64 read = text(key).toLongLong(&isNumber);
        note(key, isNumber);
        return read;
    }
    [[nodiscard]] int small(const QString &key, int most) const
    {
        const double read = value(key, QJsonValue::Double).toDouble();
        note(key, read >= std::numeric_limits<int>::min() && read <= most && read == double(int(read)));
        return m_wrong.isEmpty() ? int(read) : 0;
    }
    [[nodiscard]] QJsonArray array(const QString &key) const { return value(key, QJsonValue::Array).toArray(); }
    [[nodiscard]] Reader inner(const QString &key) const
    {
        return {value(key, QJsonValue::Object).toObject(), m_wrong};
    }
    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }

private:
    [[nodiscard]] QJsonValue value(const QString &key, QJsonValue::Type type) const
    {
        const QJsonValue found = m_object.value(key);
        note(key, found.type() == type);
        return found;
    }
    void note(const QString &key, bool isRight) const
    {
        if (!isRight && m_wrong.isEmpty())
            m_wrong = key;
    }

    QJsonObject m_object;
    QString &m_wrong;
};

constexpr int anyInt = std::numeric_limits<int>::max();

PingSettings readPing(const Reader &from)
{
    return {Nanoseconds(from.number(u"interval_ns"_s)), from.small(u"max"_s, anyInt)};
}

PingChange readChange(const Reader &from)
{
    PingChange change{.scope = PingScope(from.small(u"scope"_s, int(PingScope::Websocket)))};
    if (from.has(u"interval_ns"_s))
        change.interval = Nanoseconds(from.number(u"interval_ns"_s));
    if (from.has(u"max"_s))
        change.max = from.small(u"max"_s, anyInt);
    return change;
}

Validation readValidation(const Reader &from)
{
    Validation validation{
        .verdict = Validation::Verdict(from.small(u"verdict"_s, int(Validation::Verdict::Unavailable))),
        .digest = from.text(u"digest"_s),
        .version = from.text(u"version"_s)};
    const QJsonArray complaints = from.array(u"complaints"_s);
    for (const auto &complaint : complaints)
        validation.complaints += complaint.toString();
    return validation;
}

ServerBefore readServer(const Reader &from)
{
    return {from.text(u"server_id"_s), from.text(u"server_name"_s), from.text(u"version"_s),
        readPing(from.inner(u"ping"_s)), Instant(Nanoseconds(from.number(u"config_load_time_ns"_s))),
        from.text(u"config_digest"_s)};
}

Failure badPlan(const QString &why)
{
    return {Failure::Kind::Malformed, words(QT_TRANSLATE_NOOP("Push", "Reading a plan")), why};
}

} // namespace

QJsonObject planToJson(const PushPlan &plan)
{
    return {{u"format"_s, format}, {u"id"_s, plan.id}, {u"target"_s, plan.target}, {u"store"_s, plan.store},
        {u"reload"_s, plan.reload}, {u"file"_s, plan.file}, {u"root"_s, plan.root}, {u"mode"_s, int(plan.mode)},
        {u"may_go_unvalidated"_s, plan.mayGoUnvalidated}, {u"change"_s, changeToJson(plan.change)},
        {u"before"_s, pingToJson(plan.before)}, {u"after"_s, pingToJson(plan.after)}, {u"old_digest"_s, plan.oldDigest},
        {u"new_digest"_s, plan.newDigest}, {u"old_size"_s, number(plan.oldSize)}, {u"new_size"_s, number(plan.newSize)},
        {u"changes"_s, changesToJson(plan.changes)}, {u"baseline"_s, validationToJson(plan.baseline)},
        {u"server"_s, serverToJson(plan.server)}, {u"verify_within_ns"_s, number(plan.verifyWithin.count())}};
}

Result<PushPlan> planFromJson(const QJsonObject &object)
{
    QString wrong;
    const Reader from(object, wrong);
    if (from.small(u"format"_s, anyInt) > format)
        return tl::unexpected(
            badPlan(words(QT_TRANSLATE_NOOP("Push", "It was made by a newer version of this program."))));
    PushPlan plan{.id = from.text(u"id"_s),
        .target = from.text(u"target"_s),
        .store = from.text(u"store"_s),
        .reload = from.text(u"reload"_s),
        .file = from.text(u"file"_s),
        .root = from.text(u"root"_s),
        .mode = WriteMode(from.small(u"mode"_s, int(WriteMode::Patch))),
        .mayGoUnvalidated = from.flag(u"may_go_unvalidated"_s),
        .change = readChange(from.inner(u"change"_s)),
        .before = readPing(from.inner(u"before"_s)),
        .after = readPing(from.inner(u"after"_s)),
        .oldDigest = from.text(u"old_digest"_s),
        .newDigest = from.text(u"new_digest"_s),
        .oldSize = from.number(u"old_size"_s),
        .newSize = from.number(u"new_size"_s),
        .baseline = readValidation(from.inner(u"baseline"_s)),
        .server = readServer(from.inner(u"server"_s)),
        .verifyWithin = Nanoseconds(from.number(u"verify_within_ns"_s))};
    const QJsonArray changes = from.array(u"changes"_s);
    for (const auto &value : changes) {
        const Reader change(value.toObject(), wrong);
        plan.changes.push_back(
            {change.number(u"offset"_s), change.text(u"removed"_s).toUtf8(), change.text(u"added"_s).toUtf8()});
    }
    if (wrong.isEmpty())
        return plan;
    //: %1: the name of a field
    return tl::unexpected(
        badPlan(words(QT_TRANSLATE_NOOP("Push", "The field \"%1\" is missing or wrong.")).arg(wrong)));
}

QByteArray encodedPlan(const PushPlan &plan)
{
    return QJsonDocument(planToJson(plan)).toJson(QJsonDocument::Compact) + '\n';
}

Result<PushPlan> decodedPlan(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return tl::unexpected(badPlan(words(QT_TRANSLATE_NOOP("Push", "This is no plan."))));
    return planFromJson(document.object());
}

} // namespace stalewatch
