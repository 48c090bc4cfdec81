// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/gunzip.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <zlib.h>

namespace stalewatch {

namespace {

constexpr qsizetype firstRoom = 64 * 1024;
constexpr int gzipOnly = 16 + MAX_WBITS; ///< zlib.h, inflateInit2

/// zlib's state, given back whatever happens.
struct Inflater
{
    Inflater() { isReady = inflateInit2(&stream, gzipOnly) == Z_OK; }
    ~Inflater()
    {
        if (isReady)
            inflateEnd(&stream);
    }
    Q_DISABLE_COPY_MOVE(Inflater)

    z_stream stream{};
    bool isReady = false;
};

tl::unexpected<Failure> failure(Failure::Kind kind, const char *why)
{
    return tl::unexpected(Failure{
        kind, QCoreApplication::translate("Wire", "Unpacking an answer"), QCoreApplication::translate("Wire", why)});
}

} // namespace

bool isGzip(QByteArrayView bytes) noexcept
{
    return bytes.startsWith("\x1f\x8b");
}

Result<QByteArray> gunzip(QByteArrayView packed, qsizetype most)
{
    constexpr qsizetype longestInput = std::numeric_limits<uInt>::max();
    Inflater inflater;
    if (!inflater.isReady || packed.size() > longestInput)
        return failure(Failure::Kind::TooLarge, QT_TRANSLATE_NOOP("Wire", "It is larger than any answer should be."));
    z_stream &stream = inflater.stream;
    QByteArray unpacked(std::min(most, std::max(firstRoom, 8 * packed.size())), Qt::Uninitialized);
    // zlib's pointers are not const; it only reads.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = uInt(packed.size());
    qsizetype size = 0;
    int state = Z_OK;
    while (state == Z_OK) {
        if (size == unpacked.size() && size == most)
            break; // one byte more would show whether it ends here: a server's answers are far from the bound
        if (size == unpacked.size())
            unpacked.resize(std::min(most, 2 * size));
        const qsizetype room = std::min(unpacked.size() - size, longestInput);
        stream.next_out = reinterpret_cast<Bytef *>(unpacked.data() + size);
        stream.avail_out = uInt(room);
        state = inflate(&stream, Z_NO_FLUSH);
        size += room - qsizetype(stream.avail_out);
    }
    if (state == Z_OK)
        return failure(Failure::Kind::TooLarge, QT_TRANSLATE_NOOP("Wire", "It is larger than any answer should be."));
    if (state != Z_STREAM_END || stream.avail_in != 0)
        return failure(Failure::Kind::Malformed, QT_TRANSLATE_NOOP("Wire", "It was cut or damaged on its way."));
    unpacked.truncate(size);
    return unpacked;
}

} // namespace stalewatch
