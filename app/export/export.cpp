// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/export.h"

#include "app/settings/safefile.h"
#include "models/tables/closurecolumns.h"

#include <QCoreApplication>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

bool write(const ExportJob &job, const ExportSink &sink)
{
    return job.table ? writeTable(job.format, *job.table, sink)
                     : writeRows(job.format, *job.snapshot, job.rows, job.columns, job.local, sink);
}

} // namespace

Result<qint64> exportToFile(const ExportJob &job, const QString &path, const std::atomic_bool &stop)
{
    SafeFile file(path);
    if (Result<> opened = file.open(); !opened)
        return tl::unexpected(opened.error());
    const auto sink = [&file, &stop](QByteArrayView bytes) { return !stop && file.write(bytes); };
    static_cast<void>(write(job, sink));
    if (stop) {
        return tl::unexpected(Failure{Failure::Kind::Local,
            //: %1: the path of a file
            QCoreApplication::translate("Export", "writing %1").arg(path),
            QCoreApplication::translate("Export", "stopped; the file is as it was")});
    }
    return file.commit().map([&job] { return job.count(); });
}

bool exportToStream(const ExportJob &job, StreamOutput &output)
{
    const auto sink = [&output](QByteArrayView bytes) { return output.write(bytes); };
    return write(job, sink);
}

std::shared_ptr<const ExportTable> closureTable(const std::shared_ptr<const ClosureOrder> &order, Instant now)
{
    struct Held
    {
        std::shared_ptr<const ClosureOrder> order;
        ExportTable table;
    };
    const auto held = std::make_shared<Held>(Held{order, exportTable(*order->triage, order->rows, now)});
    return {held, &held->table};
}

ExportFormat exportFormatOf(const QString &path)
{
    if (path.endsWith(".json"_L1, Qt::CaseInsensitive))
        return ExportFormat::Json;
    return path.endsWith(".tsv"_L1, Qt::CaseInsensitive) ? ExportFormat::Tsv : ExportFormat::Csv;
}

} // namespace stalewatch
