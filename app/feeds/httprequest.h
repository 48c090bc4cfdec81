// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/instant.h"

#include <QNetworkReply>
#include <QObject>
#include <QStringList>
#include <QTimer>

class QNetworkAccessManager;

namespace stalewatch {

/// One GET with bounds: an absolute deadline, a body cap, no redirect, no compression, no ignored TLS error.
///
/// Streams the body of a 200 by came(), then ends with exactly one ended(), unless it is deleted before. Failures are
/// in words of this program: QNetworkReply::errorString() holds whole URLs with their passwords.
class HttpRequest final : public QObject
{
    Q_OBJECT

public:
    struct Bounds
    {
        Nanoseconds deadline = std::chrono::seconds(5); ///< from asking to the last byte
        qint64 body = 1 << 20;                          ///< bytes
    };
    struct Answer
    {
        LocalTime askedAt{};
        LocalTime receivedAt{};
        Nanoseconds firstByte{0}; ///< from asking to the answer's headers
        qint64 bytes = 0;         ///< of the body

        bool operator==(const Answer &) const = default;
    };

    /// @p request gets its policies here; its URL has no user info. Asks at once.
    HttpRequest(QNetworkAccessManager &network, QNetworkRequest request, Bounds bounds, QObject *parent);
    ~HttpRequest() override;

    /// Back-pressure: while closed, nothing is read and the server has to wait (the deadline does not).
    void setOpen(bool isOpen);
    /// Whether an HTTP status line came: if not, something else may live on that port.
    [[nodiscard]] bool wasHttp() const noexcept { return m_status != 0; }
    /// The HTTP status, or 0.
    [[nodiscard]] int status() const noexcept { return m_status; }

signals:
    void came(const QByteArray &bytes);
    void ended(const tl::expected<stalewatch::HttpRequest::Answer, stalewatch::Failure> &result);

private:
    void readHead();
    void read();
    void stop(Failure::Kind kind, const QString &why);
    void stop(const Failure &failure);
    void finish();
    [[nodiscard]] Failure statusFailure() const;
    [[nodiscard]] Failure networkFailure() const;
    [[nodiscard]] QString redirected() const;
    [[nodiscard]] QString tooLarge() const;

    // Constant after construction
    const Bounds m_bounds;
    const QString m_what;
    const QString m_host;

    QNetworkReply *m_reply; // child
    QTimer m_deadline{this};
    Answer m_answer{};
    int m_status = 0;
    bool m_isOpen = true;
    QByteArray m_excuse{}; ///< the beginning of an error answer's body
    QStringList m_sslErrors{};
    Failure m_stopped{}; ///< why we ended it, if we did
    bool m_hasStopped = false;
    bool m_hasFinished = false; ///< the reply has; bytes may wait in it
    bool m_hasEnded = false;
};

} // namespace stalewatch
