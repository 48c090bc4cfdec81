// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/greeting.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype enough = 256;

bool isTlsRecord(QByteArrayView bytes) noexcept
{
    // Content type alert (21) or handshake (22), then version 3.x (RFC 8446, 5.1).
    return bytes.size() >= 2 && (bytes[0] == 21 || bytes[0] == 22) && bytes[1] == 3;
}

bool startsLikeHtml(QByteArrayView bytes) noexcept
{
    return bytes.trimmed().startsWith('<');
}

} // namespace

Speaker speakerOf(QByteArrayView firstBytes) noexcept
{
    if (firstBytes.startsWith("INFO ") || firstBytes.startsWith("-ERR "))
        return Speaker::Nats;
    if (firstBytes.startsWith("SSH-"))
        return Speaker::Ssh;
    if (isTlsRecord(firstBytes))
        return Speaker::Tls;
    if (startsLikeHtml(firstBytes))
        return Speaker::Html;
    // What Go and nginx say to plain HTTP on a TLS port.
    if (firstBytes.startsWith("HTTP/") && firstBytes.toByteArray().contains("HTTPS "))
        return Speaker::Tls;
    if (firstBytes.startsWith("HTTP/"))
        return Speaker::Http;
    return Speaker::Unknown;
}

QString adviceOn(Speaker speaker, bool isTls)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("Greeting", text); };
    switch (speaker) {
    case Speaker::Nats:
        return words(QT_TRANSLATE_NOOP("Greeting",
            "This is not a NATS monitoring port: it looks like the port for NATS clients. The monitoring port is "
            "http_port in the server's configuration, often 8222."));
    case Speaker::Tls:
        return isTls
            ? QString()
            : words(QT_TRANSLATE_NOOP("Greeting",
                "This is not a plain NATS monitoring port: it looks like TLS. Write https:// before the address."));
    case Speaker::Html:
        return words(QT_TRANSLATE_NOOP(
            "Greeting", "This is not a NATS monitoring port: it looks like a web page, from a web server or a proxy."));
    case Speaker::Ssh:
        return words(QT_TRANSLATE_NOOP("Greeting", "This is not a NATS monitoring port: it looks like an SSH server."));
    case Speaker::Http:
        return !isTls ? QString()
                      : words(QT_TRANSLATE_NOOP(
                          "Greeting", "The port speaks plain HTTP, not TLS. Write http:// before the address."));
    case Speaker::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

Greeting::Greeting(QObject *parent) : QObject(parent), m_socket(std::make_unique<QTcpSocket>())
{
}

Greeting::~Greeting()
{
    m_socket->disconnect(this);
}

void Greeting::listen(const QUrl &url)
{
    m_socket->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    connect(m_socket.get(), &QTcpSocket::connected, this, [this] { m_socket->write("GET /varz HTTP/1.0\r\n\r\n"); });
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &Greeting::look);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &Greeting::end);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &Greeting::end);
    QTimer::singleShot(1s, this, &Greeting::end);
    m_socket->connectToHost(url.host(), quint16(url.port()));
}

void Greeting::look()
{
    m_bytes += m_socket->read(enough - m_bytes.size());
    const Speaker speaker = speakerOf(m_bytes);
    const bool isSure = speaker != Speaker::Unknown && speaker != Speaker::Http;
    if (isSure || m_bytes.size() >= enough)
        end();
}

void Greeting::end()
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    if (m_socket->isOpen())
        m_bytes += m_socket->read(enough - m_bytes.size());
    m_socket->disconnect(this);
    m_socket->abort();
    emit heard(speakerOf(m_bytes));
}

} // namespace stalewatch
