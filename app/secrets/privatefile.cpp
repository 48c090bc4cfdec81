// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secrets/privatefile.h"

#include "models/values/untrusted.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stalewatch {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("PrivateFile", text);
}

tl::unexpected<Failure> failure(const char *what, const QString &path, const QString &why)
{
    return tl::unexpected(Failure{Failure::Kind::Local, words(what).arg(plainLine(path)), why});
}

//: %1: the path of a file
constexpr const char *reading = QT_TRANSLATE_NOOP("PrivateFile", "Reading %1");
//: %1: the path of a file
constexpr const char *protecting = QT_TRANSLATE_NOOP("PrivateFile", "Making %1 private");

/// Open, and what the system says of it.
class Opened final
{
public:
    explicit Opened(const QString &path)
        // A FIFO would keep us waiting for its writer.
        : m_file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY))
        , m_error(m_file < 0 || ::fstat(m_file, &m_status) != 0 ? errno : 0)
    {
    }
    ~Opened()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    Q_DISABLE_COPY_MOVE(Opened)

    [[nodiscard]] int file() const noexcept { return m_file; }
    [[nodiscard]] int error() const noexcept { return m_error; }
    [[nodiscard]] const struct stat &status() const noexcept { return m_status; }

private:
    struct stat m_status = {};
    int m_file;
    int m_error;
};

} // namespace

QString objectionToPrivateFile(uint mode, uint owner, uint me)
{
    if (!S_ISREG(mode))
        return words(QT_TRANSLATE_NOOP("PrivateFile", "it is not a regular file"));
    if (owner != me && owner != 0)
        return words(QT_TRANSLATE_NOOP("PrivateFile", "it belongs to somebody else, who could change it at any time"));
    if ((mode & S_IWOTH) != 0)
        return words(
            QT_TRANSLATE_NOOP("PrivateFile", "everybody on this machine may write to it; chmod 0600 makes it private"));
    return {};
}

Result<PrivateFile> readPrivateFile(const QString &path, qint64 most)
{
    const Opened opened(path);
    if (opened.error() != 0)
        return failure(reading, path, qt_error_string(opened.error()));
    const struct stat &status = opened.status();
    if (const QString objection = objectionToPrivateFile(status.st_mode, status.st_uid, ::geteuid());
        !objection.isEmpty())
        return failure(reading, path, objection);
    if (status.st_size > most)
        return failure(reading, path, words(QT_TRANSLATE_NOOP("PrivateFile", "it is far too large for such a file")));
    QByteArray bytes(qsizetype(opened.status().st_size), '\0');
    qsizetype size = 0;
    while (size < bytes.size()) {
        const ssize_t got = ::read(opened.file(), bytes.data() + size, std::size_t(bytes.size() - size));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failure(reading, path, qt_error_string(errno));
        if (got == 0)
            break;
        size += got;
    }
    PrivateFile result{.content = Secret(QByteArrayView(bytes).first(size)),
        .isLax = (opened.status().st_mode & (S_IRWXO | S_IWGRP)) != 0};
    wipe(bytes);
    return result;
}

Result<> makePrivate(const QString &path)
{
    const Opened opened(path);
    if (opened.error() != 0)
        return failure(protecting, path, qt_error_string(opened.error()));
    if (!S_ISREG(opened.status().st_mode))
        return failure(protecting, path, words(QT_TRANSLATE_NOOP("PrivateFile", "it is not a regular file")));
    if (::fchmod(opened.file(), S_IRUSR | S_IWUSR) != 0)
        return failure(protecting, path, qt_error_string(errno));
    return {};
}

} // namespace stalewatch
