// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pingsettings/consequencewords.h"

#include "models/tables/words.h"
#include "models/values/shownduration.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Level = ConsequenceLine::Level;
using List = ConsequenceLine::List;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PingSettings)
};

/// A regular expression over more numbers than this is no filter any more.
constexpr std::size_t mostInFilter = 200;
/// An answer may take this share of an interval without a word.
constexpr double comfortableShare = 0.25;

int plural(qint64 count)
{
    return int(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

QString rate(double perSecond)
{
    return QLocale().toString(perSecond, 'f', perSecond < 10 ? 1 : 0);
}

ConsequenceLine pings(const Consequences &all)
{
    // More than a hundred a second more than now is a load that somebody will ask about.
    const bool isMuch = all.pingsThen > 100 && all.pingsThen > 4 * all.pingsNow;
    //: %1: PINGs a second; %2: a number of connections; %3: PINGs a second now
    return {isMuch ? Level::Notice : Level::Good,
        Words::tr("At most %1 PINGs a second to %2 connections, now %3")
            .arg(rate(all.pingsThen), shownCount(all.pinged), rate(all.pingsNow))};
}

void addOwnPings(std::vector<ConsequenceLine> &lines, const Consequences &all)
{
    if (all.hiddenThen < all.hiddenNow) {
        lines.push_back({Level::Good,
            Words::tr("%n connection(s) that ping for themselves no longer hide their life: it becomes provable",
                nullptr, plural(all.hiddenNow - all.hiddenThen))});
    }
    if (all.hiddenThen > all.hiddenNow) {
        lines.push_back({Level::Notice,
            Words::tr("%n connection(s) more would ping before the server does: nothing can be proven of them", nullptr,
                plural(all.hiddenThen - all.hiddenNow))});
    }
    QStringList hidden;
    for (const OwnPingers &group : all.ownPings) {
        if (group.areHiddenThen)
            //: %1: the name of a client library; %2: a duration: how often it pings
            hidden += Words::tr("%1 every %2").arg(group.lang, shownDuration(group.period));
    }
    if (!hidden.isEmpty()) {
        //: %1: a list of client libraries and how often they ping
        lines.push_back({Level::Notice,
            Words::tr("By default these clients ping as often as the server would, or more often, and stay hidden: %1")
                .arg(hidden.join(u", "_s))});
    }
}

ConsequenceLine rtts(const Consequences &all)
{
    if (all.slow > 0) {
        //: %1: an interval
        return {Level::Risky,
            Words::tr("%n connection(s) take longer for an answer than the new interval, %1", nullptr, plural(all.slow))
                .arg(shownDuration(all.interval)),
            List::Slow};
    }
    if (all.rttKnown == 0)
        return {Level::Notice, Words::tr("No round trip time is known yet")};
    const bool isFar = double(all.rttMost) < comfortableShare * double(all.interval.count());
    //: %1: the longest round trip time; %2: one that 99 of 100 are below; %3: an interval
    return {isFar ? Level::Good : Level::Notice,
        (isFar ? Words::tr("The slowest answer takes %1, 99 of 100 at most %2: far below %3")
               : Words::tr("The slowest answer takes %1, 99 of 100 at most %2: not far below %3"))
            .arg(shownRtt(all.rttMost), shownRtt(all.rttP99), shownDuration(all.interval))};
}

} // namespace

std::vector<ConsequenceLine> consequenceLines(const Consequences &all)
{
    if (!all.isKnown)
        return {{Level::Notice, Words::tr("Nothing is known yet of the connections there")}};
    if (all.pinged == 0)
        return {{Level::Good, Words::tr("No connection is there that would be pinged")}};
    std::vector<ConsequenceLine> lines{pings(all)};
    if (all.overdue > 0) {
        //: %1: a duration
        lines.push_back({Level::Risky,
            Words::tr("%n connection(s) have shown no life for longer than %1: the dead among them are closed at "
                      "their next ticks",
                nullptr, plural(all.overdue))
                .arg(shownDuration(all.window)),
            List::Overdue});
    } else {
        //: %1: a duration
        lines.push_back({Level::Good,
            Words::tr("No watched connection has been without a sign of life for %1").arg(shownDuration(all.window))});
    }
    if (all.unknown > 0) {
        lines.push_back({Level::Notice,
            Words::tr("Of %n connection(s) nothing can be said: they ping for themselves, or were not watched for long "
                      "enough",
                nullptr, plural(all.unknown))});
    }
    lines.push_back(rtts(all));
    addOwnPings(lines, all);
    // Connections come and go between the two questions that are asked of the server: a few more are no row limit.
    if (all.beyond > std::max<qint64>(10, all.connections / 100)) {
        lines.push_back({Level::Notice,
            Words::tr(
                "%n connection(s) are beyond the row limit and are not counted here", nullptr, plural(all.beyond))});
    }
    return lines;
}

std::vector<ConsequenceLine> remarkLines(const std::vector<PingRemark> &remarks)
{
    std::vector<ConsequenceLine> lines;
    for (const PingRemark &remark : remarks) {
        Level level = Level::Notice;
        if (remark.level == PingRemark::Level::Illegal)
            level = Level::Illegal;
        else if (remark.level == PingRemark::Level::Risky)
            level = Level::Risky;
        lines.push_back({level, remark.text});
    }
    return lines;
}

QString concernedText(const ConcernedConnection &connection, List list)
{
    const QString name = connection.name.isEmpty()
        //: %1: the number of a connection without a name
        ? Words::tr("connection %1").arg(connection.key.cid)
        : connection.name;
    if (list == List::Slow)
        //: %1: the name of a connection; %2: its round trip time
        return Words::tr("%1, answers after %2").arg(name, shownRtt(connection.rtt));
    if (!connection.silentFor)
        //: %1: the name of a connection
        return Words::tr("%1, has never answered").arg(name);
    //: %1: the name of a connection; %2: a duration
    return Words::tr("%1, silent for %2").arg(name, shownDuration(*connection.silentFor));
}

QString filterFor(const std::vector<ConcernedConnection> &connections, ServerNumber server)
{
    QStringList cids;
    for (const ConcernedConnection &each : connections) {
        if (each.key.server == server && std::size_t(cids.size()) < mostInFilter)
            cids += QString::number(each.key.cid);
    }
    return cids.isEmpty() ? QString() : u"cid:/^(%1)$/"_s.arg(cids.join(u'|'));
}

} // namespace stalewatch
