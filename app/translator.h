// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace stalewatch {

/// Installs Qt's and our translations for @p language ("de", "en"; empty: the system's) in the running application,
/// replacing what was installed before. Texts made earlier stay as they are.
void installTranslations(const QString &language);

/// The languages there are translations for, as QLocale names them.
[[nodiscard]] QStringList languages();

} // namespace stalewatch
