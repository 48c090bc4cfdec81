// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/live/relay.h"

#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTimer>
#include <QtEndian>

#include <algorithm>

namespace stalewatch {

namespace {

using Clock = std::chrono::steady_clock;

/// A frame of websocket bytes from a client: final, binary, masked with zeros (RFC 6455, 5.2).
QByteArray frameOf(const QByteArray &payload)
{
    QByteArray frame("\x82", 1);
    if (payload.size() < 126) {
        frame += char(0x80 | payload.size());
    } else {
        const auto size = qToBigEndian(quint16(payload.size()));
        frame += char(0x80 | 126);
        frame.append(reinterpret_cast<const char *>(&size), sizeof size);
    }
    return frame + QByteArray(4, '\0') + payload;
}

/// Takes the payloads of all whole frames of a server out of @p buffer.
QByteArray takePayloads(QByteArray &buffer)
{
    QByteArray payloads;
    while (buffer.size() >= 2) {
        const auto length = quint8(buffer[1]) & 0x7f;
        const qsizetype head = length < 126 ? 2 : length == 126 ? 4 : 10;
        if (buffer.size() < head)
            break;
        quint64 size = length;
        if (length == 126)
            size = qFromBigEndian<quint16>(buffer.constData() + 2);
        else if (length == 127)
            size = qFromBigEndian<quint64>(buffer.constData() + 2);
        if (quint64(buffer.size() - head) < size)
            break;
        const bool isData = (quint8(buffer[0]) & 0x8) == 0;
        if (isData)
            payloads += buffer.mid(head, qsizetype(size));
        buffer.remove(0, head + qsizetype(size));
    }
    return payloads;
}

/// One client and its way to the server. Lives as long as the client's socket.
class Line final : public QObject
{
public:
    Line(QTcpSocket *client, const Relay::Plan &plan) : QObject(client), m_plan(plan), m_client(client)
    {
        m_server.setProxy(QNetworkProxy::NoProxy);
        connect(&m_server, &QTcpSocket::connected, this, &Line::greet);
        connect(&m_server, &QTcpSocket::readyRead, this, &Line::fromServer);
        connect(&m_server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::readyRead, this, [this] {
            if (m_isOpen)
                fromClient();
        });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        m_server.connectToHost(QHostAddress(QHostAddress::LocalHost), plan.to);
    }
    ~Line() override { m_server.disconnect(this); }
    Q_DISABLE_COPY_MOVE(Line)

private:
    void greet()
    {
        if (m_plan.websocket) {
            m_server.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
            return;
        }
        m_isOpen = true;
        fromClient();
    }

    void fromClient()
    {
        const QByteArray bytes = m_client->readAll();
        if (!bytes.isEmpty())
            later(&m_server, m_plan.websocket ? frameOf(bytes) : bytes, m_toServerUntil);
    }

    void fromServer()
    {
        m_buffer += m_server.readAll();
        if (!m_isOpen) {
            const qsizetype end = m_buffer.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            m_buffer.remove(0, end + 4);
            m_isOpen = true;
            fromClient();
        }
        const QByteArray bytes = m_plan.websocket ? takePayloads(m_buffer) : std::exchange(m_buffer, {});
        if (!bytes.isEmpty())
            later(m_client, bytes, m_toClientUntil);
    }

    /// Writes when the delay is over, and not before what was to be written earlier.
    void later(QTcpSocket *to, const QByteArray &bytes, Clock::time_point &until)
    {
        const auto jitter = QRandomGenerator::global()->bounded(qint64(m_plan.jitter.count()) + 1);
        const Clock::time_point now = Clock::now();
        until = std::max(until, now + m_plan.delay + std::chrono::milliseconds(jitter));
        if (until <= now) {
            to->write(bytes);
            return;
        }
        QTimer::singleShot(std::chrono::ceil<std::chrono::milliseconds>(until - now), Qt::PreciseTimer, to,
            [to, bytes] { to->write(bytes); });
    }

    Relay::Plan m_plan;
    QTcpSocket *m_client;
    QTcpSocket m_server{};
    QByteArray m_buffer{};
    bool m_isOpen = false;
    Clock::time_point m_toServerUntil{};
    Clock::time_point m_toClientUntil{};
};

} // namespace

quint16 Relay::listen()
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection())
            new Line(client, m_plan); // owned by the client's socket
    });
    return m_server.listen(QHostAddress(QHostAddress::LocalHost)) ? m_server.serverPort() : quint16(0);
}

} // namespace stalewatch
