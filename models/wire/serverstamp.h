// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/systemevent.h"
#include "models/wire/jsonreader.h"

namespace stalewatch {

/// Reads the member `server` of a message of the system account; anything but an object is counted and left alone.
[[nodiscard]] simdjson::error_code readStamp(ondemand::value &from, JsonReader &reader, ServerStamp &server);

/// Reads a member `statsz` (server/events.go, ServerStats) in the same way.
[[nodiscard]] simdjson::error_code readStatsz(ondemand::value &from, JsonReader &reader, Statsz &stats);

} // namespace stalewatch
