// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/dialogs/aboutdialog.h"

#include <QList>
#include <QString>

namespace stalewatch {

/// The libraries in this program, for the about dialog.
[[nodiscard]] QList<Component> components();
/// What else helps to find a fault: system, platform, locale. No names of servers, users or files.
[[nodiscard]] QString diagnostics();

} // namespace stalewatch
