// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <array>
#include <optional>
#include <string_view>

namespace stalewatch {

/// An IPv4 or IPv6 address in 16 bytes; IPv4 as ::ffff:a.b.c.d, which is how a dual-stack server names it too.
using IpBytes = std::array<quint8, 16>;

/// Reads "10.4.17.44", "fe80::1%eth0" (the zone is dropped) and "::ffff:10.4.17.44"; nullopt on anything else.
[[nodiscard]] std::optional<IpBytes> parseIp(std::string_view text) noexcept;

/// A network: "10.4.17.0/24", "fd00::/8".
struct IpPrefix
{
    IpBytes address{};
    int bits = 128; ///< of the 16 bytes

    [[nodiscard]] bool contains(const IpBytes &other) const noexcept;
};

/// nullopt unless @p text is an address, a slash and a length that fits it.
[[nodiscard]] std::optional<IpPrefix> parseIpPrefix(std::string_view text) noexcept;

} // namespace stalewatch
