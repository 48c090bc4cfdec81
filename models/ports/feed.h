// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/closure.h"
#include "models/values/connections.h"
#include "models/values/heldsubscriptions.h"
#include "models/values/pollhealth.h"
#include "models/values/serverfacts.h"
#include "models/values/source.h"
#include "models/values/tcpinfo.h"

#include <QObject>

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace stalewatch {

/// A pool of texts that is still growing. Whoever interns, the feed's decoder or the owner of the rows that went,
/// holds `busy` while doing so; reading needs no lock.
struct GrowingTexts
{
    std::mutex busy{};
    std::shared_ptr<TextPool> pool{};
    quint32 elsewhere = 0; ///< so many of them are named by rows that the feed does not list any more; guarded by busy
};

/// What one good poll of one server brought. Immutable once it has arrived.
struct Observation
{
    ServerFacts facts{};
    Instant now = noInstant; ///< /connz `now`
    LocalTime receivedAt{};  ///< when /connz was whole, on our clock
    Nanoseconds skew{0};     ///< now minus our wall clock at receivedAt
    bool hasRows = true;     ///< false: /connz is not to be had (health.partial), rows says nothing
    Source factsFrom = Source::None;
    Source rowsFrom = Source::None;
    Connections rows{};                    ///< open connections, by cid
    std::shared_ptr<GrowingTexts> texts{}; ///< of rows; null without rows
    std::shared_ptr<const TcpInfos> tcp{}; ///< of rows, from this host's kernel; null: it says nothing of any
    qint64 rowsCut = 0;                    ///< open connections over the row cap
    std::vector<Closure> closures{};       ///< closings not seen before, oldest first
    bool isFirst = false;            ///< first of this server life: closures are what the ring held before we came
    CountByKind staleSeen{};         ///< stale closures this feed knows of this life, from its first ring on
    qint64 unseenClosures = 0;       ///< since the first poll
    std::vector<quint64> ownCids{};  ///< the monitor's own connections on this server, ascending
    std::optional<bool> hasEvents{}; ///< closings are told by events as well, at once; nullopt: it cannot know
    PollHealth health{};
};

/// The code that obtains facts from one target. Implementations live in app/feeds.
///
/// Lives in the engine's thread. Polls by itself from start() on: one poll in flight, never two; slower than asked
/// when the server is slow, with back-off and jitter when it is dead. Every poll ends in exactly one signal.
class Feed : public QObject
{
    Q_OBJECT

public:
    explicit Feed(QObject *parent = nullptr) : QObject(parent) { }

    virtual void start() = 0;
    /// Stops polling and drops what is in flight; start() resumes.
    virtual void pause() = 0;
    /// Polls now, unless a poll is in flight.
    virtual void refresh() = 0;
    /// The wished time between the starts of two polls; at least 100 ms.
    virtual void setInterval(Nanoseconds interval) = 0;
    /// Whether account and user are wanted (auth=1): asked for only while they are shown.
    virtual void setAuthWanted(bool wanted) = 0;
    /// Whether this host's kernel is asked too, where the server is on it; a feed that cannot need not care.
    virtual void setTcpInfoWanted(bool) { }
    /// Asks once what the connection @p cid holds; subscriptionsArrived() answers. Of several questions at once only
    /// the last is answered. A feed that has no such thing says so.
    virtual void askSubscriptions(quint64 cid);

signals:
    void arrived(std::shared_ptr<const stalewatch::Observation> observation);
    /// The poll failed; health.failure says how. What was known before stays known.
    void failed(const stalewatch::PollHealth &health);
    /// Closings told between polls, the moment they happened, oldest first; no poll's closures hold them again. What is
    /// not known of them (last_activity, a port) is absent. Only after a first good poll.
    void closed(const std::vector<stalewatch::Closure> &closures);
    void subscriptionsArrived(
        quint64 cid, const tl::expected<stalewatch::HeldSubscriptions, stalewatch::Failure> &result);
};

inline void Feed::askSubscriptions(quint64 cid)
{
    emit subscriptionsArrived(cid,
        tl::unexpected(Failure{Failure::Kind::Unsupported, tr("Asking for subscriptions"),
            tr("The way this server is reached cannot tell them.")}));
}

} // namespace stalewatch

Q_DECLARE_METATYPE(stalewatch::PollHealth)
