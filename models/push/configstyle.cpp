// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configstyle.h"

#include "models/push/configcursor.h"

#include <algorithm>

namespace stalewatch {

namespace {

using Kind = ConfigToken::Kind;

bool isLineEndByte(char c) noexcept
{
    return c == '\n' || c == '\r';
}

} // namespace

ConfigStyle::ConfigStyle(const ConfigDocument &document, qint32 block, qint32 sibling)
    : m_document(document), m_block(block)
{
    for (std::size_t i = 0; i < document.entries().size(); ++i) {
        if (document.entries()[i].parent == block)
            m_entries.push_back(qint32(i));
    }
    m_neighbour = neighbour(sibling);
}

ByteChange ConfigStyle::adding(const std::vector<NewSetting> &settings) const
{
    if (m_neighbour < 0)
        return inEmptyBlock(settings);
    const ConfigEntry &near = m_document.entries()[std::size_t(m_neighbour)];
    if (!ownsLine(near))
        return inLine(settings);
    // The last of a list with commas has none: then only before it the list stays as it is.
    const bool endsList = near.terminator < 0 && !terminator().isEmpty();
    return endsList ? beforeLine(settings) : afterLine(settings);
}

qint32 ConfigStyle::neighbour(qint32 sibling) const
{
    if (sibling >= 0)
        return sibling;
    const auto entry = [this](qint32 index) -> const ConfigEntry & { return m_document.entries()[std::size_t(index)]; };
    const auto isPlain = [&](qint32 index) { return entry(index).kind == ConfigEntry::Kind::Scalar; };
    const auto isPlainLine = [&](qint32 index) { return isPlain(index) && ownsLine(entry(index)); };
    const auto isLine = [&](qint32 index) { return ownsLine(entry(index)); };
    const auto last = [this](const auto &is) {
        const auto found = std::find_if(m_entries.rbegin(), m_entries.rend(), is);
        return found == m_entries.rend() ? -1 : *found;
    };
    for (const qint32 found : {last(isPlainLine), last(isLine), last(isPlain)}) {
        if (found >= 0)
            return found;
    }
    return m_entries.empty() ? -1 : m_entries.back();
}

/// Whether nothing but blanks stands before it, and nothing but blanks and a comment behind.
bool ConfigStyle::ownsLine(const ConfigEntry &entry) const
{
    const qint64 begin = beginOf(entry);
    const auto &tokens = m_document.tokens();
    const qint64 start = lineStart(begin);
    const auto next = std::ranges::upper_bound(tokens, quint32(endOf(entry)) - 1, {}, &ConfigToken::begin);
    const bool hasComment = next != tokens.end() && next->kind == Kind::Comment;
    const bool isLast = next == tokens.end() || hasComment || next->begin >= lineEnd(endOf(entry));
    return isLast && indentAt(begin).size() == begin - start;
}

qint64 ConfigStyle::lineStart(qint64 at) const
{
    const QByteArray &bytes = m_document.bytes();
    while (at > 0 && !isLineEndByte(bytes[at - 1]))
        --at;
    return at;
}

/// Before the line end.
qint64 ConfigStyle::lineEnd(qint64 at) const
{
    const QByteArray &bytes = m_document.bytes();
    while (at < bytes.size() && !isLineEndByte(bytes[at]))
        ++at;
    return at;
}

QByteArray ConfigStyle::newline() const
{
    const QByteArray &bytes = m_document.bytes();
    const qint64 end = lineEnd(m_neighbour < 0 ? 0 : endOf(m_document.entries()[std::size_t(m_neighbour)]));
    const qint64 at = end < bytes.size() ? end : lineEnd(0);
    if (bytes.mid(at, 2) == "\r\n")
        return "\r\n";
    return at < bytes.size() && bytes[at] == '\r' ? "\r" : "\n";
}

QByteArray ConfigStyle::indentAt(qint64 at) const
{
    const QByteArray &bytes = m_document.bytes();
    const qint64 begin = lineStart(at);
    qint64 end = begin;
    while (end < bytes.size() && isBlank(char32_t(quint8(bytes[end]))))
        ++end;
    return bytes.sliced(begin, end - begin);
}

/// What stands between key and value at the neighbour, with one blank for many.
QByteArray ConfigStyle::separator() const
{
    const ConfigEntry &near = m_document.entries()[std::size_t(m_neighbour)];
    if (near.kind != ConfigEntry::Kind::Scalar || near.key < 0)
        return ": ";
    QByteArray between = m_document.bytes().mid(token(near.key).end, token(near.value).begin - token(near.key).end);
    while (between.contains("  "))
        between.replace("  ", " ");
    const bool isPlain
        = std::ranges::all_of(between, [](char c) { return isBlank(char32_t(c)) || isKeySeparator(char32_t(c)); });
    return isPlain && !between.isEmpty() ? between : QByteArray(": ");
}

/// The neighbour's, or that of the others in the block where the last one of a list has none.
QByteArray ConfigStyle::terminator() const
{
    const ConfigEntry &near = m_document.entries()[std::size_t(m_neighbour)];
    if (near.terminator >= 0)
        return m_document.text(token(near.terminator)).toByteArray();
    if (m_neighbour != m_entries.back())
        return {};
    for (const qint32 other : m_entries) {
        const ConfigEntry &entry = m_document.entries()[std::size_t(other)];
        if (entry.terminator >= 0)
            return m_document.text(token(entry.terminator)).toByteArray();
    }
    return {};
}

QByteArray ConfigStyle::shown(const NewSetting &setting) const
{
    const auto isBrace = [](const ConfigToken &token) { return token.kind == Kind::BraceStart; };
    char keyQuote = std::ranges::any_of(m_document.tokens(), isBrace) ? '"' : '\0'; // as in JSON
    char valueQuote = '"';
    QByteArray between = ": ";
    if (m_neighbour >= 0) {
        const ConfigEntry &near = m_document.entries()[std::size_t(m_neighbour)];
        keyQuote = near.key >= 0 ? token(near.key).quote : '\0';
        valueQuote = token(near.value).quote == '\'' ? '\'' : '"';
        between = separator();
    }
    const auto quoted = [](const QByteArray &text, char quote) { return quote == 0 ? text : quote + text + quote; };
    return quoted(setting.key, keyQuote) + between + quoted(setting.value, setting.isQuoted ? valueQuote : '\0');
}

qint64 ConfigStyle::endOf(const ConfigEntry &entry) const
{
    return token(entry.terminator >= 0 ? entry.terminator : entry.last).end;
}

qint64 ConfigStyle::beginOf(const ConfigEntry &entry) const
{
    // The word include is no token; its name is.
    if (entry.kind == ConfigEntry::Kind::Include)
        return m_document.bytes().toLower().lastIndexOf("include", token(entry.value).begin);
    return token(entry.key).begin;
}

} // namespace stalewatch
