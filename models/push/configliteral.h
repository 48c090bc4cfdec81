// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/configfiles.h"

namespace stalewatch {

/// A value where it is written out, at the end of all variables.
struct ConfigLiteral
{
    ConfigRef at{};       ///< the entry that has it; invalid: the environment
    QByteArray written{}; ///< as it stands there, quotes included
    QByteArray text{};    ///< without quotes and escapes
    ConfigToken::Kind kind = ConfigToken::Kind::Text;
};

/// Follows the variables from @p ref to the value. A Failure of kind Malformed: there is no single value, the server
/// would not start; Unsupported: the environment decides and is not known.
[[nodiscard]] Result<ConfigLiteral> literalOf(const ConfigFiles &files, ConfigRef ref);

} // namespace stalewatch
