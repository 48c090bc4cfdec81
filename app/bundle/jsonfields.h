// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace stalewatch {

class JsonReading;
class JsonWriting;

/// A struct whose fields are listed once, by `template <class A> void fields(A &a, T &value)` with a("name", value.it),
/// can be written to JSON and read from it.
///
/// Moments of our own clock are written as nanoseconds before the moment of the bundle, and read as that before another
/// one. Reading never fails at once: what is missing keeps its value, what is of another type or beyond its bounds is
/// counted in `errors`.
struct JsonClock
{
    LocalTime moment{}; ///< of the bundle
};

class JsonWriting final
{
public:
    explicit JsonWriting(JsonClock jsonClock) : clock(jsonClock) { }

    template <class T>
    void operator()(const char *name, T &value)
    {
        object.insert(QLatin1StringView(name), jsonOf(value));
    }
    /// An enum whose last value is @p last.
    template <class E>
    void operator()(const char *name, E &value, std::type_identity_t<E> last)
    {
        static_cast<void>(last);
        object.insert(QLatin1StringView(name), qint64(value));
    }

    template <class T>
    [[nodiscard]] QJsonValue jsonOf(T &value);

    JsonClock clock;
    QJsonObject object{};
};

class JsonReading final
{
public:
    JsonReading(QJsonObject json, JsonClock jsonClock) : clock(jsonClock), object(std::move(json)) { }

    template <class T>
    void operator()(const char *name, T &value)
    {
        const QJsonValue json = object.value(QLatin1StringView(name));
        if (!json.isUndefined())
            read(json, value);
    }
    template <class E>
    void operator()(const char *name, E &value, std::type_identity_t<E> last)
    {
        const QJsonValue json = object.value(QLatin1StringView(name));
        const qint64 number = json.toInteger(-1);
        if (number < 0 || number > qint64(last))
            ++errors;
        else
            value = E(number);
    }

    template <class T>
    void read(const QJsonValue &json, T &value);

    JsonClock clock;
    QJsonObject object;
    int errors = 0;
};

namespace jsonfields {

template <class T>
inline constexpr bool isVector = false;
template <class T>
inline constexpr bool isVector<std::vector<T>> = true;
template <class T>
inline constexpr bool isOptional = false;
template <class T>
inline constexpr bool isOptional<std::optional<T>> = true;

/// Text as JSON has it; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] QString text(const std::string &utf8);
/// A whole number that JSON keeps exactly; false if @p json is none.
[[nodiscard]] bool readInteger(const QJsonValue &json, qint64 &into);

} // namespace jsonfields

template <class T>
QJsonValue JsonWriting::jsonOf(T &value)
{
    using Plain = std::remove_const_t<T>;
    if constexpr (std::is_same_v<Plain, bool> || std::is_same_v<Plain, QString>)
        return value;
    else if constexpr (std::is_integral_v<Plain>)
        return qint64(value);
    else if constexpr (std::is_floating_point_v<Plain>)
        return double(value);
    else if constexpr (std::is_same_v<Plain, std::string>)
        return jsonfields::text(value);
    else if constexpr (std::is_same_v<Plain, QStringList>)
        return QJsonArray::fromStringList(value);
    else if constexpr (std::is_same_v<Plain, Instant>)
        return qint64(value.time_since_epoch().count());
    else if constexpr (std::is_same_v<Plain, LocalTime>)
        return value == LocalTime{} ? QJsonValue() : QJsonValue(qint64((clock.moment - value).count()));
    else if constexpr (std::is_same_v<Plain, Nanoseconds>)
        return qint64(value.count());
    else if constexpr (jsonfields::isOptional<Plain>)
        return value ? jsonOf(*value) : QJsonValue();
    else if constexpr (jsonfields::isVector<Plain>) {
        QJsonArray array;
        for (auto &each : value)
            array.append(jsonOf(each));
        return array;
    } else {
        JsonWriting inner(clock);
        fields(inner, const_cast<Plain &>(value)); // fields() reads too, writing changes nothing
        return inner.object;
    }
}

template <class T>
void JsonReading::read(const QJsonValue &json, T &value)
{
    qint64 number = 0;
    if constexpr (std::is_same_v<T, bool>) {
        json.isBool() ? void(value = json.toBool()) : void(++errors);
    } else if constexpr (std::is_same_v<T, QString>) {
        json.isString() ? void(value = json.toString()) : void(++errors);
    } else if constexpr (std::is_same_v<T, std::string>) {
        json.isString() ? void(value = json.toString().toStdString()) : void(++errors);
    } else if constexpr (std::is_floating_point_v<T>) {
        json.isDouble() ? void(value = T(json.toDouble())) : void(++errors);
    } else if constexpr (std::is_integral_v<T>) {
        const bool isRead = jsonfields::readInteger(json, number)
            && (sizeof(T) == sizeof(qint64)
                || (number >= qint64(std::numeric_limits<T>::min())
                    && number <= qint64(std::numeric_limits<T>::max())));
        isRead ? void(value = T(number)) : void(++errors);
    } else if constexpr (std::is_same_v<T, QStringList>) {
        value.clear();
        const QJsonArray items = json.toArray();
        for (const QJsonValue &each : items)
            value.append(each.toString());
    } else if constexpr (std::is_same_v<T, LocalTime>) {
        // A century each way keeps sums of times from overflowing.
        constexpr qint64 most = qint64(100) * 366 * 24 * 3600 * 1'000'000'000;
        if (json.isNull())
            value = {};
        else if (jsonfields::readInteger(json, number) && number > -most && number < most)
            value = clock.moment - Nanoseconds(number);
        else
            ++errors;
    } else if constexpr (std::is_same_v<T, Instant>) {
        jsonfields::readInteger(json, number) ? void(value = Instant(Nanoseconds(number))) : void(++errors);
    } else if constexpr (std::is_same_v<T, Nanoseconds>) {
        jsonfields::readInteger(json, number) ? void(value = Nanoseconds(number)) : void(++errors);
    } else if constexpr (jsonfields::isOptional<T>) {
        if (json.isNull())
            value.reset();
        else
            read(json, value.emplace());
    } else if constexpr (jsonfields::isVector<T>) {
        if (!json.isArray())
            ++errors;
        value.clear();
        const QJsonArray items = json.toArray();
        for (const QJsonValue &each : items)
            read(each, value.emplace_back());
    } else {
        if (!json.isObject())
            ++errors;
        JsonReading inner(json.toObject(), clock);
        fields(inner, value);
        errors += inner.errors;
    }
}

} // namespace stalewatch
