// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/pingsettings/pushboard.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace stalewatch {

class DiffView;

/// What is being done and was done to one server, step by step with times, what is still to come, and at the end what a
/// person must know and type.
class StepsView final : public QWidget
{
    Q_OBJECT

public:
    explicit StepsView(QWidget *parent = nullptr);

    /// @p server null: none was pushed to.
    void show(const QString &title, const PushBoardServer *server);
    using QWidget::show;
    [[nodiscard]] QTreeWidget &list() const noexcept { return *m_list; }
    [[nodiscard]] QString commands() const;

private:
    QLabel *m_title;      // child widget
    QTreeWidget *m_list;  // child widget
    DiffView *m_commands; // child widget
};

/// What a person must know and type, as text of several lines.
[[nodiscard]] QString attentionLines(const Attention &attention);

} // namespace stalewatch
