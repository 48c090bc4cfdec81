// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/live/box.h"

#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

/// One flow; lives as long as the client's socket, and if it was forgotten as long as the box.
class Flow final : public QObject
{
public:
    Flow(QTcpSocket *client, quint16 port, const QString &address, std::shared_ptr<Box::Manners> manners)
        : QObject(client), m_client(client), m_manners(std::move(manners))
    {
        m_server.setProxy(QNetworkProxy::NoProxy);
        m_server.bind(QHostAddress(address));
        connect(&m_server, &QTcpSocket::connected, this, [this] { pass(m_client, &m_server); });
        connect(&m_server, &QTcpSocket::readyRead, this, [this] { pass(&m_server, m_client); });
        connect(&m_server, &QTcpSocket::disconnected, this, [this] {
            if (!isForgotten())
                m_client->disconnectFromHost();
        });
        connect(client, &QTcpSocket::readyRead, this, [this] {
            if (m_server.state() == QTcpSocket::ConnectedState)
                pass(m_client, &m_server);
        });
        connect(client, &QTcpSocket::disconnected, this, [this] {
            // What it forgot it does not end either.
            if (m_isForgotten = isForgotten(); m_isForgotten)
                setParent(m_client->parent());
            m_client->deleteLater();
        });
        m_watch.callOnTimeout(this, &Flow::endIfIdle);
        m_watch.start(50);
        m_server.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }
    ~Flow() override { m_server.disconnect(this); }
    Q_DISABLE_COPY_MOVE(Flow)

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] bool isForgotten() const
    {
        return m_isForgotten || (m_began < m_manners->forgets && m_luck < m_manners->forgotten);
    }

    void endIfIdle()
    {
        const bool isIdle = m_manners->idleTimeout > 0ms && Clock::now() - m_last > m_manners->idleTimeout;
        if (!isIdle || m_manners->ending == Box::Ending::Silence)
            return;
        m_watch.stop();
        for (QTcpSocket *end : {&m_server, m_client}) {
            if (m_manners->ending == Box::Ending::Close) {
                end->disconnectFromHost();
                continue;
            }
            // Closing with nothing to linger for is a reset.
            const linger none{1, 0};
            ::setsockopt(int(end->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
            end->abort();
        }
    }

    void pass(QTcpSocket *from, QTcpSocket *to)
    {
        const QByteArray bytes = from->readAll();
        const Clock::time_point now = Clock::now();
        m_isForgotten = m_isForgotten || (m_manners->idleTimeout > 0ms && now - m_last > m_manners->idleTimeout);
        if (isForgotten() || bytes.isEmpty())
            return;
        m_last = now;
        // What came earlier leaves earlier.
        Clock::time_point &until = to == m_client ? m_toClient : m_toServer;
        until = std::max(until, now + m_manners->delay);
        if (until <= now) {
            to->write(bytes);
            return;
        }
        QTimer::singleShot(std::chrono::ceil<std::chrono::milliseconds>(until - now), Qt::PreciseTimer, to,
            [to, bytes] { to->write(bytes); });
    }

    QTcpSocket *m_client;
    QTcpSocket m_server{};
    std::shared_ptr<Box::Manners> m_manners;
    Clock::time_point m_last = Clock::now();
    Clock::time_point m_toClient{};
    Clock::time_point m_toServer{};
    double m_luck = QRandomGenerator::global()->generateDouble();
    bool m_isForgotten = false;
    const Clock::time_point m_began = Clock::now();
    QTimer m_watch{};
};

} // namespace

Box::Box(quint16 port, const QString &address) : m_port(port), m_address(address)
{
}

quint16 Box::listen()
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection())
            new Flow(client, m_port, m_address, m_manners); // owned by the client's socket
    });
    return m_server.listen(QHostAddress(QHostAddress::LocalHost)) ? m_server.serverPort() : quint16(0);
}

} // namespace stalewatch
