// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/faultycalls.h"
#include "tests/support/paperdesk.h"

#include <QCoreApplication>

#include <cstdio>

// paperpusher FOLDER before|after NTH < PLAN: carries out the plan at the desk in FOLDER and is gone at its NTH system
// call. Prints how many there were if it got through.
int main(int argc, char **argv)
{
    using namespace stalewatch;
    using namespace stalewatch::testing;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QFile input;
    if (arguments.size() != 4 || !input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const Result<PushPlan> plan = decodedPlan(input.readAll());
    if (!plan)
        return 2;
    using Fault = FaultyCalls::Fault;
    FaultyCalls calls(
        arguments[2] == QStringLiteral("after") ? Fault::KillsAfter : Fault::KillsBefore, arguments[3].toInt());
    PaperDesk desk(arguments[1]);
    const Result<PushEnd> end = desk.carryOut(calls, PushRun(*plan));
    std::printf("%d\n", calls.calls());
    return end == PushEnd::Proven ? 0 : 1;
}
