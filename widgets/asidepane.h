// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QObject>
#include <QPointer>

class QSplitter;
class QWidget;

namespace stalewatch {

/// The pane at the right edge of a splitter: closed until it is asked for, and as wide as it was left. What stands in
/// the middle makes room for it; what stands at the left keeps its width.
class AsidePane final : public QObject
{
    Q_OBJECT

public:
    /// Makes @p pane the last of @p columns, which outlives this, as does @p pane.
    AsidePane(QSplitter &columns, QWidget &pane, QObject *parent);

    [[nodiscard]] bool isOpen() const;
    void setOpen(bool wanted);

    [[nodiscard]] QJsonObject layout() const;
    /// Tolerant; an empty one is closed. The sizes of the columns are for the caller to set, see width().
    void setLayout(const QJsonObject &layout);
    /// What it wants of the columns, px; 0 while it is closed.
    [[nodiscard]] int width() const;

signals:
    /// Or closed.
    void opened(bool isOpen);
    /// By the operator.
    void layoutChanged();

private:
    void open();
    void close();

    QSplitter &m_columns;
    QWidget &m_pane;
    int m_width = 330;               ///< px; kept while it is closed
    QPointer<QWidget> m_askedFrom{}; ///< gets the keyboard back
};

} // namespace stalewatch
