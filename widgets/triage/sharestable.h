// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/incident.h"

#include <QStyledItemDelegate>
#include <QTableWidget>

namespace stalewatch {

/// Where the bar of a lift puts its ink: from the reading edge, as long as its logarithm, so that 33 and 4.4 can both
/// be seen. Geometry only, tested without a screen.
struct LiftBar
{
    QRect fill; ///< empty: no lift, or no more than chance gives

    [[nodiscard]] static LiftBar in(QRect cell, double lift, double largest, Qt::LayoutDirection direction);
};

/// Paints a lift, found in LiftRole and LargestRole, as a bar.
class LiftDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        LiftRole = Qt::UserRole, ///< double
        LargestRole,             ///< double, of the table
    };

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// What the members of an incident have in common, and how common that is elsewhere.
class SharesTable final : public QTableWidget
{
    Q_OBJECT

public:
    explicit SharesTable(QWidget *parent = nullptr);

    void show(const std::vector<Share> &shares);
    using QWidget::show;

private:
    std::vector<Share> m_shares{};
};

} // namespace stalewatch
