// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bundle/bundle.h"
#include "app/engine/strand.h"
#include "app/export/exporter.h"
#include "app/oncall/oncalldesk.h"
#include "widgets/mainwindow.h"

#include <QObject>
#include <QThreadPool>

#include <array>

namespace stalewatch {

/// Our clock at the moment of a bundle that was made when the wall clock said @p wall: as far back as that is, so that
/// everything that is counted from it shows the time of then.
[[nodiscard]] LocalTime recordedClock(qint64 wall);

/// A window that stands still at the moment of a bundle: nothing is polled, nothing can be changed, and it says so.
class RecordingWindow final : public QObject
{
    Q_OBJECT

public:
    /// @p bundle was read with its `local` as recordedClock() has it.
    RecordingWindow(Bundle bundle, const QString &file, QObject *parent = nullptr);
    ~RecordingWindow() override;

    [[nodiscard]] MainWindow &window() noexcept { return *m_window; }

signals:
    void closed();

private:
    void ask(int view, const Question &question);
    void publish();
    void replayHistory();

    struct View
    {
        bool isAsked = false;
        Question question{};
        std::shared_ptr<Ranker> ranker{};
        std::shared_ptr<const Order> answer{};
    };

    const Bundle m_bundle;
    Exporter m_exporter{};
    std::unique_ptr<MainWindow> m_window{};
    std::unique_ptr<OnCallDesk> m_desk{};
    std::array<View, 16> m_views{};
    std::shared_ptr<const Frame> m_frame{};

    QThreadPool m_pool{};
    Strand m_strand{m_pool}; ///< last: it waits for what uses the rankers
};

} // namespace stalewatch
