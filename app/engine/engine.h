// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/clientactions.h"
#include "models/ports/feed.h"
#include "models/ports/serverfinder.h"
#include "models/tables/ranking.h"
#include "models/triage/lastsight.h"
#include "models/triage/ownchange.h"
#include "models/values/target.h"

#include <QObject>
#include <QThreadPool>

#include <concepts>
#include <functional>
#include <memory>

namespace stalewatch {

/// Makes the feed of a target. @p parent owns it.
using FeedMaker = std::function<Feed *(const Target &target, QObject *parent)>;

/// Makes the finder of a target that stands for many servers, or null where it is one server. @p parent owns it.
using FinderMaker = std::function<ServerFinder *(const Target &target, QObject *parent)>;

/// Makes what acts on the clients of a target's servers, or null where nothing can. Any thread.
using ActionsMaker = std::function<std::unique_ptr<ClientActions>(const Target &target)>;

/// How targets are reached. Feeds alone will do: then every target is one server.
struct TargetMakers
{
    TargetMakers(FeedMaker one, FinderMaker many, ActionsMaker acting = {})
        : feed(std::move(one)), finder(std::move(many)), actions(std::move(acting))
    {
    }
    template <std::invocable<const Target &, QObject *> F>
    TargetMakers(F one) // NOLINT(google-explicit-constructor): a feed maker is one
        : feed(std::move(one))
    {
    }

    FeedMaker feed;
    FinderMaker finder{};
    ActionsMaker actions{}; ///< of no use to the engine, which only watches
};

/// One poll as the command line reports it.
struct PolledServer
{
    std::shared_ptr<const ServerSnapshot> server{};
    /// Closings not told before, oldest first. A first poll tells none, unless the server started under our eyes: then
    /// its ring holds only what nobody else ever tells.
    std::vector<Closure> closures{};
    std::vector<LastSight> sights{}; ///< one a closure
    std::vector<Closure> earlier{};  ///< of a first poll: what the server's ring held before we came, oldest first
};

/// Polls the targets, assesses what comes, ranks it for the views, and publishes finished frames.
///
/// Lives in a thread of its own in the window (all calls by QMetaObject::invokeMethod, queued) and in the main thread
/// on the command line. Assessing and ranking run on its pool. Frames are published at most ten times a second, and a
/// view's question is answered at once with the newest snapshot.
class Engine final : public QObject
{
    Q_OBJECT

public:
    explicit Engine(TargetMakers makers, QObject *parent = nullptr);
    ~Engine() override;

    /// Replaces the targets; those that stay keep their history.
    void setTargets(const QList<stalewatch::Target> &targets);
    void setInterval(std::chrono::nanoseconds interval);
    /// Account and user are asked for only while somebody shows them.
    void setAuthWanted(bool wanted);
    /// Whether this host's kernel is asked for what it knows of a server on it; unless told otherwise it is.
    void setTcpInfoWanted(bool wanted);
    void setPaused(bool paused);
    void refresh();
    /// How long rows that went are kept; 60 s unless set.
    void setGoneFor(std::chrono::nanoseconds duration);
    /// @p view is the index into Frame::orders, 0 to 15.
    void ask(int view, const stalewatch::Question &question);
    void dropView(int view);
    /// The machine slept for so long: what was known before is that much older. The engine notices it by itself.
    void noteSleep(std::chrono::nanoseconds duration);
    /// Asks the server of @p key once what the connection holds; subscriptionsTold() answers.
    void askSubscriptions(stalewatch::ConnectionKey key);
    /// Something was done to servers from here: triage weighs whether it is the cause of what follows.
    void noteChange(const stalewatch::OwnChange &change);
    /// Closures, incidents and findings up to now are of no interest any more: other servers are watched for another
    /// reason.
    void forgetTriage();

signals:
    /// Once after every connecting of a target that stands for many servers.
    void surveyed(const stalewatch::Target &target, const stalewatch::Survey &survey);
    void framed(std::shared_ptr<const stalewatch::Frame> frame);
    /// After every poll of a server, good or failed. For the command line.
    void polled(const stalewatch::PolledServer &poll);
    void subscriptionsTold(
        stalewatch::ConnectionKey key, const tl::expected<stalewatch::HeldSubscriptions, stalewatch::Failure> &result);

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace stalewatch

Q_DECLARE_METATYPE(stalewatch::PolledServer)
