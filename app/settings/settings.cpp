// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/settings.h"

#include "app/settings/settingsfile.h"
#include "app/whendone.h"
#include "models/push/servertarget.h"

#include <QJsonArray>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto saveDelay = 500ms; ///< a slider or a dragged splitter is one save, not fifty

/// References to a login and to its files: no secret is among them.
constexpr struct
{
    const char *key = "";
    QString Target::*ofTarget = nullptr;
    QString LoginReference::*ofLogin = nullptr;
} texts[] = {
    {.key = "ca_file", .ofTarget = &Target::caFile},
    {.key = "certificate_file", .ofTarget = &Target::certificateFile},
    {.key = "key_file", .ofTarget = &Target::keyFile},
    {.key = "context", .ofLogin = &LoginReference::context},
    {.key = "creds_file", .ofLogin = &LoginReference::credsFile},
    {.key = "nkey_file", .ofLogin = &LoginReference::nkeyFile},
    {.key = "user", .ofLogin = &LoginReference::user},
    {.key = "password_key", .ofLogin = &LoginReference::passwordKey},
    {.key = "token_key", .ofLogin = &LoginReference::tokenKey},
};

QJsonObject toJson(const Target &target)
{
    QJsonObject object{{u"url"_s, shownTarget(target)}};
    for (const auto &text : texts) {
        const QString value = text.ofTarget ? target.*text.ofTarget : target.login.*text.ofLogin;
        if (!value.isEmpty())
            object.insert(QLatin1StringView(text.key), value);
    }
    if (target.login.tlsFirst)
        object.insert("tls_first"_L1, true);
    return object;
}

/// Nothing, where the url cannot be read.
std::optional<Target> targetFrom(const QJsonObject &object)
{
    const QString context = object.value("context"_L1).toString();
    const QString url = object.value("url"_L1).toString();
    Result<Target> target = parseTarget(url);
    if (!context.isEmpty() && url == "context:"_L1 + context && objectionToContextName(context).isEmpty())
        target = contextTarget(context); // its name may be a number, and "context:8222" a host and its port
    if (!target)
        return {};
    for (const auto &text : texts) {
        const QString value = object.value(QLatin1StringView(text.key)).toString();
        if (text.ofTarget)
            (*target).*text.ofTarget = value;
        else
            target->login.*text.ofLogin = value;
    }
    target->login.tlsFirst = object.value("tls_first"_L1).toBool();
    return *target;
}

} // namespace

QString Settings::standardFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/stalewatch"_s;
}

Settings::Settings(const QString &folder, QObject *parent) : QObject(parent), m_path(folder + u"/settings.json"_s)
{
    m_pool.setMaxThreadCount(1);
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(saveDelay);
    connect(&m_saveSoon, &QTimer::timeout, this, &Settings::save);
    load();
}

Settings::~Settings()
{
    if (m_isDirty)
        static_cast<void>(flush()); // nobody is left to be told
}

void Settings::load()
{
    SettingsFile file = loadSettingsFile(m_path);
    m_root = std::move(file.root);
    m_layout = std::move(file.layout);
    m_notices = std::move(file.notices);
    m_isReadOnly = file.isReadOnly;
    checkValues();
}

void Settings::checkValues()
{
    const auto check = [this](const auto &setting) {
        const QLatin1StringView key(setting.key);
        if (m_root.contains(key) && !setting.read(m_root.value(key))) {
            //: %1: the name of a setting in the file, as interval_ms
            m_notices.append(tr("The saved setting “%1” cannot be used; its default is.").arg(key));
        }
    };
    std::apply([&check](const auto &...settings) { (check(settings), ...); }, setting::all);

    const QJsonValue saved = m_root.value("targets"_L1);
    const qsizetype lost
        = saved.isArray() ? saved.toArray().size() - targets().size() : qsizetype(!saved.isUndefined());
    if (lost > 0)
        m_notices.append(tr("%n saved target(s) cannot be read.", nullptr, int(lost)));
}

void Settings::put(const char *key, const QJsonValue &value)
{
    const QLatin1StringView name(key);
    if (m_root.value(name) == value)
        return;
    m_root.insert(name, value);
    m_isDirty = true;
    m_saveSoon.start();
    emit changed(QString(name));
}

QList<Target> Settings::targets() const
{
    QList<Target> list;
    const QJsonArray saved = m_root.value("targets"_L1).toArray();
    for (const QJsonValue &value : saved) {
        if (const std::optional<Target> target = targetFrom(value.toObject()))
            list.append(*target);
    }
    return list;
}

void Settings::setTargets(const QList<Target> &targets)
{
    QJsonArray array;
    for (const Target &target : targets)
        array.append(toJson(target));
    put("targets", array);
}

QList<AskedProgram> Settings::allowedPrograms() const
{
    QList<AskedProgram> list;
    const QJsonArray saved = m_root.value("allowed_programs"_L1).toArray();
    for (const QJsonValue &value : saved) {
        AskedProgram entry{.context = value["context"_L1].toString()};
        const QJsonArray words = value["program"_L1].toArray();
        for (const QJsonValue &word : words)
            entry.program.append(word.toString());
        list.append(entry);
    }
    return list;
}

void Settings::setAllowedPrograms(const QList<AskedProgram> &programs)
{
    QJsonArray array;
    for (const AskedProgram &entry : programs)
        array.append(
            QJsonObject{{u"context"_s, entry.context}, {u"program"_s, QJsonArray::fromStringList(entry.program)}});
    put("allowed_programs", array);
}

QStringList Settings::readOnlyTargets() const
{
    QStringList list;
    const QJsonArray saved = m_root.value("read_only_targets"_L1).toArray();
    for (const QJsonValue &value : saved)
        list += value.toString();
    return list;
}

void Settings::setReadOnlyTargets(const QStringList &targets)
{
    put("read_only_targets", QJsonArray::fromStringList(targets));
}

QJsonArray Settings::mutes() const
{
    return m_root.value("findings_muted"_L1).toArray();
}

void Settings::setMutes(const QJsonArray &mutes)
{
    put("findings_muted", mutes);
}

PushWays Settings::pushWays(const QString &target) const
{
    const QJsonObject saved = m_root.value("push_ways"_L1).toObject().value(target).toObject();
    return {.config = saved.value("config"_L1).toString(),
        .reload = saved.value("reload"_L1).toString(),
        .mayWriteInPlace = saved.value("in_place"_L1).toBool(),
        .mayGoUnvalidated = saved.value("unvalidated"_L1).toBool(),
        .mayEditIncluded = saved.value("included"_L1).toBool()};
}

QStringList Settings::withPushWays(const QString &target) const
{
    QStringList names = m_root.value("push_ways"_L1).toObject().keys();
    names.removeIf([&target](const QString &name) { return name != target && targetAndServer(name).first != target; });
    return names;
}

void Settings::setPushWays(const QString &target, const PushWays &ways)
{
    QJsonObject all = m_root.value("push_ways"_L1).toObject();
    if (ways == PushWays{}) {
        all.remove(target);
    } else {
        all.insert(target,
            QJsonObject{{u"config"_s, ways.config}, {u"reload"_s, ways.reload}, {u"in_place"_s, ways.mayWriteInPlace},
                {u"unvalidated"_s, ways.mayGoUnvalidated}, {u"included"_s, ways.mayEditIncluded}});
    }
    put("push_ways", all);
}

QJsonObject Settings::layout(const QString &part) const
{
    return m_layout.value(part).toObject();
}

void Settings::setLayout(const QString &part, const QJsonObject &values)
{
    if (m_layout.value(part) == QJsonValue(values))
        return;
    m_layout.insert(part, values);
    m_isDirty = true;
    m_saveSoon.start();
}

void Settings::forgetLayout()
{
    if (m_layout.isEmpty())
        return;
    m_layout = {};
    m_isDirty = true;
    m_saveSoon.start();
}

void Settings::save()
{
    if (m_isReadOnly || !m_isDirty)
        return;
    m_isDirty = false;
    const QFuture<Result<>> saving = QtConcurrent::run(&m_pool, saveSettingsFile, m_path, m_root, m_layout);
    whenDone(saving, this, [this](const Result<> &saved) {
        if (saved)
            return;
        m_isDirty = true; // the next change, or the end, tries again
        emit saveFailed(saved.error());
    });
}

Result<> Settings::flush()
{
    m_saveSoon.stop();
    m_pool.waitForDone();
    if (m_isReadOnly || !m_isDirty)
        return {};
    m_isDirty = false;
    return saveSettingsFile(m_path, m_root, m_layout);
}

} // namespace stalewatch
