// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/streamoutput.h"
#include "models/tables/closureranking.h"
#include "models/tables/csv.h"

#include <atomic>
#include <memory>
#include <vector>

namespace stalewatch {

/// Rows to be written somewhere: values only, so it can be handed to another thread.
struct ExportJob
{
    ExportFormat format = ExportFormat::Csv;
    std::shared_ptr<const Snapshot> snapshot{};
    std::vector<quint32> rows{}; ///< fleet rows in their order
    QList<int> columns = exportColumns();
    LocalTime local{}; ///< what counts with time is counted to here
    /// Rows that are no connections; then nothing above but the format counts. Holds all it needs.
    std::shared_ptr<const ExportTable> table{};

    [[nodiscard]] qint64 count() const noexcept { return qint64(table ? table->rows : rows.size()); }
};

/// Writes all rows to the file @p path, or leaves it as it was: on a full disk, and when @p stop becomes true while
/// it writes (then the Failure says so). Refuses what is no regular file. Returns the number of rows. Streamed: memory
/// does not grow with the rows. Blocking; any thread.
[[nodiscard]] Result<qint64> exportToFile(const ExportJob &job, const QString &path, const std::atomic_bool &stop);

/// Streams all rows to @p output; what it could take is written. False as StreamOutput::write().
[[nodiscard]] bool exportToStream(const ExportJob &job, StreamOutput &output);

/// The closures of @p order as they are shown, all columns. @p now tells today's times from others.
[[nodiscard]] std::shared_ptr<const ExportTable> closureTable(
    const std::shared_ptr<const ClosureOrder> &order, Instant now);

/// The format that the end of @p path asks for: ".json", ".tsv", else CSV.
[[nodiscard]] ExportFormat exportFormatOf(const QString &path);

} // namespace stalewatch
