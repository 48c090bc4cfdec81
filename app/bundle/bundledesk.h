// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bundle/bundle.h"
#include "app/bundle/recordingwindow.h"

#include <QFutureWatcher>
#include <QObject>

#include <vector>

namespace stalewatch {

/// Saves incident bundles of a window and opens recorded ones beside it. Files are read, packed and written in threads
/// of the pool.
class BundleDesk final : public QObject
{
    Q_OBJECT

public:
    /// @p window outlives this.
    /// @p answers may be null: none are kept.
    explicit BundleDesk(MainWindow &window, std::shared_ptr<AnswerLog> answers = {}, QObject *parent = nullptr);
    ~BundleDesk() override; ///< waits for a bundle that is being written

    /// The newest: what a bundle holds.
    void take(const std::shared_ptr<const Frame> &frame);
    /// Asks for a file and writes the bundle of this moment.
    void save(IncidentNumber incident);
    /// Asks for a file and opens it.
    void open();
    void openFile(const QString &file);
    /// Null: none is open.
    [[nodiscard]] MainWindow *recording() const;

signals:
    /// In words, why it could not be done.
    void told(const QString &text);
    /// In words, what was written and where.
    void done(const QString &text);
    /// The last recording was closed.
    void allClosed();

private:
    void chooseFile(IncidentNumber incident, Redaction redaction);
    void write(IncidentNumber incident, const QString &path, Redaction redaction);
    void finish(Bundle bundle, const QString &path);
    [[nodiscard]] Bundle current(IncidentNumber incident) const;
    void show(const Result<Bundle> &bundle, const QString &file);

    MainWindow &m_window;
    const std::shared_ptr<AnswerLog> m_answers;
    std::shared_ptr<const Frame> m_frame{};
    QFutureWatcher<Result<>> m_writing{};
    QString m_path{}; ///< of the bundle that is being written; empty: none is
    std::vector<std::unique_ptr<RecordingWindow>> m_recordings{};
};

} // namespace stalewatch
