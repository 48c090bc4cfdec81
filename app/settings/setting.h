// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonValue>
#include <QString>

#include <chrono>
#include <optional>
#include <tuple>
#include <type_traits>

namespace stalewatch {

/// One setting: declared once, below. T is a chrono duration (saved as its count), bool, int or QString.
template <class T>
struct Setting
{
    /// Literals only, so that settings are constants.
    using Literal = std::conditional_t<std::is_same_v<T, QString>, const char *, T>;

    const char *key; ///< snake_case with its unit; never shown, never renamed
    Literal fallback;
    Literal least{}; ///< numbers beyond [least, most] are as good as none
    Literal most{};

    [[nodiscard]] T byDefault() const
    {
        if constexpr (std::is_same_v<T, QString>)
            return QString::fromLatin1(fallback);
        else
            return fallback;
    }

    /// Nothing if @p stored is missing, of another type or out of bounds.
    [[nodiscard]] std::optional<T> read(const QJsonValue &stored) const
    {
        if constexpr (std::is_same_v<T, QString>)
            return stored.isString() ? std::optional(stored.toString()) : std::nullopt;
        else if constexpr (std::is_same_v<T, bool>)
            return stored.isBool() ? std::optional(stored.toBool()) : std::nullopt;
        else
            return readNumber(stored);
    }

    [[nodiscard]] QJsonValue written(const T &value) const
    {
        if constexpr (std::is_same_v<T, QString> || std::is_same_v<T, bool>)
            return value;
        else
            return qint64(count(value));
    }

private:
    [[nodiscard]] static constexpr qint64 count(T value)
    {
        if constexpr (std::is_integral_v<T>)
            return value;
        else
            return value.count();
    }

    [[nodiscard]] std::optional<T> readNumber(const QJsonValue &stored) const
    {
        // toInteger() gives its argument back for what is no whole number, so two arguments tell.
        const qint64 number = stored.toInteger(-1);
        if (number != stored.toInteger(-2) || number < count(least) || number > count(most))
            return std::nullopt;
        if constexpr (std::is_integral_v<T>)
            return T(number);
        else
            return T(typename T::rep(number));
    }
};

/// Every setting. `all` lets a file be checked as a whole.
namespace setting {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

/// Wished time between the starts of two polls of a server.
inline constexpr Setting<milliseconds> interval{"interval_ms", seconds(1), milliseconds(100), minutes(60)};
/// How long rows that went stay, dimmed.
inline constexpr Setting<seconds> goneFor{"keep_gone_s", seconds(60), seconds(0), minutes(60)};
/// idOf(Theme).
inline constexpr Setting<QString> theme{"theme", "system"};
/// As QLocale names it: "en", "de"; empty: the system's.
inline constexpr Setting<QString> language{"language", ""};
/// Whether stale closures are told as desktop notifications while the window is not in front.
inline constexpr Setting<bool> notifications{"notifications", false};
/// Whether this host's kernel is asked for its TCP information of servers that run on it.
inline constexpr Setting<bool> tcpInfo{"tcp_info", true};
/// Nothing is changed anywhere.
inline constexpr Setting<bool> readOnly{"read_only", false};

inline constexpr std::tuple all{interval, goneFor, theme, language, notifications, tcpInfo, readOnly};

} // namespace setting
} // namespace stalewatch
