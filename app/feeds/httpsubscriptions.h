// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/strand.h"
#include "app/feeds/httppoll.h"
#include "models/values/heldsubscriptions.h"

namespace stalewatch {

/// Asks one server once what one connection holds: /connz?cid=N&subs=detail, which looks the one connection up and
/// lists no other.
///
/// Ends with exactly one ended(), unless it is deleted before.
class HttpSubscriptions final : public QObject
{
    Q_OBJECT

public:
    /// @p line is the feed's and not in use, @p decoding is shared by all feeds.
    HttpSubscriptions(HttpLine &line, QThreadPool &decoding, const HttpAddress &address, const HttpLimits &limits,
        quint64 cid, QObject *parent);

    [[nodiscard]] quint64 cid() const noexcept { return m_cid; }

signals:
    void ended(const tl::expected<stalewatch::HeldSubscriptions, stalewatch::Failure> &result);

private:
    void took(const Result<HttpRequest::Answer> &answer);

    const quint64 m_cid;
    QByteArray m_body{};
    std::unique_ptr<HttpRequest> m_request{};
    Strand m_strand; ///< last: it waits for what still uses the rest
};

} // namespace stalewatch
