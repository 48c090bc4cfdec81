// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/export.h"

#include <QFutureWatcher>
#include <QObject>

class QWidget;

namespace stalewatch {

/// Saves rows for the window: asks for a file, writes it in a thread of the pool, and says how it went.
class Exporter final : public QObject
{
    Q_OBJECT

public:
    explicit Exporter(QObject *parent = nullptr);
    ~Exporter() override; ///< stops what is being written: the file stays as it was

    /// Asks for a file over @p window, then writes @p order's rows, or with @p everything all rows of its snapshot.
    void exportRows(const std::shared_ptr<const Order> &order, bool everything, LocalTime local, QWidget *window);

    /// The same for closures; null: none is known yet.
    void exportClosures(const std::shared_ptr<const ClosureOrder> &order, Instant now, QWidget *window);

signals:
    /// In words, why it could not be done.
    void told(const QString &text);
    /// In words, what was written and where.
    void done(const QString &text);

private:
    [[nodiscard]] bool isBusy();
    /// @p name begins the name that is proposed.
    void ask(const ExportJob &job, const QString &title, const QString &name, QWidget *window);
    void write(const ExportJob &job, const QString &path);
    void report();

    std::atomic_bool m_stop = false;
    QFutureWatcher<Result<qint64>> m_watcher{};
    QString m_path{};
    bool m_isOfClosures = false; ///< what is being written
};

} // namespace stalewatch
