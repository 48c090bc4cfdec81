// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"

namespace stalewatch {

/// A place in a config as people and editors name it.
struct ConfigPlace
{
    QString file{}; ///< as it was given to us: the path of the config, or of a file that it includes
    int line = 0;   ///< from 1; lines end with \n, as the server counts them
    int column = 0; ///< from 1, in bytes

    bool operator==(const ConfigPlace &) const = default;
};

/// "nats.conf:12".
[[nodiscard]] QString shownPlace(const ConfigPlace &place);

/// What is wrong at @p place, so that "what: why" reads "nats.conf:12: @p why". The kind is Malformed where the server
/// would refuse the file too, and Unsupported where it would not, but nobody can say for sure what a change would do.
[[nodiscard]] Failure configFailure(
    const ConfigPlace &place, const QString &why, Failure::Kind kind = Failure::Kind::Malformed);

} // namespace stalewatch
