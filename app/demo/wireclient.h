// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QList>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace stalewatch {

/// What a wire client does while it is well. All periods: zero is never.
struct WireBehaviour
{
    QString name{};
    QString lang = QStringLiteral("go");
    QString version = QStringLiteral("1.31.0");
    QString user{}; ///< empty: no authentication
    QString password{};
    QByteArrayList subscriptions{}; ///< as SUB takes them: a subject, or a subject and a queue group
    bool answersPings = true;
    std::chrono::milliseconds pongDelay{0};
    std::chrono::milliseconds pongJitter{0}; ///< up to this much more delay, evenly spread
    std::chrono::milliseconds pingEvery{0};  ///< its own PINGs to the server
    std::chrono::milliseconds publishEvery{0};
    QByteArray publishTo = "stalewatch.tick";
    qsizetype publishBytes = 16;
    QString address{};     ///< of its own that it connects from: 127.x.y.z; empty: the system's choice
    int receiveBuffer = 0; ///< SO_RCVBUF; zero: the system's. Small, and one that stops reading fills up soon
};

/// A minimal client of the NATS wire protocol whose manners can be chosen, also bad ones.
///
/// For the demo fleet and for tests; loopback only. Driven by the event loop of the thread it was made in. There is
/// no reconnecting: an ended client stays ended until connectTo() is called again.
class WireClient final : public QObject
{
    Q_OBJECT

public:
    /// What it has seen and done since connectTo().
    struct Tally
    {
        qint64 pingsSeen = 0;
        qint64 pongsSent = 0;
        qint64 pingsSent = 0;
        qint64 pongsSeen = 0; ///< the one that ends the handshake included
        qint64 published = 0;
        qint64 received = 0;
    };

    explicit WireClient(WireBehaviour behaviour, QObject *parent = nullptr);
    ~WireClient() override;

    void connectTo(quint16 port);
    /// Changes what it does from now on; name, user and subscriptions count at the next connectTo().
    void setBehaviour(const WireBehaviour &behaviour);
    [[nodiscard]] const WireBehaviour &behaviour() const noexcept { return m_behaviour; }

    /// Neither reads nor writes any more; the socket stays open, as that of a process that hangs.
    void freeze();
    /// Stops reading only (and so never sees a PING); goes on publishing and pinging.
    void stopReading();
    /// Its host is gone, or the network: not even its kernel gets or sends anything. Lasts until the next connectTo().
    void vanish();
    /// Ends freeze() and stopReading(): what has piled up is read and answered.
    void thaw();
    void publish(const QByteArray &subject, const QByteArray &payload);
    void ping();
    /// Ends the connection in an orderly way (FIN) or as a killed host's kernel would (RST).
    void close();
    void reset();

    /// The server has answered the handshake, and the connection has not ended as far as the client can see.
    [[nodiscard]] bool isReady() const noexcept { return m_ready; }
    /// As INFO named it; zero before.
    [[nodiscard]] quint64 cid() const noexcept { return m_cid; }
    [[nodiscard]] const Tally &tally() const noexcept { return m_tally; }
    /// The server's last -ERR, without quotes: "Stale Connection".
    [[nodiscard]] QByteArray lastError() const { return m_lastError; }

signals:
    void ready();
    void pinged(); ///< a PING of the server was read
    void ponged(); ///< a PONG was written
    /// A message, without its headers; @p reply is empty if it asks for no answer. Skipped unread if nobody listens.
    void came(const QByteArray &subject, const QByteArray &reply, const QByteArray &body);
    /// The server is going to leave, or wants this client to (lame duck): one that heeds it connects to one of @p
    /// others, the clients' ports of the cluster's servers, as INFO names them.
    void toldToLeave(const QList<quint16> &others);
    /// The connection ended, or was never made. Not seen while it does not read.
    void ended();

private:
    void read();
    void take(const QByteArray &line);
    void expect(const QByteArrayList &words);
    bool readBody();
    void greet(const QByteArray &bytes);
    void answerPing();
    void write(const QByteArray &bytes);
    void applyPeriods();
    void finish();

    WireBehaviour m_behaviour;
    QTcpSocket m_socket{this};
    QTimer m_publishing{this};
    QTimer m_pinging{this};
    qint64 m_toSkip = 0;        ///< payload bytes still to come
    QByteArrayList m_message{}; ///< the line of the message that is being read; empty: nobody listens
    QByteArray m_body{};        ///< of it, as far as it has come
    quint64 m_cid = 0;
    quint64 m_life = 0;  ///< counts connectTo(), so that a late PONG of an earlier life is not sent
    bool m_open = false; ///< between connectTo() and ended()
    bool m_ready = false;
    bool m_reads = true;
    bool m_writes = true;
    QRandomGenerator m_random; ///< by its name, so that every run is like the last
    Tally m_tally{};
    QByteArray m_lastError{};
};

} // namespace stalewatch
