// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace stalewatch {

/// The languages there are translations for, as QLocale names them: read from the translations in the program.
[[nodiscard]] QStringList availableLanguages();

} // namespace stalewatch
