// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"

#include <memory>
#include <random>
#include <string>
#include <vector>

namespace stalewatch::testing {

/// The moment on a server's clock at which synthetic snapshots begin: 2026-11-22T10:00:00Z.
[[nodiscard]] Instant firstInstant() noexcept;
/// The moment on our clock that belongs to firstInstant(); not the epoch, which means "never".
[[nodiscard]] LocalTime firstLocal() noexcept;

/// Names that clients chose to do harm or by bad luck: markup, bidi controls, escapes, formulas, marks, long ones.
[[nodiscard]] const std::vector<std::string> &hostileNames();

/// One row, told in full by a test. What is not told is absent; times are relative to the server's `now`.
struct RowSpec
{
    quint64 cid = 1;
    std::string name{};
    Evidence evidence = Evidence::Proven;
    Nanoseconds idle = std::chrono::seconds(3);      ///< since last_activity
    Nanoseconds sincePong = std::chrono::seconds(9); ///< since the last PONG, which is the proof too
    Nanoseconds closesIn = std::chrono::minutes(5);  ///< `latest`; `earliest` is two seconds before
    int missed = 0;
    qint64 rtt = 1'200'000; ///< ns
    qint64 pendingBytes = 0;
    qint64 inMsgs = 0;
    qint64 outMsgs = 0;
    qint64 inBytes = 0;
    qint64 outBytes = 0;
    qint64 subscriptions = 2;
    Rates rates{};
    Nanoseconds uptime = std::chrono::hours(1);
    std::string ip = "10.4.17.44";
    qint32 port = 40188;
    std::string kind = "Client";
    std::string type = "nats";
    std::string lang = "go";
    std::string version = "1.38.0";
    std::string account{};
    std::string user{};
    std::string tls{};
    std::string reason{};   ///< for a row that went
    bool gone = false;      ///< evidence is Closed then
    Nanoseconds goneFor{0}; ///< since it went
};

/// A server with these rows, polled at firstLocal(). Rows may come in any order.
[[nodiscard]] std::shared_ptr<ServerSnapshot> serverOf(
    ServerNumber number, const std::string &name, std::vector<RowSpec> rows);
/// A fleet of these servers.
[[nodiscard]] std::shared_ptr<const Snapshot> snapshotOf(
    std::vector<std::shared_ptr<const ServerSnapshot>> servers, quint64 number = 1);

/// What a synthetic fleet is like.
struct FleetSpec
{
    int servers = 1;
    int connections = 100; ///< open ones, a server
    int gone = 5;          ///< rows that went, a server
    quint32 seed = 1;
    bool hostile = true;  ///< every tenth name is one of hostileNames()
    double churn = 0.02;  ///< share of the rows that goes, and comes, from poll to poll
    bool withAuth = true; ///< account and user are known
    PingSettings ping{};
};

/// A fleet that never was: connections of every evidence, kind and language, which live on from poll to poll.
/// The same seed gives the same fleet.
class SyntheticFleet final
{
public:
    explicit SyntheticFleet(FleetSpec spec = {});

    /// The next poll of all servers, one second after the last. Numbers grow by one.
    [[nodiscard]] std::shared_ptr<const Snapshot> poll();
    /// Our clock at the last poll.
    [[nodiscard]] LocalTime local() const noexcept { return m_local; }

private:
    [[nodiscard]] RowSpec born(std::size_t server, Nanoseconds age);
    void live(RowSpec &row);
    void churn(std::size_t server);
    [[nodiscard]] quint32 dice(quint32 sides) { return quint32(m_random() % sides); }

    FleetSpec m_spec;
    std::mt19937 m_random;
    LocalTime m_local;
    Instant m_now;
    quint64 m_number = 0;
    std::vector<std::shared_ptr<TextPool>> m_pools{};
    std::vector<std::vector<RowSpec>> m_open{}; ///< by server, by cid
    std::vector<std::vector<RowSpec>> m_gone{};
    std::vector<quint64> m_nextCid{};
};

/// The first poll of a fleet.
[[nodiscard]] std::shared_ptr<const Snapshot> syntheticSnapshot(const FleetSpec &spec = {});

} // namespace stalewatch::testing
