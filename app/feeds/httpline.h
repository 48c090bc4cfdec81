// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/tcpinfo.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <optional>
#include <utility>

namespace stalewatch {

/// The connection to one monitoring port, kept open from request to request: one socket a server, never two.
///
/// Plain TCP for http, TLS for https; no TLS error is ever ignored. A host name with several addresses is tried address
/// by address, each for a second unless it is the last. No proxy: monitoring ports are near by and unprotected, and
/// what http_proxy in the environment names is for the web.
class HttpLine final : public QObject
{
    Q_OBJECT

public:
    explicit HttpLine(const QUrl &url, QObject *parent = nullptr);
    ~HttpLine() override;

    void setTls(const QSslConfiguration &tls) { m_tls = tls; }
    /// Connects anew; ready() or broke() follows.
    void open();
    /// Connected, and nothing unasked has come.
    [[nodiscard]] bool isReady() const;
    void write(const QByteArray &bytes) { m_socket->write(bytes); }
    [[nodiscard]] QByteArray read(qint64 most) { return m_socket ? m_socket->read(most) : QByteArray(); }
    void drop();
    /// Our end of it and the other; nothing while it is not connected.
    [[nodiscard]] std::optional<std::pair<TcpEnd, TcpEnd>> ends() const;
    /// The last handshake got as far as a certificate: TLS is what the other side speaks.
    [[nodiscard]] bool hasHeardTls() const noexcept { return !m_tlsErrors.isEmpty(); }

signals:
    void ready();
    void readable();
    /// @p failure has no `what`. Bytes that came before can still be read.
    void broke(const stalewatch::Failure &failure);

private:
    void connectNext();
    void fail(QAbstractSocket::SocketError error);
    [[nodiscard]] std::unique_ptr<QTcpSocket> makeSocket();

    // Constant after construction
    const QString m_host;
    const quint16 m_port;
    const bool m_isTls;

    QSslConfiguration m_tls{};
    QList<QHostAddress> m_addresses{}; ///< not tried yet
    std::unique_ptr<QTcpSocket> m_socket{};
    QTimer m_nextAddress{this};
    QStringList m_tlsErrors{};
    int m_lookup = -1;
    bool m_isOpen = false;
};

} // namespace stalewatch
