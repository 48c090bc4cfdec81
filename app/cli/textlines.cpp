// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/terminal.h"
#include "app/cli/watchlines.h"
#include "models/staleness/sentence.h"
#include "models/tables/connectioncells.h"
#include "models/values/untrusted.h"
#include "models/wire/goduration.h"
#include "models/wire/rfc3339.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <limits>

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

/// Who it is: "48213 orders-worker on n2-euw1, account ORDERS, user svc, 10.4.17.44:40188".
QString identity(const ServerSnapshot &server, std::size_t row)
{
    const Connections &rows = server.rows;
    //: %1: cid; %2: name; %3: server name
    QStringList parts{words(QT_TRANSLATE_NOOP("WatchText", "%1 %2 on %3"))
                          .arg(QString::number(rows.cid[row]), shownName(rows.text(rows.name[row])),
                              shownName(server.facts.serverName))};
    if (rows.account[row] != TextId::None)
        //: %1: a NATS account
        parts += words(QT_TRANSLATE_NOOP("WatchText", "account %1")).arg(shown(rows.text(rows.account[row])));
    if (rows.authorizedUser[row] != TextId::None)
        //: %1: a user's name
        parts += words(QT_TRANSLATE_NOOP("WatchText", "user %1")).arg(shown(rows.text(rows.authorizedUser[row])));
    if (rows.ip[row] != TextId::None) {
        const QString ip = shown(rows.text(rows.ip[row]));
        const QString host = ip.contains(u':') ? u'[' + ip + u']' : ip;
        parts += rows.port[row] < 0 ? host : host + u':' + QString::number(rows.port[row]);
    }
    return parts.join(u", "_s);
}

/// How sure it is and when: "Ghost, 2 of 3 pings missed, closes in 12-15 s (from T to T)".
QString verdict(const ServerSnapshot &server, const Assessment &assessment)
{
    QStringList parts{titleOf(assessment)};
    if (assessment.of > 0)
        //: %1 of %2 after which the server closes
        parts += words(QT_TRANSLATE_NOOP("WatchText", "%1 of %2 pings missed"))
                     .arg(QString::number(assessment.missed), QString::number(assessment.of));
    if (const QString window = windowText(assessment, server.now); !window.isEmpty())
        parts += window;
    QString verdict = parts.join(u", "_s);
    if (assessment.isAtRisk() && assessment.hasWindow())
        //: %1 and %2: times; the stale window
        verdict += u' '
            + words(QT_TRANSLATE_NOOP("WatchText", "(from %1 to %2)"))
                  .arg(rfc3339(assessment.earliest), rfc3339(assessment.latest));
    return verdict;
}

QString connectionLine(const ServerSnapshot &server, std::size_t row, bool isNext)
{
    const Assessment &assessment = server.assessments[row];
    const QString held = cells::heldText({server, row, server.health.receivedAt});
    const QString line = isNext
        //: %1: time; %2: who; %3: how sure and when; %4: what proved life; %5: time; %6: what it holds; %7: sentences
        ? words(QT_TRANSLATE_NOOP("WatchText", "%1 next: %2: %3; last proof of life: %4 at %5; holds: %6. %7"))
        //: %1: time; %2: who; %3: how sure and when; %4: what proved life; %5: time; %6: what it holds; %7: sentences
        : words(QT_TRANSLATE_NOOP("WatchText", "%1 connection %2: %3; last proof of life: %4 at %5; holds: %6. %7"));
    return line.arg(shownTime(server.now), identity(server, row), verdict(server, assessment),
        proofWords(assessment.proof), shownTime(assessment.proofAt), held.isEmpty() ? u"?"_s : held,
        sentenceOf(assessment, server.facts.ping, server.now));
}

QString leftOutLine(const ServerSnapshot &server, quint32 count)
{
    // Not as an argument: lupdate 6.4 never comes to an end on it there.
    const int shownCount = int(std::min<quint32>(count, std::numeric_limits<int>::max()));
    //: %1: time; %2: server name; %n: silent connections that are not listed
    return QCoreApplication::translate("WatchText", "%1 next: and %n more on %2", nullptr, shownCount)
        .arg(shownTime(server.now), shownName(server.facts.serverName));
}

QString closureLine(const ServerSnapshot &server, const Closure &closure)
{
    //: %1: time; %2: cid; %3: name; %4: server id; %5: the server's reason; %6: time
    return words(QT_TRANSLATE_NOOP("WatchText", "%1 closure of connection %2 %3 on %4: %5; connected %6"))
        .arg(shownTime(closure.stop), QString::number(closure.cid), shownName(closure.name),
            shown(closure.serverId.empty() ? server.facts.serverId : closure.serverId), shown(closure.reason),
            shownTime(closure.start));
}

} // namespace

QByteArray textLines(const PolledServer &poll, const WatchedRows &rows)
{
    const ServerSnapshot &server = *poll.server;
    if (server.state != ServerSnapshot::State::Up)
        return {};
    QByteArray out = forTerminal(serverLine(server)) + '\n';
    for (const quint32 row : rows.rows)
        out += forTerminal(connectionLine(server, row, rows.isWhoIsNext)) + '\n';
    if (rows.leftOut > 0)
        out += forTerminal(leftOutLine(server, rows.leftOut)) + '\n';
    for (const Closure &closure : poll.closures)
        out += forTerminal(closureLine(server, closure)) + '\n';
    return out;
}

} // namespace stalewatch
