// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/sentence.h"

#include "models/values/shownduration.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace stalewatch {

namespace {

using Why = Assessment::Why;

QString say(const char *text, int count = -1)
{
    return QCoreApplication::translate("Evidence", text, nullptr, count);
}

QString timeOfDay(Instant at)
{
    const auto ms = std::chrono::floor<std::chrono::milliseconds>(at.time_since_epoch()).count();
    return QDateTime::fromMSecsSinceEpoch(ms).toString(u"HH:mm:ss"_s);
}

Nanoseconds left(Instant until, Instant now)
{
    return std::max(until - now, Nanoseconds(0));
}

/// The time left as whole seconds, the end rounded up: a window is never shown narrower than it is.
QString closesIn(const Assessment &a, Instant now)
{
    const auto from = std::chrono::floor<std::chrono::seconds>(left(a.earliest, now));
    const auto to = std::chrono::ceil<std::chrono::seconds>(left(a.latest, now));
    if (to.count() <= 1)
        return say(QT_TRANSLATE_NOOP("Evidence", "closes now"));
    if (from.count() <= 0) {
        //: %1: a duration, as in "closes within 3 s".
        return say(QT_TRANSLATE_NOOP("Evidence", "closes within %1")).arg(shownDuration(to));
    }
    if (to < std::chrono::minutes(1)) {
        //: %1 and %2: numbers of seconds, as in "closes in 14-16 s".
        return say(QT_TRANSLATE_NOOP("Evidence", "closes in %1-%2 s"))
            .arg(QString::number(from.count()), QString::number(to.count()));
    }
    if (shownDuration(from) == shownDuration(to)) {
        //: %1: a duration, as in "closes in 3 h 20 min".
        return say(QT_TRANSLATE_NOOP("Evidence", "closes in %1")).arg(shownDuration(to));
    }
    //: %1 and %2: durations, as in "closes in 1 min 41 s - 1 min 44 s".
    return say(QT_TRANSLATE_NOOP("Evidence", "closes in %1 - %2")).arg(shownDuration(from), shownDuration(to));
}

QString unprovenText(const Assessment &a, Instant now)
{
    switch (a.why) {
    case Why::Absurd:
        return say(QT_TRANSLATE_NOOP("Evidence", "figures contradict each other"));
    case Why::Unusable:
        return say(QT_TRANSLATE_NOOP("Evidence", "ping settings unknown"));
    case Why::NoInterval:
        return say(QT_TRANSLATE_NOOP("Evidence", "ping interval unknown"));
    case Why::NeverAnswered:
        if (a.hasWindow())
            return closesIn(a, now);
        break;
    case Why::Plain:
    case Why::NotWatched:
    case Why::NoPings:
    case Why::OwnPings:
    case Why::Collision:
    case Why::SometimesOwnPings:
    case Why::Monitor:
        break;
    }
    if (!isKnown(a.watchedSince))
        return {};
    //: %1: a duration, as in "watched for 14 s": too short a time to say more.
    return say(QT_TRANSLATE_NOOP("Evidence", "watched for %1")).arg(shownDuration(left(now, a.watchedSince)));
}

QString unprovenSentence(const Assessment &a)
{
    switch (a.why) {
    case Why::Absurd:
        return say(QT_TRANSLATE_NOOP("Evidence",
            "The server's clock or counters contradict what was seen before, so nothing is concluded from them. Polls "
            "that agree with each other will tell."));
    case Why::Unusable:
        return say(QT_TRANSLATE_NOOP("Evidence",
            "The server's ping settings are not told to this login, which is not of the system account, or are such "
            "that "
            "no deadline can be counted with them. Log in to the system account, or correct them."));
    case Why::NoInterval:
        return say(QT_TRANSLATE_NOOP("Evidence",
            "A websocket may have a ping interval of its own, which the server does not report. A few more answered "
            "pings will show it."));
    case Why::NeverAnswered:
        return say(QT_TRANSLATE_NOOP("Evidence",
            "It has been watched since it connected and has not answered a ping yet. An answer would prove it alive."));
    case Why::Plain:
    case Why::NotWatched:
    case Why::NoPings:
    case Why::OwnPings:
    case Why::Collision:
    case Why::SometimesOwnPings:
    case Why::Monitor:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Evidence",
        "It has not been watched for long enough: until several pings in a row were seen answered, a missing answer "
        "may only mean that the client pings for itself."));
}

QString provenSentence(const Assessment &a)
{
    if (a.why == Why::Collision) {
        return say(QT_TRANSLATE_NOOP("Evidence",
            "One ping has no visible answer, but answers faster than a millisecond can hide behind an equal round-trip "
            "time. A second one without an answer would make it suspect."));
    }
    if (a.why == Why::SometimesOwnPings) {
        return say(QT_TRANSLATE_NOOP("Evidence",
            "No answer is visible for the last ping, but this client has pinged for itself before, and then none is "
            "owed. More missing answers than before would make it suspect."));
    }
    if (!isKnown(a.proofAt))
        return say(QT_TRANSLATE_NOOP("Evidence", "The last proof of life that was due has been seen."));
    switch (a.proof) {
    case Proof::Pong:
        //: %1: a time of day
        return say(
            QT_TRANSLATE_NOOP("Evidence", "It answered the server's ping at %1. A missing answer would change this."))
            .arg(timeOfDay(a.proofAt));
    case Proof::Data:
        //: %1: a time of day
        return say(
            QT_TRANSLATE_NOOP("Evidence",
                "It sent data at %1, so no answer to a ping is owed. A ping without an answer would change this."))
            .arg(timeOfDay(a.proofAt));
    case Proof::Heard:
        //: %1: a time of day
        return say(
            QT_TRANSLATE_NOOP("Evidence",
                "Bytes came from it at %1, a PONG or a PING of its own, says the kernel's TCP information on this "
                "host. A ping without an answer would change this."))
            .arg(timeOfDay(a.proofAt));
    case Proof::Connect:
    case Proof::None:
        break;
    }
    //: %1: a time of day
    return say(QT_TRANSLATE_NOOP("Evidence", "It connected at %1 and has not been pinged yet."))
        .arg(timeOfDay(a.proofAt));
}

QString quietSentence(const Assessment &a)
{
    if (a.why == Why::NoPings) {
        return say(QT_TRANSLATE_NOOP("Evidence",
            "The server does not ping this kind of connection the way it pings clients, so silence says nothing about "
            "it."));
    }
    if (a.isHeard) {
        return say(QT_TRANSLATE_NOOP("Evidence",
            "It outlived the stale window, although nothing came from it, says the kernel's TCP information on this "
            "host: so nothing is concluded from its silence. An answer would prove it alive."));
    }
    return say(QT_TRANSLATE_NOOP("Evidence",
        "The server would have closed it by now if it were silent, so the client pings for itself, which the server "
        "does "
        "not show. A server ping interval clearly below the client's would make its answers visible."));
}

QString unansweredSentence(const Assessment &a)
{
    const int more = std::max(1, int(a.of) - int(a.missed));
    if (more == 1) {
        return say(QT_TRANSLATE_N_NOOP(
                       "Evidence", "%n ping(s) are unanswered; at the next one without an answer it is closed."),
            a.missed);
    }
    //: %1: how many more pings without an answer close the connection, as in "2 more".
    return say(QT_TRANSLATE_N_NOOP("Evidence", "%n ping(s) are unanswered; %1 more and it is closed."), a.missed)
        .arg(more);
}

QString reachSentence(Reach reach)
{
    if (reach == Reach::Host) {
        return say(QT_TRANSLATE_NOOP("Evidence",
            "Its host still acknowledges what the server sends, says the kernel's TCP information on this host: the "
            "host is up, the process does not answer."));
    }
    return say(QT_TRANSLATE_NOOP("Evidence",
        "Nothing acknowledges what the server sends, says the kernel's TCP information on this host: the client's host "
        "or the network is gone."));
}

/// What a suspect or a ghost has against it.
QStringList silenceSentences(const Assessment &a, Instant now)
{
    QStringList parts;
    const int delivered = int(std::clamp<qint64>(a.deliveredSinceProof, 0, std::numeric_limits<int>::max()));
    if (a.evidence == Evidence::Ghost) {
        parts += isKnown(a.proofAt)
            //: %1: a time of day
            ? say(QT_TRANSLATE_N_NOOP("Evidence",
                      "The server still delivers to it, %n message(s) so far, but nothing has come back since %1."),
                delivered)
                  .arg(timeOfDay(a.proofAt))
            : say(QT_TRANSLATE_N_NOOP(
                      "Evidence", "The server still delivers to it, %n message(s) so far, and nothing comes back."),
                delivered);
    } else if (isKnown(a.proofAt) && isKnown(now)) {
        //: %1: a time of day, %2: a duration
        parts += say(QT_TRANSLATE_NOOP("Evidence", "Nothing has come from it since %1, for %2."))
                     .arg(timeOfDay(a.proofAt), shownDuration(left(now, a.proofAt)));
    }
    parts += unansweredSentence(a);
    if (a.reach != Reach::Unknown)
        parts += reachSentence(a.reach);
    return parts;
}

} // namespace

QString titleOf(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Unproven:
        return say(QT_TRANSLATE_NOOP("Evidence", "Unproven"));
    case Evidence::Proven:
        return say(QT_TRANSLATE_NOOP("Evidence", "Proven"));
    case Evidence::Quiet:
        return say(QT_TRANSLATE_NOOP("Evidence", "Quiet"));
    case Evidence::Suspect:
        return say(QT_TRANSLATE_NOOP("Evidence", "Suspect"));
    case Evidence::Ghost:
        return say(QT_TRANSLATE_NOOP("Evidence", "Ghost"));
    case Evidence::Closed:
        return say(QT_TRANSLATE_NOOP("Evidence", "Closed"));
    }
    Q_UNREACHABLE();
}

QString titleOf(const Assessment &assessment)
{
    return assessment.why == Why::Monitor ? say(QT_TRANSLATE_NOOP("Evidence", "This monitor"))
                                          : titleOf(assessment.evidence);
}

QString sentenceOf(const Assessment &a, const PingSettings &ping, Instant now)
{
    if (a.why == Why::Monitor && a.evidence != Evidence::Closed)
        return say(QT_TRANSLATE_NOOP("Evidence", "This is the connection through which Stalewatch asks this server."));
    QStringList parts;
    switch (a.evidence) {
    case Evidence::Unproven:
        parts += unprovenSentence(a);
        if (a.why == Why::NeverAnswered && a.missed > 0)
            parts += unansweredSentence(a);
        break;
    case Evidence::Proven:
        parts += provenSentence(a);
        break;
    case Evidence::Quiet:
        parts += quietSentence(a);
        if (a.why == Why::OwnPings && !a.isHeard && ping.isUsable()
            && ping.patience() < Nanoseconds::max() - ping.interval) {
            //: %1: a duration
            parts += say(QT_TRANSLATE_NOOP("Evidence", "It has given a sign of life within the last %1."))
                         .arg(shownDuration(ping.patience() + ping.interval));
        }
        break;
    case Evidence::Suspect:
    case Evidence::Ghost:
        parts += silenceSentences(a, now);
        break;
    case Evidence::Closed:
        parts += say(QT_TRANSLATE_NOOP("Evidence", "It is no longer open."));
        break;
    }
    return parts.join(u' ');
}

QString windowText(const Assessment &a, Instant now)
{
    if (!isKnown(now))
        return {};
    switch (a.evidence) {
    case Evidence::Unproven:
        return unprovenText(a, now);
    case Evidence::Proven:
        if (!a.hasWindow())
            return {};
        if (a.earliest <= now)
            return closesIn(a, now);
        //: %1: a duration, as in "not before 4 min 55 s": how long the server waits at the least.
        return say(QT_TRANSLATE_NOOP("Evidence", "not before %1")).arg(shownDuration(a.earliest - now));
    case Evidence::Quiet:
        if (a.why == Why::NoPings)
            return say(QT_TRANSLATE_NOOP("Evidence", "not pinged"));
        return a.isHeard ? say(QT_TRANSLATE_NOOP("Evidence", "outlived its window"))
                         : say(QT_TRANSLATE_NOOP("Evidence", "no proof visible: pings for itself"));
    case Evidence::Suspect:
    case Evidence::Ghost:
        return a.hasWindow() ? closesIn(a, now) : QString();
    case Evidence::Closed:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace stalewatch
