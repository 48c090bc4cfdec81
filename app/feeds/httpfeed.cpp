// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/httpfeed.h"

#include "app/feeds/tls.h"
#include "app/whendone.h"

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;

QByteArray basicAuthorization(QByteArrayView user, QByteArrayView password)
{
    QByteArray both = user.toByteArray() + ':';
    both += password;
    const QByteArray header = "Basic " + both.toBase64();
    wipe(both);
    return header;
}

/// User info becomes a header, so that no URL holds it any more.
HttpAddress addressOf(const Target &target)
{
    HttpAddress address;
    const QUrl &url = target.url;
    address.base
        = url.adjusted(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash | QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (address.base.path() == "/"_L1)
        address.base.setPath({});
    const QString user = url.userName(QUrl::FullyDecoded);
    const QString password = url.password(QUrl::FullyDecoded);
    if (!user.isEmpty() || !password.isEmpty())
        address.authorization = basicAuthorization(user.toUtf8(), password.toUtf8());
    return address;
}

} // namespace

HttpFeed::HttpFeed(const Target &target, std::shared_ptr<QThreadPool> decoding, const HttpLimits &limits,
    QObject *parent, std::shared_ptr<const TcpInfoSource> kernel, std::shared_ptr<Logins> logins)
    : Feed(parent)
    , m_target(target)
    , m_limits(limits)
    , m_decoding(std::move(decoding))
    , m_kernel(std::move(kernel))
    , m_logins(std::move(logins))
    , m_address(addressOf(target))
    , m_line(m_address.base)
{
    connect(&m_clock, &PollClock::due, this, &HttpFeed::poll);
}

HttpFeed::~HttpFeed()
{
    delete m_question; // while what they use is still there
    delete m_poll;
}

void HttpFeed::start()
{
    if (m_clock.isRunning())
        return;
    m_clock.start();
    refresh();
}

void HttpFeed::pause()
{
    m_isPollDue = false;
    m_isLoggingIn = false;
    ++m_loginsAsked; // an answer that is still to come is late
    m_clock.stop();
    delete m_poll; // not the one that calls us: it is dropped before it is heard
    m_poll = nullptr;
    askWanted();
}

void HttpFeed::refresh()
{
    if (!m_poll && !m_isLoggingIn)
        poll();
}

void HttpFeed::poll()
{
    m_isPollDue = m_question != nullptr;
    if (m_isPollDue)
        return m_clock.wait();
    m_clock.begin();
    if (!m_target.login.user.isEmpty() && m_address.authorization.isEmpty())
        logIn();
    else
        ask();
}

void HttpFeed::logIn()
{
    if (!m_logins)
        return fail({Failure::Kind::Local, shownTarget(m_target), tr("Nobody here knows this target's password.")});
    m_isLoggingIn = true;
    const quint64 number = ++m_loginsAsked;
    whenDone(m_logins->resolve(m_target), this, [this, number](const Result<SharedLogin> &login) {
        if (number != m_loginsAsked)
            return;
        m_isLoggingIn = false;
        if (!login)
            return fail(login.error());
        m_address.authorization = basicAuthorization((*login)->user.toUtf8(), (*login)->password.expose());
        ask();
    });
}

void HttpFeed::ask()
{
    if (const std::optional<Failure> failure = readTls())
        return fail(*failure);
    m_poll = new HttpPoll(m_line, m_life, *m_decoding, m_address, m_limits, this);
    connect(m_poll, &HttpPoll::done, this, &HttpFeed::finish);
    connect(m_poll, &HttpPoll::failed, this, &HttpFeed::fail);
    m_poll->start(m_authWanted, m_tcpInfoWanted ? m_kernel : nullptr,
        m_keeper ? m_keeper->open(shownTarget(m_address.base)) : nullptr);
}

/// Read at every poll, so that a file that was mended is taken.
std::optional<Failure> HttpFeed::readTls()
{
    if (m_target.url.scheme() != "https"_L1)
        return {};
    const Result<QSslConfiguration> tls = tlsConfigurationOf(m_target);
    if (!tls)
        return tls.error();
    m_line.setTls(*tls);
    return {};
}

void HttpFeed::askSubscriptions(quint64 cid)
{
    m_wanted = cid;
    askWanted();
}

/// One request at a time: a question waits for the poll in flight, and the next poll for the question.
void HttpFeed::askWanted()
{
    if (!m_wanted || m_poll || m_question)
        return;
    const quint64 cid = *std::exchange(m_wanted, std::nullopt);
    if (const std::optional<Failure> failure = readTls()) {
        emit subscriptionsArrived(cid, tl::unexpected(*failure));
        return;
    }
    m_question = new HttpSubscriptions(m_line, *m_decoding, m_address, m_limits, cid, this);
    connect(m_question, &HttpSubscriptions::ended, this, [this, cid](const Result<HeldSubscriptions> &result) {
        m_question->disconnect(this);
        m_question->deleteLater(); // it is the one that calls us
        m_question = nullptr;
        emit subscriptionsArrived(cid, result);
        if (m_isPollDue)
            poll();
        else
            askWanted();
    });
}

void HttpFeed::drop()
{
    if (!m_poll)
        return; // it failed before it was made
    m_poll->disconnect(this);
    m_poll->deleteLater(); // it may be the one that calls us
    m_poll = nullptr;
}

void HttpFeed::finish(const std::shared_ptr<Observation> &observation)
{
    drop();
    observation->health = m_clock.succeed(observation->health);
    emit arrived(observation);
    askWanted();
}

void HttpFeed::fail(const Failure &failure)
{
    drop();
    if (!m_target.login.user.isEmpty() && failure.kind == Failure::Kind::Refused)
        m_address.authorization.clear(); // another password may be known by now
    emit failed(m_clock.fail(failure));
    askWanted();
}

} // namespace stalewatch
