// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"

#include "app/bundle/bundle.h"
#include "app/cli/options.h"
#include "app/cli/subcommands.h"
#include "models/values/untrusted.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

using Mode = CommandLine::Mode;
using Taken = CommandLineOption::Taken;

QString words(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// What QGuiApplication and QApplication take for themselves (their documentation lists it), with one dash.
QStringList withoutQtOptions(const QStringList &arguments)
{
    static constexpr QLatin1StringView withValue[] = {"-platform"_L1, "-platformpluginpath"_L1, "-platformtheme"_L1,
        "-plugin"_L1, "-qwindowgeometry"_L1, "-qwindowicon"_L1, "-qwindowtitle"_L1, "-geometry"_L1, "-display"_L1,
        "-style"_L1, "-stylesheet"_L1, "-session"_L1};
    QStringList ours;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == "--"_L1)
            return ours + arguments.mid(i);
        const auto isThis = [&argument](QLatin1StringView name) { return argument == name; };
        if (std::ranges::any_of(withValue, isThis))
            ++i;
        else if (argument != "-reverse"_L1)
            ours.append(argument);
    }
    return ours;
}

bool lists(const char *names, const QString &name)
{
    return QString::fromLatin1(names).split(u' ', Qt::SkipEmptyParts).contains(name);
}

bool takes(const CommandLine &line, const CommandLineOption &option)
{
    switch (option.taken) {
    case Taken::Everywhere:
        return true;
    case Taken::ByWindow:
        return line.command == nullptr;
    case Taken::BySubcommands:
        return line.command != nullptr && lists(line.command->options, QString::fromLatin1(option.name));
    }
    Q_UNREACHABLE();
}

QString notTaken(const CommandLine &line, const CommandLineOption &option)
{
    const QString name = u"--"_s + QLatin1StringView(option.name);
    if (line.command == nullptr) {
        //: %1: an option such as --format
        return words(QT_TRANSLATE_NOOP("CommandLine", "%1 is for the subcommands, not for the window")).arg(name);
    }
    //: %1: an option such as --format; %2: a subcommand such as snapshot
    return words(QT_TRANSLATE_NOOP("CommandLine", "%1 is not for %2")).arg(name, QLatin1StringView(line.command->name));
}

/// Reads what the parser found, option by option; returns the first problem.
QString readOptions(const QCommandLineParser &parser, CommandLine &line)
{
    for (const CommandLineOption &option : commandLineOptions()) {
        const QString name = QString::fromLatin1(option.name);
        if (!parser.isSet(name))
            continue;
        if (!takes(line, option))
            return notTaken(line, option);
        const QStringList values = *option.value == '\0' ? QStringList{QString()} : parser.values(name);
        for (const QString &value : values) {
            const QString problem = option.read(line, value);
            if (!problem.isEmpty())
                return u"--"_s + name + u": "_s + problem;
        }
    }
    return {};
}

QString readTargets(const QStringList &typed, CommandLine &line)
{
    for (const QString &text : typed) {
        const Result<Target> target = parseTarget(text);
        if (!target)
            return plainLine(target.error().why);
        if (!line.targets.contains(*target))
            line.targets.append(*target);
    }
    return {};
}

/// What only the whole line shows.
QString problemOf(CommandLine &line, const QCommandLineParser &parser)
{
    if (line.tls.certificateFile.isEmpty() != line.tls.keyFile.isEmpty())
        return words(QT_TRANSLATE_NOOP("CommandLine", "--tlscert and --tlskey belong together"));
    if (line.command == nullptr) {
        return parser.isSet(u"after"_s) && line.screenshot.isEmpty()
            ? words(QT_TRANSLATE_NOOP("CommandLine", "--after needs --screenshot"))
            : QString();
    }
    if (line.command->check != nullptr) {
        if (QString problem = line.command->check(line); !problem.isEmpty())
            return problem;
    } else if (line.targets.isEmpty()) {
        //: %1: a subcommand such as snapshot
        return words(QT_TRANSLATE_NOOP("CommandLine", "%1 needs a target: --target URL"))
            .arg(QLatin1StringView(line.command->name));
    }
    const QString formats = QString::fromLatin1(line.command->formats);
    if (line.format.isEmpty())
        line.format = formats.section(u' ', 0, 0);
    if (!lists(line.command->formats, line.format)) {
        //: %1: what was typed; %2: a subcommand; %3: the formats it has
        return words(QT_TRANSLATE_NOOP("CommandLine", "\"%1\" is no format of %2, which has: %3"))
            .arg(plainLine(line.format, 64), QLatin1StringView(line.command->name), formats);
    }
    return {};
}

/// A file that ends as bundles do is one, for the window.
void takeBundle(QStringList &positional, CommandLine &line)
{
    if (line.command != nullptr || positional.size() != 1 || !positional.first().endsWith(bundleSuffix))
        return;
    line.bundle = positional.takeFirst();
}

QString read(const QStringList &arguments, CommandLine &line)
{
    QCommandLineParser parser;
    for (const CommandLineOption &option : commandLineOptions()) {
        const QStringList names = {QString::fromLatin1(option.name)};
        parser.addOption(QCommandLineOption(names, QString(), QString::fromLatin1(option.value)));
    }
    // parse(), never process(): that one exits 1 on a bad option, which monitoring tools read as "warning".
    const bool isParsed = parser.parse(withoutQtOptions(arguments));
    QStringList positional = parser.positionalArguments();
    if (!positional.isEmpty())
        line.command = subcommand(positional.first());
    if (line.command != nullptr) {
        positional.removeFirst();
        line.mode = Mode::Command;
    }
    if (parser.isSet(u"help"_s) || parser.isSet(u"version"_s)) {
        line.mode = parser.isSet(u"help"_s) ? Mode::Help : Mode::Version;
        return {};
    }
    if (!isParsed)
        return plainLine(parser.errorText());
    takeBundle(positional, line);
    QString problem = readOptions(parser, line);
    if (problem.isEmpty())
        problem = readTargets(positional, line);
    if (problem.isEmpty())
        problem = finishLogins(line);
    for (Target &target : line.targets) {
        target.caFile = line.tls.caFile;
        target.certificateFile = line.tls.certificateFile;
        target.keyFile = line.tls.keyFile;
    }
    return problem.isEmpty() ? problemOf(line, parser) : problem;
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    line.problem = read(arguments, line);
    if (!line.problem.isEmpty())
        line.mode = Mode::UsageError;
    return line;
}

} // namespace stalewatch
