// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/feeds/httprequest.h"
#include "tests/support/faultserver.h"

#include <QFile>
#include <QTest>

#include <optional>

namespace stalewatch::test {

/// One request from start to end.
struct Outcome
{
    std::optional<HttpRequest::Answer> answer{};
    Failure failure{};
    QByteArray body{};
    std::chrono::milliseconds took{0};
};

[[nodiscard]] inline Outcome get(const QUrl &url, HttpRequest::Bounds bounds = {}, const QByteArray &authorization = {})
{
    HttpLine line(url);
    Outcome outcome;
    bool hasEnded = false;
    const auto began = std::chrono::steady_clock::now();
    HttpRequest request(line, url, authorization, bounds, nullptr);
    QObject::connect(&request, &HttpRequest::came, &request,
        [&outcome](const QByteArray &bytes) { outcome.body.append(bytes.left((64 << 20) - outcome.body.size())); });
    QObject::connect(&request, &HttpRequest::ended, &request, [&](const auto &result) {
        hasEnded = true;
        outcome.took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
        if (result)
            outcome.answer = *result;
        else
            outcome.failure = result.error();
    });
    [&hasEnded] { QTRY_VERIFY_WITH_TIMEOUT(hasEnded, 20'000); }();
    return outcome;
}

[[nodiscard]] inline Outcome get(const Script &script, HttpRequest::Bounds bounds = {})
{
    FaultServer server([script](const Ask &) { return script; });
    return get(server.url(QStringLiteral("/varz")), bounds);
}

/// How much more memory the same work may show under AddressSanitizer, which keeps what was freed and a shadow of all.
#ifdef __SANITIZE_ADDRESS__
inline constexpr qint64 memoryFactor = 16;
#else
inline constexpr qint64 memoryFactor = 1;
#endif

/// Resident memory of this process in bytes (proc(5), statm).
[[nodiscard]] inline qint64 resident()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return -1;
    return statm.readAll().split(' ').value(1).toLongLong() * 4096;
}

} // namespace stalewatch::test

Q_DECLARE_METATYPE(stalewatch::test::Script)
