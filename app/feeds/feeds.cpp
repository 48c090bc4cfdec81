// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/feeds.h"

#include "app/feeds/httpfeed.h"
#include "app/feeds/kernelsockets.h"
#include "app/feeds/systemactions.h"
#include "app/feeds/systemfinder.h"

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;

/// What all feeds of one engine share.
struct Shared
{
    std::shared_ptr<QThreadPool> decoding = std::make_shared<QThreadPool>();
    std::shared_ptr<const TcpInfoSource> kernel = std::make_shared<KernelSockets>();
    std::shared_ptr<QThreadPool> connecting = std::make_shared<QThreadPool>(); ///< where connecting over NATS blocks
    std::shared_ptr<Logins> logins{};                                          ///< null: nobody resolves any
    std::shared_ptr<AnswerKeeper> keeper{};                                    ///< null: nobody keeps answers
};

Feed *http(const Target &target, Shared &shared, QObject *parent)
{
    auto *feed = new HttpFeed(target, shared.decoding, HttpLimits{}, parent, shared.kernel, shared.logins);
    feed->keepAnswersIn(shared.keeper);
    return feed;
}

constexpr struct
{
    QLatin1StringView scheme;
    Feed *(*make)(const Target &target, Shared &shared, QObject *parent);
} kinds[] = {
    {"http"_L1, http},
    {"https"_L1, http},
};

} // namespace

TargetMakers feedMaker(std::shared_ptr<Logins> logins, std::shared_ptr<AnswerKeeper> keeper)
{
    const auto shared = std::make_shared<Shared>();
    shared->logins = std::move(logins);
    shared->keeper = std::move(keeper);
    const auto feed = [shared](const Target &target, QObject *parent) -> Feed * {
        for (const auto &kind : kinds) {
            if (target.url.scheme() == kind.scheme)
                return kind.make(target, *shared, parent);
        }
        return nullptr;
    };
    const auto finder = [shared](const Target &target, QObject *parent) -> ServerFinder * {
        if (!isNats(target) || !shared->logins)
            return nullptr;
        auto *made = new SystemFinder(std::make_shared<NatsConnection>(target, shared->logins, shared->connecting),
            shared->decoding, SystemLimits{}, SystemFinder::Pace{}, parent);
        made->keepAnswersIn(shared->keeper);
        return made;
    };
    const auto actions = [logins = shared->logins](const Target &target) -> std::unique_ptr<ClientActions> {
        return isNats(target) && logins ? std::make_unique<SystemActions>(target, logins) : nullptr;
    };
    return {feed, finder, actions};
}

} // namespace stalewatch
