// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/terminal.h"
#include "app/cli/watchlines.h"
#include "models/staleness/sentence.h"
#include "models/values/untrusted.h"
#include "models/wire/goduration.h"
#include "models/wire/rfc3339.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("WatchText", text);
}

QString shown(std::string_view utf8)
{
    return Untrusted(QByteArrayView(utf8.data(), qsizetype(utf8.size()))).shown();
}

QString shownName(std::string_view utf8)
{
    return utf8.empty() ? words(QT_TRANSLATE_NOOP("WatchText", "(unnamed)")) : shown(utf8);
}

QString shownNumber(qint64 value)
{
    return isKnown(value) ? QString::number(value) : u"?"_s;
}

QString shownTime(Instant at)
{
    const QString text = rfc3339(at);
    return text.isEmpty() ? u"?"_s : text;
}

QString proofWords(Proof proof)
{
    switch (proof) {
    case Proof::None:
        return words(QT_TRANSLATE_NOOP("WatchText", "none"));
    case Proof::Connect:
        return words(QT_TRANSLATE_NOOP("WatchText", "it connected"));
    case Proof::Data:
        return words(QT_TRANSLATE_NOOP("WatchText", "data"));
    case Proof::Pong:
        return words(QT_TRANSLATE_NOOP("WatchText", "PONG seen"));
    case Proof::Heard:
        return words(QT_TRANSLATE_NOOP("WatchText", "heard by this host's kernel"));
    }
    Q_UNREACHABLE();
}

QString serverLine(const ServerSnapshot &server)
{
    const ServerFacts &facts = server.facts;
    const bool isCounter = server.stale.source == StaleCount::Source::Counter;
    //: %1: time; %2: server name; %3: server id; %4: version; %5: target; %6 and %7: counts; %8: where the count of
    //: stale connections comes from; %9: ping_interval; %10: ping_max
    return words(QT_TRANSLATE_NOOP("WatchText",
                     "%1 server %2 (%3, version %4) at %5: connections: %6, stale connections: %7 (%8), ping_interval: "
                     "%9, ping_max: %10"))
        .arg(shownTime(server.now), shownName(facts.serverName), shown(facts.serverId), shown(facts.version),
            plainLine(server.targets.value(0)), shownNumber(facts.connections), shownNumber(server.stale.total),
            isCounter ? words(QT_TRANSLATE_NOOP("WatchText", "the server's counter"))
                      : words(QT_TRANSLATE_NOOP("WatchText", "counted from closures")),
            goDuration(facts.ping.interval), QString::number(facts.ping.max));
}

QString connectionLine(const ServerSnapshot &server, std::size_t row)
{
    const Assessment &assessment = server.assessments[row];
    const QString window = assessment.hasWindow()
        //: %1 and %2: times; the stale window
        ? words(QT_TRANSLATE_NOOP("WatchText", "stale between %1 and %2 if it stays silent"))
              .arg(rfc3339(assessment.earliest), rfc3339(assessment.latest))
        : words(QT_TRANSLATE_NOOP("WatchText", "no stale window"));
    //: %1: time; %2: cid; %3: name; %4: server id; %5: time; %6: evidence, as "Suspect"; %7: what proved life; %8:
    //: time; %9: missed pings; %10: the stale window in words
    return words(
        QT_TRANSLATE_NOOP("WatchText",
            "%1 connection %2 %3 on %4, connected %5: %6; last proof of life: %7 at %8; missed pings: %9; %10"))
        .arg(shownTime(server.now), QString::number(server.rows.cid[row]),
            shownName(server.rows.text(server.rows.name[row])), shown(server.facts.serverId),
            shownTime(Instant(Nanoseconds(server.rows.start[row]))), titleOf(assessment.evidence),
            proofWords(assessment.proof), shownTime(assessment.proofAt), QString::number(assessment.missed), window);
}

QString closureLine(const ServerSnapshot &server, const Closure &closure)
{
    //: %1: time; %2: cid; %3: name; %4: server id; %5: the server's reason; %6: time
    return words(QT_TRANSLATE_NOOP("WatchText", "%1 closure of connection %2 %3 on %4: %5; connected %6"))
        .arg(shownTime(closure.stop), QString::number(closure.cid), shownName(closure.name),
            shown(closure.serverId.empty() ? server.facts.serverId : closure.serverId), shown(closure.reason),
            shownTime(closure.start));
}

/// The open rows, soonest `latest` first; those without one at the end.
std::vector<std::size_t> byUrgency(const ServerSnapshot &server)
{
    std::vector<std::size_t> rows(server.openRows);
    std::iota(rows.begin(), rows.end(), std::size_t(0));
    std::ranges::stable_sort(rows, {}, [&server](std::size_t row) {
        const Instant latest = server.assessments[row].latest;
        return isKnown(latest) ? latest : Instant::max();
    });
    return rows;
}

} // namespace

QByteArray textLines(const PolledServer &poll, bool withConnections)
{
    const ServerSnapshot &server = *poll.server;
    if (server.state != ServerSnapshot::State::Up)
        return {};
    QByteArray out = forTerminal(serverLine(server)) + '\n';
    if (withConnections) {
        for (const std::size_t row : byUrgency(server))
            out += forTerminal(connectionLine(server, row)) + '\n';
    }
    for (const Closure &closure : poll.closures)
        out += forTerminal(closureLine(server, closure)) + '\n';
    return out;
}

} // namespace stalewatch
