// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/types.h>
#include <utility>

namespace stalewatch {

/// The system calls through which a local config is written, as they are: -1 and errno for a failure. A seam, so that
/// tests can make any one of them fail.
class SystemCalls
{
public:
    SystemCalls() = default;
    virtual ~SystemCalls() = default;
    Q_DISABLE_COPY_MOVE(SystemCalls)

    [[nodiscard]] virtual int openAt(int folder, const char *name, int flags, mode_t mode);
    [[nodiscard]] virtual int status(int fd, struct stat *into);
    [[nodiscard]] virtual int statusAt(int folder, const char *name, struct stat *into, int flags);
    [[nodiscard]] virtual int space(int fd, struct statvfs *into);
    [[nodiscard]] virtual ssize_t readAt(int fd, void *into, size_t size, off_t offset);
    [[nodiscard]] virtual ssize_t writeAt(int fd, const void *from, size_t size, off_t offset);
    [[nodiscard]] virtual int reserve(int fd, off_t size);
    [[nodiscard]] virtual int truncate(int fd, off_t size);
    [[nodiscard]] virtual int sync(int fd);
    [[nodiscard]] virtual int setOwner(int fd, uid_t user, gid_t group);
    [[nodiscard]] virtual int setMode(int fd, mode_t mode);
    [[nodiscard]] virtual ssize_t attributes(int fd, char *into, size_t size);
    [[nodiscard]] virtual ssize_t attribute(int fd, const char *name, void *into, size_t size);
    [[nodiscard]] virtual int setAttribute(int fd, const char *name, const void *from, size_t size);
    [[nodiscard]] virtual int removeAttribute(int fd, const char *name);
    [[nodiscard]] virtual int flags(int fd, int *into);
    [[nodiscard]] virtual int lock(int fd);
    [[nodiscard]] virtual int renameAt(int folder, const char *from, const char *to);
    [[nodiscard]] virtual int removeAt(int folder, const char *name);
    [[nodiscard]] virtual int linkAt(const char *target, int folder, const char *name);

    /// Those of the kernel.
    [[nodiscard]] static SystemCalls &real();
};

/// An open file that is closed with it.
class Descriptor final
{
public:
    explicit Descriptor(int fd = -1) noexcept : m_fd(fd) { }
    ~Descriptor();
    Q_DISABLE_COPY(Descriptor)
    Descriptor(Descriptor &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) { }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }

    [[nodiscard]] bool isOpen() const noexcept { return m_fd >= 0; }
    [[nodiscard]] int fd() const noexcept { return m_fd; }

private:
    int m_fd;
};

} // namespace stalewatch
