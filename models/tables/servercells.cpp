// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/servercells.h"

#include "models/tables/connectioncells.h"
#include "models/tables/textranks.h"
#include "models/values/shownduration.h"
#include "models/wire/goduration.h"

#include <QCoreApplication>

#include <cmath>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ServerColumn", text);
}

QString warningText(ServerWarning warning)
{
    switch (warning) {
    case ServerWarning::None:
        return {};
    case ServerWarning::DuplicateId:
        return translated(QT_TRANSLATE_NOOP("ServerColumn", "another server answers with the same server_id"));
    case ServerWarning::Flapping:
        return translated(QT_TRANSLATE_NOOP("ServerColumn", "several servers answer in turn: a load balancer?"));
    case ServerWarning::CounterFell:
        return translated(QT_TRANSLATE_NOOP("ServerColumn", "a counter ran backwards"));
    }
    Q_UNREACHABLE();
}

QString failureText(const Failure &failure)
{
    //: A request that failed: %1 is the request ("GET http://a:8222/connz"), %2 the reason.
    return translated(QT_TRANSLATE_NOOP("ServerColumn", "%1: %2")).arg(plainLine(failure.what), plainLine(failure.why));
}

} // namespace

QString shownDetection(const PingSettings &ping)
{
    if (!ping.isUsable())
        return {};
    const double least = double(ping.interval.count()) * ping.max;
    const double most = double(ping.interval.count()) * (double(ping.max) + 2);
    const auto span = [&](Nanoseconds unit, const char *words) {
        return translated(words).arg(
            shownFigure(least / double(unit.count())), shownFigure(most / double(unit.count())));
    };
    if (most >= double(Nanoseconds(2h).count()))
        //: A span of hours: "2-4 h".
        return span(1h, QT_TRANSLATE_NOOP("ServerColumn", "%1-%2 h"));
    if (most >= double(Nanoseconds(2min).count()))
        //: A span of minutes: "4-8 min".
        return span(1min, QT_TRANSLATE_NOOP("ServerColumn", "%1-%2 min"));
    //: A span of seconds: "20-40 s".
    return span(1s, QT_TRANSLATE_NOOP("ServerColumn", "%1-%2 s"));
}

namespace servercells {

QString shown(std::string_view text)
{
    return Untrusted(QByteArrayView(text.data(), qsizetype(text.size()))).shown();
}

QString textKey(std::string_view text)
{
    std::string key;
    TextRanks::appendKey(key, text);
    // Bytes as characters, so that the comparison of strings is that of bytes.
    return QString::fromLatin1(key.data(), qsizetype(key.size()));
}

QString nameText(const ServerRow &row)
{
    const ServerFacts &facts = row.server.facts;
    // A server without a configured name repeats its id, which says nothing to anybody.
    if (!facts.serverName.empty() && facts.serverName != facts.serverId)
        return shown(facts.serverName);
    return row.server.targets.isEmpty() ? shown(facts.serverId) : plainLine(row.server.targets.front());
}

QString stateText(const ServerRow &row)
{
    switch (row.server.state) {
    case ServerSnapshot::State::Waiting:
        return translated(QT_TRANSLATE_NOOP("ServerColumn", "waiting"));
    case ServerSnapshot::State::Up:
        return translated(QT_TRANSLATE_NOOP("ServerColumn", "up"));
    case ServerSnapshot::State::Down:
        return translated(QT_TRANSLATE_NOOP("ServerColumn", "down"));
    }
    Q_UNREACHABLE();
}

quint64 versionOrder(const ServerRow &row)
{
    const int version = versionNumber(row.server.facts.version);
    return numberKey(version > 0, version);
}

QString pingIntervalText(const ServerRow &row)
{
    return hasAnswered(row) ? goDuration(row.server.facts.ping.interval) : QString();
}

quint64 detectionOrder(const ServerRow &row)
{
    const PingSettings &ping = row.server.facts.ping;
    return numberKey(hasAnswered(row) && ping.isUsable(), ping.patience().count());
}

QString usedText(const ServerRow &row)
{
    const ServerFacts &facts = row.server.facts;
    if (!isKnown(facts.connections) || facts.connections < 0 || facts.maxConnections <= 0)
        return {};
    return shownPercent(100.0 * double(facts.connections) / double(facts.maxConnections));
}

quint64 usedOrder(const ServerRow &row)
{
    const ServerFacts &facts = row.server.facts;
    const bool known = isKnown(facts.connections) && facts.connections >= 0 && facts.maxConnections > 0;
    return numberKey(known, known ? qint64(1e6 * double(facts.connections) / double(facts.maxConnections)) : 0);
}

QString staleSourceText(const ServerRow &row)
{
    if (!hasAnswered(row))
        return {};
    switch (row.server.stale.source) {
    case StaleCount::Source::Counter:
        return translated(QT_TRANSLATE_NOOP("ServerColumn", "the server"));
    case StaleCount::Source::Closures:
        return translated(QT_TRANSLATE_NOOP("ServerColumn", "closures seen"));
    }
    Q_UNREACHABLE();
}

quint64 cpuOrder(const ServerRow &row)
{
    const double cpu = row.server.facts.cpu;
    const bool known = hasAnswered(row) && cpu >= 0 && cpu < 1e9;
    return numberKey(known, known ? qint64(cpu * 1000) : 0);
}

QString uptimeText(const ServerRow &row)
{
    return cells::shownAge(row.server.facts.start, row.server.serverTime(row.local));
}

quint64 uptimeOrder(const ServerRow &row)
{
    const Instant start = row.server.facts.start;
    // The longest uptime is the largest: the earliest start.
    return isKnown(start) ? ~orderKey(start.time_since_epoch().count()) : ~quint64(0);
}

QString skewText(const ServerRow &row)
{
    if (!hasAnswered(row))
        return {};
    const qint64 skew = row.server.skew.count();
    // Half a round trip cannot be told from a clock that is off.
    if (std::abs(double(skew)) < 50e6)
        return translated(QT_TRANSLATE_NOOP("ServerColumn", "exact"));
    return (skew > 0 ? u"+"_s : u"-"_s)
        + shownDuration(skew == absent ? Nanoseconds::max() : Nanoseconds(std::abs(skew)));
}

QString pollAgeText(const ServerRow &row)
{
    const LocalTime received = row.server.health.receivedAt;
    return received == LocalTime{} ? QString() : shownDuration(std::max<Nanoseconds>(row.local - received, 0ns));
}

quint64 pollAgeOrder(const ServerRow &row)
{
    const LocalTime received = row.server.health.receivedAt;
    return received == LocalTime{} ? ~quint64(0) : ~orderKey(Nanoseconds(received.time_since_epoch()).count());
}

QString problemText(const ServerRow &row)
{
    if (row.server.health.failure)
        return failureText(*row.server.health.failure);
    if (row.server.warning != ServerWarning::None)
        return warningText(row.server.warning);
    return row.server.health.partial ? failureText(*row.server.health.partial) : QString();
}

QString toldByText(const ServerRow &row)
{
    const Told &told = row.server.told;
    // Where settings are missing that is what one has to know.
    const QString source = shownSource(told.facts == Source::Heartbeat ? told.facts : told.rows);
    if (!row.server.hasEvents)
        return source;
    //: Who told what is known of a server: %1 as "HTTP" or "system account"
    return translated(QT_TRANSLATE_NOOP("ServerColumn", "%1, events")).arg(source);
}

QString targetText(const ServerRow &row)
{
    return plainLine(row.server.targets.join(u", "_s));
}

} // namespace servercells

} // namespace stalewatch
