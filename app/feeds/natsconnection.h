// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/feeds/natslink.h"
#include "models/ports/logins.h"
#include "models/values/target.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <optional>
#include <unordered_map>

namespace stalewatch {

/// Where to try with @p login: its own servers, then @p discovered ones, as others of the cluster named them. Those
/// carry no scheme of their own: who asked for TLS gets it everywhere, or a login would go out in the clear.
[[nodiscard]] QList<QUrl> placesToTry(const NatsLogin &login, const QList<QUrl> &discovered);

/// Keeps one connection to a cluster, for ever: one that breaks is made again, at any of the servers known, with
/// growing pauses and jitter. Questions and answers go through it.
///
/// Lives in one thread. The login is asked for anew at every attempt, so that a file that was mended is taken.
class NatsConnection final : public QObject
{
    Q_OBJECT

public:
    struct Answer
    {
        QByteArray body{}; ///< may be gzip
        LocalTime at{};
    };
    using OnAnswer = std::function<void(const Result<Answer> &answer)>;
    using Question = quint64; ///< 0: none

    /// @p connecting is where attempts block; both outlive what is under way.
    NatsConnection(Target target, std::shared_ptr<Logins> logins, std::shared_ptr<QThreadPool> connecting,
        QObject *parent = nullptr);
    ~NatsConnection() override;

    /// Connects, and again whenever it is down, until close().
    void open();
    void close();
    [[nodiscard]] bool isUp() const noexcept { return m_link != nullptr; }
    /// Why it is not up: the last attempt's.
    [[nodiscard]] const Failure &failure() const noexcept { return m_failure; }
    /// Where this connection ends, and its number there.
    [[nodiscard]] std::string serverId() const { return m_link ? m_link->serverId() : std::string(); }
    [[nodiscard]] quint64 clientId() const noexcept { return m_link ? m_link->clientId() : 0; }
    [[nodiscard]] const Target &target() const noexcept { return m_target; }

    /// Asks; @p onAnswer is called with every answer until forget(), or once with a Failure: Unsupported when nobody
    /// listens on @p subject, Timeout after @p deadline, Lost when the connection breaks. Never from within ask().
    Question ask(const QByteArray &subject, const QByteArray &body, Nanoseconds deadline, OnAnswer onAnswer);
    void forget(Question question) { m_open.erase(question); }
    /// Of this connection and all that follow it.
    void subscribe(const QByteArray &subject);

signals:
    void up();
    /// No connection any more, or another attempt was in vain.
    void down(const stalewatch::Failure &failure);
    /// What came on subscribed subjects, in its order.
    void came(const std::vector<stalewatch::NatsMessage> &messages);
    /// More came than could be taken: some of it is lost.
    void overflowed(qint64 messages);

private:
    struct Open
    {
        QByteArray subject{};
        LocalTime deadline{};
        Nanoseconds patience{0};
        OnAnswer onAnswer{};
    };

    void attempt();
    void attempt(const SharedLogin &login);
    void use(std::unique_ptr<NatsLink> link);
    void take();
    void answer(const NatsMessage &message);
    void expire();
    void watchDeadlines();
    void end(Question question, const Failure &failure);
    void lose(const Failure &failure);
    void letGo();
    void retry();

    // Constant after construction
    const Target m_target;
    const std::shared_ptr<Logins> m_logins;
    const std::shared_ptr<QThreadPool> m_connecting;
    const QByteArray m_inboxToken; ///< differs from that of every other client

    QByteArray m_inbox{};
    std::shared_ptr<NatsMailbox> m_mailbox{};
    std::unique_ptr<NatsLink> m_link{};
    QList<QUrl> m_discovered{};
    qsizetype m_next = 0;  ///< which of the servers known is tried next
    qsizetype m_tried = 0; ///< in this round
    int m_rounds = 0;      ///< in vain
    QTimer m_retry{this};
    Failure m_failure{};
    QString m_denied{};
    QList<QByteArray> m_subjects{};
    std::unordered_map<Question, Open> m_open{};
    QTimer m_deadline{this};
    Question m_last = 0;
    quint64 m_attempt = 0; ///< an older one's outcome is dropped
    bool m_isWanted = false;
};

} // namespace stalewatch
