// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/fleet.h"

#include <QTimer>

#include <algorithm>
#include <tuple>

namespace stalewatch {

void Fleet::give(WatchedTarget &target, Feed *feed)
{
    target.feed.reset(feed);
    connect(feed, &Feed::arrived, this, [this, &target](const auto &poll) { arrived(target, poll); });
    connect(feed, &Feed::failed, this, [this, &target](const PollHealth &health) { failed(target, health); });
    connect(feed, &Feed::closed, this, [this, &target](const auto &closures) { closed(target, closures); });
    connect(feed, &Feed::subscriptionsArrived, this,
        [this, &target](quint64 cid, const Result<HeldSubscriptions> &result) { told(target, cid, result); });
    feed->setInterval(m_interval);
    feed->setAuthWanted(m_isAuthWanted);
    feed->setTcpInfoWanted(m_isTcpInfoWanted);
}

/// Whatever it holds may be the one that calls us.
void Fleet::retire(WatchedTarget &target)
{
    if (target.feed) {
        target.feed->disconnect();
        target.feed->pause();
        target.feed.release()->deleteLater();
    }
    const bool isFinder = target.via && target.found.id.empty();
    if (isFinder && target.via->finder) {
        target.via->finder->disconnect();
        target.via->finder->pause();
        target.via->finder.release()->deleteLater();
    }
}

void Fleet::watchFinder(WatchedTarget &target)
{
    const std::weak_ptr<WatchedFinder> weak = target.via;
    ServerFinder *finder = target.via->finder.get();
    connect(finder, &ServerFinder::found, this, [this, weak](const FoundServer &server) {
        if (const auto via = weak.lock())
            found(via, server);
    });
    connect(finder, &ServerFinder::lost, this, [this, weak](const std::string &serverId, const Failure &failure) {
        if (const auto via = weak.lock())
            lost(*via, serverId, failure);
    });
    connect(finder, &ServerFinder::surveyed, this, [this, &target](const Survey &survey) {
        target.health = {};
        emit changed();
        emit surveyed(target.target, survey);
    });
    connect(finder, &ServerFinder::failed, this, [this, &target](const Failure &failure) {
        target.health.failure = failure;
        ++target.health.failures;
        ++target.health.polls;
        if (!isShown(target))
            return; // what it found says so itself
        emit changed();
        emit polled({silent(target), {}});
    });
}

void Fleet::found(const std::shared_ptr<WatchedFinder> &via, const FoundServer &server)
{
    const auto isFound = [&via](const WatchedTarget &target) { return target.via == via && !target.found.id.empty(); };
    WatchedTarget *place = nullptr;
    for (const auto &target : m_targets) {
        if (!isFound(*target))
            continue;
        const bool isSilent = target->isLost || (!target->isUp && target->health.failure);
        if (target->found.id == server.id || (!place && isSilent && target->found.name == server.name))
            place = target.get();
        if (target->found.id == server.id)
            break;
    }
    if (place && place->found.id == server.id && !place->isLost)
        return;
    Feed *feed = via->finder->makeFeed(server.id, this);
    if (!feed)
        return;
    if (!place) {
        const auto isLater = [&](const auto &target) {
            return isFound(*target)
                && std::tie(target->found.name, target->found.id) > std::tie(server.name, server.id);
        };
        auto before = std::ranges::find_if(m_targets, isLater);
        if (before == m_targets.end()) {
            const auto isOfIt = [&via](const auto &target) { return target->via == via; };
            before = std::ranges::find_if(m_targets.rbegin(), m_targets.rend(), isOfIt).base();
        }
        auto fresh = std::make_unique<WatchedTarget>();
        fresh->number = ++m_lastTarget;
        fresh->target = finderOf(*via)->target;
        fresh->via = via;
        place = m_targets.insert(before, std::move(fresh))->get();
    }
    place->found = server; // first: it is no finder
    retire(*place);        // what it was before it started anew
    place->isLost = false;
    give(*place, feed);
    if (!m_isPaused)
        feed->start();
    emit changed();
}

void Fleet::lost(const WatchedFinder &via, const std::string &serverId, const Failure &failure)
{
    const auto isIt = [&](const auto &target) { return target->via.get() == &via && target->found.id == serverId; };
    const auto place = std::ranges::find_if(m_targets, isIt);
    if (serverId.empty() || place == m_targets.end() || (*place)->isLost)
        return;
    WatchedTarget &target = **place;
    target.isLost = true;
    target.feed->pause();
    PollHealth health = target.health;
    health.failure = failure;
    ++health.failures;
    failed(target, health);
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(m_goneFor);
    QTimer::singleShot(wait, this, [this, number = target.number, serverId] {
        const WatchedTarget *still = find(number);
        if (still && still->isLost && still->found.id == serverId)
            forgetLost(number);
    });
}

void Fleet::forgetLost(TargetNumber number)
{
    const auto place = std::ranges::find(m_targets, number, [](const auto &target) { return target->number; });
    retire(**place);
    m_targets.erase(place);
    emit changed();
}

WatchedTarget *Fleet::finderOf(const WatchedFinder &via) const
{
    const auto isIt = [&via](const auto &target) { return target->via.get() == &via && target->found.id.empty(); };
    return std::ranges::find_if(m_targets, isIt)->get();
}

/// A finder is shown while it has found nothing.
bool Fleet::isShown(const WatchedTarget &target) const
{
    if (!target.via || !target.found.id.empty())
        return true;
    return std::ranges::none_of(
        m_targets, [&](const auto &other) { return other->via == target.via && !other->found.id.empty(); });
}

bool Fleet::isCloned(const WatchedLife &life) const
{
    return std::ranges::any_of(m_targets, [&life](const auto &target) {
        return target->life && target->life.get() != &life && target->life->identity.serverId == life.identity.serverId;
    });
}

} // namespace stalewatch
