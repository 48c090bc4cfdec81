// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/stopsignals.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace stalewatch {

namespace {

// A handler has no arguments of its own, so these are the program's. [0] is read, [1] is written.
std::array<int, 2> pipeEnds{-1, -1};
std::atomic_bool stopAsked = false;
static_assert(std::atomic_bool::is_always_lock_free); // or a handler must not touch it

void handle(int)
{
    const int error = errno;
    stopAsked = true;
    const char wake = 1;
    // A full pipe means that it is awake already.
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &wake, 1);
    errno = error;
}

void setHandler(int number, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = int(SA_RESETHAND); // no SA_RESTART: a write that waits must come back
    ::sigaction(number, &action, nullptr);
}

} // namespace

StopSignals::StopSignals(QObject *parent) : QObject(parent)
{
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // no descriptors left: the signals end the program as they always did
    m_notifier.setSocket(pipeEnds[0]);
    m_notifier.setEnabled(true);
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier.setEnabled(false);
        emit asked();
    });
    setHandler(SIGINT, handle);
    setHandler(SIGTERM, handle);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

StopSignals::~StopSignals()
{
    setHandler(SIGINT, SIG_DFL);
    setHandler(SIGTERM, SIG_DFL);
    m_notifier.setEnabled(false);
    for (int &end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
    stopAsked = false;
}

const std::atomic_bool &StopSignals::isAsked() noexcept
{
    return stopAsked;
}

} // namespace stalewatch
