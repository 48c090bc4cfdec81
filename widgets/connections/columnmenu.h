// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

namespace stalewatch {

class ConnectionHeader;

/// Which columns a connection table shows: an entry a column, checked if shown, and one that brings back the default.
/// Stays open while columns are checked, by a click or by Space, as one seldom wants only one.
class ColumnMenu final : public QMenu
{
    Q_OBJECT

public:
    /// @p header outlives this.
    ColumnMenu(const QString &title, ConnectionHeader &header, QWidget *parent);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addColumn(ConnectionHeader &header, int column);

    QAction *m_pressed = nullptr; ///< one of ours
};

} // namespace stalewatch
