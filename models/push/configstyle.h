// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/configedit.h"

namespace stalewatch {

/// A key and its value, to be written where none was.
struct NewSetting
{
    QByteArray key{};
    QByteArray value{}; ///< without quotes
    bool isQuoted = false;
};

/// Where and how a setting is added to a block so that it looks like its neighbours: indent, quotes, separator,
/// terminator and line ends are theirs.
///
/// It goes after its sibling if there is one, else after the last plain setting, else after the last of any kind, on a
/// line of its own. Where the last one of a list has no comma, before it, so that the list stays one; in a line with
/// several, before it in that line. In an empty block inside it, in an empty file at the end.
class ConfigStyle final
{
public:
    /// @p block: the entry of the map in @p document, or -1 for the top level. @p sibling: an entry of that block that
    /// the new one belongs to, or -1.
    ConfigStyle(const ConfigDocument &document, qint32 block, qint32 sibling);

    [[nodiscard]] ByteChange adding(const std::vector<NewSetting> &settings) const;

private:
    [[nodiscard]] qint32 neighbour(qint32 sibling) const;
    [[nodiscard]] bool ownsLine(const ConfigEntry &entry) const;
    [[nodiscard]] qint64 lineStart(qint64 at) const;
    [[nodiscard]] qint64 lineEnd(qint64 at) const;
    [[nodiscard]] QByteArray newline() const;
    [[nodiscard]] QByteArray indentAt(qint64 at) const;
    [[nodiscard]] QByteArray separator() const;
    [[nodiscard]] QByteArray terminator() const;
    [[nodiscard]] QByteArray shown(const NewSetting &setting) const;
    [[nodiscard]] ByteChange afterLine(const std::vector<NewSetting> &settings) const;
    [[nodiscard]] ByteChange beforeLine(const std::vector<NewSetting> &settings) const;
    [[nodiscard]] ByteChange inLine(const std::vector<NewSetting> &settings) const;
    [[nodiscard]] ByteChange inEmptyBlock(const std::vector<NewSetting> &settings) const;
    [[nodiscard]] ByteChange atEnd(const std::vector<NewSetting> &settings) const;
    [[nodiscard]] const ConfigToken &token(qint32 index) const { return m_document.tokens()[std::size_t(index)]; }
    [[nodiscard]] qint64 endOf(const ConfigEntry &entry) const;
    [[nodiscard]] qint64 beginOf(const ConfigEntry &entry) const;

    const ConfigDocument &m_document;
    qint32 m_block;
    std::vector<qint32> m_entries{}; ///< of the block
    qint32 m_neighbour = -1;         ///< -1: the block is empty
};

} // namespace stalewatch
