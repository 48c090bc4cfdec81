// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/versions.h"

#include "app/feeds/natslink.h"

#include <QGuiApplication>
#include <QLocale>
#include <QSslSocket>
#include <QSysInfo>

namespace stalewatch {

using namespace Qt::StringLiterals;

QList<Component> components()
{
    return {
        {.name = u"Stalewatch"_s, .version = QStringLiteral(STALEWATCH_VERSION), .licence = u"GPL-3.0-or-later"_s},
        {.name = u"Qt"_s, .version = QString::fromLatin1(qVersion()), .licence = u"LGPL-3.0-only"_s},
        {.name = u"Qt Charts"_s, .version = QString::fromLatin1(qVersion()), .licence = u"GPL-3.0-only"_s},
        {.name = u"simdjson"_s, .version = QStringLiteral(STALEWATCH_SIMDJSON_VERSION), .licence = u"Apache-2.0"_s},
        {.name = u"tl::expected"_s, .version = QStringLiteral(STALEWATCH_EXPECTED_VERSION), .licence = u"CC0-1.0"_s},
        {.name = u"cnats"_s, .version = natsLibraryVersion(), .licence = u"Apache-2.0"_s},
        {.name = u"TLS"_s, .version = QSslSocket::sslLibraryVersionString(), .licence = u"Apache-2.0"_s},
    };
}

QString diagnostics()
{
    return u"%1, %2, Qt %3, %4, %5"_s.arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(),
        QString::fromLatin1(qVersion()), QGuiApplication::platformName(), QLocale().name());
}

} // namespace stalewatch
