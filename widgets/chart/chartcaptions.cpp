// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chart/chartcaptions.h"

#include "models/values/toldping.h"
#include "widgets/servers/serverwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

using Split = ChartChoice::Split;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChartStory)
};

} // namespace

QString noteOn(const Snapshot &snapshot, const std::vector<const ServerSnapshot *> &servers, Split split)
{
    QStringList counted;
    bool isOfOneAccount = false;
    qint64 unseen = 0;
    for (const ServerSnapshot *server : servers) {
        if (server->number == 0 || server->stale.source != StaleCount::Source::Closures)
            continue;
        if (!isTold(server->facts.ping)) {
            isOfOneAccount = true;
            continue;
        }
        counted.append(serverTitle(snapshot, *server));
        unseen += server->stale.unseenClosures;
    }
    const QString ofOneAccount
        = isOfOneAccount ? Words::tr("Counted are closed connections of one account, whose login this is.") : QString();
    if (counted.isEmpty())
        return ofOneAccount;
    const QString names = counted.size() > 3
        //: "n1, n2, n3 and 4 more"
        ? Words::tr("%1 and %n more", nullptr, int(counted.size()) - 3).arg(QStringList(counted.first(3)).join(u", "_s))
        : counted.join(u", "_s);
    QString note = split == Split::ByKind
        //: %1 names of servers
        ? Words::tr("%1: no counter before server 2.12, so clients and leafnodes are counted from closed connections, "
                    "and routes and gateways not at all.")
        //: %1 names of servers
        : Words::tr("%1: no counter before server 2.12, so counted from closed connections.");
    note = note.arg(names);
    if (isOfOneAccount)
        note += u' ' + ofOneAccount;
    if (unseen > 0) {
        note += u' '
            + Words::tr("At least %n closings went by unseen.", nullptr,
                int(std::min<qint64>(unseen, std::numeric_limits<int>::max())));
    }
    return note;
}

QString markWords(const HistoryMark &mark, const QString &server)
{
    switch (mark.kind) {
    case HistoryMark::Kind::Restart:
        //: %1 a server
        return Words::tr("%1 restarted").arg(server);
    case HistoryMark::Kind::Replaced:
        //: %1 what a server was called so far
        return Words::tr("%1: another server answers").arg(server);
    case HistoryMark::Kind::Reset:
        //: %1 a server whose counter fell
        return Words::tr("%1: counter reset").arg(server);
    case HistoryMark::Kind::Reload:
        break;
    }
    if (mark.before == mark.after)
        //: %1 a server that read its configuration again
        return Words::tr("reload %1").arg(server);
    if (mark.before.max == mark.after.max)
        //: %1 a server, %2 and %3 its ping interval before and after
        return Words::tr("reload %1: %2 → %3")
            .arg(server, shortDuration(mark.before.interval), shortDuration(mark.after.interval));
    return Words::tr("reload %1: %2 → %3").arg(server, pingWords(mark.before), pingWords(mark.after));
}

QString sentenceFor(
    const StaleHistory &history, const ChartStory &story, const ChartChoice &choice, const WallClock &clock)
{
    const QList<TargetNumber> targets = choice.target == 0 ? QList<TargetNumber>{} : QList<TargetNumber>{choice.target};
    const auto began = history.beganAt(targets);
    if (story.curves.empty())
        return Words::tr("No server is watched yet.");
    if (!began)
        return Words::tr("Waiting for the first answer.");
    if (choice.measure == StaleHistory::Measure::Lifetime || history.increase(targets, LocalTime::min(), choice.to) > 0)
        return {};
    //: %1 a time of day
    return Words::tr("No stale closure since %1.").arg(clock.at(*began).toString(u"HH:mm"_s));
}

QString valueWords(const std::optional<double> &value)
{
    return value ? QLocale().toString(*value, 'f', 0) : Words::tr("not polled");
}

} // namespace stalewatch
