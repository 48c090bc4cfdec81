// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/track.h"

namespace stalewatch {

/// @name Clients that ping the server themselves
/// A client's PING delays the server's own and is never shown, so that a healthy client seems to miss a tick now and
/// then. Client libraries ping every one or two minutes unless told otherwise, counted from when they connected: a tick
/// after such a moment may owe no answer, until this client was seen to answer one.
/// @{

/// Seconds between the pings a client of @p lang sends by custom; 0 for what is no library.
[[nodiscard]] quint8 customaryPing(std::string_view lang) noexcept;

/// Whether such a ping may have taken the place of the server's PING at @p tick.
[[nodiscard]] bool mayBeOwnPing(const Track &track, Span tick, Nanoseconds interval) noexcept;

/// The PING of @p tick was answered: if a ping of its own was due in the interval before, it does not send them.
void refuteOwnPings(Track &track, Span tick, Nanoseconds interval) noexcept;
/// @}

} // namespace stalewatch
