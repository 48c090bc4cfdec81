// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/systemactions.h"

#include <QCoreApplication>

#include <algorithm>

namespace stalewatch {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("SystemActions", text);
}

QFuture<Result<>> settled(const Result<> &result)
{
    return QtFuture::makeReadyFuture(result);
}

Result<> resultOf(const SystemRequests::Answers &answers, const QByteArray &subject)
{
    if (answers) {
        const SystemReply &reply = answers->front().reply;
        return reply.isError() ? Result<>(tl::unexpected(errorOf(reply, subject))) : Result<>();
    }
    Failure failure = answers.error();
    if (failure.kind == Failure::Kind::Unsupported)
        failure.why = words(QT_TRANSLATE_NOOP("SystemActions",
            "Nobody answers to this: the server is older than 2.10, or gone, or this login is not of the system "
            "account."));
    return tl::unexpected(failure);
}

} // namespace

SystemActions::SystemActions(const Target &target, std::shared_ptr<Logins> logins, Nanoseconds deadline)
    : m_deadline(deadline), m_requests(target, std::move(logins))
{
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
    if (!isServerId(serverId)) {
        return settled(tl::unexpected(Failure{Failure::Kind::Local, QString::fromLatin1(verb),
            words(QT_TRANSLATE_NOOP("SystemActions", "This is no server's id."))}));
    }
    const QByteArray subject = "$SYS.REQ.SERVER." + QByteArray::fromStdString(serverId) + '.' + verb;
    if (std::ranges::binary_search(ownConnectionsOn(serverId), cid)) {
        return settled(tl::unexpected(Failure{Failure::Kind::Refused, QString::fromUtf8(subject),
            words(QT_TRANSLATE_NOOP("SystemActions", "This is Stalewatch's own connection."))}));
    }
    const QByteArray body = cid == 0 ? QByteArray() : "{\"cid\":" + QByteArray::number(cid) + '}';
    return m_requests.ask(subject, body, m_deadline).then([subject](const SystemRequests::Answers &answers) {
        return resultOf(answers, subject);
    });
}

} // namespace stalewatch
