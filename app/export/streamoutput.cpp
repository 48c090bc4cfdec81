// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/streamoutput.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace stalewatch {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("StreamOutput", text);
}

Failure failureOf(const QString &name, const QString &why)
{
    //: %1: the path of a file, or "standard output"
    return {Failure::Kind::Local, words(QT_TRANSLATE_NOOP("StreamOutput", "writing %1")).arg(name), why};
}

} // namespace

StreamOutput::StreamOutput(int descriptor, QString name, const std::atomic_bool &stop)
    : m_descriptor(descriptor), m_name(std::move(name)), m_stop(stop)
{
}

StreamOutput::StreamOutput(StreamOutput &&other) noexcept
    : m_descriptor(other.m_descriptor)
    , m_name(std::move(other.m_name))
    , m_stop(other.m_stop)
    , m_isOurs(std::exchange(other.m_isOurs, false))
    , m_isOver(std::exchange(other.m_isOver, true))
    , m_failure(std::move(other.m_failure))
{
}

StreamOutput::~StreamOutput()
{
    if (m_isOurs)
        ::close(m_descriptor);
}

StreamOutput StreamOutput::toStandardOutput(const std::atomic_bool &stop)
{
    return {STDOUT_FILENO, words(QT_TRANSLATE_NOOP("StreamOutput", "standard output")), stop};
}

Result<StreamOutput> StreamOutput::toEndOf(const QString &path, const std::atomic_bool &stop)
{
    const QByteArray name = QFile::encodeName(path);
    // O_NONBLOCK: opening a FIFO that nobody reads fails instead of waiting.
    const int descriptor = ::open(name.constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0666);
    if (descriptor < 0)
        return tl::unexpected(failureOf(path, qt_error_string(errno)));
    StreamOutput output(descriptor, path, stop);
    output.m_isOurs = true;
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return tl::unexpected(failureOf(path, words(QT_TRANSLATE_NOOP("StreamOutput", "it is not a regular file"))));
    return output;
}

bool StreamOutput::write(QByteArrayView lines)
{
    const off_t before = m_isOurs ? ::lseek(m_descriptor, 0, SEEK_END) : -1;
    while (!m_isOver && !lines.isEmpty()) {
        const ssize_t written = ::write(m_descriptor, lines.data(), size_t(lines.size()));
        if (written >= 0) {
            lines = lines.sliced(written);
        } else if (errno == EAGAIN ? !waitUntilWritable() : errno != EINTR || m_stop) {
            m_isOver = true;
            const int error = errno;
            if (before >= 0 && ::ftruncate(m_descriptor, before) != 0)
                return fail(errno);
            return fail(error);
        }
    }
    return !m_isOver;
}

bool StreamOutput::fail(int error)
{
    if (error != EPIPE && error != EINTR)
        m_failure = failureOf(m_name, qt_error_string(error));
    return false;
}

bool StreamOutput::waitUntilWritable() const
{
    pollfd wanted = {.fd = m_descriptor, .events = POLLOUT, .revents = 0};
    return ::poll(&wanted, 1, -1) > 0 || (errno == EINTR && !m_stop);
}

} // namespace stalewatch
