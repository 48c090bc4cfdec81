// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/configplace.h"
#include "models/push/configtoken.h"

#include <QByteArray>

#include <vector>

namespace stalewatch {

/// A key and its value, an element of an array, or an include, by the indexes of its tokens.
struct ConfigEntry
{
    enum class Kind : quint8 { Scalar, Array, Map, Include };

    qint32 parent = -1;     ///< the entry of the array or map it stands in; -1: the file's top level
    qint32 key = -1;        ///< -1: an element, an include
    qint32 separator = -1;  ///< -1: a blank
    qint32 value = -1;      ///< the scalar, or the token that opens the array or map
    qint32 last = -1;       ///< the same, or the token that closes it
    qint32 terminator = -1; ///< -1: none, the line ends it
    Kind kind = Kind::Scalar;

    bool operator==(const ConfigEntry &) const = default;
};

/// One config file in the format of nats-server (conf/lex.go, conf/parse.go of 2.9 to 2.15), without loss: every byte
/// has its place, and emitted() gives them all back.
///
/// It takes what every generation of the server takes, and what only newer ones take if it is told their version.
/// Besides what the server refuses it refuses, with the line, what the server swallows without a word but nobody can
/// have meant: a value of nothing, a size with an unknown suffix, a lone slash, an unfinished quote at the end. And
/// what is not text: NUL, invalid UTF-8. Bounded: 16 MiB, 100 levels.
class ConfigDocument final
{
public:
    static constexpr qsizetype largest = qsizetype(16) * 1024 * 1024;
    static constexpr int deepest = 100;

    ConfigDocument() = default;
    /// @p serverVersion as versionNumber() gives it; 0: not known. @p file is for the words of failures. O(n).
    [[nodiscard]] static Result<ConfigDocument> parse(
        const QByteArray &bytes, const QString &file = {}, int serverVersion = 0);

    /// All tokens and all that lies between them: the bytes that were parsed.
    [[nodiscard]] QByteArray emitted() const;

    [[nodiscard]] const QByteArray &bytes() const noexcept { return m_bytes; }
    [[nodiscard]] const QString &file() const noexcept { return m_file; }
    [[nodiscard]] const std::vector<ConfigToken> &tokens() const noexcept { return m_tokens; }
    /// In the order of their keys; what a map or array holds follows it.
    [[nodiscard]] const std::vector<ConfigEntry> &entries() const noexcept { return m_entries; }

    [[nodiscard]] QByteArrayView text(const ConfigToken &token) const noexcept;
    /// The name of @p entry without quotes, as the server keeps it (case as written). Empty for elements.
    [[nodiscard]] QByteArrayView keyOf(const ConfigEntry &entry) const noexcept;
    [[nodiscard]] ConfigPlace placeOf(const ConfigToken &token) const;
    /// Of its key, or of its value where it has none.
    [[nodiscard]] ConfigPlace placeOf(const ConfigEntry &entry) const;

private:
    friend class ConfigParser;

    QByteArray m_bytes{};
    QString m_file{};
    std::vector<ConfigToken> m_tokens{};
    std::vector<ConfigEntry> m_entries{};
};

/// @p key as the server compares the names of its options: every character in lower case (Go's strings.ToLower).
[[nodiscard]] QByteArray configKey(QByteArrayView key);

} // namespace stalewatch
