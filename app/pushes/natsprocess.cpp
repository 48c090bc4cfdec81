// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/natsprocess.h"

#include "app/pushes/systemcalls.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <sys/syscall.h>
#include <unistd.h>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("NatsProcess", text);
}

Failure failureOf(const QString &what, const QString &why, Failure::Kind kind = Failure::Kind::Local)
{
    return {kind, what, why};
}

QString lookingAt(qint64 pid)
{
    //: %1: the number of a process
    return words(QT_TRANSLATE_NOOP("NatsProcess", "looking at process %1")).arg(pid);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One of the links of /proc, as it stands: QFileInfo would make it absolute and clean. Empty if it may not be read.
QString linkAt(const QString &path)
{
    QByteArray target(4096, '\0');
    const ssize_t size = ::readlink(QFile::encodeName(path).constData(), target.data(), size_t(target.size()));
    return size <= 0 ? QString() : QFile::decodeName(target.left(size));
}

QStringList textsIn(const QByteArray &zeroEnded)
{
    QStringList texts;
    for (const QByteArray &text : zeroEnded.split('\0'))
        texts += QString::fromLocal8Bit(text);
    if (!texts.isEmpty() && texts.last().isEmpty())
        texts.removeLast();
    return texts;
}

/// As Go's package flag reads "-c FILE", "--config=FILE" and their like; the last one counts.
QString configIn(const QStringList &arguments)
{
    QString config;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        for (const QLatin1StringView name : {"-c"_L1, "--c"_L1, "-config"_L1, "--config"_L1}) {
            if (argument == name && i + 1 < arguments.size())
                config = arguments[i + 1];
            else if (argument.startsWith(name) && QStringView(argument).mid(name.size()).startsWith(u'='))
                config = argument.mid(name.size() + 1);
        }
    }
    return config;
}

std::optional<QProcessEnvironment> environmentIn(const QString &folder)
{
    QFile file(folder + "/environ"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QProcessEnvironment environment;
    for (const QString &pair : textsIn(file.readAll())) {
        const qsizetype sign = pair.indexOf(u'=');
        if (sign > 0)
            environment.insert(pair.left(sign), pair.mid(sign + 1));
    }
    return environment;
}

/// The program itself, also if its file was replaced since (an upgrade before the restart).
QString programOf(const QString &folder)
{
    const QString link = folder + "/exe"_L1;
    const QString path = linkAt(link);
    struct stat running = {};
    struct stat there = {};
    if (path.isEmpty() || ::stat(QFile::encodeName(link).constData(), &running) != 0)
        return {};
    const bool isThere = ::stat(QFile::encodeName(path).constData(), &there) == 0 && running.st_dev == there.st_dev
        && running.st_ino == there.st_ino;
    return isThere ? path : link;
}

bool isNatsServer(const QString &folder)
{
    const QString program = linkAt(folder + "/exe"_L1);
    // The name alone where the link may not be read: a signal to it would be refused too.
    const QString name
        = program.isEmpty() ? QString::fromUtf8(contentOf(folder + "/comm"_L1).trimmed()) : program.section(u'/', -1);
    return name.startsWith("nats-server"_L1);
}

NatsProcess described(qint64 pid, const QString &folder)
{
    NatsProcess process;
    process.pid = pid;
    process.program = programOf(folder);
    process.folder = linkAt(folder + "/cwd"_L1);
    process.arguments = textsIn(contentOf(folder + "/cmdline"_L1));
    process.environment = environmentIn(folder);
    const QString config = configIn(process.arguments);
    if (config.startsWith(u'/'))
        process.config = config;
    else if (!config.isEmpty() && !process.folder.isEmpty())
        process.config = process.folder + u'/' + config;
    return process;
}

} // namespace

Result<NatsProcess> natsProcess(qint64 pid, const QString &proc)
{
    const QString folder = proc + u'/' + QString::number(pid);
    if (pid <= 0 || contentOf(folder + "/comm"_L1).isEmpty()) {
        return tl::unexpected(
            failureOf(lookingAt(pid), words(QT_TRANSLATE_NOOP("NatsProcess", "there is no such process"))));
    }
    if (!isNatsServer(folder)) {
        return tl::unexpected(failureOf(lookingAt(pid),
            //: %1: the name of a program
            words(QT_TRANSLATE_NOOP("NatsProcess", "it is no nats-server but %1"))
                .arg(QString::fromUtf8(contentOf(folder + "/comm"_L1).trimmed()))));
    }
    return described(pid, folder);
}

bool runsWith(const NatsProcess &process, const QString &config, const QString &proc)
{
    if (process.config.isEmpty())
        return false;
    struct stat ours = {};
    if (::stat(QFile::encodeName(config).constData(), &ours) != 0)
        return false;
    struct stat its = {};
    const QString seen = proc + u'/' + QString::number(process.pid) + "/root"_L1 + process.config;
    if (::stat(QFile::encodeName(seen).constData(), &its) == 0)
        return its.st_dev == ours.st_dev && its.st_ino == ours.st_ino;
    // Its root may not be looked into. Then it is not ours to signal either, but ours to describe.
    return errno == EACCES && QFileInfo(process.config).canonicalFilePath() == QFileInfo(config).canonicalFilePath();
}

std::vector<NatsProcess> natsProcessesWith(const QString &config, const QString &proc)
{
    std::vector<NatsProcess> found;
    const QStringList names = QDir(proc).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        bool isNumber = false;
        const qint64 pid = name.toLongLong(&isNumber);
        if (!isNumber || !isNatsServer(proc + u'/' + name))
            continue;
        NatsProcess process = described(pid, proc + u'/' + name);
        if (runsWith(process, config, proc))
            found.push_back(std::move(process));
    }
    return found;
}

Result<qint64> pidIn(const QString &pidFile)
{
    //: %1: the path of a file
    const QString what = words(QT_TRANSLATE_NOOP("NatsProcess", "reading the pid file %1")).arg(pidFile);
    const QFileInfo info(pidFile);
    QFile file(pidFile);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        return tl::unexpected(failureOf(what,
            info.isFile() ? file.errorString() : words(QT_TRANSLATE_NOOP("NatsProcess", "there is no such file"))));
    }
    bool isNumber = false;
    const qint64 pid = file.read(64).trimmed().toLongLong(&isNumber);
    if (!isNumber || pid <= 0)
        return tl::unexpected(failureOf(what, words(QT_TRANSLATE_NOOP("NatsProcess", "it holds no process number"))));
    return pid;
}

Result<> hangUp(qint64 pid, const QString &config)
{
    //: %1: the number of a process
    const QString what = words(QT_TRANSLATE_NOOP("NatsProcess", "sending SIGHUP to process %1")).arg(pid);
    // A handle on the process first: what is verified after it and signalled through it is one and the same.
    const Descriptor handle(int(::syscall(SYS_pidfd_open, pid_t(pid), 0)));
    if (!handle.isOpen())
        return tl::unexpected(failureOf(what, qt_error_string(errno)));
    const Result<NatsProcess> process = natsProcess(pid);
    if (!process)
        return tl::unexpected(failureOf(what, process.error().why));
    if (!runsWith(*process, config)) {
        //: %1: the path of a config
        const QString why = words(QT_TRANSLATE_NOOP("NatsProcess", "it is a nats-server, but does not run with %1"));
        return tl::unexpected(failureOf(what, why.arg(config), Failure::Kind::Refused));
    }
    if (::syscall(SYS_pidfd_send_signal, handle.fd(), SIGHUP, nullptr, 0) != 0)
        return tl::unexpected(failureOf(what, qt_error_string(errno)));
    return {};
}

} // namespace stalewatch
