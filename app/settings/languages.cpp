// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/languages.h"

#include <QDir>

namespace stalewatch {

using namespace Qt::StringLiterals;

QStringList availableLanguages()
{
    QStringList languages;
    const QStringList files = QDir(u":/i18n"_s).entryList({u"stalewatch_*.qm"_s});
    for (const QString &file : files)
        languages.append(file.section(u'.', 0, 0).section(u'_', 1));
    return languages;
}

} // namespace stalewatch
