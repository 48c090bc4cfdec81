// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/configcursor.h"
#include "models/push/configtoken.h"

#include <QString>

namespace stalewatch {

/// Reads single values the way conf/lex.go does, with its quirks where they change what a file means: "2m" is an
/// integer and "2s" a string, "]" belongs to a number before it, a ' ends a bare string.
class ConfigScanner final
{
public:
    ConfigScanner(QByteArrayView text, int serverVersion) noexcept : m_cursor(text), m_serverVersion(serverVersion) { }

    [[nodiscard]] ConfigCursor &cursor() noexcept { return m_cursor; }

    /// The value that begins here, which is neither array nor map. False: see error().
    [[nodiscard]] bool scalar(ConfigToken &token);
    /// The name of a file after the word include.
    [[nodiscard]] bool includeName(ConfigToken &token);
    /// A key in quotes, which know no escapes.
    [[nodiscard]] bool quotedKey(ConfigToken &token);
    /// A key that ends at a blank, a line end, : or =.
    void bareKey(ConfigToken &token);
    /// From # or // to before the end of the line.
    void comment(ConfigToken &token);

    [[nodiscard]] ConfigToken begin(ConfigToken::Kind kind) const noexcept;
    bool end(ConfigToken &token) const noexcept;
    bool fail(const QString &why);
    /// Translated.
    [[nodiscard]] const QString &error() const noexcept { return m_error; }

private:
    bool quoted(ConfigToken &token, char32_t quote, bool hasEscapes);
    bool block(ConfigToken &token);
    bool escape();
    bool bareString(ConfigToken &token, bool canBeWord);
    bool number(ConfigToken &token);
    bool negativeNumber(ConfigToken &token);
    bool suffixed(ConfigToken &token);
    bool decimals(ConfigToken &token);
    bool date(ConfigToken &token);
    bool integer(ConfigToken &token);

    ConfigCursor m_cursor;
    int m_serverVersion;
    QString m_error{};
};

/// Takes an integer as conf/parse.go does: 64 bits, and a suffix that multiplies, running over as Go's do. False: it is
/// out of range, or the suffix is none.
[[nodiscard]] bool configInteger(QByteArrayView text, qint64 &value) noexcept;

} // namespace stalewatch
