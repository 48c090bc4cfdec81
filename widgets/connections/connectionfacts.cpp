// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/connectionfacts.h"

#include "models/staleness/sentence.h"
#include "models/tables/connectioncolumns.h"
#include "models/values/shownduration.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOthers = 64;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionFacts)
};

bool isFact(const ConnectionColumn &column)
{
    return column.cell == ConnectionColumn::Cell::Text;
}

/// Lines of "field<TAB>value".
void addOthers(QList<Fact> &facts, std::string_view others)
{
    const auto untrusted
        = [](std::string_view text) { return Untrusted(QByteArrayView(text.data(), qsizetype(text.size()))); };
    for (int i = 0; i < mostOthers && !others.empty(); ++i) {
        const std::string_view line = others.substr(0, others.find('\n'));
        others.remove_prefix(std::min(others.size(), line.size() + 1));
        const std::size_t tab = line.find('\t');
        if (tab != std::string_view::npos)
            facts.append({untrusted(line.substr(0, tab)).shown(), untrusted(line.substr(tab + 1)).whole()});
    }
}

QString ago(Instant at, Instant now)
{
    //: %1: a duration, as in "3 s ago"
    return Words::tr("%1 ago").arg(shownDuration(std::max(now - at, Nanoseconds(0))));
}

/// What this host's kernel knows of the server's end.
void addTcp(QList<Fact> &facts, const TcpInfo &tcp, Instant now)
{
    const auto count = [](quint32 value) { return int(std::min<quint32>(value, std::numeric_limits<int>::max())); };
    facts.append({Words::tr("Kernel: bytes came"), ago(tcp.receivedAt, now)});
    facts.append({Words::tr("Kernel: acknowledged"), ago(tcp.ackedAt, now)});
    if (tcp.unacked > 0) {
        QString value = Words::tr("%n segment(s)", nullptr, count(tcp.unacked));
        if (tcp.retransmits > 0) {
            //: %1: as in "2 segments"
            value = Words::tr("%1, sent again %n time(s)", nullptr, tcp.retransmits).arg(value);
        }
        facts.append({Words::tr("Kernel: not acknowledged"), value});
    }
    if (tcp.notSent > 0)
        facts.append({Words::tr("Kernel: waits to be sent"), Words::tr("%n byte(s)", nullptr, count(tcp.notSent))});
    if (tcp.unread > 0)
        facts.append(
            {Words::tr("Kernel: not read by the server"), Words::tr("%n byte(s)", nullptr, count(tcp.unread))});
}

} // namespace

QList<Fact> factsOf(const ServerSnapshot &server, std::size_t row, LocalTime local)
{
    QList<Fact> facts;
    const ConnectionRow connection{.server = server, .row = row, .local = local};
    for (const ConnectionColumn &column : connectionColumns()) {
        if (!isFact(column))
            continue;
        // Texts in full: what a cell cuts off is here.
        const QString value
            = column.textId ? connection.text(column.textId(connection)).whole() : column.text(connection);
        if (!value.isEmpty())
            facts.append({titleOf(column), value});
    }
    if (const TcpInfo *tcp = server.tcpOf(row); tcp && isKnown(connection.now()))
        addTcp(facts, *tcp, connection.now());
    addOthers(facts, server.rows.text(server.rows.others[row]));
    return facts;
}

QString sentenceFor(const ConnectionRow &connection, bool isUnknown)
{
    const QString known = sentenceOf(connection.assessment(), connection.server.facts.ping, connection.now());
    if (connection.server.isGone(connection.row)) {
        const QString why = connectionColumns()[std::size_t(connectionColumn("stale_window"_L1))].text(connection);
        return why.isEmpty() ? known : known + u'\n' + why;
    }
    if (!isUnknown)
        return known;
    return Words::tr("The server has not answered lately, so nothing can be said of this connection now. "
                     "What follows is what it said last.");
}

} // namespace stalewatch
