// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/versions.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace stalewatch;
using namespace Qt::StringLiterals;

namespace {

/// Libraries of the system itself, which the about box does not tell of.
bool isOfTheSystem(const QString &file)
{
    static const QRegularExpression system(
        u"^(ld-linux|lib(c|m|dl|gcc_s|stdc\\+\\+|pthread|rt|asan|ubsan|GL|GLX|EGL|OpenGL)\\.)"_s);
    return system.match(file).hasMatch();
}

/// What the about box calls the library in @p file; empty: nobody has thought of it.
QString componentIn(const QString &file)
{
    constexpr struct
    {
        QLatin1StringView beginning;
        QLatin1StringView name;
    } names[] = {{"libQt6Charts."_L1, "Qt Charts"_L1}, {"libQt6"_L1, "Qt"_L1}, {"libsimdjson."_L1, "simdjson"_L1},
        {"libnats."_L1, "cnats"_L1}, {"libcrypto."_L1, "OpenSSL"_L1}, {"libssl."_L1, "OpenSSL"_L1},
        {"libqt6keychain."_L1, "QtKeychain"_L1}, {"libarchive."_L1, "libarchive"_L1}, {"libz."_L1, "zlib"_L1}};
    const auto found = std::ranges::find_if(names, [&](const auto &name) { return file.startsWith(name.beginning); });
    return found == std::end(names) ? QString() : QString(found->name);
}

} // namespace

/// What the about box says of the libraries in use.
class tst_Versions final : public QObject
{
    Q_OBJECT

private slots:
    void everyComponentHasAVersionAndALicence()
    {
        static const QRegularExpression version(u"^\\d+\\.\\d+(\\.\\d+)*[a-z]?$"_s);
        for (const Component &component : components()) {
            QVERIFY2(
                version.match(component.version).hasMatch(), qPrintable(component.name + u' ' + component.version));
            QVERIFY2(!component.licence.isEmpty(), qPrintable(component.name));
        }
    }

    void everyLibraryOfTheProgramIsThere()
    {
        QProcess readelf;
        readelf.start(u"readelf"_s, {u"--dynamic"_s, u"--wide"_s, QStringLiteral(STALEWATCH_PROGRAM)});
        QVERIFY(readelf.waitForFinished());
        static const QRegularExpression needed(u"\\(NEEDED\\).*\\[(.+)\\]"_s);
        int seen = 0;
        const QList<Component> told = components();
        for (auto match = needed.globalMatch(QString::fromUtf8(readelf.readAllStandardOutput())); match.hasNext();) {
            const QString file = match.next().captured(1);
            if (isOfTheSystem(file))
                continue;
            ++seen;
            const QString name = componentIn(file);
            QVERIFY2(std::ranges::find(told, name, &Component::name) != told.end(), qPrintable(file));
        }
        QVERIFY(seen > 5);
    }

    void theKeychainsVersionIsThatOfTheFileInUse()
    {
        const QList<Component> told = components();
        const auto keychain = std::ranges::find(told, u"QtKeychain"_s, &Component::name);
        QVERIFY(keychain != told.end());
        QFile maps(u"/proc/self/maps"_s);
        QVERIFY(maps.open(QIODevice::ReadOnly));
        const QByteArray file = "libqt6keychain.so." + keychain->version.toLatin1() + '\n';
        QVERIFY2(maps.readAll().contains(file), file.constData());
    }
};

QTEST_GUILESS_MAIN(tst_Versions)
#include "tst_versions.moc"
