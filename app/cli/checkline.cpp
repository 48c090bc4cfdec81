// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/checkline.h"

#include "models/values/shownduration.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Check)
};

std::optional<double> number(std::optional<qint64> limit)
{
    return limit ? std::optional(double(*limit)) : std::nullopt;
}

QString nameOf(const ServerSnapshot &server, const QString &target)
{
    const std::string &name = server.facts.serverName;
    return name.empty() ? target : Untrusted(QByteArrayView(name.data(), qsizetype(name.size()))).shown(64);
}

qint64 staleWithin(const CheckedTarget &target, Nanoseconds within)
{
    const Instant from = later(target.server->now, -within);
    return std::ranges::count_if(target.closures,
        [from](const Closure &closure) { return closure.isStale() && isKnown(closure.stop) && closure.stop >= from; });
}

void put(CheckResult &result, qint64 value, std::optional<qint64> warn, std::optional<qint64> crit, const QString &text)
{
    if (crit && value >= *crit)
        result.critical.append(text);
    else if (warn && value >= *warn)
        result.warning.append(text);
    else
        result.ok.append(text);
}

/// What is added up over the servers that answered.
struct Sums
{
    qint64 servers = 0;
    qint64 stale = 0;
    qint64 atRisk = 0;
    qint64 connections = 0;
    qint64 unproven = 0;
};

/// Two servers of one name would be one series, which Prometheus refuses as a whole.
QString uniqueName(std::set<QString> &names, const ServerSnapshot &server, const QString &target)
{
    QString name = nameOf(server, target);
    if (!names.insert(name).second) {
        name += u' ' + Untrusted(QByteArrayView(server.facts.serverId)).shown(64);
        names.insert(name);
    }
    return name;
}

void addServer(CheckResult &result, Sums &sums, const CheckLine &line, const QString &name, const CheckedTarget &target)
{
    const ServerSnapshot &server = *target.server;
    const qint64 stale = staleWithin(target, line.within);
    ++sums.servers;
    sums.stale += stale;
    sums.atRisk += server.tally.atRisk();
    sums.connections += server.tally.open();
    sums.unproven += server.tally.of(Evidence::Unproven);
    result.perf.push_back({.name = u"stale_closures "_s + name,
        .value = double(stale),
        .help = u"Connections closed as stale within the time asked for"_s});
    result.perf.push_back({.name = u"at_risk "_s + name,
        .value = double(server.tally.atRisk()),
        .help = u"Connections whose proof of life is overdue"_s});
    if (server.stale.source == StaleCount::Source::Counter)
        result.perf.push_back({.name = u"stale_connections_total "_s + name,
            .value = double(server.stale.total),
            .unit = u"c"_s,
            .help = u"The server's own counter of stale connections"_s});
    if (server.health.partial)
        //: %1: a server; %2: why; of a check
        result.unknown.append(Words::tr("%1 tells only a part: %2").arg(name, server.health.partial->why));
}

} // namespace

CheckResult judge(const CheckLine &line, const std::map<QString, CheckedTarget> &targets)
{
    CheckResult result{.check = u"stalewatch"_s};
    Sums sums;
    std::set<ServerNumber> seen; // two targets may lead to one server
    std::set<QString> names;
    for (const auto &[typed, target] : targets) {
        if (target.server && target.server->state == ServerSnapshot::State::Up) {
            if (seen.insert(target.server->number).second)
                addServer(result, sums, line, uniqueName(names, *target.server, typed), target);
            continue;
        }
        const bool isTold = target.server && target.server->health.failure;
        //: %1: a target; %2: why
        result.critical.append(isTold
                ? Words::tr("%1 does not answer: %2").arg(typed, target.server->health.failure->why)
                //: %1: a target
                : Words::tr("%1 has not answered in time").arg(typed));
    }
    result.perf.insert(result.perf.begin(),
        {{.name = u"stale_closures"_s,
             .value = double(sums.stale),
             .warning = number(line.staleWarn),
             .critical = number(line.staleCrit),
             .help = u"Connections closed as stale within the time asked for"_s},
            {.name = u"at_risk"_s,
                .value = double(sums.atRisk),
                .warning = number(line.riskWarn),
                .critical = number(line.riskCrit),
                .help = u"Connections whose proof of life is overdue"_s},
            {.name = u"connections"_s, .value = double(sums.connections), .help = u"Open connections"_s},
            {.name = u"servers"_s, .value = double(sums.servers), .help = u"Servers that answered"_s}});
    if (sums.servers == 0)
        return result;
    put(result, sums.stale, line.staleWarn, line.staleCrit,
        //: %n: a number of closures; %1: a duration
        Words::tr("%n stale closure(s) within %1", nullptr, int(std::min<qint64>(sums.stale, 1'000'000'000)))
            .arg(shownDuration(line.within)));
    put(result, sums.atRisk, line.riskWarn, line.riskCrit,
        //: %1, %2, %3: numbers
        Words::tr("%1 of %2 connections at risk, %3 not watched long enough to say")
            .arg(sums.atRisk)
            .arg(sums.connections)
            .arg(sums.unproven));
    return result;
}

} // namespace stalewatch
