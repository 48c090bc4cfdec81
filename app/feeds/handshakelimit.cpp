// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/handshakelimit.h"

#include <algorithm>
#include <openssl/ssl.h>
#include <optional>
#include <sys/socket.h>
#include <sys/time.h>

namespace stalewatch {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

thread_local std::optional<Clock::time_point> limit;

void setTimeout(int socket, std::chrono::milliseconds timeout)
{
    const timeval value{.tv_sec = timeout / 1s, .tv_usec = timeout % 1s / 1us};
    for (const int direction : {SO_RCVTIMEO, SO_SNDTIMEO})
        ::setsockopt(socket, SOL_SOCKET, direction, &value, sizeof value);
}

/// At each step: what is left of the time is how long the next read or write may take. Zero is for ever.
void onStep(const SSL *ssl, int where, int)
{
    if (!limit)
        return;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*limit - Clock::now());
    const bool isDone = (where & SSL_CB_HANDSHAKE_DONE) != 0;
    setTimeout(SSL_get_fd(ssl), isDone ? 0ms : std::max(left, 1ms));
}

void onNew(void *ssl, void *, CRYPTO_EX_DATA *, int, long, void *)
{
    if (limit)
        SSL_set_info_callback(static_cast<SSL *>(ssl), onStep);
}

} // namespace

HandshakeLimit::HandshakeLimit(std::chrono::milliseconds within)
{
    // The only door to the SSL objects of another library: whoever has data of its own in them is told of each.
    [[maybe_unused]] static const int index = SSL_get_ex_new_index(0, nullptr, onNew, nullptr, nullptr);
    limit = Clock::now() + within;
}

HandshakeLimit::~HandshakeLimit()
{
    limit.reset();
}

bool HandshakeLimit::isOver()
{
    return limit && Clock::now() >= *limit;
}

} // namespace stalewatch
