// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/dialogs/aboutdialog.h"

namespace stalewatch {

/// The libraries in use, with their versions and licences, for the about box.
[[nodiscard]] QList<Component> components();

/// What helps whoever reads a problem report: system, session and font; no secret and no server's name.
[[nodiscard]] QString diagnostics();

} // namespace stalewatch
