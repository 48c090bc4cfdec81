// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>
#include <QPen>

namespace stalewatch {

/// Number of curves that can be told apart.
inline constexpr int curveStyles = 8;

/// The pen of curve @p style (0 to curveStyles - 1): every style has a dash pattern of its own, colours repeat.
/// Cosmetic and one pixel wide: wider or antialiased pens cost ten times as much (speed of a refresh).
[[nodiscard]] QPen curvePen(int style, const QPalette &palette);

} // namespace stalewatch
