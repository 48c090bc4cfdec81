// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/wireclient.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaMethod>
#include <QNetworkProxy>

#include <linux/filter.h>
#include <sys/socket.h>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Of "127.0.0.1:4222" and its like.
QList<quint16> portsIn(const QJsonArray &addresses)
{
    QList<quint16> ports;
    for (const QJsonValue &address : addresses) {
        if (const quint16 port = address.toString().section(u':', -1).toUShort(); port != 0)
            ports.append(port);
    }
    return ports;
}

} // namespace

WireClient::WireClient(WireBehaviour behaviour, QObject *parent) : QObject(parent), m_behaviour(std::move(behaviour))
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_publishing.setTimerType(Qt::PreciseTimer);
    m_pinging.setTimerType(Qt::PreciseTimer);
    connect(&m_socket, &QTcpSocket::readyRead, this, &WireClient::read);
    connect(&m_socket, &QTcpSocket::disconnected, this, &WireClient::finish);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] {
        if (m_socket.state() == QTcpSocket::UnconnectedState)
            finish();
    });
    connect(&m_publishing, &QTimer::timeout, this,
        [this] { publish(m_behaviour.publishTo, QByteArray(m_behaviour.publishBytes, 'x')); });
    connect(&m_pinging, &QTimer::timeout, this, &WireClient::ping);
}

WireClient::~WireClient()
{
    m_socket.disconnect(this);
}

void WireClient::connectTo(quint16 port)
{
    m_open = false; // an earlier life ends in silence
    m_socket.abort();
    ++m_life;
    m_tally = {};
    m_lastError.clear();
    m_cid = 0;
    m_toSkip = 0;
    m_message.clear();
    m_ready = false;
    m_reads = true;
    m_writes = true;
    m_socket.setReadBufferSize(0);
    m_open = true;
    if (!m_behaviour.address.isEmpty())
        m_socket.bind(QHostAddress(m_behaviour.address));
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

void WireClient::setBehaviour(const WireBehaviour &behaviour)
{
    m_behaviour = behaviour;
    applyPeriods();
}

void WireClient::applyPeriods()
{
    const bool runs = m_ready && m_writes;
    for (const auto &[timer, period] :
        {std::pair(&m_publishing, m_behaviour.publishEvery), std::pair(&m_pinging, m_behaviour.pingEvery)}) {
        if (runs && period > 0ms)
            timer->start(period);
        else
            timer->stop();
    }
}

void WireClient::freeze()
{
    m_writes = false;
    applyPeriods();
    stopReading();
}

void WireClient::stopReading()
{
    m_reads = false;
    m_socket.setReadBufferSize(1); // the least Qt can be held to: the rest piles up in the kernel
}

void WireClient::vanish()
{
    // A filter of the socket's own that takes no packet: what the server sends is never acknowledged.
    sock_filter takesNothing{.code = BPF_RET | BPF_K, .jt = 0, .jf = 0, .k = 0};
    const sock_fprog filter{.len = 1, .filter = &takesNothing};
    ::setsockopt(static_cast<int>(m_socket.socketDescriptor()), SOL_SOCKET, SO_ATTACH_FILTER, &filter, sizeof filter);
    freeze();
}

void WireClient::thaw()
{
    m_reads = true;
    m_writes = true;
    m_socket.setReadBufferSize(0);
    applyPeriods();
    read();
}

void WireClient::publish(const QByteArray &subject, const QByteArray &payload)
{
    write("PUB " + subject + ' ' + QByteArray::number(payload.size()) + "\r\n" + payload + "\r\n");
    ++m_tally.published;
}

void WireClient::ping()
{
    write("PING\r\n"_ba);
    ++m_tally.pingsSent;
}

void WireClient::close()
{
    m_socket.disconnectFromHost();
}

void WireClient::reset()
{
    const linger now{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(static_cast<int>(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_socket.abort();
}

void WireClient::read()
{
    while (m_reads) {
        if (m_toSkip > 0) {
            if (!readBody())
                return;
        } else if (m_socket.canReadLine()) {
            take(m_socket.readLine().trimmed());
        } else {
            return;
        }
    }
}

void WireClient::take(const QByteArray &line)
{
    if (line == "PING") {
        ++m_tally.pingsSeen;
        emit pinged();
        answerPing();
    } else if (line == "PONG") {
        ++m_tally.pongsSeen;
        if (!m_ready) {
            m_ready = true;
            applyPeriods();
            emit ready();
        }
    } else if (line.startsWith("MSG ") || line.startsWith("HMSG ")) {
        ++m_tally.received;
        expect(line.split(' '));
    } else if (line.startsWith("INFO ")) {
        greet(line.mid(5));
    } else if (line.startsWith("-ERR ")) {
        m_lastError = line.mid(5).replace('\'', QByteArray());
    }
}

/// MSG <subject> <sid> [reply] <bytes>, HMSG <subject> <sid> [reply] <bytes of headers> <bytes>
void WireClient::expect(const QByteArrayList &words)
{
    m_toSkip = words.last().toLongLong() + 2;
    m_message = isSignalConnected(QMetaMethod::fromSignal(&WireClient::came)) ? words : QByteArrayList();
    m_body.clear();
}

/// Whether anything of it was there.
bool WireClient::readBody()
{
    if (m_message.isEmpty()) {
        const qint64 skipped = m_socket.skip(m_toSkip);
        m_toSkip -= std::max<qint64>(0, skipped);
        return skipped > 0;
    }
    const QByteArray part = m_socket.read(m_toSkip);
    m_toSkip -= part.size();
    m_body += part;
    if (m_toSkip == 0) {
        const QByteArrayList words = std::exchange(m_message, {});
        const bool hasHeaders = words.first() == "HMSG";
        const qsizetype lengths = hasHeaders ? 2 : 1;
        const qsizetype headers = hasHeaders ? words.at(words.size() - 2).toLongLong() : 0;
        m_body.chop(2);
        emit came(words.value(1), words.size() == 4 + lengths ? words.at(3) : QByteArray(), m_body.mid(headers));
    }
    return !part.isEmpty();
}

void WireClient::greet(const QByteArray &bytes)
{
    const QJsonObject info = QJsonDocument::fromJson(bytes).object();
    if (info.value("ldm"_L1).toBool())
        emit toldToLeave(portsIn(info.value("connect_urls"_L1).toArray()));
    if (m_cid != 0)
        return; // INFO comes again when the cluster changes
    m_cid = static_cast<quint64>(info.value("client_id"_L1).toInteger());
    if (m_behaviour.receiveBuffer > 0)
        m_socket.setSocketOption(QTcpSocket::ReceiveBufferSizeSocketOption, m_behaviour.receiveBuffer);
    QJsonObject hello{
        {u"verbose"_s, false},
        {u"pedantic"_s, false},
        {u"lang"_s, m_behaviour.lang},
        {u"version"_s, m_behaviour.version},
        {u"protocol"_s, 1},
        {u"headers"_s, true},
        {u"no_responders"_s, true},
    };
    if (!m_behaviour.name.isEmpty())
        hello.insert(u"name"_s, m_behaviour.name);
    if (!m_behaviour.user.isEmpty()) {
        hello.insert(u"user"_s, m_behaviour.user);
        hello.insert(u"pass"_s, m_behaviour.password);
    }
    QByteArray words = "CONNECT " + QJsonDocument(hello).toJson(QJsonDocument::Compact) + "\r\n";
    for (int sid = 1; const QByteArray &subject : std::as_const(m_behaviour.subscriptions))
        words += "SUB " + subject + ' ' + QByteArray::number(sid++) + "\r\n";
    write(words + "PING\r\n");
    ++m_tally.pingsSent;
}

void WireClient::answerPing()
{
    if (!m_behaviour.answersPings)
        return;
    const auto answer = [this, life = m_life] {
        if (life != m_life || !m_writes)
            return;
        write("PONG\r\n"_ba);
        ++m_tally.pongsSent;
        emit ponged();
    };
    std::chrono::milliseconds delay = m_behaviour.pongDelay;
    if (m_behaviour.pongJitter > 0ms)
        delay += std::chrono::milliseconds(m_random.bounded(qint64{m_behaviour.pongJitter.count()}));
    if (delay > 0ms)
        QTimer::singleShot(delay, Qt::PreciseTimer, this, answer);
    else
        answer();
}

void WireClient::write(const QByteArray &bytes)
{
    if (m_writes && m_socket.state() == QTcpSocket::ConnectedState)
        m_socket.write(bytes);
}

void WireClient::finish()
{
    if (!m_open)
        return;
    m_open = false;
    m_ready = false;
    applyPeriods();
    emit ended();
}

} // namespace stalewatch
