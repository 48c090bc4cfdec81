// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakenats.h"

#include <QTcpSocket>

#include <algorithm>

namespace stalewatch::test {

using namespace Qt::StringLiterals;

namespace {

/// Whether @p subject is one of those that @p wanted means: `*` is one token, `>` all that follow.
bool matches(const QByteArray &wanted, const QByteArray &subject)
{
    const QByteArrayList tokens = subject.split('.');
    const QByteArrayList pattern = wanted.split('.');
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == ">")
            return i < tokens.size();
        if (i >= tokens.size() || (pattern[i] != "*" && pattern[i] != tokens[i]))
            return false;
    }
    return pattern.size() == tokens.size();
}

} // namespace

FakeNats::FakeNats()
{
    m_listener.listen(QHostAddress::LocalHost);
    connect(&m_listener, &QTcpServer::newConnection, this, &FakeNats::welcome);
}

FakeNats::~FakeNats()
{
    for (const auto &client : m_clients)
        client->socket->disconnect(this);
}

Target FakeNats::target() const
{
    return {.url = QUrl(u"nats://127.0.0.1:%1"_s.arg(m_listener.serverPort()))};
}

void FakeNats::welcome()
{
    while (QTcpSocket *socket = m_listener.nextPendingConnection()) {
        ++m_connections;
        m_clients.push_back(std::make_unique<Client>());
        Client *client = m_clients.back().get();
        client->socket = socket;
        connect(socket, &QTcpSocket::readyRead, this, [this, client] { read(*client); });
        connect(socket, &QTcpSocket::disconnected, this, [this, client] {
            client->socket->deleteLater();
            std::erase_if(m_clients, [client](const auto &each) { return each.get() == client; });
        });
        if (m_greets)
            socket->write("INFO {\"server_id\":\"NFAKE\",\"server_name\":\"fake\",\"version\":\"2.15.1\",\"proto\":1,"
                          "\"headers\":true,\"max_payload\":1048576,\"client_id\":7"
                + (m_nonces.isEmpty() ? QByteArray() : QByteArray(",\"nonce\":\"" + m_nonces.first() + '"')) + "}\r\n");
        if (m_nonces.size() > 1)
            m_nonces.removeFirst();
    }
}

void FakeNats::read(Client &client)
{
    client.unread += client.socket->readAll();
    while (takeOne(client)) { }
}

bool FakeNats::takeOne(Client &client)
{
    const qsizetype end = client.unread.indexOf("\r\n");
    if (end < 0)
        return false;
    const QByteArrayList words = client.unread.left(end).split(' ');
    const bool hasHeaders = words[0] == "HPUB";
    if (!hasHeaders && words[0] != "PUB") {
        client.unread.remove(0, end + 2);
        if (words[0] == "PING")
            client.socket->write("PONG\r\n");
        else if (words[0] == "SUB")
            client.subscriptions[words.last()] = words.value(1);
        else if (words[0] == "UNSUB")
            client.subscriptions.erase(words.value(1));
        else if (words[0] == "CONNECT")
            m_logins.append(words.mid(1).join(' '));
        return true;
    }
    const qsizetype size = words.last().toLongLong();
    if (client.unread.size() < end + 2 + size + 2)
        return false;
    const qsizetype headers = hasHeaders ? words.at(words.size() - 2).toLongLong() : 0;
    const QByteArray body = client.unread.mid(end + 2 + headers, size - headers);
    client.unread.remove(0, end + 2 + size + 2);
    const bool wantsAnswer = words.size() == (hasHeaders ? 5 : 4);
    m_asked.append(words.value(1));
    if (m_onRequest)
        m_onRequest(words.value(1), wantsAnswer ? words.at(2) : QByteArray(), body);
    return true;
}

int FakeNats::say(const QByteArray &subject, const QByteArray &body)
{
    return deliver(subject, {}, body);
}

void FakeNats::sayNobodyListens(const QByteArray &reply)
{
    deliver(reply, "NATS/1.0 503\r\n\r\n", {});
}

int FakeNats::deliver(const QByteArray &subject, const QByteArray &headers, const QByteArray &body)
{
    int count = 0;
    for (const auto &client : m_clients) {
        for (const auto &[sid, wanted] : client->subscriptions) {
            if (!matches(wanted, subject))
                continue;
            const QByteArray lengths = headers.isEmpty() ? QByteArray::number(body.size())
                                                         : QByteArray(QByteArray::number(headers.size()) + ' '
                                                             + QByteArray::number(headers.size() + body.size()));
            client->socket->write((headers.isEmpty() ? "MSG " : "HMSG ") + subject + ' ' + sid + ' ' + lengths + "\r\n"
                + headers + body + "\r\n");
            ++count;
        }
    }
    return count;
}

bool FakeNats::hasSubscriber(const QByteArray &subject) const
{
    return std::ranges::any_of(m_clients, [&subject](const auto &client) {
        return std::ranges::any_of(
            client->subscriptions, [&subject](const auto &entry) { return matches(entry.second, subject); });
    });
}

void FakeNats::drop()
{
    std::vector<QTcpSocket *> sockets;
    for (const auto &client : m_clients)
        sockets.push_back(client->socket);
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

} // namespace stalewatch::test
