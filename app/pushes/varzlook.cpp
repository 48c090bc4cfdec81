// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/varzlook.h"

#include "app/feeds/httprequest.h"
#include "app/feeds/systemrequests.h"
#include "app/feeds/tls.h"
#include "models/wire/connz.h"
#include "models/wire/varz.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QScopeGuard>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 bodyCap = 16 << 20;
constexpr Nanoseconds quiet = std::chrono::milliseconds(250); ///< in which a second server of a name would answer

QUrl plainUrl(const Target &target, const QString &path)
{
    QUrl url = target.url.adjusted(
        QUrl::RemoveUserInfo | QUrl::StripTrailingSlash | QUrl::RemoveQuery | QUrl::RemoveFragment);
    url.setPath((url.path() == "/"_L1 ? QString() : url.path()) + path.section(u'?', 0, 0));
    url.setQuery(path.contains(u'?') ? path.section(u'?', 1) : QString());
    return url;
}

/// Lets this thread's own events pass meanwhile: on the command line it is the one in which logins are looked up.
template <class T>
void await(const QFuture<T> &future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcher<T>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec(QEventLoop::ExcludeUserInputEvents);
}

QByteArray basic(const QByteArray &user, QByteArrayView password)
{
    return "Basic " + QByteArray(user + ':' + password.toByteArray()).toBase64();
}

} // namespace

VarzLook::VarzLook(Target target, QString server, std::shared_ptr<Logins> logins)
    : m_target(std::move(target)), m_server(std::move(server)), m_logins(std::move(logins))
{
}

VarzLook::~VarzLook() = default;

/// What stands in the URL, else the login of the target, for a proxy that asks for one.
Result<QByteArray> VarzLook::authorization() const
{
    const QString user = m_target.url.userName(QUrl::FullyDecoded);
    const QString password = m_target.url.password(QUrl::FullyDecoded);
    if (!user.isEmpty() || !password.isEmpty())
        return basic(user.toUtf8(), password.toUtf8());
    if (m_target.login.user.isEmpty())
        return QByteArray();
    if (!m_logins) {
        return tl::unexpected(Failure{Failure::Kind::Local, shownTarget(m_target),
            QCoreApplication::translate("VarzLook", "nobody here knows this target's password")});
    }
    QFuture<Result<SharedLogin>> login = m_logins->resolve(m_target);
    await(login);
    if (login.resultCount() == 0) {
        return tl::unexpected(Failure{Failure::Kind::Lost, shownTarget(m_target),
            QCoreApplication::translate("VarzLook", "the login was given up before it was found")});
    }
    const Result<SharedLogin> found = login.result();
    if (!found)
        return tl::unexpected(found.error());
    return basic((*found)->user.toUtf8(), (*found)->password.expose());
}

/// One GET, and a loop of this thread's own that ends with it: the request has an absolute deadline.
Result<QByteArray> VarzLook::get(const QString &path, std::chrono::milliseconds deadline) const
{
    const Result<QByteArray> login = authorization();
    if (!login)
        return tl::unexpected(login.error());
    // What sockets leave to be deleted later: this thread may have no other event loop.
    const auto swept = qScopeGuard([] { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); });
    const QUrl url = plainUrl(m_target, path);
    HttpLine line(url);
    if (m_target.url.scheme() == "https"_L1) {
        const Result<QSslConfiguration> tls = tlsConfigurationOf(m_target);
        if (!tls)
            return tl::unexpected(tls.error());
        line.setTls(*tls);
    }
    HttpRequest request(line, url, *login, {.deadline = deadline, .body = bodyCap}, nullptr);
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

/// Asks all, of whom only those with the name answer: an id would be another one after a restart.
Result<QByteArray> VarzLook::request(const char *endpoint, QJsonObject options, std::chrono::milliseconds deadline)
{
    //: %1: a target
    const QString what = QCoreApplication::translate("VarzLook", "asking %1 for /varz").arg(shownTarget(m_target));
    if (!m_logins) {
        return tl::unexpected(Failure{
            Failure::Kind::Local, what, QCoreApplication::translate("VarzLook", "nobody here can log in to it")});
    }
    if (!m_requests)
        m_requests = std::make_unique<SystemRequests>(m_target, m_logins);
    if (!m_server.isEmpty())
        options.insert("server_name"_L1, m_server);
    const QByteArray subject = QByteArray("$SYS.REQ.SERVER.PING.") + endpoint;
    QFuture<SystemRequests::Answers> answer
        = m_requests->ask(subject, QJsonDocument(options).toJson(QJsonDocument::Compact), deadline, quiet);
    await(answer);
    if (answer.resultCount() == 0) {
        return tl::unexpected(Failure{Failure::Kind::Lost, what,
            QCoreApplication::translate("VarzLook", "the login was given up before it was answered")});
    }
    const SystemRequests::Answers answers = answer.result();
    // Who has another name keeps silent.
    const bool isNobody = !answers && answers.error().kind == Failure::Kind::Timeout && !m_server.isEmpty();
    if (!answers && !isNobody)
        return tl::unexpected(explained(answers.error(), true));
    const std::vector<SystemAnswer> all = answers.value_or(std::vector<SystemAnswer>());
    const SystemAnswer *of = nullptr;
    for (const SystemAnswer &each : all) {
        if (!m_server.isEmpty() && QString::fromStdString(each.reply.server.name) != m_server)
            continue;
        if (of && of->reply.server.id != each.reply.server.id) {
            return tl::unexpected(Failure{Failure::Kind::Refused, what,
                m_server.isEmpty()
                    ? QCoreApplication::translate("VarzLook",
                        "several servers answer there: name the one that is meant, "
                        "as nats://HOST#NAME")
                    : QCoreApplication::translate("VarzLook", "several servers have this name: give each its own")});
        }
        of = &each;
    }
    if (!of) {
        return tl::unexpected(Failure{Failure::Kind::Unreachable, what,
            QCoreApplication::translate("VarzLook", "no server of this name answers")});
    }
    if (of->reply.isError())
        return tl::unexpected(errorOf(of->reply, subject));
    return of->reply.data.toByteArray();
}

Result<ServerFacts> VarzLook::facts(std::chrono::milliseconds deadline)
{
    return (isNats(m_target) ? request("VARZ", {}, deadline) : get(u"/varz"_s, deadline))
        .and_then([](const QByteArray &body) { return decodeVarz(body); });
}

Result<qint64> VarzLook::staleClosuresAfter(Instant since, std::chrono::milliseconds deadline)
{
    const QJsonObject closed{{"state"_L1, 1}, {"sort"_L1, u"stop"_s}, {"limit"_L1, 4096}};
    return (isNats(m_target) ? request("CONNZ", closed, deadline)
                             : get(u"/connz?state=closed&sort=stop&limit=4096"_s, deadline))
        .and_then([](const QByteArray &body) { return decodeClosedConnz(body); })
        .map([since](const ClosedConnz &answer) {
            return qint64(std::ranges::count_if(answer.closures,
                [since](const Closure &closure) { return closure.isStale() && closure.stop > since; }));
        });
}

Result<ServerFacts> lookAtVarz(const Target &target, std::chrono::milliseconds deadline)
{
    return VarzLook(target).facts(deadline);
}

} // namespace stalewatch
