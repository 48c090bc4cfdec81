// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace stalewatch {

/// A strip across the top of the window for what the operator must know and cannot see elsewhere: settings that could
/// not be read, a demo that ended, an export that is done. Plain text; one at a time, the newest; closes by a click.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Shows @p text, which may hold untrusted words. An empty one hides the strip.
    void tell(const QString &text);
    /// Likewise, with a button that answers it once.
    void offer(const QString &text, const QString &button, const std::function<void()> &act);
    /// Hides what was told; what offers a button stays until it is answered.
    void dismiss();
    /// Shows @p text for good: it cannot be closed, and nothing takes its place.
    void pin(const QString &text);
    [[nodiscard]] QString text() const;

private:
    QLabel *m_text;       // child widget
    QPushButton *m_act;   // child widget
    QToolButton *m_close; // child widget
    std::function<void()> m_action{};
    bool m_isPinned = false;
};

} // namespace stalewatch
