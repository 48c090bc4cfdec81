// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/feed.h"
#include "models/triage/closureledger.h"
#include "models/wire/connz.h"

#include <optional>

namespace stalewatch {

/// What a feed remembers of one life of one server from poll to poll.
struct PolledLife
{
    std::string serverId{};
    Instant start = noInstant;
    std::shared_ptr<const Connections> previous{};
    std::shared_ptr<GrowingTexts> texts{};
    ClosureLedger ledger{};
    bool refusesAuth = false; ///< /connz?auth=1 was answered with an error, /connz without it was not
};

/// What one poll of one server gathers, whichever way the answers come: its facts, its open connections, its closed
/// ones, in this order. Knows what is to be asked next and what does not fit together; asks nothing itself.
class Gathering final
{
public:
    struct Limits
    {
        std::size_t rows = 200'000; ///< open connections kept
        qint64 closedBatch = 256;   ///< closed connections asked for at first
        qint64 closedMost = 65'536; ///< and at most, however many there are
    };

    /// @p life is the feed's and outlives it.
    Gathering(PolledLife &life, const Limits &limits) : m_life(life), m_limits(limits) { }

    [[nodiscard]] Observation &observation() noexcept { return *m_observation; }
    [[nodiscard]] const ServerFacts &facts() const noexcept { return m_observation->facts; }

    /// Facts of another life make @p life forget the one before.
    void takeFacts(ServerFacts facts);
    /// Open connections to be expected.
    [[nodiscard]] qint64 expectedOpen() const noexcept;
    /// How many to ask for: all in one request, for pages lose rows when connections close between them.
    [[nodiscard]] qint64 openLimit() const noexcept { return std::max<qint64>(2 * expectedOpen(), 4096); }
    /// The decoder of the open connections; its texts' lock is held while it is used.
    [[nodiscard]] std::shared_ptr<ConnzDecoder> startDecoder();
    [[nodiscard]] const std::shared_ptr<GrowingTexts> &texts() const noexcept { return m_texts; }
    /// False: the rows are another server's, and the poll is lost.
    [[nodiscard]] bool takeOpen(Connz open);
    /// The server gives no open connections; @p failure says why.
    void leaveOutRows(const Failure &failure);

    /// How many closed ones to ask for, if @p wanted or more.
    [[nodiscard]] qint64 closedLimit(qint64 wanted) noexcept;
    [[nodiscard]] qint64 closedAsked() const noexcept { return m_closedLimit; }
    enum class Ring { Whole, AskMore, AnotherServers };
    /// AskMore: they do not reach back to known ones; ask again for closedLimit(moreClosed()).
    [[nodiscard]] Ring takeClosed(const ClosedConnz &closed);
    [[nodiscard]] qint64 moreClosed() const noexcept { return m_moreClosed; }

    /// What the server cannot give while the rest works; the first one is kept.
    void leaveOut(const Failure &failure);
    /// The whole observation, with all that the life knows; @p began the poll's first request.
    [[nodiscard]] std::shared_ptr<Observation> complete(LocalTime began, Nanoseconds decodeTook);

private:
    PolledLife &m_life;
    const Limits m_limits;
    std::shared_ptr<GrowingTexts> m_texts{};
    std::shared_ptr<ConnzDecoder> m_decoder{};
    qint64 m_closedLimit = 0;
    qint64 m_moreClosed = 0;
    std::size_t m_closedSeen = 0; ///< closures in the last answer
    std::shared_ptr<Observation> m_observation = std::make_shared<Observation>();
};

} // namespace stalewatch
