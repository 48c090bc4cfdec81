// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/translator.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

void install(const QLocale &locale, const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    translator->setObjectName(u"stalewatch"_s);
    if (translator->load(locale, file, u"_"_s, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslations(const QString &language)
{
    for (QTranslator *old : QCoreApplication::instance()->findChildren<QTranslator *>(u"stalewatch"_s))
        delete old;
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English has plural forms too; it is what a language without a translation shows.
    install(QLocale(QLocale::English), u"stalewatch"_s, u":/i18n"_s);
    install(locale, u"stalewatch"_s, u":/i18n"_s);
}

QStringList languages()
{
    QStringList found;
    for (const QString &file : QDir(u":/i18n"_s).entryList({u"stalewatch_*.qm"_s}))
        found.append(file.section(u'_', 1).section(u'.', 0, 0));
    return found;
}

} // namespace stalewatch
