// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/tally.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

class QPainter;

namespace stalewatch {

/// What a state looks like: evidence, and how near the end a suspect is. Does not change while time passes.
enum class Status {
    Ok,       ///< proven
    Warning,  ///< suspect, ticks are left
    Critical, ///< suspect, closed at the next tick
    Ghost,
    Quiet,
    Unproven, ///< also: the snapshot is too old to say
    Gone,
};

/// @p isUnknown: the last poll is too old to say anything of what is still open.
[[nodiscard]] Status statusOf(const Assessment &assessment, bool isUnknown = false) noexcept;
/// The gravest among the connections of a server; what says nothing of a server counts as fine.
[[nodiscard]] Status statusOf(const Tally &tally) noexcept;

/// One shape a status, so that colour is never alone.
enum class Shape { Disc, Triangle, Octagon, HollowOctagon, Ring, Diamond, Cross };
[[nodiscard]] Shape shapeOf(Status status) noexcept;

/// Whether text is lighter than what it stands on. (Qt 6.4 has no QStyleHints::colorScheme().)
[[nodiscard]] bool isDark(const QPalette &palette);
/// Pure black and white everywhere: shapes and words alone speak, all ink is the text's colour.
[[nodiscard]] bool isHighContrast(const QPalette &palette);
/// @p share of @p b in @p a, 0 to 1.
[[nodiscard]] QColor mix(const QColor &a, const QColor &b, double share);

/// The colours of states on one palette. At least 3:1 against Base and Window and at least CIEDE2000 20 apart for
/// normal, protan, deutan and tritan eyes (WCAG 1.4.11; computed with Machado 2009): change one, compute all.
struct StatusColours
{
    QColor ok{};
    QColor warning{};
    QColor critical{};
    QColor unknown{};

    [[nodiscard]] static StatusColours in(const QPalette &palette);
    [[nodiscard]] QColor of(Status status) const;
};

[[nodiscard]] QColor colourOf(Status status, const QPalette &palette);

/// Fills the square around the centre of @p box with @p shape; antialiased, the painter's state is kept.
void paintShape(QPainter &painter, const QRectF &box, Shape shape, const QColor &colour);
/// @p status as an icon for lists and buttons, at 16 px and its multiples.
[[nodiscard]] QIcon iconOf(Status status, const QPalette &palette);

} // namespace stalewatch
