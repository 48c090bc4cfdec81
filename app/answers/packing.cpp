// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/answers/packing.h"

#include <QCoreApplication>

#include <archive.h>
#include <archive_entry.h>
#include <utility>

namespace stalewatch {

namespace {

struct Free
{
    void operator()(archive *a) const { archive_free(a); }
    void operator()(archive_entry *e) const { archive_entry_free(e); }
};

/// Without the library libarchive would start a program of that name.
bool hasZstd()
{
    return archive_libzstd_version() != nullptr;
}

la_ssize_t append(archive *, void *out, const void *bytes, size_t size)
{
    static_cast<QByteArray *>(out)->append(static_cast<const char *>(bytes), qsizetype(size));
    return la_ssize_t(size);
}

/// One stream, without names around it.
bool openRaw(archive *a, QByteArray &packed)
{
    const std::unique_ptr<archive_entry, Free> entry(archive_entry_new());
    if (!a || !entry || archive_write_set_format_raw(a) != ARCHIVE_OK)
        return false;
    const int added = hasZstd() ? archive_write_add_filter_zstd(a) : archive_write_add_filter_gzip(a);
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    return added == ARCHIVE_OK && archive_write_set_filter_option(a, nullptr, "compression-level", "1") == ARCHIVE_OK
        && archive_write_set_bytes_in_last_block(a, 1) == ARCHIVE_OK
        && archive_write_open(a, &packed, nullptr, append, nullptr) == ARCHIVE_OK
        && archive_write_header(a, entry.get()) == ARCHIVE_OK;
}

tl::unexpected<Failure> damaged()
{
    return tl::unexpected(
        Failure{Failure::Kind::Local, QCoreApplication::translate("Answers", "Unpacking an answer that was kept"),
            QCoreApplication::translate("Answers", "It is damaged.")});
}

} // namespace

void Packer::Close::operator()(archive *a) const
{
    archive_free(a);
}

Packer::Packer() : m_archive(archive_write_new()), m_isGood(openRaw(m_archive.get(), m_packed))
{
}

Packer::~Packer() = default;

void Packer::take(QByteArrayView bytes)
{
    if (bytes.isEmpty() || !m_isGood)
        return;
    m_isEmpty = false;
    m_isGood = archive_write_data(m_archive.get(), bytes.data(), size_t(bytes.size())) == la_ssize_t(bytes.size());
}

QByteArray Packer::finish()
{
    m_isGood = m_isGood && archive_write_close(m_archive.get()) == ARCHIVE_OK && !m_isEmpty;
    if (!m_isGood)
        return {};
    m_packed.squeeze();
    return std::exchange(m_packed, {});
}

Result<> unpack(const QByteArray &packed, const std::function<bool(QByteArrayView)> &sink)
{
    if (packed.isEmpty())
        return {};
    const std::unique_ptr<archive, Free> a(archive_read_new());
    const int filter = !a ? ARCHIVE_FATAL
        : hasZstd()       ? archive_read_support_filter_zstd(a.get())
                          : archive_read_support_filter_gzip(a.get());
    archive_entry *entry = nullptr;
    if (filter != ARCHIVE_OK || archive_read_support_format_raw(a.get()) != ARCHIVE_OK
        || archive_read_open_memory(a.get(), packed.constData(), size_t(packed.size())) != ARCHIVE_OK
        || archive_read_next_header(a.get(), &entry) != ARCHIVE_OK)
        return damaged();
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    for (;;) {
        const la_ssize_t read = archive_read_data(a.get(), piece.data(), size_t(piece.size()));
        if (read < 0 || (read > 0 && !sink(QByteArrayView(piece).first(qsizetype(read)))))
            return damaged();
        if (read == 0)
            return {};
    }
}

} // namespace stalewatch
