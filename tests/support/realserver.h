// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demo/natsserver.h"

#include <QString>

#include <chrono>

namespace stalewatch {

/// The generations of nats-server that every live test runs against.
enum class Generation {
    Oldest, ///< 2.9: no stale counter, no reload and kick over NATS, deliveries suppress PINGs
    Middle, ///< 2.10: reload and kick, no counter
    Newest, ///< 2.12 or later: with the counter
};

/// Adds the column "generation" and a row for each to the test's data.
void addGenerationRows();

/// The program of @p generation in natsServerFolder(), or which command fetches it.
[[nodiscard]] Result<QString> natsServerOf(Generation generation);

/// For QVERIFY2(result, qPrintable(wordsOf(result))): "what: why", or nothing for a success.
template <class T>
[[nodiscard]] QString wordsOf(const Result<T> &result)
{
    return result ? QString() : QString(result.error().what + u": " + result.error().why);
}

/// The answer to GET @p path of the plain monitoring port at @p url, for comparisons. Empty if there is none.
[[nodiscard]] QByteArray httpGet(const QUrl &url, const QByteArray &path);

/// A real nats-server of one generation; see NatsServer for the rest.
///
///     RealServer server;
///     const auto started = server.start(generation, "ping_interval: \"1s\"\n");
///     QVERIFY2(started, qPrintable(wordsOf(started)));
class RealServer final
{
public:
    [[nodiscard]] Result<> start(Generation generation, const QByteArray &config = {},
        NatsServer::Monitoring monitoring = NatsServer::Monitoring::Http, const QStringList &arguments = {});
    /// Writes the configuration, sends SIGHUP, and waits until the server has said in its log what came of it.
    [[nodiscard]] Result<> reload(const QByteArray &config);
    /// httpGet() of its monitoring port: "/varz".
    [[nodiscard]] QByteArray ask(const QByteArray &path) const { return httpGet(m_server.monitorUrl(), path); }

    NatsServer *operator->() noexcept { return &m_server; }
    const NatsServer *operator->() const noexcept { return &m_server; }
    NatsServer &operator*() noexcept { return m_server; }

private:
    NatsServer m_server;
};

} // namespace stalewatch

Q_DECLARE_METATYPE(stalewatch::Generation)
