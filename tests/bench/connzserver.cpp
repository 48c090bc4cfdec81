// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/preparedpolls.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QUrl>

#include <csignal>
#include <cstdio>
#include <netinet/in.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace stalewatch::bench;
using namespace Qt::StringLiterals;

namespace {

/// A listening socket on a free port of 127.0.0.1, or -1.
int listenOnLoopback(quint16 &port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(socket, generic, size) != 0 || ::listen(socket, 16) != 0 || ::getsockname(socket, generic, &size) != 0)
        return -1;
    port = ntohs(address.sin_port);
    return socket;
}

bool send(int socket, const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t n = ::send(socket, bytes.constData() + sent, std::size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (n <= 0)
            return false;
        sent += n;
    }
    return true;
}

/// As Go's net/http sends a body that is written at once: one chunk, however large.
bool sendChunked(int socket, const QByteArray &body)
{
    return send(socket,
               "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                   + QByteArray::number(body.size(), 16) + "\r\n")
        && send(socket, body) && send(socket, "\r\n0\r\n\r\n");
}

/// What the connections share: the poll of this second. /connz of the open ones moves on to the next.
class Monitor final
{
public:
    Monitor(std::size_t connections, std::size_t ahead, PreparedPolls::Pace pace, const QByteArray &serverId)
        : m_polls(connections, ahead, pace, serverId), m_now(m_polls.take())
    {
    }

    bool answer(int socket, const QByteArray &path)
    {
        if (path.startsWith("/varz"))
            return sendChunked(socket, now()->varz);
        if (path.startsWith("/connz"))
            return path.contains("state=closed") ? sendChunked(socket, now()->closedConnz)
                                                 : sendChunked(socket, moveOn()->connz);
        return send(socket, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    }

private:
    std::shared_ptr<const PreparedPoll> now()
    {
        const std::lock_guard lock(m_mutex);
        return m_now;
    }
    std::shared_ptr<const PreparedPoll> moveOn()
    {
        std::shared_ptr<const PreparedPoll> next = m_polls.take();
        const std::lock_guard lock(m_mutex);
        return m_now = std::move(next);
    }

    PreparedPolls m_polls;
    std::mutex m_mutex{};
    std::shared_ptr<const PreparedPoll> m_now; ///< guarded by m_mutex
};

void serve(Monitor &monitor, int socket)
{
    QByteArray received;
    char buffer[4096];
    for (bool isOpen = true; isOpen;) {
        const ssize_t n = ::recv(socket, buffer, sizeof buffer, 0);
        isOpen = n > 0;
        received.append(buffer, std::max<ssize_t>(0, n));
        for (qsizetype end = received.indexOf("\r\n\r\n"); isOpen && end >= 0; end = received.indexOf("\r\n\r\n")) {
            isOpen = monitor.answer(socket, received.left(received.indexOf("\r\n")).split(' ').value(1));
            received.remove(0, end + 4);
        }
    }
    ::close(socket);
}

} // namespace

/// A monitoring endpoint of a made-up nats-server, in a process of its own so that what it costs is not counted with
/// what is measured. Loopback only.
int main(int argc, char **argv)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Serves /varz, /connz and /connz?state=closed of a made-up nats-server."_s);
    parser.addHelpOption();
    const QCommandLineOption connections(u"connections"_s, u"How many are open."_s, u"number"_s, u"100000"_s);
    const QCommandLineOption ahead(
        u"ahead"_s, u"Polls to prepare before the first one; 70 MB each at 100,000."_s, u"number"_s, u"60"_s);
    const QCommandLineOption seconds(u"seconds"_s, u"End after this long."_s, u"number"_s, u"600"_s);
    const QCommandLineOption step(u"step"_s, u"How much time passes from poll to poll, in ms."_s, u"ms"_s, u"1000"_s);
    const QCommandLineOption churn(
        u"churn"_s, u"Share of the connections that is replaced from poll to poll."_s, u"share"_s, u"0.001"_s);
    const QCommandLineOption id(u"id"_s, u"Its server_id."_s, u"id"_s, u"NMADEUP"_s);
    parser.addOptions({connections, ahead, seconds, step, churn, id});
    parser.process(app);

    static Monitor monitor(parser.value(connections).toULong(), parser.value(ahead).toULong(),
        {.step = std::chrono::milliseconds(parser.value(step).toInt()), .churn = parser.value(churn).toDouble()},
        parser.value(id).toLatin1());
    quint16 port = 0;
    const int listener = listenOnLoopback(port);
    if (listener < 0) {
        std::perror("connzserver");
        return 1;
    }
    std::printf("http://127.0.0.1:%d\n", int(port));
    std::fflush(stdout);

    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(parser.value(seconds).toInt());
    while (std::chrono::steady_clock::now() < end) {
        pollfd waiting{listener, POLLIN, 0};
        if (::poll(&waiting, 1, 200) > 0) {
            if (const int socket = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC); socket >= 0)
                std::thread([socket] { serve(monitor, socket); }).detach();
        }
    }
    std::_Exit(0); // connections may be open, and their threads wait on them
}
