// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/systemcalls.h"

#include <cerrno>
#include <csignal>
#include <utility>

namespace stalewatch::testing {

/// System calls of which one goes wrong.
class FaultyCalls final : public SystemCalls
{
public:
    enum class Fault {
        Fails,       ///< with `error`, without having done anything
        FailsOnward, ///< as Fails, and so do all after it
        KillsBefore, ///< the process is gone before it
        KillsAfter,  ///< and after it; a write has got only half through
    };

    /// @p nth counts from 1; 0: none.
    FaultyCalls(Fault fault, int nth, int error = EIO) : m_fault(fault), m_nth(nth), m_error(error) { }

    [[nodiscard]] int calls() const noexcept { return m_calls; }

    [[nodiscard]] int openAt(int folder, const char *name, int flags, mode_t mode) override
    {
        return through([&] { return SystemCalls::openAt(folder, name, flags, mode); });
    }
    [[nodiscard]] int status(int fd, struct stat *into) override
    {
        return through([&] { return SystemCalls::status(fd, into); });
    }
    [[nodiscard]] int statusAt(int folder, const char *name, struct stat *into, int flags) override
    {
        return through([&] { return SystemCalls::statusAt(folder, name, into, flags); });
    }
    [[nodiscard]] int space(int fd, struct statvfs *into) override
    {
        return through([&] { return SystemCalls::space(fd, into); });
    }
    [[nodiscard]] ssize_t readAt(int fd, void *into, size_t size, off_t offset) override
    {
        return through([&] { return SystemCalls::readAt(fd, into, size, offset); });
    }
    [[nodiscard]] ssize_t writeAt(int fd, const void *from, size_t size, off_t offset) override
    {
        const bool isHalf = m_fault == Fault::KillsAfter && m_calls + 1 == m_nth && size > 1;
        return through([&] { return SystemCalls::writeAt(fd, from, isHalf ? size / 2 : size, offset); });
    }
    [[nodiscard]] int reserve(int fd, off_t size) override
    {
        return through([&] { return SystemCalls::reserve(fd, size); });
    }
    [[nodiscard]] int truncate(int fd, off_t size) override
    {
        return through([&] { return SystemCalls::truncate(fd, size); });
    }
    [[nodiscard]] int sync(int fd) override
    {
        return through([&] { return SystemCalls::sync(fd); });
    }
    [[nodiscard]] int setOwner(int fd, uid_t user, gid_t group) override
    {
        return through([&] { return SystemCalls::setOwner(fd, user, group); });
    }
    [[nodiscard]] int setMode(int fd, mode_t mode) override
    {
        return through([&] { return SystemCalls::setMode(fd, mode); });
    }
    [[nodiscard]] ssize_t attributes(int fd, char *into, size_t size) override
    {
        return through([&] { return SystemCalls::attributes(fd, into, size); });
    }
    [[nodiscard]] ssize_t attribute(int fd, const char *name, void *into, size_t size) override
    {
        return through([&] { return SystemCalls::attribute(fd, name, into, size); });
    }
    [[nodiscard]] int setAttribute(int fd, const char *name, const void *from, size_t size) override
    {
        return through([&] { return SystemCalls::setAttribute(fd, name, from, size); });
    }
    [[nodiscard]] int removeAttribute(int fd, const char *name) override
    {
        return through([&] { return SystemCalls::removeAttribute(fd, name); });
    }
    [[nodiscard]] int flags(int fd, int *into) override
    {
        return through([&] { return SystemCalls::flags(fd, into); });
    }
    [[nodiscard]] int lock(int fd) override
    {
        return through([&] { return SystemCalls::lock(fd); });
    }
    [[nodiscard]] int renameAt(int folder, const char *from, const char *to) override
    {
        return through([&] { return SystemCalls::renameAt(folder, from, to); });
    }
    [[nodiscard]] int removeAt(int folder, const char *name) override
    {
        return through([&] { return SystemCalls::removeAt(folder, name); });
    }
    [[nodiscard]] int linkAt(const char *target, int folder, const char *name) override
    {
        return through([&] { return SystemCalls::linkAt(target, folder, name); });
    }

private:
    template <class Call>
    auto through(Call call) -> decltype(call())
    {
        const bool isIt = ++m_calls == m_nth || (m_fault == Fault::FailsOnward && m_nth > 0 && m_calls > m_nth);
        if (isIt && m_fault == Fault::KillsBefore)
            std::raise(SIGKILL);
        if (isIt && (m_fault == Fault::Fails || m_fault == Fault::FailsOnward)) {
            errno = m_error;
            return -1;
        }
        const auto result = call();
        if (isIt)
            std::raise(SIGKILL);
        return result;
    }

    const Fault m_fault;
    const int m_nth;
    const int m_error;
    int m_calls = 0;
};

} // namespace stalewatch::testing
