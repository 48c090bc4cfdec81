// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/instant.h"

#include <simdjson.h>

#include <cstring>
#include <string>
#include <string_view>

namespace stalewatch {

namespace ondemand = simdjson::ondemand;

/// Reads members of a server's JSON one by one. Never fails: null is absent; what has the wrong type or is out of range
/// is unreadable and counted, so that one bad member does not cost its row. For files in models/wire only.
class JsonReader final
{
public:
    /// Exact 64-bit integer of any sign.
    [[nodiscard]] qint64 integer(ondemand::value &value);
    /// An integer that cannot be negative.
    [[nodiscard]] qint64 count(ondemand::value &value);
    /// 0 to 65535, -1 when absent or unreadable.
    [[nodiscard]] qint32 port(ondemand::value &value);
    /// Nanoseconds of a Go duration that cannot be negative.
    [[nodiscard]] qint64 duration(ondemand::value &value);
    /// An RFC 3339 time.
    [[nodiscard]] Instant time(ondemand::value &value);
    /// Any finite number; 0 when absent or unreadable.
    [[nodiscard]] double number(ondemand::value &value);
    [[nodiscard]] bool flag(ondemand::value &value);
    /// Valid until the parser starts on another document; empty when absent or unreadable.
    [[nodiscard]] std::string_view text(ondemand::value &value);
    /// Any value in one line: a string's text, else its JSON without blanks. The string belongs to the caller.
    [[nodiscard]] std::string anything(ondemand::value &value);

    qint64 errors = 0; ///< members that were there and could not be read

private:
    [[nodiscard]] qint64 notRead(ondemand::value &value);
};

/// Whether the key at @p raw, which ends at its quote, is @p name. May read as far as the name is long, which a
/// padded document allows. Escapes in the key are not resolved.
[[nodiscard]] inline bool isKey(const char *raw, std::string_view name) noexcept
{
    static_assert(simdjson::SIMDJSON_PADDING >= 32);
    return std::memcmp(raw, name.data(), name.size()) == 0 && raw[name.size()] == '"';
}

/// Calls @p onMember(key, value) for each member of @p object; key with its escapes resolved. Stops at an error.
template <class OnMember>
[[nodiscard]] simdjson::error_code forEachMember(ondemand::object &object, const OnMember &onMember)
{
    for (auto next : object) {
        ondemand::field field;
        if (const auto error = std::move(next).get(field))
            return error;
        std::string_view key;
        if (const auto error = field.unescaped_key().get(key))
            return error;
        if (const simdjson::error_code error = onMember(key, field.value()))
            return error;
    }
    return simdjson::SUCCESS;
}

/// SUCCESS if nothing but blanks follows the root of @p document, which has been read to its end.
[[nodiscard]] inline simdjson::error_code isAtEnd(ondemand::document &document) noexcept
{
    const simdjson::error_code error = document.current_location().error();
    return error == simdjson::OUT_OF_BOUNDS ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
}

/// @p utf8 with what the parser reads beyond the end.
[[nodiscard]] inline simdjson::padded_string padded(std::string_view utf8)
{
    return simdjson::padded_string(utf8.data(), utf8.size());
}

/// The failure to read an answer of @p endpoint ("/connz"); @p why in English words of the parser or ours.
[[nodiscard]] Failure malformed(std::string_view endpoint, std::string_view why);

} // namespace stalewatch
