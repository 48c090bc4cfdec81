// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/pingrules.h"

#include "models/values/shownduration.h"
#include "models/wire/goduration.h"

#include <QCoreApplication>

#include <algorithm>

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Level = PingRemark::Level;
using About = PingRemark::About;

constexpr PingSettings defaults{};

QString say(const char *text, int count = -1)
{
    return QCoreApplication::translate("PingRules", text, nullptr, count);
}

void checkInterval(std::vector<PingRemark> &remarks, Nanoseconds interval)
{
    const auto add = [&remarks](Level level, const QString &text) {
        remarks.push_back({level, About::Interval, text});
    };
    if (interval < 0ns) {
        add(Level::Illegal,
            say(QT_TRANSLATE_NOOP(
                "PingRules", "A negative interval makes the server close every connection at once.")));
    } else if (interval == 0ns) {
        //: %1: a duration
        add(Level::Illegal,
            say(QT_TRANSLATE_NOOP("PingRules", "Zero is no interval: the server would take its default, %1."))
                .arg(configDuration(defaults.interval)));
    } else if (interval < shortestInterval) {
        //: %1: a duration
        add(Level::Illegal,
            say(QT_TRANSLATE_NOOP("PingRules", "Below %1 healthy connections are closed: answers take time."))
                .arg(configDuration(shortestInterval)));
    } else if (interval > longestInterval) {
        //: %1: a duration
        add(Level::Illegal,
            say(QT_TRANSLATE_NOOP("PingRules", "Above %1 dead connections would stay for hours."))
                .arg(configDuration(longestInterval)));
    } else if (interval < briefInterval) {
        //: %1: a duration
        add(Level::Risky,
            say(QT_TRANSLATE_NOOP("PingRules",
                    "Below %1 a short pause of a client or of the network is enough to close its connection."))
                .arg(configDuration(briefInterval)));
    } else if (interval > defaults.interval) {
        //: %1: a duration
        add(Level::Notice,
            say(QT_TRANSLATE_NOOP("PingRules", "Longer than the server's default, %1: dead connections stay longer."))
                .arg(configDuration(defaults.interval)));
    }
}

void checkMax(std::vector<PingRemark> &remarks, int max)
{
    const auto add = [&remarks](Level level, const QString &text) { remarks.push_back({level, About::Max, text}); };
    if (max < 0) {
        add(Level::Illegal,
            say(QT_TRANSLATE_NOOP(
                "PingRules", "Below zero every healthy connection is closed when it is first pinged.")));
    } else if (max == 0) {
        //: %1: a number
        add(Level::Illegal,
            say(QT_TRANSLATE_NOOP("PingRules", "Zero is no limit: the server would take its default, %1."))
                .arg(defaults.max));
    } else if (max > mostPings) {
        //: %1: a number
        add(Level::Illegal,
            say(QT_TRANSLATE_NOOP("PingRules", "More than %1 unanswered PINGs are no limit any more.")).arg(mostPings));
    } else if (max == 1) {
        add(Level::Risky,
            say(QT_TRANSLATE_NOOP("PingRules", "With 1 a single lost or late PONG closes the connection.")));
    } else if (max > defaults.max) {
        //: %1: a number
        add(Level::Notice,
            say(QT_TRANSLATE_NOOP("PingRules", "More than the server's default, %1: dead connections stay longer."))
                .arg(defaults.max));
    }
}

void checkScope(std::vector<PingRemark> &remarks, const PingChange &change, int serverVersion)
{
    if (change.scope == PingScope::Websocket && change.max) {
        remarks.push_back({Level::Illegal, About::Max,
            say(QT_TRANSLATE_NOOP("PingRules", "No server knows a ping_max for websockets alone."))});
    }
    if (!knowsScope(serverVersion, change.scope)) {
        const bool isCluster = change.scope == PingScope::Cluster;
        remarks.push_back({Level::Illegal, About::Both,
            isCluster ? say(QT_TRANSLATE_NOOP("PingRules",
                "Ping settings of the cluster's own need nats-server 2.10.10 or newer: others do not start with them."))
                      : say(QT_TRANSLATE_NOOP("PingRules",
                          "A ping_interval of websockets needs nats-server 2.11.12, 2.12.3 or newer: others do not "
                          "start with it."))});
    }
    if (change.scope == PingScope::Cluster && change.interval && *change.interval > longestRouteInterval) {
        //: %1: a duration
        remarks.push_back({Level::Illegal, About::Interval,
            say(QT_TRANSLATE_NOOP("PingRules", "Routes are pinged every %1 at least; the server does not take more."))
                .arg(configDuration(longestRouteInterval))});
    }
}

} // namespace

std::vector<PingRemark> checkPing(const PingChange &change, int serverVersion)
{
    std::vector<PingRemark> remarks;
    checkScope(remarks, change, serverVersion);
    if (change.interval)
        checkInterval(remarks, *change.interval);
    if (change.max)
        checkMax(remarks, *change.max);
    std::ranges::stable_sort(remarks, {}, &PingRemark::level);
    return remarks;
}

bool isLegal(const std::vector<PingRemark> &remarks) noexcept
{
    return std::ranges::none_of(remarks, [](const PingRemark &remark) { return remark.level == Level::Illegal; });
}

std::vector<PingRemark> checkFleet(const PingSettings &wished, const std::vector<PingSettings> &others)
{
    const auto differing = std::ranges::count_if(others, [&](const PingSettings &other) { return other != wished; });
    if (differing == 0)
        return {};
    return {{Level::Notice, About::Both,
        say(QT_TRANSLATE_N_NOOP("PingRules",
                "%n other server(s) have other ping settings: a client that reconnects there meets another deadline."),
            int(differing))}};
}

QString configDuration(Nanoseconds interval)
{
    const QString whole = goDuration(interval); // "1h0m0s": right, but nobody writes it so
    QString brief = whole;
    if (brief.endsWith("m0s"_L1))
        brief.chop(2);
    if (brief.endsWith("h0m"_L1))
        brief.chop(2);
    return brief;
}

Result<Nanoseconds> parseInterval(const QString &typed)
{
    const QByteArray text = typed.trimmed().toUtf8();
    const bool hasDays = text.contains('d') || text.contains('y'); // units of /connz, not of a config
    const auto interval = hasDays ? std::nullopt : parseGoDuration({text.constData(), std::size_t(text.size())});
    const bool hasUnit = !text.isEmpty() && !(text.back() >= '0' && text.back() <= '9');
    if (interval && hasUnit)
        return *interval;
    //: %1: what was typed
    return tl::unexpected(Failure{Failure::Kind::Local,
        say(QT_TRANSLATE_NOOP("PingRules", "Reading the interval \"%1\"")).arg(typed.left(64)),
        say(QT_TRANSLATE_NOOP("PingRules", "Write a number and its unit, as in 30s, 2m or 1m30s."))});
}

} // namespace stalewatch
