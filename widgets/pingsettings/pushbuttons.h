// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace stalewatch {

class PushBoard;

/// The row of buttons below the ping settings, and one sentence: what can be done now, and why not more.
class PushButtons final : public QWidget
{
    Q_OBJECT

public:
    explicit PushButtons(QWidget *parent = nullptr);

    void show(const PushBoard &board);
    using QWidget::show;
    /// How the last push ended; stays until the next begins.
    void setSentence(const QString &sentence) { m_ended = sentence; }

    [[nodiscard]] QPushButton &push() const noexcept { return *m_push; }
    [[nodiscard]] QPushButton &stop() const noexcept { return *m_stop; }
    [[nodiscard]] QPushButton &takeBack() const noexcept { return *m_takeBack; }
    [[nodiscard]] QPushButton &helm() const noexcept { return *m_helm; }
    [[nodiscard]] QString sentence() const;

signals:
    void pushAsked();
    void stopAsked();
    void takeBackAsked();
    void helmAsked();

private:
    QString m_ended{};
    bool m_isStopping = false;
    QLabel *m_sentence;      // child widget
    QPushButton *m_helm;     // child widget
    QPushButton *m_takeBack; // child widget
    QPushButton *m_stop;     // child widget
    QPushButton *m_push;     // child widget
};

} // namespace stalewatch
