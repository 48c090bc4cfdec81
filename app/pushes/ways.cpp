// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/ways.h"

#include "app/pushes/localreloaders.h"
#include "app/pushes/localstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

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

constexpr struct
{
    QLatin1StringView name;
    Result<ReachedConfig> (*make)(const QString &rest, const WaySettings &settings);
} stores[] = {
    {"file"_L1, file},
};

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

MadeReloader signal(const QString &rest, const QString &, const WaySettings &)
{
    return choiceIn(rest).map([](const ProcessChoice &choice) -> std::unique_ptr<Reloader> {
        return std::make_unique<SignalReloader>(choice);
    });
}

MadeReloader natsServer(const QString &rest, const QString &, const WaySettings &settings)
{
    return choiceIn(rest).map([&](const ProcessChoice &choice) -> std::unique_ptr<Reloader> {
        return std::make_unique<NatsServerReloader>(choice, settings.natsServer);
    });
}

MadeReloader systemd(const QString &rest, const QString &, const WaySettings &)
{
    if (!isPlainName(rest))
        return tl::unexpected(failureOf(rest, words(QT_TRANSLATE_NOOP("Ways", "that is no name of a systemd unit"))));
    return std::make_unique<SystemdReloader>(rest);
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
