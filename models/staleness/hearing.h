// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/lifesigns.h"
#include "models/values/tcpinfo.h"

namespace stalewatch {

/// Takes in what the kernel of the server's host tells of @p track; call it when what the row shows was taken in.
///
/// The kernel counts every byte that came, also those of which a row shows nothing: a PONG with the same RTT as the
/// one before, and the client's own PINGs. Those delay the server's for an interval as data does, but what is
/// unanswered stays so (server/client.go: processPing notes the time, only processPong resets the count). And nothing
/// that came is nothing at all: whoever is listened to cannot live without showing it.
///
/// A websocket is not listened to, only its proofs of life are taken: frames of its own come as well, and its ticks
/// are a guess. @p tcp may be of no socket, and then @p track is not listened to; @p before is what was told at the poll before, or
/// null. What contradicts itself or the row is not believed.
void takeHeard(Track &track, const TcpInfo &tcp, const TcpInfo *before, const LifeSigns &signs, const PollStep &step,
    const Rhythm &rhythm) noexcept;

/// How far what the server sends to @p track gets.
[[nodiscard]] Reach reachOf(const Track &track, const TcpInfo &tcp) noexcept;

} // namespace stalewatch
