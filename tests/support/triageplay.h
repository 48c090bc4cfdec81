// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/witness.h"
#include "models/triage/triagebook.h"
#include "tests/support/pingsimulator.h"
#include "tests/support/triagecast.h"

#include <functional>
#include <map>
#include <set>
#include <tuple>

namespace stalewatch {

/// One run of playTriage().
class TriagePlay final
{
public:
    static constexpr Instant epoch{std::chrono::seconds(1'795'000'000)};

    TriagePlay(Mishap mishap, quint32 seed)
        : m_mishap(mishap)
        , m_random(seed)
        , m_world(simulatedWorld(mishap, m_random))
        , m_ping(m_world.ping)
        , m_cast(m_random, m_world)
        , m_server(newServer())
    {
    }

    Triage run();

private:
    struct Link
    {
        std::size_t person = 0; ///< in the cast
        bool isGone = false;    ///< left, kicked
        bool isTold = false;    ///< its closure
    };

    [[nodiscard]] std::unique_ptr<PingSimulator> newServer()
    {
        return std::make_unique<PingSimulator>(quint32(m_random()), m_ping);
    }
    [[nodiscard]] Nanoseconds within(Nanoseconds from, Nanoseconds to)
    {
        return Nanoseconds(std::uniform_int_distribution<qint64>(from.count(), to.count())(m_random));
    }
    /// So many intervals.
    [[nodiscard]] Nanoseconds intervals(double count) const
    {
        return Nanoseconds(qint64(double(m_world.ping.interval.count()) * count));
    }
    [[nodiscard]] bool chance(double of) { return double(m_random() % 10'000) < of * 10'000; }
    void later(Nanoseconds after, std::function<void()> what) { m_errands.emplace(m_now + after, std::move(what)); }
    void connect(std::size_t person, Instant at);
    void silence(std::size_t person, Instant at);
    void leave(std::size_t person, const std::string &reason);
    void comeBack(std::size_t person, Nanoseconds after) { m_comers.emplace(m_now + after, person); }
    void strike();
    void strikeSilently(const std::vector<std::size_t> &victims, Nanoseconds over);
    void kill(const std::vector<std::size_t> &process);
    void blockFor(Nanoseconds time);
    void overload();
    void saturate();
    void deploy();
    void updateToMutes();
    void goOn(Nanoseconds since);
    void attend();
    [[nodiscard]] TriageCast::People process();
    void slowDown();
    void fallIdle();
    void endIdleFlows();
    void live();
    void restart();
    [[nodiscard]] Nanoseconds watchFor() const;
    [[nodiscard]] PollNews poll();
    void close(PollNews &news, quint64 cid, const std::string &reason, Instant at);

    Mishap m_mishap;
    std::mt19937 m_random;
    const TriageWorld m_world;
    PingSettings m_ping;
    TriageCast m_cast;
    std::unique_ptr<PingSimulator> m_server;
    Witness m_witness{};
    ServerNumber m_number = 1;
    Instant m_now = epoch;
    Instant m_start = epoch - std::chrono::hours(24);
    Instant m_loaded = m_start;
    std::vector<Link> m_links{};                    ///< by cid - 1
    std::vector<quint64> m_cids{};                  ///< by person, the latest
    std::multimap<Instant, std::size_t> m_comers{}; ///< persons that connect then
    std::multimap<Instant, std::function<void()>> m_errands{};
    std::map<std::size_t, qint64> m_pending{};   ///< output pending, by person
    std::map<std::size_t, Nanoseconds> m_slow{}; ///< how long answers take over a link that fills up, by person
    std::set<std::size_t> m_mutes{};             ///< who never answers from the next connection on
    Instant m_stalledUntil = noInstant;          ///< the server answers nobody
    double m_cpu = 12;
    std::vector<std::tuple<quint64, std::string, Instant>> m_leaving{};
    std::vector<std::size_t> m_victims{};
    std::shared_ptr<const ServerSnapshot> m_last{};
    std::shared_ptr<TextPool> m_pool = std::make_shared<TextPool>();
};

} // namespace stalewatch
