// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/remoteshell.h"
#include "models/push/attention.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

using Kind = Failure::Kind;

constexpr auto noShell = QT_TRANSLATE_NOOP("RemoteShell",
    "the image has no shell, so nothing can be done inside of it: change the file where it is mounted from, or the "
    "ConfigMap");

constexpr KnownWords dockerSaid[] = {
    {"No such container"_L1, Kind::Refused, QT_TRANSLATE_NOOP("RemoteShell", "there is no such container")},
    {"is not running"_L1, Kind::Refused, QT_TRANSLATE_NOOP("RemoteShell", "the container is not running")},
    {"is restarting"_L1, Kind::Refused, QT_TRANSLATE_NOOP("RemoteShell", "the container is not running")},
    {"is paused"_L1, Kind::Refused, QT_TRANSLATE_NOOP("RemoteShell", "the container is paused")},
    {"executable file not found"_L1, Kind::Unsupported, noShell},
    {"stat sh: no such file"_L1, Kind::Unsupported, noShell},
    {"Cannot connect to the Docker daemon"_L1, Kind::Unreachable,
        QT_TRANSLATE_NOOP("RemoteShell", "Docker does not run here, or DOCKER_HOST leads elsewhere")},
    {"permission denied while trying to connect"_L1, Kind::Refused,
        QT_TRANSLATE_NOOP("RemoteShell", "you may not use Docker here")},
};

// Of kubectl and the API server; first what leads to a better word than the general "NotFound".
constexpr KnownWords kubectlSaid[] = {
    {"context \""_L1, Kind::Local,
        QT_TRANSLATE_NOOP("RemoteShell", "your kubeconfig has no such context: see kubectl config get-contexts")},
    {"context was not found"_L1, Kind::Local,
        QT_TRANSLATE_NOOP("RemoteShell", "your kubeconfig has no such context: see kubectl config get-contexts")},
    {"executable file not found"_L1, Kind::Unsupported, noShell},
    {"(NotFound)"_L1, Kind::Refused,
        QT_TRANSLATE_NOOP("RemoteShell", "it is not there: is it the right context and namespace?")},
    {"(Forbidden)"_L1, Kind::Refused,
        QT_TRANSLATE_NOOP("RemoteShell", "your account may not do that in this namespace")},
    {"is not valid for pod"_L1, Kind::Refused, QT_TRANSLATE_NOOP("RemoteShell", "the pod has no such container")},
    {"container not found"_L1, Kind::Refused, QT_TRANSLATE_NOOP("RemoteShell", "the container is not running")},
    {"cannot exec in a stopped"_L1, Kind::Refused, QT_TRANSLATE_NOOP("RemoteShell", "the container is not running")},
    {"cannot exec into a container in a completed pod"_L1, Kind::Refused,
        QT_TRANSLATE_NOOP("RemoteShell", "the container is not running")},
    {"(Conflict)"_L1, Kind::Refused,
        QT_TRANSLATE_NOOP("RemoteShell", "somebody else has changed it since it was read; nothing was written")},
    {"You must be logged in"_L1, Kind::Refused,
        QT_TRANSLATE_NOOP("RemoteShell", "the cluster does not know you: log in again")},
    {"(Unauthorized)"_L1, Kind::Refused,
        QT_TRANSLATE_NOOP("RemoteShell", "the cluster does not know you: log in again")},
    {"certificate signed by unknown authority"_L1, Kind::Untrusted,
        QT_TRANSLATE_NOOP("RemoteShell", "the cluster's certificate is not trusted")},
    {"Unable to connect to the server"_L1, Kind::Unreachable,
        QT_TRANSLATE_NOOP("RemoteShell", "the cluster cannot be reached")},
    {"The connection to the server"_L1, Kind::Unreachable,
        QT_TRANSLATE_NOOP("RemoteShell", "the cluster cannot be reached")},
};

QString words(const char *text)
{
    return QCoreApplication::translate("RemoteShell", text);
}

bool fits(const char *shape, const QString &text)
{
    return QRegularExpression(QString::fromLatin1(shape)).match(text).hasMatch();
}

constexpr const char *nameShape = "\\A[A-Za-z0-9][A-Za-z0-9_.-]{0,252}\\z";

/// Where the path begins: at the first ":/".
std::optional<std::pair<QString, QString>> nameAndFile(const QString &rest)
{
    const qsizetype at = rest.indexOf(":/"_L1);
    if (at <= 0)
        return std::nullopt;
    return std::pair(rest.left(at), rest.mid(at + 1));
}

} // namespace

std::span<const KnownWords> kubectlWords() noexcept
{
    return kubectlSaid;
}

Result<RemotePlace> dockerPlace(const QString &rest)
{
    const auto parts = nameAndFile(rest);
    if (!parts || !fits(nameShape, parts->first)) {
        return tl::unexpected(
            Failure{Kind::Local, rest, words(QT_TRANSLATE_NOOP("RemoteShell", "it is to be docker:CONTAINER:/path"))});
    }
    const QString &name = parts->first;
    return RemotePlace{.shell = {.place = u"docker:"_s + name,
                           .command = {u"docker"_s, u"exec"_s, u"-i"_s, u"--"_s, name},
                           .known = dockerSaid,
                           .signalByHand = u"docker kill -s HUP "_s + name},
        .file = parts->second};
}

QStringList KubernetesName::options() const
{
    QStringList options{u"--namespace="_s + space};
    if (!context.isEmpty())
        options.prepend(u"--context="_s + context);
    return options;
}

Result<KubernetesName> kubernetesName(const QString &typed)
{
    const qsizetype last = typed.lastIndexOf(u'/');
    const qsizetype before = typed.lastIndexOf(u'/', last - 1);
    KubernetesName name{.context = before > 0 && last > 0 ? typed.left(before) : QString(),
        .space = typed.mid(before + 1, last - before - 1),
        .name = typed.mid(last + 1).section(u':', 0, 0),
        .part = typed.mid(last + 1).section(u':', 1)};
    const bool isWhole = last > 0 && before != 0 && fits("\\A[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\z", name.space)
        && fits("\\A[a-z0-9][a-z0-9.-]{0,252}\\z", name.name)
        && (name.part.isEmpty() || fits("\\A[A-Za-z0-9._-]{1,253}\\z", name.part)) && !name.part.startsWith(u'-')
        && (name.context.isEmpty() || fits("\\A[A-Za-z0-9][A-Za-z0-9@:/._-]{0,252}\\z", name.context));
    if (isWhole)
        return name;
    return tl::unexpected(Failure{Kind::Local, typed,
        words(QT_TRANSLATE_NOOP("RemoteShell", "names of Kubernetes are written [context/]namespace/name"))});
}

Result<RemotePlace> kubectlPlace(const QString &rest)
{
    const auto parts = nameAndFile(rest);
    const Result<KubernetesName> pod = kubernetesName(parts ? parts->first : QString());
    if (!pod) {
        return tl::unexpected(Failure{Kind::Local, rest,
            words(QT_TRANSLATE_NOOP("RemoteShell", "it is to be kubectl:[context/]namespace/pod[:container]:/path"))});
    }
    QStringList command{u"kubectl"_s};
    command += pod->options();
    command += {u"exec"_s, u"-i"_s, pod->name};
    if (!pod->part.isEmpty())
        command += u"--container="_s + pod->part;
    command += u"--"_s;
    QString byHand;
    for (const QString &word : std::as_const(command))
        byHand += word == "-i"_L1 ? QString() : QString(shellQuoted(word) + u' ');
    return RemotePlace{.shell = {.place = u"kubectl:"_s + parts->first,
                           .command = command,
                           .known = kubectlSaid,
                           .signalByHand = byHand + u"nats-server --signal reload"_s},
        .file = parts->second};
}

} // namespace stalewatch
