// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/ways.h"

#include "app/pushes/commandstore.h"
#include "app/pushes/configmapstore.h"
#include "app/pushes/localreloaders.h"
#include "app/pushes/localstore.h"
#include "app/pushes/podreloader.h"
#include "app/pushes/pushfolder.h"
#include "app/pushes/remotereloader.h"
#include "app/pushes/remotestore.h"
#include "app/pushes/systemreloader.h"
#include "models/values/target.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSysInfo>

#include <unistd.h>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Ways", text);
}

Failure failureOf(const QString &typed, const QString &why)
{
    return {Failure::Kind::Local, typed, why};
}

/// Names of units and containers: nothing that could be taken for an option, a path or a pattern.
bool isPlainName(const QString &name)
{
    static const QRegularExpression shape(u"\\A[A-Za-z0-9][A-Za-z0-9_.@:-]{0,254}\\z"_s);
    return shape.match(name).hasMatch();
}

/// No line ends and other controls: they have no business in a path that is shown and journalled.
bool isPlainPath(const QString &path)
{
    return path.startsWith(u'/')
        && std::ranges::none_of(path, [](QChar c) { return c.category() == QChar::Other_Control; });
}

QString noPath()
{
    return words(QT_TRANSLATE_NOOP("Ways", "the path of the config is to be absolute"));
}

/// ["PROGRAM","ARGUMENT"...]; empty if it is not that.
QStringList commandIn(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    const QJsonArray words = document.array();
    QStringList command;
    for (const QJsonValue &word : words) {
        if (!word.isString())
            return {};
        command += word.toString();
    }
    return command.value(0).isEmpty() ? QStringList() : command;
}

Result<ReachedConfig> file(const QString &rest, const WaySettings &settings)
{
    const QString path = QDir::cleanPath(QDir::current().absoluteFilePath(rest));
    if (rest.isEmpty() || !isPlainPath(path))
        return tl::unexpected(failureOf(rest, noPath()));
    return ReachedConfig{
        .store = std::make_unique<LocalStore>(settings.natsServer), .written = u"file:"_s + path, .file = path};
}

/// The same for all programs that keep the same journals: only of those is it known that one is at a config at a time.
QString ownerOf(const WaySettings &settings)
{
    if (!settings.owner.isEmpty())
        return settings.owner;
    const QByteArray text = QSysInfo::machineUniqueId() + QByteArray::number(qulonglong(::getuid()))
        + PushFolder::standardPath().toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(20));
}

template <Result<RemotePlace> (*read)(const QString &)>
Result<ReachedConfig> behindShell(const QString &rest, const WaySettings &settings)
{
    Result<RemotePlace> place = read(rest);
    if (!place)
        return tl::unexpected(place.error());
    if (!isPlainPath(place->file))
        return tl::unexpected(failureOf(rest, noPath()));
    ReachedConfig config{.written = place->shell.place + u':' + place->file, .file = place->file};
    config.store = std::make_unique<RemoteStore>(std::move(place->shell), settings.natsServer, ownerOf(settings));
    return config;
}

Result<ReachedConfig> configMap(const QString &rest, const WaySettings &settings)
{
    const Result<KubernetesName> map = kubernetesName(rest);
    if (!map || map->part.isEmpty()) {
        return tl::unexpected(
            failureOf(rest, words(QT_TRANSLATE_NOOP("Ways", "it is to be configmap:[context/]namespace/name:key"))));
    }
    auto store = std::make_unique<ConfigMapStore>(*map, settings.natsServer);
    const QString name = store->file();
    return ReachedConfig{.store = std::move(store),
        .written = u"configmap:"_s + rest,
        .file = name,
        .verifyWithin
        = std::chrono::seconds(180)}; // until the kubelet has brought it, and the chart's reloader seen it
}

/// Where the JSON array ends that @p text begins with; 0: nowhere.
qsizetype arrayEnd(const QString &text)
{
    bool isText = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isText && text[i] == u'\\')
            ++i;
        else if (text[i] == u'"')
            isText = !isText;
        else if (!isText && text[i] == u']')
            return i + 1;
    }
    return 0;
}

Result<ReachedConfig> commandPair(const QString &rest, const WaySettings &settings)
{
    const qsizetype end = arrayEnd(rest);
    const QStringList read = commandIn(rest.left(end));
    const QStringList write = commandIn(rest.mid(end).trimmed());
    if (read.isEmpty() || write.isEmpty()) {
        return tl::unexpected(failureOf(rest,
            words(QT_TRANSLATE_NOOP("Ways",
                "it is to be command:[\"PROGRAM\",\"ARGUMENT\"] [\"PROGRAM\",\"ARGUMENT\"]: one that prints "
                "the config, one that takes the new one"))));
    }
    return ReachedConfig{.store = std::make_unique<CommandStore>(read, write, settings.natsServer),
        .written = u"command:"_s + rest,
        .file = shellLine(read)};
}

constexpr struct
{
    QLatin1StringView name;
    Result<ReachedConfig> (*make)(const QString &rest, const WaySettings &settings);
} stores[] = {
    {"file"_L1, file},
    {"ssh"_L1, behindShell<sshPlace>},
    {"docker"_L1, behindShell<dockerPlace>},
    {"kubectl"_L1, behindShell<kubectlPlace>},
    {"configmap"_L1, configMap},
    {"command"_L1, commandPair},
};

/// The shell that the config is behind; nullopt: it is a file of this machine, or none at all.
std::optional<RemoteShell> shellOf(const QString &config)
{
    constexpr struct
    {
        QLatin1StringView prefix;
        Result<RemotePlace> (*read)(const QString &);
    } places[] = {{"ssh:"_L1, sshPlace}, {"docker:"_L1, dockerPlace}, {"kubectl:"_L1, kubectlPlace}};
    for (const auto &kind : places) {
        if (!config.startsWith(kind.prefix))
            continue;
        if (Result<RemotePlace> place = kind.read(config.mid(kind.prefix.size())))
            return std::move(place->shell);
    }
    return std::nullopt;
}

/// Where a config is no file of a machine, nothing can be told of the process that runs with it.
Result<> hasProcess(const QString &typed, const QString &config)
{
    if (!config.startsWith("configmap:"_L1) && !config.startsWith("command:"_L1))
        return {};
    return tl::unexpected(failureOf(typed,
        //: %1: a way to reach a config, as "configmap:..."
        words(QT_TRANSLATE_NOOP("Ways",
                  "with %1 the process is not known here: take --reload wait where a sidecar "
                  "reloads, else kubectl:, docker: or command:"))
            .arg(config)));
}

Result<ProcessChoice> choiceIn(const QString &rest)
{
    if (rest.isEmpty())
        return ProcessChoice{};
    if (rest.startsWith("pidfile="_L1) && isPlainPath(rest.mid(8)))
        return ProcessChoice{.pidFile = rest.mid(8)};
    bool isNumber = false;
    const qint64 pid = rest.startsWith("pid="_L1) ? rest.mid(4).toLongLong(&isNumber) : 0;
    if (isNumber && pid > 1)
        return ProcessChoice{.pid = pid};
    return tl::unexpected(
        failureOf(rest, words(QT_TRANSLATE_NOOP("Ways", "it is to be pid=NUMBER, pidfile=/PATH or nothing"))));
}

using MadeReloader = Result<std::unique_ptr<Reloader>>;

/// @p local where the config is a file of this machine.
template <class Local>
MadeReloader processReloader(const QString &rest, const QString &config, RemoteReloader::By by, Local local)
{
    if (const Result<> known = hasProcess(rest, config); !known)
        return tl::unexpected(known.error());
    if (std::optional<RemoteShell> shell = shellOf(config))
        return std::make_unique<RemoteReloader>(*std::move(shell), by, rest);
    return local();
}

MadeReloader signal(const QString &rest, const QString &config, const WaySettings &)
{
    return choiceIn(rest).and_then([&](const ProcessChoice &choice) {
        return processReloader(rest, config, RemoteReloader::By::Signal,
            [&]() -> std::unique_ptr<Reloader> { return std::make_unique<SignalReloader>(choice); });
    });
}

MadeReloader natsServer(const QString &rest, const QString &config, const WaySettings &settings)
{
    return choiceIn(rest).and_then([&](const ProcessChoice &choice) {
        return processReloader(rest, config, RemoteReloader::By::NatsServer, [&]() -> std::unique_ptr<Reloader> {
            return std::make_unique<NatsServerReloader>(choice, settings.natsServer);
        });
    });
}

MadeReloader systemd(const QString &rest, const QString &config, const WaySettings &)
{
    if (!isPlainName(rest))
        return tl::unexpected(failureOf(rest, words(QT_TRANSLATE_NOOP("Ways", "that is no name of a systemd unit"))));
    return processReloader(u"unit="_s + rest, config, RemoteReloader::By::Systemd,
        [&]() -> std::unique_ptr<Reloader> { return std::make_unique<SystemdReloader>(rest); });
}

MadeReloader pod(const QString &rest, const QString &config, const WaySettings &settings)
{
    Result<RemotePlace> place = kubectlPlace(rest + u":/"_s);
    if (!place)
        return tl::unexpected(place.error());
    if (!config.startsWith("configmap:"_L1)) {
        return tl::unexpected(failureOf(
            rest, words(QT_TRANSLATE_NOOP("Ways", "this is for configs of a ConfigMap; take signal instead"))));
    }
    return reachConfig(config, settings).map([&](ReachedConfig reached) -> std::unique_ptr<Reloader> {
        return std::make_unique<PodReloader>(std::move(place->shell), std::move(reached.store));
    });
}

MadeReloader system(const QString &rest, const QString &, const WaySettings &settings)
{
    const Result<Target> account = parseTarget(rest);
    if (!account || !isNats(*account)) {
        return tl::unexpected(failureOf(u"system:"_s + rest,
            words(QT_TRANSLATE_NOOP("Ways", "it is to be system:context:NAME or system:nats://HOST"))));
    }
    return std::make_unique<SystemReloader>([ask = settings.systemReload, rest](const QString &serverId) -> Result<> {
        if (ask)
            return ask(rest, serverId);
        return tl::unexpected(
            failureOf(u"system:"_s + rest, words(QT_TRANSLATE_NOOP("Ways", "nobody here can log in to it"))));
    });
}

MadeReloader docker(const QString &rest, const QString &, const WaySettings &)
{
    if (!isPlainName(rest))
        return tl::unexpected(failureOf(rest, words(QT_TRANSLATE_NOOP("Ways", "that is no name of a container"))));
    return std::make_unique<CommandReloader>(QStringList{u"docker"_s, u"kill"_s, u"-s"_s, u"HUP"_s, u"--"_s, rest});
}

MadeReloader command(const QString &rest, const QString &, const WaySettings &)
{
    const QStringList argumentVector = commandIn(rest);
    if (argumentVector.isEmpty()) {
        return tl::unexpected(
            failureOf(rest, words(QT_TRANSLATE_NOOP("Ways", "a command is written as [\"PROGRAM\",\"ARGUMENT\"]"))));
    }
    return std::make_unique<CommandReloader>(argumentVector);
}

MadeReloader awaited(const QString &rest, const QString &, const WaySettings &)
{
    if (!rest.isEmpty())
        return tl::unexpected(failureOf(rest, words(QT_TRANSLATE_NOOP("Ways", "nothing may follow \"wait\""))));
    return std::make_unique<AwaitedReloader>();
}

constexpr struct
{
    QLatin1StringView name;
    MadeReloader (*make)(const QString &rest, const QString &config, const WaySettings &settings);
} reloaders[] = {
    {"signal"_L1, signal},
    {"nats-server"_L1, natsServer},
    {"systemd"_L1, systemd},
    {"docker"_L1, docker},
    {"kubectl"_L1, pod},
    {"system"_L1, system},
    {"command"_L1, command},
    {"wait"_L1, awaited},
};

} // namespace

Result<ReachedConfig> reachConfig(const QString &typed, const WaySettings &settings)
{
    const qsizetype colon = typed.indexOf(u':');
    for (const auto &kind : stores) {
        if (colon > 0 && typed.left(colon) == kind.name)
            return kind.make(typed.mid(colon + 1), settings);
    }
    return file(typed, settings);
}

Result<std::unique_ptr<Reloader>> reachServer(const QString &typed, const QString &config, const WaySettings &settings)
{
    const qsizetype colon = typed.indexOf(u':');
    const QString name = colon < 0 ? typed : typed.left(colon);
    QStringList known;
    for (const auto &kind : reloaders) {
        if (name == kind.name)
            return kind.make(colon < 0 ? QString() : typed.mid(colon + 1), config, settings);
        known += QString(kind.name);
    }
    //: %1: a list of words
    const QString why = words(QT_TRANSLATE_NOOP("Ways", "a way to reload begins with one of: %1"));
    return tl::unexpected(failureOf(typed, why.arg(known.join(u", "_s))));
}

} // namespace stalewatch
