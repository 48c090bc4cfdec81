// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/fleetwatch.h"
#include "app/cli/headless.h"
#include "app/cli/subcommands.h"
#include "app/cli/terminal.h"
#include "app/cli/watchlines.h"
#include "app/export/streamoutput.h"

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

Result<StreamOutput> opened(const CommandLine &line)
{
    const std::atomic_bool &stop = StopSignals::isAsked();
    return line.output.isEmpty() ? StreamOutput::toStandardOutput(stop) : StreamOutput::toEndOf(line.output, stop);
}

} // namespace

int runWatch(QCoreApplication &application, const CommandLine &line, const TargetMakers &makers)
{
    Result<StreamOutput> output = opened(line);
    if (!output) {
        tellOperator(output.error().what + u": "_s + output.error().why);
        return exitNotWritten;
    }
    const bool isText = line.format == "text"_L1;
    CommandLine asked = line;
    asked.auth = line.auth || isText; // text shows account and user
    FleetWatch fleet(asked, makers);
    RowChooser rows(line);
    const auto lines = isText ? textLines : ndjsonLines;
    QObject::connect(&fleet, &FleetWatch::polled, &fleet, [&](const PolledServer &poll) {
        if (!output->write(lines(poll, rows.of(poll))))
            fleet.stop();
    });
    const int code = fleet.run(application);
    if (!output->failure())
        return code;
    tellOperator(output->failure()->what + u": "_s + output->failure()->why);
    return exitNotWritten;
}

} // namespace stalewatch
