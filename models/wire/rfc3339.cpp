// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/rfc3339.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <limits>

namespace stalewatch {

namespace {

constexpr qint64 nanosecondsInSecond = 1'000'000'000;
constexpr qint64 lastSecond = std::numeric_limits<qint64>::max() / nanosecondsInSecond - 1;
constexpr std::size_t shortest = sizeof("2026-11-22T11:46:46Z") - 1;

/// The decimal number of @p count digits at @p at, or -1.
int number(std::string_view text, std::size_t at, int count) noexcept
{
    int value = 0;
    for (int i = 0; i < count; ++i) {
        const auto digit = unsigned(text[at + std::size_t(i)]) - '0';
        if (digit > 9)
            return -1;
        value = value * 10 + int(digit);
    }
    return value;
}

/// Seconds since 1970 of the nineteen characters "2026-11-22T11:46:46", or unreadable.
qint64 secondsOf(std::string_view text) noexcept
{
    const int year = number(text, 0, 4);
    const int month = number(text, 5, 2);
    const int day = number(text, 8, 2);
    const int hour = number(text, 11, 2);
    const int minute = number(text, 14, 2);
    const int second = number(text, 17, 2);
    const bool isPunctuated = text[4] == '-' && text[7] == '-' && (text[10] == 'T' || text[10] == 't')
        && text[13] == ':' && text[16] == ':';
    if (!isPunctuated || year < 0 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return unreadable;
    // -1 becomes a month or day that does not exist.
    const std::chrono::year_month_day date{
        std::chrono::year(year), std::chrono::month(unsigned(month)), std::chrono::day(unsigned(day))};
    if (month < 1 || day < 1 || !date.ok())
        return unreadable;
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    return ((days * 24 + hour) * 60 + minute) * 60 + second;
}

/// Takes ".444621668" off the front of @p text: nanoseconds, 0 if there is none, -1 if it cannot be read.
qint64 takeFraction(std::string_view &text) noexcept
{
    if (text.front() != '.')
        return 0;
    qint64 value = 0;
    std::size_t digits = 0;
    for (text.remove_prefix(1); digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits) {
        if (digits == 9)
            return -1;
        value = value * 10 + (text[digits] - '0');
    }
    text.remove_prefix(digits);
    for (std::size_t missing = digits; missing < 9; ++missing)
        value *= 10;
    return digits == 0 ? -1 : value;
}

/// Seconds east of UTC of "Z" or "+01:00", or unreadable.
qint64 offsetOf(std::string_view text) noexcept
{
    if (text == "Z" || text == "z")
        return 0;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':')
        return unreadable;
    const int hours = number(text, 1, 2);
    const int minutes = number(text, 4, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
        return unreadable;
    return (text[0] == '-' ? -60 : 60) * (hours * 60 + minutes);
}

} // namespace

Instant parseRfc3339(std::string_view text) noexcept
{
    if (text.empty() || text == "0001-01-01T00:00:00Z")
        return noInstant;
    if (text.size() < shortest)
        return unreadableInstant;
    const qint64 local = secondsOf(text);
    std::string_view rest = text.substr(shortest - 1);
    const qint64 fraction = takeFraction(rest);
    const qint64 offset = offsetOf(rest);
    if (local == unreadable || fraction < 0 || offset == unreadable)
        return unreadableInstant;
    const qint64 seconds = local - offset;
    if (seconds < -lastSecond || seconds > lastSecond)
        return unreadableInstant;
    return Instant(Nanoseconds(seconds * nanosecondsInSecond + fraction));
}

QString rfc3339(Instant at)
{
    constexpr qint64 nanosecondsADay = Nanoseconds(std::chrono::hours(24)).count();
    if (!isKnown(at))
        return {};
    const auto day = std::chrono::floor<std::chrono::days>(at.time_since_epoch());
    const std::chrono::year_month_day date{std::chrono::sys_days(day)};
    // Not at - day: the beginning of the first day that can be counted cannot.
    const Nanoseconds sinceMidnight(
        (at.time_since_epoch().count() % nanosecondsADay + nanosecondsADay) % nanosecondsADay);
    const std::chrono::hh_mm_ss time(sinceMidnight);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%09dZ", int(date.year()),
        unsigned(date.month()), unsigned(date.day()), int(time.hours().count()), int(time.minutes().count()),
        int(time.seconds().count()), int(time.subseconds().count()));
    return QString::fromLatin1(text.data());
}

} // namespace stalewatch
