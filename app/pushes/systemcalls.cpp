// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/systemcalls.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace stalewatch {

int SystemCalls::openAt(int folder, const char *name, int flags, mode_t mode)
{
    return ::openat(folder, name, flags | O_CLOEXEC, mode);
}

int SystemCalls::status(int fd, struct stat *into)
{
    return ::fstat(fd, into);
}

int SystemCalls::statusAt(int folder, const char *name, struct stat *into, int flags)
{
    return ::fstatat(folder, name, into, flags);
}

int SystemCalls::space(int fd, struct statvfs *into)
{
    return ::fstatvfs(fd, into);
}

ssize_t SystemCalls::readAt(int fd, void *into, size_t size, off_t offset)
{
    return ::pread(fd, into, size, offset);
}

ssize_t SystemCalls::writeAt(int fd, const void *from, size_t size, off_t offset)
{
    return ::pwrite(fd, from, size, offset);
}

int SystemCalls::reserve(int fd, off_t size)
{
    return ::fallocate(fd, FALLOC_FL_KEEP_SIZE, 0, size);
}

int SystemCalls::truncate(int fd, off_t size)
{
    return ::ftruncate(fd, size);
}

int SystemCalls::sync(int fd)
{
    return ::fsync(fd);
}

int SystemCalls::setOwner(int fd, uid_t user, gid_t group)
{
    return ::fchown(fd, user, group);
}

int SystemCalls::setMode(int fd, mode_t mode)
{
    return ::fchmod(fd, mode);
}

ssize_t SystemCalls::attributes(int fd, char *into, size_t size)
{
    return ::flistxattr(fd, into, size);
}

ssize_t SystemCalls::attribute(int fd, const char *name, void *into, size_t size)
{
    return ::fgetxattr(fd, name, into, size);
}

int SystemCalls::setAttribute(int fd, const char *name, const void *from, size_t size)
{
    return ::fsetxattr(fd, name, from, size, 0);
}

int SystemCalls::removeAttribute(int fd, const char *name)
{
    return ::fremovexattr(fd, name);
}

int SystemCalls::flags(int fd, int *into)
{
    return ::ioctl(fd, FS_IOC_GETFLAGS, into);
}

int SystemCalls::lock(int fd)
{
    return ::flock(fd, LOCK_EX | LOCK_NB);
}

int SystemCalls::renameAt(int folder, const char *from, const char *to)
{
    return ::renameat(folder, from, folder, to);
}

int SystemCalls::removeAt(int folder, const char *name)
{
    return ::unlinkat(folder, name, 0);
}

int SystemCalls::linkAt(const char *target, int folder, const char *name)
{
    return ::symlinkat(target, folder, name);
}

SystemCalls &SystemCalls::real()
{
    static SystemCalls calls;
    return calls;
}

Descriptor::~Descriptor()
{
    if (m_fd < 0)
        return;
    const int error = errno; // of what failed before, which is what will be told
    ::close(m_fd);
    errno = error;
}

} // namespace stalewatch
