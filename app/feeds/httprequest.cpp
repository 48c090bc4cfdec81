// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/httprequest.h"

#include "app/feeds/greeting.h"
#include "models/values/target.h"
#include "models/values/untrusted.h"

#include <QLocale>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

using Kind = Failure::Kind;

constexpr qint64 portion = 256 * 1024;
constexpr qsizetype longestExcuse = 1024;

QByteArray headOf(const QUrl &url, const QByteArray &authorization)
{
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (url.hasQuery())
        path += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    QByteArray head = "GET " + path + " HTTP/1.1\r\nHost: " + url.authority(QUrl::FullyEncoded).toLatin1()
        + "\r\nUser-Agent: stalewatch/" STALEWATCH_VERSION "\r\nAccept: */*\r\nAccept-Encoding: identity\r\n";
    if (!authorization.isEmpty())
        head += "Authorization: " + authorization + "\r\n";
    return head + "\r\n";
}

} // namespace

HttpRequest::HttpRequest(
    HttpLine &line, const QUrl &url, const QByteArray &authorization, Bounds bounds, QObject *parent)
    : QObject(parent)
    , m_line(line)
    , m_bounds(bounds)
    , m_what(u"GET "_s + shownTarget(url))
    , m_head(headOf(url, authorization))
{
    connect(&m_line, &HttpLine::ready, this, &HttpRequest::write);
    connect(&m_line, &HttpLine::readable, this, &HttpRequest::read);
    connect(&m_line, &HttpLine::broke, this, &HttpRequest::lineBroke);
    m_answer.askedAt = std::chrono::steady_clock::now();
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    m_deadline.callOnTimeout(this, [this] {
        const double seconds = std::chrono::duration<double>(m_bounds.deadline).count();
        //: %1 is a number of seconds, such as 5
        end(failure(Kind::Timeout, tr("No whole answer within %1 s.").arg(seconds)));
    });
    m_deadline.start(std::chrono::ceil<std::chrono::milliseconds>(m_bounds.deadline));
    // Not before the caller has heard of this request.
    QMetaObject::invokeMethod(this, &HttpRequest::begin, Qt::QueuedConnection);
}

HttpRequest::~HttpRequest()
{
    if (!m_hasEnded)
        m_line.drop();
}

void HttpRequest::setOpen(bool isOpen)
{
    m_isOpen = isOpen;
    read();
}

void HttpRequest::begin()
{
    if (m_hasEnded)
        return;
    m_mayRetry = m_line.isReady();
    if (m_mayRetry)
        write();
    else
        m_line.open();
}

void HttpRequest::write()
{
    m_line.write(m_head);
}

void HttpRequest::read()
{
    while (m_isOpen && !m_hasEnded) {
        const QByteArray bytes = m_line.read(portion);
        if (bytes.isEmpty())
            break;
        take(bytes);
    }
    if (m_isOpen && !m_hasEnded && m_broke)
        lineBroke(*m_broke);
}

void HttpRequest::take(const QByteArray &bytes)
{
    const QByteArray body = m_reader.take(bytes);
    if (m_reader.hasHead() && !m_hasHead) {
        m_hasHead = true;
        m_answer.firstByte = std::chrono::steady_clock::now() - m_answer.askedAt;
        if (const auto objection = objectionToHead())
            return end(*objection);
    }
    const bool isGood = m_reader.head().status == 200;
    if (!body.isEmpty() && isGood) {
        if (m_answer.bytes == 0 && speakerOf(body) == Speaker::Html)
            return end(failure(Kind::NotMonitoring, adviceOn(Speaker::Html, false)));
        m_answer.bytes += body.size();
        if (m_answer.bytes > m_bounds.body)
            return end(failure(Kind::TooLarge, tooLarge()));
        emit came(body);
    } else if (!body.isEmpty()) {
        m_excuse += body.left(longestExcuse - m_excuse.size());
    }
    if (m_reader.state() == HttpReader::State::Broken)
        return end(strangerFailure());
    if (!isGood && (m_reader.state() == HttpReader::State::Done || m_excuse.size() >= longestExcuse))
        return end(statusFailure());
    if (m_reader.state() == HttpReader::State::Done)
        end();
}

void HttpRequest::lineBroke(const Failure &failure)
{
    m_broke = failure;
    if (m_hasEnded || !m_isOpen)
        return;
    const QByteArray rest = m_line.read(portion);
    if (!rest.isEmpty()) {
        take(rest);
        return lineBroke(failure);
    }
    if (m_mayRetry && m_reader.beginning().isEmpty()) {
        m_mayRetry = false;
        m_broke.reset();
        return m_line.open();
    }
    m_reader.close();
    if (m_reader.state() == HttpReader::State::Done && m_reader.head().status == 200)
        return end();
    if (m_reader.hasHead() && m_reader.head().status != 200)
        return end(statusFailure());
    const Speaker speaker = m_reader.hasHead() ? Speaker::Unknown : speakerOf(m_reader.beginning());
    if (const QString advice = adviceOn(speaker, false); !advice.isEmpty())
        return end({Kind::NotMonitoring, m_what, advice});
    end({failure.kind, m_what, failure.why});
}

std::optional<Failure> HttpRequest::objectionToHead() const
{
    const HttpReader::Head &head = m_reader.head();
    if (head.status >= 300 && head.status < 400)
        return failure(Kind::Refused, redirected());
    if (!head.contentEncoding.isEmpty() && head.contentEncoding != "identity")
        return failure(Kind::Malformed, tr("The answer is compressed, which was not asked for."));
    if (head.status == 200 && head.length > m_bounds.body)
        return failure(Kind::TooLarge, tooLarge());
    return {};
}

Failure HttpRequest::statusFailure() const
{
    const int status = m_reader.head().status;
    const QString said = speakerOf(m_excuse) == Speaker::Html ? QString() : QString::fromUtf8(m_excuse).trimmed();
    if (status == 400 && said.contains("HTTPS server"_L1))
        return failure(Kind::NotMonitoring, adviceOn(Speaker::Tls, false));
    const QString words = said.isEmpty() ? QString::fromUtf8(m_reader.head().reason) : said;
    const QString why = u"HTTP "_s + QString::number(status) + u' ' + plainLine(words);
    switch (status) {
    case 404:
    case 405:
    case 410:
    case 501:
        return failure(Kind::Unsupported, why);
    default:
        return failure(status >= 400 ? Kind::Refused : Kind::Malformed, why);
    }
}

Failure HttpRequest::strangerFailure() const
{
    const Speaker speaker = m_reader.hasHead() ? Speaker::Unknown : speakerOf(m_reader.beginning());
    if (const QString advice = adviceOn(speaker, false); !advice.isEmpty())
        return failure(Kind::NotMonitoring, advice);
    return failure(Kind::Malformed, tr("The answer is no HTTP that can be read."));
}

Failure HttpRequest::failure(Failure::Kind kind, const QString &why) const
{
    return {kind, m_what, why};
}

QString HttpRequest::redirected() const
{
    // The host alone: the rest of the address may hold secrets.
    const QUrl to = QUrl::fromEncoded(m_reader.head().location, QUrl::StrictMode);
    const bool isWeb = to.scheme() == "http"_L1 || to.scheme() == "https"_L1;
    const QString scheme = isWeb || to.scheme().isEmpty() ? QString() : to.scheme() + u':';
    const QString where = to.host().isEmpty() ? scheme : to.host();
    if (where.isEmpty())
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

void HttpRequest::end(const Failure &failure)
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    m_deadline.stop();
    m_line.disconnect(this);
    m_line.drop(); // what may still come belongs to nobody
    emit ended(tl::unexpected(failure));
}

void HttpRequest::end()
{
    m_hasEnded = true;
    m_deadline.stop();
    m_line.disconnect(this);
    if (!m_reader.head().keepsAlive)
        m_line.drop();
    m_answer.receivedAt = std::chrono::steady_clock::now();
    emit ended(m_answer);
}

} // namespace stalewatch
