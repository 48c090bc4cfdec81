// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/ipprefix.h"

#include <charconv>

namespace stalewatch {

namespace {

/// A number that is all of @p text, in [0, @p most].
std::optional<unsigned> parseNumber(std::string_view text, int base, unsigned most) noexcept
{
    unsigned value = 0;
    const char *end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value, base);
    if (text.empty() || error != std::errc{} || stopped != end || value > most)
        return std::nullopt;
    return value;
}

/// Writes the four bytes of a dotted address.
bool parseDotted(std::string_view text, quint8 *to) noexcept
{
    for (int i = 0; i < 4; ++i) {
        const std::size_t dot = i < 3 ? text.find('.') : text.size();
        const auto part = dot <= text.size() ? parseNumber(text.substr(0, dot), 10, 255) : std::nullopt;
        if (!part)
            return false;
        to[i] = quint8(*part);
        text.remove_prefix(std::min(dot + 1, text.size()));
    }
    return true;
}

/// The groups of @p text, which has no "::" in it, appended to @p to from @p length on.
bool parseGroups(std::string_view text, IpBytes &to, std::size_t &length) noexcept
{
    while (!text.empty()) {
        const std::size_t colon = text.find(':');
        const std::string_view group = text.substr(0, colon);
        if (colon == std::string_view::npos && group.find('.') != std::string_view::npos) {
            length += 4;
            return length <= to.size() && parseDotted(group, &to[length - 4]);
        }
        const auto value = parseNumber(group, 16, 0xFFFF);
        if (!value || group.size() > 4 || length + 2 > to.size())
            return false;
        to[length++] = quint8(*value >> 8);
        to[length++] = quint8(*value & 0xFF);
        if (colon == std::string_view::npos)
            return true;
        text.remove_prefix(colon + 1);
        if (text.empty())
            return false; // ends in a single colon
    }
    return true;
}

} // namespace

std::optional<IpBytes> parseIp(std::string_view text) noexcept
{
    text = text.substr(0, text.find('%'));
    IpBytes bytes{};
    if (text.find(':') == std::string_view::npos) {
        bytes[10] = bytes[11] = 0xFF;
        return parseDotted(text, &bytes[12]) ? std::optional(bytes) : std::nullopt;
    }
    const std::size_t gap = text.find("::");
    std::size_t length = 0;
    if (!parseGroups(text.substr(0, gap), bytes, length))
        return std::nullopt;
    if (gap == std::string_view::npos)
        return length == bytes.size() ? std::optional(bytes) : std::nullopt;
    IpBytes tail{};
    std::size_t tailLength = 0;
    if (!parseGroups(text.substr(gap + 2), tail, tailLength) || length + tailLength > bytes.size())
        return std::nullopt;
    for (std::size_t i = 0; i < tailLength; ++i)
        bytes[bytes.size() - tailLength + i] = tail[i];
    return bytes;
}

bool IpPrefix::contains(const IpBytes &other) const noexcept
{
    for (int i = 0; i < bits; ++i) {
        const int mask = 0x80 >> (i % 8);
        if ((address[std::size_t(i / 8)] & mask) != (other[std::size_t(i / 8)] & mask))
            return false;
    }
    return true;
}

std::optional<IpPrefix> parseIpPrefix(std::string_view text) noexcept
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const std::string_view address = text.substr(0, slash);
    const auto bytes = parseIp(address);
    const bool isV4 = address.find(':') == std::string_view::npos;
    const auto bits = parseNumber(text.substr(slash + 1), 10, isV4 ? 32 : 128);
    if (!bytes || !bits)
        return std::nullopt;
    return IpPrefix{*bytes, int(*bits) + (isV4 ? 96 : 0)};
}

} // namespace stalewatch
