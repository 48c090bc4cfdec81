// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>
#include <map>
#include <vector>

namespace stalewatch {

/// Hands the bytes of a file to @p sink, in pieces; false from it ends that.
using ZipSource = std::function<Result<>(const std::function<bool(QByteArrayView)> &sink)>;

/// One file within a ZIP file.
struct ZipEntry
{
    QString name{};
    QByteArray bytes{};
    ZipSource source{}; ///< in the place of bytes, so that not all of them are in memory at once
};

/// What a ZIP file may hold before it is refused: it may come from anybody.
struct ZipLimits
{
    qint64 file = qint64(256) << 20;     ///< bytes as it lies on disk
    qint64 entry = qint64(512) << 20;    ///< bytes of one entry, unpacked
    qint64 together = qint64(768) << 20; ///< bytes of all entries, unpacked
    int entries = 64;
    QLatin1StringView passedOver{}; ///< names that begin so are of files that nobody unpacks; empty: none are
    int mostPassedOver = 4096;
};

/// A ZIP file of @p entries, made in memory, one after the other in their order.
[[nodiscard]] Result<QByteArray> zipped(const std::vector<ZipEntry> &entries);

/// The entries of @p zip by name; nothing is ever written to a disk. Refuses what is no ZIP file, is damaged or cut
/// off, holds more than @p limits allow, or names that are not plain: with a slash, a dot at the start, twice the same.
[[nodiscard]] Result<std::map<QString, QByteArray>> unzipped(const QByteArray &zip, const ZipLimits &limits = {});

} // namespace stalewatch
