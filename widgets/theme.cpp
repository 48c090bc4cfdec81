// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme.h"

#include "widgets/palette.h"

#include <QApplication>
#include <QCoreApplication>
#include <QStyle>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr ThemeEntry table[] = {
    {Theme::System, "system", QT_TRANSLATE_NOOP("Theme", "As the desktop")},
    {Theme::Light, "light", QT_TRANSLATE_NOOP("Theme", "Light")},
    {Theme::Dark, "dark", QT_TRANSLATE_NOOP("Theme", "Dark")},
    {Theme::HighContrast, "high_contrast", QT_TRANSLATE_NOOP("Theme", "High contrast")},
};

/// The inks of one palette; the disabled ones are mixed from them.
struct Inks
{
    QRgb window;
    QRgb base;
    QRgb alternate;
    QRgb button;
    QRgb text;
    QRgb highlight;
    QRgb highlightedText;
    QRgb link;
    double faded; ///< how much of the ground there is in text that is disabled
};

// The grounds that the status colours were computed against (WCAG 1.4.11).
constexpr Inks light{
    0xffeff0f1, 0xffffffff, 0xfff7f7f8, 0xfffcfcfc, 0xff1b1e20, 0xff0067a3, 0xffffffff, 0xff00599c, 0.55};
constexpr Inks dark{
    0xff2a2e32, 0xff1b1e20, 0xff212529, 0xff31363b, 0xfffcfcfc, 0xff2f6c9a, 0xffffffff, 0xff7cbcf0, 0.55};
constexpr Inks blackOnWhite{
    0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xff000000, 0xff000000, 0xffffffff, 0xff000000, 0.4};
constexpr Inks whiteOnBlack{
    0xff000000, 0xff000000, 0xff000000, 0xff000000, 0xffffffff, 0xffffffff, 0xff000000, 0xffffffff, 0.4};

QPalette paletteFrom(const Inks &inks)
{
    // From button and window Qt derives the shades of frames and bevels.
    QPalette palette{QColor(inks.button), QColor(inks.window)};
    const QColor text(inks.text);
    const QColor faded = mix(text, QColor(inks.window), inks.faded);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, faded);
    }
    palette.setColor(QPalette::BrightText, text);
    palette.setColor(QPalette::PlaceholderText, mix(text, QColor(inks.base), 0.3));
    palette.setColor(QPalette::Base, QColor(inks.base));
    palette.setColor(QPalette::AlternateBase, QColor(inks.alternate));
    palette.setColor(QPalette::ToolTipBase, QColor(inks.base));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, QColor(inks.highlight));
    palette.setColor(QPalette::HighlightedText, QColor(inks.highlightedText));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, faded);
    palette.setColor(QPalette::Link, QColor(inks.link));
    palette.setColor(QPalette::LinkVisited, QColor(inks.link));
    return palette;
}

} // namespace

std::span<const ThemeEntry> themes() noexcept
{
    return table;
}

const char *idOf(Theme theme) noexcept
{
    return std::ranges::find(table, theme, &ThemeEntry::theme)->id;
}

Theme themeNamed(QAnyStringView id) noexcept
{
    const auto *found = std::ranges::find_if(table, [id](const ThemeEntry &e) { return id == QAnyStringView(e.id); });
    return found == std::end(table) ? Theme::System : found->theme;
}

QPalette paletteOf(Theme theme, const QPalette &system)
{
    switch (theme) {
    case Theme::System:
        return system;
    case Theme::Light:
        return paletteFrom(light);
    case Theme::Dark:
        return paletteFrom(dark);
    case Theme::HighContrast:
        return paletteFrom(isDark(system) ? whiteOnBlack : blackOnWhite);
    }
    Q_UNREACHABLE();
}

Themer::Themer() : m_systemStyle(QApplication::style()->name())
{
}

void Themer::apply(Theme theme)
{
    // Palettes of ours are made for Fusion: other styles paint parts with pictures or colours of their own.
    QApplication::setStyle(theme == Theme::System ? m_systemStyle : u"fusion"_s);
    QApplication::setPalette(QPalette()); // the desktop's again
    if (theme != Theme::System)
        QApplication::setPalette(paletteOf(theme, QApplication::palette()));
}

} // namespace stalewatch
