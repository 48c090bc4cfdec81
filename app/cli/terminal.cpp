// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/terminal.h"

#include <QList>

#include <cstdio>
#include <iostream>
#include <string>
#include <unistd.h>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

/// As setlocale(3) chooses LC_CTYPE. Not nl_langinfo(): QCoreApplication has already changed the locale.
bool isUtf8Locale()
{
    for (const char *name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const QByteArray value = qgetenv(name).toLower();
        if (!value.isEmpty())
            return value.contains("utf-8") || value.contains("utf8");
    }
    return false;
}

} // namespace

QByteArray forTerminal(const QString &text)
{
    if (isUtf8Locale())
        return text.toUtf8();
    QByteArray ascii;
    ascii.reserve(text.size());
    for (const char32_t c : text.toUcs4())
        ascii += c < 0x80 ? char(c) : '?';
    return ascii;
}

void printText(const QString &text)
{
    const QByteArray bytes = forTerminal(text);
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

std::optional<QString> askOnTerminal(const QString &question)
{
    if (::isatty(STDIN_FILENO) == 0)
        return std::nullopt;
    printText(question);
    std::string answer;
    std::getline(std::cin, answer);
    return QString::fromStdString(answer);
}

void tellOperator(const QString &text)
{
    const QByteArray bytes = forTerminal("stalewatch: "_L1 + text + u'\n');
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

} // namespace stalewatch
