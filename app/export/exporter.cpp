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
    if (m_watcher.isRunning()) {
        emit told(tr("An export is still being written to %1.").arg(m_path));
        return;
    }
    ExportJob job{.snapshot = order->snapshot, .rows = order->rows, .local = local};
    if (everything) {
        job.rows.resize(order->snapshot->size());
        std::iota(job.rows.begin(), job.rows.end(), 0);
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    auto *dialog = new QFileDialog(window, tr("Export %n connection(s)", nullptr, int(job.rows.size())),
        QDir(folder).filePath(u"connections-%1.csv"_s.arg(stamp)), tr("CSV (*.csv);;JSON (*.json);;TSV (*.tsv)"));
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
    m_watcher.setFuture(QtConcurrent::run([written, path, this] { return exportToFile(written, path, m_stop); }));
}

void Exporter::report()
{
    const Result<qint64> rows = m_watcher.result();
    if (rows)
        emit done(tr("%n connection(s) exported to %1.", nullptr, int(*rows)).arg(m_path));
    else
        //: %1: what was being done; %2: why it failed
        emit told(tr("%1: %2").arg(rows.error().what, rows.error().why));
}

} // namespace stalewatch
