// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"
#include "app/cli/loginline.h"
#include "app/cli/terminal.h"
#include "app/secrets/logindesk.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string_view>
#include <termios.h>
#include <unistd.h>
#include <utility>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSecret = 1 << 16;

QString words(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// The terminal shows nothing of what is typed while this lives.
class SilentTerminal final
{
public:
    SilentTerminal()
    {
        m_isOne = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        if (m_isOne)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentTerminal()
    {
        if (m_isOne)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

private:
    termios m_before = {};
    bool m_isOne = false;
};

/// A line of standard input, byte by byte: what comes after it is another's.
Secret lineOfInput()
{
    QByteArray bytes;
    bytes.reserve(longestSecret);
    char byte = '\0';
    while (bytes.size() < longestSecret && ::read(STDIN_FILENO, &byte, 1) == 1 && byte != '\n')
        bytes += byte;
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    return Secret::takenFrom(bytes);
}

Secret askedOfPerson(const QString &question)
{
    if (::isatty(STDIN_FILENO) == 0)
        return lineOfInput();
    const SilentTerminal silence;
    const QByteArray bytes = forTerminal(question);
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    Secret secret = lineOfInput();
    std::fputc('\n', stderr);
    return secret;
}

constexpr std::array variables{"NATS_PASSWORD", "NATS_TOKEN"};

/// By the place in `variables`; as the environment it is the process's.
std::array<Secret, variables.size()> &heldSecrets()
{
    static std::array<Secret, variables.size()> held;
    return held;
}

Secret fromEnvironment(const std::string_view variable)
{
    holdSecretsOfEnvironment(); // unless that is done
    const auto place = std::size_t(std::ranges::find(variables, variable) - variables.begin());
    return std::exchange(heldSecrets().at(place), {});
}

/// Whether there is one now.
bool take(LoginDesk &desk, const QString &key, const char *variable, const QString &question, bool mayAsk)
{
    Secret secret = fromEnvironment(variable);
    if (key.isEmpty())
        return true;
    if (secret.isEmpty() && mayAsk)
        secret = askedOfPerson(question);
    const bool isThere = !secret.isEmpty();
    if (isThere)
        desk.keep(key, std::make_shared<const Secret>(std::move(secret)));
    return isThere;
}

/// "op read op://vault/my item": the last argument may hold blanks.
QStringList programOf(const QString &typed)
{
    const qsizetype commandWords = typed.startsWith("nsc "_L1) ? 3 : 2;
    QStringList parts = typed.split(u' ');
    const QString last = parts.mid(commandWords).join(u' ');
    return parts.first(std::min(commandWords, parts.size())) + (last.isEmpty() ? QStringList() : QStringList{last});
}

} // namespace

void holdSecretsOfEnvironment()
{
    for (std::size_t i = 0; i < variables.size(); ++i) {
        QByteArray value = qgetenv(variables[i]);
        if (value.isEmpty())
            continue;
        // What the kernel shows as the environment, of a forked child too, is this memory whatever is unset.
        if (char *inPlace = std::getenv(variables[i]))
            explicit_bzero(inPlace, std::strlen(inPlace));
        qunsetenv(variables[i]);
        heldSecrets()[i] = Secret::takenFrom(value);
    }
}

QString takeSecrets(const CommandLine &line, LoginDesk &desk, bool mayAsk)
{
    for (const Target &target : line.targets) {
        for (const QString &typed : line.logins.allowed)
            desk.allow({.context = target.login.context, .program = programOf(typed)});
    }
    const LoginReference &login = line.logins.login;
    //: %1: the name of a user
    const QString password = words(QT_TRANSLATE_NOOP("CommandLine", "Password of %1: ")).arg(login.user);
    const QString token = words(QT_TRANSLATE_NOOP("CommandLine", "Token: "));
    const bool hasPassword = take(desk, login.passwordKey, "NATS_PASSWORD", password, mayAsk);
    const bool hasToken = take(desk, login.tokenKey, "NATS_TOKEN", token, mayAsk);
    if (hasPassword && hasToken)
        return {};
    return words(QT_TRANSLATE_NOOP("CommandLine",
        "no password or token: set NATS_PASSWORD or NATS_TOKEN, or write it to standard input, a line each"));
}

} // namespace stalewatch
