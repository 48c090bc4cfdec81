// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/configmapstore.h"

#include "app/pushes/localreloaders.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("ConfigMapStore", text);
}

QString reading(const QString &file)
{
    //: %1: the name of a ConfigMap and a key
    return words(QT_TRANSLATE_NOOP("ConfigMapStore", "reading the ConfigMap %1")).arg(file);
}

QString writing(const QString &file)
{
    //: %1: the name of a ConfigMap and a key
    return words(QT_TRANSLATE_NOOP("ConfigMapStore", "changing the ConfigMap %1")).arg(file);
}

QString keyOf(const QString &file)
{
    return file.section(u'/', -1);
}

QString resourceVersionOf(const QJsonObject &map)
{
    return map.value(u"metadata"_s).toObject().value(u"resourceVersion"_s).toString();
}

/// What of it Helm would put back.
bool isHelms(const QJsonObject &map)
{
    const QJsonObject labels = map.value(u"metadata"_s).toObject().value(u"labels"_s).toObject();
    return labels.value(u"app.kubernetes.io/managed-by"_s).toString() == "Helm"_L1;
}

} // namespace

ConfigMapStore::ConfigMapStore(KubernetesName map, QString program)
    : WholeStore(std::move(program)), m_map(std::move(map))
{
}

QString ConfigMapStore::file() const
{
    return m_map.name + u'/' + m_map.part;
}

Result<QByteArray> ConfigMapStore::run(const QStringList &arguments, const QString &what, const QByteArray &input) const
{
    const Result<ProgramRun> run = runProgram({.program = u"kubectl"_s,
        .arguments = m_map.options() + arguments,
        .input = input,
        .deadline = std::chrono::seconds(30),
        .outputCap = 8 << 20}); // a ConfigMap has at most 1 MiB
    if (!run)
        return tl::unexpected(Failure{run.error().kind, what, run.error().what + u": "_s + run.error().why});
    if (run->exitCode == 0)
        return run->out;
    if (std::optional<Failure> known = explained(kubectlWords(), *run, what))
        return tl::unexpected(*std::move(known));
    return tl::unexpected(Failure{Failure::Kind::Lost, what, saidBy(*run)});
}

Result<QJsonObject> ConfigMapStore::map() const
{
    const Result<QByteArray> json = run({u"get"_s, u"configmap"_s, m_map.name, u"--output=json"_s}, reading(file()));
    if (!json)
        return tl::unexpected(json.error());
    const QJsonObject map = QJsonDocument::fromJson(*json).object();
    if (map.value(u"kind"_s).toString() == "ConfigMap"_L1 && !resourceVersionOf(map).isEmpty())
        return map;
    return tl::unexpected(Failure{Failure::Kind::Malformed, reading(file()),
        words(QT_TRANSLATE_NOOP("ConfigMapStore", "kubectl did not print a ConfigMap"))});
}

Result<std::optional<QByteArray>> ConfigMapStore::fetch(const QString &file)
{
    return map().map([&](const QJsonObject &map) -> std::optional<QByteArray> {
        const QJsonValue value = map.value(u"data"_s).toObject().value(keyOf(file));
        return value.isString() ? std::optional(value.toString().toUtf8()) : std::nullopt;
    });
}

Result<FoundConfig> ConfigMapStore::look(const QString &file)
{
    const Result<QJsonObject> map = this->map();
    if (!map)
        return tl::unexpected(map.error());
    const QJsonObject data = map->value(u"data"_s).toObject();
    const auto refused = [&](const QString &why) {
        return tl::unexpected(Failure{Failure::Kind::Refused, reading(file), why});
    };
    if (!data.value(keyOf(file)).isString()) {
        //: %1: a list of names
        return refused(words(QT_TRANSLATE_NOOP("ConfigMapStore", "it has no such key of text; it has: %1"))
                           .arg(data.keys().join(u", "_s)));
    }
    if (map->value(u"immutable"_s).toBool())
        return refused(words(QT_TRANSLATE_NOOP("ConfigMapStore", "it is immutable")));
    if (const Result<QByteArray> can = run({u"auth"_s, u"can-i"_s, u"patch"_s, u"configmap/"_s + m_map.name},
            writing(file));
        !can && can.error().kind == Failure::Kind::Lost) { // it says "no" and ends with 1
        return refused(words(QT_TRANSLATE_NOOP("ConfigMapStore", "your account may not change it in this namespace")));
    } else if (!can) {
        return tl::unexpected(can.error());
    }
    FoundConfig found{.bytes = data.value(keyOf(file)).toString().toUtf8(), .realFile = file, .mode = WriteMode::Patch};
    if (isHelms(*map)) {
        found.remarks += words(QT_TRANSLATE_NOOP("ConfigMapStore",
            "Helm manages this ConfigMap: the next helm upgrade puts its own values back. Change them there too."));
    }
    found.remarks += words(QT_TRANSLATE_NOOP("ConfigMapStore",
        "The kubelet needs up to two minutes to bring a change into the pods, into all of them that mount it."));
    return found;
}

Result<> ConfigMapStore::put(const QString &file, const QByteArray &bytes, const QString &expected)
{
    const Result<QJsonObject> map = this->map();
    if (!map)
        return tl::unexpected(Failure{map.error().kind == Failure::Kind::Lost ? Failure::Kind::Local : map.error().kind,
            writing(file), map.error().why}); // nothing was changed yet
    const QString before = map->value(u"data"_s).toObject().value(keyOf(file)).toString();
    if (digestOf(before.toUtf8()) != expected) {
        return tl::unexpected(Failure{Failure::Kind::Refused, writing(file),
            words(QT_TRANSLATE_NOOP("ConfigMapStore", "somebody else has changed it since; it is left alone"))});
    }
    const QString path = u"/data/"_s + keyOf(file);
    const QJsonArray patch{QJsonObject{{u"op"_s, u"test"_s}, {u"path"_s, path}, {u"value"_s, before}},
        // A change of this one is not possible: it makes the server compare.
        QJsonObject{{u"op"_s, u"replace"_s}, {u"path"_s, u"/metadata/resourceVersion"_s},
            {u"value"_s, resourceVersionOf(*map)}},
        QJsonObject{{u"op"_s, u"replace"_s}, {u"path"_s, path}, {u"value"_s, QString::fromUtf8(bytes)}}};
    return run({u"patch"_s, u"configmap"_s, m_map.name, u"--type=json"_s, u"--patch-file=/dev/stdin"_s}, writing(file),
        QJsonDocument(patch).toJson(QJsonDocument::Compact))
        .map([](const QByteArray &) {});
}

void ConfigMapStore::explainByHand(const PushPlan &, ByHand &hand) const
{
    const QStringList make = QStringList{u"kubectl"_s} + m_map.options()
        + QStringList{u"create"_s, u"configmap"_s, m_map.name, u"--dry-run=client"_s, u"--output=yaml"_s,
            u"--from-file="_s + m_map.part + u'=' + hand.oldVersion};
    const QStringList patch = QStringList{u"kubectl"_s} + m_map.options()
        + QStringList{u"patch"_s, u"configmap"_s, m_map.name, u"--patch-file=/dev/stdin"_s};
    hand.restoreCommand = shellLine(make) + u" | "_s + shellLine(patch);
}

} // namespace stalewatch
