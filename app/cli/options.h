// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commandline.h"

#include <span>

namespace stalewatch {

/// An option is one row of commandLineOptions(): parsing, --help and the test of the man page read it from there.
struct CommandLineOption
{
    enum class Taken { Everywhere, ByWindow, BySubcommands };

    const char *name = "";           ///< without the dashes
    const char *value = "";          ///< the placeholder of its value in --help, as "SECONDS"; empty: it takes none
    const char *summary = "";        ///< translated in the context "CommandLine"
    Taken taken = Taken::Everywhere; ///< BySubcommands: by those that name it in Subcommand::options
    /// Takes @p value in; returns what is wrong with it, translated, or nothing.
    QString (*read)(CommandLine &line, const QString &value) = nullptr;
};

/// In the order of --help.
[[nodiscard]] std::span<const CommandLineOption> commandLineOptions() noexcept;

} // namespace stalewatch
