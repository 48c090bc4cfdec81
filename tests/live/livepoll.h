// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/witness.h"

#include <QUrl>

#include <string>
#include <utility>

namespace stalewatch {

/// What a poll needs to be asked, and what it builds on.
struct LiveQuestion
{
    QUrl monitorUrl{};
    std::pair<TcpEnd, TcpEnd> ends{}; ///< of a connection of ours to the server
    ClientPorts ports{};
    std::shared_ptr<const Connections> previous{};
    std::shared_ptr<TextPool> pool{};
};

/// What a server and the kernel of its host said at one poll.
struct LivePoll
{
    PollContext context{};
    std::shared_ptr<const Connections> rows{}; ///< null: there was no answer
    std::shared_ptr<TextPool> pool{};
    std::string version{};
};

/// Asks, as the program does: /varz, then the kernel, then /connz. Waits for the answers; any thread but that of the
/// clients, who could not answer PINGs meanwhile.
[[nodiscard]] LivePoll answerTo(const LiveQuestion &question);

} // namespace stalewatch
