// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/feeds/systemfeed.h"
#include "models/ports/serverfinder.h"

#include <QPointer>

#include <map>
#include <unordered_map>

namespace stalewatch {

/// Finds the servers of a cluster, or super-cluster, through one connection with the login of the system account; see
/// ServerFinder.
///
/// At first by $SYS.REQ.SERVER.PING, which all answer; then by what they say unasked: heartbeats (STATSZ), connects,
/// closings. One that says SHUTDOWN is lost at once, one that neither speaks nor answers after half a minute. With the
/// login of an ordinary account, which is told nothing unasked, all are asked for again and again; what comes to it
/// unasked anybody of that account may have made up, and is no more than a reason to ask as the system account again.
class SystemFinder final : public ServerFinder
{
    Q_OBJECT

public:
    struct Pace
    {
        Nanoseconds quiet = std::chrono::milliseconds(300); ///< without another answer all have answered
        Nanoseconds gathering = std::chrono::seconds(3);    ///< for the first answer
        Nanoseconds again = std::chrono::seconds(10);       ///< between two looks for who is there
        Nanoseconds silence = std::chrono::seconds(35);     ///< more than three heartbeats
        Nanoseconds events = std::chrono::milliseconds(50); ///< between two deliveries of events
    };

    SystemFinder(std::shared_ptr<NatsConnection> link, std::shared_ptr<QThreadPool> decoding,
        const SystemLimits &limits, const Pace &pace, QObject *parent);
    ~SystemFinder() override;

    /// Where the answers of its feeds go as they come; null: nowhere. Before start().
    void keepAnswersIn(std::shared_ptr<AnswerKeeper> keeper) { m_keeper = std::move(keeper); }

    void start() override;
    void pause() override;
    [[nodiscard]] Feed *makeFeed(const std::string &serverId, QObject *parent) override;

private:
    struct Known
    {
        SystemAddress address{};
        LocalTime heard{}; ///< last
        QPointer<SystemFeed> feed{};
        std::vector<Closure> closures{}; ///< told by events, not yet handed over
    };

    void connected();
    void disconnected(const Failure &failure);
    void look(bool isSystemAccount);
    void heardOf(const Result<NatsConnection::Answer> &answer);
    void count(const StatszReply &reply);
    void prove();
    void endLook();
    void decode(const std::vector<NatsMessage> &messages);
    void take(const std::vector<SystemEvent> &events);
    void deliver();
    void lookForSilent();
    [[nodiscard]] bool isWelcome(const std::string &serverId) const;
    void meet(const ServerStamp &server);
    void lose(const std::string &serverId, const QString &why);

    // Constant after construction
    const std::shared_ptr<NatsConnection> m_link;
    const std::shared_ptr<QThreadPool> m_decoding;
    const SystemLimits m_limits;
    const Pace m_pace;
    std::shared_ptr<AnswerKeeper> m_keeper{};

    std::map<std::string, Known> m_servers{};
    std::vector<SystemEvent> m_early{}; ///< told before it is proven that this is the system account
    Survey m_survey{};
    quint64 m_look = 0; ///< what was asked before is not counted with what is asked now
    NatsConnection::Question m_question = 0;
    QTimer m_quiet{this};
    QTimer m_again{this};
    QTimer m_delivery{this};
    bool m_isSystemAccount = true; ///< what is asked as; once m_isProven it is known
    bool m_isProven = false;       ///< as the system account only is, since the last connecting
    bool m_wasSpokenTo = false;    ///< unasked, as only the system account should be
    bool m_hasSurveyed = false;    ///< since the last connecting
    bool m_hasEvents = false;      ///< to be delivered
    Strand m_strand;               ///< last: it waits for what still uses the rest
};

} // namespace stalewatch
