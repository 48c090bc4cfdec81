// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/assessment.h"
#include "models/values/closure.h"
#include "models/values/connections.h"
#include "models/values/pollhealth.h"
#include "models/values/serverfacts.h"
#include "models/values/source.h"
#include "models/values/tally.h"
#include "models/values/tcpinfo.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <memory>
#include <vector>

namespace stalewatch {

/// Numbers one life of one server within this run of the program, so that rows of two lives never join.
/// Zero is a target that has not answered yet.
using ServerNumber = quint32;
/// Numbers a target within this run of the program.
using TargetNumber = quint32;

/// A row's identity; survives every poll, sort and filter.
struct ConnectionKey
{
    ServerNumber server = 0;
    quint64 cid = 0;

    auto operator<=>(const ConnectionKey &) const = default;
};

/// Per second, over the last poll; negative: not known yet (the first poll, a counter that fell).
struct Rates
{
    float inMsgs = -1;
    float outMsgs = -1;
    float inBytes = -1;
    float outBytes = -1;
};

/// Why a row that went is kept for a while, and what the server said.
struct Departure
{
    Instant at = noInstant;       ///< `stop`, or the `now` of the first poll without it
    TextId reason = TextId::None; ///< None: gone, reason unknown
    LocalTime seenAt{};           ///< when we saw it go
    bool awaited = false; ///< not listed as closed yet: a closing connection is briefly in neither list (2 polls)
};

/// The stale closures of one server and where the figure comes from.
struct StaleCount
{
    enum class Source {
        Counter,  ///< /varz stale_connections (2.12 and newer): exact, of the server's whole life
        Closures, ///< counted by us: what the closed ring held when we came and each one since; a lower bound
    } source
        = Source::Closures;
    qint64 total = 0;
    CountByKind byKind{};      ///< with Source::Closures only clients and leafs can be known
    qint64 unseenClosures = 0; ///< closings that no answer showed: the server's ring overflowed between two polls
};

/// What makes a server's identity doubtful, so that nothing should be pushed to it.
enum class ServerWarning : quint8 {
    None,
    DuplicateId, ///< another target answers with this server_id, but is another server: a cloned installation
    Flapping,    ///< the target answers as several servers in turn: it is a load balancer
    CounterFell, ///< a counter of the same server ran backwards
};

/// Everything known about one server at one poll. Immutable once published.
struct ServerSnapshot
{
    enum class State {
        Waiting, ///< no answer yet
        Up,
        Down, ///< the last poll failed; the values are the last good ones
    };

    ServerNumber number = 0;
    TargetNumber target = 0;
    QStringList targets{}; ///< what was typed, user info removed; several when two targets are one server
    State state = State::Waiting;
    ServerFacts facts{};
    Instant now = noInstant; ///< /connz `now`; at health.receivedAt on our clock
    Nanoseconds skew{0};     ///< the server's clock minus our wall clock at that moment
    PollHealth health{};
    StaleCount stale{};
    qint64 connectionsShown = 0; ///< rows kept; less than facts.connections when the row cap cut them
    ServerWarning warning = ServerWarning::None;
    std::vector<quint64> ownCids{}; ///< the monitor's own connections on it, ascending
    bool hasEvents = false;         ///< closings are told by events, the moment they happen
    Told told{};

    Connections rows{}; ///< the open ones first, by cid; from openRows on those that went, oldest first
    std::size_t openRows = 0;
    std::vector<Rates> rates{};            ///< one a row
    std::vector<Assessment> assessments{}; ///< one a row; Evidence::Closed for those that went
    std::vector<Departure> departures{};   ///< one for each row from openRows on
    std::shared_ptr<const TcpInfos> tcp{}; ///< one for each open row, from this host's kernel; null: it says nothing
    Tally tally{};                         ///< of these rows, counted where they are made

    [[nodiscard]] std::size_t size() const noexcept { return rows.size(); }
    [[nodiscard]] bool isGone(std::size_t row) const noexcept { return row >= openRows; }
    /// Whether @p row is a connection of the monitor's own.
    [[nodiscard]] bool isOwn(std::size_t row) const noexcept
    {
        return std::ranges::binary_search(ownCids, rows.cid[row]);
    }
    /// What this host's kernel knows of @p row; null: nothing.
    [[nodiscard]] const TcpInfo *tcpOf(std::size_t row) const noexcept
    {
        return tcp && row < tcp->size() && (*tcp)[row].isKnown() ? &(*tcp)[row] : nullptr;
    }
    /// The row of @p cid, open or gone, or size(). O(log n + gone).
    [[nodiscard]] std::size_t find(quint64 cid) const noexcept;
    /// The server's clock at @p local on ours; noInstant before the first good poll.
    [[nodiscard]] Instant serverTime(LocalTime local) const noexcept
    {
        return isKnown(now) ? later(now, local - health.receivedAt) : noInstant;
    }
    /// The reverse, saturating. REQUIRES: both `now` and @p at are known.
    [[nodiscard]] LocalTime localTime(Instant at) const noexcept;
};

/// Everything known about the fleet at one moment; immutable. Rows of all servers are numbered through.
struct Snapshot
{
    /// Where a row of the fleet lives.
    struct Place
    {
        const ServerSnapshot *server = nullptr;
        std::size_t row = 0;
    };

    quint64 number = 0;                                           ///< grows by one a snapshot
    std::vector<std::shared_ptr<const ServerSnapshot>> servers{}; ///< in the operator's order of targets
    std::vector<quint32> offsets{}; ///< first fleet row of each server, and the number of all rows at the end

    [[nodiscard]] quint32 size() const noexcept { return offsets.empty() ? 0 : offsets.back(); }
    /// REQUIRES: row < size(). O(log servers).
    [[nodiscard]] Place at(quint32 row) const noexcept;
    [[nodiscard]] ConnectionKey keyAt(quint32 row) const noexcept;
    /// The fleet row of @p key, or size().
    [[nodiscard]] quint32 find(ConnectionKey key) const noexcept;
    [[nodiscard]] const ServerSnapshot *server(ServerNumber wanted) const noexcept;
    /// Fills offsets from servers.
    void numberRows();
};

} // namespace stalewatch

Q_DECLARE_METATYPE(std::shared_ptr<const stalewatch::Snapshot>)
