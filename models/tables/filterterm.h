// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/ipprefix.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QString>

#include <string_view>
#include <variant>
#include <vector>

namespace stalewatch {

/// A word to look for anywhere in a text, without regard to case.
struct FilterWord
{
    QByteArray ascii{}; ///< in lower case; empty if the word is not ASCII
    QString folded{};
};

/// One term of a filter: what is looked for, and where.
struct FilterTerm
{
    enum class Field { Any, Name, Server, Account, User, Ip, Lang, Version, Kind, Type, State, Cid, Reason };
    enum class Verdict : char { Unknown, No, Yes, TooSlow };

    Field field = Field::Any;
    bool excludes = false;
    std::variant<FilterWord, QRegularExpression, IpPrefix> wanted{};

    /// Never Unknown; TooSlow when a regular expression gave up on @p utf8.
    [[nodiscard]] Verdict test(std::string_view utf8) const;
    [[nodiscard]] bool isRegex() const noexcept { return std::holds_alternative<QRegularExpression>(wanted); }
};

/// The terms of what was typed; terms that are still empty ("name:") are left out.
[[nodiscard]] Result<std::vector<FilterTerm>> parseFilterTerms(const QString &typed);

} // namespace stalewatch
