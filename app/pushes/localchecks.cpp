// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/localchecks.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <grp.h>
#include <linux/fs.h>
#include <pwd.h>
#include <unistd.h>
#include <vector>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("LocalStore", text);
}

Failure refusal(const LocalPlace &place, const QString &why)
{
    //: %1: the path of a file
    return {Failure::Kind::Refused, words(QT_TRANSLATE_NOOP("LocalStore", "writing %1")).arg(place.realFile), why};
}

bool isMemberOf(gid_t group)
{
    if (::getegid() == group)
        return true;
    const int count = ::getgroups(0, nullptr);
    std::vector<gid_t> groups(size_t(std::max(count, 0)));
    if (count > 0 && ::getgroups(count, groups.data()) != count)
        return false;
    return std::ranges::find(groups, group) != groups.end();
}

QString ownerOf(const struct stat &status)
{
    const passwd *user = ::getpwuid(status.st_uid);
    const group *members = ::getgrgid(status.st_gid);
    return (user != nullptr ? QString::fromLocal8Bit(user->pw_name) : QString::number(status.st_uid)) + u':'
        + (members != nullptr ? QString::fromLocal8Bit(members->gr_name) : QString::number(status.st_gid));
}

/// Immutable and append-only files: even root may not. File systems without such flags answer with an error.
Result<> checkFlags(SystemCalls &calls, const LocalPlace &place, int fd)
{
    int ofFile = 0;
    int ofFolder = 0;
    if (calls.flags(fd, &ofFile) != 0)
        ofFile = 0;
    if (calls.flags(place.folder.fd(), &ofFolder) != 0)
        ofFolder = 0;
    if (((ofFile | ofFolder) & (FS_IMMUTABLE_FL | FS_APPEND_FL)) != 0) {
        return tl::unexpected(refusal(place,
            words(QT_TRANSLATE_NOOP("LocalStore", "it or its folder is immutable or append-only (chattr -i, -a)"))));
    }
    return {};
}

bool mayWrite(const LocalPlace &place, const char *name)
{
    return ::faccessat(place.folder.fd(), name, W_OK, AT_EACCESS) == 0;
}

/// Why the file cannot be given a successor with the same owner; empty if it can.
QString whyNotReplaced(const LocalPlace &place, const struct stat &file, const struct stat &folder)
{
    if (isMountPoint(place.realFile))
        return words(
            QT_TRANSLATE_NOOP("LocalStore", "it is mounted into its place, so nothing can be renamed over it"));
    const uid_t us = ::geteuid();
    if (us == 0)
        return {};
    if (file.st_uid != us || !isMemberOf(file.st_gid)) {
        //: %1: owner and group of a file, as nats:nats
        const QString why
            = words(QT_TRANSLATE_NOOP("LocalStore", "it belongs to %1, and only root could give it back"));
        return why.arg(ownerOf(file));
    }
    if ((folder.st_mode & S_ISVTX) != 0 && folder.st_uid != us && file.st_uid != us)
        return words(QT_TRANSLATE_NOOP("LocalStore", "its folder lets only the owner replace it"));
    return {};
}

} // namespace

Result<> checkSpace(SystemCalls &calls, const LocalPlace &place, qsizetype bytes)
{
    struct statvfs space = {};
    if (calls.space(place.folder.fd(), &space) != 0)
        return tl::unexpected(refusal(place, qt_error_string(errno)));
    if ((space.f_flag & ST_RDONLY) != 0)
        return tl::unexpected(refusal(place, words(QT_TRANSLATE_NOOP("LocalStore", "its file system is read-only"))));
    const auto available = double(space.f_bavail) * double(space.f_frsize);
    if (space.f_blocks != 0 && available < 2.0 * double(bytes)) {
        const QLocale locale;
        //: %1 and %2: sizes, as "12 kB"
        const QString why = words(QT_TRANSLATE_NOOP("LocalStore", "%1 are free there, and %2 are needed"));
        return tl::unexpected(refusal(
            place, why.arg(locale.formattedDataSize(qint64(available)), locale.formattedDataSize(2 * qint64(bytes)))));
    }
    return {};
}

Result<> checkWritable(SystemCalls &calls, const LocalPlace &place, int fd, FoundConfig &found)
{
    struct stat file = {};
    struct stat folder = {};
    if (calls.status(fd, &file) != 0 || calls.status(place.folder.fd(), &folder) != 0)
        return tl::unexpected(refusal(place, qt_error_string(errno)));
    if (Result<> room = checkSpace(calls, place, found.bytes.size()); !room)
        return room;
    if (Result<> flags = checkFlags(calls, place, fd); !flags)
        return flags;
    if (!mayWrite(place, ".")) {
        return tl::unexpected(
            refusal(place, words(QT_TRANSLATE_NOOP("LocalStore", "there is no permission to write in its folder"))));
    }
    found.whyNotRename = whyNotReplaced(place, file, folder);
    if (!found.whyNotRename.isEmpty()) {
        if (!mayWrite(place, place.name.constData()))
            return tl::unexpected(refusal(place, found.whyNotRename));
        found.mode = WriteMode::InPlace;
    } else if (file.st_nlink > 1) {
        found.remarks += words(
            QT_TRANSLATE_NOOP("LocalStore", "The file has other names (hard links); they will keep the old content."));
    }
    return {};
}

} // namespace stalewatch
