// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/headless.h"
#include "app/cli/options.h"
#include "app/cli/subcommands.h"

#include <QCoreApplication>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype textColumn = 24;
constexpr qsizetype lineWidth = 79;

QString words(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// "  --name VALUE           what it does", wrapped, the text in a column of its own.
QString entry(const QString &name, const QString &text)
{
    QString out;
    QString line = u"  "_s + name;
    if (line.size() + 2 > textColumn) {
        out += line + u'\n';
        line.clear();
    }
    line = line.leftJustified(textColumn);
    bool isEmpty = true;
    for (const QString &word : text.split(u' ')) {
        if (!isEmpty && line.size() + 1 + word.size() > lineWidth) {
            out += line + u'\n';
            line = QString(textColumn, u' ');
            isEmpty = true;
        }
        line += isEmpty ? word : u' ' + word;
        isEmpty = false;
    }
    return out + line + u'\n';
}

QString optionsTaken(CommandLineOption::Taken taken)
{
    QString out;
    for (const CommandLineOption &option : commandLineOptions()) {
        if (option.taken == taken)
            out += entry(u"--"_s + QLatin1StringView(option.name) + u' ' + QLatin1StringView(option.value),
                words(option.summary));
    }
    return out;
}

QString subcommandEntries()
{
    QString out;
    for (const Subcommand &command : subcommands()) {
        const QString options = u"--"_s + QString::fromLatin1(command.options).replace(u' ', u" --"_s);
        //: in --help; %1: what a subcommand does; %2: its options; %3: the formats it writes, the first is the default
        out += entry(QString::fromLatin1(command.name),
            words(QT_TRANSLATE_NOOP("CommandLine", "%1 Options: %2. Formats: %3."))
                .arg(words(command.summary), options, QString::fromLatin1(command.formats).replace(u' ', u", "_s)));
    }
    return out;
}

QString exitCodes()
{
    constexpr struct
    {
        ExitCode code;
        const char *meaning;
    } table[] = {
        {exitSuccess,
            QT_TRANSLATE_NOOP("CommandLine",
                "Success; also when stopped by a signal, and when only some of the targets answered (standard error "
                "says "
                "which did not).")},
        {exitError,
            QT_TRANSLATE_NOOP("CommandLine",
                "settings, plan, push: it could not be done, and standard error says why; or push left something that "
                "needs attention.")},
        {exitUsage,
            QT_TRANSLATE_NOOP("CommandLine",
                "The command line could not be read. plan: there is something to change. push: not every server has "
                "the new settings, and what they have is known.")},
        {exitUnreachable, QT_TRANSLATE_NOOP("CommandLine", "No target ever answered.")},
        {exitNotWritten, QT_TRANSLATE_NOOP("CommandLine", "The output could not be written.")},
    };
    QString out;
    for (const auto &row : table)
        out += entry(QString::number(row.code), words(row.meaning));
    return out;
}

} // namespace

QString helpText()
{
    using Taken = CommandLineOption::Taken;
    QString out = words(QT_TRANSLATE_NOOP("CommandLine",
        "Usage: stalewatch [OPTION...] [TARGET...]\n"
        "       stalewatch SUBCOMMAND [OPTION...] [TARGET...]\n"
        "\n"
        "Shows which client connections of NATS servers have stopped answering, before\n"
        "the server closes them. Without a subcommand the window opens on the targets.\n"));
    out += u'\n' + words(QT_TRANSLATE_NOOP("CommandLine", "Subcommands, without a display:")) + u'\n';
    out += subcommandEntries();
    out += u'\n' + words(QT_TRANSLATE_NOOP("CommandLine", "Options:")) + u'\n' + optionsTaken(Taken::Everywhere);
    out += u'\n' + words(QT_TRANSLATE_NOOP("CommandLine", "Options of the subcommands:")) + u'\n'
        + optionsTaken(Taken::BySubcommands);
    out += u'\n' + words(QT_TRANSLATE_NOOP("CommandLine", "Options of the window:")) + u'\n'
        + optionsTaken(Taken::ByWindow);
    out += u'\n' + words(QT_TRANSLATE_NOOP("CommandLine", "Exit codes:")) + u'\n' + exitCodes();
    return out;
}

} // namespace stalewatch
