// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/safefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <sys/stat.h>
#include <utility>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("SafeFile", text);
}

Failure failureOf(const QString &path, const QString &why)
{
    //: %1: the path of a file
    return {Failure::Kind::Local, words(QT_TRANSLATE_NOOP("SafeFile", "writing %1")).arg(path), why};
}

/// Why the last call failed. QSaveFile says "Unknown error" for most of it, the system knows better.
QString systemWords(int error, const QFileDevice &file)
{
    return error == 0 ? file.errorString() : qt_error_string(error);
}

/// Whether something is at @p path, links followed, that is no regular file. Opening a FIFO would hang, and replacing
/// a device by a file would break it.
bool isIrregular(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 && !S_ISREG(status.st_mode);
}

} // namespace

SafeFile::SafeFile(QString path) : m_path(std::move(path))
{
}

SafeFile::~SafeFile() = default;

Result<> SafeFile::open()
{
    if (isIrregular(m_path))
        return tl::unexpected(failureOf(m_path, words(QT_TRANSLATE_NOOP("SafeFile", "it is not a regular file"))));
    m_file = std::make_unique<QSaveFile>(m_path);
    errno = 0;
    if (!m_file->open(QIODevice::WriteOnly)) {
        const int error = errno;
        return tl::unexpected(failureOf(m_path, systemWords(error, *m_file)));
    }
    return {};
}

bool SafeFile::write(QByteArrayView bytes)
{
    if (m_failed || !m_file)
        return false;
    errno = 0;
    if (m_file->write(bytes.data(), bytes.size()) != bytes.size()) {
        const int error = errno;
        m_failed = true;
        m_failure = failureOf(m_path, systemWords(error, *m_file));
        return false;
    }
    m_written += bytes.size();
    return true;
}

Result<> SafeFile::commit()
{
    Q_ASSERT(m_file); // opened
    errno = 0;
    if (!m_failed && !m_file->flush()) {
        const int error = errno;
        m_failed = true;
        m_failure = failureOf(m_path, systemWords(error, *m_file));
    }
    if (m_failed) {
        m_file->cancelWriting();
        m_file->commit(); // removes the temporary file
        return tl::unexpected(m_failure);
    }
    errno = 0;
    if (!m_file->commit()) {
        const int error = errno;
        return tl::unexpected(failureOf(m_path, systemWords(error, *m_file)));
    }
    const qint64 size = QFileInfo(m_path).size();
    if (size != m_written) {
        //: %1 and %2: numbers of bytes
        return tl::unexpected(failureOf(m_path,
            words(QT_TRANSLATE_NOOP("SafeFile", "%1 of %2 bytes are there"))
                .arg(QString::number(size), QString::number(m_written))));
    }
    return {};
}

Result<> writeSafely(const QString &path, QByteArrayView bytes)
{
    SafeFile file(path);
    if (Result<> opened = file.open(); !opened)
        return opened;
    file.write(bytes); // commit() says whether it went well
    return file.commit();
}

} // namespace stalewatch
