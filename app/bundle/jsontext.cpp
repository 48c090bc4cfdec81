// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/jsonrewriter.h"

#include <charconv>

namespace stalewatch {

namespace {

constexpr char32_t replacementCharacter = 0xFFFD;

void appendUtf8(std::string &to, char32_t c)
{
    if (c < 0x80) {
        to += char(c);
    } else if (c < 0x800) {
        to += {char(0xC0 | (c >> 6)), char(0x80 | (c & 0x3F))};
    } else if (c < 0x10000) {
        to += {char(0xE0 | (c >> 12)), char(0x80 | ((c >> 6) & 0x3F)), char(0x80 | (c & 0x3F))};
    } else {
        to += {char(0xF0 | (c >> 18)), char(0x80 | ((c >> 12) & 0x3F)), char(0x80 | ((c >> 6) & 0x3F)),
            char(0x80 | (c & 0x3F))};
    }
}

/// Four hexadecimal digits at the start of @p text, which are taken off.
std::optional<char32_t> takeHex(std::string_view &text)
{
    quint32 value = 0;
    if (text.size() < 4)
        return {};
    const auto [end, error] = std::from_chars(text.data(), text.data() + 4, value, 16);
    if (error != std::errc() || end != text.data() + 4)
        return {};
    text.remove_prefix(4);
    return char32_t(value);
}

/// What follows "\u", with its other half.
std::optional<char32_t> takeUnit(std::string_view &text)
{
    const std::optional<char32_t> first = takeHex(text);
    const bool isHigh = first && *first >= 0xD800 && *first < 0xDC00;
    const bool isLow = first && *first >= 0xDC00 && *first < 0xE000;
    if (!isHigh)
        return isLow ? replacementCharacter : first;
    std::string_view behind = text;
    if (!behind.starts_with("\\u"))
        return replacementCharacter;
    behind.remove_prefix(2);
    const std::optional<char32_t> second = takeHex(behind);
    if (!second || *second < 0xDC00 || *second >= 0xE000)
        return replacementCharacter;
    text = behind;
    return 0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00);
}

} // namespace

std::optional<std::string> unescapedJson(std::string_view token)
{
    constexpr std::string_view names = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    std::string_view rest = token.substr(1, token.size() - 2);
    std::string text;
    while (!rest.empty()) {
        const std::size_t plain = std::min(rest.find('\\'), rest.size());
        text += rest.substr(0, plain);
        rest.remove_prefix(plain);
        if (rest.empty())
            break;
        if (rest.size() < 2)
            return {};
        const char name = rest[1];
        rest.remove_prefix(2);
        if (name == 'u') {
            const std::optional<char32_t> unit = takeUnit(rest);
            if (!unit)
                return {};
            appendUtf8(text, *unit);
        } else if (const std::size_t at = names.find(name); at != names.npos) {
            text += meanings[at];
        } else {
            return {};
        }
    }
    return text;
}

std::string escapedJson(std::string_view text)
{
    constexpr std::string_view hex = "0123456789abcdef";
    std::string token = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            token += {'\\', c};
        else if (byte < 0x20)
            token += {'\\', 'u', '0', '0', hex[byte >> 4], hex[byte & 15]};
        else
            token += c;
    }
    return token + '"';
}

} // namespace stalewatch
