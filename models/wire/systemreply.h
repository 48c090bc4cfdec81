// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/systemevent.h"

#include <QByteArrayView>

#include <string>

namespace stalewatch {

/// An answer to a request of the system account ($SYS.REQ.SERVER...): who answers, and what.
struct SystemReply
{
    ServerStamp server{};
    QByteArrayView data{}; ///< the same JSON as over HTTP, a part of what was read; empty: there is none
    int errorCode = 0;     ///< 0: no error
    std::string error{};   ///< the server's own words; untrusted

    [[nodiscard]] bool isError() const noexcept { return errorCode != 0 || !error.empty(); }
};

/// Reads the envelope of @p body, which is not compressed any more and outlives the result. A tolerant reader as
/// decodeVarz() is; Malformed is only what is no JSON object or does not say which server speaks. Any thread.
[[nodiscard]] Result<SystemReply> decodeSystemReply(QByteArrayView body);

/// The `statsz` of an answer to $SYS.REQ.SERVER.PING, with who says it.
struct StatszReply
{
    ServerStamp server{};
    Statsz stats{};
};
[[nodiscard]] Result<StatszReply> decodeStatsz(QByteArrayView body);

/// Reads what came unasked on @p subject: $SYS.ACCOUNT.*.CONNECT and .DISCONNECT, $SYS.SERVER.*.STATSZ, .SHUTDOWN,
/// .LAMEDUCK and .CLIENT.AUTH.ERR. Unsupported for any other subject. Any thread.
[[nodiscard]] Result<SystemEvent> decodeSystemEvent(QByteArrayView subject, QByteArrayView body);

} // namespace stalewatch
