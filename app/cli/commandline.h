// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/checkline.h"
#include "app/cli/kickline.h"
#include "app/cli/loginline.h"
#include "app/cli/pushline.h"
#include "models/values/instant.h"
#include "models/values/target.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace stalewatch {

class AnswerLog;
struct Subcommand;

/// What the operator asked for on the command line, read and checked.
struct CommandLine
{
    enum class Mode {
        Window,  ///< needs a QApplication; everything else runs without a display
        Command, ///< `command` says which
        Help,
        Version,
        UsageError, ///< `problem` says what
    };

    Mode mode = Mode::Window;
    const Subcommand *command = nullptr; ///< set with Mode::Command, and with Mode::Help after its name
    QString problem{};                   ///< translated; plain text

    QList<Target> targets{};               ///< each once; those of --target first
    Target tls{};                          ///< its files are those of every target here
    std::optional<Nanoseconds> interval{}; ///< wished time between two polls; for the window: overrules what is saved
    std::optional<Nanoseconds> duration{}; ///< end after this long
    LoginLine logins{};                    ///< is in the targets already
    bool noTcpInfo = false;                ///< never ask this host's kernel about a server on it
    QString output{};                      ///< a file; empty: standard output
    QString format{};                      ///< one of the subcommand's, its first by default

    QString filter{};  ///< as typed into the filter box; it compiles
    bool auth = false; ///< ask for account and user too

    /// Which of several servers is meant, by its name; kick takes an id too. Empty: the only one.
    QString server{};

    // snapshot
    std::optional<Nanoseconds> observe{}; ///< watch this long before writing; default: until two polls have come

    // check
    CheckLine check{};

    // report
    bool redact = false;      ///< addresses and users by pseudonyms
    bool redactNames = false; ///< and the names that clients gave themselves
    std::shared_ptr<AnswerLog>
        answers{}; ///< keeps what servers answer, where a bundle is made of it; null: nobody does

    // watch
    bool connections = false; ///< a line for every open connection too

    // settings, plan, push
    PushLine push{};

    // kick
    KickLine kick{};
    bool readOnly = false; ///< nothing is changed anywhere; for the window too

    // the window
    QString screenshot{};                        ///< render the window into this file and end
    Nanoseconds after = std::chrono::seconds(5); ///< after this long
    QString bundle{};                            ///< show this incident bundle, and nothing else
    bool demo = false;                           ///< open on the embedded fleet
    bool resetLayout = false;                    ///< forget columns, splitters and window size
};

/// Reads @p arguments (the program's name first). Needs no QCoreApplication, but `problem` is translated only with one.
/// Options may stand before or after the subcommand. Options that Qt itself takes (-platform, -style...) are passed
/// over.
[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments);

/// The text of --help, in the language of the installed translations.
[[nodiscard]] QString helpText();

} // namespace stalewatch
