// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/ranking.h"
#include "models/values/readonly.h"

#include <QStatusBar>

class QLabel;

namespace stalewatch {

/// The bottom line: how many servers are polled and how old the oldest answer is, how many rows are shown, whether
/// rows are held in place, and clocks that run differently.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void show(const Frame &frame, LocalTime local);
    void setPaused(bool paused);
    void setReadOnly(const ReadOnly &readOnly);
    /// Ages do not count in a recording.
    void setRecording();
    using QWidget::show;

private:
    QLabel *m_polled; // child widget
    QLabel *m_rows;   // child widget
    QLabel *m_clocks; // child widget
    QLabel *m_mode;   // child widget
    QLabel *m_rights; // child widget
};

} // namespace stalewatch
