// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/zipfile.h"

#include "models/values/untrusted.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <memory>
#include <set>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Bundle)
};

struct Free
{
    void operator()(archive *a) const { archive_free(a); }
    void operator()(archive_entry *e) const { archive_entry_free(e); }
};
using Archive = std::unique_ptr<archive, Free>;
using Entry = std::unique_ptr<archive_entry, Free>;

Failure failure(const QString &what, const QString &why)
{
    return {Failure::Kind::Malformed, what, why};
}

QString reason(archive *a)
{
    const char *text = archive_error_string(a);
    return text ? plainLine(QString::fromUtf8(text)) : Words::tr("it is damaged");
}

la_ssize_t append(archive *, void *out, const void *bytes, size_t size)
{
    static_cast<QByteArray *>(out)->append(static_cast<const char *>(bytes), qsizetype(size));
    return la_ssize_t(size);
}

/// ARCHIVE_OK's reason is @p a's; a source's own failure is handed on.
Result<> write(archive *a, const ZipEntry &each, const QString &what)
{
    const Entry entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), each.name.toUtf8().constData());
    if (!each.source)
        archive_entry_set_size(entry.get(), each.bytes.size());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_mtime(entry.get(), QDateTime::currentSecsSinceEpoch(), 0);
    bool isWritten = archive_write_header(a, entry.get()) == ARCHIVE_OK;
    const auto put = [a, &isWritten](QByteArrayView bytes) {
        isWritten = isWritten && archive_write_data(a, bytes.data(), size_t(bytes.size())) == la_ssize_t(bytes.size());
        return isWritten;
    };
    const Result<> given = each.source ? each.source(put) : Result<>();
    if (!each.source)
        static_cast<void>(put(each.bytes));
    if (!isWritten)
        return tl::unexpected(failure(what, reason(a)));
    return given;
}

/// A name that would be safe as a file in any folder, though none is made.
bool isPlain(const QString &name)
{
    return !name.isEmpty() && name.size() <= 100 && !name.startsWith(u'.') && std::ranges::all_of(name, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.'
            || c == u'-' || c == u'_';
    });
}

/// The bytes of the entry at which @p a stands; stops at @p most, whatever its header promises.
Result<QByteArray> bytesOf(archive *a, qint64 most, const QString &what)
{
    QByteArray bytes;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    for (;;) {
        const la_ssize_t read = archive_read_data(a, piece.data(), size_t(piece.size()));
        if (read == 0)
            return bytes;
        if (read < 0)
            return tl::unexpected(failure(what, reason(a)));
        if (bytes.size() + qint64(read) > most)
            return tl::unexpected(failure(what, Words::tr("it unpacks to more than a bundle can hold")));
        bytes.append(piece.constData(), qsizetype(read));
    }
}

} // namespace

Result<QByteArray> zipped(const std::vector<ZipEntry> &entries)
{
    QByteArray bytes;
    const QString what = Words::tr("packing the bundle");
    const Archive a(archive_write_new());
    const bool isOpen = a && archive_write_set_format_zip(a.get()) == ARCHIVE_OK
        && archive_write_set_bytes_in_last_block(a.get(), 1) == ARCHIVE_OK
        && archive_write_open(a.get(), &bytes, nullptr, append, nullptr) == ARCHIVE_OK;
    if (!isOpen)
        return tl::unexpected(failure(what, a ? reason(a.get()) : QString()));
    for (const ZipEntry &entry : entries) {
        if (const Result<> written = write(a.get(), entry, what); !written)
            return tl::unexpected(written.error());
    }
    if (archive_write_close(a.get()) != ARCHIVE_OK)
        return tl::unexpected(failure(what, reason(a.get())));
    return bytes;
}

Result<std::map<QString, QByteArray>> unzipped(const QByteArray &zip, const ZipLimits &limits)
{
    const QString what = Words::tr("reading the bundle");
    const auto refuse = [&what](const QString &why) { return tl::unexpected(failure(what, why)); };
    if (zip.size() > limits.file)
        return refuse(Words::tr("it is larger than any bundle"));
    const Archive a(archive_read_new());
    // ZIP and nothing else: libarchive knows many formats, and nobody else's are wanted here.
    if (!a || archive_read_support_format_zip_seekable(a.get()) != ARCHIVE_OK
        || archive_read_open_memory(a.get(), zip.constData(), size_t(zip.size())) != ARCHIVE_OK)
        return refuse(Words::tr("it is no ZIP file"));
    std::map<QString, QByteArray> entries;
    std::set<QString> passedOver;
    qint64 left = limits.together;
    for (;;) {
        archive_entry *entry = nullptr;
        const int status = archive_read_next_header(a.get(), &entry);
        if (status == ARCHIVE_EOF)
            break;
        if (status != ARCHIVE_OK)
            return refuse(reason(a.get()));
        const char *path = archive_entry_pathname(entry);
        const QString name = path ? QString::fromUtf8(path) : QString();
        if (!isPlain(name) || archive_entry_filetype(entry) != AE_IFREG || entries.contains(name)
            || passedOver.contains(name))
            //: %1: the name of a file within a bundle
            return refuse(Words::tr("it holds a file that belongs in no bundle: %1").arg(plainLine(name, 100)));
        const bool isPassedOver = !limits.passedOver.isEmpty() && name.startsWith(limits.passedOver);
        if (isPassedOver)
            passedOver.insert(name);
        if (int(entries.size()) >= limits.entries || int(passedOver.size()) > limits.mostPassedOver)
            return refuse(Words::tr("it holds too many files"));
        if (isPassedOver)
            continue;
        Result<QByteArray> bytes = bytesOf(a.get(), std::min(left, limits.entry), what);
        if (!bytes)
            return tl::unexpected(bytes.error());
        left -= bytes->size();
        entries.emplace(name, std::move(*bytes));
    }
    if (entries.empty())
        return refuse(Words::tr("it is empty, or no ZIP file"));
    return entries;
}

} // namespace stalewatch
