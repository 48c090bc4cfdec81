// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/systemactions.h"

#include "app/feeds/systemanswer.h"

#include <QCoreApplication>

namespace stalewatch {

namespace {

constexpr qsizetype largestAnswer = 16 << 20;

using Promise = std::shared_ptr<QPromise<Result<>>>;

QString words(const char *text)
{
    return QCoreApplication::translate("SystemActions", text);
}

void settle(const Promise &promise, const Result<> &result)
{
    promise->addResult(result);
    promise->finish();
}

Result<> resultOf(const Result<NatsConnection::Answer> &answer, const QByteArray &subject)
{
    if (answer) {
        const Result<SystemAnswer> read = readSystemAnswer(answer->body, largestAnswer);
        if (!read)
            return tl::unexpected(read.error());
        return read->reply.isError() ? Result<>(tl::unexpected(errorOf(read->reply, subject))) : Result<>();
    }
    Failure failure = answer.error();
    if (failure.kind == Failure::Kind::Unsupported)
        failure.why = words(QT_TRANSLATE_NOOP("SystemActions",
            "Nobody answers to this: the server is older than 2.10, or gone, or this login is not of the system "
            "account."));
    return tl::unexpected(failure);
}

/// Asks when @p link is up; fails when it is not within @p deadline.
void askWhenUp(NatsConnection *link, const QByteArray &subject, const QByteArray &body, Nanoseconds deadline,
    const Promise &promise)
{
    const auto ask = [link, subject, body, deadline, promise] {
        const auto question = std::make_shared<NatsConnection::Question>(0);
        *question = link->ask(subject, body, deadline, [=](const Result<NatsConnection::Answer> &answer) {
            link->forget(*question);
            settle(promise, resultOf(answer, subject));
        });
    };
    if (link->isUp())
        return ask();
    auto *wait = new QTimer(link);
    wait->setSingleShot(true);
    QObject::connect(link, &NatsConnection::up, wait, [wait, link, ask] {
        wait->stop();
        wait->deleteLater();
        QObject::disconnect(link, nullptr, wait, nullptr);
        ask();
    });
    wait->callOnTimeout(wait, [wait, link, promise] {
        wait->deleteLater();
        QObject::disconnect(link, nullptr, wait, nullptr);
        settle(promise, tl::unexpected(link->failure()));
    });
    wait->start(std::chrono::ceil<std::chrono::milliseconds>(deadline));
    link->open();
}

} // namespace

SystemActions::SystemActions(const Target &target, std::shared_ptr<Logins> logins, Nanoseconds deadline)
    : m_deadline(deadline), m_link(new NatsConnection(target, std::move(logins), std::make_shared<QThreadPool>()))
{
    m_link->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_link, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("actions"));
    m_thread.start();
}

SystemActions::~SystemActions()
{
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<>> SystemActions::kick(const std::string &serverId, quint64 cid)
{
    return request(serverId, "KICK", cid);
}

QFuture<Result<>> SystemActions::lameDuck(const std::string &serverId, quint64 cid)
{
    return request(serverId, "LDM", cid);
}

QFuture<Result<>> SystemActions::reload(const std::string &serverId)
{
    return request(serverId, "RELOAD", 0);
}

QFuture<Result<>> SystemActions::request(const std::string &serverId, const char *verb, quint64 cid)
{
    const auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    if (!isServerId(serverId)) {
        settle(promise,
            tl::unexpected(Failure{Failure::Kind::Local, QString::fromLatin1(verb),
                words(QT_TRANSLATE_NOOP("SystemActions", "This is no server's id."))}));
        return promise->future();
    }
    const QByteArray subject = "$SYS.REQ.SERVER." + QByteArray::fromStdString(serverId) + '.' + verb;
    const QByteArray body = cid == 0 ? QByteArray() : "{\"cid\":" + QByteArray::number(cid) + '}';
    const auto ask = [link = m_link, serverId, cid, subject, body, deadline = m_deadline, promise] {
        if (cid != 0 && link->serverId() == serverId && link->clientId() == cid) {
            return settle(promise,
                tl::unexpected(Failure{Failure::Kind::Refused, QString::fromUtf8(subject),
                    words(QT_TRANSLATE_NOOP("SystemActions", "This is Stalewatch's own connection."))}));
        }
        askWhenUp(link, subject, body, deadline, promise);
    };
    QMetaObject::invokeMethod(m_link, ask, Qt::QueuedConnection);
    return promise->future();
}

} // namespace stalewatch
