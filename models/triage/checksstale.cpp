// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/words.h"
#include "models/triage/filtertext.h"
#include "models/triage/healthcheck.h"
#include "models/values/untrusted.h"

#include <QLocale>

#include <algorithm>
#include <map>

namespace stalewatch::checks {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Severity = Finding::Severity;

namespace {

constexpr auto recently = 5min;
constexpr double mebibyte = 1024 * 1024;

double shareOf(qint64 count, qint64 of)
{
    return of > 0 ? double(count) / double(of) : 0;
}

QString percent(double share)
{
    return QLocale().toString(share * 100, 'f', share < 0.1 ? 1 : 0);
}

} // namespace

void staleRising(const CheckInput &input, std::vector<Finding> &findings)
{
    for (const auto &server : input.snapshot.servers) {
        if (!isUp(*server))
            continue;
        const QString about = aboutOf(*server);
        const qint64 recent = input.figures.grown(server->number, &CounterSample::stale, recently, input.now);
        const qint64 hour = input.figures.grown(server->number, &CounterSample::stale, 1h, input.now);
        const double slices
            = double(input.figures.watched(server->number, input.now).count()) / double(Nanoseconds(recently).count());
        const double usual = slices > 1 ? double(hour - recent) / (slices - 1) : 0;
        if (double(recent) < input.limit("stale_rising", about, 3)
            || double(recent) < input.limit("stale_rising", about, 3 * usual))
            continue;
        const bool isGrave = recent >= 20 && shareOf(recent, server->facts.connections) >= 0.02;
        findings.push_back({.check = "stale_rising",
            .severity = isGrave ? Severity::Critical : Severity::Warning,
            .servers = {server->number},
            .title = say(QT_TRANSLATE_NOOP("Check", "Stale closures rising")),
            //: %1: name of a server, %2: a number of connections, in as long before.
            .evidence = say(QT_TRANSLATE_N_NOOP("Check", "%1: %n in the last 5 min, usually %2"), recent)
                            .arg(nameOf(*server), shownFigure(usual)),
            .remedy = say(QT_TRANSLATE_NOOP("Check", "Open Triage: what they share says whom to ask.")),
            .filter = filterOf(*server, u"reason:Stale"_s),
            .about = about});
    }
}

void fallingSilent(const CheckInput &input, std::vector<Finding> &findings)
{
    for (const auto &server : input.snapshot.servers) {
        const QString about = aboutOf(*server);
        const qint64 silent = server->tally.atRisk();
        const double share = shareOf(silent, server->tally.open());
        if (!isUp(*server) || double(silent) < input.limit("falling_silent", about, 5)
            || share < input.limit("falling_silent", about, 0.05))
            continue;
        findings.push_back({.check = "falling_silent",
            .severity = share >= 0.25 ? Severity::Critical : Severity::Warning,
            .servers = {server->number},
            .title = say(QT_TRANSLATE_NOOP("Check", "Many connections do not answer")),
            //: %1: name of a server, %2: a percentage without its sign.
            .evidence = say(QT_TRANSLATE_N_NOOP("Check", "%1: %n connections owe a PONG, %2 % of all"), silent)
                            .arg(nameOf(*server), percent(share)),
            .remedy = say(QT_TRANSLATE_NOOP("Check", "Look at who they are before the server closes them.")),
            .filter = filterOf(*server, u"state:suspect"_s),
            .about = about});
    }
}

void slotsHeld(const CheckInput &input, std::vector<Finding> &findings)
{
    for (const auto &server : input.snapshot.servers) {
        const QString about = aboutOf(*server);
        const qint64 silent = server->tally.atRisk();
        const double used = shareOf(server->facts.connections, server->facts.maxConnections);
        if (!isUp(*server) || silent == 0 || used < input.limit("slots_held", about, 0.85))
            continue;
        findings.push_back({.check = "slots_held",
            .severity = used >= 0.95 ? Severity::Critical : Severity::Warning,
            .servers = {server->number},
            .title = say(QT_TRANSLATE_NOOP("Check", "Silent connections hold scarce slots")),
            //: %1: name of a server, %2: a percentage without its sign.
            .evidence
            = say(QT_TRANSLATE_N_NOOP("Check", "%1: %n silent connections, and %2 % of max_connections are in use"),
                silent)
                  .arg(nameOf(*server), percent(used)),
            .remedy
            = say(QT_TRANSLATE_NOOP("Check", "Kick the ghosts, or shorten ping_interval so that the server does.")),
            .filter = filterOf(*server, u"state:suspect"_s),
            .about = about});
    }
}

void nearLimit(const CheckInput &input, std::vector<Finding> &findings)
{
    for (const auto &server : input.snapshot.servers) {
        const QString about = aboutOf(*server);
        const double used = shareOf(server->facts.connections, server->facts.maxConnections);
        if (!isUp(*server) || used < input.limit("near_limit", about, 0.9))
            continue;
        const qint64 grown = input.figures.grown(server->number, &CounterSample::connections, 1h, input.now);
        findings.push_back({.check = "near_limit",
            .severity = used >= 0.97 ? Severity::Critical : Severity::Warning,
            .servers = {server->number},
            .title = say(QT_TRANSLATE_NOOP("Check", "Connections near max_connections")),
            //: %1: name of a server, %2: a percentage without its sign.
            .evidence = say(QT_TRANSLATE_N_NOOP("Check", "%1: %2 % in use, %n more than an hour ago"), grown)
                            .arg(nameOf(*server), percent(used)),
            .remedy = say(QT_TRANSLATE_NOOP(
                "Check", "Look for an application that connects again and again, or raise the limit.")),
            .filter = filterOf(*server),
            .about = about});
    }
}

void accountLimit(const CheckInput &input, std::vector<Finding> &findings)
{
    std::map<std::string, qint64> refusedOf;
    for (auto record = input.closures.rbegin();
         record != input.closures.rend() && input.now - (*record)->seenAt <= recently; ++record) {
        if ((*record)->closure.reason == "Maximum Account Connections Exceeded")
            ++refusedOf[(*record)->closure.account];
    }
    for (const auto &[account, count] : refusedOf) {
        const QString shown = Untrusted(QByteArrayView(account)).shown(60);
        findings.push_back({.check = "account_limit",
            .severity = Severity::Warning,
            .title = say(QT_TRANSLATE_NOOP("Check", "An account is full")),
            //: %1: name of an account.
            .evidence
            = say(QT_TRANSLATE_N_NOOP("Check", "%1: %n connections refused in the last 5 min"), count).arg(shown),
            .remedy = say(QT_TRANSLATE_NOOP("Check",
                "Silent connections of the account hold slots until they are closed: kick them, or raise its limit.")),
            .filter = stalewatch::filterOf(Dimension::Account, account),
            .about = QString::fromStdString(account)});
    }
}

void memoryHeld(const CheckInput &input, std::vector<Finding> &findings)
{
    for (const auto &server : input.snapshot.servers) {
        const QString about = aboutOf(*server);
        const auto held = double(server->tally.heldBytes);
        if (!isUp(*server) || held < input.limit("memory_held", about, 16 * mebibyte))
            continue;
        const bool isGrave = isKnown(server->facts.mem) && held >= 0.25 * double(server->facts.mem);
        findings.push_back({.check = "memory_held",
            .severity = isGrave ? Severity::Critical : Severity::Warning,
            .servers = {server->number},
            .title = say(QT_TRANSLATE_NOOP("Check", "Memory held for silent clients")),
            //: %1: name of a server, %2: an amount of memory.
            .evidence = say(QT_TRANSLATE_N_NOOP("Check", "%1: %2 pending for %n connections that do not answer"),
                server->tally.atRisk())
                            .arg(nameOf(*server), QLocale().formattedDataSize(server->tally.heldBytes)),
            .remedy = say(QT_TRANSLATE_NOOP("Check", "Kick the ghosts, or lower max_pending and write_deadline.")),
            .filter = filterOf(*server, u"state:suspect"_s),
            .about = about});
    }
}

/// An approximation: polls tell no queue groups (/connz?subs=detail would, at the cost of every subscription of the
/// server in every poll). What is known is that messages were handed to somebody who is silent; a plain subscriber
/// loses its own copies only, a member of a queue group those that others could have taken.
void ghostMembers(const CheckInput &input, std::vector<Finding> &findings)
{
    for (const auto &server : input.snapshot.servers) {
        const RowFigures &figures = input.figures.of(*server);
        if (!isUp(*server) || figures.ghosts == 0)
            continue;
        findings.push_back({.check = "ghost_members",
            .severity = figures.lost >= 1000 ? Severity::Critical : Severity::Warning,
            .servers = {server->number},
            .title = say(QT_TRANSLATE_NOOP("Check", "Messages go to ghosts")),
            //: %1: name of a server, %2: a number of messages.
            .evidence = say(
                QT_TRANSLATE_N_NOOP("Check", "%1: %2 messages to %n silent connections since their last sign of life"),
                figures.ghosts)
                            .arg(nameOf(*server), QLocale().toString(figures.lost)),
            .remedy = say(QT_TRANSLATE_NOOP("Check",
                "Polls do not tell queue groups: look at the subscriptions of one of them. If it is a member of one, "
                "its "
                "share is lost until it is closed: kick it, and shorten ping_interval.")),
            .filter = filterOf(*server, u"state:ghost"_s),
            .about = aboutOf(*server)});
    }
}

void unnamed(const CheckInput &input, std::vector<Finding> &findings)
{
    for (const auto &server : input.snapshot.servers) {
        const QString about = aboutOf(*server);
        const qint64 count = server->tally.unnamed;
        const double share = shareOf(count, server->tally.open());
        if (!isUp(*server) || double(count) < input.limit("unnamed", about, 3)
            || share < input.limit("unnamed", about, 0.05))
            continue;
        findings.push_back({.check = "unnamed",
            .severity = Severity::Notice,
            .servers = {server->number},
            .title = say(QT_TRANSLATE_NOOP("Check", "Unnamed connections")),
            //: %1: name of a server, %2: a percentage without its sign.
            .evidence = say(QT_TRANSLATE_N_NOOP("Check", "%1: %n connections, %2 %, have no name"), count)
                            .arg(nameOf(*server), percent(share)),
            .remedy = say(QT_TRANSLATE_NOOP(
                "Check", "Give every client a name in its connect options: without one nobody knows whom to call.")),
            .filter = filterOf(*server, u"!name:/./"_s),
            .about = about});
    }
}

void refused(const CheckInput &input, std::vector<Finding> &findings)
{
    static constexpr std::string_view reasons[] = {"Authentication Failure", "Authentication Timeout",
        "TLS Handshake Failure", "Maximum Connections Exceeded", "Authentication Expired", "Credentials Revoked"};
    std::map<ServerNumber, std::map<std::string, qint64>> counts;
    for (auto record = input.closures.rbegin();
         record != input.closures.rend() && input.now - (*record)->seenAt <= recently; ++record) {
        if (std::ranges::find(reasons, std::string_view((*record)->closure.reason)) != std::end(reasons))
            ++counts[(*record)->server][(*record)->closure.reason];
    }
    for (const auto &[number, byReason] : counts) {
        const ServerSnapshot *server = input.snapshot.server(number);
        const auto most = std::ranges::max_element(byReason, {}, [](const auto &entry) { return entry.second; });
        if (!server || double(most->second) < input.limit("refused", aboutOf(*server), 10))
            continue;
        findings.push_back({.check = "refused",
            .severity = most->second >= 100 ? Severity::Warning : Severity::Notice,
            .servers = {number},
            .title = say(QT_TRANSLATE_NOOP("Check", "Connections are refused")),
            //: %1: name of a server, %2: the server's words for a reason.
            .evidence = say(QT_TRANSLATE_N_NOOP("Check", "%1: %n times \"%2\" in the last 5 min"), most->second)
                            .arg(nameOf(*server), Untrusted(QByteArrayView(most->first)).shown(60)),
            .remedy = say(QT_TRANSLATE_NOOP("Check",
                "Look at the addresses: a client with old credentials, or a probe of the client port, fills the ring "
                "of closed connections.")),
            .filter = filterOf(*server),
            .about = aboutOf(*server)});
    }
}

} // namespace stalewatch::checks
