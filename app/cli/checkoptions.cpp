// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/checkoptions.h"

#include "models/values/untrusted.h"

#include <QCoreApplication>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString readWholeSeconds(const QString &value, Nanoseconds &into)
{
    constexpr int most = 366 * 24 * 3600;
    bool isNumber = false;
    const int seconds = value.toInt(&isNumber);
    if (!isNumber || seconds < 1 || seconds > most)
        //: %1: what was typed
        return words(QT_TRANSLATE_NOOP("CommandLine", "\"%1\" is no number of seconds from 1 up"))
            .arg(plainLine(value, 64));
    into = std::chrono::seconds(seconds);
    return {};
}

} // namespace

QString readCheckWithin(CommandLine &line, const QString &value)
{
    return readWholeSeconds(value, line.check.within);
}

QString readCheckTimeout(CommandLine &line, const QString &value)
{
    return readWholeSeconds(value, line.check.timeout);
}

QString readCheckNumber(const QString &value, std::optional<qint64> &into)
{
    if (value == "none"_L1) {
        into.reset();
        return {};
    }
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (!isNumber || number < 1)
        //: %1: what was typed
        return words(QT_TRANSLATE_NOOP("CommandLine", "\"%1\" is neither a number from 1 up nor \"none\""))
            .arg(plainLine(value, 64));
    into = number;
    return {};
}

} // namespace stalewatch
