// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/causes.h"
#include "models/triage/clientbugs.h"
#include "models/triage/thresholds.h"
#include "models/values/shownduration.h"

#include <QCoreApplication>

namespace stalewatch {

using causes::say;

namespace {

const ClientBug *bugOf(const Symptoms &s, ClientBug::Kind kind)
{
    const std::string &client = s.clientText;
    const std::size_t space = client.find(' ');
    const std::string version = space == std::string::npos ? std::string() : client.substr(space + 1);
    return clientBugOf(client.substr(0, space), version, kind);
}

QString wordsOf(const ClientBug &bug)
{
    return QCoreApplication::translate("ClientBug", bug.what) + u" (" + QLatin1StringView(bug.source) + u')';
}

void weighWhatWasFed(Plea &plea, const Symptoms &s)
{
    if (s.fed >= causes::half)
        plea.speaksFor(
            0.7, say(QT_TRANSLATE_NOOP("Cause", "messages were delivered to them that they never answered")));
}

/// Whether being of one @p other sets them apart about as well as being of one @p dimension does.
bool explainsAsWell(const Symptoms &s, Dimension other, Dimension dimension)
{
    return s.isOwn(other) && s.surprise(other) >= causes::equally * s.surprise(dimension);
}

} // namespace

LikelyCause judgeDied(const Symptoms &s)
{
    Plea plea(-1);
    if (s.manner != Manner::Left) {
        plea.speaksAgainst(7,
            say(QT_TRANSLATE_NOOP(
                "Cause", "a process that ends has its connections closed at once; these fell silent")));
    } else {
        plea.speaksFor(1,
            s.reset > s.finished
                ? say(QT_TRANSLATE_NOOP("Cause", "their side reset the connections: unread data was thrown away"))
                : say(QT_TRANSLATE_NOOP(
                    "Cause", "their side closed the connections, as a kernel does for a process that ends")));
        if (s.together >= causes::most)
            plea.speaksFor(1.5, say(QT_TRANSLATE_NOOP("Cause", "all at one moment")));
        else
            plea.speaksAgainst(2, say(QT_TRANSLATE_NOOP("Cause", "not at one moment")));
    }
    if (s.isOne(Dimension::Name))
        plea.speaksFor(1, say(QT_TRANSLATE_NOOP("Cause", "one application")));
    else if (s.count(Dimension::Name) >= 3)
        plea.speaksAgainst(
            s.isOneAddress() ? 1.5 : 3, say(QT_TRANSLATE_N_NOOP("Cause", "%n applications"), s.count(Dimension::Name)));
    if (s.isOneAddress())
        plea.speaksFor(1, say(QT_TRANSLATE_NOOP("Cause", "one address")));
    if (s.share(s.notBack) >= causes::half)
        plea.speaksFor(1, say(QT_TRANSLATE_NOOP("Cause", "most did not come back")));
    else if (s.share(s.back) >= causes::half)
        plea.speaksFor(0.2, say(QT_TRANSLATE_NOOP("Cause", "they are back: it was started again")));
    return plea.as(Cause::ProcessDied, say(QT_TRANSLATE_NOOP("Cause", "The process ended: crash, kill or stop")),
        say(QT_TRANSLATE_NOOP("Cause",
            "Look at the exit status and the last log lines of the application, and whether its host ran out of "
            "memory.")));
}

LikelyCause judgeFrozen(const Symptoms &s)
{
    Plea plea(-1);
    if (s.manner != Manner::Silent)
        plea.speaksAgainst(6, say(QT_TRANSLATE_NOOP("Cause", "the connections were ended, they did not fall silent")));
    if (s.isOwn(Dimension::Name))
        plea.speaksFor(2, say(QT_TRANSLATE_NOOP("Cause", "one application")));
    else if (!s.isOne(Dimension::Name))
        plea.speaksAgainst(s.count(Dimension::Name) >= 3 ? 3 : 1.5,
            say(QT_TRANSLATE_N_NOOP("Cause", "%n applications"), s.count(Dimension::Name)));
    if (s.isOneAddress()) {
        plea.speaksFor(1, say(QT_TRANSLATE_NOOP("Cause", "one address")));
        if (s.addressSurvivors > 0 && s.isOne(Dimension::Name))
            plea.speaksFor(
                1.5, say(QT_TRANSLATE_N_NOOP("Cause", "%n other connections from there are well"), s.addressSurvivors));
    } else if (s.count(Dimension::Address) >= 3) {
        plea.speaksAgainst(0.5, say(QT_TRANSLATE_N_NOOP("Cause", "%n addresses"), s.count(Dimension::Address)));
    }
    if (!s.isOneAddress() && s.isOwn(Dimension::Account)
        && s.surprise(Dimension::Account) > s.surprise(Dimension::Name) + causes::telling)
        plea.speaksAgainst(2, say(QT_TRANSLATE_NOOP("Cause", "one account explains it better")));
    if (s.together < causes::half)
        plea.speaksAgainst(4, say(QT_TRANSLATE_NOOP("Cause", "they fell silent one after the other")));
    if (s.reachHost > s.reachNowhere)
        plea.speaksFor(2,
            say(QT_TRANSLATE_NOOP(
                "Cause", "their host still acknowledges what is sent: its kernel lives, the process does not answer")));
    else if (s.reachNowhere > 0)
        plea.speaksAgainst(3, say(QT_TRANSLATE_NOOP("Cause", "nothing acknowledges what is sent to them")));
    weighWhatWasFed(plea, s);
    if (s.share(s.backSameAddress) >= causes::half)
        plea.speaksFor(1, say(QT_TRANSLATE_NOOP("Cause", "they are back from the same address: the process lived")));
    if (const ClientBug *bug = bugOf(s, ClientBug::Kind::Blockable))
        plea.speaksFor(0.3, wordsOf(*bug));
    return plea.as(Cause::ProcessFrozen,
        say(QT_TRANSLATE_NOOP("Cause", "The process froze, or a callback of it blocks")),
        say(QT_TRANSLATE_NOOP("Cause",
            "Take a stack dump of the process before it is restarted; look for a blocking handler, a long pause of its "
            "garbage collector, or CPU throttling.")));
}

LikelyCause judgeClientBug(const Symptoms &s)
{
    Plea plea(-3);
    const bool isOneClient = s.coverage(Dimension::Client) >= 0.9;
    if (!isOneClient) {
        plea.speaksAgainst(
            2, say(QT_TRANSLATE_N_NOOP("Cause", "%n languages or versions"), s.count(Dimension::Client)));
    } else if (s.surprise(Dimension::Client) >= causes::surprising) {
        //: %1: language and version of a client library, as in "all are python3 2.11.0, and others next to them are
        //: well".
        plea.speaksFor(
            2.5, say(QT_TRANSLATE_NOOP("Cause", "all are %1, and others next to them are well")).arg(s.client));
    }
    if (isOneClient && !s.isOne(Dimension::Name) && s.count(Dimension::Name) >= 2)
        plea.speaksFor(2, say(QT_TRANSLATE_N_NOOP("Cause", "%n applications"), s.count(Dimension::Name)));
    if (isOneClient && s.isOne(Dimension::Name) && s.isOneAddress())
        plea.speaksAgainst(
            s.together >= causes::half ? 2 : 0.5, say(QT_TRANSLATE_NOOP("Cause", "one process explains it as well")));
    if (isOneClient && !s.isOneAddress() && s.count(Dimension::Address) >= 3)
        plea.speaksFor(1.5, say(QT_TRANSLATE_N_NOOP("Cause", "%n addresses"), s.count(Dimension::Address)));
    if (isOneClient && s.nameSurvivors > 0 && s.clientSurvivors <= s.members)
        plea.speaksFor(s.clientSurvivors == 0 && s.count(Dimension::Address) >= 2 ? 2 : 1,
            say(QT_TRANSLATE_NOOP("Cause", "the same applications with another version are well")));
    if (isOneClient && s.clientSurvivors > 4 * s.members)
        plea.speaksAgainst(
            2, say(QT_TRANSLATE_N_NOOP("Cause", "%n connections of that version are well"), s.clientSurvivors));
    // An account, or an application on one host, whose clients happen to be alike is no bug of theirs.
    if (isOneClient && explainsAsWell(s, Dimension::Account, Dimension::Client))
        plea.speaksAgainst(4, say(QT_TRANSLATE_NOOP("Cause", "one account explains it as well")));
    if (isOneClient && s.manner == Manner::Silent && s.together >= causes::most
        && explainsAsWell(s, Dimension::Subnet, Dimension::Client))
        plea.speaksAgainst(2, say(QT_TRANSLATE_NOOP("Cause", "one network explains it as well")));
    if (isOneClient && s.neverAnswered >= causes::half)
        plea.speaksFor(1.5, say(QT_TRANSLATE_NOOP("Cause", "they never answered a PING")));
    if (s.manner == Manner::Left)
        plea.speaksAgainst(2.5, say(QT_TRANSLATE_NOOP("Cause", "the clients' side ended the connections")));
    if (const ClientBug *bug = bugOf(s, ClientBug::Kind::Defect); bug && isOneClient)
        plea.speaksFor(1, wordsOf(*bug));
    return plea.as(Cause::ClientBug, say(QT_TRANSLATE_NOOP("Cause", "A bug of one client version")),
        say(QT_TRANSLATE_NOOP("Cause",
            "Compare what changed in that version, roll one instance back, and read the library's release notes.")));
}

LikelyCause judgeUnexplained(const Symptoms &s)
{
    Plea plea(0);
    if (s.count(Dimension::Name) >= 3)
        plea.speaksFor(0, say(QT_TRANSLATE_N_NOOP("Cause", "%n applications"), s.count(Dimension::Name)));
    if (s.count(Dimension::Address) >= 3)
        plea.speaksFor(0, say(QT_TRANSLATE_N_NOOP("Cause", "%n addresses"), s.count(Dimension::Address)));
    if (s.together < causes::half)
        plea.speaksFor(0, say(QT_TRANSLATE_NOOP("Cause", "they fell silent one after the other")));
    return plea.as(Cause::Unexplained, say(QT_TRANSLATE_NOOP("Cause", "Nothing seen here explains it")),
        say(QT_TRANSLATE_NOOP("Cause",
            "Export the incident and compare its times with what other monitoring knows of hosts, network and "
            "deployments.")));
}

} // namespace stalewatch
