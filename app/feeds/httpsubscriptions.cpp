// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/httpsubscriptions.h"

#include "models/wire/subscriptions.h"

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 bodyCap = 16 << 20; ///< some 100,000 subscriptions

QUrl urlFor(const HttpAddress &address, quint64 cid)
{
    QUrl url = address.base;
    url.setPath(url.path() + u"/connz");
    url.setQuery(QUrlQuery{{u"cid"_s, QString::number(cid)}, {u"subs"_s, u"detail"_s}});
    return url;
}

} // namespace

HttpSubscriptions::HttpSubscriptions(HttpLine &line, QThreadPool &decoding, const HttpAddress &address,
    const HttpLimits &limits, quint64 cid, QObject *parent)
    : QObject(parent)
    , m_cid(cid)
    , m_request(std::make_unique<HttpRequest>(line, urlFor(address, cid), address.authorization,
          HttpRequest::Bounds{limits.deadline, std::min(bodyCap, limits.largestCollected)}, this))
    , m_strand(decoding)
{
    connect(m_request.get(), &HttpRequest::came, this, [this](const QByteArray &bytes) { m_body += bytes; });
    connect(m_request.get(), &HttpRequest::ended, this, &HttpSubscriptions::took);
}

void HttpSubscriptions::took(const Result<HttpRequest::Answer> &answer)
{
    if (!answer) {
        emit ended(tl::unexpected(answer.error()));
        return;
    }
    m_strand.run([this] {
        const auto result = std::make_shared<Result<HeldSubscriptions>>(decodeSubscriptions(m_body, m_cid));
        QMetaObject::invokeMethod(
            this, [this, result] { emit ended(*result); }, Qt::QueuedConnection);
    });
}

} // namespace stalewatch
