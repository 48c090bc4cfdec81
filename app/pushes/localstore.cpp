// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/localstore.h"

#include "app/pushes/localchecks.h"
#include "app/pushes/natsprocess.h"
#include "app/pushes/validator.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("LocalStore", text);
}

QString writing(const QString &file)
{
    //: %1: the path of a file
    return words(QT_TRANSLATE_NOOP("LocalStore", "writing %1")).arg(file);
}

Failure refusal(const QString &file, const QString &why)
{
    return {Failure::Kind::Refused, writing(file), why};
}

/// As mountpoints and overlays answer to a rename.
QString renameWords(int error)
{
    if (error == EBUSY || error == EXDEV) {
        return words(QT_TRANSLATE_NOOP("LocalStore",
            "nothing can be renamed over it, because it is mounted into its place; it can be written in place "
            "instead"));
    }
    return qt_error_string(error);
}

Result<QByteArray> contentAt(SystemCalls &calls, const LocalPlace &place)
{
    struct stat status = {};
    const Result<Descriptor> fd = openRegular(calls, place, O_RDONLY, &status);
    if (!fd)
        return tl::unexpected(fd.error());
    return readWhole(calls, fd->fd(), place.realFile);
}

/// What pushes that were killed have left beside a file. Only for who holds its lock: then no other is under way.
void sweep(SystemCalls &calls, const LocalPlace &place)
{
    const QString folder = place.realFile.section(u'/', 0, -2) + u'/';
    const QStringList left = QDir(folder).entryList(
        {QFile::decodeName(tempName(place.name, u"*"_s))}, QDir::Files | QDir::Hidden | QDir::System);
    for (const QString &name : left) {
        if (calls.removeAt(place.folder.fd(), QFile::encodeName(name).constData()) != 0)
            return; // it is in nobody's way
    }
}

/// File systems that cannot sync a folder say so; there is nothing more to be done there.
bool canBeLeft(int error)
{
    return error == EINVAL || error == ENOTSUP;
}

} // namespace

QByteArray tempName(const QByteArray &name, const QString &id)
{
    constexpr qsizetype longest = 255; // NAME_MAX
    const QByteArray tail = ".stalewatch-" + id.toLatin1();
    return '.' + name.left(longest - 1 - tail.size()) + tail;
}

bool isTorn(const QByteArray &bytes, const QByteArray &from, const QByteArray &to)
{
    // Up to some place it is new, and from there on what was there before.
    const qsizetype isNew = std::ranges::mismatch(bytes, to).in1 - bytes.begin();
    if (bytes.size() > from.size())
        return isNew == bytes.size() && bytes.size() < to.size();
    if (bytes.size() < from.size())
        return false; // it is cut off only when all was written
    const auto isOld = std::mismatch(bytes.rbegin(), bytes.rend(), from.rbegin()).first - bytes.rbegin();
    return bytes != to && isNew > 0 && isNew + isOld >= bytes.size() && isOld < bytes.size();
}

LocalStore::LocalStore(QString program, SystemCalls &calls) : m_program(std::move(program)), m_calls(calls)
{
}

Result<LocalPlace> LocalStore::place(const PushPlan &plan)
{
    Result<LocalPlace> place = openPlace(m_calls, plan.file);
    if (place && !m_realFile.isEmpty() && place->realFile != m_realFile) {
        return tl::unexpected(refusal(
            plan.file, words(QT_TRANSLATE_NOOP("LocalStore", "the link was led elsewhere since the push began"))));
    }
    return place;
}

Result<FoundConfig> LocalStore::look(const QString &file)
{
    const Result<LocalPlace> place = openPlace(m_calls, file);
    if (!place)
        return tl::unexpected(place.error());
    struct stat status = {};
    const Result<Descriptor> fd = openRegular(m_calls, *place, O_RDONLY, &status);
    if (!fd)
        return tl::unexpected(fd.error());
    Result<QByteArray> bytes = readWhole(m_calls, fd->fd(), place->realFile);
    if (!bytes)
        return tl::unexpected(bytes.error());
    FoundConfig found{.bytes = *std::move(bytes), .realFile = place->realFile};
    if (const Result<> writable = checkWritable(m_calls, *place, fd->fd(), found); !writable)
        return tl::unexpected(writable.error());
    return found;
}

Result<QByteArray> LocalStore::readIncluded(const QString &path)
{
    return openPlace(m_calls, path).and_then([this](const LocalPlace &place) { return contentAt(m_calls, place); });
}

std::function<std::optional<QByteArray>(const QByteArray &)> LocalStore::environment(const QString &root)
{
    for (const NatsProcess &process : natsProcessesWith(root)) {
        if (!process.environment)
            continue;
        return [environment = *process.environment](const QByteArray &name) -> std::optional<QByteArray> {
            const QString key = QString::fromUtf8(name);
            if (!environment.contains(key))
                return std::nullopt;
            return environment.value(key).toLocal8Bit();
        };
    }
    return {};
}

Result<Validation> LocalStore::validate(const QString &file, const QString &root)
{
    return askProgram(serverProgramFor(root, m_program), file);
}

Result<> LocalStore::lock(const PushPlan &plan)
{
    const Result<LocalPlace> at = place(plan);
    if (!at)
        return tl::unexpected(at.error());
    struct stat status = {};
    Result<Descriptor> fd = openRegular(m_calls, *at, O_RDONLY, &status);
    if (!fd)
        return tl::unexpected(fd.error());
    if (m_calls.lock(fd->fd()) != 0) {
        if (errno == EWOULDBLOCK) {
            return tl::unexpected(
                refusal(plan.file, words(QT_TRANSLATE_NOOP("LocalStore", "another program holds a lock on it"))));
        }
        return {}; // a file system without locks: the digests are compared anyway
    }
    m_lock = *std::move(fd);
    sweep(m_calls, *at);
    return {};
}

Result<std::optional<QByteArray>> LocalStore::read(const PushPlan &plan)
{
    const Result<LocalPlace> at = place(plan);
    if (!at) {
        struct stat status = {};
        const QByteArray path = QFile::encodeName(plan.file);
        if (m_calls.statusAt(AT_FDCWD, path.constData(), &status, 0) != 0 && errno == ENOENT)
            return std::nullopt;
        return tl::unexpected(at.error());
    }
    return contentAt(m_calls, *at).map([](const QByteArray &bytes) { return std::optional(bytes); });
}

Result<> LocalStore::writeTemp(const PushPlan &plan, const QByteArray &bytes)
{
    const Result<LocalPlace> at = place(plan);
    if (!at)
        return tl::unexpected(at.error());
    if (Result<> room = checkSpace(m_calls, *at, bytes.size()); !room)
        return room;
    const QByteArray name = tempName(at->name, plan.id);
    Result<> filled = fillTemp(*at, name, bytes);
    if (filled && plan.mode == WriteMode::Rename) {
        struct stat status = {};
        const Result<Descriptor> original = openRegular(m_calls, *at, O_RDONLY, &status);
        const Descriptor temp(m_calls.openAt(at->folder.fd(), name.constData(), O_RDONLY | O_NOFOLLOW, 0));
        if (!original)
            filled = tl::unexpected(original.error());
        else if (!temp.isOpen())
            filled = tl::unexpected(localFailure(writing(plan.file), errno));
        else
            filled = copyAttributes(m_calls, original->fd(), temp.fd(), plan.file);
    }
    if (!filled && m_calls.removeAt(at->folder.fd(), name.constData()) != 0)
        return filled; // RemoveTemp tries again
    m_realFile = at->realFile;
    return filled;
}

Result<> LocalStore::fillTemp(const LocalPlace &at, const QByteArray &name, const QByteArray &bytes)
{
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;
    Descriptor temp(m_calls.openAt(at.folder.fd(), name.constData(), flags, S_IRUSR | S_IWUSR));
    // The name has the number of this push in it, so what is there is ours, from before the program was killed.
    if (!temp.isOpen() && errno == EEXIST && m_calls.removeAt(at.folder.fd(), name.constData()) == 0)
        temp = Descriptor(m_calls.openAt(at.folder.fd(), name.constData(), flags, S_IRUSR | S_IWUSR));
    if (!temp.isOpen())
        return tl::unexpected(localFailure(writing(at.realFile), errno));
    return writeWhole(m_calls, temp.fd(), bytes, at.realFile);
}

Result<Validation> LocalStore::validateTemp(const PushPlan &plan)
{
    const Result<LocalPlace> at = place(plan);
    if (!at)
        return tl::unexpected(at.error());
    const ServerProgram program = serverProgramFor(plan.root.isEmpty() ? plan.file : plan.root, m_program);
    const QByteArray name = tempName(at->name, plan.id);
    const QString temp = at->realFile.section(u'/', 0, -2) + u'/' + QFile::decodeName(name);
    const QString typedFolder = plan.file.section(u'/', 0, -2);
    const Descriptor folder(
        m_calls.openAt(AT_FDCWD, QFile::encodeName(typedFolder + u'/').constData(), O_RDONLY | O_DIRECTORY, 0));
    struct stat real = {};
    struct stat typed = {};
    if (!folder.isOpen() || m_calls.status(folder.fd(), &typed) != 0 || m_calls.status(at->folder.fd(), &real) != 0)
        return tl::unexpected(localFailure(writing(plan.file), errno));
    if (real.st_dev == typed.st_dev && real.st_ino == typed.st_ino)
        return askProgram(program, typedFolder + u'/' + QFile::decodeName(name));
    // The config is a link out of another folder, which its includes are relative to.
    const QByteArray target = QFile::encodeName(temp);
    if (m_calls.linkAt(target.constData(), folder.fd(), name.constData()) != 0 && errno != EEXIST)
        return tl::unexpected(localFailure(writing(plan.file), errno));
    Validation validation = askProgram(program, typedFolder + u'/' + QFile::decodeName(name));
    if (m_calls.removeAt(folder.fd(), name.constData()) != 0)
        return tl::unexpected(localFailure(writing(plan.file), errno));
    return validation;
}

Result<> LocalStore::sync(const PushPlan &plan)
{
    const Result<LocalPlace> at = place(plan);
    if (!at)
        return tl::unexpected(at.error());
    const QByteArray name = tempName(at->name, plan.id);
    const Descriptor temp(m_calls.openAt(at->folder.fd(), name.constData(), O_RDONLY | O_NOFOLLOW, 0));
    if (!temp.isOpen() || m_calls.sync(temp.fd()) != 0)
        return tl::unexpected(localFailure(writing(plan.file), errno));
    return {};
}

Result<> LocalStore::renameTemp(const LocalPlace &at, const PushPlan &plan)
{
    const QByteArray name = tempName(at.name, plan.id);
    if (m_calls.renameAt(at.folder.fd(), name.constData(), at.name.constData()) != 0)
        return tl::unexpected(Failure{Failure::Kind::Local, writing(plan.file), renameWords(errno)});
    return {};
}

/// What fails before the first byte is written is a plain failure; after it nobody knows what the file holds, unless
/// the old bytes could be written again.
Result<> LocalStore::overwrite(const LocalPlace &at, const QByteArray &bytes)
{
    struct stat status = {};
    const Result<Descriptor> fd = openRegular(m_calls, at, O_RDWR, &status);
    if (!fd)
        return tl::unexpected(fd.error());
    const Result<QByteArray> before = readWhole(m_calls, fd->fd(), at.realFile);
    if (!before)
        return tl::unexpected(before.error());
    if (m_calls.reserve(fd->fd(), bytes.size()) != 0 && errno != EOPNOTSUPP && errno != ENOSYS)
        return tl::unexpected(localFailure(writing(at.realFile), errno));
    const auto put = [&](const QByteArray &content) -> Result<> {
        if (Result<> written = writeWhole(m_calls, fd->fd(), content, at.realFile); !written)
            return written;
        if (m_calls.truncate(fd->fd(), content.size()) != 0 || m_calls.sync(fd->fd()) != 0)
            return tl::unexpected(localFailure(writing(at.realFile), errno));
        return {};
    };
    Result<> done = put(bytes);
    if (!done && !put(*before))
        done.error().kind = Failure::Kind::Lost;
    return done;
}

Result<> LocalStore::replace(const PushPlan &plan, const QByteArray &bytes)
{
    const Result<LocalPlace> at = place(plan);
    if (!at)
        return tl::unexpected(at.error());
    return plan.mode == WriteMode::Rename ? renameTemp(*at, plan) : overwrite(*at, bytes);
}

Result<> LocalStore::syncFolder(const PushPlan &plan)
{
    const Result<LocalPlace> at = place(plan);
    if (!at)
        return tl::unexpected(at.error());
    if (m_calls.sync(at->folder.fd()) != 0 && !canBeLeft(errno))
        return tl::unexpected(localFailure(writing(plan.file), errno));
    return {};
}

Result<> LocalStore::restore(const PushPlan &plan, const QByteArray &bytes)
{
    const Result<LocalPlace> at = place(plan);
    if (!at)
        return tl::unexpected(at.error());
    const Result<std::optional<QByteArray>> now = read(plan);
    if (!now)
        return tl::unexpected(now.error());
    const QString digest = *now ? digestOf(**now) : QString();
    if (digest == digestOf(bytes))
        return syncFolder(plan);
    if (digest != plan.newDigest) {
        return tl::unexpected(refusal(
            plan.file, words(QT_TRANSLATE_NOOP("LocalStore", "somebody else has changed it since; it is left alone"))));
    }
    if (plan.mode != WriteMode::Rename)
        return overwrite(*at, bytes);
    return writeTemp(plan, bytes)
        .and_then([&] { return sync(plan); })
        .and_then([&] { return renameTemp(*at, plan); })
        .and_then([&] { return syncFolder(plan); });
}

Result<> LocalStore::removeTemp(const PushPlan &plan)
{
    const Result<LocalPlace> at = place(plan);
    if (!at)
        return tl::unexpected(at.error());
    const QByteArray name = tempName(at->name, plan.id);
    if (m_calls.removeAt(at->folder.fd(), name.constData()) != 0 && errno != ENOENT)
        return tl::unexpected(localFailure(writing(plan.file), errno));
    const QByteArray link = QFile::encodeName(plan.file.section(u'/', 0, -2) + u'/') + name;
    if (m_calls.removeAt(AT_FDCWD, link.constData()) != 0 && errno != ENOENT)
        return tl::unexpected(localFailure(writing(plan.file), errno));
    return {};
}

Result<> LocalStore::unlock(const PushPlan &)
{
    m_lock = Descriptor();
    m_realFile.clear();
    return {};
}

void LocalStore::explainByHand(const PushPlan &, ByHand &) const
{
}

} // namespace stalewatch
