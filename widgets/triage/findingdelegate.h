// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace stalewatch {

/// Paints a finding: a shape for its severity, its title, and the evidence in small words under it, wrapped to the
/// width of the list. All plain text.
class FindingDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        StatusRole = Qt::UserRole, ///< int, Status
        WordsRole,                 ///< QString
        MutedRole,                 ///< bool: dimmed
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stalewatch
