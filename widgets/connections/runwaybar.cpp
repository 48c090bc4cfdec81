// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/runwaybar.h"

#include <algorithm>
#include <cmath>

namespace stalewatch {

RunwayBar RunwayBar::in(QRect cell, const CountdownSpan &span, Qt::LayoutDirection direction, int thickness)
{
    constexpr int margin = 6;
    RunwayBar bar;
    bar.track = QRect(0, 0, std::max(0, cell.width() - 2 * margin), std::min(thickness, cell.height()));
    bar.track.moveCenter(cell.center());
    const int width = bar.track.width();
    if (span.ink == CountdownSpan::Ink::Hatched || !isKnown(span.earliest) || !isKnown(span.now) || width < leastWindow)
        return bar;
    bar.ink = span.ink;

    // How far ahead, as a share of the horizon; what is past is now.
    const auto share = [&span](Instant at) {
        return std::max(0.0, double(timeBetween(span.now, at).count()) / double(horizon.count()));
    };
    const auto pixels = [width](double part) { return int(std::lround(std::min(part, 1.0) * width)); };
    const auto piece = [&](int from, int to) {
        const int start = direction == Qt::RightToLeft ? width - to : from;
        return QRect(bar.track.left() + start, bar.track.top(), to - from, bar.track.height());
    };

    const double earliest = share(span.earliest);
    bar.left = piece(0, pixels(earliest));
    if (earliest < 1) {
        const int end = std::clamp(pixels(share(span.to)), leastWindow, width);
        bar.window = piece(std::min(pixels(earliest), end - leastWindow), end);
    }
    for (Nanoseconds minute = std::chrono::minutes(1); minute < horizon; minute += std::chrono::minutes(1)) {
        const int x = pixels(double(minute.count()) / double(horizon.count()));
        bar.ticks.append(piece(x, x + 1).left());
    }
    return bar;
}

} // namespace stalewatch
