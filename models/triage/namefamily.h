// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace stalewatch {

/// The application behind a connection's name: without the parts that tell its instances apart (ordinals, hexadecimal
/// ids, hashes of pods, UUIDs, NUIDs). At the end they are dropped, elsewhere a '#' stands for them:
/// "orders-worker-7f9c4d-x2kpl" is "orders-worker", "truck-1ab-modem" is "truck-#-modem". A name that is nothing else
/// is "#"; no name is none. Of UTF-8, only the first 96 bytes are looked at. O(name).
[[nodiscard]] std::string nameFamily(std::string_view name);

/// The longest part of @p family that stands in the name of every member: what a filter looks for. Empty: none.
[[nodiscard]] std::string literalOf(std::string_view family);

} // namespace stalewatch
