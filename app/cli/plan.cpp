// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/headless.h"
#include "app/cli/pushtext.h"
#include "app/cli/stopsignals.h"
#include "app/cli/subcommands.h"
#include "app/cli/terminal.h"
#include "app/export/streamoutput.h"
#include "app/pushes/ways.h"
#include "app/settings/safefile.h"

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

int wrote(QByteArrayView bytes, int code)
{
    StreamOutput output = StreamOutput::toStandardOutput(StopSignals::isAsked());
    if (output.write(bytes) || !output.failure())
        return code;
    tellFailure(*output.failure());
    return exitError;
}

/// For people who keep configs in git: no server is asked, nothing is touched.
Result<ConfigEdit> editOffline(const PushLine &push)
{
    Result<ReachedConfig> config = reachConfig(push.configs.front());
    if (!config)
        return tl::unexpected(config.error());
    ConfigStore &store = *config->store;
    return store.readIncluded(config->file)
        .and_then([&](const QByteArray &bytes) { return readConfig(bytes, config->file, store, 0); })
        .and_then([&](const ConfigFiles &files) {
            return editPing(files, push.change, push.included ? IncludedFiles::Edited : IncludedFiles::Refused);
        });
}

int print(const PushLine &push)
{
    const Result<ConfigEdit> edit = editOffline(push);
    if (!edit) {
        tellFailure(edit.error());
        return exitError;
    }
    for (const Failure &remark : edit->remarks)
        tellFailure(remark);
    return wrote(edit->after, edit->isNothing() ? exitSuccess : exitChanges);
}

} // namespace

int runPlan(QCoreApplication &, const CommandLine &line, const TargetMakers &)
{
    const StopSignals stopping;
    if (line.push.print)
        return print(line.push);
    QString text;
    QByteArray plans;
    for (qsizetype i = 0; i < line.targets.size(); ++i) {
        const Result<PlannedJob> planned = planJob(line, i);
        if (!planned) {
            tellFailure(planned.error());
            return exitError;
        }
        text += textOfPlan(*planned);
        if (!planned->prepared.plan.isNothing())
            plans += encodedPlan(planned->prepared.plan) + '\n';
    }
    if (!line.output.isEmpty()) {
        if (const Result<> written = writeSafely(line.output, plans); !written) {
            tellFailure(written.error());
            return exitError;
        }
    }
    return wrote(forTerminal(text), plans.isEmpty() ? exitSuccess : exitChanges);
}

} // namespace stalewatch
