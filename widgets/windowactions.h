// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QString>

#include <span>

namespace stalewatch {

class MainWindow;

/// Something the operator can ask of the window, declared once: menu, shortcut, tooltip and the list of keys in the
/// help follow from its row. Exactly one of `ask` and `toggle` is set.
struct WindowAction
{
    enum class Menu { File, Edit, View, Help };

    const char *id = ""; ///< snake_case; never shown, never renamed
    Menu menu = Menu::File;
    const char *text = ""; ///< with its mnemonic; translated in the context "WindowAction"
    const char *keys = ""; ///< portable text: "Ctrl+E"; empty: none
    const char *hint = ""; ///< what it does, for the status tip; same context
    void (MainWindow::*ask)() = nullptr;
    void (MainWindow::*toggle)(bool) = nullptr;
    bool separated = false; ///< a line above it in the menu
    bool onToolBar = false;
    bool isLive = false; ///< needs servers, so there is none of it in a recording
};

[[nodiscard]] std::span<const WindowAction> windowActions() noexcept;
[[nodiscard]] QString textOf(const WindowAction &action);
[[nodiscard]] QString hintOf(const WindowAction &action);
[[nodiscard]] QString titleOf(WindowAction::Menu menu);

} // namespace stalewatch
