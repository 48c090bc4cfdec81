// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kick/kickrun.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace stalewatch {

/// A strip across the top of the window that tells how a kicking goes and what came of each connection: it is there
/// from its beginning until it is closed, and goes on to tell who comes back.
class KickStrip final : public QFrame
{
    Q_OBJECT

public:
    explicit KickStrip(QWidget *parent = nullptr);

    /// Shows @p run as it is now. O(entries).
    void show(const KickRun &run);
    using QFrame::show;
    /// A new one begins: the strip is there again if it was closed.
    void open();

    [[nodiscard]] QString text() const;
    /// A line for each connection.
    [[nodiscard]] QString results() const;
    [[nodiscard]] QPushButton &stopButton() const noexcept { return *m_stop; }

signals:
    void stopAsked();

private:
    // Child widgets
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QPushButton *m_more;
    QPlainTextEdit *m_results;

    bool m_wasOver = false; ///< when it was shown last
};

} // namespace stalewatch
