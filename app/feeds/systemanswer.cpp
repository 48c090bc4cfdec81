// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/systemanswer.h"

#include "models/values/untrusted.h"
#include "models/wire/gunzip.h"

#include <QCoreApplication>

#include <algorithm>

namespace stalewatch {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("SystemAnswer", text);
}

} // namespace

bool isServerId(const std::string &id) noexcept
{
    const auto isPlain = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    return !id.empty() && id.size() <= 64 && std::ranges::all_of(id, isPlain);
}

Result<SystemAnswer> readSystemAnswer(const QByteArray &body, qsizetype most)
{
    SystemAnswer answer{.body = body};
    if (isGzip(body)) {
        Result<QByteArray> unpacked = gunzip(body, most);
        if (!unpacked)
            return tl::unexpected(unpacked.error());
        answer.body = *std::move(unpacked);
    }
    const Result<SystemReply> reply = decodeSystemReply(answer.body);
    if (!reply)
        return tl::unexpected(reply.error());
    answer.reply = *reply;
    return answer;
}

Failure errorOf(const SystemReply &reply, const QByteArray &subject)
{
    const bool isUnknown = reply.errorCode == 404;
    const QString why = Untrusted(reply.error).shown(1024);
    return {isUnknown ? Failure::Kind::Unsupported : Failure::Kind::Refused, QString::fromUtf8(subject),
        why.isEmpty() ? words(QT_TRANSLATE_NOOP("SystemAnswer", "The server answers with an error without words."))
                      : why};
}

Failure explained(const Failure &failure, bool isSystemAccount)
{
    Failure result = failure;
    if (failure.kind == Failure::Kind::Unsupported && isSystemAccount)
        result.why = words(QT_TRANSLATE_NOOP("SystemAnswer",
            "Nobody answers to this: the server is gone, or cut off from the one that Stalewatch is connected to."));
    return result;
}

} // namespace stalewatch
