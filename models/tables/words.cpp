// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <array>
#include <cmath>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t groupSeparator = u'\u202F';

/// @p text with blanks at which no line breaks.
QString unbroken(QString text)
{
    return text.replace(u' ', u'\u00A0');
}

/// A word of this file's context. @p figure takes the place of %1.
QString worded(const char *format, const QString &figure)
{
    return unbroken(QCoreApplication::translate("Words", format).arg(figure));
}

/// The largest of @p formats whose unit @p value reaches; each is a thousand times the one before.
template <std::size_t count>
QString scaled(double value, const std::array<const char *, count> &formats)
{
    std::size_t unit = 0;
    // 999.95 would be written as "1000" of the smaller unit.
    while (unit + 1 < count && value >= 999.5) {
        value /= 1000;
        ++unit;
    }
    return worded(formats[unit], shownFigure(value));
}

/// "?" or nothing.
QString notKnown(qint64 value)
{
    return value == unreadable ? u"?"_s : QString();
}

} // namespace

QString shownFigure(double value)
{
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
    const bool isWhole = value >= 99.95 || std::abs(value - std::round(value)) < 0.05;
    return locale.toString(value, 'f', isWhole ? 0 : 1);
}

QString shownCount(qint64 count)
{
    if (!isKnown(count))
        return notKnown(count);
    std::array<char16_t, 32> text{};
    std::size_t at = text.size();
    quint64 rest = count < 0 ? quint64(0) - quint64(count) : quint64(count);
    for (int digits = 0; rest > 0 || digits == 0; rest /= 10, ++digits) {
        if (digits > 0 && digits % 3 == 0)
            text[--at] = groupSeparator;
        text[--at] = char16_t(u'0' + rest % 10);
    }
    if (count < 0)
        text[--at] = u'-';
    return QString::fromUtf16(&text[at], qsizetype(text.size() - at));
}

QString shownBytes(qint64 bytes)
{
    //: Sizes, powers of 1000; %1 is the figure.
    static constexpr std::array formats{QT_TRANSLATE_NOOP("Words", "%1 B"), QT_TRANSLATE_NOOP("Words", "%1 kB"),
        QT_TRANSLATE_NOOP("Words", "%1 MB"), QT_TRANSLATE_NOOP("Words", "%1 GB"), QT_TRANSLATE_NOOP("Words", "%1 TB"),
        QT_TRANSLATE_NOOP("Words", "%1 PB")};
    if (!isKnown(bytes))
        return notKnown(bytes);
    return bytes < 0 ? u"?"_s : scaled(double(bytes), formats);
}

QString shownRate(double perSecond)
{
    //: Rates a second; %1 is the figure. k, M and G are thousands, millions and milliards.
    static constexpr std::array formats{QT_TRANSLATE_NOOP("Words", "%1/s"), QT_TRANSLATE_NOOP("Words", "%1 k/s"),
        QT_TRANSLATE_NOOP("Words", "%1 M/s"), QT_TRANSLATE_NOOP("Words", "%1 G/s")};
    return perSecond >= 0 ? scaled(perSecond, formats) : QString();
}

QString shownByteRate(double perSecond)
{
    //: Bytes a second; %1 is the figure.
    static constexpr std::array formats{QT_TRANSLATE_NOOP("Words", "%1 B/s"), QT_TRANSLATE_NOOP("Words", "%1 kB/s"),
        QT_TRANSLATE_NOOP("Words", "%1 MB/s"), QT_TRANSLATE_NOOP("Words", "%1 GB/s"),
        QT_TRANSLATE_NOOP("Words", "%1 TB/s")};
    return perSecond >= 0 ? scaled(perSecond, formats) : QString();
}

QString shownPercent(double percent)
{
    //: A share; %1 is the figure.
    return percent >= 0 ? worded(QT_TRANSLATE_NOOP("Words", "%1 %"), shownFigure(percent)) : QString();
}

QString shownRtt(qint64 rtt, double spread)
{
    //: Round trip times; %1 is the figure.
    static constexpr std::array formats{QT_TRANSLATE_NOOP("Words", "%1 ns"), QT_TRANSLATE_NOOP("Words", "%1 µs"),
        QT_TRANSLATE_NOOP("Words", "%1 ms"), QT_TRANSLATE_NOOP("Words", "%1 s")};
    if (!isKnown(rtt))
        return notKnown(rtt);
    if (rtt <= 0 || rtt == overflownRtt)
        return {};
    const QString text = scaled(double(rtt), formats);
    if (!(spread > 0))
        return text;
    double unit = 1;
    for (double value = double(rtt); value >= 999.5 && unit < 1e9; value /= 1000)
        unit *= 1000;
    //: A round trip time and how far its values spread, in the same unit: "1.2 ms ±0.1".
    return unbroken(
        QCoreApplication::translate("Words", "%1 ±%2").arg(text, QLocale().toString(spread / unit, 'f', 1)));
}

QString shownTime(Instant at, Instant now)
{
    if (!isKnown(at))
        return notKnown(at.time_since_epoch().count());
    const auto local = [](Instant instant) {
        const auto ms = std::chrono::floor<std::chrono::milliseconds>(instant.time_since_epoch()).count();
        return QDateTime::fromMSecsSinceEpoch(ms);
    };
    const QDateTime moment = local(at);
    const QString time = moment.toString(u"HH:mm:ss"_s);
    if (isKnown(now) && local(now).date() == moment.date())
        return time;
    return moment.toString(u"yyyy-MM-dd "_s) + time;
}

QString shownSource(Source source)
{
    switch (source) {
    case Source::None:
        return {};
    case Source::Http:
        return QCoreApplication::translate("Words", "HTTP");
    case Source::SystemAccount:
        return QCoreApplication::translate("Words", "system account");
    case Source::Heartbeat:
        //: What a server says unasked of itself; it answers no question
        return QCoreApplication::translate("Words", "heartbeats only");
    case Source::OwnAccount:
        //: Only what an ordinary account is told of itself
        return QCoreApplication::translate("Words", "own account only");
    }
    Q_UNREACHABLE();
}

QString shownCountdown(std::chrono::seconds from, std::chrono::seconds to)
{
    const qint64 last = to.count();
    if (last <= 0) {
        //: In the place of a countdown that has come to its end.
        return QCoreApplication::translate("Words", "now");
    }
    const auto clock = [](qint64 count, qint64 unit) -> QString {
        return QString::number(count / unit) + u':' + QString::number(count % unit * 60 / unit).rightJustified(2, u'0');
    };
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    const auto span = [&](const auto &shown, const char *one, const char *two) {
        const QString a = shown(from.count());
        const QString b = shown(last);
        return unbroken(a == b ? QCoreApplication::translate("Words", one).arg(b)
                               : QCoreApplication::translate("Words", two).arg(a, b));
    };
    if (last < 100) {
        return span([](qint64 count) { return QString::number(count); },
            //: A countdown in seconds, as "12 s".
            QT_TRANSLATE_NOOP("Words", "%1 s"),
            //: A countdown in seconds of which both ends are known, as "12-15 s".
            QT_TRANSLATE_NOOP("Words", "%1-%2 s"));
    }
    if (last < 100 * minute) {
        return span([&](qint64 count) { return clock(count, minute); },
            //: A countdown in minutes and seconds, as "1:44 min".
            QT_TRANSLATE_NOOP("Words", "%1 min"),
            //: A countdown in minutes and seconds of which both ends are known, as "1:41-1:44 min".
            QT_TRANSLATE_NOOP("Words", "%1-%2 min"));
    }
    return span([&](qint64 count) { return clock(count, hour); },
        //: A countdown in hours and minutes, as "1:05 h".
        QT_TRANSLATE_NOOP("Words", "%1 h"),
        //: A countdown in hours and minutes of which both ends are known, as "1:02-1:05 h".
        QT_TRANSLATE_NOOP("Words", "%1-%2 h"));
}

} // namespace stalewatch
