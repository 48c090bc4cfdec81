// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/faultserver.h"

#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace stalewatch::test {

using namespace Qt::StringLiterals;

namespace {

constexpr char tlsHandshake = 22; // the content type of a ClientHello (RFC 8446, 5.1)

} // namespace

/// One client of a FaultServer. Lives in the server's thread; deletes itself when the client goes.
class FaultConnection final : public QObject
{
public:
    FaultConnection(FaultServer &server, QTcpSocket *socket, QObject *parent)
        : QObject(parent), m_server(server), m_socket(socket)
    {
        socket->setParent(this);
        connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, &FaultConnection::read);
        connect(socket, &QTcpSocket::bytesWritten, this, &FaultConnection::write);
        m_drip.callOnTimeout(this, [this] { send(1); });
        if (!server.m_banner.isEmpty()) {
            m_isSilent = true;
            socket->write(server.m_banner);
            if (server.m_bannerCloses)
                socket->disconnectFromHost();
        }
    }

private:
    void read()
    {
        m_in += m_socket->readAll();
        if (!m_isSilent && m_in.startsWith(tlsHandshake)) { // as Go's server takes TLS on a plain port
            m_isSilent = true;
            m_socket->write("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n400 Bad Request");
            m_socket->disconnectFromHost();
            return;
        }
        const qsizetype end = m_in.indexOf("\r\n\r\n");
        if (m_isSilent || m_isAnswering || end < 0)
            return;
        const QByteArray head = m_in.left(end);
        m_in.remove(0, end + 4);
        const QByteArrayList words = head.left(head.indexOf("\r\n")).split(' ');
        const QUrl url(QString::fromUtf8(words.value(1)));
        const Ask ask{words.value(0), url.path(), QUrlQuery(url), head};
        {
            const std::lock_guard lock(m_server.m_mutex);
            m_server.m_asks.push_back(ask);
        }
        m_script = m_server.m_handler(ask);
        m_isAnswering = true;
        QTimer::singleShot(m_script.delay, this, &FaultConnection::begin);
    }

    void begin()
    {
        m_out = m_script.raw.isEmpty() ? head() + framed(m_script.body) : m_script.raw;
        m_filler = m_script.filler;
        m_left = m_script.cutAfter < 0 ? std::numeric_limits<qint64>::max() : m_script.cutAfter;
        if (m_script.drip.count() > 0)
            m_drip.start(m_script.drip);
        else
            write();
    }

    [[nodiscard]] QByteArray head() const
    {
        QByteArray head = "HTTP/1.1 " + QByteArray::number(m_script.status)
            + " Scripted\r\nContent-Type: " + m_script.contentType + "\r\n";
        for (const QByteArray &line : m_script.headers)
            head += line + "\r\n";
        if (m_script.framing == Script::Framing::Chunked)
            head += "Transfer-Encoding: chunked\r\n";
        else if (m_script.framing == Script::Framing::Length)
            head += "Content-Length: "
                + (m_script.declaredLength.isEmpty() ? QByteArray::number(m_script.body.size() + m_script.filler)
                                                     : m_script.declaredLength)
                + "\r\n";
        return head + "\r\n";
    }

    [[nodiscard]] QByteArray framed(const QByteArray &body) const
    {
        if (m_script.framing != Script::Framing::Chunked)
            return body;
        QByteArray result;
        constexpr qsizetype chunk = 4096; // as Go's net/http writes them
        for (qsizetype at = 0; at < body.size(); at += chunk) {
            const QByteArray part = body.mid(at, chunk);
            result += QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n";
        }
        return result + "0\r\n\r\n";
    }

    void write()
    {
        constexpr qint64 inFlight = 1 << 20;
        while (m_isAnswering && !m_drip.isActive() && m_socket->bytesToWrite() < inFlight) {
            if (!send(64 * 1024))
                return;
        }
    }

    /// Sends the next @p most bytes of the answer; false at its end.
    bool send(qint64 most)
    {
        if (m_out.isEmpty() && m_filler > 0) {
            m_out = QByteArray(std::min<qint64>(m_filler, 64 * 1024), ' ');
            m_filler -= m_out.size();
        } else if (m_out.isEmpty() && !m_script.endless.isEmpty()) {
            m_out = m_script.endless;
        }
        const QByteArray next = m_out.left(std::min({most, m_left, qint64(m_out.size())}));
        if (next.isEmpty()) {
            finish();
            return false;
        }
        m_out.remove(0, next.size());
        m_left -= next.size();
        m_server.m_sent += next.size();
        m_socket->write(next);
        return true;
    }

    void finish()
    {
        m_drip.stop();
        m_isAnswering = false;
        switch (m_script.then) {
        case Script::Then::KeepAlive:
            if (m_script.framing == Script::Framing::UntilClose)
                m_socket->disconnectFromHost();
            else
                read();
            return;
        case Script::Then::Close:
            m_socket->disconnectFromHost();
            return;
        case Script::Then::Reset:
            m_socket->flush();
            reset();
            return;
        case Script::Then::Hang:
            m_isSilent = true;
            return;
        }
    }

    void reset()
    {
        const linger now{.l_onoff = 1, .l_linger = 0};
        ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        m_socket->abort();
    }

    FaultServer &m_server;
    QTcpSocket *m_socket; // child
    QTimer m_drip{this};
    Script m_script{};
    QByteArray m_in{};
    QByteArray m_out{};
    qint64 m_filler = 0;
    qint64 m_left = 0;
    bool m_isAnswering = false;
    bool m_isSilent = false;
};

/// Accepts for a FaultServer, in its thread.
class FaultListener final : public QTcpServer
{
public:
    explicit FaultListener(FaultServer &server) : m_server(server) { }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        ++m_server.m_accepted;
        if (!m_server.m_tls) {
            auto *socket = new QTcpSocket;
            socket->setSocketDescriptor(descriptor);
            new FaultConnection(m_server, socket, this);
            return;
        }
        auto *socket = new QSslSocket;
        socket->setSslConfiguration(*m_server.m_tls);
        socket->setSocketDescriptor(descriptor);
        new FaultConnection(m_server, socket, this);
        socket->startServerEncryption();
    }

private:
    FaultServer &m_server;
};

FaultServer::FaultServer(Handler handler, std::optional<QSslConfiguration> tls)
    : FaultServer(std::move(handler), std::move(tls), {}, false)
{
}

FaultServer::FaultServer(Handler handler, std::optional<QSslConfiguration> tls, QByteArray banner, bool bannerCloses)
    : m_handler(std::move(handler)), m_tls(std::move(tls)), m_banner(std::move(banner)), m_bannerCloses(bannerCloses)
{
    auto *listener = new FaultListener(*this);
    listener->listen(QHostAddress::LocalHost);
    m_port = listener->serverPort();
    listener->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, listener, &QObject::deleteLater);
    m_thread.start();
}

FaultServer::~FaultServer()
{
    m_thread.quit();
    m_thread.wait();
}

std::unique_ptr<FaultServer> FaultServer::greeting(const QByteArray &banner, bool closes)
{
    return std::unique_ptr<FaultServer>(new FaultServer([](const Ask &) { return Script{}; }, {}, banner, closes));
}

QUrl FaultServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(m_tls ? u"https"_s : u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_port);
    url.setPath(path);
    return url;
}

std::vector<Ask> FaultServer::asks() const
{
    const std::lock_guard lock(m_mutex);
    return m_asks;
}

namespace {

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

/// Binds @p socket to a free loopback port and returns it.
quint16 bindAnywhere(int socket)
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    ::bind(socket, reinterpret_cast<sockaddr *>(&address), size);
    ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size);
    return ntohs(address.sin_port);
}

QUrl loopbackUrl(quint16 port)
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(port));
}

} // namespace

BlackHole::BlackHole() : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    m_port = bindAnywhere(m_listener);
    ::listen(m_listener, 0);
    // Two connections fill a queue of "0" on Linux; a third SYN gets no answer.
    for (int i = 0; i < 2; ++i) {
        const int client = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        const sockaddr_in address = loopback(m_port);
        ::connect(client, reinterpret_cast<const sockaddr *>(&address), sizeof address);
        m_queue.push_back(client);
    }
}

BlackHole::~BlackHole()
{
    for (const int client : m_queue)
        ::close(client);
    ::close(m_listener);
}

QUrl BlackHole::url() const
{
    return loopbackUrl(m_port);
}

QUrl refusedUrl()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const quint16 port = bindAnywhere(socket);
    ::close(socket);
    return loopbackUrl(port);
}

} // namespace stalewatch::test
