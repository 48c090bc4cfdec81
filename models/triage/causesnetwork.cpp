// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/causes.h"
#include "models/triage/thresholds.h"
#include "models/values/shownduration.h"

namespace stalewatch {

using causes::say;

namespace {

void refuseUnlessSilent(Plea &plea, const Symptoms &s)
{
    if (s.manner != Manner::Silent)
        plea.speaksAgainst(6, say(QT_TRANSLATE_NOOP("Cause", "the connections were ended, they did not fall silent")));
    if (s.stoodStill())
        plea.speaksAgainst(2, say(QT_TRANSLATE_NOOP("Cause", "the server itself stood still then")));
}

void weighReach(Plea &plea, const Symptoms &s, double by)
{
    if (s.reachNowhere > s.reachHost)
        plea.speaksFor(by, say(QT_TRANSLATE_NOOP("Cause", "nothing acknowledges what is sent to them")));
    else if (s.reachHost > 0)
        plea.speaksAgainst(by + 2, say(QT_TRANSLATE_NOOP("Cause", "their host still acknowledges what is sent to it")));
}

/// Whether hardly anybody at their addresses was spared: one who connected since may be among them.
bool isFewBeside(const Symptoms &s)
{
    return s.addressSurvivors * 8 <= s.members;
}

/// Whether what has one address is more than a host usually runs.
bool isOfMany(const Symptoms &s)
{
    return s.count(Dimension::Name) >= 4 && s.count(Dimension::Client) >= 4;
}

/// "Middlebox that drops idle flows at 5 min 50 s"
QString middleboxTitle(const Symptoms &s)
{
    if (s.quantum) {
        //: %1: a duration, as in "Something in the path drops idle flows after 5 min 50 s".
        return say(QT_TRANSLATE_NOOP("Cause", "Something in the path drops idle flows after %1"))
            .arg(shownDuration(s.quantum->box ? s.quantum->box->idle : s.quantum->length));
    }
    return say(QT_TRANSLATE_NOOP("Cause", "Something in the path drops idle flows"));
}

void weighQuantum(Plea &plea, const Symptoms &s)
{
    if (!s.quantum)
        return;
    const Quantum &q = *s.quantum;
    //: %1: a duration, as in "12 of them ended after 5 min 50 s without traffic".
    const QString idle = say(QT_TRANSLATE_N_NOOP("Cause", "%n of them ended after %1 without traffic"), q.of);
    //: %1: a duration, as in "12 of them lived for 5 min 50 s".
    const QString lived = say(QT_TRANSLATE_N_NOOP("Cause", "%n of them lived for %1"), q.of);
    plea.speaksFor(q.isLifetime ? 1 : 2.5, (q.isLifetime ? lived : idle).arg(shownDuration(q.length)));
    if (!q.box)
        return;
    //: %1: the name of a product, %2: a duration, as in "AWS Network Load Balancer forgets idle flows after 5 min 50
    //: s".
    plea.speaksFor(1.5,
        say(QT_TRANSLATE_NOOP("Cause", "%1 forgets idle flows after %2"))
            .arg(QLatin1StringView(q.box->name), shownDuration(q.box->idle)));
}

/// A box that forgets idle flows spares those with traffic, and nobody who falls idle.
void weighIdleness(Plea &plea, const Symptoms &s)
{
    if (s.idleKnown < causes::half)
        return;
    if (s.idleSurvived > causes::few) {
        plea.speaksAgainst(
            4, say(QT_TRANSLATE_NOOP("Cause", "many of them had outlived times without traffic on the same path")));
        return;
    }
    plea.speaksFor(2, say(QT_TRANSLATE_NOOP("Cause", "none of them had ever outlived a time without traffic")));
    if (s.pathSurvivors < 3)
        return;
    if (s.pathIdle * 10 <= s.pathSurvivors)
        plea.speaksFor(2, say(QT_TRANSLATE_NOOP("Cause", "whoever is well on the same path has traffic")));
    else
        plea.speaksAgainst(2,
            say(QT_TRANSLATE_N_NOOP("Cause", "%n connections without traffic are well on the same path"), s.pathIdle));
}

} // namespace

LikelyCause judgeHostDown(const Symptoms &s)
{
    Plea plea(-2);
    refuseUnlessSilent(plea, s);
    if (!s.isOneAddress()) {
        plea.speaksAgainst(3.5, say(QT_TRANSLATE_N_NOOP("Cause", "%n addresses"), s.count(Dimension::Address)));
    } else {
        plea.speaksFor(1.5, say(QT_TRANSLATE_NOOP("Cause", "one address")));
        if (s.addressSurvivors > 0)
            plea.speaksAgainst(isFewBeside(s) ? 1 : 5,
                say(QT_TRANSLATE_N_NOOP("Cause", "%n other connections from there are well"), s.addressSurvivors));
        if (isFewBeside(s) && s.count(Dimension::Name) >= 2)
            plea.speaksFor(2.5, say(QT_TRANSLATE_NOOP("Cause", "every application there fell silent")));
        if (isOfMany(s))
            plea.speaksAgainst(
                1.5, say(QT_TRANSLATE_N_NOOP("Cause", "%n languages or versions"), s.count(Dimension::Client)));
    }
    if (s.together >= causes::most)
        plea.speaksFor(0.5, say(QT_TRANSLATE_NOOP("Cause", "all can have fallen silent at one moment")));
    else
        plea.speaksAgainst(3, say(QT_TRANSLATE_NOOP("Cause", "they fell silent one after the other")));
    weighReach(plea, s, 2);
    if (s.share(s.notBack) >= causes::half)
        plea.speaksFor(0.7, say(QT_TRANSLATE_NOOP("Cause", "most did not come back")));
    else if (s.share(s.backSameAddress) >= causes::half && s.backMedian < causes::soon)
        plea.speaksAgainst(1.5, say(QT_TRANSLATE_NOOP("Cause", "they are back from the same address within seconds")));
    return plea.as(Cause::HostDown, say(QT_TRANSLATE_NOOP("Cause", "Their host is down")),
        say(QT_TRANSLATE_NOOP("Cause",
            "Check whether the host answers at all, its power, its hypervisor, and its last kernel messages.")));
}

LikelyCause judgePartition(const Symptoms &s)
{
    Plea plea(-2.5);
    refuseUnlessSilent(plea, s);
    if (s.isOneAddress())
        plea.speaksAgainst(3, say(QT_TRANSLATE_NOOP("Cause", "one address")));
    else if (s.coverage(Dimension::Subnet) >= causes::most && s.count(Dimension::Address) >= 2)
        plea.speaksFor(
            2.5, say(QT_TRANSLATE_N_NOOP("Cause", "%n addresses of one network"), s.count(Dimension::Address)));
    else
        plea.speaksAgainst(1.5, say(QT_TRANSLATE_NOOP("Cause", "not of one network")));
    if (s.count(Dimension::Name) >= 2 && s.coverage(Dimension::Name) < causes::most)
        plea.speaksFor(1.5, say(QT_TRANSLATE_N_NOOP("Cause", "%n applications"), s.count(Dimension::Name)));
    else if (s.isOwn(Dimension::Name))
        plea.speaksAgainst(1, say(QT_TRANSLATE_NOOP("Cause", "one application")));
    if (s.surprise(Dimension::Account) > s.surprise(Dimension::Subnet) + causes::telling)
        plea.speaksAgainst(2, say(QT_TRANSLATE_NOOP("Cause", "one account explains it better")));
    if (s.together >= causes::most)
        plea.speaksFor(1.5, say(QT_TRANSLATE_NOOP("Cause", "all can have fallen silent at one moment")));
    else
        plea.speaksAgainst(2.5, say(QT_TRANSLATE_NOOP("Cause", "they fell silent one after the other")));
    if (s.addressSurvivors > std::max<qint64>(s.members / 8, 1))
        plea.speaksAgainst(
            2, say(QT_TRANSLATE_N_NOOP("Cause", "%n other connections from there are well"), s.addressSurvivors));
    else if (s.addressSurvivors == 0)
        plea.speaksFor(0.7, say(QT_TRANSLATE_NOOP("Cause", "nobody at their addresses is well")));
    if (s.rttKnown >= causes::few && s.rttRose >= causes::half)
        plea.speaksAgainst(2, say(QT_TRANSLATE_NOOP("Cause", "round trips had become several times longer before")));
    weighReach(plea, s, 1.5);
    return plea.as(Cause::Partition,
        say(QT_TRANSLATE_NOOP("Cause", "The network or a firewall separates them from the servers")),
        say(QT_TRANSLATE_NOOP("Cause",
            "Trace the path from a server to one of the addresses, and ask what changed in routing, security groups or "
            "firewalls at that moment.")));
}

LikelyCause judgeMiddlebox(const Symptoms &s)
{
    Plea plea(-2.5);
    weighQuantum(plea, s);
    if (s.manner == Manner::Left) {
        if (!s.quantum)
            plea.speaksAgainst(4, say(QT_TRANSLATE_NOOP("Cause", "they did not end after equally long silences")));
        if (s.share(s.back) >= causes::half)
            plea.speaksFor(1, say(QT_TRANSLATE_NOOP("Cause", "they came back at once: the clients live")));
    } else if (s.manner == Manner::Silent) {
        weighIdleness(plea, s);
        if (s.together < causes::most)
            plea.speaksFor(1.5, say(QT_TRANSLATE_NOOP("Cause", "they fell silent one after the other")));
        else
            plea.speaksAgainst(2, say(QT_TRANSLATE_NOOP("Cause", "all can have fallen silent at one moment")));
        weighReach(plea, s, 0.5);
    } else {
        plea.speaksAgainst(6);
    }
    return plea.as(Cause::Middlebox, middleboxTitle(s),
        say(QT_TRANSLATE_NOOP("Cause",
            "Set ping_interval well below the idle timeout of every load balancer, NAT and firewall between clients "
            "and servers.")));
}

LikelyCause judgeLoadBalancer(const Symptoms &s)
{
    Plea plea(-2.5);
    if (s.manner == Manner::Ordered)
        plea.speaksAgainst(6);
    if (s.isOneAddress()) {
        plea.speaksFor(1, say(QT_TRANSLATE_NOOP("Cause", "one address")));
        if (s.count(Dimension::Name) >= 3)
            plea.speaksFor(2, say(QT_TRANSLATE_N_NOOP("Cause", "%n applications behind it"), s.count(Dimension::Name)));
        else
            plea.speaksAgainst(s.count(Dimension::Name) == 2 ? 0.5 : 3,
                say(QT_TRANSLATE_N_NOOP("Cause", "%n applications behind it"), s.count(Dimension::Name)));
        if (s.count(Dimension::Client) >= 2)
            plea.speaksFor(isOfMany(s) ? 1.5 : 0.7,
                say(QT_TRANSLATE_N_NOOP("Cause", "%n languages or versions"), s.count(Dimension::Client)));
        if (s.manner == Manner::Silent && !isFewBeside(s))
            plea.speaksFor(
                1.5, say(QT_TRANSLATE_N_NOOP("Cause", "%n other connections from there are well"), s.addressSurvivors));
    } else {
        plea.speaksAgainst(3.5, say(QT_TRANSLATE_N_NOOP("Cause", "%n addresses"), s.count(Dimension::Address)));
    }
    if (s.together >= causes::most)
        plea.speaksFor(s.manner == Manner::Left ? 1 : 0.5,
            say(QT_TRANSLATE_NOOP("Cause", "all can have fallen silent at one moment")));
    else
        plea.speaksAgainst(2.5, say(QT_TRANSLATE_NOOP("Cause", "they fell silent one after the other")));
    if (s.share(s.backSameAddress) >= causes::half)
        plea.speaksFor(1.5, say(QT_TRANSLATE_NOOP("Cause", "they are back by the same address")));
    return plea.as(Cause::LoadBalancer,
        say(QT_TRANSLATE_NOOP("Cause", "A load balancer or proxy in the path forgot its flows")),
        say(QT_TRANSLATE_NOOP("Cause",
            "Look at the restarts, failovers and connection limits of what has that address, and let clients connect "
            "directly if they can.")));
}

LikelyCause judgeCongestion(const Symptoms &s)
{
    Plea plea(-2);
    refuseUnlessSilent(plea, s);
    if (s.rttKnown < causes::few)
        plea.speaksAgainst(1, say(QT_TRANSLATE_NOOP("Cause", "too few round trips were seen to say")));
    else if (s.rttRose >= causes::half)
        plea.speaksFor(5, say(QT_TRANSLATE_NOOP("Cause", "round trips had become several times longer before")));
    else
        plea.speaksAgainst(3, say(QT_TRANSLATE_NOOP("Cause", "round trips had not become longer before")));
    if (s.rttRose >= causes::half && s.pending >= causes::few)
        plea.speaksFor(0.5, say(QT_TRANSLATE_NOOP("Cause", "output was pending")));
    return plea.as(Cause::Congestion, say(QT_TRANSLATE_NOOP("Cause", "The link was congested")),
        say(QT_TRANSLATE_NOOP("Cause",
            "Look at the utilisation and losses of the link, and raise ping_max rather than ping_interval until it is "
            "mended.")));
}

} // namespace stalewatch
