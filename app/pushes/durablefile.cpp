// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/durablefile.h"

#include "app/pushes/localplace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr mode_t oursAlone = S_IRUSR | S_IWUSR;

Failure failureOf(const QString &path, int error)
{
    //: %1: the path of a file
    return localFailure(QCoreApplication::translate("DurableFile", "keeping %1").arg(path), error);
}

Descriptor openFolder(SystemCalls &calls, const QString &path)
{
    const QByteArray folder = QFile::encodeName(path.section(u'/', 0, -2) + u'/');
    return Descriptor(calls.openAt(AT_FDCWD, folder.constData(), O_RDONLY | O_DIRECTORY, 0));
}

/// File systems that cannot sync a folder say EINVAL.
bool isSynced(SystemCalls &calls, const Descriptor &folder)
{
    return calls.sync(folder.fd()) == 0 || errno == EINVAL;
}

} // namespace

Result<> writeDurably(SystemCalls &calls, const QString &path, const QByteArray &bytes)
{
    const Descriptor folder = openFolder(calls, path);
    if (!folder.isOpen())
        return tl::unexpected(failureOf(path, errno));
    const QByteArray name = QFile::encodeName(path.section(u'/', -1));
    const QByteArray temp = name + ".part";
    const Descriptor file(calls.openAt(folder.fd(), temp.constData(), O_WRONLY | O_CREAT | O_TRUNC, oursAlone));
    if (!file.isOpen())
        return tl::unexpected(failureOf(path, errno));
    if (Result<> written = writeWhole(calls, file.fd(), bytes, path); !written)
        return written;
    if (calls.sync(file.fd()) != 0 || calls.renameAt(folder.fd(), temp.constData(), name.constData()) != 0
        || !isSynced(calls, folder))
        return tl::unexpected(failureOf(path, errno));
    return {};
}

DurableLines::DurableLines(SystemCalls &calls, QString path, Descriptor fd, qint64 size)
    : m_calls(&calls), m_path(std::move(path)), m_fd(std::move(fd)), m_size(size)
{
}

Result<DurableLines> DurableLines::open(SystemCalls &calls, const QString &path)
{
    const Descriptor folder = openFolder(calls, path);
    if (!folder.isOpen())
        return tl::unexpected(failureOf(path, errno));
    const QByteArray name = QFile::encodeName(path.section(u'/', -1));
    Descriptor fd(calls.openAt(folder.fd(), name.constData(), O_RDWR | O_CREAT, oursAlone));
    struct stat status = {};
    if (!fd.isOpen() || calls.status(fd.fd(), &status) != 0 || !isSynced(calls, folder))
        return tl::unexpected(failureOf(path, errno));
    // What a kill left of a last line.
    qint64 size = status.st_size;
    for (char last = '\0'; size > 0; --size) {
        if (calls.readAt(fd.fd(), &last, 1, size - 1) != 1)
            return tl::unexpected(failureOf(path, errno));
        if (last == '\n')
            break;
    }
    if (size != status.st_size && calls.truncate(fd.fd(), size) != 0)
        return tl::unexpected(failureOf(path, errno));
    return DurableLines(calls, path, std::move(fd), size);
}

Result<> DurableLines::append(const QByteArray &line)
{
    qsizetype done = 0;
    while (done < line.size()) {
        const ssize_t size
            = m_calls->writeAt(m_fd.fd(), line.constData() + done, size_t(line.size() - done), m_size + done);
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            return tl::unexpected(failureOf(m_path, size < 0 ? errno : EIO)); // the next line overwrites what there is
        done += size;
    }
    if (m_calls->sync(m_fd.fd()) != 0)
        return tl::unexpected(failureOf(m_path, errno));
    m_size += done;
    return {};
}

Result<> makeFolder(const QString &path)
{
    QString above = u"/"_s;
    for (const QString &name : path.split(u'/', Qt::SkipEmptyParts)) {
        const QString folder = above + name;
        if (::mkdir(QFile::encodeName(folder).constData(), S_IRWXU) != 0 && errno != EEXIST)
            return tl::unexpected(failureOf(path, errno));
        above = folder + u'/';
    }
    if (!QDir(path).exists())
        return tl::unexpected(failureOf(path, ENOTDIR));
    return {};
}

} // namespace stalewatch
