// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chart/curvestyle.h"

#include "widgets/palette.h"

#include <array>

namespace stalewatch {

QPen curvePen(int style, const QPalette &palette, CurvePen thickness)
{
    // In pixels.
    static const std::array<QList<qreal>, curveStyles> dashes{
        {{}, {6, 3}, {2, 3}, {8, 3, 2, 3}, {14, 4}, {8, 3, 2, 3, 2, 3}, {2, 6}, {14, 3, 4, 3}}};
    const StatusColours colours = StatusColours::in(palette);
    const std::array inks{colours.ok, colours.warning, colours.critical, colours.unknown};
    const std::size_t index = std::size_t(style) % curveStyles;
    const bool plain = isHighContrast(palette);
    const bool isThin = thickness == CurvePen::Thin;
    const qreal width = isThin ? 1 : 2;
    QPen pen(plain ? palette.color(QPalette::Text) : inks[index % inks.size()], width);
    pen.setCosmetic(isThin); // one pixel of the device, however dense: the stroker has nothing to do
    pen.setCapStyle(Qt::FlatCap);
    QList<qreal> pattern = dashes[index];
    for (qreal &length : pattern)
        length /= width;
    if (!pattern.isEmpty())
        pen.setDashPattern(pattern);
    return pen;
}

} // namespace stalewatch
