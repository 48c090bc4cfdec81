// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCommandLineParser>
#include <QCoreApplication>

#include <arpa/inet.h>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// Source ports of one address that are surely free for us.
constexpr int mostAnAddress = 20'000;

/// As many descriptors as the system lets us have; whether that is enough for @p wanted connections.
bool raiseDescriptors(int wanted)
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    const rlim_t needed = rlim_t(wanted) + 32;
    if (limit.rlim_cur >= needed)
        return true;
    std::fprintf(stderr, "%d connections need %lu file descriptors, this process may have %lu: see ulimit -Hn.\n",
        wanted, static_cast<unsigned long>(needed), static_cast<unsigned long>(limit.rlim_cur));
    return false;
}

sockaddr_in addressOf(const char *host, quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    ::inet_pton(AF_INET, host, &address.sin_addr);
    return address;
}

/// A connected socket of client @p number, or -1. Each 20,000 come from an address of their own: 127.0.0.1, .2 ...
int connectClient(const sockaddr_in &server, int number)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return -1;
    if (number >= mostAnAddress) {
        const QByteArray host = "127.0.0." + QByteArray::number(1 + number / mostAnAddress);
        const sockaddr_in from = addressOf(host.constData(), 0);
        ::bind(socket, reinterpret_cast<const sockaddr *>(&from), sizeof from);
    }
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&server), sizeof server) == 0)
        return socket;
    ::close(socket);
    return -1;
}

void say(int socket, const QByteArray &words)
{
    // A socket that takes no 5 bytes is one the server has given up; its end is read next.
    (void)::send(socket, words.constData(), std::size_t(words.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
}

/// The clients, driven by one epoll loop. A line may come in pieces.
class Fleet final
{
public:
    explicit Fleet(const sockaddr_in &server) : m_server(server) { }

    bool add(int number)
    {
        const int socket = connectClient(m_server, number);
        if (socket < 0)
            return false;
        epoll_event wanted{.events = EPOLLIN, .data = {.fd = socket}};
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, socket, &wanted);
        if (m_tails.size() <= std::size_t(socket))
            m_tails.resize(std::size_t(socket) + 1);
        const QByteArray id = QByteArray::number(number).rightJustified(6, '0');
        say(socket,
            "CONNECT {\"verbose\":false,\"pedantic\":false,\"protocol\":1,\"lang\":\"go\",\"version\":\"1.31.0\","
            "\"name\":\"hold-"
                + id + "\"}\r\nSUB hold." + id + " 1\r\nPING\r\n");
        ++m_open;
        return true;
    }

    /// Answers what has come, waiting up to @p milliseconds for it.
    void answer(int milliseconds)
    {
        epoll_event events[256];
        const int count = ::epoll_wait(m_epoll, events, 256, milliseconds);
        for (int i = 0; i < count; ++i)
            read(events[i].data.fd);
    }

    [[nodiscard]] int open() const noexcept { return m_open; }
    [[nodiscard]] int ready() const noexcept { return m_ready; }

private:
    void read(int socket)
    {
        char buffer[8192];
        const ssize_t n = ::recv(socket, buffer, sizeof buffer, MSG_DONTWAIT);
        if (n <= 0) {
            ::close(socket);
            --m_open;
            return;
        }
        QByteArray &tail = m_tails[std::size_t(socket)];
        tail.append(buffer, n);
        for (qsizetype end = tail.indexOf("\r\n"); end >= 0; end = tail.indexOf("\r\n")) {
            if (tail.startsWith("PING"))
                say(socket, "PONG\r\n");
            else if (tail.startsWith("PONG"))
                ++m_ready; // of the handshake; it sends no other PING
            tail.remove(0, end + 2);
        }
    }

    const sockaddr_in m_server;
    const int m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
    std::vector<QByteArray> m_tails{}; ///< by socket: a line that has not wholly come
    int m_open = 0;
    int m_ready = 0;
};

} // namespace

/// Holds many connections to one real nats-server: each has a name and a subscription, and answers its PINGs.
int main(int argc, char **argv)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Holds connections to a nats-server on this machine: holdfleet 4222."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"port"_s, u"The server's client port on 127.0.0.1."_s);
    const QCommandLineOption connections(u"connections"_s, u"How many to hold."_s, u"number"_s, u"10000"_s);
    const QCommandLineOption seconds(u"seconds"_s, u"End after this long."_s, u"number"_s, u"300"_s);
    parser.addOptions({connections, seconds});
    parser.process(app);
    const quint16 port = parser.positionalArguments().value(0).toUShort();
    const int wanted = parser.value(connections).toInt();
    if (port == 0)
        parser.showHelp(2);
    if (!raiseDescriptors(wanted))
        return 1;

    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(parser.value(seconds).toInt());
    Fleet fleet(addressOf("127.0.0.1", port));
    for (int number = 0; number < wanted; ++number) {
        if (!fleet.add(number)) {
            std::perror("connect");
            return 1;
        }
        fleet.answer(0);
    }
    while (fleet.ready() < wanted && fleet.open() == wanted && std::chrono::steady_clock::now() < end)
        fleet.answer(100);
    std::printf("%d connections are open, %d of them ready.\n", fleet.open(), fleet.ready());
    std::fflush(stdout);
    while (std::chrono::steady_clock::now() < end && fleet.open() > 0)
        fleet.answer(100);
    std::printf("%d connections are open at the end.\n", fleet.open());
    return fleet.open() == wanted ? 0 : 1;
}
