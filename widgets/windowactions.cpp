// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/windowactions.h"

#include "widgets/mainwindow.h"

#include <QCoreApplication>

namespace stalewatch {

namespace {

using Menu = WindowAction::Menu;

constexpr WindowAction actions[] = {
    {
        .id = "targets",
        .menu = Menu::File,
        .text = QT_TRANSLATE_NOOP("WindowAction", "&Targets..."),
        .keys = "Ctrl+T",
        .hint = QT_TRANSLATE_NOOP("WindowAction", "Add, change or remove the servers that are polled"),
        .ask = &MainWindow::targetsAsked,
        .onToolBar = true,
        .isLive = true,
    },
    {
        .id = "demo",
        .menu = Menu::File,
        .text = QT_TRANSLATE_NOOP("WindowAction", "Open the &demo fleet"),
        .hint
        = QT_TRANSLATE_NOOP("WindowAction", "A real server on this machine with clients that misbehave on purpose"),
        .ask = &MainWindow::demoAsked,
        .isLive = true,
    },
    {
        .id = "save_bundle",
        .menu = Menu::File,
        .text = QT_TRANSLATE_NOOP("WindowAction", "&Save incident bundle..."),
        .keys = "Ctrl+S",
        .hint = QT_TRANSLATE_NOOP("WindowAction", "Everything known at this moment in one file"),
        .ask = &MainWindow::saveBundle,
        .separated = true,
        .isLive = true,
    },
    {
        .id = "open_bundle",
        .menu = Menu::File,
        .text = QT_TRANSLATE_NOOP("WindowAction", "&Open incident bundle..."),
        .keys = "Ctrl+O",
        .hint = QT_TRANSLATE_NOOP("WindowAction", "Show what was saved, here or elsewhere, in a window of its own"),
        .ask = &MainWindow::openBundleAsked,
        .isLive = true,
    },
    {
        .id = "export_shown",
        .menu = Menu::File,
        .text = QT_TRANSLATE_NOOP("WindowAction", "&Export what is shown..."),
        .keys = "Ctrl+E",
        .hint = QT_TRANSLATE_NOOP("WindowAction", "Save the rows the filter shows, in their order, as CSV or JSON"),
        .ask = &MainWindow::exportShownAsked,
        .separated = true,
        .onToolBar = true,
    },
    {
        .id = "export_all",
        .menu = Menu::File,
        .text = QT_TRANSLATE_NOOP("WindowAction", "Export &everything..."),
        .keys = "Ctrl+Shift+E",
        .hint = QT_TRANSLATE_NOOP("WindowAction", "Save all rows of all servers, whatever the filter shows"),
        .ask = &MainWindow::exportAllAsked,
    },
    {
        .id = "quit",
        .menu = Menu::File,
        .text = QT_TRANSLATE_NOOP("WindowAction", "&Quit"),
        .keys = "Ctrl+Q",
        .ask = &MainWindow::quitAsked,
        .separated = true,
    },
    {
        .id = "find",
        .menu = Menu::Edit,
        .text = QT_TRANSLATE_NOOP("WindowAction", "&Filter"),
        .keys = "Ctrl+F",
        .hint = QT_TRANSLATE_NOOP("WindowAction", "Type which connections to show; the key / does the same"),
        .ask = &MainWindow::focusFilter,
    },
    {
        .id = "ping_settings",
        .menu = Menu::Edit,
        .text = QT_TRANSLATE_NOOP("WindowAction", "Pin&g settings..."),
        .keys = "Ctrl+G",
        .hint
        = QT_TRANSLATE_NOOP("WindowAction", "How soon servers notice dead clients: change it, and see what it means"),
        .ask = &MainWindow::showPingSettings,
        .isLive = true,
    },
    {
        .id = "preferences",
        .menu = Menu::Edit,
        .text = QT_TRANSLATE_NOOP("WindowAction", "&Preferences..."),
        .keys = "Ctrl+,",
        .ask = &MainWindow::preferencesAsked,
        .separated = true,
        .isLive = true,
    },
    {
        .id = "pause",
        .menu = Menu::View,
        .text = QT_TRANSLATE_NOOP("WindowAction", "&Pause"),
        .keys = "Ctrl+P",
        .hint = QT_TRANSLATE_NOOP("WindowAction", "Stop polling; the key Space does the same in the table"),
        .toggle = &MainWindow::pauseAsked,
        .onToolBar = true,
        .isLive = true,
    },
    {
        .id = "refresh",
        .menu = Menu::View,
        .text = QT_TRANSLATE_NOOP("WindowAction", "Poll &now"),
        .keys = "F5",
        .ask = &MainWindow::refreshAsked,
        .isLive = true,
    },
    {
        .id = "details",
        .menu = Menu::View,
        .text = QT_TRANSLATE_NOOP("WindowAction", "&Details"),
        .keys = "Ctrl+D",
        .hint = QT_TRANSLATE_NOOP("WindowAction", "Why the state of the chosen connection is believed, and all else"),
        .toggle = &MainWindow::showDetails,
        .separated = true,
        .onToolBar = true,
    },
    {
        .id = "full_screen",
        .menu = Menu::View,
        .text = QT_TRANSLATE_NOOP("WindowAction", "F&ull screen"),
        .keys = "F11",
        .toggle = &MainWindow::setFullScreen,
    },
    {
        .id = "next_pane",
        .menu = Menu::View,
        .text = QT_TRANSLATE_NOOP("WindowAction", "Next p&ane"),
        .keys = "F6",
        .hint = QT_TRANSLATE_NOOP("WindowAction", "Move the keyboard to the servers, the table, the chart"),
        .ask = &MainWindow::focusNextPane,
    },
    {
        .id = "reset_layout",
        .menu = Menu::View,
        .text = QT_TRANSLATE_NOOP("WindowAction", "Reset &layout"),
        .hint = QT_TRANSLATE_NOOP("WindowAction", "Columns, widths and sizes as they were at first"),
        .ask = &MainWindow::resetLayoutAsked,
        .isLive = true,
    },
    {
        .id = "keys",
        .menu = Menu::Help,
        .text = QT_TRANSLATE_NOOP("WindowAction", "&Keys"),
        .keys = "F1",
        .ask = &MainWindow::showKeys,
    },
    {
        .id = "about",
        .menu = Menu::Help,
        .text = QT_TRANSLATE_NOOP("WindowAction", "&About Stalewatch"),
        .ask = &MainWindow::aboutAsked,
    },
};

} // namespace

std::span<const WindowAction> windowActions() noexcept
{
    return actions;
}

QString textOf(const WindowAction &action)
{
    return QCoreApplication::translate("WindowAction", action.text);
}

QString hintOf(const WindowAction &action)
{
    return *action.hint ? QCoreApplication::translate("WindowAction", action.hint) : QString();
}

QString titleOf(WindowAction::Menu menu)
{
    switch (menu) {
    case Menu::File:
        return QCoreApplication::translate("WindowAction", "&File");
    case Menu::Edit:
        return QCoreApplication::translate("WindowAction", "&Edit");
    case Menu::View:
        return QCoreApplication::translate("WindowAction", "&View");
    case Menu::Help:
        return QCoreApplication::translate("WindowAction", "&Help");
    }
    Q_UNREACHABLE();
}

} // namespace stalewatch
