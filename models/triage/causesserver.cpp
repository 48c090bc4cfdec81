// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/causes.h"
#include "models/triage/thresholds.h"
#include "models/values/shownduration.h"

#include <algorithm>

namespace stalewatch {

using causes::say;

namespace {

QString serverOf(const ChangeBefore &change)
{
    return Untrusted(QByteArrayView(change.server)).shown(60);
}

QString ago(const Symptoms &s, const ChangeBefore &change)
{
    return shownDuration(std::max<Nanoseconds>(s.first - change.when, Nanoseconds(0)));
}

/// What the reasons alone say: the servers' side ended them.
void weighReasons(Plea &plea, const Symptoms &s)
{
    if (s.share(s.vanished) >= causes::half)
        plea.speaksFor(8,
            say(QT_TRANSLATE_N_NOOP("Cause", "%n connections went with their server, which was started anew"),
                s.vanished));
    if (s.share(s.kicked) >= causes::half)
        plea.speaksFor(
            8, say(QT_TRANSLATE_N_NOOP("Cause", "the server says of %n connections that they were kicked"), s.kicked));
    if (s.share(s.shutdown) >= causes::half)
        plea.speaksFor(8, say(QT_TRANSLATE_NOOP("Cause", "the server says that it was shut down")));
    if (s.share(s.revoked) >= causes::half)
        plea.speaksFor(8, say(QT_TRANSLATE_NOOP("Cause", "the server says that their credentials were revoked")));
    if (s.share(s.sentAway) >= causes::half)
        plea.speaksFor(10, say(QT_TRANSLATE_N_NOOP("Cause", "%n connections were told to go from here"), s.sentAway));
}

bool isShortening(const ChangeBefore &change)
{
    return change.wasShortened || change.what == OwnChange::What::Push;
}

/// A change of ping settings that can have silenced them.
void weighChange(Plea &plea, const Symptoms &s, const ChangeBefore &change)
{
    if (!isShortening(change)) {
        //: %1: name of a server, %2: a duration.
        plea.speaksFor(0.7,
            say(QT_TRANSLATE_NOOP("Cause", "%1 read its configuration again %2 before, without shorter pings"))
                .arg(serverOf(change), ago(s, change)));
        return;
    }
    if (change.patience > Nanoseconds(0)) {
        //: %1: name of a server, %2 and %3: durations, %4: how long before.
        plea.speaksFor(7,
            say(QT_TRANSLATE_NOOP("Cause", "%1 gives up after %2 instead of %3 since %4 before"))
                .arg(serverOf(change), shownDuration(change.patience), shownDuration(change.before), ago(s, change)));
    } else {
        plea.speaksFor(3, say(QT_TRANSLATE_NOOP("Cause", "ping settings were pushed just before")));
    }
    if (s.slowForChange >= causes::half)
        plea.speaksFor(1.5, say(QT_TRANSLATE_NOOP("Cause", "their round trips take longer than the new interval")));
}

} // namespace

LikelyCause judgeOwnChange(const Symptoms &s)
{
    Plea plea(-3);
    weighReasons(plea, s);
    if (s.manner == Manner::Silent) {
        const auto shortening = std::ranges::find_if(s.changes, isShortening);
        if (shortening != s.changes.end())
            weighChange(plea, s, *shortening);
        else if (!s.changes.empty())
            weighChange(plea, s, s.changes.back());
        else
            plea.speaksAgainst(2, say(QT_TRANSLATE_NOOP("Cause", "no reload, restart, push or kick just before")));
    } else if (s.manner == Manner::Left && s.share(s.sentAway) < causes::half) {
        plea.speaksAgainst(2, say(QT_TRANSLATE_NOOP("Cause", "the clients' side ended the connections")));
    }
    const bool isRestart = s.share(s.vanished) + s.share(s.shutdown) >= causes::half;
    return plea.as(Cause::OurOwnChange,
        isRestart ? say(QT_TRANSLATE_NOOP("Cause", "The server was restarted"))
                  : say(QT_TRANSLATE_NOOP("Cause", "Our own change")),
        isRestart ? say(QT_TRANSLATE_NOOP("Cause", "Watch that all come back, and use lame duck mode the next time."))
                  : say(QT_TRANSLATE_NOOP("Cause", "Ask who changed it; if it was not meant, take the change back.")));
}

namespace {

/// Whether it had no time. One that stood still uses no CPU either.
void weighStrain(Plea &plea, const Strain &strain)
{
    const int percent = qRound(strain.cpu * 100);
    if (strain.cpu >= 0.9) {
        //: %1: a percentage without its sign.
        plea.speaksFor(2.5, say(QT_TRANSLATE_NOOP("Cause", "the server uses %1 % of its cores")).arg(percent));
    } else if (strain.cpu >= 0 && strain.longestWait < std::chrono::seconds(3)) {
        plea.speaksAgainst(1.5, say(QT_TRANSLATE_NOOP("Cause", "the server uses %1 % of its cores")).arg(percent));
    }
    if (strain.longestWait >= std::chrono::seconds(1)) {
        //: %1: a duration.
        plea.speaksFor(strain.longestWait >= std::chrono::seconds(3) ? 3.5 : 2,
            say(QT_TRANSLATE_NOOP("Cause", "it took %1 to answer a poll")).arg(shownDuration(strain.longestWait)));
    }
}

bool isOfOneNetworkOrClient(const Symptoms &s)
{
    return s.isOwn(Dimension::Subnet) || s.isOwn(Dimension::Client);
}

} // namespace

LikelyCause judgeOverload(const Symptoms &s)
{
    Plea plea(-3);
    if (s.manner == Manner::Ordered)
        plea.speaksAgainst(6);
    weighStrain(plea, s.strain);
    if (s.stoodStill())
        plea.speaksFor(3, say(QT_TRANSLATE_NOOP("Cause", "it stood still for longer than an interval")));
    if (s.count(Dimension::Name) >= 3 && s.count(Dimension::Address) >= 3 && !isOfOneNetworkOrClient(s))
        plea.speaksFor(1, say(QT_TRANSLATE_NOOP("Cause", "they have nothing in common but the server")));
    if (s.coverage(Dimension::Server) >= causes::most && s.surprise(Dimension::Server) >= causes::surprising)
        plea.speaksFor(1.5, say(QT_TRANSLATE_NOOP("Cause", "one server only, the others are well")));
    return plea.as(Cause::ServerOverload, say(QT_TRANSLATE_NOOP("Cause", "The server is overloaded")),
        say(QT_TRANSLATE_NOOP(
            "Cause", "Look at its CPU, its throttling and its slow consumers, and move clients to other servers.")));
}

LikelyCause judgeSaturation(const Symptoms &s)
{
    Plea plea(-2);
    if (s.manner != Manner::Silent)
        plea.speaksAgainst(6);
    const qint64 alive = s.output - s.loud;
    if (s.share(alive) >= causes::half)
        plea.speaksFor(4.5,
            say(QT_TRANSLATE_N_NOOP("Cause", "the server gave %n connections up as slow consumers that were alive"),
                alive));
    else
        plea.speaksAgainst(1);
    if (s.pending >= causes::half)
        plea.speaksFor(2, say(QT_TRANSLATE_NOOP("Cause", "output was pending while they still answered")));
    else if (s.share(alive) < causes::half)
        plea.speaksAgainst(2, say(QT_TRANSLATE_NOOP("Cause", "no output was pending before")));
    return plea.as(Cause::Saturation,
        say(QT_TRANSLATE_NOOP("Cause", "They could not keep up with what they subscribed to")),
        say(QT_TRANSLATE_NOOP("Cause",
            "Spread the subjects over a queue group or use JetStream with flow control; raise max_pending only for "
            "bursts.")));
}

} // namespace stalewatch
