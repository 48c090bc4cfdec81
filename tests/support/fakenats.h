// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/target.h"

#include <QByteArrayList>
#include <QTcpServer>

#include <functional>
#include <map>
#include <memory>
#include <vector>

class QTcpSocket;

namespace stalewatch::test {

/// A server of the NATS wire protocol that says what the test wants, loopback only: what real clusters will not do on
/// demand. It checks nothing, and has no accounts.
///
/// Driven by the event loop of the thread it was made in.
class FakeNats final : public QObject
{
public:
    using OnRequest = std::function<void(const QByteArray &subject, const QByteArray &reply, const QByteArray &body)>;

    FakeNats();
    ~FakeNats() override;

    [[nodiscard]] Target target() const;
    /// Called for all that is published, by whomever.
    void setOnRequest(OnRequest onRequest) { m_onRequest = std::move(onRequest); }
    /// To all whose subscriptions match @p subject; how many there were.
    int say(const QByteArray &subject, const QByteArray &body);
    /// What a real server answers for subjects that nobody listens to.
    void sayNobodyListens(const QByteArray &reply);
    [[nodiscard]] bool hasSubscriber(const QByteArray &subject) const;
    /// Ends all connections; more may come.
    void drop();
    /// Whether whoever connects is greeted.
    void setGreets(bool greets) { m_greets = greets; }
    /// What those who connect are to sign: the first the first, and so on; the last of them all others.
    void setNonces(const QByteArrayList &nonces) { m_nonces = nonces; }

    [[nodiscard]] int connections() const { return m_connections; }  ///< so far
    [[nodiscard]] QByteArrayList logins() const { return m_logins; } ///< the CONNECT of each, JSON
    [[nodiscard]] QByteArrayList asked() const { return m_asked; }   ///< all subjects that were published to

private:
    struct Client
    {
        QTcpSocket *socket = nullptr; ///< owned by the listener
        QByteArray unread{};
        std::map<QByteArray, QByteArray> subscriptions{}; ///< subject by sid
    };

    void welcome();
    void read(Client &client);
    /// Whether one more was there.
    bool takeOne(Client &client);
    int deliver(const QByteArray &subject, const QByteArray &headers, const QByteArray &body);

    QTcpServer m_listener{};
    std::vector<std::unique_ptr<Client>> m_clients{};
    OnRequest m_onRequest{};
    QByteArrayList m_asked{};
    QByteArrayList m_logins{};
    QByteArrayList m_nonces{};
    int m_connections = 0;
    bool m_greets = true;
};

} // namespace stalewatch::test
