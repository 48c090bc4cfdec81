// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QSslConfiguration>
#include <QThread>
#include <QUrl>
#include <QUrlQuery>

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace stalewatch::test {

/// A request as a scripted server sees it.
struct Ask
{
    QByteArray method{};
    QString path{};
    QUrlQuery query{};
    QByteArray head{}; ///< all header lines
};

/// What a scripted server does with one request: an honest answer unless told otherwise.
struct Script
{
    enum class Framing { Length, Chunked, UntilClose };
    enum class Then {
        KeepAlive,
        Close,
        Reset, ///< with an RST
        Hang,  ///< stays open and silent
    };

    int status = 200;
    QByteArray contentType = "application/json";
    QByteArrayList headers{}; ///< further header lines, without line ends
    QByteArray body{};
    Framing framing = Framing::Length;
    QByteArray declaredLength{};        ///< instead of the true Content-Length
    qint64 filler = 0;                  ///< blanks sent after the body, and counted in its length
    QByteArray raw{};                   ///< sent as it is instead of all the above
    QByteArray endless{};               ///< repeated for ever after `raw`
    qint64 cutAfter = -1;               ///< bytes of the whole answer that are sent at most; -1: all
    Then then = Then::KeepAlive;        ///< after the last byte
    std::chrono::milliseconds drip{0};  ///< between single bytes
    std::chrono::milliseconds delay{0}; ///< before the first byte
};

/// A scriptable HTTP or TCP server on loopback, in a thread of its own, so that it cannot starve the client it tests.
class FaultServer final
{
public:
    using Handler = std::function<Script(const Ask &)>;

    /// @p handler runs in the server's thread. @p tls makes it an HTTPS server.
    explicit FaultServer(Handler handler, std::optional<QSslConfiguration> tls = {});
    ~FaultServer();
    Q_DISABLE_COPY_MOVE(FaultServer)

    /// A server that says @p banner to whoever connects, then hangs or closes.
    [[nodiscard]] static std::unique_ptr<FaultServer> greeting(const QByteArray &banner, bool closes = false);

    [[nodiscard]] QUrl url(const QString &path = {}) const;
    [[nodiscard]] quint16 port() const noexcept { return m_port; }
    [[nodiscard]] std::vector<Ask> asks() const;
    /// Connections accepted so far.
    [[nodiscard]] int accepted() const noexcept { return m_accepted; }
    /// Bytes handed to the kernel so far.
    [[nodiscard]] qint64 sent() const noexcept { return m_sent; }

private:
    friend class FaultConnection;
    friend class FaultListener;

    // Constant after construction
    Handler m_handler;
    std::optional<QSslConfiguration> m_tls;
    QByteArray m_banner{};
    bool m_bannerCloses = false;
    quint16 m_port = 0;

    QThread m_thread{};
    std::atomic<int> m_accepted = 0;
    std::atomic<qint64> m_sent = 0;

    // Guarded by m_mutex
    mutable std::mutex m_mutex{};
    std::vector<Ask> m_asks{};

    FaultServer(Handler handler, std::optional<QSslConfiguration> tls, QByteArray banner, bool bannerCloses);
};

/// A port that swallows connection attempts: its queue is full and it never accepts.
class BlackHole final
{
public:
    BlackHole();
    ~BlackHole();
    Q_DISABLE_COPY_MOVE(BlackHole)

    [[nodiscard]] QUrl url() const;

private:
    int m_listener = -1;
    std::vector<int> m_queue{};
    quint16 m_port = 0;
};

/// A loopback port on which nothing listens.
[[nodiscard]] QUrl refusedUrl();

} // namespace stalewatch::test
