// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/pushfolder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/file.h>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto journalName = "journal.jsonl"_L1;
constexpr auto oldName = "old.conf"_L1;
constexpr auto newName = "new.conf"_L1;

QString words(const char *text)
{
    return QCoreApplication::translate("PushFolder", text);
}

Failure failureOf(const QString &path, const QString &why)
{
    //: %1: the path of a file
    return {Failure::Kind::Local, words(QT_TRANSLATE_NOOP("PushFolder", "reading %1")).arg(path), why};
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(failureOf(path, file.errorString()));
    return file.readAll();
}

/// A plan may come from a file that others wrote, and its number names a folder.
bool isId(const QString &id)
{
    static const QRegularExpression shape(u"\\A[0-9A-Za-z][0-9A-Za-z-]{0,63}\\z"_s);
    return shape.match(id).hasMatch();
}

/// Whether the process @p pid is there and is still @p program: numbers are given again. As QLockFile decides it.
bool isAlive(qint64 pid, const QString &program)
{
    if (::kill(pid_t(pid), 0) != 0 && errno == ESRCH)
        return false;
    const QString path = QFileInfo(u"/proc/%1/exe"_s.arg(pid)).symLinkTarget();
    return path.isEmpty() || program.isEmpty() || QFileInfo(path).fileName().remove(" (deleted)"_L1) == program;
}

} // namespace

QString KeptPush::oldVersion() const
{
    return folder + u'/' + oldName;
}

QString KeptPush::newVersion() const
{
    return folder + u'/' + newName;
}

bool KeptPush::isOpen() const noexcept
{
    return !isRunning
        && (push.wasInterrupted() || push.outcome == PushEnd::Undecided || push.outcome == PushEnd::NeedsAttention);
}

QString PushFolder::standardPath()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    return (state.startsWith(u'/') ? state : QDir::homePath() + "/.local/state"_L1) + "/stalewatch/pushes"_L1;
}

PushFolder::PushFolder(QString path, SystemCalls &calls) : m_path(std::move(path)), m_calls(calls)
{
}

QString PushFolder::newId()
{
    return QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s)
        + u"-%1"_s.arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
}

QString PushFolder::folderOf(const QString &id) const
{
    return m_path + u'/' + id;
}

Result<DurableLines> PushFolder::journal(const QString &id)
{
    if (!isId(id))
        return tl::unexpected(failureOf(m_path, words(QT_TRANSLATE_NOOP("PushFolder", "that is no number of a push"))));
    return makeFolder(folderOf(id)).and_then([&] {
        return DurableLines::open(m_calls, folderOf(id) + u'/' + journalName);
    });
}

Result<> PushFolder::keep(const QString &id, const QByteArray &oldBytes, const QByteArray &newBytes)
{
    return writeDurably(m_calls, folderOf(id) + u'/' + oldName, oldBytes).and_then([&] {
        return writeDurably(m_calls, folderOf(id) + u'/' + newName, newBytes);
    });
}

Result<QByteArray> PushFolder::version(const QString &file, const QString &digest) const
{
    return contentOf(file).and_then([&](const QByteArray &bytes) -> Result<QByteArray> {
        if (digestOf(bytes) == digest)
            return bytes;
        return tl::unexpected(failureOf(file, words(QT_TRANSLATE_NOOP("PushFolder", "it is not what was kept there"))));
    });
}

Result<QByteArray> PushFolder::oldVersion(const PushPlan &plan) const
{
    return version(folderOf(plan.id) + u'/' + oldName, plan.oldDigest);
}

Result<QByteArray> PushFolder::newVersion(const PushPlan &plan) const
{
    return version(folderOf(plan.id) + u'/' + newName, plan.newDigest);
}

KeptPush PushFolder::kept(const PushPlan &plan) const
{
    return {.folder = folderOf(plan.id), .push = {.plan = plan}};
}

std::vector<KeptPush> PushFolder::pushes(std::vector<Failure> *problems) const
{
    std::vector<KeptPush> all;
    const QStringList names = QDir(m_path).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        const QString file = folderOf(name) + u'/' + journalName;
        if (!QFileInfo::exists(file))
            continue; // killed before the first line: nothing was done
        const auto records = contentOf(file).and_then([](const QByteArray &bytes) { return readJournal(bytes); });
        if (!records) {
            if (problems != nullptr)
                problems->push_back({records.error().kind, file, records.error().why});
            continue;
        }
        for (const JournalledPush &push : pushesIn(*records)) {
            const bool isRunning = push.wasInterrupted() && isLocked(push.plan.target);
            all.push_back({.folder = folderOf(name), .push = push, .isRunning = isRunning});
        }
    }
    // Numbers of one second are in no order.
    std::ranges::stable_sort(all, {}, [](const KeptPush &kept) { return kept.push.began; });
    return all;
}

Result<> PushFolder::markKept(const PushPlan &plan)
{
    const Result<std::unique_ptr<QLockFile>> ours = lock(plan.target);
    if (!ours)
        return tl::unexpected(ours.error());
    JournalRecord record{.kind = JournalRecord::Kind::Decision,
        .push = plan.id,
        .at = QDateTime::currentDateTimeUtc(),
        .decision = Decision::Keep};
    return journal(plan.id).and_then([&](DurableLines lines) {
        return lines.append(encodedRecord(record)).and_then([&] {
            record.kind = JournalRecord::Kind::Outcome;
            record.outcome = PushEnd::Kept;
            return lines.append(encodedRecord(record));
        });
    });
}

Result<> PushFolder::audit(const QByteArray &line)
{
    if (const Result<> made = makeFolder(m_path); !made)
        return made;
    const QString path = m_path + "/audit.jsonl"_L1;
    QLockFile oneAtATime(path + ".lock"_L1);
    if (!oneAtATime.tryLock(5s / 1ms))
        return tl::unexpected(failureOf(path, words(QT_TRANSLATE_NOOP("PushFolder", "it cannot be locked"))));
    return DurableLines::open(m_calls, path).and_then([&](DurableLines lines) { return lines.append(line); });
}

QString PushFolder::lockPath(const QString &target) const
{
    const QByteArray name = QCryptographicHash::hash(target.toUtf8(), QCryptographicHash::Sha256).toHex();
    return m_path + "/locks/"_L1 + QString::fromLatin1(name) + ".lock"_L1;
}

bool PushFolder::isLocked(const QString &target) const
{
    const QLockFile file(lockPath(target));
    qint64 pid = 0;
    QString host;
    QString program;
    if (!file.getLockInfo(&pid, &host, &program) || pid <= 0)
        return false;
    if ((!host.isEmpty() && host != QSysInfo::machineHostName()) || isAlive(pid, program))
        return true;
    // What the dead had started may still be at work, and holds the lock that it was born with.
    const Descriptor fd(::open(QFile::encodeName(file.fileName()).constData(), O_RDONLY | O_CLOEXEC));
    return fd.isOpen() && ::flock(fd.fd(), LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

Result<std::unique_ptr<QLockFile>> PushFolder::lock(const QString &target) const
{
    const QString path = lockPath(target);
    if (const Result<> made = makeFolder(QFileInfo(path).path()); !made)
        return tl::unexpected(made.error());
    auto file = std::make_unique<QLockFile>(path);
    file->setStaleLockTime(0); // only a process that is gone has lost it
    if (file->tryLock(0))
        return file;
    qint64 pid = 0;
    QString host;
    QString program;
    if (file->error() != QLockFile::LockFailedError || !file->getLockInfo(&pid, &host, &program))
        return tl::unexpected(
            failureOf(file->fileName(), words(QT_TRANSLATE_NOOP("PushFolder", "it cannot be locked"))));
    const QDateTime since = QFileInfo(file->fileName()).lastModified();
    return tl::unexpected(Failure{Failure::Kind::Refused,
        //: %1: a target
        words(QT_TRANSLATE_NOOP("PushFolder", "locking %1")).arg(target),
        //: %1: a process number; %2: the name of a computer; %3: a time
        words(QT_TRANSLATE_NOOP("PushFolder", "process %1 on %2 has been pushing to it since %3"))
            .arg(QString::number(pid), host, since.toString(Qt::ISODate))});
}

} // namespace stalewatch
