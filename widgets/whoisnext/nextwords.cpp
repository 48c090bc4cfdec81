// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/whoisnext/nextwords.h"

#include "models/tables/connectioncells.h"
#include "models/values/shownduration.h"
#include "widgets/servers/serverwords.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WhoIsNext)
};

constexpr qsizetype longestName = 60;
constexpr std::size_t mostGroups = 8;
constexpr std::size_t mostSubjects = 12;

/// For tr()'s plural forms.
int plural(qint64 count)
{
    return int(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

QString shown(std::string_view utf8)
{
    return Untrusted(QByteArrayView(utf8.data(), qsizetype(utf8.size()))).shown(longestName);
}

/// At risk on servers that have not answered lately.
qint64 unheardOf(const Order &order)
{
    qint64 count = 0;
    for (const auto &server : order.snapshot->servers) {
        const bool isMeant = order.question.server == 0 || server->number == order.question.server;
        if (isMeant && server->health.isUnknownAt(server->health.askedAt))
            count += server->tally.atRisk();
    }
    return count;
}

/// "orders-worker-2b1d on n1-euw1", as plain text.
QString nameOf(const Snapshot &snapshot, const Closing &closing)
{
    const ServerSnapshot *server = snapshot.server(closing.server);
    const std::size_t row = server ? server->find(closing.cid) : 0;
    if (!server || row >= server->size())
        return {};
    const QString name = shown(server->rows.text(server->rows.name[row]));
    const QString title = serverTitle(snapshot, *server);
    if (!name.isEmpty())
        //: %1 the name of a connection, %2 its server
        return Words::tr("%1 on %2").arg(name, title);
    //: %1 the number of a connection without a name, %2 its server
    return Words::tr("connection %1 on %2").arg(QString::number(closing.cid), title);
}

/// Nobody is silent: who could be the first.
QStringList ifOneFellSilent(const Order &order, const Tally &tally, LocalTime local)
{
    QStringList lines;
    const std::optional<Closing> &first = tally.nextAlive;
    if (first && first->earliest - local > 1s)
        //: %1 a connection and its server, %2 a duration
        lines += Words::tr("The next that could be closed is %1: in %2 at the earliest, if it falls silent now.")
                     .arg(nameOf(*order.snapshot, *first), shownDuration(first->earliest - local));
    else if (first)
        //: %1 a connection and its server
        lines += Words::tr("The next that could be closed is %1: it has to answer within its next ping.")
                     .arg(nameOf(*order.snapshot, *first));
    if (const qint64 unproven = tally.of(Evidence::Unproven); unproven > 0)
        lines += Words::tr("%n connection(s) have not been watched for long enough to say.", nullptr, plural(unproven));
    if (const qint64 quiet = tally.of(Evidence::Quiet); quiet > 0)
        lines += Words::tr("%n connection(s) ping for themselves or are not pinged: their silence would not show.",
            nullptr, plural(quiet));
    return lines;
}

/// The first @p most of @p items, and how many more there are.
QString listed(const QStringList &items, qint64 all)
{
    const QString list = items.join(u", "_s);
    const qint64 more = all - items.size();
    //: %1 a list, cut: "a, b, c"
    return more > 0 ? Words::tr("%1 and %n more", nullptr, plural(more)).arg(list) : list;
}

} // namespace

QString horizonWords(Nanoseconds within)
{
    if (within % 1h == 0ns)
        return Words::tr("%n hour(s)", nullptr, plural(within / 1h));
    return Words::tr("%n minute(s)", nullptr, plural(within / 1min));
}

QString nextSummary(const Order &order)
{
    const qint64 silent = tallyOf(*order.snapshot, order.question.server).atRisk();
    const qint64 unheard = unheardOf(order);
    const qint64 next = qint64(order.rows.size()) + order.leftOut;
    QStringList sentences;
    if (next > 0 && order.question.within > 0ns)
        //: %1: "5 minutes"
        sentences
            += Words::tr("%n silent connection(s) will be closed within %1 unless they answer.", nullptr, plural(next))
                   .arg(horizonWords(order.question.within));
    else if (next > 0)
        sentences += Words::tr("%n silent connection(s) will be closed unless they answer.", nullptr, plural(next));
    if (order.leftOut > 0)
        sentences += Words::tr("The first %n are listed.", nullptr, plural(qint64(order.rows.size())));
    if (const qint64 later = silent - next - unheard; later > 0 && next > 0)
        sentences += Words::tr("%n more later.", nullptr, plural(later));
    if (unheard > 0)
        sentences += Words::tr("%n on servers that do not answer: not listed.", nullptr, plural(unheard));
    return sentences.join(u' ');
}

QString nobodyIsNext(const Order &order, LocalTime local)
{
    const Snapshot &snapshot = *order.snapshot;
    if (snapshot.servers.empty())
        return Words::tr("No server is watched yet.\nAdd one with its monitoring URL, for example "
                         "http://localhost:8222.");
    const Tally tally = tallyOf(snapshot, order.question.server);
    if (tally.open() == 0)
        return Words::tr("No open connections are known here yet.");
    const qint64 later = tally.atRisk() - unheardOf(order);
    if (tally.atRisk() > 0 && later <= 0)
        return Words::tr("Nobody can say who is next: the servers of the silent connections do not answer.");
    QStringList lines;
    if (later > 0 && tally.next) {
        //: %1: "5 minutes"
        lines += Words::tr("None of %n silent connection(s) will be closed within %1.", nullptr, plural(later))
                     .arg(horizonWords(order.question.within));
        //: %1 a connection and its server, %2 a duration
        lines += Words::tr("The first is %1, in %2 at the earliest.")
                     .arg(nameOf(snapshot, *tally.next),
                         shownDuration(std::max<Nanoseconds>(tally.next->earliest - local, 0s)));
        return lines.join(u'\n');
    }
    lines += Words::tr("No connection is silent.");
    return (lines + ifOneFellSilent(order, tally, local)).join(u'\n');
}

QString heldWords(const ConnectionRow &row)
{
    const QString held = cells::heldText(row);
    //: %1: "14.8 MB pending, 12 subscriptions"
    return held.isEmpty() ? QString() : Words::tr("Holds %1.").arg(held);
}

QString subscriptionWords(const Result<HeldSubscriptions> &held)
{
    if (!held)
        //: %1: why, in words of the server or ours
        return Words::tr("What it subscribes to could not be asked: %1").arg(plainLine(held.error().why));
    if (!held->isOpen)
        return Words::tr("It is no longer open.");
    if (held->count == 0)
        return Words::tr("It subscribes to nothing.");
    QStringList groups;
    for (std::size_t i = 0; i < std::min(held->queueGroups.size(), mostGroups); ++i)
        groups += shown(held->queueGroups[i]);
    QStringList subjects;
    for (std::size_t i = 0; i < std::min(held->kept.size(), mostSubjects); ++i)
        subjects += shown(held->kept[i].subject);
    QStringList sentences;
    if (groups.isEmpty())
        sentences += Words::tr("It is in no queue group.");
    else
        //: %1 a list of names
        sentences += Words::tr("Queue groups: %1.").arg(listed(groups, qint64(held->queueGroups.size())));
    //: %1 a list of subjects
    sentences += Words::tr("Subjects: %1.").arg(listed(subjects, held->count));
    return sentences.join(u' ');
}

} // namespace stalewatch
