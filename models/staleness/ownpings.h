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

/// Whether a customary ping of the client's own may have taken the place of the server's PING at @p tick.
[[nodiscard]] bool mayBeOwnPing(const Track &track, Span tick, Nanoseconds interval) noexcept;

/// The PING of @p tick was answered, so the client sent no ping of its own in the interval before.
void refuteOwnPings(Track &track, Span tick, Nanoseconds interval) noexcept;
/// @}

} // namespace stalewatch
