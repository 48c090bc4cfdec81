// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/httppoll.h"

#include "models/values/target.h"
#include "models/wire/varz.h"

#include <QDateTime>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 varzCap = 1 << 20;
constexpr qint64 bytesPerConnection = 8 * 1024; ///< ten times what real ones take
constexpr qint64 bytesPerClosed = 4 * 1024;     ///< with the `jwt` that is not kept
/// Bytes that wait for the decoder before the server has to wait.
constexpr qint64 mostUndecoded = 4 << 20;

/// More than a clock that is read twice may differ from itself.
constexpr Nanoseconds clocksDiffer = std::chrono::milliseconds(50);

/// What leaves the rest of a poll usable.
bool isOnlyMissing(const Failure &failure)
{
    return failure.kind == Failure::Kind::Unsupported || failure.kind == Failure::Kind::Refused;
}

quint16 portOf(qint32 port)
{
    return port > 0 && port <= 0xffff ? quint16(port) : 0;
}

ClientPorts portsOf(const ServerFacts &facts)
{
    return {portOf(facts.port), portOf(facts.websocketPort)};
}

/// Null if @p sockets say nothing of any row.
std::shared_ptr<const TcpInfos> withTcp(const Connections &rows, std::vector<KernelSocket> sockets, ClientPorts ports)
{
    TcpInfos infos = tcpInfosOf(rows, std::move(sockets), ports);
    return infos.empty() ? nullptr : std::make_shared<const TcpInfos>(std::move(infos));
}

qint64 countOf(qint64 value)
{
    return isKnown(value) ? std::clamp<qint64>(value, 0, 1 << 24) : 0;
}

} // namespace

HttpPoll::HttpPoll(HttpLine &line, HttpLife &life, QThreadPool &decoding, HttpAddress address, const HttpLimits &limits,
    QObject *parent)
    : QObject(parent), m_line(line), m_life(life), m_address(std::move(address)), m_limits(limits), m_strand(decoding)
{
}

void HttpPoll::start(bool authWanted, std::shared_ptr<const TcpInfoSource> kernel)
{
    m_kernel = std::move(kernel);
    m_began = std::chrono::steady_clock::now();
    m_auth = authWanted;
    ask("/varz", {}, varzCap);
    collect(&HttpPoll::tookVarz);
}

void HttpPoll::ask(const char *endpoint, const QUrlQuery &query, qint64 cap)
{
    QUrl url = m_address.base;
    url.setPath(url.path() + QLatin1StringView(endpoint));
    if (!query.isEmpty())
        url.setQuery(query);
    if (m_request)
        m_request.release()->deleteLater(); // it may be the one that calls us
    m_request = std::make_unique<HttpRequest>(
        m_line, url, m_address.authorization, HttpRequest::Bounds{m_limits.deadline, cap}, this);
    m_body.clear();
}

void HttpPoll::collect(void (HttpPoll::*then)(const Ended &))
{
    connect(m_request.get(), &HttpRequest::came, this, [this](const QByteArray &bytes) { m_body += bytes; });
    connect(m_request.get(), &HttpRequest::ended, this, then);
}

template <class T>
void HttpPoll::decode(std::function<T()> work, void (HttpPoll::*then)(T))
{
    m_strand.run([this, work = std::move(work), then] {
        const LocalTime began = std::chrono::steady_clock::now();
        auto result = std::make_shared<T>(work());
        m_decodeNanoseconds += (std::chrono::steady_clock::now() - began) / std::chrono::nanoseconds(1);
        QMetaObject::invokeMethod(
            this, [this, result, then] { (this->*then)(std::move(*result)); }, Qt::QueuedConnection);
    });
}

void HttpPoll::tookVarz(const Ended &ended)
{
    if (!ended)
        return listenTo(ended.error());
    m_observation->health.bytes += ended->bytes;
    m_observation->health.firstByte = ended->firstByte;
    m_observation->receivedAt = ended->receivedAt;
    decode<Result<ServerFacts>>([body = m_body] { return decodeVarz(body); }, &HttpPoll::gotFacts);
}

void HttpPoll::gotFacts(Result<ServerFacts> facts)
{
    if (!facts) {
        emit failed(named("/varz", facts.error()));
        return;
    }
    if (m_life.serverId != facts->serverId || m_life.start != facts->start) {
        m_life = HttpLife{};
        m_life.serverId = facts->serverId;
        m_life.start = facts->start;
    }
    m_observation->health.parseFieldErrors += facts->parseFieldErrors;
    m_observation->facts = *std::move(facts);
    m_observation->isFirst = !m_life.ledger.hasStarted();
    m_auth = m_auth && !m_life.refusesAuth;
    askKernel();
}

/// Before the rows are asked for: what has come by then shows in them.
void HttpPoll::askKernel()
{
    const auto ends = m_line.ends();
    if (!m_kernel || !ends)
        return askOpen();
    m_kernelAskedAt = std::chrono::steady_clock::now();
    decode<std::vector<KernelSocket>>(
        [kernel = m_kernel, ends, ports = portsOf(m_observation->facts)] {
            return kernel->look(ends->first, ends->second, ports);
        },
        &HttpPoll::gotSockets);
}

void HttpPoll::gotSockets(std::vector<KernelSocket> sockets)
{
    m_sockets = std::move(sockets);
    askOpen();
}

void HttpPoll::askOpen()
{
    const ServerFacts &facts = m_observation->facts;
    // One request for all: pages lose rows when connections close between them.
    const qint64 expected = countOf(facts.connections) + countOf(facts.leafnodes);
    QUrlQuery query{{u"limit"_s, QString::number(std::max<qint64>(2 * expected, 4096))}};
    if (m_auth)
        query.addQueryItem(u"auth"_s, u"1"_s);

    m_texts = m_life.texts ? m_life.texts : std::make_shared<GrowingTexts>();
    {
        const std::lock_guard lock(m_texts->busy);
        m_decoder = std::make_shared<ConnzDecoder>(m_life.previous, m_texts->pool, m_limits.rows, m_texts->elsewhere);
    }
    ask("/connz", query, std::clamp(expected * bytesPerConnection, m_limits.smallestBody, m_limits.largestStreamed));
    connect(m_request.get(), &HttpRequest::came, this, &HttpPoll::feedDecoder);
    connect(m_request.get(), &HttpRequest::ended, this, &HttpPoll::tookOpen);
}

void HttpPoll::feedDecoder(const QByteArray &bytes)
{
    m_undecoded += bytes.size();
    if (m_undecoded > mostUndecoded)
        m_request->setOpen(false);
    m_strand.run([this, bytes, decoder = m_decoder, texts = m_texts] {
        const LocalTime began = std::chrono::steady_clock::now();
        {
            const std::lock_guard lock(texts->busy);
            decoder->feed(bytes);
        }
        m_decodeNanoseconds += (std::chrono::steady_clock::now() - began) / std::chrono::nanoseconds(1);
        const auto decoded = [this, size = bytes.size()] {
            m_undecoded -= size;
            if (m_undecoded <= mostUndecoded / 2)
                m_request->setOpen(true);
        };
        QMetaObject::invokeMethod(this, decoded, Qt::QueuedConnection);
    });
}

void HttpPoll::tookOpen(const Ended &ended)
{
    if (!ended && isOnlyMissing(ended.error()) && m_auth) {
        // Rather without account and user than without connections.
        m_auth = false;
        m_life.refusesAuth = true;
        leaveOut({ended.error().kind, tr("Asking for account and user"), ended.error().why});
        return askOpen();
    }
    if (!ended && isOnlyMissing(ended.error())) {
        leaveOut(ended.error());
        m_observation->hasRows = false;
        m_observation->now = m_observation->facts.now;
        return askClosed(m_limits.closedBatch);
    }
    if (!ended) {
        emit failed(ended.error());
        return;
    }
    PollHealth &health = m_observation->health;
    health.bytes += ended->bytes;
    health.firstByte = ended->firstByte;
    m_observation->receivedAt = ended->receivedAt;
    auto finish = [this, decoder = m_decoder, texts = m_texts]() -> Result<Connz> {
        const std::lock_guard lock(texts->busy);
        Result<Connz> open = decoder->finish();
        // The poll is there until its strand rests, and reads this only then.
        if (open && !m_sockets.empty())
            m_observation->tcp = withTcp(open->rows, std::exchange(m_sockets, {}), portsOf(m_observation->facts));
        return open;
    };
    decode<Result<Connz>>(finish, &HttpPoll::gotOpen);
}

void HttpPoll::gotOpen(Result<Connz> open)
{
    if (!open) {
        emit failed(named("/connz", open.error()));
        return;
    }
    if (!open->serverId.empty() && open->serverId != m_life.serverId) {
        emit failed(twoServers());
        return;
    }
    const qint64 rows = qint64(open->rows.size());
    Observation &observation = *m_observation;
    observation.now = isKnown(open->now) ? open->now : observation.facts.now;
    observation.rowsCut = rows >= qint64(m_limits.rows) ? open->dropped : 0;
    observation.health.parseFieldErrors += open->parseFieldErrors;
    observation.health.inconsistent = isKnown(open->numConnections) && open->numConnections != rows + open->dropped;
    observation.rows = std::move(open->rows);
    if (m_decoder->pool() != m_texts->pool) {
        m_texts = std::make_shared<GrowingTexts>();
        m_texts->pool = m_decoder->pool();
    }
    observation.texts = m_texts;
    m_life.texts = m_texts;
    askClosed(m_limits.closedBatch);
}

void HttpPoll::askClosed(qint64 limit)
{
    // What the totals of /varz announce, and some for those that close meanwhile.
    const qint64 announced = m_life.ledger.expected(m_observation->facts);
    m_closedLimit
        = std::min(std::max(limit, announced + announced / 8 + m_limits.closedBatch / 2), m_limits.closedMost);
    QUrlQuery query{{u"state"_s, u"closed"_s}, {u"sort"_s, u"stop"_s}, {u"limit"_s, QString::number(m_closedLimit)}};
    // Account and user of few rows cost little, and nothing tells them afterwards.
    if (!m_life.refusesAuth)
        query.addQueryItem(u"auth"_s, u"1"_s);
    ask("/connz", query, std::clamp(m_closedLimit * bytesPerClosed, m_limits.smallestBody, m_limits.largestCollected));
    collect(&HttpPoll::tookClosed);
}

void HttpPoll::tookClosed(const Ended &ended)
{
    const bool isMissing = !ended && (isOnlyMissing(ended.error()) || ended.error().kind == Failure::Kind::TooLarge);
    if (isMissing && !m_life.refusesAuth) {
        m_life.refusesAuth = true;
        return askClosed(m_closedLimit);
    }
    if (isMissing) {
        leaveOut({ended.error().kind, tr("Asking for closed connections"), ended.error().why});
        return complete();
    }
    if (!ended) {
        emit failed(ended.error());
        return;
    }
    m_observation->health.bytes += ended->bytes;
    decode<Result<ClosedConnz>>([body = m_body] { return decodeClosedConnz(body); }, &HttpPoll::gotClosed);
}

void HttpPoll::gotClosed(Result<ClosedConnz> closed)
{
    if (!closed) {
        leaveOut({closed.error().kind, tr("Asking for closed connections"), closed.error().why});
        return complete();
    }
    if (!closed->serverId.empty() && closed->serverId != m_life.serverId) {
        emit failed(twoServers());
        return;
    }
    ClosureLedger &ledger = m_life.ledger;
    // Whoever tells no more when asked for more has a bound of its own, and would be asked for ever.
    const bool maySayMore = closed->closures.size() > std::exchange(m_closedSeen, closed->closures.size());
    const bool reachesKnown = ledger.reachesKnown(closed->closures, closed->total);
    if (!reachesKnown && maySayMore && m_closedLimit < m_limits.closedMost) {
        // The first time the whole ring is wanted; later a burst is read back step by step.
        const qint64 whole = countOf(closed->total) + m_limits.closedBatch;
        return askClosed(ledger.hasStarted() ? std::min(2 * m_closedLimit, std::max(whole, m_closedLimit + 1)) : whole);
    }
    m_observation->health.parseFieldErrors += closed->parseFieldErrors;
    m_observation->closures = ledger.take(closed->closures, closed->total, m_observation->facts);
    complete();
}

void HttpPoll::leaveOut(const Failure &failure)
{
    if (!m_observation->health.partial)
        m_observation->health.partial = failure;
}

void HttpPoll::complete()
{
    Observation &observation = *m_observation;
    observation.staleSeen = m_life.ledger.stale();
    observation.unseenClosures = m_life.ledger.unseen();
    observation.health.decodeTook = Nanoseconds(m_decodeNanoseconds);
    observation.health.took = std::chrono::steady_clock::now() - m_began;
    observation.health.receivedAt = observation.receivedAt;
    if (isKnown(observation.now)) {
        const Nanoseconds sinceReceived = std::chrono::steady_clock::now() - observation.receivedAt;
        const Nanoseconds wall = std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()) - sinceReceived;
        observation.skew = observation.now.time_since_epoch() - wall;
        // A server of this host has its clock; one that has another is somewhere else, whatever its sockets look like.
        const Nanoseconds sinceKernel = observation.receivedAt - m_kernelAskedAt;
        if (observation.skew > clocksDiffer || observation.skew < -sinceKernel - clocksDiffer)
            observation.tcp = nullptr;
    }
    if (observation.hasRows)
        m_life.previous = std::shared_ptr<const Connections>(m_observation, &observation.rows);
    emit done(m_observation);
}

void HttpPoll::listenTo(const Failure &failure)
{
    using Kind = Failure::Kind;
    // In TLS nothing else can be heard; without it the request has recognised who spoke.
    const bool mayBeAStranger = m_address.base.scheme() == "https"_L1 && !m_line.hasHeardTls()
        && (failure.kind == Kind::Lost || failure.kind == Kind::Untrusted);
    if (!mayBeAStranger) {
        emit failed(failure);
        return;
    }
    m_greeting = std::make_unique<Greeting>();
    connect(m_greeting.get(), &Greeting::heard, this, [this, failure](Speaker speaker) {
        const QString advice = adviceOn(speaker, true);
        emit failed(advice.isEmpty() ? failure : Failure{Kind::NotMonitoring, failure.what, advice});
    });
    m_greeting->listen(m_address.base);
}

Failure HttpPoll::twoServers() const
{
    return named("/connz",
        {Failure::Kind::Malformed, {},
            tr("The answers to one poll came from two servers: it restarted just now, or the address is a load "
               "balancer's. Write the address of one server.")});
}

Failure HttpPoll::named(const char *endpoint, const Failure &failure) const
{
    return {failure.kind, u"GET "_s + shownTarget(m_address.base) + QLatin1StringView(endpoint), failure.why};
}

} // namespace stalewatch
