// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/localplace.h"

#include <QCoreApplication>
#include <QList>

#include <cerrno>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

/// Those that belong to the content, and are made anew by the kernel.
bool isOfContent(const QByteArray &name)
{
    return name == "security.ima" || name == "security.evm";
}

/// The names of the extended attributes of an open file; none where the file system has no such thing.
Result<QList<QByteArray>> attributesOf(SystemCalls &calls, int fd, const QString &what)
{
    QByteArray names(64 * 1024, Qt::Uninitialized);
    const ssize_t size = calls.attributes(fd, names.data(), size_t(names.size()));
    if (size < 0 && errno != ENOTSUP)
        return tl::unexpected(localFailure(what, errno));
    QList<QByteArray> list;
    for (const QByteArray &name : names.left(std::max<ssize_t>(size, 0)).split('\0')) {
        if (!name.isEmpty() && !isOfContent(name))
            list += name;
    }
    return list;
}

Result<QByteArray> attributeOf(SystemCalls &calls, int fd, const QByteArray &name, const QString &what)
{
    QByteArray value(64 * 1024, Qt::Uninitialized);
    const ssize_t size = calls.attribute(fd, name.constData(), value.data(), size_t(value.size()));
    if (size < 0)
        return tl::unexpected(localFailure(what, errno));
    return value.left(size);
}

Result<> copyExtended(SystemCalls &calls, int from, int to, const QString &what)
{
    const Result<QList<QByteArray>> wanted = attributesOf(calls, from, what);
    const Result<QList<QByteArray>> there = attributesOf(calls, to, what);
    if (!wanted || !there)
        return tl::unexpected((wanted ? there : wanted).error());
    for (const QByteArray &name : *there) { // what the folder hands down
        if (!wanted->contains(name) && calls.removeAttribute(to, name.constData()) != 0)
            return tl::unexpected(localFailure(what, errno));
    }
    for (const QByteArray &name : *wanted) {
        const Result<QByteArray> value = attributeOf(calls, from, name, what);
        if (!value)
            return tl::unexpected(value.error());
        if (there->contains(name)) {
            const Result<QByteArray> has = attributeOf(calls, to, name, what);
            if (has && *has == *value)
                continue;
        }
        if (calls.setAttribute(to, name.constData(), value->constData(), size_t(value->size())) != 0)
            return tl::unexpected(localFailure(what, errno));
    }
    return {};
}

} // namespace

Result<> copyAttributes(SystemCalls &calls, int from, int to, const QString &file)
{
    const QString what
        //: %1: the path of a file
        = QCoreApplication::translate("LocalStore", "keeping owner, mode and attributes of %1").arg(file);
    struct stat wanted = {};
    struct stat there = {};
    if (calls.status(from, &wanted) != 0 || calls.status(to, &there) != 0)
        return tl::unexpected(localFailure(what, errno));
    // In this order: a change of the owner clears bits of the mode, an ACL sets some.
    const bool isOurs = there.st_uid == wanted.st_uid && there.st_gid == wanted.st_gid;
    if (!isOurs && calls.setOwner(to, wanted.st_uid, wanted.st_gid) != 0)
        return tl::unexpected(localFailure(what, errno));
    if (const Result<> copied = copyExtended(calls, from, to, what); !copied)
        return copied;
    if (calls.setMode(to, wanted.st_mode & 07777) != 0 || calls.status(to, &there) != 0)
        return tl::unexpected(localFailure(what, errno));
    if (there.st_uid != wanted.st_uid || there.st_gid != wanted.st_gid || there.st_mode != wanted.st_mode)
        return tl::unexpected(localFailure(what, EPERM));
    return {};
}

} // namespace stalewatch
