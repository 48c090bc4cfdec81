// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/fleetwatch.h"
#include "app/cli/headless.h"
#include "app/cli/subcommands.h"
#include "app/cli/terminal.h"
#include "app/export/export.h"

#include <QCoreApplication>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int pollsNeeded = 2;         ///< rates and proofs of life need a before and an after
constexpr Nanoseconds answerTime = 6s; ///< one request's deadline, and a little

using Servers = std::map<TargetNumber, std::shared_ptr<const ServerSnapshot>>;

/// Keeps the newest of every target, and a server that two targets lead to once: either of them may speak for it.
void keep(Servers &servers, const std::shared_ptr<const ServerSnapshot> &news)
{
    std::erase_if(
        servers, [&news](const auto &entry) { return news->number != 0 && entry.second->number == news->number; });
    servers[news->target] = news;
}

std::shared_ptr<const Snapshot> fleetOf(const Servers &servers)
{
    auto snapshot = std::make_shared<Snapshot>();
    for (const auto &[target, server] : servers)
        snapshot->servers.push_back(server);
    snapshot->numberRows();
    return snapshot;
}

/// Returns whether it is written, and tells why not.
bool write(const ExportJob &job, const QString &path)
{
    std::optional<Failure> failure;
    if (path.isEmpty()) {
        StreamOutput output = StreamOutput::toStandardOutput(StopSignals::isAsked());
        static_cast<void>(exportToStream(job, output)); // a reader who left is no failure
        failure = output.failure();
    } else if (const Result<qint64> written = exportToFile(job, path, std::atomic_bool(false)); !written) {
        failure = written.error();
    }
    if (failure)
        tellOperator(failure->what + u": "_s + failure->why);
    return !failure;
}

} // namespace

int runSnapshot(QCoreApplication &application, const CommandLine &line, const TargetMakers &makers)
{
    FleetWatch fleet(line, makers);
    Servers servers;
    QObject::connect(&fleet, &FleetWatch::polled, &fleet, [&](const PolledServer &poll) {
        keep(servers, poll.server);
        if (!line.observe && fleet.polls() >= pollsNeeded)
            fleet.stop();
    });
    // Not for ever by default: a target that is dead is asked less and less often.
    fleet.stopAfter(line.observe.value_or(2 * line.interval.value_or(1s) + answerTime));
    const int code = fleet.run(application);
    if (!fleet.hasAnswer())
        return code;

    Ranker ranker;
    const std::shared_ptr<const Order> order
        = ranker.rank(fleetOf(servers), Question{.filter = line.filter, .withGone = false});
    const ExportJob job{.format = line.format == "json"_L1 ? ExportFormat::Json : ExportFormat::Csv,
        .snapshot = order->snapshot,
        .rows = order->rows,
        .local = std::chrono::steady_clock::now()};
    return write(job, line.output) ? code : exitNotWritten;
}

} // namespace stalewatch
