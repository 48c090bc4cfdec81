// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/pingrules.h"
#include "models/triage/healthcheck.h"
#include "models/values/shownduration.h"
#include "models/values/toldping.h"

#include <QLocale>

#include <algorithm>
#include <map>

namespace stalewatch::checks {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Severity = Finding::Severity;

namespace {

constexpr double mostPingsPerSecond = 1000;

bool isMuch(
    const CheckInput &input, const char *check, const ServerSnapshot &server, qint64 count, qint64 of, double share)
{
    const QString about = aboutOf(server);
    return of > 0 && double(count) >= input.limit(check, about, 3)
        && double(count) >= input.limit(check, about, share) * double(of);
}

QString settingsText(const PingSettings &ping)
{
    //: %1: a duration.
    return say(QT_TRANSLATE_N_NOOP("Check", "ping_interval %1 and ping_max %n"), ping.max)
        .arg(shownDuration(ping.interval));
}

} // namespace

void rttHigh(const CheckInput &input, std::vector<Finding> &findings)
{
    for (const auto &server : input.snapshot.servers) {
        const RowFigures &figures = input.figures.of(*server);
        if (!isUp(*server) || !isMuch(input, "rtt_high", *server, figures.rttHigh, figures.rttKnown, 0.1))
            continue;
        findings.push_back({.check = "rtt_high",
            .severity = Severity::Warning,
            .servers = {server->number},
            .title = say(QT_TRANSLATE_NOOP("Check", "Round trips are long")),
            //: %1: name of a server.
            .evidence = say(QT_TRANSLATE_N_NOOP("Check", "%1: %n connections take half a second or longer to answer"),
                figures.rttHigh)
                            .arg(nameOf(*server)),
            .remedy = say(QT_TRANSLATE_NOOP("Check",
                "Sort by RTT: one address means its link, one application its event loop, all of them the server.")),
            .filter = filterOf(*server),
            .about = aboutOf(*server)});
    }
}

void rttUnstable(const CheckInput &input, std::vector<Finding> &findings)
{
    for (const auto &server : input.snapshot.servers) {
        const RowFigures &figures = input.figures.of(*server);
        if (!isUp(*server) || !isMuch(input, "rtt_unstable", *server, figures.rttUnstable, figures.rttKnown, 0.1))
            continue;
        findings.push_back({.check = "rtt_unstable",
            .severity = Severity::Notice,
            .servers = {server->number},
            .title = say(QT_TRANSLATE_NOOP("Check", "Round trips vary much")),
            //: %1: name of a server.
            .evidence = say(QT_TRANSLATE_N_NOOP("Check", "%1: those of %n connections vary by as much as they take"),
                figures.rttUnstable)
                            .arg(nameOf(*server)),
            .remedy = say(QT_TRANSLATE_NOOP("Check", "Look for a congested link, or for pauses in the clients.")),
            .filter = filterOf(*server),
            .about = aboutOf(*server)});
    }
}

void pingLax(const CheckInput &input, std::vector<Finding> &findings)
{
    for (const auto &server : input.snapshot.servers) {
        const PingSettings &ping = server->facts.ping;
        if (!isUp(*server) || !ping.isUsable() || ping.patience() <= 4min)
            continue;
        const bool isForHours = ping.patience() > 30min;
        findings.push_back({.check = "ping_lax",
            .severity = isForHours ? Severity::Warning : Severity::Notice,
            .servers = {server->number},
            .title = say(QT_TRANSLATE_NOOP("Check", "Dead clients are noticed late")),
            //: %1: name of a server, %2: a duration, %3: "ping_interval 2 min and ping_max 2".
            .evidence = say(QT_TRANSLATE_NOOP("Check", "%1 gives up after %2 at the earliest, with %3"))
                            .arg(nameOf(*server), shownDuration(ping.patience()), settingsText(ping)),
            .remedy = say(QT_TRANSLATE_NOOP(
                "Check", "30 s and 2 notice within two minutes and cost one small message a client every 30 s.")),
            .about = aboutOf(*server)});
    }
}

/// @p perSecond PINGs; 0: it is not their number.
QString oftenWords(const ServerSnapshot &server, double perSecond)
{
    const PingSettings &ping = server.facts.ping;
    if (perSecond > 0)
        //: %1: name of a server, %2: "ping_interval 1 s and ping_max 2", %3: a number, some thousands.
        return say(QT_TRANSLATE_NOOP("Check", "%1: %2, about %3 PINGs a second"))
            .arg(nameOf(server), settingsText(ping), QLocale().toString(perSecond, 'f', 0));
    if (!ping.isUsable())
        //: %1: name of a server, %2: "ping_interval 1 s and ping_max 0".
        return say(QT_TRANSLATE_NOOP("Check", "%1: %2")).arg(nameOf(server), settingsText(ping));
    //: %1: name of a server, %2: "ping_interval 1 s and ping_max 2", %3: a duration.
    return say(QT_TRANSLATE_NOOP("Check", "%1: %2, so a pause of %3 can close a client"))
        .arg(nameOf(server), settingsText(ping), shownDuration(ping.patience()));
}

void pingAggressive(const CheckInput &input, std::vector<Finding> &findings)
{
    for (const auto &server : input.snapshot.servers) {
        const PingSettings &ping = server->facts.ping;
        if (!isUp(*server) || !isTold(ping))
            continue;
        const QString about = aboutOf(*server);
        const double perSecond
            = ping.isUsable() ? double(server->tally.open()) / std::chrono::duration<double>(ping.interval).count() : 0;
        const bool isMany = perSecond >= input.limit("ping_aggressive", about, mostPingsPerSecond);
        if (ping.isUsable() && ping.interval >= briefInterval && !isMany)
            continue;
        Finding finding{.check = "ping_aggressive",
            .severity = isMany ? Severity::Warning : Severity::Notice,
            .servers = {server->number},
            .title = say(QT_TRANSLATE_NOOP("Check", "PINGs come very often")),
            .evidence = oftenWords(*server, isMany ? perSecond : 0),
            .remedy = say(QT_TRANSLATE_NOOP(
                "Check", "A pause of a garbage collector is enough to be closed: 20 s or more are kinder.")),
            .about = about};
        if (!ping.isUsable()) {
            finding.severity = Severity::Critical;
            finding.title = say(QT_TRANSLATE_NOOP("Check", "Ping settings close every connection"));
        }
        findings.push_back(std::move(finding));
    }
}

void pingDiffers(const CheckInput &input, std::vector<Finding> &findings)
{
    std::map<std::string, std::vector<const ServerSnapshot *>> clusters;
    for (const auto &server : input.snapshot.servers) {
        if (isUp(*server) && !server->facts.clusterName.empty())
            clusters[server->facts.clusterName].push_back(server.get());
    }
    for (const auto &[name, servers] : clusters) {
        const PingSettings &first = servers.front()->facts.ping;
        const auto other = std::ranges::find_if(servers, [&first](const auto *s) { return s->facts.ping != first; });
        if (other == servers.end())
            continue;
        Finding finding{.check = "ping_differs",
            .severity = Severity::Warning,
            .title = say(QT_TRANSLATE_NOOP("Check", "Ping settings differ within a cluster")),
            //: %1 and %3: names of servers, %2 and %4: "ping_interval 2 min and ping_max 2".
            .evidence = say(QT_TRANSLATE_NOOP("Check", "%1 has %2, %3 has %4"))
                            .arg(nameOf(*servers.front()), settingsText(first), nameOf(**other),
                                settingsText((*other)->facts.ping)),
            .remedy = say(QT_TRANSLATE_NOOP(
                "Check", "Push the same settings to all: a client that reconnects meets other deadlines.")),
            .about = QString::fromStdString(name)};
        for (const ServerSnapshot *server : servers)
            finding.servers.push_back(server->number);
        findings.push_back(std::move(finding));
    }
}

void pingsHidden(const CheckInput &input, std::vector<Finding> &findings)
{
    for (const auto &server : input.snapshot.servers) {
        const RowFigures &figures = input.figures.of(*server);
        if (!isUp(*server) || !isMuch(input, "pings_hidden", *server, figures.hidden, server->tally.open(), 0.2))
            continue;
        findings.push_back({.check = "pings_hidden",
            .severity = Severity::Notice,
            .servers = {server->number},
            .title = say(QT_TRANSLATE_NOOP("Check", "Clients' own pings hide them")),
            //: %1: name of a server.
            .evidence
            = say(QT_TRANSLATE_N_NOOP("Check", "%1: %n connections ping so often that the server never asks them"),
                figures.hidden)
                  .arg(nameOf(*server)),
            .remedy = say(QT_TRANSLATE_NOOP("Check",
                "Set ping_interval clearly below the clients' own, 30 s for their usual 2 min: then their answers "
                "show.")),
            .filter = filterOf(*server, u"state:quiet"_s),
            .about = aboutOf(*server)});
    }
}

} // namespace stalewatch::checks
