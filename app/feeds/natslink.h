// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/instant.h"
#include "models/values/natslogin.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace stalewatch {

/// One message as it came.
struct NatsMessage
{
    QByteArray subject{};
    QByteArray body{};
    LocalTime at{};              ///< when it came
    bool isNoResponders = false; ///< the server's own answer: nobody listens there
};

/// Where the threads of the NATS library put what they bring, and the one thread of the owner takes it from.
///
/// Bounded: what comes while the owner is not quick enough is dropped and counted, answers last.
class NatsMailbox final
{
public:
    struct Contents
    {
        std::vector<NatsMessage> messages{};
        QString denied{};    ///< the server's last word about a permission that is missing; empty: none
        qint64 dropped = 0;  ///< messages
        bool isOver = false; ///< the connection was closed
    };

    static constexpr std::size_t mostWaiting = 200'000;     ///< messages
    static constexpr qint64 mostBytesWaiting = 512LL << 20; ///< in messages

    /// @p poke is called in any thread when there is something after there was nothing.
    explicit NatsMailbox(std::function<void()> poke) : m_poke(std::move(poke)) { }

    /// Any thread.
    /// @{
    void put(NatsMessage message);
    void putDenied(const QString &words);
    void putOver();
    /// @}
    [[nodiscard]] Contents take();
    /// From now on nobody is poked any more.
    void shut();

private:
    void poked();

    // Guarded by m_mutex
    std::mutex m_mutex{};
    std::function<void()> m_poke;
    Contents m_contents{};
    qint64 m_bytes = 0;
    bool m_isPoked = false;
};

/// One connection to one NATS server; with natsfailure.h the only place that knows cnats. Made once, and closed for
/// good when it breaks.
///
/// Server certificates are verified, host names too. Nothing secret is kept after make(), and none is in a Failure.
class NatsLink final
{
public:
    /// Connects; blocks, some seconds at most. What comes goes into @p mailbox.
    [[nodiscard]] static Result<std::unique_ptr<NatsLink>> make(
        const NatsLogin &login, const QUrl &url, std::shared_ptr<NatsMailbox> mailbox);
    ~NatsLink(); ///< closes; may take a moment
    Q_DISABLE_COPY_MOVE(NatsLink)

    [[nodiscard]] Result<> subscribe(const QByteArray &subject);
    /// With `Accept-Encoding: gzip`. @p reply may be empty.
    [[nodiscard]] Result<> publish(const QByteArray &subject, const QByteArray &reply, const QByteArray &body);

    [[nodiscard]] const std::string &serverId() const noexcept { return m_serverId; }
    [[nodiscard]] quint64 clientId() const noexcept { return m_clientId; }
    /// Other servers of the cluster, as this one told.
    [[nodiscard]] QList<QUrl> discovered() const;

private:
    struct Private;
    NatsLink();

    std::unique_ptr<Private> m;
    std::string m_serverId{};
    quint64 m_clientId = 0;
};

/// The numbers of all connections that this program has on the server @p serverId, ascending: of feeds, of what is
/// asked for besides, of trials. Any thread.
[[nodiscard]] std::vector<quint64> ownConnectionsOn(const std::string &serverId);

/// The version of the NATS library, for the window that tells of libraries.
[[nodiscard]] QString natsLibraryVersion();

} // namespace stalewatch
