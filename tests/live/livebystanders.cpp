// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/live/livebystanders.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QRegularExpression>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

/// The port in the line of @p log that says "Listening for @p what"; 0: there is none.
quint16 portIn(const QByteArray &log, const QString &what)
{
    const QRegularExpression line(u"Listening for %1 .*127\\.0\\.0\\.1:(\\d+)"_s.arg(what));
    return line.match(QString::fromUtf8(log)).captured(1).toUShort();
}

/// MQTT 3.1.1 CONNECT with a clean session and no keep-alive.
QByteArray mqttHello(char number)
{
    QByteArray hello("\x10\x0f\x00\x04MQTT\x04\x02\x00\x00\x00\x03mq", 16);
    return hello + number;
}

TcpEnd endOf(const QHostAddress &address, quint16 port)
{
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    TcpEnd end{.port = port};
    std::copy(std::begin(bytes.c), std::end(bytes.c), end.address.begin());
    return end;
}

} // namespace

QByteArray LiveBystanders::listeners(const QString &folder)
{
    return "server_name: fleet\njetstream { store_dir: \"" + folder.toUtf8()
        + "/jetstream\" }\nmqtt { listen: \"127.0.0.1:-1\" }\nleafnodes { listen: \"127.0.0.1:-1\" }\n"
          "websocket { listen: \"127.0.0.1:-1\", no_tls: true";
}

bool LiveBystanders::connectTo(const QByteArray &log, const QString &program)
{
    const quint16 mqtt = portIn(log, u"MQTT clients"_s);
    const quint16 leafnodes = portIn(log, u"leafnode connections"_s);
    if (mqtt == 0 || leafnodes == 0)
        return false;
    for (const char number : {'1', '2', '3'}) {
        auto &socket = m_mqtt.emplace_back(std::make_unique<QTcpSocket>());
        socket->setProxy(QNetworkProxy::NoProxy);
        QObject::connect(socket.get(), &QTcpSocket::connected, socket.get(),
            [raw = socket.get(), number] { raw->write(mqttHello(number)); });
        socket->connectToHost(QHostAddress(QHostAddress::LocalHost), mqtt);
    }
    const QByteArray remote
        = "leafnodes { remotes: [ { url: \"nats://127.0.0.1:" + QByteArray::number(leafnodes) + "\" } ] }\n";
    return m_leaf.start({.program = program, .config = remote, .monitoring = NatsServer::Monitoring::None}).has_value();
}

std::pair<TcpEnd, TcpEnd> LiveBystanders::ends() const
{
    const QTcpSocket &socket = *m_mqtt.front();
    return {endOf(socket.localAddress(), socket.localPort()), endOf(socket.peerAddress(), socket.peerPort())};
}

} // namespace stalewatch
