// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/feeds.h"

#include "app/feeds/httpfeed.h"
#include "app/feeds/kernelsockets.h"

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;

/// What all feeds of one engine share.
struct Shared
{
    std::shared_ptr<QThreadPool> decoding = std::make_shared<QThreadPool>();
    std::shared_ptr<const TcpInfoSource> kernel = std::make_shared<KernelSockets>();
};

Feed *http(const Target &target, Shared &shared, QObject *parent)
{
    return new HttpFeed(target, shared.decoding, HttpLimits{}, parent, shared.kernel);
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

FeedMaker feedMaker()
{
    return [shared = std::make_shared<Shared>()](const Target &target, QObject *parent) -> Feed * {
        for (const auto &kind : kinds) {
            if (target.url.scheme() == kind.scheme)
                return kind.make(target, *shared, parent);
        }
        return nullptr;
    };
}

} // namespace stalewatch
