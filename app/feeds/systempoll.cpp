// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/systempoll.h"

#include "app/feeds/systemanswer.h"
#include "models/wire/varz.h"

#include <QJsonDocument>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int onlyClosed = 1; ///< server/monitor.go, ConnState: a number here, not a word as over HTTP
/// Nobody tells an ordinary account how many connections there are.
constexpr qint64 openOfOneAccount = 65'536;

/// What an envelope and STATSZ know of a server.
ServerFacts factsOf(const SystemAddress &address)
{
    ServerFacts facts;
    facts.ping = {.interval = Nanoseconds(0), .max = 0}; // never a default that nobody said
    facts.serverId = address.id;
    facts.serverName = address.name;
    facts.version = address.version;
    facts.clusterName = address.cluster;
    return facts;
}

} // namespace

SystemPoll::SystemPoll(NatsConnection &link, PolledLife &life, QThreadPool &decoding, const SystemAddress &address,
    const SystemLimits &limits, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_life(life)
    , m_address(address)
    , m_limits(limits)
    , m_gathering(life, limits.gathering)
    , m_strand(decoding)
{
}

SystemPoll::~SystemPoll()
{
    m_link.forget(m_question);
}

void SystemPoll::start(bool authWanted, std::unique_ptr<PollAnswers> answers)
{
    m_answers = std::move(answers);
    if (m_answers)
        m_answers->setServer(m_address.id);
    m_began = std::chrono::steady_clock::now();
    m_auth = authWanted;
    if (m_address.isSystemAccount)
        return ask<ServerFacts>(
            "VARZ", {}, [](const SystemAnswer &answer) { return decodeVarz(answer.reply.data); },
            &SystemPoll::gotFacts);
    m_gathering.leaveOut({Failure::Kind::Refused, tr("Asking for the settings of the server"),
        tr("This login is of an ordinary account, not of the system account: it is told of the connections of its own "
           "account only, and not of ping settings.")});
    m_gathering.observation().factsFrom = Source::OwnAccount;
    m_gathering.takeFacts(factsOf(m_address));
    askOpen();
}

QByteArray SystemPoll::subjectOf(const char *endpoint) const
{
    const QByteArray whom = m_address.isSystemAccount ? QByteArray::fromStdString(m_address.id) : "PING"_ba;
    return "$SYS.REQ.SERVER." + whom + '.' + endpoint;
}

template <class T>
void SystemPoll::ask(const char *endpoint, QJsonObject options, std::function<Result<T>(const SystemAnswer &)> decode,
    void (SystemPoll::*then)(Result<T>))
{
    // All servers hear what is asked of all: those of other names keep silent, and those of the same are passed over.
    if (!m_address.isSystemAccount)
        options.insert("server_name"_L1, QString::fromStdString(m_address.name));
    const QByteArray subject = subjectOf(endpoint);
    m_askedAt = std::chrono::steady_clock::now();
    const auto onAnswer = [this, subject, decode = std::move(decode), then](
                              const Result<NatsConnection::Answer> &answer) {
        if (!answer) {
            handOver(tl::unexpected(answer.error()));
            return (this->*then)(tl::unexpected(explained(answer.error(), m_address.isSystemAccount)));
        }
        m_strand.run([this, question = m_question, subject, decode, then, answer = *answer] {
            const LocalTime began = std::chrono::steady_clock::now();
            Result<SystemAnswer> read = readSystemAnswer(answer.body, m_limits.largest);
            if (read && read->reply.server.id != m_address.id)
                return;
            auto result = std::make_shared<Result<T>>(tl::unexpected(read ? Failure{} : read.error()));
            if (read && read->reply.isError())
                *result = tl::unexpected(errorOf(read->reply, subject));
            else if (read)
                *result = decode(*read);
            m_decodeNanoseconds += (std::chrono::steady_clock::now() - began) / std::chrono::nanoseconds(1);
            Result<QByteArray> body = read ? Result<QByteArray>(read->body) : tl::unexpected(read.error());
            const auto took
                = [this, question, at = answer.at, bytes = answer.body.size(), body = std::move(body), result, then] {
                      if (question != m_question)
                          return; // answered twice
                      handOver(body);
                      m_link.forget(std::exchange(m_question, 0));
                      settle(at, bytes);
                      (this->*then)(std::move(*result));
                  };
            QMetaObject::invokeMethod(this, took, Qt::QueuedConnection);
        });
    };
    const QByteArray question = QJsonDocument(options).toJson(QJsonDocument::Compact);
    if (m_answers)
        m_answers->begin(subject + ' ' + question);
    m_question = m_link.ask(subject, question, m_limits.deadline, onAnswer);
}

void SystemPoll::handOver(const Result<QByteArray> &answer)
{
    if (!m_answers)
        return;
    if (answer)
        m_answers->take(*answer);
    m_answers->end(answer ? std::nullopt : std::optional(answer.error()));
}

void SystemPoll::settle(LocalTime at, qint64 bytes)
{
    Observation &observation = m_gathering.observation();
    observation.health.bytes += bytes;
    if (observation.receivedAt == LocalTime() || !m_decoder || m_decoder != m_settled) {
        observation.receivedAt = at;
        observation.health.firstByte = at - m_askedAt;
        m_settled = m_decoder;
    }
}

void SystemPoll::gotFacts(Result<ServerFacts> facts)
{
    if (facts && facts->serverId == m_address.id) {
        m_gathering.observation().factsFrom = Source::SystemAccount;
        m_gathering.takeFacts(*std::move(facts));
        return askOpen();
    }
    m_withoutFacts = facts ? anotherServer() : facts.error();
    if (facts || !m_link.isUp()) {
        emit failed(m_withoutFacts);
        return;
    }
    ask<StatszReply>(
        "STATSZ", {}, [](const SystemAnswer &answer) { return decodeStatsz(answer.body); }, &SystemPoll::gotStats);
}

void SystemPoll::gotStats(Result<StatszReply> stats)
{
    if (!stats) {
        emit failed(m_withoutFacts);
        return;
    }
    ServerFacts facts = factsOf(m_address);
    facts.start = stats->stats.start;
    facts.now = stats->server.time;
    facts.mem = stats->stats.mem;
    facts.cores = stats->stats.cores;
    facts.cpu = stats->stats.cpu;
    facts.connections = stats->stats.connections;
    facts.totalConnections = stats->stats.totalConnections;
    facts.subscriptions = stats->stats.subscriptions;
    facts.slowConsumers = stats->stats.slowConsumers;
    facts.staleConnections = stats->stats.staleConnections;
    m_gathering.leaveOut(m_withoutFacts);
    m_gathering.observation().factsFrom = Source::Heartbeat;
    m_gathering.takeFacts(std::move(facts));
    askOpen();
}

void SystemPoll::askOpen()
{
    const qint64 limit = m_address.isSystemAccount ? m_gathering.openLimit() : openOfOneAccount;
    QJsonObject options{{"limit"_L1, limit}};
    if (m_auth)
        options.insert("auth"_L1, true);
    m_decoder = m_gathering.startDecoder();
    ask<Connz>(
        "CONNZ", options,
        [decoder = m_decoder, texts = m_gathering.texts()](const SystemAnswer &answer) {
            const std::lock_guard lock(texts->busy);
            decoder->feed(answer.reply.data);
            return decoder->finish();
        },
        &SystemPoll::gotOpen);
}

void SystemPoll::gotOpen(Result<Connz> open)
{
    using Kind = Failure::Kind;
    if (!open && (open.error().kind == Kind::Refused || open.error().kind == Kind::Unsupported)
        && m_address.isSystemAccount) {
        m_gathering.leaveOutRows(open.error());
        return askClosed(m_limits.gathering.closedBatch);
    }
    if (!open || !m_gathering.takeOpen(*std::move(open))) {
        emit failed(open ? anotherServer() : open.error());
        return;
    }
    askClosed(m_limits.gathering.closedBatch);
}

void SystemPoll::askClosed(qint64 wanted)
{
    const QJsonObject options{{"state"_L1, onlyClosed}, {"sort"_L1, u"stop"_s},
        {"limit"_L1, m_gathering.closedLimit(wanted)}, {"auth"_L1, true}};
    ask<ClosedConnz>(
        "CONNZ", options, [](const SystemAnswer &answer) { return decodeClosedConnz(answer.reply.data); },
        &SystemPoll::gotClosed);
}

void SystemPoll::gotClosed(Result<ClosedConnz> closed)
{
    if (!closed && closed.error().kind == Failure::Kind::Lost) {
        emit failed(closed.error());
        return;
    }
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
        emit failed(anotherServer());
        return;
    }
    Q_UNREACHABLE();
}

void SystemPoll::complete()
{
    Observation &observation = m_gathering.observation();
    observation.hasEvents = m_address.isSystemAccount;
    observation.rowsFrom = m_address.isSystemAccount ? Source::SystemAccount : Source::OwnAccount;
    emit done(m_gathering.complete(m_began, Nanoseconds(m_decodeNanoseconds)));
}

Failure SystemPoll::anotherServer() const
{
    return {Failure::Kind::Malformed, QString::fromUtf8(subjectOf("CONNZ")),
        tr("The answer says that it is another server's than the one that was asked.")};
}

} // namespace stalewatch
