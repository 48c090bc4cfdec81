// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(STALEWATCH_SOURCES "/translations");

/// One entry of a .ts file.
struct Entry
{
    QString context{};
    QString source{};
    QStringList forms{}; ///< one, or one a plural form
    bool isPlural = false;
    bool isFinished = true;
};

Entry readEntry(QXmlStreamReader &xml, const QString &context)
{
    Entry entry{.context = context, .isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1};
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            entry.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            entry.isFinished = !xml.attributes().hasAttribute("type"_L1);
            if (!entry.isPlural) {
                entry.forms = {xml.readElementText()};
                continue;
            }
            while (xml.readNextStartElement())
                entry.forms.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

QList<Entry> entriesOf(const QString &path)
{
    QFile file(path);
    QList<Entry> entries;
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == "message"_L1)
            entries.append(readEntry(xml, context));
    }
    return entries;
}

QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?(\\d+|n)"_s);
    QStringList found;
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured());
    found.sort();
    return found;
}

} // namespace

class TestTranslations final : public QObject
{
    Q_OBJECT

private slots:
    void everyTextIsTranslated_data() { everyLanguage(); }
    void everyTextIsTranslated()
    {
        QFETCH(QString, language);
        const QList<Entry> entries = entriesOf(folder + u"/stalewatch_%1.ts"_s.arg(language));
        QVERIFY(!entries.isEmpty());
        for (const Entry &entry : entries) {
            const QString where = entry.context + u": "_s + entry.source;
            QVERIFY2(entry.isFinished, qPrintable(where));
            QVERIFY2(!entry.forms.contains(QString()), qPrintable(where));
            QVERIFY2(entry.isPlural == (entry.forms.size() > 1), qPrintable(where));
        }
    }

    void everyPlaceholderSurvives_data() { everyLanguage(); }
    void everyPlaceholderSurvives()
    {
        QFETCH(QString, language);
        for (const Entry &entry : entriesOf(folder + u"/stalewatch_%1.ts"_s.arg(language))) {
            QStringList wanted = placeholdersOf(entry.source);
            for (const QString &form : entry.forms) {
                QStringList seen = placeholdersOf(form);
                if (entry.isPlural) { // "the first row" need not say 1
                    seen.removeAll(u"%n"_s);
                    wanted.removeAll(u"%n"_s);
                }
                QVERIFY2(seen == wanted, qPrintable(entry.source));
            }
        }
    }

    void everyMnemonicSurvives()
    {
        static const QRegularExpression mnemonic(u"&[^&\\s]"_s);
        for (const Entry &entry : entriesOf(folder + u"/stalewatch_de.ts"_s))
            QVERIFY2(entry.source.contains(mnemonic) == entry.forms.constFirst().contains(mnemonic),
                qPrintable(entry.source));
    }

    void noTextOfTheSourcesIsMissing_data() { everyLanguage(); }
    void noTextOfTheSourcesIsMissing()
    {
        QFETCH(QString, language);
        const QTemporaryDir scratch;
        const QString name = u"stalewatch_%1.ts"_s.arg(language);
        const QString copy = scratch.filePath(name);
        QVERIFY(QFile::copy(folder + u'/' + name, copy));
        const QString root = QStringLiteral(STALEWATCH_SOURCES);
        QStringList arguments{u"-silent"_s, u"-recursive"_s, u"-locations"_s, u"none"_s, u"-I"_s, root,
            root + u"/app"_s, root + u"/models"_s, root + u"/widgets"_s};
        if (language == u"en"_s)
            arguments.append(u"-pluralonly"_s);
        QProcess lupdate;
        lupdate.start(QStringLiteral(STALEWATCH_LUPDATE), arguments + QStringList{u"-ts"_s, copy});
        QVERIFY(lupdate.waitForFinished());
        QCOMPARE(lupdate.exitCode(), 0);
        const QByteArray doubts = lupdate.readAllStandardError();
        QVERIFY2(!doubts.contains("Q_OBJECT") && !doubts.contains("Qualifying"),
            qPrintable(u"in doubt of a context lupdate takes the wrong one: "_s + QString::fromUtf8(doubts)));
        QStringList unfinished;
        for (const Entry &entry : entriesOf(copy)) {
            if (!entry.isFinished)
                unfinished.append(entry.context + u": "_s + entry.source);
        }
        QVERIFY2(unfinished.isEmpty(),
            qPrintable(u"build update_translations, then translate:\n"_s + unfinished.join(u'\n')));
    }

    void theProgramHoldsEveryLanguage_data() { everyLanguage(); }
    void theProgramHoldsEveryLanguage()
    {
        QFETCH(QString, language);
        QTranslator translator;
        QVERIFY(translator.load(QLocale(language), u"stalewatch"_s, u"_"_s, u":/i18n"_s));
        const QString one = translator.translate("stalewatch::TargetsDialog", "%n target(s)", nullptr, 1);
        const QString two = translator.translate("stalewatch::TargetsDialog", "%n target(s)", nullptr, 2);
        QVERIFY(!one.isEmpty());
        QVERIFY(one != two);
    }

private:
    static void everyLanguage()
    {
        QTest::addColumn<QString>("language");
        const QStringList files = QDir(folder).entryList({u"stalewatch_*.ts"_s});
        for (const QString &file : files) {
            const QString language = file.section(u'.', 0, 0).section(u'_', 1);
            QTest::newRow(qPrintable(language)) << language;
        }
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
