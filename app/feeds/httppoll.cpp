// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/httppoll.h"

#include "models/values/target.h"
#include "models/wire/varz.h"

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

} // namespace

HttpPoll::HttpPoll(HttpLine &line, PolledLife &life, QThreadPool &decoding, HttpAddress address,
    const HttpLimits &limits, QObject *parent)
    : QObject(parent)
    , m_line(line)
    , m_life(life)
    , m_address(std::move(address))
    , m_limits(limits)
    , m_gathering(life, {limits.rows, limits.closedBatch, limits.closedMost})
    , m_strand(decoding)
{
}

void HttpPoll::start(bool authWanted, std::shared_ptr<const TcpInfoSource> kernel, std::unique_ptr<PollAnswers> answers)
{
    m_kernel = std::move(kernel);
    m_answers = std::move(answers);
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
    if (m_answers)
        handOver(url);
}

/// What the request that is under way brings goes to whoever keeps it, too.
void HttpPoll::handOver(const QUrl &url)
{
    m_answers->begin("GET " + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
    connect(m_request.get(), &HttpRequest::came, this, [this](const QByteArray &bytes) { m_answers->take(bytes); });
    connect(m_request.get(), &HttpRequest::ended, this,
        [this](const Ended &ended) { m_answers->end(ended ? std::nullopt : std::optional(ended.error())); });
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
    Observation &observation = m_gathering.observation();
    observation.health.bytes += ended->bytes;
    observation.health.firstByte = ended->firstByte;
    observation.receivedAt = ended->receivedAt;
    decode<Result<ServerFacts>>([body = m_body] { return decodeVarz(body); }, &HttpPoll::gotFacts);
}

void HttpPoll::gotFacts(Result<ServerFacts> facts)
{
    if (!facts) {
        emit failed(named("/varz", facts.error()));
        return;
    }
    if (m_answers)
        m_answers->setServer(facts->serverId);
    m_gathering.takeFacts(*std::move(facts));
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
        [kernel = m_kernel, ends, ports = portsOf(m_gathering.facts())] {
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
    QUrlQuery query{{u"limit"_s, QString::number(m_gathering.openLimit())}};
    if (m_auth)
        query.addQueryItem(u"auth"_s, u"1"_s);
    m_decoder = m_gathering.startDecoder();
    const qint64 expected = m_gathering.expectedOpen();
    ask("/connz", query, std::clamp(expected * bytesPerConnection, m_limits.smallestBody, m_limits.largestStreamed));
    connect(m_request.get(), &HttpRequest::came, this, &HttpPoll::feedDecoder);
    connect(m_request.get(), &HttpRequest::ended, this, &HttpPoll::tookOpen);
}

void HttpPoll::feedDecoder(const QByteArray &bytes)
{
    m_undecoded += bytes.size();
    if (m_undecoded > mostUndecoded)
        m_request->setOpen(false);
    m_strand.run([this, bytes, decoder = m_decoder, texts = m_gathering.texts()] {
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
        m_gathering.leaveOut({ended.error().kind, tr("Asking for account and user"), ended.error().why});
        return askOpen();
    }
    if (!ended && isOnlyMissing(ended.error())) {
        m_gathering.leaveOutRows(ended.error());
        return askClosed(m_limits.closedBatch);
    }
    if (!ended) {
        emit failed(ended.error());
        return;
    }
    Observation &observation = m_gathering.observation();
    observation.health.bytes += ended->bytes;
    observation.health.firstByte = ended->firstByte;
    observation.receivedAt = ended->receivedAt;
    auto finish = [this, decoder = m_decoder, texts = m_gathering.texts()]() -> Result<Connz> {
        const std::lock_guard lock(texts->busy);
        Result<Connz> open = decoder->finish();
        // The poll is there until its strand rests, and reads this only then.
        if (open && !m_sockets.empty())
            m_gathering.observation().tcp
                = withTcp(open->rows, std::exchange(m_sockets, {}), portsOf(m_gathering.facts()));
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
    if (!m_gathering.takeOpen(*std::move(open))) {
        emit failed(twoServers());
        return;
    }
    askClosed(m_limits.closedBatch);
}

void HttpPoll::askClosed(qint64 limit)
{
    const qint64 asked = m_gathering.closedLimit(limit);
    QUrlQuery query{{u"state"_s, u"closed"_s}, {u"sort"_s, u"stop"_s}, {u"limit"_s, QString::number(asked)}};
    // Account and user of few rows cost little, and nothing tells them afterwards.
    if (!m_life.refusesAuth)
        query.addQueryItem(u"auth"_s, u"1"_s);
    ask("/connz", query, std::clamp(asked * bytesPerClosed, m_limits.smallestBody, m_limits.largestCollected));
    collect(&HttpPoll::tookClosed);
}

void HttpPoll::tookClosed(const Ended &ended)
{
    const bool isMissing = !ended && (isOnlyMissing(ended.error()) || ended.error().kind == Failure::Kind::TooLarge);
    if (isMissing && !m_life.refusesAuth) {
        m_life.refusesAuth = true;
        return askClosed(m_gathering.closedAsked());
    }
    if (isMissing) {
        m_gathering.leaveOut({ended.error().kind, tr("Asking for closed connections"), ended.error().why});
        return complete();
    }
    if (!ended) {
        emit failed(ended.error());
        return;
    }
    m_gathering.observation().health.bytes += ended->bytes;
    decode<Result<ClosedConnz>>([body = m_body] { return decodeClosedConnz(body); }, &HttpPoll::gotClosed);
}

void HttpPoll::gotClosed(Result<ClosedConnz> closed)
{
    if (!closed) {
        m_gathering.leaveOut({closed.error().kind, tr("Asking for closed connections"), closed.error().why});
        return complete();
    }
    switch (m_gathering.takeClosed(*closed)) {
    case Gathering::Ring::Whole:
        return complete();
    case Gathering::Ring::AskMore:
        return askClosed(m_gathering.moreClosed());
    case Gathering::Ring::AnotherServers:
        emit failed(twoServers());
        return;
    }
    Q_UNREACHABLE();
}

void HttpPoll::complete()
{
    m_gathering.observation().factsFrom = Source::Http;
    m_gathering.observation().rowsFrom = Source::Http;
    const std::shared_ptr<Observation> observation = m_gathering.complete(m_began, Nanoseconds(m_decodeNanoseconds));
    if (isKnown(observation->now)) {
        // A server of this host has its clock; one that has another is somewhere else, whatever its sockets look like.
        const Nanoseconds sinceKernel = observation->receivedAt - m_kernelAskedAt;
        if (observation->skew > clocksDiffer || observation->skew < -sinceKernel - clocksDiffer)
            observation->tcp = nullptr;
    }
    emit done(observation);
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
