// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/rates.h"

namespace stalewatch {

namespace {

float rate(qint64 before, qint64 after, double seconds) noexcept
{
    constexpr float unknown = -1;
    if (before < 0 || after < before)
        return unknown;
    return float(double(after - before) / seconds);
}

} // namespace

std::vector<Rates> ratesBetween(const Connections &before, const Connections &after, Nanoseconds elapsed)
{
    std::vector<Rates> result(after.size());
    if (elapsed <= Nanoseconds(0))
        return result;
    const double seconds = std::chrono::duration<double>(elapsed).count();
    std::size_t old = 0;
    for (std::size_t row = 0; row < after.size(); ++row) {
        while (old < before.size() && before.cid[old] < after.cid[row])
            ++old;
        if (old == before.size() || before.cid[old] != after.cid[row])
            continue;
        result[row] = {
            .inMsgs = rate(before.inMsgs[old], after.inMsgs[row], seconds),
            .outMsgs = rate(before.outMsgs[old], after.outMsgs[row], seconds),
            .inBytes = rate(before.inBytes[old], after.inBytes[row], seconds),
            .outBytes = rate(before.outBytes[old], after.outBytes[row], seconds),
        };
    }
    return result;
}

} // namespace stalewatch
