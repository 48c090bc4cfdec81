// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/components.h"

#include <QApplication>
#include <QLocale>
#include <QStyle>
#include <QSysInfo>

namespace stalewatch {

using namespace Qt::StringLiterals;

QList<Component> components()
{
    return {
        {.name = u"Qt"_s, .version = QString::fromLatin1(qVersion()), .licence = u"LGPL-3.0-only"_s},
        {.name = u"Qt Charts"_s, .version = QString::fromLatin1(qVersion()), .licence = u"GPL-3.0-only"_s},
        {.name = u"simdjson"_s, .version = u"" STALEWATCH_SIMDJSON_VERSION ""_s, .licence = u"Apache-2.0 OR MIT"_s},
        {.name = u"tl::expected"_s, .version = u"" STALEWATCH_EXPECTED_VERSION ""_s, .licence = u"CC0-1.0"_s},
    };
}

QString diagnostics()
{
    // Not translated: it is for whoever reads a report.
    return u"%1, %2\nplatform %3, style %4, locale %5\n"_s.arg(QSysInfo::prettyProductName(),
        QSysInfo::currentCpuArchitecture(), QGuiApplication::platformName(), QApplication::style()->name(),
        QLocale().name());
}

} // namespace stalewatch
