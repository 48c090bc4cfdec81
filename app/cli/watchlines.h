// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/engine.h"

#include <QByteArray>

#include <vector>

namespace stalewatch {

struct CommandLine;

/// The open connections of one poll that get a line.
struct WatchedRows
{
    std::vector<quint32> rows{}; ///< of the server's snapshot, in the order of their lines
    quint32 leftOut = 0;         ///< so many more are silent and get none
    bool isWhoIsNext = false;    ///< suspects and ghosts only
};

/// Chooses them as the command line says: with --connections all that pass the filter, for text the most urgent first;
/// without it, text tells who is next. Keep it from poll to poll: it remembers what saves work.
class RowChooser final
{
public:
    explicit RowChooser(const CommandLine &line);

    [[nodiscard]] WatchedRows of(const PolledServer &poll);

private:
    const bool m_isText;
    const bool m_isAll; ///< --connections
    const QString m_filter;
    Ranker m_ranker{};
};

/// The lines of one poll of one server as `stalewatch watch` writes them: the server, these connections, its new
/// closures. A poll that failed has none. Pure.
[[nodiscard]] QByteArray ndjsonLines(const PolledServer &poll, const WatchedRows &rows);

/// The same facts in words. In the language of the installed translations; UTF-8, safe on a terminal.
[[nodiscard]] QByteArray textLines(const PolledServer &poll, const WatchedRows &rows);

} // namespace stalewatch
