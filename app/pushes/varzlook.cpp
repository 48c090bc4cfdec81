// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/varzlook.h"

#include "app/feeds/httprequest.h"
#include "app/feeds/tls.h"
#include "models/wire/connz.h"
#include "models/wire/varz.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QScopeGuard>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 bodyCap = 16 << 20;

QUrl plainUrl(const Target &target, const QString &path)
{
    QUrl url = target.url.adjusted(
        QUrl::RemoveUserInfo | QUrl::StripTrailingSlash | QUrl::RemoveQuery | QUrl::RemoveFragment);
    url.setPath((url.path() == "/"_L1 ? QString() : url.path()) + path.section(u'?', 0, 0));
    url.setQuery(path.contains(u'?') ? path.section(u'?', 1) : QString());
    return url;
}

QByteArray authorizationOf(const Target &target)
{
    const QString user = target.url.userName(QUrl::FullyDecoded);
    const QString password = target.url.password(QUrl::FullyDecoded);
    if (user.isEmpty() && password.isEmpty())
        return {};
    return "Basic " + (user + u':' + password).toUtf8().toBase64();
}

/// One GET, and a loop of this thread's own that ends with it: the request has an absolute deadline.
Result<QByteArray> got(const Target &target, const QString &path, std::chrono::milliseconds deadline)
{
    if (isNats(target)) {
        return tl::unexpected(Failure{Failure::Kind::Unsupported,
            //: %1: a target
            QCoreApplication::translate("VarzLook", "asking %1 for /varz").arg(shownTarget(target)),
            QCoreApplication::translate("VarzLook",
                "ping settings are proven by the monitoring port: add the server by its monitoring address")});
    }
    // What sockets leave to be deleted later: this thread may have no other event loop.
    const auto swept = qScopeGuard([] { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); });
    const QUrl url = plainUrl(target, path);
    HttpLine line(url);
    if (target.url.scheme() == "https"_L1) {
        const Result<QSslConfiguration> tls = tlsConfigurationOf(target);
        if (!tls)
            return tl::unexpected(tls.error());
        line.setTls(*tls);
    }
    HttpRequest request(line, url, authorizationOf(target), {.deadline = deadline, .body = bodyCap}, nullptr);
    QByteArray body;
    std::optional<Failure> failure;
    QEventLoop loop;
    QObject::connect(&request, &HttpRequest::came, &loop, [&](const QByteArray &bytes) { body += bytes; });
    QObject::connect(&request, &HttpRequest::ended, &loop, [&](const Result<HttpRequest::Answer> &result) {
        if (!result)
            failure = result.error();
        loop.quit();
    });
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    if (failure)
        return tl::unexpected(*failure);
    return body;
}

} // namespace

Result<ServerFacts> lookAtVarz(const Target &target, std::chrono::milliseconds deadline)
{
    return got(target, u"/varz"_s, deadline).and_then([](const QByteArray &body) { return decodeVarz(body); });
}

Result<qint64> staleClosuresAfter(const Target &target, Instant since, std::chrono::milliseconds deadline)
{
    return got(target, u"/connz?state=closed&sort=stop&limit=4096"_s, deadline)
        .and_then([](const QByteArray &body) { return decodeClosedConnz(body); })
        .map([since](const ClosedConnz &closed) {
            return qint64(std::ranges::count_if(closed.closures,
                [since](const Closure &closure) { return closure.isStale() && closure.stop > since; }));
        });
}

} // namespace stalewatch
