// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/serverfacts.h"

#include <array>
#include <charconv>

namespace stalewatch {

int versionNumber(std::string_view version) noexcept
{
    constexpr std::array<int, 3> weights{1'000'000, 1'000, 1};
    constexpr int largestPart = 999;
    const char *at = version.data();
    const char *const end = at + version.size();
    int number = 0;
    for (const int weight : weights) {
        if (weight != weights.front() && (at == end || *at++ != '.'))
            return 0;
        unsigned part = 0; // unsigned: from_chars would take a minus sign
        const auto [next, error] = std::from_chars(at, end, part);
        if (error != std::errc{} || part > largestPart)
            return 0;
        number += int(part) * weight;
        at = next;
    }
    return at == end || *at == '-' || *at == '+' ? number : 0;
}

} // namespace stalewatch
