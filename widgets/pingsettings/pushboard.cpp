// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pingsettings/pushboard.h"

#include "models/push/pingwords.h"
#include "models/push/servertarget.h"
#include "models/values/untrusted.h"
#include "widgets/servers/serverwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PingSettings)
};

QString shown(const std::string &utf8, qsizetype most)
{
    return Untrusted(QByteArrayView(utf8.data(), qsizetype(utf8.size()))).shown(most);
}

PushMark markOf(RollingState state, PushEnd outcome)
{
    switch (state) {
    case RollingState::Pushing:
    case RollingState::Watching:
    case RollingState::TakingBack:
        return PushMark::Working;
    case RollingState::Done:
    case RollingState::TakenBack:
        return PushMark::Fine;
    case RollingState::Failed:
        return outcome == PushEnd::Untouched ? PushMark::Blocked : PushMark::Trouble;
    case RollingState::Waiting:
    case RollingState::Untouched:
        return PushMark::Blocked;
    }
    Q_UNREACHABLE();
}

/// What became of it, or which step is being done.
QString newsText(const PushBoardServer &known)
{
    const ServerPushNews &news = *known.news;
    const bool isWorking = news.state == RollingState::Pushing || news.state == RollingState::TakingBack;
    if (isWorking && !known.log.empty() && known.log.back().news.end == PushEnd::Running)
        return titleOf(known.log.back().news.step);
    if (news.state == RollingState::Waiting)
        return Words::tr("waits for its turn");
    const QString text = stateText(news.state, news.outcome);
    const QString at = QLocale().toString(news.at.time(), u"HH:mm:ss"_s);
    const QString why = plainLine(news.why, 200);
    if (!why.isEmpty())
        //: %1: what became of a server of a push; %2: why
        return Words::tr("%1: %2").arg(text, why);
    //: %1: what became of a server of a push; %2: a time of day
    return Words::tr("%1 %2").arg(text, at);
}

QString warningText(ServerWarning warning)
{
    switch (warning) {
    case ServerWarning::DuplicateId:
        return Words::tr("not pushed: another server answers with the same server id");
    case ServerWarning::Flapping:
        return Words::tr("not pushed: this address answers as several servers in turn; add each by its own address");
    case ServerWarning::None:
    case ServerWarning::CounterFell:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString targetOf(const ServerSnapshot &server)
{
    const auto isNatsTarget = [](const QString &shown) { return !shown.startsWith("http"_L1); };
    const auto direct = std::ranges::find_if_not(server.targets, isNatsTarget);
    if (direct != server.targets.end() || server.targets.isEmpty())
        return direct != server.targets.end() ? *direct : QString();
    return serverTarget(server.targets.front(), server.facts.serverName);
}

PingSettings changed(const PingSettings &ping, const PingChange &change) noexcept
{
    if (change.scope != PingScope::Server)
        return ping;
    return {change.interval.value_or(ping.interval), change.max.value_or(ping.max)};
}

void PushBoard::setServer(ServerNumber server)
{
    const ServerSnapshot *found = m_snapshot && server != 0 ? m_snapshot->server(server) : nullptr;
    m_target = found ? found->target : 0;
}

void PushBoard::setWays(const QString &target, const PushWays &ways)
{
    PushBoardServer &server = m_servers[target];
    if (server.ways == ways)
        return;
    server.ways = ways;
    server.plan.reset();
}

void PushBoard::setChange(const std::optional<PingChange> &change)
{
    if (m_change == change)
        return;
    m_change = change;
    for (auto &[target, server] : m_servers) {
        if (server.plan)
            server.plan->plan.reset(); // what the config says is still so
        if (!m_isPushing)
            server.news.reset();
    }
}

void PushBoard::setChosen(const QString &target, bool isChosen)
{
    m_servers[target].isChosen = isChosen;
}

std::vector<ServerWish> PushBoard::ask()
{
    ++m_number;
    std::vector<ServerWish> wishes;
    if (!m_snapshot)
        return wishes;
    for (const auto &each : m_snapshot->servers) {
        PushBoardServer &server = m_servers[targetOf(*each)];
        server.isAsked = isShown(*each) && server.isChosen && server.ways.isKnown() && each->number != 0;
        if (server.isAsked)
            wishes.push_back({targetOf(*each), server.ways, m_change.value_or(PingChange{})});
    }
    return wishes;
}

void PushBoard::take(const ServerPlan &plan)
{
    if (plan.number != m_number)
        return;
    PushBoardServer &server = m_servers[plan.target];
    server.plan = plan;
    server.isAsked = false;
}

void PushBoard::begin(const std::vector<PushPlan> &plans)
{
    m_isPushing = true;
    for (auto &[target, server] : m_servers) {
        const bool isMeant = std::ranges::find(plans, target, &PushPlan::target) != plans.end();
        if (!isMeant)
            continue;
        server.log.clear();
        server.news = ServerPushNews{.target = target};
    }
}

void PushBoard::take(const PushStepNews &news)
{
    PushBoardServer &server = m_servers[news.target];
    if (!server.log.empty() && !server.log.back().ended) {
        if (news.end == PushEnd::Running && server.log.back().news.step == news.step)
            return; // one more look at /varz
        server.log.back().ended = news.at;
    }
    server.log.push_back({news, news.end == PushEnd::Running ? std::nullopt : std::optional(news.at)});
}

void PushBoard::take(const ServerPushNews &news)
{
    m_servers[news.target].news = news;
}

bool PushBoard::isShown(const ServerSnapshot &server) const
{
    return m_target == 0 || server.target == m_target;
}

PushBoardServer PushBoard::known(const QString &target) const
{
    const auto found = m_servers.find(target);
    return found != m_servers.end() ? found->second : PushBoardServer{};
}

std::pair<QString, PushMark> PushBoard::stateOf(const ServerSnapshot &server, const PushBoardServer &known) const
{
    if (known.news && (m_isPushing || known.news->state != RollingState::Waiting))
        return {newsText(known), markOf(known.news->state, known.news->outcome)};
    if (server.number == 0)
        return {Words::tr("has not answered yet"), PushMark::Blocked};
    if (const QString text = warningText(server.warning); !text.isEmpty())
        return {text, PushMark::Trouble};
    if (!known.ways.isKnown())
        return {Words::tr("not known how its config is reached"), PushMark::Blocked};
    if (known.isAsked)
        return {m_change ? Words::tr("planning...") : Words::tr("reading the config..."), PushMark::Working};
    if (known.plan && known.plan->failure)
        return {plainLine(known.plan->failure->why, 300), PushMark::Blocked};
    if (known.plan && known.plan->plan) {
        if (known.plan->plan->isNothing())
            return {Words::tr("nothing to do"), PushMark::Fine};
        if (const Result<> allowed = m_readOnly.allows(targetOf(server)); !allowed)
            return {plainLine(allowed.error().why), PushMark::Blocked};
        return {Words::tr("planned"), PushMark::Planned};
    }
    return {QString(), PushMark::Fine};
}

PushServerRow PushBoard::rowOf(const ServerSnapshot &server) const
{
    const QString target = targetOf(server);
    const PushBoardServer it = known(target);
    PushServerRow row{.target = target, .number = server.number, .title = serverTitle(*m_snapshot, server)};
    if (server.number != 0) {
        row.version = shown(server.facts.version, 24);
        row.runs = pingWords(server.facts.ping);
        if (m_change && m_change->scope == PingScope::Server)
            row.willRun = pingWords(changed(server.facts.ping, *m_change));
    }
    if (it.plan && it.plan->says) {
        const std::optional<PingSettings> &written = it.plan->says->written;
        row.file = written ? pingWords(*written) : Words::tr("unclear");
        row.differs = written != server.facts.ping;
    }
    row.reached = plainLine(it.ways.config, 80);
    std::tie(row.state, row.mark) = stateOf(server, it);
    row.isChosen = it.isChosen;
    return row;
}

std::vector<PushServerRow> PushBoard::rows() const
{
    std::vector<PushServerRow> rows;
    if (!m_snapshot)
        return rows;
    for (const auto &server : m_snapshot->servers) {
        if (isShown(*server))
            rows.push_back(rowOf(*server));
    }
    return rows;
}

std::vector<ServerNumber> PushBoard::chosenServers() const
{
    std::vector<ServerNumber> numbers;
    if (!m_snapshot)
        return numbers;
    for (const auto &server : m_snapshot->servers) {
        if (isShown(*server) && server->number != 0 && known(targetOf(*server)).isChosen)
            numbers.push_back(server->number);
    }
    return numbers;
}

std::vector<PushPlan> PushBoard::toPush() const
{
    std::vector<PushPlan> plans;
    if (!m_snapshot || m_isPushing || !m_change)
        return plans;
    const bool isRest = hasRest();
    for (const auto &server : m_snapshot->servers) {
        const PushBoardServer it = known(targetOf(*server));
        const bool isPlanned = it.plan && it.plan->plan && !it.plan->plan->isNothing() && !it.isAsked;
        if (!isShown(*server) || !it.isChosen || !isPlanned || !warningText(server->warning).isEmpty())
            continue;
        // Those that are done are done; to continue is to go on with those that were left, not with the one that
        // failed.
        const bool isMeant
            = !it.news || (isRest ? it.news->state == RollingState::Untouched : it.news->state != RollingState::Done);
        if (m_readOnly.allows(targetOf(*server)) && isMeant)
            plans.push_back(*it.plan->plan);
    }
    return plans;
}

QString PushBoard::whyReadOnly() const
{
    for (const QString &target : targets()) {
        if (const Result<> allowed = m_readOnly.allows(target); !allowed && known(target).isChosen)
            return plainLine(allowed.error().why);
    }
    return {};
}

QString PushBoard::whyNot() const
{
    if (m_isPushing)
        return Words::tr("A push is under way.");
    if (!m_change)
        return Words::tr("No legal change is typed.");
    if (!toPush().empty())
        return {};
    const QString readOnly = whyReadOnly();
    //: %1: why nothing may be changed
    return readOnly.isEmpty() ? Words::tr("No chosen server has anything to be changed.")
                              : Words::tr("Nothing can be pushed: %1.").arg(readOnly);
}

int PushBoard::provenCount() const
{
    return int(std::ranges::count_if(
        m_servers, [](const auto &pair) { return pair.second.news && pair.second.news->state == RollingState::Done; }));
}

bool PushBoard::hasRest() const
{
    const auto isIn = [this](RollingState state) {
        return std::ranges::any_of(
            m_servers, [state](const auto &pair) { return pair.second.news && pair.second.news->state == state; });
    };
    return !m_isPushing && isIn(RollingState::Done) && isIn(RollingState::Untouched);
}

const PushBoardServer *PushBoard::server(const QString &target) const
{
    const auto found = m_servers.find(target);
    return found == m_servers.end() ? nullptr : &found->second;
}

const ServerSnapshot *PushBoard::snapshotOf(const QString &target) const
{
    if (!m_snapshot)
        return nullptr;
    const auto found
        = std::ranges::find_if(m_snapshot->servers, [&](const auto &each) { return targetOf(*each) == target; });
    return found == m_snapshot->servers.end() ? nullptr : found->get();
}

QString PushBoard::titleOf(const QString &target) const
{
    const ServerSnapshot *server = snapshotOf(target);
    return server ? serverTitle(*m_snapshot, *server) : plainLine(target, 64);
}

QStringList PushBoard::targets() const
{
    QStringList list;
    if (!m_snapshot)
        return list;
    for (const auto &server : m_snapshot->servers) {
        if (isShown(*server))
            list += targetOf(*server);
    }
    return list;
}

} // namespace stalewatch
