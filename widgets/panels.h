// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panel.h"

#include <functional>
#include <span>

namespace stalewatch {

/// Our own clock as the window hands it to what counts with time; tests pass one that stands still.
using Clock = std::function<LocalTime()>;

/// A panel is declared once, as a row of panels(): its place, its tab and its shortcut follow.
struct PanelEntry
{
    enum class Place {
        Side,  ///< at the left: chooses what everything else shows
        Head,  ///< the headline row above the tabs
        Tab,   ///< one of the tabs, Ctrl+1 and so on in this order
        Below, ///< under the tabs, always in view
        Aside, ///< at the right and of full height; opened and closed by Panel::detailAsked()
    };

    const char *id = "";    ///< snake_case, for the settings; never shown, never renamed
    const char *title = ""; ///< translated in the context "Panel"
    Place place = Place::Tab;
    Panel *(*make)(const Clock &clock, QWidget *parent) = nullptr;
};

[[nodiscard]] std::span<const PanelEntry> panels() noexcept;
[[nodiscard]] QString titleOf(const PanelEntry &panel);

} // namespace stalewatch
