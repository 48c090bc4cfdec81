// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/httprequest.h"

#include "app/feeds/greeting.h"
#include "app/feeds/tls.h"
#include "models/values/target.h"
#include "models/values/untrusted.h"

#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkRequest>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 readBuffer = 256 * 1024;
constexpr qsizetype longestExcuse = 1024;

/// Policies every request of ours has.
QNetworkRequest bounded(QNetworkRequest request)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // Qt 6.4's HTTP/2 has an HPACK overflow (CVE-2023-51714), and nats-server speaks HTTP/1.1.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // With our own header Qt does not unpack: what comes compressed all the same is refused.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setHeader(QNetworkRequest::UserAgentHeader, u"stalewatch/" STALEWATCH_VERSION ""_s);
    return request;
}

} // namespace

HttpRequest::HttpRequest(QNetworkAccessManager &network, QNetworkRequest request, Bounds bounds, QObject *parent)
    : QObject(parent)
    , m_bounds(bounds)
    , m_what(u"GET "_s + shownTarget(request.url()))
    , m_host(request.url().host())
    , m_reply(network.get(bounded(std::move(request))))
{
    m_answer.askedAt = std::chrono::steady_clock::now();
    m_reply->setParent(this);
    m_reply->setReadBufferSize(readBuffer);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpRequest::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpRequest::read);
    connect(m_reply, &QNetworkReply::sslErrors, this,
        [this](const QList<QSslError> &errors) { m_sslErrors = tlsWords(errors, m_host); });
    connect(m_reply, &QNetworkReply::finished, this, &HttpRequest::finish, Qt::QueuedConnection);

    // setTransferTimeout() counts silence only: a byte now and then would keep it going for ever.
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    m_deadline.callOnTimeout(this, [this] {
        const double seconds = std::chrono::duration<double>(m_bounds.deadline).count();
        //: %1 is a number of seconds, such as 5
        stop(Failure::Kind::Timeout, tr("No whole answer within %1 s.").arg(seconds));
    });
    m_deadline.start(std::chrono::ceil<std::chrono::milliseconds>(m_bounds.deadline));
}

HttpRequest::~HttpRequest()
{
    m_reply->disconnect(this);
    m_reply->abort();
}

void HttpRequest::setOpen(bool isOpen)
{
    m_isOpen = isOpen;
    if (m_hasFinished)
        finish();
    else
        read();
}

void HttpRequest::readHead()
{
    if (m_hasStopped)
        return;
    if (m_status == 0)
        m_answer.firstByte = std::chrono::steady_clock::now() - m_answer.askedAt;
    m_status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_status >= 300 && m_status < 400)
        return stop(Failure::Kind::Refused, redirected());
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    if (!encoding.isEmpty() && encoding != "identity")
        return stop(Failure::Kind::Malformed, tr("The answer is compressed, which was not asked for."));
    if (m_status == 200 && m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_bounds.body)
        stop(Failure::Kind::TooLarge, tooLarge());
}

void HttpRequest::read()
{
    while (m_isOpen && !m_hasStopped && m_reply->bytesAvailable() > 0) {
        const QByteArray bytes = m_reply->read(readBuffer);
        if (m_status != 200) {
            m_excuse += bytes.left(longestExcuse - m_excuse.size());
            if (m_excuse.size() >= longestExcuse)
                return stop(statusFailure());
            continue;
        }
        if (m_answer.bytes == 0 && speakerOf(bytes) == Speaker::Html)
            return stop(Failure::Kind::NotMonitoring, adviceOn(Speaker::Html, false));
        m_answer.bytes += bytes.size();
        if (m_answer.bytes > m_bounds.body)
            return stop(Failure::Kind::TooLarge, tooLarge());
        emit came(bytes);
    }
}

void HttpRequest::stop(Failure::Kind kind, const QString &why)
{
    stop(Failure{kind, m_what, why});
}

void HttpRequest::stop(const Failure &failure)
{
    if (m_hasStopped)
        return;
    m_hasStopped = true;
    m_stopped = failure;
    m_reply->abort(); // emits finished(), which is queued
}

void HttpRequest::finish()
{
    m_hasFinished = true;
    read();
    if (m_hasEnded || (!m_isOpen && !m_hasStopped && m_reply->bytesAvailable() > 0))
        return; // setOpen() comes back here
    m_hasEnded = true;
    m_deadline.stop();
    m_answer.receivedAt = std::chrono::steady_clock::now();
    if (m_hasStopped)
        emit ended(tl::unexpected(m_stopped));
    else if (m_status != 0 && m_status != 200)
        emit ended(tl::unexpected(statusFailure()));
    else if (m_reply->error() != QNetworkReply::NoError)
        emit ended(tl::unexpected(networkFailure()));
    else
        emit ended(m_answer);
}

Failure HttpRequest::statusFailure() const
{
    const QString said = speakerOf(m_excuse) == Speaker::Html ? QString() : QString::fromUtf8(m_excuse).trimmed();
    if (m_status == 400 && said.contains("HTTPS server"_L1))
        return {Failure::Kind::NotMonitoring, m_what, adviceOn(Speaker::Tls, false)};
    const QString phrase = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    const QString why = u"HTTP "_s + QString::number(m_status) + u' ' + plainLine(said.isEmpty() ? phrase : said);
    switch (m_status) {
    case 404:
    case 405:
    case 410:
    case 501:
        return {Failure::Kind::Unsupported, m_what, why};
    default:
        return {m_status >= 400 ? Failure::Kind::Refused : Failure::Kind::Malformed, m_what, why};
    }
}

Failure HttpRequest::networkFailure() const
{
    switch (m_reply->error()) {
    case QNetworkReply::ConnectionRefusedError:
        return {Failure::Kind::Unreachable, m_what, tr("The connection was refused: nothing listens on that port.")};
    case QNetworkReply::HostNotFoundError:
        return {Failure::Kind::Unreachable, m_what, tr("The host name was not found.")};
    case QNetworkReply::TimeoutError:
        return {Failure::Kind::Timeout, m_what, tr("The connection timed out.")};
    case QNetworkReply::RemoteHostClosedError:
        return {Failure::Kind::Lost, m_what, tr("The connection was closed before the answer was whole.")};
    case QNetworkReply::SslHandshakeFailedError:
        return {Failure::Kind::Untrusted, m_what,
            m_sslErrors.isEmpty() ? tr("The TLS handshake failed.") : m_sslErrors.join(u' ')};
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::TemporaryNetworkFailureError:
        return {Failure::Kind::Unreachable, m_what, tr("The host cannot be reached from here.")};
    default:
        return {Failure::Kind::Malformed, m_what, tr("The answer is no HTTP that can be read.")};
    }
}

QString HttpRequest::redirected() const
{
    // The host alone: the rest of the address may hold secrets.
    const QUrl to = QUrl::fromEncoded(m_reply->rawHeader("Location"), QUrl::StrictMode);
    const bool isWeb = to.scheme() == "http"_L1 || to.scheme() == "https"_L1;
    const QString where = to.host().isEmpty() && to.isValid() && !isWeb ? to.scheme() + u':' : to.host();
    if (where.isEmpty() || where == u":")
        return tr("Redirected; redirects are not followed. Write the address that answers itself.");
    //: %1 is a host name
    return tr("Redirected to %1; redirects are not followed. Write the address that answers itself.")
        .arg(plainLine(where));
}

QString HttpRequest::tooLarge() const
{
    //: %1 is a size, such as 4 MiB
    return tr("The answer is larger than the cap of %1 that was set for it.")
        .arg(QLocale().formattedDataSize(m_bounds.body));
}

} // namespace stalewatch
