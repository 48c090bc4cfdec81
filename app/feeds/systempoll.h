// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/strand.h"
#include "app/feeds/gathering.h"
#include "app/feeds/natsconnection.h"
#include "app/feeds/systemanswer.h"
#include "models/ports/answerkeeper.h"

#include <QJsonObject>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace stalewatch {

/// Which server is asked, and as whom.
struct SystemAddress
{
    std::string id{};
    std::string name{};
    std::string version{};
    std::string cluster{};
    bool isSystemAccount = true; ///< false: an ordinary account, which is told of its own connections only
};

/// What one feed of the system account may use up; tests make it smaller.
struct SystemLimits
{
    Nanoseconds deadline = std::chrono::seconds(5); ///< of one request
    Gathering::Limits gathering{};
    qint64 largest = 512LL << 20; ///< bytes of an unpacked answer
    std::size_t servers = 1'024;  ///< that a finder follows; whoever speaks up after them is passed over
};

/// One poll of one server over NATS: VARZ, CONNZ and its closed ones, one after the other, each answer packed.
///
/// Ends with exactly one of done() and failed(), unless it is deleted before. Where VARZ is not to be had, STATSZ says
/// the little it knows; where not even that, as for an ordinary account, the connections come alone.
class SystemPoll final : public QObject
{
    Q_OBJECT

public:
    SystemPoll(NatsConnection &link, PolledLife &life, QThreadPool &decoding, const SystemAddress &address,
        const SystemLimits &limits, QObject *parent);
    ~SystemPoll() override;

    /// @p answers takes what comes; null: nobody wants it.
    void start(bool authWanted, std::unique_ptr<PollAnswers> answers = {});

signals:
    void done(const std::shared_ptr<stalewatch::Observation> &observation);
    void failed(const stalewatch::Failure &failure);

private:
    template <class T>
    void ask(const char *endpoint, QJsonObject options, std::function<Result<T>(const SystemAnswer &)> decode,
        void (SystemPoll::*then)(Result<T>));
    [[nodiscard]] QByteArray subjectOf(const char *endpoint) const;
    void settle(LocalTime at, qint64 bytes);
    void handOver(const Result<QByteArray> &answer);

    void gotFacts(Result<ServerFacts> facts);
    void gotStats(Result<StatszReply> stats);
    void askOpen();
    void gotOpen(Result<Connz> open);
    void askClosed(qint64 wanted);
    void gotClosed(Result<ClosedConnz> closed);
    void complete();
    [[nodiscard]] Failure anotherServer() const;

    // Constant after construction
    NatsConnection &m_link; ///< the feed's
    PolledLife &m_life;     ///< the feed's
    const SystemAddress m_address;
    const SystemLimits m_limits;

    LocalTime m_began{};
    LocalTime m_askedAt{};
    bool m_auth = false;
    std::unique_ptr<PollAnswers> m_answers{};
    NatsConnection::Question m_question = 0;
    Failure m_withoutFacts{}; ///< why VARZ was not answered
    std::shared_ptr<ConnzDecoder> m_decoder{};
    std::shared_ptr<ConnzDecoder> m_settled{}; ///< whose rows came last
    Gathering m_gathering;
    std::atomic<qint64> m_decodeNanoseconds = 0; ///< written by the strand
    Strand m_strand;                             ///< last: it waits for what still uses the rest
};

} // namespace stalewatch
