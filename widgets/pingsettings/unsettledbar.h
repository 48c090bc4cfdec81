// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/pushtalk.h"
#include "models/values/readonly.h"

#include <QFrame>

#include <vector>

class QLabel;
class QPushButton;

namespace stalewatch {

class DiffView;

/// A strip across the window as long as a push is not settled: one that a killed program left behind, or one whose end
/// nobody knows. It cannot be closed, only be settled.
class UnsettledBar final : public QFrame
{
    Q_OBJECT

public:
    explicit UnsettledBar(QWidget *parent = nullptr);

    void setPushes(const std::vector<RememberedPush> &pushes);
    void setReadOnly(const ReadOnly &readOnly);
    void setBusy(bool isBusy);
    [[nodiscard]] QString text() const;

signals:
    void settleAsked(const QString &push, stalewatch::SettleWay way);

private:
    [[nodiscard]] QPushButton *button(const QString &text, const QString &hint, SettleWay way);
    void refresh();

    std::vector<RememberedPush> m_open{};
    ReadOnly m_readOnly{};
    bool m_isBusy = false;
    QLabel *m_text;                         // child widget
    DiffView *m_commands;                   // child widget
    std::vector<QPushButton *> m_buttons{}; // child widgets
    QPushButton *m_more;                    // child widget
};

} // namespace stalewatch
