// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a look at the kernel's TCP information costs, by the number of clients: real sockets on loopback.

#include "app/feeds/kernelsockets.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <netinet/in.h>
#include <string>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using namespace stalewatch;

namespace {

constexpr in_addr_t loopback = INADDR_LOOPBACK;

TcpEnd endOf(const sockaddr_in &address)
{
    const in_addr_t bits = ntohl(address.sin_addr.s_addr);
    TcpEnd end{.port = ntohs(address.sin_port)};
    end.address[10] = end.address[11] = 0xff;
    for (std::size_t i = 0; i < 4; ++i)
        end.address[12 + i] = quint8(bits >> (24 - 8 * i));
    return end;
}

/// A server with clients, both ends of each.
class Crowd final
{
public:
    explicit Crowd(std::size_t wanted)
    {
        rlimit files{};
        ::getrlimit(RLIMIT_NOFILE, &files);
        files.rlim_cur = files.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &files);
        const std::size_t most = std::min<std::size_t>(wanted, (files.rlim_cur - 64) / 2);
        const int listener = open();
        sockaddr_in server = address(loopback, 0);
        ::bind(listener, generic(server), sizeof server);
        ::listen(listener, 4096);
        socklen_t size = sizeof server;
        ::getsockname(listener, generic(server), &size);
        m_server = endOf(server);
        while (m_peers.size() < most) {
            const int client = open();
            // From many addresses, because one has not enough ports for all.
            sockaddr_in from = address(loopback + 1 + in_addr_t(m_peers.size() / 10'000), 0);
            const bool isConnected = ::bind(client, generic(from), sizeof from) == 0
                && ::connect(client, generic(server), sizeof server) == 0;
            const int accepted = isConnected ? ::accept(listener, nullptr, nullptr) : -1;
            if (accepted < 0)
                return;
            m_files.push_back(accepted);
            size = sizeof from;
            ::getsockname(client, generic(from), &size);
            m_peers.push_back(endOf(from));
        }
    }
    ~Crowd()
    {
        for (const int file : m_files)
            ::close(file);
    }
    Q_DISABLE_COPY_MOVE(Crowd)

    [[nodiscard]] std::vector<KernelSocket> look() const
    {
        return m_peers.empty() ? std::vector<KernelSocket>{}
                               : KernelSockets().look(m_peers.front(), m_server, {m_server.port, 0});
    }
    [[nodiscard]] Connections rows() const
    {
        const auto pool = std::make_shared<TextPool>();
        Connections rows;
        rows.texts = pool;
        rows.resize(m_peers.size());
        for (std::size_t i = 0; i < m_peers.size(); ++i) {
            std::string ip;
            for (std::size_t byte = 12; byte < 16; ++byte)
                ip += (byte == 12 ? "" : ".") + std::to_string(m_peers[i].address[byte]);
            rows.cid[i] = i + 1;
            rows.ip[i] = pool->intern(ip);
            rows.port[i] = m_peers[i].port;
            rows.type[i] = pool->intern("nats");
            rows.start[i] = 0;
        }
        return rows;
    }
    [[nodiscard]] quint16 port() const noexcept { return m_server.port; }

private:
    [[nodiscard]] int open()
    {
        const int file = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        m_files.push_back(file);
        return file;
    }
    [[nodiscard]] static sockaddr_in address(in_addr_t host, in_port_t port)
    {
        sockaddr_in result{};
        result.sin_family = AF_INET;
        result.sin_port = htons(port);
        result.sin_addr.s_addr = htonl(host);
        return result;
    }
    [[nodiscard]] static sockaddr *generic(sockaddr_in &address) { return reinterpret_cast<sockaddr *>(&address); }

    std::vector<int> m_files{};
    std::vector<TcpEnd> m_peers{};
    TcpEnd m_server{};
};

void look(benchmark::State &state)
{
    const Crowd crowd(std::size_t(state.range(0)));
    std::size_t found = 0;
    for ([[maybe_unused]] const auto round : state)
        found = crowd.look().size();
    state.counters["sockets"] = double(found);
}

void match(benchmark::State &state)
{
    const Crowd crowd(std::size_t(state.range(0)));
    const Connections rows = crowd.rows();
    const std::vector<KernelSocket> sockets = crowd.look();
    std::size_t matched = 0;
    for ([[maybe_unused]] const auto round : state) {
        const TcpInfos infos = tcpInfosOf(rows, sockets, {crowd.port(), 0});
        matched = std::size_t(std::ranges::count_if(infos, &TcpInfo::isKnown));
    }
    state.counters["matched"] = double(matched);
    state.counters["bytes_each"] = sizeof(TcpInfo);
}

} // namespace

BENCHMARK(look)->Arg(1)->Arg(1'000)->Arg(9'900)->Unit(benchmark::kMillisecond);
BENCHMARK(match)->Arg(1'000)->Arg(9'900)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
