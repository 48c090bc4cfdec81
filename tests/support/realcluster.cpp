// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/realcluster.h"

#include <QTcpServer>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int furtherServers = 2; ///< that may join

/// Ports that were free a moment ago. Servers that are to find each other must know them before they start.
std::vector<quint16> freePorts(int count)
{
    std::vector<std::unique_ptr<QTcpServer>> holders;
    std::vector<quint16> ports;
    for (int i = 0; i < count; ++i) {
        holders.push_back(std::make_unique<QTcpServer>());
        holders.back()->listen(QHostAddress::LocalHost);
        ports.push_back(holders.back()->serverPort());
    }
    return ports;
}

} // namespace

QByteArray twoAccounts()
{
    return "system_account: SYS\n"
           "accounts { SYS { users: [ { user: sys, password: pw } ] }, APP { users: [ { user: app, password: pw } ] } "
           "}\n";
}

Target natsTarget(quint16 port)
{
    QUrl url;
    url.setScheme(u"nats"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port);
    return {.url = url};
}

Result<> RealCluster::start(Generation generation, int size, const QByteArray &config, By by)
{
    m_generation = generation;
    m_by = by;
    m_config = config;
    m_ports = freePorts(size + furtherServers);
    for (int i = 0; i < size; ++i) {
        if (const Result<> joined = join(); !joined)
            return joined;
    }
    return {};
}

Result<> RealCluster::join()
{
    const int index = size();
    m_servers.push_back(std::make_unique<RealServer>());
    const QByteArray name = "server_name: S" + QByteArray::number(index + 1) + '\n';
    return m_servers.back()->start(m_generation, name + twoAccounts() + m_config + neighbours(index));
}

QByteArray RealCluster::neighbours(int index) const
{
    const auto portOf = [this](std::size_t i) { return QByteArray::number(m_ports[i]); };
    const auto nameOf = [](std::size_t i) -> QByteArray { return "C" + QByteArray::number(qsizetype(i + 1)); };
    QByteArray others;
    for (std::size_t i = 0; i < m_ports.size(); ++i) {
        if (m_by == By::Routes)
            others += "nats-route://127.0.0.1:" + portOf(i) + '\n';
        else
            others += "{ name: " + nameOf(i) + ", url: \"nats://127.0.0.1:" + portOf(i) + "\" }\n";
    }
    const QByteArray own = "listen: \"127.0.0.1:" + portOf(std::size_t(index)) + "\"\n";
    if (m_by == By::Routes)
        return "cluster { name: C\n" + own + "routes: [\n" + others + "] }\n";
    return "gateway { name: " + nameOf(std::size_t(index)) + '\n' + own + "gateways: [\n" + others + "] }\n";
}

Target RealCluster::target(int index) const
{
    return natsTarget((*m_servers[std::size_t(index)])->clientPort());
}

} // namespace stalewatch
