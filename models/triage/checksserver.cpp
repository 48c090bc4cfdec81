// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/healthcheck.h"
#include "models/values/shownduration.h"
#include "models/values/toldping.h"
#include "models/values/untrusted.h"

#include <algorithm>

namespace stalewatch::checks {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Severity = Finding::Severity;

namespace {

constexpr auto recently = 5min;
/// From here on deliveries to a client do not keep it from being asked (server/client.go, lastIn).
constexpr int asksReceivers = 2'009'016;

/// A finding about each server that @p describe has something to say of: it sets severity and evidence.
template <class F>
void forEachServer(const CheckInput &input, std::vector<Finding> &findings, const Finding &like, F &&describe)
{
    for (const auto &server : input.snapshot.servers) {
        Finding finding = like;
        finding.about = aboutOf(*server);
        if (!describe(*server, finding))
            continue;
        if (server->number != 0)
            finding.servers = {server->number};
        findings.push_back(std::move(finding));
    }
}

} // namespace

void ringOverflow(const CheckInput &input, std::vector<Finding> &findings)
{
    const Finding like{.check = "ring_overflow",
        .severity = Severity::Warning,
        .title = say(QT_TRANSLATE_NOOP("Check", "Closures were missed")),
        .remedy = say(QT_TRANSLATE_NOOP("Check",
            "Raise max_closed_clients, poll more often, and look for what connects and leaves all the time."))};
    forEachServer(input, findings, like, [&input](const ServerSnapshot &server, Finding &finding) {
        const qint64 lost = input.figures.grown(server.number, &CounterSample::unseen, 10min, input.now);
        //: %1: name of a server.
        finding.evidence
            = say(QT_TRANSLATE_N_NOOP("Check",
                      "%1: at least %n closed connections were pushed out of the server's list before they were read"),
                lost)
                  .arg(nameOf(server));
        return isUp(server) && lost > 0;
    });
}

void slowConsumers(const CheckInput &input, std::vector<Finding> &findings)
{
    const Finding like{.check = "slow_consumers",
        .severity = Severity::Warning,
        .title = say(QT_TRANSLATE_NOOP("Check", "Slow consumers")),
        .remedy = say(QT_TRANSLATE_NOOP(
            "Check", "Spread their subjects over a queue group, or use JetStream; shorter pings do not help."))};
    forEachServer(input, findings, like, [&input](const ServerSnapshot &server, Finding &finding) {
        const qint64 slow = input.figures.grown(server.number, &CounterSample::slowConsumers, recently, input.now);
        //: %1: name of a server.
        finding.evidence = say(QT_TRANSLATE_N_NOOP("Check",
                                   "%1: %n times in the last 5 min a client did not take what was sent; a silent one "
                                   "is not counted here until its output piles up"),
            slow)
                               .arg(nameOf(server));
        finding.filter = filterOf(server, u"reason:Slow"_s);
        return isUp(server) && slow > 0;
    });
}

void stalls(const CheckInput &input, std::vector<Finding> &findings)
{
    const Finding like{.check = "stalls",
        .severity = Severity::Notice,
        .title = say(QT_TRANSLATE_NOOP("Check", "Publishers are held up")),
        .remedy
        = say(QT_TRANSLATE_NOOP("Check", "Look for the consumers behind: the server slows publishers down for them."))};
    forEachServer(input, findings, like, [&input](const ServerSnapshot &server, Finding &finding) {
        const qint64 stalled = input.figures.grown(server.number, &CounterSample::stalledClients, recently, input.now);
        //: %1: name of a server.
        finding.evidence
            = say(QT_TRANSLATE_N_NOOP("Check", "%1: %n times in the last 5 min"), stalled).arg(nameOf(server));
        return isUp(server) && stalled > 0;
    });
}

void serverBusy(const CheckInput &input, std::vector<Finding> &findings)
{
    const Finding like{.check = "server_busy",
        .severity = Severity::Warning,
        .title = say(QT_TRANSLATE_NOOP("Check", "The server has no CPU to spare")),
        .remedy = say(QT_TRANSLATE_NOOP("Check",
            "Move clients to other servers, or give it more cores: PINGs and PONGs wait like everything else."))};
    forEachServer(input, findings, like, [&input](const ServerSnapshot &server, Finding &finding) {
        const double used = server.facts.cores > 0 ? server.facts.cpu / 100 / double(server.facts.cores) : 0;
        //: %1: name of a server, %2: a percentage without its sign.
        finding.evidence = say(QT_TRANSLATE_NOOP("Check", "%1 uses %2 % of its cores"))
                               .arg(nameOf(server))
                               .arg(qRound(std::clamp(used, 0., 1000.) * 100));
        return isUp(server) && used >= input.limit("server_busy", finding.about, 0.9);
    });
}

void oldServer(const CheckInput &input, std::vector<Finding> &findings)
{
    const Finding like{.check = "old_server",
        .severity = Severity::Warning,
        .title = say(QT_TRANSLATE_NOOP("Check", "Dead receivers may never be closed")),
        .remedy
        = say(QT_TRANSLATE_NOOP("Check", "Update the server: 2.9.16 and newer ask receivers of messages too."))};
    forEachServer(input, findings, like, [](const ServerSnapshot &server, Finding &finding) {
        const int version = versionNumber(server.facts.version);
        //: %1: name of a server, %2: its version.
        finding.evidence
            = say(QT_TRANSLATE_NOOP("Check", "%1 is version %2, which sends no PING to clients it delivers to"))
                  .arg(nameOf(server), Untrusted(QByteArrayView(server.facts.version)).shown(40));
        return isUp(server) && version > 0 && version < asksReceivers;
    });
}

void certificate(const CheckInput &input, std::vector<Finding> &findings)
{
    const Finding like{.check = "certificate",
        .title = say(QT_TRANSLATE_NOOP("Check", "The TLS certificate ends soon")),
        .remedy = say(QT_TRANSLATE_NOOP("Check", "Renew it and reload the server: no client connects after that."))};
    forEachServer(input, findings, like, [](const ServerSnapshot &server, Finding &finding) {
        if (!isUp(server) || !isKnown(server.facts.tlsCertNotAfter))
            return false;
        const Nanoseconds left = timeBetween(server.now, server.facts.tlsCertNotAfter);
        finding.severity = left < 48h ? Severity::Critical : Severity::Warning;
        //: %1: name of a server, %2: a duration.
        const QString ends = say(QT_TRANSLATE_NOOP("Check", "%1: in %2"));
        //: %1: name of a server, %2: a duration.
        const QString ended = say(QT_TRANSLATE_NOOP("Check", "%1: ended %2 ago"));
        finding.evidence = (left > 0ns ? ends : ended).arg(nameOf(server), shownDuration(std::chrono::abs(left)));
        return left < 14 * 24h;
    });
}

void pollFailing(const CheckInput &input, std::vector<Finding> &findings)
{
    const Finding like{.check = "poll_failing",
        .severity = Severity::Critical,
        .title = say(QT_TRANSLATE_NOOP("Check", "A server does not answer")),
        .remedy = say(QT_TRANSLATE_NOOP(
            "Check", "Check its process, its monitoring port and the way there; what is shown of it is old."))};
    forEachServer(input, findings, like, [](const ServerSnapshot &server, Finding &finding) {
        const PollHealth &health = server.health;
        if (server.state != ServerSnapshot::State::Down || !health.failure || health.failures < 2)
            return false;
        //: %1: name of a server, %2: why.
        finding.evidence = say(QT_TRANSLATE_N_NOOP("Check", "%1: %n polls failed in a row: %2"), health.failures)
                               .arg(nameOf(server), plainLine(health.failure->why, 120));
        return true;
    });
}

void pollSlow(const CheckInput &input, std::vector<Finding> &findings)
{
    const Finding like{.check = "poll_slow",
        .severity = Severity::Warning,
        .title = say(QT_TRANSLATE_NOOP("Check", "Polls are slower than asked")),
        .remedy
        = say(QT_TRANSLATE_NOOP("Check", "Ask less often, or from nearer: windows are as wide as polls are apart."))};
    forEachServer(input, findings, like, [&input](const ServerSnapshot &server, Finding &finding) {
        const PollHealth &health = server.health;
        //: %1: name of a server, %2 and %3: durations.
        finding.evidence = say(QT_TRANSLATE_NOOP("Check", "%1: every %2 instead of %3"))
                               .arg(nameOf(server), shownDuration(health.interval), shownDuration(health.asked));
        const double times = health.asked > 0ns ? double(health.interval.count()) / double(health.asked.count()) : 0;
        return isUp(server) && times > input.limit("poll_slow", finding.about, 2.5);
    });
}

void pollPartial(const CheckInput &input, std::vector<Finding> &findings)
{
    const Finding like{.check = "poll_partial",
        .severity = Severity::Notice,
        .title = say(QT_TRANSLATE_NOOP("Check", "A server does not tell everything")),
        .remedy = say(
            QT_TRANSLATE_NOOP("Check", "Let the proxy before it pass /connz, or name the server itself as a target."))};
    forEachServer(input, findings, like, [](const ServerSnapshot &server, Finding &finding) {
        if (!isUp(server) || !server.health.partial)
            return false;
        if (!isTold(server.facts.ping)) { // the login of an ordinary account
            finding.severity = Severity::Warning;
            finding.title = say(QT_TRANSLATE_NOOP("Check", "Only the connections of one account are shown"));
            finding.remedy = say(QT_TRANSLATE_NOOP(
                "Check", "With a login of the system account all of them are, and the ping settings."));
        }
        //: %1: name of a server, %2: what was asked, %3: why it is not to be had.
        finding.evidence = say(QT_TRANSLATE_NOOP("Check", "%1: %2: %3"))
                               .arg(nameOf(server), plainLine(server.health.partial->what, 80),
                                   plainLine(server.health.partial->why, 120));
        return true;
    });
}

void identity(const CheckInput &input, std::vector<Finding> &findings)
{
    const Finding like{.check = "identity",
        .severity = Severity::Warning,
        .title = say(QT_TRANSLATE_NOOP("Check", "It is not certain which server answers")),
        .remedy = say(QT_TRANSLATE_NOOP(
            "Check", "Write the address of each server itself; nothing should be pushed to it like this."))};
    forEachServer(input, findings, like, [](const ServerSnapshot &server, Finding &finding) {
        switch (server.warning) {
        case ServerWarning::None:
            return false;
        case ServerWarning::DuplicateId:
            //: %1: name of a server.
            finding.evidence
                = say(QT_TRANSLATE_NOOP("Check", "%1: another server has the same server_id: a cloned installation"));
            break;
        case ServerWarning::Flapping:
            //: %1: name of a server.
            finding.evidence = say(QT_TRANSLATE_NOOP("Check", "%1: several servers answer in turn: a load balancer"));
            break;
        case ServerWarning::CounterFell:
            //: %1: name of a server.
            finding.evidence = say(QT_TRANSLATE_NOOP("Check", "%1: a counter of the same server ran backwards"));
            finding.severity = Severity::Notice;
            break;
        }
        finding.evidence = finding.evidence.arg(nameOf(server));
        return true;
    });
}

void clockSkew(const CheckInput &input, std::vector<Finding> &findings)
{
    const Finding like{.check = "clock_skew",
        .severity = Severity::Notice,
        .title = say(QT_TRANSLATE_NOOP("Check", "Clocks differ")),
        .remedy = say(QT_TRANSLATE_NOOP(
            "Check", "Check NTP there and here; windows are right all the same, times of day are the server's."))};
    forEachServer(input, findings, like, [&input](const ServerSnapshot &server, Finding &finding) {
        const Nanoseconds skew = server.skew < 0ns ? Nanoseconds(-server.skew) : server.skew;
        //: %1: name of a server, %2: a duration.
        const QString ahead = say(QT_TRANSLATE_NOOP("Check", "%1: %2 ahead of this computer"));
        //: %1: name of a server, %2: a duration.
        const QString behind = say(QT_TRANSLATE_NOOP("Check", "%1: %2 behind this computer"));
        finding.evidence = (server.skew > 0ns ? ahead : behind).arg(nameOf(server), shownDuration(skew));
        return isUp(server)
            && std::chrono::duration<double>(skew).count() >= input.limit("clock_skew", finding.about, 30);
    });
}

void unreadableFields(const CheckInput &input, std::vector<Finding> &findings)
{
    const Finding like{.check = "unreadable",
        .severity = Severity::Notice,
        .title = say(QT_TRANSLATE_NOOP("Check", "A server says what cannot be read")),
        .remedy = say(QT_TRANSLATE_NOOP("Check",
            "Such values show as \"?\": it is newer than this program, or something in between changes its answers."))};
    forEachServer(input, findings, like, [](const ServerSnapshot &server, Finding &finding) {
        const qint64 errors = server.health.parseFieldErrors;
        //: %1: name of a server.
        finding.evidence
            = say(QT_TRANSLATE_N_NOOP("Check", "%1: %n fields of its last answers"), errors).arg(nameOf(server));
        return isUp(server) && errors > 0;
    });
}

} // namespace stalewatch::checks
