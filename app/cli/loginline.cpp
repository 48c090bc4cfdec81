// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/loginline.h"

#include "app/cli/commandline.h"

#include <QCoreApplication>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString readName(QString &into, const QString &value)
{
    if (value.isEmpty())
        return words(QT_TRANSLATE_NOOP("CommandLine", "a name is missing"));
    into = value;
    return {};
}

bool isContext(const Target &target)
{
    return target.url.scheme() == "context"_L1;
}

} // namespace

QString readContextName(CommandLine &line, const QString &value)
{
    line.logins.contexts.append(value);
    return objectionToContextName(value);
}

QString readCredsFile(CommandLine &line, const QString &value)
{
    return readName(line.logins.login.credsFile, value);
}

QString readNkeyFile(CommandLine &line, const QString &value)
{
    return readName(line.logins.login.nkeyFile, value);
}

QString readUser(CommandLine &line, const QString &value)
{
    line.logins.login.passwordKey = u"session/password"_s;
    return readName(line.logins.login.user, value);
}

QString readToken(CommandLine &line, const QString &)
{
    line.logins.login.tokenKey = u"session/token"_s;
    return {};
}

QString readTlsFirst(CommandLine &line, const QString &)
{
    line.logins.login.tlsFirst = true;
    return {};
}

QString readAllowed(CommandLine &line, const QString &value)
{
    line.logins.allowed.append(value);
    return {};
}

QString finishLogins(CommandLine &line)
{
    const LoginReference &login = line.logins.login;
    if (int(!login.user.isEmpty()) + int(!login.credsFile.isEmpty()) + int(!login.nkeyFile.isEmpty()) > 1)
        return words(QT_TRANSLATE_NOOP("CommandLine", "--user, --creds and --nkey exclude each other"));
    const auto isServer = [](const Target &target) { return isNats(target) && !isContext(target); };
    const bool hasServers = std::ranges::any_of(line.targets, isServer);
    if (hasServers && line.logins.contexts.size() > 1)
        return words(QT_TRANSLATE_NOOP("CommandLine", "with nats:// targets there can be one --context"));
    for (const QString &name : hasServers ? QStringList() : line.logins.contexts) {
        if (const Target target = contextTarget(name); !line.targets.contains(target))
            line.targets.append(target);
    }
    for (Target &target : line.targets) {
        const QString context = isContext(target) ? target.login.context : line.logins.contexts.value(0);
        if (isNats(target)) {
            target.login = login;
            target.login.context = context;
        } else if (!login.user.isEmpty()) { // of a proxy before the monitoring port
            target.login = {.user = login.user, .passwordKey = login.passwordKey};
        }
    }
    const bool isForNats
        = !login.credsFile.isEmpty() || !login.nkeyFile.isEmpty() || !login.tokenKey.isEmpty() || login.tlsFirst;
    if (isForNats && std::ranges::none_of(line.targets, isNats))
        return words(QT_TRANSLATE_NOOP(
            "CommandLine", "--creds, --nkey, --token and --tlsfirst need a nats:// target or a --context"));
    return {};
}

} // namespace stalewatch
