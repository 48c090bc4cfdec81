// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configcursor.h"
#include "models/push/configstyle.h"

// The places of ConfigStyle.
namespace stalewatch {

ByteChange ConfigStyle::afterLine(const std::vector<NewSetting> &settings) const
{
    const ConfigEntry &near = m_document.entries()[std::size_t(m_neighbour)];
    const QByteArray indent = indentAt(beginOf(near));
    const QByteArray ending = newline();
    const qint64 end = lineEnd(endOf(near));
    QByteArray lines; // each with the line end of the line before it, so that the last line keeps what it has
    for (const NewSetting &setting : settings)
        lines += ending + indent + shown(setting) + (near.terminator >= 0 ? terminator() : QByteArray());
    return {end, {}, lines};
}

ByteChange ConfigStyle::beforeLine(const std::vector<NewSetting> &settings) const
{
    const qint64 begin = beginOf(m_document.entries()[std::size_t(m_neighbour)]);
    QByteArray lines;
    for (const NewSetting &setting : settings)
        lines += indentAt(begin) + shown(setting) + terminator() + newline();
    return {lineStart(begin), {}, lines};
}

ByteChange ConfigStyle::inLine(const std::vector<NewSetting> &settings) const
{
    const QByteArray given = terminator();
    const QByteArray ending = given.isEmpty() ? QByteArray(",") : given;
    // Where nothing is between a key and its value, nothing is between two settings.
    const bool isDense = !separator().endsWith(' ');
    QByteArray text;
    for (const NewSetting &setting : settings)
        text += shown(setting) + ending + (isDense ? "" : " ");
    return {beginOf(m_document.entries()[std::size_t(m_neighbour)]), {}, text};
}

ByteChange ConfigStyle::inEmptyBlock(const std::vector<NewSetting> &settings) const
{
    const auto isBrace = [](const ConfigToken &token) { return token.kind == ConfigToken::Kind::BraceStart; };
    const auto &tokens = m_document.tokens();
    const auto brace = std::find_if(tokens.begin(), tokens.end(), isBrace);
    if (m_block < 0 && brace == tokens.end())
        return atEnd(settings);
    const bool isFile = m_block < 0;
    const ConfigToken &open = isFile ? *brace : token(m_document.entries()[std::size_t(m_block)].value);
    const qint64 close = isFile ? m_document.bytes().indexOf('}', open.end)
                                : qint64(token(m_document.entries()[std::size_t(m_block)].last).begin);
    const bool isOneLine = lineEnd(open.end) >= close;
    const QByteArray indent = indentAt(open.begin);
    const QByteArray step = indent.contains('\t') ? "\t" : "    ";
    QByteArray text;
    for (const NewSetting &setting : settings) {
        if (isOneLine)
            text += (text.isEmpty() ? " " : ", ") + shown(setting);
        else
            text += newline() + indent + step + shown(setting);
    }
    const bool isTight = isOneLine && !isBlank(char32_t(m_document.bytes()[open.end]));
    return {open.end, {}, isTight ? text + ' ' : text};
}

ByteChange ConfigStyle::atEnd(const std::vector<NewSetting> &settings) const
{
    const QByteArray &bytes = m_document.bytes();
    QByteArray text;
    for (const NewSetting &setting : settings)
        text += shown(setting) + newline();
    const bool isOpen = !bytes.isEmpty() && lineStart(bytes.size()) != bytes.size();
    return {bytes.size(), {}, isOpen ? newline() + text : text};
}

} // namespace stalewatch
