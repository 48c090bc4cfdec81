// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/strand.h"
#include "app/feeds/gathering.h"
#include "app/feeds/greeting.h"
#include "app/feeds/httprequest.h"
#include "models/ports/answerkeeper.h"
#include "models/ports/feed.h"
#include "models/ports/tcpinfosource.h"

#include <QThreadPool>
#include <QUrlQuery>

#include <atomic>
#include <functional>

namespace stalewatch {

/// Where and how one feed asks.
struct HttpAddress
{
    QUrl base{};                ///< with base path, without user info, query and trailing slash
    QByteArray authorization{}; ///< the header's value; empty: none
};

/// What one feed may use up; tests make it smaller.
struct HttpLimits
{
    Nanoseconds deadline = std::chrono::seconds(5); ///< of one request
    std::size_t rows = 200'000;                     ///< open connections kept
    qint64 closedBatch = 256;                       ///< closed connections asked for at first
    qint64 closedMost = 65'536;                     ///< and at most, however many there are
    qint64 smallestBody = 4 << 20;                  ///< bytes that a body may always have
    qint64 largestStreamed = 1 << 30;               ///< bytes that a body decoded while it comes never has
    qint64 largestCollected = 64 << 20;             ///< bytes that a body never has otherwise
};

/// One poll of one server: /varz, /connz, /connz?state=closed, one after the other, decoded while the bytes arrive.
///
/// Ends with exactly one of done() and failed(), unless it is deleted before. What a server cannot give beside /varz
/// is left out and named in health.partial.
class HttpPoll final : public QObject
{
    Q_OBJECT

public:
    /// @p line and @p life are the feed's, @p decoding is shared by all feeds.
    HttpPoll(HttpLine &line, PolledLife &life, QThreadPool &decoding, HttpAddress address, const HttpLimits &limits,
        QObject *parent);

    /// @p kernel is asked too, where the server is on this host; null: it is not. @p answers takes what comes; null:
    /// nobody wants it.
    void start(
        bool authWanted, std::shared_ptr<const TcpInfoSource> kernel = {}, std::unique_ptr<PollAnswers> answers = {});
    [[nodiscard]] LocalTime began() const noexcept { return m_began; }

signals:
    /// Of the observation's health: what this poll measured, the rest is the feed's.
    void done(const std::shared_ptr<stalewatch::Observation> &observation);
    void failed(const stalewatch::Failure &failure);

private:
    using Ended = Result<HttpRequest::Answer>;

    void ask(const char *endpoint, const QUrlQuery &query, qint64 cap);
    void handOver(const QUrl &url);
    void collect(void (HttpPoll::*then)(const Ended &));
    template <class T>
    void decode(std::function<T()> work, void (HttpPoll::*then)(T));

    void tookVarz(const Ended &ended);
    void gotFacts(Result<ServerFacts> facts);
    void askKernel();
    void gotSockets(std::vector<KernelSocket> sockets);
    void askOpen();
    void feedDecoder(const QByteArray &bytes);
    void tookOpen(const Ended &ended);
    void gotOpen(Result<Connz> open);
    void askClosed(qint64 limit);
    void tookClosed(const Ended &ended);
    void gotClosed(Result<ClosedConnz> closed);
    void complete();
    void listenTo(const Failure &failure);
    [[nodiscard]] Failure twoServers() const;
    [[nodiscard]] Failure named(const char *endpoint, const Failure &failure) const;

    // Constant after construction
    HttpLine &m_line;   ///< the feed's
    PolledLife &m_life; ///< the feed's
    const HttpAddress m_address;
    const HttpLimits m_limits;

    LocalTime m_began{};
    bool m_auth = false;
    std::shared_ptr<const TcpInfoSource> m_kernel{};
    LocalTime m_kernelAskedAt{};
    std::vector<KernelSocket> m_sockets{};
    std::unique_ptr<PollAnswers> m_answers{};
    std::unique_ptr<HttpRequest> m_request;
    std::unique_ptr<Greeting> m_greeting;
    QByteArray m_body{};
    std::shared_ptr<ConnzDecoder> m_decoder{};
    qint64 m_undecoded = 0;
    Gathering m_gathering;

    std::atomic<qint64> m_decodeNanoseconds = 0; ///< written by the strand
    Strand m_strand;                             ///< last: it waits for what still uses the rest
};

} // namespace stalewatch
