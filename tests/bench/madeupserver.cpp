// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/madeupserver.h"

#include <zlib.h>

namespace stalewatch::bench {

namespace {

constexpr double churn = 0.001;
constexpr double active = 0.2;

/// As a server packs what it is asked for with `Accept-Encoding: gzip`, only quicker.
QByteArray packed(const QByteArray &plain)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return plain;
    QByteArray to(qsizetype(deflateBound(&stream, uLong(plain.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData())); // zlib only reads
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(to.data());
    stream.avail_out = uInt(to.size());
    deflate(&stream, Z_FINISH);
    to.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return to;
}

/// As long as the real ones are.
QByteArray idOf(int number, int life)
{
    return "NMADEUP" + QByteArray::number(number).rightJustified(4, '0')
        + QByteArray::number(life).rightJustified(45, '0');
}

} // namespace

MadeUpServer::MadeUpServer(int number, int life, std::size_t connections, std::size_t ahead)
    : m_id(idOf(number, life))
    , m_generator({.connections = connections,
          .seed = quint64(1 + number + 1000 * life),
          .serverName = "made-up-" + QByteArray::number(number).rightJustified(3, '0'),
          .serverId = m_id})
{
    while (m_rounds.size() < std::max<std::size_t>(1, ahead))
        makeRound();
}

void MadeUpServer::makeRound()
{
    m_generator.advance(std::chrono::seconds(1), churn, active);
    const QByteArray start = '{' + m_generator.stamp() + ",\"data\":";
    m_rounds.push_back({.statsz = m_generator.statsz(),
        .varz = packed(start + m_generator.varz() + '}'),
        .connz = packed(start + m_generator.connz() + '}'),
        .closed = packed(start + m_generator.closedConnz() + '}'),
        .closings = m_generator.closingEvents()});
}

QByteArray MadeUpServer::answer(const QByteArray &endpoint, const QByteArray &options)
{
    if (endpoint == "VARZ") {
        if (m_rounds.size() < 2)
            makeRound();
        m_rounds.pop_front();
    }
    const Round &now = m_rounds.front();
    if (endpoint == "VARZ")
        return now.varz;
    if (endpoint == "CONNZ")
        return options.contains("\"state\":1") ? now.closed : now.connz;
    return endpoint == "STATSZ" || endpoint == "PING" ? packed(now.statsz) : QByteArray();
}

const std::vector<QByteArray> &MadeUpServer::nextClosings()
{
    if (m_rounds.size() < 2)
        makeRound();
    return m_rounds[1].closings;
}

} // namespace stalewatch::bench
