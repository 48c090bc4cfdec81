// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
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
    [[nodiscard]] QString text() const;

private:
    QLabel *m_text;       // child widget
    QToolButton *m_close; // child widget
};

} // namespace stalewatch
