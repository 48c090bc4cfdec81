// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/goduration.h"

#include <algorithm>
#include <array>
#include <limits>

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;

constexpr quint64 second = 1'000'000'000;
constexpr quint64 largest = quint64(std::numeric_limits<qint64>::max());

struct Unit
{
    std::string_view name;
    quint64 nanoseconds;
};

// The two spellings of micro (U+00B5, U+03BC) as Go accepts them; "y" and "d" as server/monitor.go, myUptime prints.
constexpr std::array<Unit, 10> units{{
    {"s", second},
    {"ms", 1'000'000},
    {"\xC2\xB5s", 1'000},
    {"\xCE\xBCs", 1'000},
    {"us", 1'000},
    {"ns", 1},
    {"m", 60 * second},
    {"h", 3'600 * second},
    {"d", 86'400 * second},
    {"y", 365 * 86'400 * second},
}};

constexpr bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

std::string_view takeWhile(std::string_view &text, bool digits) noexcept
{
    const auto end
        = std::ranges::find_if(text, [digits](char c) { return digits ? !isDigit(c) : isDigit(c) || c == '.'; });
    const std::string_view taken = text.substr(0, std::size_t(end - text.begin()));
    text.remove_prefix(taken.size());
    return taken;
}

/// @p digits x @p unit, or nullopt over the largest duration.
std::optional<quint64> wholePart(std::string_view digits, quint64 unit) noexcept
{
    const quint64 limit = (largest + 1) / unit;
    quint64 value = 0;
    for (const char c : digits) {
        const auto digit = quint64(c - '0');
        if (value > (limit - digit) / 10)
            return std::nullopt;
        value = value * 10 + digit;
    }
    return value * unit;
}

/// 0.@p digits x @p unit, cut to nanoseconds as Go does. From the last digit on, so that it is exact without fractions.
quint64 fraction(std::string_view digits, quint64 unit) noexcept
{
    quint64 value = 0;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit)
        value = (quint64(*digit - '0') * unit + value) / 10;
    return value;
}

/// Takes one "12.5ms" off @p text.
std::optional<quint64> takeTerm(std::string_view &text) noexcept
{
    const std::string_view whole = takeWhile(text, true);
    std::string_view part;
    if (!text.empty() && text.front() == '.') {
        text.remove_prefix(1);
        part = takeWhile(text, true);
    }
    if (whole.empty() && part.empty())
        return std::nullopt;
    const std::string_view name = takeWhile(text, false);
    const auto unit = std::ranges::find(units, name, &Unit::name);
    if (unit == units.end())
        return std::nullopt;
    const auto value = wholePart(whole, unit->nanoseconds);
    return value ? std::optional(*value + fraction(part, unit->nanoseconds)) : std::nullopt;
}

/// @p value / @p unit with the decimals it needs and no more.
QString decimal(quint64 value, quint64 unit)
{
    QString text = QString::number(value / unit);
    if (value % unit == 0)
        return text;
    QString decimals = QString::number(unit + value % unit).mid(1); // with its leading zeros
    while (decimals.endsWith(u'0'))
        decimals.chop(1);
    return text + u'.' + decimals;
}

QString unsignedGoDuration(quint64 value)
{
    if (value == 0)
        return u"0s"_s;
    if (value < 1'000)
        return decimal(value, 1) + "ns"_L1;
    if (value < 1'000'000)
        return decimal(value, 1'000) + u"µs"_s;
    if (value < second)
        return decimal(value, 1'000'000) + "ms"_L1;
    const quint64 minutes = value / second / 60;
    QString text;
    if (minutes >= 60)
        text += QString::number(minutes / 60) + u'h';
    if (minutes > 0)
        text += QString::number(minutes % 60) + u'm';
    return text + decimal(value % (60 * second), second) + u's';
}

} // namespace

std::optional<Nanoseconds> parseGoDuration(std::string_view text) noexcept
{
    const bool isNegative = text.starts_with('-');
    if (isNegative || text.starts_with('+'))
        text.remove_prefix(1);
    if (text == "0")
        return Nanoseconds(0);
    if (text.empty())
        return std::nullopt;
    quint64 sum = 0;
    while (!text.empty()) {
        const auto term = takeTerm(text);
        // Both are at most 2^63 and a bit, so that the sum cannot wrap before it is compared.
        if (!term || (sum += *term) > largest + (isNegative ? 1 : 0))
            return std::nullopt;
    }
    return Nanoseconds(isNegative ? qint64(0 - sum) : qint64(sum));
}

QString goDuration(Nanoseconds duration)
{
    const qint64 count = duration.count();
    return count < 0 ? u'-' + unsignedGoDuration(0 - quint64(count)) : unsignedGoDuration(quint64(count));
}

} // namespace stalewatch
