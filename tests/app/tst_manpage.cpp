// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/options.h"
#include "app/cli/subcommands.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace stalewatch;
using namespace Qt::StringLiterals;

namespace {

QString read(const QString &path)
{
    QFile file(QStringLiteral(STALEWATCH_SOURCE_DIR) + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// "*--target* _URL_", as the man page's source has an option's head.
QString headOf(const CommandLineOption &option)
{
    const QString name = u"*--%1*"_s.arg(QLatin1StringView(option.name));
    return *option.value == '\0' ? name : name + u" _%1_"_s.arg(QLatin1StringView(option.value));
}

} // namespace

/// The man page and --help list the same, and so do the desktop's files and the program.
class tst_ManPage final : public QObject
{
    Q_OBJECT

private slots:
    void everyOptionIsInTheManPage_data();
    void everyOptionIsInTheManPage();
    void theManPageKnowsNoOtherOption();
    void everySubcommandIsInTheManPage();
    void everyExitCodeIsInTheManPage();
    void theNewestReleaseIsThisVersion();
};

void tst_ManPage::everyOptionIsInTheManPage_data()
{
    QTest::addColumn<QString>("head");
    for (const CommandLineOption &option : commandLineOptions())
        QTest::newRow(option.name) << headOf(option);
}

void tst_ManPage::everyOptionIsInTheManPage()
{
    QFETCH(QString, head);
    QVERIFY2(read(u"/resources/stalewatch.1.scd"_s).split(u'\n').contains(head), qPrintable(head));
}

void tst_ManPage::theManPageKnowsNoOtherOption()
{
    QStringList heads;
    for (const CommandLineOption &option : commandLineOptions())
        heads += headOf(option);
    const QStringList lines = read(u"/resources/stalewatch.1.scd"_s).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(u"*--"_s))
            QVERIFY2(heads.contains(line), qPrintable(line));
    }
}

void tst_ManPage::everySubcommandIsInTheManPage()
{
    const QStringList lines = read(u"/resources/stalewatch.1.scd"_s).split(u'\n');
    for (const Subcommand &command : subcommands())
        QVERIFY2(lines.contains(u"*%1*"_s.arg(QLatin1StringView(command.name))), command.name);
}

void tst_ManPage::everyExitCodeIsInTheManPage()
{
    static const QRegularExpression code(u"^  (\\d+) "_s, QRegularExpression::MultilineOption);
    const QStringList lines = read(u"/resources/stalewatch.1.scd"_s).split(u'\n');
    int codes = 0;
    for (auto found = code.globalMatch(helpText()); found.hasNext(); ++codes) {
        const QString head = u"*%1*"_s.arg(found.next().captured(1));
        QVERIFY2(lines.contains(head), qPrintable(head));
    }
    QVERIFY(codes >= 4);
}

void tst_ManPage::theNewestReleaseIsThisVersion()
{
    const QString release = u"<release version=\"%1\""_s.arg(QStringLiteral(STALEWATCH_VERSION));
    const QString metainfo = read(u"/resources/io.github.stalewatch.stalewatch.metainfo.xml"_s);
    QCOMPARE(metainfo.indexOf(u"<release "_s), metainfo.indexOf(release));
    QVERIFY(metainfo.contains(release));
    const QString changes = read(u"/CHANGELOG.md"_s);
    QVERIFY(changes.indexOf(u"\n## "_s) >= 0);
    QCOMPARE(changes.indexOf(u"\n## "_s), changes.indexOf(u"\n## %1"_s.arg(QStringLiteral(STALEWATCH_VERSION))));
}

QTEST_GUILESS_MAIN(tst_ManPage)
#include "tst_manpage.moc"
