// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/httpline.h"

#include "app/feeds/tls.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslSocket>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 readBuffer = 1 << 20;

TcpEnd endOf(const QHostAddress &address, quint16 port)
{
    const Q_IPV6ADDR bytes = address.toIPv6Address(); // IPv4 as ::ffff:a.b.c.d
    TcpEnd end{.port = port};
    std::copy(std::begin(bytes.c), std::end(bytes.c), end.address.begin());
    return end;
}

} // namespace

HttpLine::HttpLine(const QUrl &url, QObject *parent)
    : QObject(parent)
    , m_host(url.host())
    , m_port(quint16(url.port(url.scheme() == "https"_L1 ? 443 : 80)))
    , m_isTls(url.scheme() == "https"_L1)
{
    m_nextAddress.setSingleShot(true);
    m_nextAddress.callOnTimeout(this, &HttpLine::connectNext);
}

HttpLine::~HttpLine()
{
    drop();
}

void HttpLine::open()
{
    drop();
    if (const QHostAddress address(m_host); !address.isNull()) {
        m_addresses = {address};
        connectNext();
        return;
    }
    m_lookup = QHostInfo::lookupHost(m_host, this, [this](const QHostInfo &host) {
        m_lookup = -1;
        m_addresses = host.addresses();
        if (m_addresses.isEmpty())
            fail(QAbstractSocket::HostNotFoundError);
        else
            connectNext();
    });
}

bool HttpLine::isReady() const
{
    return m_isOpen && m_socket->state() == QAbstractSocket::ConnectedState && m_socket->bytesAvailable() == 0;
}

std::optional<std::pair<TcpEnd, TcpEnd>> HttpLine::ends() const
{
    if (!m_isOpen || m_socket->state() != QAbstractSocket::ConnectedState)
        return std::nullopt;
    return std::pair(
        endOf(m_socket->localAddress(), m_socket->localPort()), endOf(m_socket->peerAddress(), m_socket->peerPort()));
}

void HttpLine::drop()
{
    m_isOpen = false;
    m_nextAddress.stop();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    m_addresses.clear();
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket.release()->deleteLater(); // it may be the one that calls us
}

void HttpLine::connectNext()
{
    QList<QHostAddress> rest = m_addresses;
    const QHostAddress address = rest.takeFirst();
    drop();
    m_addresses = rest;
    m_tlsErrors.clear();
    if (!m_addresses.isEmpty())
        m_nextAddress.start(1s);
    m_socket = makeSocket();
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket.get()))
        tls->connectToHostEncrypted(address.toString(), m_port, m_host);
    else
        m_socket->connectToHost(address, m_port);
}

std::unique_ptr<QTcpSocket> HttpLine::makeSocket()
{
    const auto opened = [this] {
        m_nextAddress.stop();
        m_isOpen = true;
        emit ready();
    };
    std::unique_ptr<QTcpSocket> socket;
    if (m_isTls) {
        auto tls = std::make_unique<QSslSocket>();
        tls->setSslConfiguration(m_tls);
        connect(tls.get(), &QSslSocket::encrypted, this, opened);
        connect(tls.get(), &QSslSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = tlsWords(errors, m_host); });
        socket = std::move(tls);
    } else {
        socket = std::make_unique<QTcpSocket>();
        connect(socket.get(), &QTcpSocket::connected, this, opened);
    }
    socket->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    socket->setReadBufferSize(readBuffer);
    connect(socket.get(), &QTcpSocket::readyRead, this, &HttpLine::readable);
    connect(socket.get(), &QTcpSocket::errorOccurred, this, &HttpLine::fail);
    return socket;
}

void HttpLine::fail(QAbstractSocket::SocketError error)
{
    using Kind = Failure::Kind;
    const bool wasOpen = std::exchange(m_isOpen, false);
    if (!wasOpen && !m_addresses.isEmpty())
        return connectNext();
    m_nextAddress.stop();
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        emit broke({Kind::Unreachable, {}, tr("The connection was refused: nothing listens on that port.")});
        return;
    case QAbstractSocket::HostNotFoundError:
        emit broke({Kind::Unreachable, {}, tr("The host name was not found.")});
        return;
    case QAbstractSocket::SocketTimeoutError:
        emit broke({Kind::Timeout, {}, tr("The connection timed out.")});
        return;
    case QAbstractSocket::RemoteHostClosedError:
        emit broke({Kind::Lost, {}, tr("The connection was closed before the answer was whole.")});
        return;
    case QAbstractSocket::SslHandshakeFailedError:
        emit broke(
            {Kind::Untrusted, {}, m_tlsErrors.isEmpty() ? tr("The TLS handshake failed.") : m_tlsErrors.join(u' ')});
        return;
    default:
        emit broke({wasOpen ? Kind::Lost : Kind::Unreachable, {},
            wasOpen ? tr("The connection broke.") : tr("The host cannot be reached from here.")});
        return;
    }
}

} // namespace stalewatch
