// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/configdocument.h"
#include "models/push/configscanner.h"

namespace stalewatch {

/// Reads one file into a ConfigDocument: the structure of conf/lex.go as a descent, one function a construct. Each
/// function returns false after the first refusal.
class ConfigParser final
{
public:
    ConfigParser(const QByteArray &bytes, const QString &file, int serverVersion);
    [[nodiscard]] Result<ConfigDocument> parse();

private:
    enum class Where : quint8 { Top, Map };

    bool file();
    bool brace(char32_t c);
    bool openBrace();
    bool closeBrace();
    bool entry(Where where, qint32 parent);
    bool key(ConfigToken &token);
    bool include(qint32 entry);
    bool valueAfterKey(Where where, qint32 entry);
    bool value(qint32 entry);
    bool array(qint32 entry);
    bool map(qint32 entry);
    bool endOfTopEntry(qint32 entry);
    bool endOfMapEntry(qint32 entry);
    bool endOfElement(qint32 entry);

    bool comment();
    bool skipToEntry(); ///< over blanks, line ends and comments
    void skipSpaces();
    void skipBlanks();
    [[nodiscard]] bool isAtComment() const noexcept;
    qint32 mark(ConfigToken::Kind kind); ///< the next character as a token
    qint32 keep(const ConfigToken &token);
    qint32 addEntry(qint32 parent);
    [[nodiscard]] ConfigEntry &at(qint32 entry) { return m_document.m_entries[std::size_t(entry)]; }
    bool refuse(const QString &why);
    bool refuse(const ConfigToken &token, const QString &why);

    ConfigDocument m_document{};
    ConfigScanner m_scanner;
    ConfigCursor &m_cursor;
    Failure m_failure{};
    ConfigToken m_brace{}; ///< the one around the file
    int m_serverVersion;
    int m_depth = 0;
    bool m_isInBraces = false;
};

} // namespace stalewatch
