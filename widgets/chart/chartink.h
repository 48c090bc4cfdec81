// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/chart/chartview.h"

#include <QPalette>

class QPainter;

namespace stalewatch {

/// Where a chart puts its ink. Geometry only.
struct ChartFrame
{
    QRectF plot{};
    double from = 0;
    double to = 1;
    double bottom = 0;
    double top = 1;

    /// The frame of @p content within @p box, with room for its labels in @p font.
    [[nodiscard]] static ChartFrame in(const QRectF &box, const ChartContent &content, const QFont &font);

    [[nodiscard]] double x(double at) const noexcept { return plot.left() + (at - from) / (to - from) * plot.width(); }
    [[nodiscard]] double y(double value) const noexcept
    {
        return plot.bottom() - (value - bottom) / (top - bottom) * plot.height();
    }
};

/// Background, shaded gaps and grid: what lies under the curves. Text is drawn, never laid out as markup.
void paintUnderCurves(QPainter &painter, const ChartFrame &frame, const ChartContent &content, const QPalette &palette);
/// Marks, labels and the sentence.
void paintOverCurves(QPainter &painter, const ChartFrame &frame, const ChartContent &content, const QPalette &palette);
/// The line under the pointer and the values on it.
void paintHover(QPainter &painter, const ChartFrame &frame, const ChartHover &hover, const QPalette &palette);

} // namespace stalewatch
