// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporter.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include <numeric>

namespace stalewatch {

using namespace Qt::StringLiterals;

Exporter::Exporter(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Exporter::report);
}

Exporter::~Exporter()
{
    m_stop = true;
    m_watcher.waitForFinished();
}

void Exporter::exportRows(const std::shared_ptr<const Order> &order, bool everything, LocalTime local, QWidget *window)
{
    if (!order || !order->snapshot) {
        emit told(tr("There is nothing to export yet: no server has answered."));
        return;
    }
    if (isBusy())
        return;
    ExportJob job{.snapshot = order->snapshot, .rows = order->rows, .local = local};
    if (everything) {
        job.rows.resize(order->snapshot->size());
        std::iota(job.rows.begin(), job.rows.end(), 0);
    }
    ask(job, tr("Export %n connection(s)", nullptr, int(job.rows.size())), u"connections"_s, window);
}

void Exporter::exportClosures(const std::shared_ptr<const ClosureOrder> &order, Instant now, QWidget *window)
{
    if (!order || order->rows.empty()) {
        emit told(tr("There is no closure to export."));
        return;
    }
    if (isBusy())
        return;
    const ExportJob job{.table = closureTable(order, now)};
    ask(job, tr("Export %n closure(s)", nullptr, int(job.count())), u"closures"_s, window);
}

bool Exporter::isBusy()
{
    if (m_watcher.isRunning())
        emit told(tr("An export is still being written to %1.").arg(m_path));
    return m_watcher.isRunning();
}

void Exporter::ask(const ExportJob &job, const QString &title, const QString &name, QWidget *window)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    auto *dialog = new QFileDialog(window, title, QDir(folder).filePath(u"%1-%2.csv"_s.arg(name, stamp)),
        tr("CSV (*.csv);;JSON (*.json);;TSV (*.tsv)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    // A name without an end gets the one of the format chosen, "JSON (*.json)": the end decides the format.
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        static const QRegularExpression ending(u"\\*\\.(\\w+)"_s);
        dialog->setDefaultSuffix(ending.match(filter).captured(1));
    });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, job](const QString &path) { write(job, path); });
    dialog->open();
}

void Exporter::write(const ExportJob &job, const QString &path)
{
    ExportJob written = job;
    written.format = exportFormatOf(path);
    m_path = path;
    m_isOfClosures = job.table != nullptr;
    m_watcher.setFuture(QtConcurrent::run([written, path, this] { return exportToFile(written, path, m_stop); }));
}

void Exporter::report()
{
    const Result<qint64> rows = m_watcher.result();
    if (rows)
        emit done((m_isOfClosures ? tr("%n closure(s) exported to %1.", nullptr, int(*rows))
                                  : tr("%n connection(s) exported to %1.", nullptr, int(*rows)))
                      .arg(m_path));
    else
        //: %1: what was being done; %2: why it failed
        emit told(tr("%1: %2").arg(rows.error().what, rows.error().why));
}

} // namespace stalewatch
