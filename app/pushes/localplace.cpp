// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/localplace.h"

#include "models/push/configdocument.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <fcntl.h>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("LocalStore", text);
}

QString reading(const QString &file)
{
    //: %1: the path of a file
    return words(QT_TRANSLATE_NOOP("LocalStore", "reading %1")).arg(file);
}

QString writing(const QString &file)
{
    //: %1: the path of a file
    return words(QT_TRANSLATE_NOOP("LocalStore", "writing %1")).arg(file);
}

/// The names of mount points have blanks and the like as octal numbers.
QByteArray unescaped(const QByteArray &text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool isOctal = false;
        const uint code = text[i] == '\\' ? text.mid(i + 1, 3).toUInt(&isOctal, 8) : 0;
        out += isOctal ? char(code) : text[i];
        i += isOctal ? 3 : 0;
    }
    return out;
}

} // namespace

Failure localFailure(const QString &what, int error)
{
    return {Failure::Kind::Local, what, qt_error_string(error)};
}

Result<LocalPlace> openPlace(SystemCalls &calls, const QString &file)
{
    const std::unique_ptr<char, decltype(&std::free)> real(
        ::realpath(QFile::encodeName(file).constData(), nullptr), &std::free);
    if (!real)
        return tl::unexpected(localFailure(reading(file), errno));
    const QByteArray path(real.get());
    const qsizetype slash = path.lastIndexOf('/');
    LocalPlace place{.realFile = QFile::decodeName(path), .name = path.mid(slash + 1)};
    const QByteArray folder = path.left(std::max<qsizetype>(slash, 1));
    place.folder = Descriptor(calls.openAt(AT_FDCWD, folder.constData(), O_RDONLY | O_DIRECTORY, 0));
    if (!place.folder.isOpen())
        return tl::unexpected(localFailure(reading(file), errno));
    return place;
}

Result<Descriptor> openRegular(SystemCalls &calls, const LocalPlace &place, int flags, struct stat *status)
{
    Descriptor fd(calls.openAt(place.folder.fd(), place.name.constData(), flags | O_NOFOLLOW | O_NONBLOCK, 0));
    if (!fd.isOpen() || calls.status(fd.fd(), status) != 0)
        return tl::unexpected(localFailure(reading(place.realFile), errno));
    if (!S_ISREG(status->st_mode)) {
        return tl::unexpected(Failure{Failure::Kind::Local, reading(place.realFile),
            words(QT_TRANSLATE_NOOP("LocalStore", "it is not a regular file"))});
    }
    return fd;
}

Result<QByteArray> readWhole(SystemCalls &calls, int fd, const QString &file)
{
    QByteArray bytes;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    for (;;) {
        const ssize_t size = calls.readAt(fd, piece.data(), size_t(piece.size()), bytes.size());
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0)
            return tl::unexpected(localFailure(reading(file), errno));
        if (size == 0)
            return bytes;
        bytes.append(piece.constData(), size);
        if (bytes.size() > ConfigDocument::largest) {
            return tl::unexpected(Failure{Failure::Kind::TooLarge, reading(file),
                words(QT_TRANSLATE_NOOP("LocalStore", "it is larger than 16 MiB"))});
        }
    }
}

Result<> writeWhole(SystemCalls &calls, int fd, const QByteArray &bytes, const QString &file)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t size = calls.writeAt(fd, bytes.constData() + done, size_t(bytes.size() - done), done);
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            return tl::unexpected(localFailure(writing(file), size < 0 ? errno : EIO));
        done += size;
    }
    struct stat status = {};
    if (calls.status(fd, &status) != 0)
        return tl::unexpected(localFailure(writing(file), errno));
    if (status.st_size < bytes.size())
        return tl::unexpected(localFailure(writing(file), EIO));
    return {};
}

bool isMountPoint(const QString &realFile)
{
    QFile mounts(u"/proc/self/mountinfo"_s);
    if (!mounts.open(QIODevice::ReadOnly))
        return false; // then the rename will tell
    const QByteArray path = QFile::encodeName(realFile);
    for (const QByteArray &line : mounts.readAll().split('\n')) {
        if (unescaped(line.split(' ').value(4)) == path)
            return true;
    }
    return false;
}

} // namespace stalewatch
