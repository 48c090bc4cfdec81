// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/feeds/httpline.h"
#include "app/feeds/httpreader.h"
#include "models/result.h"
#include "models/values/instant.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <optional>

namespace stalewatch {

/// One GET with bounds: an absolute deadline, a body cap, no redirect, no compression.
///
/// Streams the body of a 200 by came(), then ends with exactly one ended(), unless it is deleted before. Leaves the
/// line ready for the next one, or dropped. Failures hold no secret of the URL.
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
        Nanoseconds firstByte{0}; ///< from asking to the answer's head
        qint64 bytes = 0;         ///< of the body

        bool operator==(const Answer &) const = default;
    };

    /// Asks for path and query of @p url; its host is the line's. @p authorization is the header's value, or empty.
    HttpRequest(HttpLine &line, const QUrl &url, const QByteArray &authorization, Bounds bounds, QObject *parent);
    ~HttpRequest() override;

    /// Back-pressure: while closed, nothing is read and the server has to wait (the deadline does not).
    void setOpen(bool isOpen);

signals:
    void came(const QByteArray &bytes);
    void ended(const tl::expected<stalewatch::HttpRequest::Answer, stalewatch::Failure> &result);

private:
    void begin();
    void write();
    void read();
    void take(const QByteArray &bytes);
    void lineBroke(const Failure &failure);
    [[nodiscard]] std::optional<Failure> objectionToHead() const;
    [[nodiscard]] Failure statusFailure() const;
    [[nodiscard]] Failure strangerFailure() const;
    [[nodiscard]] Failure failure(Failure::Kind kind, const QString &why) const;
    [[nodiscard]] QString redirected() const;
    [[nodiscard]] QString tooLarge() const;
    void end(const Failure &failure);
    void end();

    // Constant after construction
    HttpLine &m_line; ///< the feed's
    const Bounds m_bounds;
    const QString m_what;
    const QByteArray m_head; ///< of the request

    QTimer m_deadline{this};
    HttpReader m_reader{};
    Answer m_answer{};
    QByteArray m_excuse{};            ///< the beginning of an error answer's body
    std::optional<Failure> m_broke{}; ///< the line's, waiting for its bytes to be read
    bool m_isOpen = true;
    bool m_mayRetry = false; ///< the line was used before: it may have been closed while idle
    bool m_hasHead = false;
    bool m_hasEnded = false;
};

} // namespace stalewatch
