// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"

#include <QByteArray>

#include <string_view>

namespace stalewatch {

/// Appends one JSON object and a line end to a buffer. What is absent is null.
///
/// All that could do harm on a terminal is escaped: controls (also C1 and DEL) and bidi controls; the value stays
/// exact.
class JsonLine final
{
public:
    /// @p type becomes the first member; @p out outlives this.
    JsonLine(QByteArray &out, std::string_view type);
    ~JsonLine(); ///< ends the line
    Q_DISABLE_COPY_MOVE(JsonLine)

    /// Empty texts are absent: the server leaves them out, too.
    JsonLine &text(std::string_view member, std::string_view utf8);
    JsonLine &number(std::string_view member, qint64 value);
    JsonLine &number(std::string_view member, quint64 value);
    JsonLine &time(std::string_view member, Instant at);

private:
    void name(std::string_view name);

    QByteArray &m_out;
};

} // namespace stalewatch
