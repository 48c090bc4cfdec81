// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/fleet.h"

#include "app/engine/freedaside.h"

#include <algorithm>

namespace stalewatch {

namespace {

/// Servers behind one address that are told apart; more of them are still known as a load balancer.
constexpr std::size_t longestPast = 8;

/// Makes what @p health tells of older by what our clock left out.
void age(PollHealth &health, Nanoseconds slept)
{
    if (health.receivedAt != LocalTime{})
        health.receivedAt -= slept;
}

} // namespace

Fleet::Fleet(TargetMakers makers, QThreadPool &pool, QObject *parent)
    : QObject(parent), m_makers(std::move(makers)), m_pool(pool)
{
}

Fleet::~Fleet() = default;

void Fleet::setTargets(const QList<Target> &targets)
{
    std::vector<std::unique_ptr<WatchedTarget>> before = std::exchange(m_targets, {});
    std::vector<WatchedTarget *> fresh;
    for (const Target &target : targets) {
        const auto isIt = [&target](const auto &watched) { return watched && watched->target == target; };
        if (std::ranges::any_of(m_targets, isIt))
            continue;
        // With all that its finder has found, which stand behind it.
        const std::size_t known = m_targets.size();
        for (auto &kept : before) {
            if (isIt(kept))
                m_targets.push_back(std::move(kept));
        }
        if (m_targets.size() > known)
            continue;
        m_targets.push_back(watch(target));
        fresh.push_back(m_targets.back().get());
    }
    for (const auto &gone : before) {
        if (gone)
            retire(*gone);
    }
    for (const WatchedTarget *target : fresh) {
        if (target->feed && !m_isPaused)
            target->feed->start();
        else if (target->via && !m_isPaused)
            target->via->finder->start();
    }
    emit changed();
}

std::unique_ptr<WatchedTarget> Fleet::watch(const Target &target)
{
    auto watched = std::make_unique<WatchedTarget>();
    watched->number = ++m_lastTarget;
    watched->target = target;
    if (ServerFinder *finder = m_makers.finder ? m_makers.finder(target, this) : nullptr) {
        watched->via = std::make_shared<WatchedFinder>();
        watched->via->finder.reset(finder);
        watchFinder(*watched);
        return watched;
    }
    Feed *feed = m_makers.feed(target, this);
    if (!feed) {
        watched->health.failure = Failure{Failure::Kind::Local, shownTarget(target),
            tr("Nothing here can read such an address. Write http:// or https:// before the server's name.")};
        return watched;
    }
    give(*watched, feed);
    return watched;
}

void Fleet::setInterval(Nanoseconds interval)
{
    m_interval = interval;
    for (const auto &target : m_targets) {
        if (target->feed)
            target->feed->setInterval(interval);
    }
}

void Fleet::setAuthWanted(bool wanted)
{
    m_isAuthWanted = wanted;
    for (const auto &target : m_targets) {
        if (target->feed)
            target->feed->setAuthWanted(wanted);
    }
}

void Fleet::setTcpInfoWanted(bool wanted)
{
    m_isTcpInfoWanted = wanted;
    for (const auto &target : m_targets) {
        if (target->feed)
            target->feed->setTcpInfoWanted(wanted);
    }
}

void Fleet::setPaused(bool paused)
{
    m_isPaused = paused;
    for (const auto &target : m_targets) {
        const bool isFinder = target->via && target->found.id.empty();
        if (isFinder && paused)
            target->via->finder->pause();
        else if (isFinder)
            target->via->finder->start();
        else if (target->feed && paused)
            target->feed->pause();
        else if (target->feed && !target->isLost)
            target->feed->start();
    }
}

void Fleet::refresh()
{
    for (const auto &target : m_targets) {
        if (target->feed && !target->isLost)
            target->feed->refresh();
    }
}

void Fleet::askSubscriptions(ConnectionKey key)
{
    for (const auto &target : m_targets) {
        if (!target->life || target->life->number != key.server)
            continue;
        if (Feed *feed = speakerFor(*target->life)->feed.get()) {
            feed->askSubscriptions(key.cid);
            return;
        }
    }
    emit subscriptionsTold(key,
        tl::unexpected(Failure{
            Failure::Kind::Lost, tr("Asking for subscriptions"), tr("Nobody answers for this server any more.")}));
}

void Fleet::told(const WatchedTarget &target, quint64 cid, const Result<HeldSubscriptions> &result)
{
    if (!target.life)
        return;
    const ConnectionKey key{target.life->number, cid};
    if (!result || result->serverId == target.life->identity.serverId) {
        emit subscriptionsTold(key, result);
        return;
    }
    // The number means another connection there.
    emit subscriptionsTold(key,
        tl::unexpected(Failure{Failure::Kind::Lost, tr("Asking for subscriptions"),
            tr("Another server answered: it restarted, or the address is a load balancer's.")}));
}

void Fleet::noteSleep(Nanoseconds duration)
{
    m_wokeAt = std::chrono::steady_clock::now();
    m_lastSleep = duration;
    std::vector<const WatchedLife *> aged;
    for (const auto &target : m_targets) {
        target->slept += duration;
        age(target->health, duration);
        WatchedLife *life = target->life.get();
        if (!life || !life->latest || std::ranges::find(aged, life) != aged.end())
            continue;
        aged.push_back(life);
        auto server = makeFreedAside(ServerSnapshot(*life->latest));
        age(server->health, duration);
        life->latest = std::move(server);
    }
    emit changed();
}

std::shared_ptr<const Snapshot> Fleet::snapshot()
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->number = ++m_lastSnapshot;
    std::vector<const WatchedLife *> told;
    for (const auto &target : m_targets) {
        if (!isShown(*target))
            continue;
        const WatchedLife *life = target->life.get();
        if (life && std::ranges::find(told, life) != told.end())
            continue; // another target's server: one row, both listed in it
        if (life)
            told.push_back(life);
        snapshot->servers.push_back(life && life->latest ? life->latest : silent(*target));
    }
    snapshot->numberRows();
    return snapshot;
}

void Fleet::arrived(WatchedTarget &target, const std::shared_ptr<const Observation> &poll)
{
    identify(target, poll->facts);
    target.health = poll->health;
    target.isUp = true;
    target.hasKernel = target.hasKernel || poll->tcp;
    const std::shared_ptr<WatchedLife> life = target.life;
    // An answer that lay in a socket while the machine slept does not say what is now; its closures are news anyway.
    const bool isOld = isFromBeforeSleep(poll->health);
    if (!isOld)
        target.slept = Nanoseconds(0);
    if (isOld || speakerFor(*life) != &target) {
        life->strand.run([life = life.get(), poll] { life->memory.hear(*poll); });
        return;
    }
    // Not shared by the task: with the last reference in it, the strand would wait for itself.
    const std::weak_ptr<WatchedLife> weak = life;
    life->strand.run([this, life = life.get(), weak, poll, number = target.number, goneFor = m_goneFor] {
        const auto taken = std::make_shared<ServerLife::Taken>(life->memory.take(poll, goneFor));
        const auto done = [this, weak, number, taken] {
            if (const auto alive = weak.lock())
                took(number, *alive, *taken);
        };
        QMetaObject::invokeMethod(this, done, Qt::QueuedConnection);
    });
}

void Fleet::took(TargetNumber number, WatchedLife &life, const ServerLife::Taken &taken)
{
    const WatchedTarget *speaker = find(number);
    if (!speaker)
        speaker = speakerFor(life); // what it saw last is told once, by whoever is left
    if (!speaker)
        return;
    sign(*taken.server, *speaker, life);
    if (isFromBeforeSleep(taken.server->health))
        age(taken.server->health, m_lastSleep);
    life.latest = taken.server;
    emit polled({taken.server, taken.closures, taken.sights, taken.earlier});
    emit changed();
}

void Fleet::closed(const WatchedTarget &target, const std::vector<Closure> &closures)
{
    if (!target.life)
        return;
    const std::weak_ptr<WatchedLife> weak = target.life;
    target.life->strand.run(
        [this, life = target.life.get(), weak, closures, at = std::chrono::steady_clock::now(), goneFor = m_goneFor] {
            const auto taken
                = std::make_shared<std::optional<ServerLife::Taken>>(life->memory.close(closures, at, goneFor));
            const auto done = [this, weak, taken] {
                const auto alive = weak.lock();
                const WatchedTarget *speaker = alive ? speakerFor(*alive) : nullptr;
                if (speaker)
                    took(speaker->number, *alive, **taken);
            };
            if (*taken)
                QMetaObject::invokeMethod(this, done, Qt::QueuedConnection);
        });
}

void Fleet::failed(WatchedTarget &target, const PollHealth &health)
{
    target.health = health;
    age(target.health, target.slept);
    target.isUp = false;
    if (!target.life || !target.life->latest) {
        emit polled({silent(target), {}});
        emit changed();
        return;
    }
    if (speakerFor(*target.life)->isUp)
        return; // another target of the same server tells the rest
    // Behind what is still being taken in, so that the news of one target come in its order.
    const std::weak_ptr<WatchedLife> weak = target.life;
    target.life->strand.run([this, weak, number = target.number] {
        const auto done = [this, weak, number] {
            if (const auto alive = weak.lock())
                wentDown(number, *alive);
        };
        QMetaObject::invokeMethod(this, done, Qt::QueuedConnection);
    });
}

void Fleet::wentDown(TargetNumber number, WatchedLife &life)
{
    const WatchedTarget *target = find(number);
    if (!target || target->isUp || target->life.get() != &life)
        return;
    auto server = makeFreedAside(ServerSnapshot(*life.latest));
    server->state = ServerSnapshot::State::Down;
    server->health = target->health;
    sign(*server, *target, life);
    life.latest = server;
    emit polled({server, {}});
    emit changed();
}

void Fleet::identify(WatchedTarget &target, const ServerFacts &facts)
{
    const ServerIdentity identity = identityOf(facts);
    if (target.life && isSame(target.life->identity, identity))
        return;
    const std::shared_ptr<WatchedLife> before = target.life;
    target.life = lifeOf(target, facts);
    if (!before)
        return;
    const auto isIt = [&identity](const WatchedTarget::Past &past) { return past.identity == identity; };
    target.isFlapping = target.isFlapping || std::ranges::any_of(target.past, isIt);
    std::erase_if(target.past, isIt);
    // After a restart nobody comes back; a server that started earlier is another one, and the first may return.
    const bool isOver = !target.isFlapping && before->latest && facts.start > before->latest->now;
    target.past.push_back({before->identity, isOver ? nullptr : before});
    if (target.past.size() > longestPast)
        target.past.pop_front();
}

std::shared_ptr<WatchedLife> Fleet::lifeOf(const WatchedTarget &target, const ServerFacts &facts)
{
    const ServerIdentity identity = identityOf(facts);
    for (const auto &other : m_targets) {
        if (other->life && isSame(other->life->identity, identity))
            return other->life;
    }
    for (const WatchedTarget::Past &past : target.past) {
        if (past.life && past.identity == identity)
            return past.life;
    }
    const bool wasBornWatched = target.life && target.life->latest && facts.start > target.life->latest->now;
    return std::make_shared<WatchedLife>(++m_lastServer, identity, wasBornWatched, m_pool);
}

WatchedTarget *Fleet::find(TargetNumber number) const
{
    const auto found = std::ranges::find(m_targets, number, [](const auto &target) { return target->number; });
    return found == m_targets.end() ? nullptr : found->get();
}

WatchedTarget *Fleet::speakerFor(const WatchedLife &life) const
{
    WatchedTarget *best = nullptr;
    for (const auto &target : m_targets) {
        if (target->life.get() != &life)
            continue;
        if (!best || best->worth() < target->worth())
            best = target.get();
    }
    return best;
}

std::shared_ptr<const ServerSnapshot> Fleet::silent(const WatchedTarget &target) const
{
    auto server = std::make_shared<ServerSnapshot>();
    server->target = target.number;
    server->facts.serverId = target.found.id;
    server->facts.serverName = target.found.name;
    server->facts.clusterName = target.found.cluster;
    server->facts.version = target.found.version;
    server->targets = QStringList{shownTarget(target.target)};
    server->state = target.health.failure ? ServerSnapshot::State::Down : ServerSnapshot::State::Waiting;
    server->health = target.health;
    return server;
}

void Fleet::sign(ServerSnapshot &server, const WatchedTarget &speaker, const WatchedLife &life) const
{
    server.number = life.number;
    server.target = speaker.number;
    server.targets.clear();
    server.told.by = -1;
    server.told.eventsBy = -1;
    bool isFlapping = false;
    for (const auto &target : m_targets) {
        if (target->life.get() != &life)
            continue;
        const int index = int(server.targets.size());
        if (target.get() == &speaker)
            server.told.by = index;
        if (server.told.eventsBy < 0 && server.hasEvents && target->isUp && target->via)
            server.told.eventsBy = index;
        server.targets.append(shownTarget(target->target));
        isFlapping = isFlapping || target->isFlapping;
    }
    server.hasEvents = server.told.eventsBy >= 0;
    if (isFlapping)
        server.warning = ServerWarning::Flapping;
    else if (isCloned(life))
        server.warning = ServerWarning::DuplicateId;
}

} // namespace stalewatch
