// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/allocator.h"
#include "app/cli/commandline.h"
#include "app/cli/headless.h"
#include "app/cli/loginline.h"
#include "app/hardening.h"
#include "app/workbench.h"

#include <QApplication>
#include <QIcon>

int main(int argc, char **argv)
{
    using namespace stalewatch;
    tameAllocator();
#ifdef NDEBUG
    hideMemory();
#endif
    holdSecretsOfEnvironment();
    QCoreApplication::setApplicationName(QStringLiteral("stalewatch"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STALEWATCH_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    // A display is needed for the window only, so what is asked for is read before there is an application.
    if (const CommandLine line = parseCommandLine(arguments); line.mode == CommandLine::Mode::Window) {
        QApplication application(argc, argv);
        const QString id = QStringLiteral("io.github.stalewatch.stalewatch"); // as the files of resources/ are named
        QApplication::setDesktopFileName(id);
        QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/%1.svg").arg(id)));
        const Workbench workbench(line);
        return QApplication::exec();
    }
    return runHeadless(argc, argv, arguments);
}
