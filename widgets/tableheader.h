// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace stalewatch {

/// The header of every table here: bold titles above their figures, quiet lines, the arrow at the inner side of a
/// title.
class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    static constexpr int padding = 7; ///< px at either side of a title, as the cells have it

    explicit TableHeader(QWidget *parent = nullptr);

    /// What @p title needs, px; @p isSortable: the arrow, too.
    [[nodiscard]] int widthOf(const QString &title, bool isSortable) const;

protected:
    [[nodiscard]] QSize sectionSizeFromContents(int column) const override;
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;

private:
    void paintArrow(QPainter &painter, const QRectF &box) const;
    [[nodiscard]] QFont titleFont() const;
};

} // namespace stalewatch
