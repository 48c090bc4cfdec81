// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/shownduration.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace stalewatch {

namespace {

QString words(const char *pattern, qint64 large, qint64 small)
{
    return QCoreApplication::translate("Duration", pattern).arg(QString::number(large), QString::number(small));
}

QString positive(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (seconds < minute) {
        //: A duration: seconds. Keep it as short as the unit allows.
        return QCoreApplication::translate("Duration", "%1 s").arg(seconds);
    }
    if (seconds < hour) {
        //: A duration: minutes and seconds, as in "1 min 41 s".
        return words(QT_TRANSLATE_NOOP("Duration", "%1 min %2 s"), seconds / minute, seconds % minute);
    }
    if (seconds < day) {
        //: A duration: hours and minutes, as in "3 h 20 min".
        return words(QT_TRANSLATE_NOOP("Duration", "%1 h %2 min"), seconds / hour, seconds % hour / minute);
    }
    //: A duration: days and hours, as in "2 d 4 h".
    return words(QT_TRANSLATE_NOOP("Duration", "%1 d %2 h"), seconds / day, seconds % day / hour);
}

} // namespace

QString shownDuration(Nanoseconds duration)
{
    const qint64 seconds = std::chrono::duration_cast<std::chrono::seconds>(duration).count();
    if (seconds < 0)
        return u'-' + positive(-seconds);
    if (seconds == 0 && duration != Nanoseconds(0)) {
        //: A duration of less than a second, whatever its sign.
        return QCoreApplication::translate("Duration", "< 1 s");
    }
    return positive(seconds);
}

} // namespace stalewatch
