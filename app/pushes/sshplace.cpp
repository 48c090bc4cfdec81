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

// OpenSSH's own, sshconnect.c and readpass.c; they are not translated by it.
constexpr KnownWords said[] = {
    {"REMOTE HOST IDENTIFICATION HAS CHANGED"_L1, Kind::Untrusted,
        QT_TRANSLATE_NOOP("RemoteShell",
            "the host's key is not the one that is known: another machine, a new installation, or somebody in between; "
            "find out which before you change known_hosts")},
    {"Host key verification failed"_L1, Kind::Untrusted,
        QT_TRANSLATE_NOOP("RemoteShell",
            "the host's key is not known: connect once with ssh, compare its fingerprint, and try again")},
    {"Permission denied ("_L1, Kind::Refused,
        QT_TRANSLATE_NOOP("RemoteShell",
            "the host takes none of your keys, and for a password or a second factor nobody can be asked here: use a "
            "key of an agent, or a connection that is open already (ControlMaster)")},
    {"Too many authentication failures"_L1, Kind::Refused,
        QT_TRANSLATE_NOOP("RemoteShell", "the host takes none of your keys")},
    {"Could not resolve hostname"_L1, Kind::Unreachable, QT_TRANSLATE_NOOP("RemoteShell", "there is no such host")},
    {"Connection refused"_L1, Kind::Unreachable, QT_TRANSLATE_NOOP("RemoteShell", "no ssh server answers there")},
    {"No route to host"_L1, Kind::Unreachable, QT_TRANSLATE_NOOP("RemoteShell", "the host cannot be reached")},
    {"Network is unreachable"_L1, Kind::Unreachable, QT_TRANSLATE_NOOP("RemoteShell", "the host cannot be reached")},
    {"Connection timed out"_L1, Kind::Unreachable, QT_TRANSLATE_NOOP("RemoteShell", "the host does not answer")},
    {"Bad owner or permissions on"_L1, Kind::Local,
        QT_TRANSLATE_NOOP("RemoteShell", "ssh refuses its own configuration")},
    {"Bad configuration option"_L1, Kind::Local, QT_TRANSLATE_NOOP("RemoteShell", "ssh refuses its own configuration")},
    {"kex_exchange_identification"_L1, Kind::NotMonitoring,
        QT_TRANSLATE_NOOP("RemoteShell", "what answers there is no ssh server, or it wants no more connections")},
    {"This account is currently not available"_L1, Kind::Refused,
        QT_TRANSLATE_NOOP("RemoteShell", "that user has no shell there")},
};

QString words(const char *text)
{
    return QCoreApplication::translate("RemoteShell", text);
}

} // namespace

Result<RemotePlace> sshPlace(const QString &rest)
{
    static const QRegularExpression shape(u"\\A(?<host>(?:[A-Za-z0-9_][A-Za-z0-9_.+-]*@)?(?:[A-Za-z0-9][A-Za-z0-9_.-]*|"
                                          u"\\[[0-9A-Fa-f:.]+(?:%[A-Za-z0-9_.-]+)?\\]))"
                                          "(?::(?<port>[0-9]{1,5}))?:(?<file>/.*)\\z"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = shape.match(rest);
    if (!match.hasMatch()) {
        return tl::unexpected(Failure{
            Kind::Local, rest, words(QT_TRANSLATE_NOOP("RemoteShell", "it is to be ssh:[user@]host[:port]:/path"))});
    }
    QString host = match.captured(u"host"_s);
    host.remove(u'[').remove(u']');
    // Nobody is there to answer a question, and a hanging connection is to be noticed. The host's key stays checked.
    QStringList command{u"ssh"_s, u"-T"_s, u"-o"_s, u"BatchMode=yes"_s, u"-o"_s, u"ConnectTimeout=10"_s, u"-o"_s,
        u"ServerAliveInterval=5"_s, u"-o"_s, u"ServerAliveCountMax=3"_s};
    const QString port = match.captured(u"port"_s);
    if (!port.isEmpty())
        command += {u"-p"_s, port};
    command += {u"--"_s, host};
    RemoteShell shell{.place = u"ssh:"_s + match.captured(u"host"_s) + (port.isEmpty() ? port : u':' + port),
        .command = command,
        .isJoined = true,
        .known = said};
    const QString ports = port.isEmpty() ? QString() : u"-p "_s + port + u' ';
    shell.signalByHand = u"ssh "_s + ports + shellQuoted(host) + u" nats-server --signal reload"_s;
    return RemotePlace{.shell = std::move(shell), .file = match.captured(u"file"_s)};
}

} // namespace stalewatch
