// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/headless.h"

#include "app/answers/answerlog.h"
#include "app/cli/stopsignals.h"
#include "app/cli/subcommands.h"
#include "app/cli/terminal.h"
#include "app/export/streamoutput.h"
#include "app/feeds/feeds.h"
#include "app/secrets/logindesk.h"
#include "app/translator.h"
#include "models/values/untrusted.h"

#include <QApplication>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

int print(const QString &text)
{
    const StopSignals ignoringSigpipe;
    StreamOutput output = StreamOutput::toStandardOutput(StopSignals::isAsked());
    if (output.write(forTerminal(text)) || !output.failure())
        return exitSuccess;
    tellOperator(output.failure()->what + u": "_s + output.failure()->why);
    return exitNotWritten;
}

int complain(const CommandLine &line)
{
    tellOperator(line.problem);
    tellOperator(QCoreApplication::translate("CommandLine", "\"stalewatch --help\" lists what can be asked for"));
    return line.command != nullptr ? line.command->usageCode : int(exitUsage);
}

/// What Qt remarks on a display that nobody needs is no news.
void onlyGrave(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        tellOperator(text);
}

} // namespace

int runHeadless(QCoreApplication &application, const CommandLine &line, const TargetMakers &makers)
{
    switch (line.mode) {
    case CommandLine::Mode::Help:
        return print(helpText());
    case CommandLine::Mode::Version:
        return print(u"stalewatch "_s + QLatin1StringView(STALEWATCH_VERSION) + u'\n');
    case CommandLine::Mode::UsageError:
        return complain(line);
    case CommandLine::Mode::Command:
        return line.command->run(application, line, makers);
    case CommandLine::Mode::Window:
        break;
    }
    Q_UNREACHABLE();
}

int runHeadless(QCoreApplication &application, const CommandLine &line)
{
    const auto desk = std::make_shared<LoginDesk>(nullptr); // what is typed here lasts as long as the command
    QObject::connect(desk.get(), &LoginDesk::laxFilesFound, desk.get(), [](const QStringList &files) {
        //: %1: files with secrets
        tellOperator(QCoreApplication::translate("CommandLine", "others can read %1; chmod 0600 makes it private")
                         .arg(plainLine(files.join(u' '), 1024)));
    });
    if (line.mode == CommandLine::Mode::Command) {
        if (const QString problem = takeSecrets(line, *desk, true); !problem.isEmpty()) {
            tellOperator(problem);
            return line.command->usageCode;
        }
    }
    CommandLine withLogins = line;
    withLogins.logins.desk = desk;
    if (line.mode == CommandLine::Mode::Command && line.command->makesBundle)
        withLogins.answers = std::make_shared<AnswerLog>();
    return runHeadless(application, withLogins, feedMaker(desk, withLogins.answers));
}

int runHeadless(int &argc, char **argv, const QStringList &arguments)
{
    std::unique_ptr<QCoreApplication> application;
    const CommandLine line = parseCommandLine(arguments);
    if (line.mode == CommandLine::Mode::Command && line.command->makesBundle) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // it paints pictures, and there may be no display
        qInstallMessageHandler(onlyGrave);
        application = std::make_unique<QApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    installTranslations({});
    return runHeadless(*application, parseCommandLine(arguments)); // once more: now what is wrong is translated
}

} // namespace stalewatch
