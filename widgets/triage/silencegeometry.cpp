// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/triage/silencegeometry.h"

#include "models/values/shownduration.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace stalewatch {

namespace {

constexpr double barGap = 1;
constexpr double leastBar = 2; ///< px: one closure can be seen
constexpr double textGap = 6;

/// The line, from the top, on which [left, right] is free; -1: none.
int freeLine(const std::vector<SilenceGeometry::Mark> &marks, double left, double right, double lineHeight, double top)
{
    for (int line = 0; line < SilenceGeometry::lines; ++line) {
        const double y = top + line * lineHeight;
        const bool isTaken = std::ranges::any_of(marks, [&](const SilenceGeometry::Mark &mark) {
            return !mark.words.isEmpty() && qFuzzyCompare(mark.text.top() + 1, y + 1)
                && left < mark.text.right() + textGap && mark.text.left() - textGap < right;
        });
        if (!isTaken)
            return line;
    }
    return -1;
}

/// The marks in the order in which they get words: those where the bars stand out have the first choice.
std::vector<std::size_t> wordsFirst(const SilenceHistogram &histogram)
{
    std::vector<std::size_t> order(histogram.marks.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_partition(order.begin(), order.end(), [&histogram](std::size_t mark) {
        const auto bin = qint64(histogram.marks[mark].at / histogram.width);
        const auto stands = [&histogram](qint64 at) {
            return at >= 0 && at < qint64(histogram.stands.size()) && histogram.stands[std::size_t(at)];
        };
        return stands(bin) || stands(bin - 1) || stands(bin + 1);
    });
    return order;
}

} // namespace

SilenceGeometry SilenceGeometry::in(const QRectF &box, const SilenceHistogram &histogram, double lineHeight,
    const std::function<double(const QString &)> &widthOf)
{
    SilenceGeometry geometry;
    geometry.caption = QRectF(box.left(), box.bottom() - lineHeight, box.width(), lineHeight);
    const double wordsHeight = histogram.marks.empty() ? 0 : std::min<double>(lines, 3) * lineHeight;
    geometry.plot = box.adjusted(0, wordsHeight, 0, -2 * lineHeight);
    if (histogram.bins.empty() || geometry.plot.height() < lineHeight || geometry.plot.width() < 10)
        return geometry;
    const double step = geometry.plot.width() / double(histogram.bins.size());
    const auto highest = double(histogram.highest());
    for (std::size_t i = 0; i < histogram.bins.size(); ++i) {
        if (histogram.bins[i] == 0)
            continue;
        const double height = std::max(leastBar, geometry.plot.height() * double(histogram.bins[i]) / highest);
        geometry.bars.push_back({QRectF(geometry.plot.left() + double(i) * step, geometry.plot.bottom() - height,
                                     std::max(1.0, step - barGap), height),
            histogram.stands[i]});
    }
    const Nanoseconds whole = histogram.width * qint64(histogram.bins.size());
    const auto xOf = [&](Nanoseconds at) {
        return geometry.plot.left() + geometry.plot.width() * double(at.count()) / double(whole.count());
    };
    for (const SilenceMark &each : histogram.marks)
        geometry.marks.push_back({.x = xOf(each.at)});
    for (const std::size_t i : wordsFirst(histogram)) {
        const QString &text = histogram.marks[i].text;
        Mark &mark = geometry.marks[i];
        const double width = widthOf(text);
        double left = mark.x + 3;
        if (left + width > box.right())
            left = mark.x - 3 - width;
        const int line = left < box.left() ? -1 : freeLine(geometry.marks, left, left + width, lineHeight, box.top());
        if (line < 0)
            continue;
        mark.words = text;
        mark.text = QRectF(left, box.top() + line * lineHeight, width, lineHeight);
    }
    const std::array<std::size_t, 3> at{0, histogram.bins.size() / 2, histogram.bins.size()};
    for (const std::size_t bin : at) {
        const Nanoseconds time = histogram.width * qint64(bin);
        geometry.ticks.emplace_back(xOf(time), shownDuration(time));
    }
    return geometry;
}

} // namespace stalewatch
