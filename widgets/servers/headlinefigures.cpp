// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/servers/headlinefigures.h"

#include "models/tables/servercolumns.h"
#include "models/tables/words.h"
#include "models/values/shownduration.h"
#include "models/values/toldping.h"
#include "widgets/servers/serverwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Headline)
};

constexpr auto atRiskFilter = "state:/suspect|ghost/"_L1;
constexpr auto staleFilter = "reason:stale"_L1;
constexpr auto dash = "-"_L1; ///< nothing is known yet

using Servers = std::vector<const ServerSnapshot *>;

/// The servers chosen that have answered.
Servers answered(const HeadlineFacts &facts)
{
    Servers servers;
    for (const auto &server : facts.snapshot.servers) {
        if (server->number != 0 && (facts.server == 0 || server->number == facts.server))
            servers.push_back(server.get());
    }
    return servers;
}

QString title(const HeadlineFacts &facts, const ServerSnapshot &server)
{
    return serverTitle(facts.snapshot, server);
}

QString nextWords(const HeadlineFacts &facts)
{
    if (facts.tally.atRisk() == 0)
        //: %1 number of all connections
        return Words::tr("of %1").arg(shownCount(facts.tally.open()));
    const std::optional<Closing> &next = facts.tally.next;
    if (!next)
        return Words::tr("no telling when");
    if (facts.local < next->earliest)
        //: %1 a duration
        return Words::tr("next closes in %1").arg(shownDuration(next->earliest - facts.local));
    if (facts.local < next->latest)
        //: %1 a duration
        return Words::tr("next closes within %1").arg(shownDuration(next->latest - facts.local));
    return Words::tr("next close is due");
}

HeadlineFigure atRisk(const HeadlineFacts &facts)
{
    return {.caption = Words::tr("at risk"),
        .number = shownCount(facts.tally.atRisk()),
        .words = nextWords(facts),
        .room = Words::tr("next closes within %1").arg(shownDuration(59s)),
        .hint = Words::tr("Connections with unanswered PINGs, and those fed that stay silent. Shows them."),
        .filter = facts.tally.atRisk() > 0 ? QString(atRiskFilter) : QString(),
        .isLink = facts.tally.atRisk() > 0};
}

HeadlineFigure closed(const HeadlineFacts &facts, const Servers &servers)
{
    QList<TargetNumber> targets;
    for (const ServerSnapshot *server : servers)
        targets.append(server->target);
    HeadlineFigure figure{.caption = Words::tr("stale, last 10 min"), .number = dash};
    const auto began = targets.isEmpty() ? std::nullopt : facts.history.beganAt(targets);
    if (!began)
        return figure;
    const double count = facts.history.increase(targets, facts.local - 10min, facts.local);
    figure.number = shownCount(qint64(count));
    if (facts.local - *began < 10min)
        //: %1 a time of day
        figure.words = Words::tr("since %1").arg(facts.clock.at(*began).toString(u"HH:mm"_s));
    else
        //: %1 a number
        figure.words = Words::tr("%1 in the last minute")
                           .arg(shownCount(qint64(facts.history.increase(targets, facts.local - 1min, facts.local))));
    figure.hint = Words::tr("Connections the server closed as stale. Shows those that are still listed.");
    figure.isLink = count > 0;
    figure.filter = figure.isLink ? QString(staleFilter) : QString();
    return figure;
}

HeadlineFigure connections(const HeadlineFacts &facts, const Servers &servers)
{
    HeadlineFigure figure{.caption = Words::tr("connections"), .number = dash};
    qint64 sum = 0;
    const ServerSnapshot *fullest = nullptr;
    double share = -1;
    for (const ServerSnapshot *server : servers) {
        const qint64 open = isKnown(server->facts.connections) ? server->facts.connections : qint64(server->openRows);
        sum += std::max<qint64>(0, open);
        const qint64 most = server->facts.maxConnections;
        if (isKnown(most) && most > 0 && double(open) / double(most) > share) {
            share = double(open) / double(most);
            fullest = server;
        }
    }
    if (servers.empty())
        return figure;
    figure.number = shownCount(sum);
    figure.hint = Words::tr("Open connections, and how full the fullest server is (max_connections).");
    if (std::ranges::any_of(servers, [](const ServerSnapshot *server) { return !isTold(server->facts.ping); })) {
        figure.words = Words::tr("one account only");
        figure.hint = Words::tr("The login is not of the system account: it is told of its own account's connections.");
        return figure;
    }
    if (!fullest)
        return figure;
    const QString percent = shownPercent(share * 100);
    const QString most = shownCount(fullest->facts.maxConnections);
    if (servers.size() == 1)
        //: %1 "19 %", %2 max_connections
        figure.words = Words::tr("%1 of %2").arg(percent, most);
    else
        //: %1 "19 %", %2 max_connections of the fullest server, %3 that server
        figure.words = Words::tr("%1 of %2, %3").arg(percent, most, title(facts, *fullest));
    figure.server = fullest->number;
    figure.isLink = servers.size() > 1;
    return figure;
}

HeadlineFigure held(const HeadlineFacts &facts)
{
    const qint64 places = facts.tally.atRisk();
    return {.caption = Words::tr("held for the silent"),
        .number = shownBytes(facts.tally.heldBytes),
        //: connections that are held open for nobody
        .words = Words::tr("%n slots", nullptr, int(std::min<qint64>(places, std::numeric_limits<int>::max()))),
        .hint = Words::tr("Bytes waiting for connections at risk, and the connections they occupy. Shows them."),
        .filter = places > 0 ? QString(atRiskFilter) : QString(),
        .isLink = places > 0};
}

HeadlineFigure notice(const HeadlineFacts &facts, const Servers &servers)
{
    HeadlineFigure figure{.caption = Words::tr("death noticed after"), .number = dash};
    figure.hint = Words::tr("From the death of a client to the close of its connection. Shows the ping settings.");
    if (servers.empty())
        return figure;
    figure.isPingSettings = true;
    figure.isLink = true;
    figure.server = facts.server;
    const PingSettings common = commonPing(servers);
    const QString words = shownDetection(common);
    figure.number = words.isEmpty() ? QString(dash) : words;
    const auto differs = [&common](const ServerSnapshot *server) { return server->facts.ping != common; };
    const auto differing = std::ranges::count_if(servers, differs);
    if (!isTold(common)) {
        figure.words = Words::tr("not told");
        return figure;
    }
    const QString ping = pingWords(common);
    if (differing == 0) {
        figure.words = common.isUsable() ? ping : Words::tr("%1: never, or at once").arg(ping);
        return figure;
    }
    const ServerSnapshot *first = *std::ranges::find_if(servers, differs);
    figure.words = differing == 1
        //: %1 ping settings, %2 the one server that has others
        ? Words::tr("%1, %2 differs").arg(ping, title(facts, *first))
        //: %1 ping settings
        : Words::tr("%1, %n differ", nullptr, int(differing)).arg(ping);
    return figure;
}

/// The server whose answer is oldest, and the first one that has none.
struct Polled
{
    const ServerSnapshot *oldest = nullptr;
    const ServerSnapshot *trouble = nullptr;
    int count = 0;
};

Polled polled(const HeadlineFacts &facts)
{
    Polled found;
    for (const auto &server : facts.snapshot.servers) {
        if (facts.server != 0 && server->number != facts.server)
            continue;
        ++found.count;
        const bool hasAnswered = server->health.receivedAt != LocalTime{};
        if (hasAnswered && (!found.oldest || server->health.receivedAt < found.oldest->health.receivedAt))
            found.oldest = server.get();
        // A failure is graver than an answer that is yet to come.
        if (server->health.failure ? !found.trouble || !found.trouble->health.failure : !hasAnswered && !found.trouble)
            found.trouble = server.get();
    }
    return found;
}

QString pollWords(Nanoseconds interval, Nanoseconds took, qint64 bytes)
{
    //: %1 time between polls, %2 milliseconds the last one took, %3 its bytes
    return Words::tr("every %1, %2 ms, %3").arg(shortDuration(interval), shownCount(took / 1ms), shownBytes(bytes));
}

HeadlineFigure poll(const HeadlineFacts &facts)
{
    HeadlineFigure figure{.caption = Words::tr("poll"), .number = dash};
    figure.hint = Words::tr("Age of the oldest answer, time between polls, time and size of the last one.");
    const auto [oldest, trouble, count] = polled(facts);
    if (oldest)
        figure.number = ageWords(facts.local - oldest->health.receivedAt);
    figure.isPassing = trouble != nullptr;
    if (trouble) {
        const QString why
            = trouble->health.failure ? failureWords(*trouble->health.failure) : Words::tr("no answer yet");
        //: %1 a server, %2 why it does not answer
        figure.words = count == 1 ? why : Words::tr("%1: %2").arg(title(facts, *trouble), why);
    } else if (oldest) {
        const PollHealth &health = oldest->health;
        figure.words = pollWords(health.interval, health.took, health.bytes);
        figure.room = pollWords(health.interval, 888ms, 888'800);
    }
    const ServerSnapshot *about = trouble ? trouble : oldest;
    figure.server = about ? about->number : 0;
    figure.isLink = count > 1 && figure.server != 0;
    return figure;
}

} // namespace

std::vector<HeadlineFigure> headlineFigures(const HeadlineFacts &facts)
{
    const Servers servers = answered(facts);
    return {atRisk(facts), closed(facts, servers), connections(facts, servers), held(facts), notice(facts, servers),
        poll(facts)};
}

} // namespace stalewatch
