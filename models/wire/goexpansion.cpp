// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/goexpansion.h"

#include <algorithm>

namespace stalewatch {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isOneOf(char c, QByteArrayView set)
{
    return set.contains(c);
}

/// What follows a dollar sign (Go, os/env.go, getShellName).
struct ShellName
{
    QByteArrayView name{};
    qsizetype width = 0; ///< how much of the text it takes; with an empty name: broken, and left out
};

ShellName bracedName(QByteArrayView after)
{
    const qsizetype end = after.indexOf('}');
    if (end < 0)
        return {{}, 1};
    return end == 1 ? ShellName{{}, 2} : ShellName{after.sliced(1, end - 1), end + 1};
}

ShellName shellName(QByteArrayView after)
{
    if (after.front() == '{')
        return bracedName(after);
    if (isDigit(after.front()) || isOneOf(after.front(), "*#$@!?-"))
        return {after.first(1), 1};
    const auto belongs = [](char c) { return c == '_' || isDigit(c) || isLetter(c); };
    const qsizetype size = std::ranges::find_if_not(after, belongs) - after.begin();
    return {after.first(size), size};
}

/// Whether each percent sign begins an escape.
bool hasWholeEscapes(QByteArrayView text)
{
    for (qsizetype at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
        if (at + 2 >= text.size() || !isHexDigit(text[at + 1]) || !isHexDigit(text[at + 2]))
            return false;
    }
    return true;
}

bool isHost(QByteArrayView host)
{
    const qsizetype colon = host.lastIndexOf(':');
    const qsizetype bracket = host.lastIndexOf(']');
    if (host.startsWith('[') && bracket < 0)
        return false;
    const QByteArrayView port = colon > bracket ? host.sliced(colon + 1) : QByteArrayView();
    if (!std::ranges::all_of(port, isDigit) || !hasWholeEscapes(host))
        return false;
    // In a host an escape stands for a byte beyond ASCII, or for the percent sign itself.
    for (qsizetype at = host.indexOf('%'); at >= 0; at = host.indexOf('%', at + 1)) {
        if (host[at + 1] < '8' && host.sliced(at, 3) != QByteArrayView("%25"))
            return false;
    }
    return std::ranges::none_of(host, [](char c) { return isOneOf(c, " \\^`{}|"); });
}

bool isAuthority(QByteArrayView authority)
{
    const qsizetype at = authority.lastIndexOf('@');
    const auto mayName = [](char c) { return isDigit(c) || isLetter(c) || isOneOf(c, "-._:~!$&'()*+,;=%@"); };
    const QByteArrayView user = authority.first(std::max<qsizetype>(at, 0));
    return std::ranges::all_of(user, mayName) && hasWholeEscapes(user) && isHost(authority.sliced(at + 1));
}

/// Whether Go's url.Parse() takes what comes after "scheme:" (net/url, parse and setFragment).
bool isRestOfUrl(QByteArrayView rest)
{
    const qsizetype hash = rest.indexOf('#');
    if (hash >= 0 && !hasWholeEscapes(rest.sliced(hash + 1)))
        return false;
    rest = hash < 0 ? rest : rest.first(hash);
    if (const qsizetype query = rest.indexOf('?'); query >= 0)
        rest = rest.first(query);
    if (!rest.startsWith('/'))
        return true; // opaque, as data:
    if (!rest.startsWith("//"))
        return hasWholeEscapes(rest);
    const qsizetype slash = rest.indexOf('/', 2);
    const qsizetype end = slash < 0 ? rest.size() : slash;
    return isAuthority(rest.first(end).sliced(2)) && hasWholeEscapes(rest.sliced(end));
}

} // namespace

QByteArray expandedAsGoDoes(QByteArrayView text, const GoEnvironment &environment)
{
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != '$' || at + 1 == text.size()) {
            result += text[at];
            continue;
        }
        const ShellName found = shellName(text.sliced(at + 1));
        if (!found.name.isEmpty())
            result += environment.variable(found.name.toByteArray());
        else if (found.width == 0)
            result += '$';
        at += found.width;
    }
    return result;
}

QByteArray pathAsJsmHasIt(QByteArrayView text, const GoEnvironment &environment)
{
    QByteArray path = expandedAsGoDoes(text, environment);
    return path.startsWith('~') ? path.replace(0, 1, environment.home) : path;
}

QByteArray schemeAsGoSeesIt(QByteArrayView reference)
{
    if (std::ranges::any_of(reference, [](char c) { return uchar(c) < 0x20 || c == 0x7F; }))
        return {};
    const qsizetype colon = reference.indexOf(':');
    if (colon < 2 || !isLetter(reference.front()))
        return {};
    const QByteArrayView scheme = reference.first(colon);
    const auto belongs = [](char c) { return isLetter(c) || isDigit(c) || isOneOf(c, "+-."); };
    if (!std::ranges::all_of(scheme, belongs) || !isRestOfUrl(reference.sliced(colon + 1)))
        return {};
    return scheme.toByteArray().toLower();
}

} // namespace stalewatch
