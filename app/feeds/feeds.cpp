// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/feeds.h"

#include "app/feeds/httpfeed.h"

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;

/// Made when first needed, so that it belongs to the engine's thread.
struct Shared
{
    std::shared_ptr<HttpServices> http{};
};

Feed *http(const Target &target, Shared &shared, QObject *parent)
{
    if (!shared.http)
        shared.http = std::make_shared<HttpServices>();
    return new HttpFeed(target, shared.http, HttpLimits{}, parent);
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
