// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/namefamily.h"

#include <algorithm>
#include <vector>

namespace stalewatch {

namespace {

constexpr std::size_t longestRead = 96;
constexpr std::string_view separators = "-_.:/@#|+, ";
/// What Kubernetes makes suffixes of (apimachinery, util/rand): no vowels, no digits that look like them.
constexpr std::string_view podLetters = "bcdfghjklmnpqrstvwxz2456789";

bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}
bool isLower(char c) noexcept
{
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c) noexcept
{
    return c >= 'A' && c <= 'Z';
}
bool isHex(char c) noexcept
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isPodHash(std::string_view token) noexcept
{
    const bool isOfThatLength = token.size() == 5 || (token.size() >= 8 && token.size() <= 10);
    return isOfThatLength
        && std::ranges::all_of(token, [](char c) { return podLetters.find(c) != std::string_view::npos; });
}

/// Letters and digits mixed as no word is: NUIDs, base 36 and base 62 ids.
bool isRandomLooking(std::string_view token) noexcept
{
    if (token.size() < 10 || !std::ranges::all_of(token, [](char c) { return isDigit(c) || isLower(c) || isUpper(c); }))
        return false;
    std::ptrdiff_t changes = 0;
    for (std::size_t i = 1; i < token.size(); ++i)
        changes += isDigit(token[i]) != isDigit(token[i - 1]);
    const bool isMixedCase
        = std::ranges::count_if(token, isUpper) >= 4 && std::ranges::count_if(token, isLower) >= 2 && changes > 0;
    const bool isAllUpper = std::ranges::none_of(token, isLower) && std::ranges::any_of(token, isUpper);
    return changes >= 3 || isMixedCase || (isAllUpper && token.size() >= 20);
}

/// Whether @p token tells an instance; @p isFirst the first of a name seldom does.
bool isInstance(std::string_view token, bool isFirst) noexcept
{
    if (token.empty())
        return false;
    const auto digits = std::ranges::count_if(token, isDigit);
    if (digits == std::ptrdiff_t(token.size()))
        return true;
    const bool isAllHex = std::ranges::all_of(token, isHex);
    if (isAllHex && token.size() >= 12)
        return true;
    if (isFirst)
        return (isAllHex && digits > 0 && token.size() >= 8) || isRandomLooking(token);
    return (isAllHex && digits > 0) || isPodHash(token) || isRandomLooking(token);
}

/// "worker12" is the twelfth worker; "v2", "s3" and "k8s" are words.
std::string_view withoutOrdinal(std::string_view token) noexcept
{
    std::size_t end = token.size();
    while (end > 0 && isDigit(token[end - 1]))
        --end;
    return end >= 3 && end < token.size() ? token.substr(0, end) : token;
}

struct Token
{
    std::string_view text{};
    std::string_view before{}; ///< the separators in front of it
};

std::vector<Token> tokensOf(std::string_view name)
{
    std::vector<Token> tokens;
    while (!name.empty()) {
        const std::size_t start = std::min(name.find_first_not_of(separators), name.size());
        const std::size_t end = std::min(name.find_first_of(separators, start), name.size());
        tokens.push_back({name.substr(start, end - start), name.substr(0, start)});
        name.remove_prefix(end);
    }
    return tokens;
}

std::string_view beginningOf(std::string_view name) noexcept
{
    if (name.size() <= longestRead)
        return name;
    std::size_t end = longestRead;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80)
        --end;
    return name.substr(0, end);
}

} // namespace

std::string nameFamily(std::string_view name)
{
    std::string family;
    std::string pending; // what is added if another word follows
    bool isFirst = true;
    for (const Token &token : tokensOf(beginningOf(name))) {
        // A group of a UUID may happen to have letters only.
        const bool goesOn = pending.ends_with('#') && token.text.size() >= 4 && std::ranges::all_of(token.text, isHex);
        if (goesOn || isInstance(token.text, isFirst)) {
            if (!pending.ends_with('#')) {
                pending += isFirst ? std::string_view() : token.before;
                pending += '#';
            }
        } else if (!token.text.empty()) {
            const std::string_view word = withoutOrdinal(token.text);
            family += pending;
            family += token.before;
            family += word;
            pending.clear();
            if (word.size() < token.text.size())
                pending = "#";
        }
        isFirst = false;
    }
    if (family.empty() && !name.empty())
        return "#";
    return family;
}

std::string literalOf(std::string_view family)
{
    std::string_view best;
    while (!family.empty()) {
        const std::size_t end = std::min(family.find('#'), family.size());
        if (end > best.size())
            best = family.substr(0, end);
        family.remove_prefix(std::min(end + 1, family.size()));
    }
    return std::string(best);
}

} // namespace stalewatch
