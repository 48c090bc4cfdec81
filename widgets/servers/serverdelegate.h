// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace stalewatch {

/// Paints an entry of the list of servers: a shape, the name and a count, and small words under them. All plain text.
class ServerDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        StatusRole = Qt::UserRole, ///< int, Status
        CountRole,                 ///< QString
        WordsRole,                 ///< QString
        TargetRole,                ///< uint, TargetNumber
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stalewatch
