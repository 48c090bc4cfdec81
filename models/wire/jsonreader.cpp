// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/jsonreader.h"

#include "models/wire/goduration.h"
#include "models/wire/rfc3339.h"

#include <QCoreApplication>

#include <cmath>

namespace stalewatch {

namespace {

/// The text of @p token when it is a string without escapes: no copy is needed then, and these are nearly all.
bool isPlainString(std::string_view token, std::string_view &text) noexcept
{
    if (token.empty() || token.front() != '"')
        return false;
    const std::size_t end = token.find('"', 1);
    if (end == std::string_view::npos)
        return false;
    text = token.substr(1, end - 1);
    return text.find('\\') == std::string_view::npos;
}

/// Go escapes < > & for browsers; here they only make subjects hard to read ("orders.\u003e").
std::string withoutBrowserEscapes(std::string_view json)
{
    std::string result;
    result.reserve(json.size());
    for (std::size_t i = 0; i < json.size(); ++i) {
        const std::string_view escape = json[i] == '\\' ? json.substr(i, 6) : std::string_view{};
        if (escape == "\\u003c" || escape == "\\u003e" || escape == "\\u0026") {
            result += escape[5] == 'c' ? '<' : (escape[5] == 'e' ? '>' : '&');
            i += 5;
            continue;
        }
        result += json[i];
        if (json[i] == '\\' && i + 1 < json.size())
            result += json[++i];
    }
    return result;
}

std::string minified(std::string_view json)
{
    std::string result(json.size(), '\0');
    std::size_t size = 0;
    if (simdjson::minify(json.data(), json.size(), result.data(), size) != simdjson::SUCCESS)
        return {};
    result.resize(size);
    return withoutBrowserEscapes(result);
}

std::string_view trimmed(std::string_view token) noexcept
{
    const std::size_t last = token.find_last_not_of(" \t\r\n");
    return token.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

} // namespace

qint64 JsonReader::integer(ondemand::value &value)
{
    qint64 result = 0;
    if (std::int64_t read = 0; value.get_int64().get(read) == simdjson::SUCCESS)
        result = read;
    else
        return notRead(value);
    if (isKnown(result))
        return result;
    ++errors; // the two smallest numbers stand for what is not there
    return unreadable;
}

qint64 JsonReader::count(ondemand::value &value)
{
    const qint64 result = integer(value);
    if (result >= 0 || !isKnown(result))
        return result;
    ++errors;
    return unreadable;
}

qint32 JsonReader::port(ondemand::value &value)
{
    const qint64 result = count(value);
    if (result <= 0xFFFF)
        return isKnown(result) ? qint32(result) : -1;
    ++errors;
    return -1;
}

qint64 JsonReader::duration(ondemand::value &value)
{
    std::string_view text;
    if (!isPlainString(value.raw_json_token(), text) && value.get_string().get(text) != simdjson::SUCCESS)
        return notRead(value);
    const auto result = parseGoDuration(text);
    if (result && result->count() >= 0)
        return result->count();
    ++errors;
    return unreadable;
}

Instant JsonReader::time(ondemand::value &value)
{
    std::string_view text;
    if (!isPlainString(value.raw_json_token(), text) && value.get_string().get(text) != simdjson::SUCCESS)
        return Instant(Nanoseconds(notRead(value)));
    const Instant result = parseRfc3339(text);
    errors += result == unreadableInstant ? 1 : 0;
    return result;
}

double JsonReader::number(ondemand::value &value)
{
    double result = 0;
    if (value.get_double().get(result) == simdjson::SUCCESS && std::isfinite(result))
        return result;
    (void)notRead(value);
    return 0;
}

bool JsonReader::flag(ondemand::value &value)
{
    bool result = false;
    if (value.get_bool().get(result) == simdjson::SUCCESS)
        return result;
    (void)notRead(value);
    return false;
}

std::string_view JsonReader::text(ondemand::value &value)
{
    std::string_view text;
    if (isPlainString(value.raw_json_token(), text) || value.get_string().get(text) == simdjson::SUCCESS)
        return text;
    (void)notRead(value);
    return {};
}

std::string JsonReader::anything(ondemand::value &value)
{
    const std::string_view token = value.raw_json_token();
    if (token.starts_with('"'))
        return std::string(text(value));
    std::string_view json;
    if (token.starts_with('[')) {
        ondemand::array array;
        if (value.get_array().get(array) == simdjson::SUCCESS && array.raw_json().get(json) == simdjson::SUCCESS)
            return minified(json);
    } else if (token.starts_with('{')) {
        ondemand::object object;
        if (value.get_object().get(object) == simdjson::SUCCESS && object.raw_json().get(json) == simdjson::SUCCESS)
            return minified(json);
    } else {
        return std::string(trimmed(token));
    }
    ++errors;
    return {};
}

qint64 JsonReader::notRead(ondemand::value &value)
{
    if (trimmed(value.raw_json_token()) == "null")
        return absent;
    ++errors;
    return unreadable;
}

Failure malformed(std::string_view endpoint, std::string_view why)
{
    const QString name = QString::fromUtf8(endpoint.data(), qsizetype(endpoint.size()));
    //: %1 is an endpoint of the server: /varz, /connz
    const QString what = QCoreApplication::translate("Wire", "Reading the answer of %1").arg(name);
    return Failure{Failure::Kind::Malformed, what, QString::fromUtf8(why.data(), qsizetype(why.size()))};
}

} // namespace stalewatch
