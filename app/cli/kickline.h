// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace stalewatch {

struct CommandLine;

/// What the operator asked of the subcommand kick.
struct KickLine
{
    std::vector<quint64> cids{}; ///< each once
    bool lameDuck = false;
    bool dryRun = false;
};

// What --cid and its like take; each returns what is wrong, translated, or nothing.
[[nodiscard]] QString readCid(CommandLine &line, const QString &value);
[[nodiscard]] QString readServer(CommandLine &line, const QString &value);
template <bool KickLine::*member>
[[nodiscard]] QString readKickFlag(CommandLine &line, const QString &value);

// What only the whole line shows.
[[nodiscard]] QString checkKick(const CommandLine &line);

} // namespace stalewatch
