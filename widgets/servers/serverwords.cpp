// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/servers/serverwords.h"

#include "models/tables/servercolumns.h"
#include "models/tables/words.h"
#include "models/values/toldping.h"
#include "models/wire/goduration.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ServerWords)
};

QString nameOf(const ServerSnapshot &server)
{
    const std::string &name = server.facts.serverName;
    // Without a configured name the server repeats its id, which says nothing to anybody.
    if (!name.empty() && name != server.facts.serverId)
        return Untrusted(QByteArrayView(name.data(), qsizetype(name.size()))).shown(64);
    return server.targets.isEmpty() ? Words::tr("unnamed server") : plainLine(server.targets.front(), 64);
}

} // namespace

QString serverTitle(const Snapshot &snapshot, const ServerSnapshot &server)
{
    const QString name = nameOf(server);
    const auto namesakes = std::ranges::count_if(
        snapshot.servers, [&](const auto &other) { return other->facts.serverName == server.facts.serverName; });
    if (namesakes < 2 || server.facts.serverName.empty() || server.targets.isEmpty())
        return name;
    const QString target = plainLine(server.targets.front(), 64);
    //: %1 a server's name that another server has too, %2 its URL
    return name == target ? name : Words::tr("%1 (%2)").arg(name, target);
}

QString shortDuration(Nanoseconds duration)
{
    QString text = goDuration(duration);
    if (text.endsWith(u"m0s"_s))
        text.chop(2);
    if (text.endsWith(u"h0m"_s))
        text.chop(2);
    return text;
}

QString pingWords(const PingSettings &ping)
{
    //: ping_interval and ping_max: "30s × 2"
    return Words::tr("%1 × %2").arg(shortDuration(ping.interval), QString::number(ping.max));
}

QString serverFactsWords(const ServerSnapshot &server)
{
    const std::string &version = server.facts.version;
    const QString shown = Untrusted(QByteArrayView(version.data(), qsizetype(version.size()))).shown(24);
    if (!isTold(server.facts.ping))
        //: %1 version; the login is that of an ordinary account, which sees its own connections only
        return Words::tr("%1, one account only").arg(shown);
    const QString detection = shownDetection(server.facts.ping);
    if (detection.isEmpty())
        //: %1 version, %2 ping settings
        return Words::tr("%1, %2").arg(shown, pingWords(server.facts.ping));
    //: %1 version, %2 ping settings, %3 the time until a dead client is noticed
    return Words::tr("%1, %2, %3").arg(shown, pingWords(server.facts.ping), detection);
}

QStringList toldWords(const ServerSnapshot &server)
{
    const Told &told = server.told;
    const auto by = [&server](const QString &source, int index) {
        const QString target = plainLine(server.targets.value(index), 64);
        //: Who told something of a server: %1 as "HTTP" or "system account", %2 the URL of the target
        return target.isEmpty() ? source : Words::tr("%1 (%2)", "source").arg(source, target);
    };
    QStringList lines;
    if (told.facts == told.rows && told.facts != Source::None) {
        //: %1 who told them
        lines << Words::tr("Settings and connections: %1").arg(by(shownSource(told.facts), told.by));
    } else if (told.facts != Source::None) {
        //: %1 who told them
        lines << Words::tr("Settings and counters: %1").arg(by(shownSource(told.facts), told.by));
        if (told.rows != Source::None)
            //: %1 who told them
            lines << Words::tr("Connections: %1").arg(by(shownSource(told.rows), told.by));
    }
    if (told.facts == Source::None)
        return lines;
    if (server.hasEvents)
        //: %1 who told them
        lines << Words::tr("Closings: %1").arg(by(Words::tr("events"), told.eventsBy));
    else
        lines << Words::tr("Closings: the list of closed connections, at every poll");
    if (server.tcp)
        lines << Words::tr("Proofs of life: also the kernel of this computer");
    return lines;
}

PingSettings commonPing(const std::vector<const ServerSnapshot *> &servers)
{
    const auto count = [&servers](const ServerSnapshot *server) {
        return std::ranges::count_if(
            servers, [server](const ServerSnapshot *other) { return other->facts.ping == server->facts.ping; });
    };
    const auto most = std::ranges::max_element(servers, {}, count);
    return most == servers.end() ? PingSettings{} : (*most)->facts.ping;
}

QString ageWords(Nanoseconds age)
{
    age = std::max<Nanoseconds>(age, 0ns);
    if (age < 10s)
        //: an age in seconds with one decimal
        return Words::tr("%1 s").arg(QLocale().toString(std::chrono::duration<double>(age).count(), 'f', 1));
    if (age < 2min)
        return Words::tr("%1 s").arg(age / 1s);
    if (age < 2h)
        //: an age in minutes
        return Words::tr("%1 min").arg(age / 1min);
    //: an age in hours
    return Words::tr("%1 h").arg(age / 1h);
}

QString failureWords(const Failure &failure)
{
    switch (failure.kind) {
    case Failure::Kind::Unreachable:
        return Words::tr("no connection");
    case Failure::Kind::Lost:
        return Words::tr("connection lost");
    case Failure::Kind::Timeout:
        return Words::tr("no answer in time");
    case Failure::Kind::Refused:
        return Words::tr("access refused");
    case Failure::Kind::Unsupported:
        return Words::tr("endpoint missing");
    case Failure::Kind::NotMonitoring:
        return Words::tr("not a monitoring port");
    case Failure::Kind::Untrusted:
        return Words::tr("certificate not trusted");
    case Failure::Kind::TooLarge:
        return Words::tr("answer too large");
    case Failure::Kind::Malformed:
        return Words::tr("unreadable answer");
    case Failure::Kind::Local:
        return Words::tr("problem on this computer");
    }
    Q_UNREACHABLE();
}

} // namespace stalewatch
