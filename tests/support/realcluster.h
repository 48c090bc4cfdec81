// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/target.h"
#include "tests/support/realserver.h"

#include <memory>
#include <vector>

namespace stalewatch {

/// A system account "SYS" (sys, pw) and an ordinary one "APP" (app, pw).
[[nodiscard]] QByteArray twoAccounts();

/// Real servers that are one cluster, or one super-cluster of clusters of one.
class RealCluster final
{
public:
    /// How the servers know each other.
    enum class By { Routes, Gateways };

    /// Starts @p size servers "S1", "S2"... with twoAccounts() and @p config.
    [[nodiscard]] Result<> start(Generation generation, int size, const QByteArray &config = {}, By by = By::Routes);
    /// One more, which joins.
    [[nodiscard]] Result<> join();

    [[nodiscard]] NatsServer &operator[](int index) { return **m_servers[std::size_t(index)]; }
    [[nodiscard]] int size() const { return int(m_servers.size()); }
    /// By the clients' port of the server @p index.
    [[nodiscard]] Target target(int index = 0) const;

private:
    [[nodiscard]] QByteArray neighbours(int index) const;

    Generation m_generation = Generation::Newest;
    By m_by = By::Routes;
    QByteArray m_config{};
    std::vector<quint16> m_ports{}; ///< between servers; some more than there are servers
    std::vector<std::unique_ptr<RealServer>> m_servers{};
};

/// A NATS target at @p port of this host.
[[nodiscard]] Target natsTarget(quint16 port);

} // namespace stalewatch
