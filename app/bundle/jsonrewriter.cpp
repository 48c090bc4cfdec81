// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/jsonrewriter.h"

#include <algorithm>
#include <utility>

namespace stalewatch {

namespace {

constexpr std::size_t deepest = 200;
constexpr std::size_t longestToken = 64 << 20;
constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view placeholder = "\"redacted\"";

bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

/// RFC 8259, section 6.
bool isNumber(std::string_view token) noexcept
{
    const auto digits = [&token] {
        const std::size_t length = std::min(token.find_first_not_of("0123456789"), token.size());
        token.remove_prefix(length);
        return length;
    };
    if (token.starts_with('-'))
        token.remove_prefix(1);
    const bool isZero = token.starts_with('0');
    const std::size_t whole = digits();
    if (whole == 0 || (isZero && whole > 1))
        return false;
    if (token.starts_with('.')) {
        token.remove_prefix(1);
        if (digits() == 0)
            return false;
    }
    if (token.starts_with('e') || token.starts_with('E')) {
        token.remove_prefix(1);
        if (token.starts_with('+') || token.starts_with('-'))
            token.remove_prefix(1);
        if (digits() == 0)
            return false;
    }
    return token.empty();
}

bool isContainerReplaced(JsonKind kind) noexcept
{
    return kind == JsonKind::Secret || kind == JsonKind::SecretText || kind == JsonKind::LeftOut;
}

} // namespace

JsonRewriter::JsonRewriter(JsonRules &rules, Sink sink) : m_rules(rules), m_sink(std::move(sink))
{
}

bool JsonRewriter::feed(QByteArrayView bytes)
{
    if (m_isBroken)
        return false;
    m_pending.append(bytes.data(), std::size_t(bytes.size()));
    run(false);
    return !m_isBroken;
}

bool JsonRewriter::finish()
{
    if (!m_isBroken)
        run(true);
    return !m_isBroken && m_pending.empty() && m_expect == Expect::Nothing;
}

void JsonRewriter::run(bool isLast)
{
    std::size_t done = 0;
    while (!m_isBroken && done < m_pending.size()) {
        const std::string_view rest = std::string_view(m_pending).substr(done);
        const std::size_t blank = std::min(rest.find_first_not_of(blanks), rest.size());
        if (blank > 0) {
            write(rest.substr(0, blank));
            done += blank;
            continue;
        }
        const std::size_t length = tokenAt(done, isLast);
        if (length == 0)
            break;
        m_isBroken = length == std::string::npos || !take(rest.substr(0, length));
        if (!m_isBroken)
            done += length;
    }
    m_understood += qint64(done);
    m_pending.erase(0, done);
    m_isBroken = m_isBroken || m_pending.size() > longestToken;
    if (!m_written.empty())
        m_sink(m_written);
    m_written.clear();
}

std::size_t JsonRewriter::tokenAt(std::size_t from, bool isLast)
{
    const char first = m_pending[from];
    if (first == '"')
        return stringAt(from);
    if (std::string_view("{}[]:,").find(first) != std::string_view::npos)
        return 1;
    const auto isPart
        = [](char c) { return isDigit(c) || (c >= 'a' && c <= 'z') || c == 'E' || c == '.' || c == '+' || c == '-'; };
    const auto end = std::find_if_not(m_pending.begin() + std::ptrdiff_t(from), m_pending.end(), isPart);
    const auto length = std::size_t(end - m_pending.begin()) - from;
    if (length == 0)
        return std::string::npos;
    return end == m_pending.end() && !isLast ? 0 : length;
}

std::size_t JsonRewriter::stringAt(std::size_t from)
{
    // A text that comes in many pieces is looked through once.
    std::size_t at = from == 0 && m_searched > 0 ? m_searched : from + 1;
    while (at < m_pending.size()) {
        const char c = m_pending[at];
        if (c == '\\' && at + 1 >= m_pending.size())
            break;
        if (static_cast<unsigned char>(c) < 0x20)
            return std::string::npos;
        if (c == '"') {
            m_searched = 0;
            return at + 1 - from;
        }
        at += c == '\\' ? 2 : 1;
    }
    m_searched = at - from; // the text will stand at the beginning then
    return 0;
}

bool JsonRewriter::take(std::string_view token)
{
    const char c = token.front();
    const bool mayEnd
        = m_expect == Expect::CommaOrEnd || m_expect == Expect::KeyOrEnd || m_expect == Expect::ValueOrEnd;
    if (c == '}' || c == ']')
        return mayEnd && close(c);
    switch (m_expect) {
    case Expect::Value:
    case Expect::ValueOrEnd:
        if (c == '{' || c == '[')
            return open(c);
        return c == '"' ? takeText(token) : takeScalar(token);
    case Expect::Key:
    case Expect::KeyOrEnd:
        return c == '"' && takeKey(token);
    case Expect::Colon:
        return c == ':' && takeMark(token, Expect::Value);
    case Expect::CommaOrEnd:
        m_next = m_levels.back().kind;
        return c == ',' && takeMark(token, m_levels.back().isObject ? Expect::Key : Expect::Value);
    case Expect::Nothing:
        return false;
    }
    Q_UNREACHABLE();
    return false;
}

bool JsonRewriter::takeMark(std::string_view token, Expect then)
{
    write(token);
    m_expect = then;
    return true;
}

bool JsonRewriter::takeKey(std::string_view token)
{
    const std::optional<std::string> key = unescapedJson(token);
    if (!key)
        return false;
    m_next = m_rules.kindOf(*key, m_levels.back().kind);
    write(m_next == JsonKind::LeftOut ? "\"left_out\"" : token);
    m_expect = Expect::Colon;
    return true;
}

bool JsonRewriter::takeText(std::string_view token)
{
    const std::optional<std::string> text = unescapedJson(token);
    if (!text)
        return false;
    if (m_next == JsonKind::LeftOut)
        write("null");
    else if (isContainerReplaced(m_next))
        write(placeholder);
    else if (const std::optional<std::string> other = m_rules.replacement(m_next, *text))
        write(escapedJson(*other));
    else
        write(token);
    afterValue();
    return true;
}

bool JsonRewriter::takeScalar(std::string_view token)
{
    const bool isTruth = token == "true" || token == "false";
    if (!isTruth && token != "null" && !isNumber(token))
        return false;
    const bool isNumeric = !isTruth && token != "null";
    switch (m_next) {
    case JsonKind::Plain:
    case JsonKind::Word:
    case JsonKind::Text:
    case JsonKind::Operator:
    case JsonKind::SecretText:
        write(token);
        break;
    case JsonKind::Secret:
        write(isNumeric ? placeholder : token);
        break;
    case JsonKind::LeftOut:
    case JsonKind::Address: // whatever a number there means, it is what must not be told
    case JsonKind::Endpoint:
    case JsonKind::User:
    case JsonKind::Name:
    case JsonKind::Lang:
    case JsonKind::Version:
        write("null");
        break;
    }
    afterValue();
    return true;
}

bool JsonRewriter::open(char bracket)
{
    if (m_levels.size() >= deepest)
        return false;
    const bool isReplaced = m_muted == 0 && isContainerReplaced(m_next);
    if (isReplaced)
        write(m_next == JsonKind::LeftOut ? "null" : placeholder);
    m_levels.push_back({bracket == '{', m_next});
    if (isReplaced)
        m_muted = m_levels.size();
    write({&bracket, 1});
    m_expect = bracket == '{' ? Expect::KeyOrEnd : Expect::ValueOrEnd;
    return true;
}

bool JsonRewriter::close(char bracket)
{
    if (m_levels.empty() || m_levels.back().isObject != (bracket == '}'))
        return false;
    write({&bracket, 1});
    if (m_muted == m_levels.size())
        m_muted = 0;
    m_levels.pop_back();
    afterValue();
    return true;
}

void JsonRewriter::afterValue()
{
    m_expect = m_levels.empty() ? Expect::Nothing : Expect::CommaOrEnd;
}

void JsonRewriter::write(std::string_view text)
{
    if (m_muted == 0)
        m_written += text;
}

} // namespace stalewatch
