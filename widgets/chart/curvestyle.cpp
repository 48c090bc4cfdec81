// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chart/curvestyle.h"

#include "widgets/palette.h"

#include <array>

namespace stalewatch {

QPen curvePen(int style, const QPalette &palette)
{
    static const std::array<QList<qreal>, curveStyles> dashes{
        {{}, {6, 3}, {1.5, 2.5}, {8, 3, 1.5, 3}, {14, 4}, {8, 3, 1.5, 3, 1.5, 3}, {2, 6}, {14, 3, 4, 3}}};
    const StatusColours colours = StatusColours::in(palette);
    const std::array inks{colours.ok, colours.warning, colours.critical, colours.unknown};
    const std::size_t index = std::size_t(style) % curveStyles;
    const bool plain = isHighContrast(palette);
    QPen pen(plain ? palette.color(QPalette::Text) : inks[index % inks.size()], 1);
    pen.setCosmetic(true);
    pen.setCapStyle(Qt::FlatCap);
    if (!dashes[index].isEmpty())
        pen.setDashPattern(dashes[index]);
    return pen;
}

} // namespace stalewatch
