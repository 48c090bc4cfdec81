// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/versions.h"

#include "app/feeds/natslink.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QSysInfo>
#include <qt6keychain/keychain.h>

#include <archive.h>
#include <dlfcn.h>
#include <openssl/crypto.h>
#include <zlib.h>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

/// QtKeychain tells its version nowhere but in the name of its file: "libqt6keychain.so.0.13.2".
QString keychainVersion()
{
    Dl_info library{};
    // A function of the library's: its data may lie in the program (copy relocation).
    const auto *in = reinterpret_cast<const void *>(QKeychain::ReadPasswordJob::staticMetaObject.d.static_metacall);
    if (::dladdr(in, &library) != 0 && library.dli_fname != nullptr) {
        const QString file = QFileInfo(QFile::decodeName(library.dli_fname)).canonicalFilePath();
        const qsizetype at = file.lastIndexOf(".so."_L1);
        if (at >= 0 && file.count(u'.') - file.first(at).count(u'.') > 2)
            return file.sliced(at + 4);
    }
    return QStringLiteral(STALEWATCH_QTKEYCHAIN_VERSION); // it was built with
}

} // namespace

QList<Component> components()
{
    return {
        {.name = u"Stalewatch"_s, .version = QStringLiteral(STALEWATCH_VERSION), .licence = u"GPL-3.0-or-later"_s},
        {.name = u"Qt"_s, .version = QString::fromLatin1(qVersion()), .licence = u"LGPL-3.0-only"_s},
        {.name = u"Qt Charts"_s, .version = QString::fromLatin1(qVersion()), .licence = u"GPL-3.0-only"_s},
        {.name = u"simdjson"_s, .version = QStringLiteral(STALEWATCH_SIMDJSON_VERSION), .licence = u"Apache-2.0"_s},
        {.name = u"tl::expected"_s, .version = QStringLiteral(STALEWATCH_EXPECTED_VERSION), .licence = u"CC0-1.0"_s},
        {.name = u"cnats"_s, .version = natsLibraryVersion(), .licence = u"Apache-2.0"_s},
        {.name = u"OpenSSL"_s,
            .version = QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION_STRING)),
            .licence = u"Apache-2.0"_s},
        {.name = u"QtKeychain"_s, .version = keychainVersion(), .licence = u"BSD-2-Clause"_s},
        {.name = u"libarchive"_s,
            .version = QString::fromLatin1(archive_version_string()).section(u' ', 1),
            .licence = u"BSD-2-Clause"_s},
        {.name = u"zlib"_s, .version = QString::fromLatin1(zlibVersion()), .licence = u"Zlib"_s},
    };
}

QString diagnostics()
{
    return u"%1, %2, Qt %3, %4, %5"_s.arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(),
        QString::fromLatin1(qVersion()), QGuiApplication::platformName(), QLocale().name());
}

} // namespace stalewatch
