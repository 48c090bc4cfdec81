// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/answers.h"

#include "models/tables/words.h"
#include "models/triage/answerwords.h"

#include <algorithm>
#include <map>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace answerwords;

namespace {

constexpr int namedApplications = 3; ///< one line is read from two metres
constexpr double manyTimes = 1.5;    ///< a lift below it is chance

QString goingOn(const Incident &incident, LocalTime local)
{
    const QString ago = shownFine(std::max<Nanoseconds>(Nanoseconds::zero(), local - incident.lastLocal));
    const QString suspects = incident.suspects > 0
        ? Words::tr("%n suspect(s) left in the group", nullptr, counted(incident.suspects))
        : Words::tr("no suspects left in the group");
    if (incident.closures == 0)
        //: %1: "12 suspects left in the group"
        return Words::tr("Yes. Nothing is closed yet; %1").arg(suspects);
    if (incident.isOver)
        //: %1: a duration; %2: "no suspects left in the group"
        return Words::tr("No. Last closure %1 ago; %2").arg(ago, suspects);
    //: %1: closures a minute; %2: a duration; %3: "12 suspects left in the group"
    return Words::tr("Yes. %1 closures a minute, the last %2 ago; %3")
        .arg(shownFigure(incident.perMinute), ago, suspects);
}

/// The account that most members have, if more than half of them do.
QString accountWords(const Incident &incident, Quoting quoting)
{
    const auto account = std::ranges::find_if(incident.shares, [](const Share &share) {
        return share.dimension == Dimension::Account && share.inIncident * 2 > share.incident && !share.value.empty();
    });
    return account == incident.shares.end() ? QString() : quoted(account->value, quoting);
}

QString who(const Incident &incident, Quoting quoting)
{
    QStringList named;
    for (const IncidentApplication &application : incident.applications) {
        if (named.size() == namedApplications) {
            named.append(u"..."_s);
            break;
        }
        //: %1: the name of an application; %2: how many of its connections
        named.append(Words::tr("%1 %2").arg(
            nameOrUnnamed(application.name, quoting), shownCount(application.closures + application.suspects)));
    }
    const qint64 members = incident.closures + incident.suspects;
    const QString connections = Words::tr("%n connection(s)", nullptr, counted(members));
    const QString applications = Words::tr("%n application(s)", nullptr, counted(qint64(incident.applications.size())));
    if (const QString account = accountWords(incident, quoting); !account.isEmpty())
        //: %1: "112 connections"; %2: "9 applications"; %3: an account; %4: the largest applications
        return Words::tr("%1, %2, mostly of account %3: %4")
            .arg(connections, applications, account, named.join(u", "_s));
    //: %1: "112 connections"; %2: "9 applications"; %3: the largest of them
    return Words::tr("%1, %2: %3").arg(connections, applications, named.join(u", "_s));
}

QString shared(const Incident &incident, Quoting quoting)
{
    if (incident.shares.empty())
        return Words::tr("Nothing that is known of them");
    const Share &share = incident.shares.front();
    const QString inside = share.inIncident == share.incident
        ? Words::tr("all of them")
        //: %1: a share as "93 %"
        : Words::tr("%1 of them").arg(shownPercent(percentOf(share.inIncident, share.incident)));
    const QString title = titleOf(share, quoting);
    if (share.lift <= 0)
        //: %1: what they share; %2: "all of them"
        return Words::tr("%1: %2; how common that is elsewhere is not known").arg(title, inside);
    if (share.lift < manyTimes)
        //: %1: what they share; %2: "all of them"
        return Words::tr("Nothing stands out; %1: %2, as elsewhere").arg(title, inside);
    //: %1: what they share; %2: "all of them"; %3: a number
    return Words::tr("%1: %2, %3 times what chance gives").arg(title, inside, shownFigure(share.lift));
}

/// Where those that came back are now, most of them first.
QStringList backOn(const Incident &incident, const Triage &triage, Quoting quoting)
{
    std::map<std::string, int> servers;
    for (const quint64 id : incident.members) {
        const ClosureRecord *record = triage.closure(id);
        if (record && record->back)
            ++servers[record->back->serverName];
    }
    std::vector<std::pair<std::string, int>> most(servers.begin(), servers.end());
    std::ranges::stable_sort(most, std::greater{}, &std::pair<std::string, int>::second);
    QStringList names;
    for (std::size_t i = 0; i < std::min(most.size(), std::size_t(namedApplications)); ++i)
        names.append(quoted(most[i].first, quoting));
    if (most.size() > std::size_t(namedApplications))
        names.append(u"..."_s);
    return names;
}

QString returned(const Incident &incident, const Triage &triage, Quoting quoting)
{
    if (incident.back == 0)
        return {};
    const QString fastest = shownFine(incident.backFastest);
    const QString slowest = shownFine(incident.backSlowest);
    const QString times = fastest == slowest ? fastest
                                             //: a span of two durations
                                             : Words::tr("%1 to %2").arg(fastest, slowest);
    const QStringList on = backOn(incident, triage, quoting);
    if (on.isEmpty())
        //: %1: a number of connections; %2: how long it took, as "1.2 s to 9 s"
        return Words::tr("%1 in %2.").arg(shownCount(incident.back), times);
    //: %1: a number of connections; %2: how long it took, as "1.2 s to 9 s"; %3: servers
    return Words::tr("%1 in %2, on %3.").arg(shownCount(incident.back), times, on.join(u", "_s));
}

/// Most of those that have not come back.
QString missingWords(qint64 notBack, const IncidentApplication &missing, Quoting quoting)
{
    const qint64 count = missing.closures - missing.back;
    const QString name = nameOrUnnamed(missing.name, quoting);
    if (notBack == 1)
        return name;
    if (count == notBack)
        //: of connections that have not come back; %1: the name of an application
        return Words::tr("all %1").arg(name);
    //: of connections that have not come back; %1: how many of them; %2: the name of an application
    return Words::tr("%1 are %2").arg(shownCount(count), name);
}

QString didTheyComeBack(const Incident &incident, const Triage &triage, Quoting quoting)
{
    const QString back = returned(incident, triage, quoting);
    const IncidentApplication *missing = mostMissing(incident);
    if (incident.notBack > 0 && missing) {
        const QString who = missingWords(incident.notBack, *missing, quoting);
        if (back.isEmpty())
            //: %1: a number of connections; %2: who they are, as "all orders-worker" or "8 are orders-worker"
            return Words::tr("No. %1 are gone: %2").arg(shownCount(incident.notBack), who);
        //: %1: a number of connections; %2: who they are, as "all orders-worker" or "8 are orders-worker"
        const QString gone = Words::tr("%1 did not: %2").arg(shownCount(incident.notBack), who);
        return back + u' ' + gone;
    }
    if (back.isEmpty())
        return incident.closures == 0 ? Words::tr("Nobody is gone yet") : Words::tr("Not yet");
    const qint64 pending = incident.closures - incident.back;
    if (pending > 0)
        //: %1: "101 in 1.2 s to 9 s."
        return Words::tr("%1 %n still have time to", nullptr, counted(pending)).arg(back);
    //: %1: "101 in 1.2 s to 9 s."
    return Words::tr("All: %1").arg(back);
}

QString whatNow(const Incident &incident, Quoting quoting)
{
    QStringList sentences;
    if (!incident.causes.empty() && !incident.causes.front().next.isEmpty())
        sentences.append(ours(incident.causes.front().next, quoting));
    const IncidentApplication *missing = mostMissing(incident);
    if (incident.notBack > 0 && missing)
        //: %1: the name of an application that has not come back
        sentences.append(Words::tr("Look at %1, which is not back").arg(nameOrUnnamed(missing->name, quoting)));
    if (sentences.isEmpty())
        sentences.append(Words::tr("Watch: what is known does not say more yet"));
    for (QString &sentence : sentences) {
        if (sentence.endsWith(u'.'))
            sentence.chop(1);
    }
    return sentences.join(u". "_s);
}

} // namespace

std::array<TriageAnswer, 6> answersOf(const Incident &incident, const TriageMoment &moment, Quoting quoting)
{
    return {{
        {Words::tr("Is it still going on?"), goingOn(incident, moment.local)},
        {Words::tr("Who?"), who(incident, quoting)},
        {Words::tr("What do they share?"), shared(incident, quoting)},
        {Words::tr("Them, the network, or us?"), whoseFault(incident, quoting)},
        {Words::tr("Did they come back?"), didTheyComeBack(incident, moment.triage, quoting)},
        {Words::tr("What now?"), whatNow(incident, quoting)},
    }};
}

QString titleOf(const Incident &incident, const TriageMoment &moment)
{
    const QString began
        = isKnown(incident.began) && isKnown(moment.now) ? shownTime(incident.began, moment.now) : QString();
    if (began.isEmpty())
        //: %1: its number
        return Words::tr("Incident %1").arg(incident.number);
    //: %1: its number; %2: a time of day
    return Words::tr("Incident %1, since %2").arg(QString::number(incident.number), began);
}

QString lineOf(const Incident &incident, const TriageMoment &moment)
{
    QStringList parts{Words::tr("%n closure(s)", nullptr, counted(incident.closures))};
    if (incident.suspects > 0)
        parts.append(Words::tr("%n suspect(s)", nullptr, counted(incident.suspects)));
    parts.append(incident.isOver ? Words::tr("over") : Words::tr("going on"));
    if (!incident.shares.empty())
        parts.append(titleOf(incident.shares.front()));
    return titleOf(incident, moment) + u": "_s + parts.join(u", "_s);
}

bool isNews(const Incident &incident, LocalTime local) noexcept
{
    return !incident.isOver || local - incident.lastLocal < incidentIsNewsFor;
}

Instant newestClock(const Snapshot &snapshot, LocalTime local) noexcept
{
    Instant newest = noInstant;
    for (const auto &server : snapshot.servers)
        newest = std::max(newest, server->serverTime(local));
    return newest;
}

} // namespace stalewatch
