// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

class QWidget;

namespace stalewatch {

/// Where the keyboard goes from pane to pane: the first widget that takes it in the visible pane after the one that
/// holds @p focus, around the end; the first pane's if none holds it. Null if no pane takes it.
[[nodiscard]] QWidget *nextPaneStop(const QList<QWidget *> &panes, const QWidget *focus);

} // namespace stalewatch
