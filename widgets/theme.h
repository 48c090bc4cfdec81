// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAnyStringView>
#include <QPalette>
#include <QString>

#include <span>

namespace stalewatch {

/// How the window is coloured, as the operator chose it.
enum class Theme {
    System, ///< the desktop's style and palette, light or dark, also when it changes while we run
    Light,
    Dark,
    HighContrast, ///< black and white only; the brighter of the two is the ground where the desktop is bright
};

/// A theme as the settings name it and the preferences show it.
struct ThemeEntry
{
    Theme theme = Theme::System;
    const char *id = "";    ///< never shown, never renamed
    const char *title = ""; ///< translated in the context "Theme"
};

[[nodiscard]] std::span<const ThemeEntry> themes() noexcept;
[[nodiscard]] const char *idOf(Theme theme) noexcept;
/// Theme::System for an id that is none.
[[nodiscard]] Theme themeNamed(QAnyStringView id) noexcept;

/// The palette of @p theme; @p system is the desktop's, which Theme::System is and Theme::HighContrast follows.
[[nodiscard]] QPalette paletteOf(Theme theme, const QPalette &system);

/// Dresses the whole application. Make one before anything else changes style or palette: it remembers the desktop's.
/// GUI thread. Whoever paints follows by QEvent::PaletteChange.
class Themer final
{
public:
    Themer();

    void apply(Theme theme);

private:
    QString m_systemStyle;
};

} // namespace stalewatch
