// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/connectionmodel.h"
#include "widgets/connections/glyphtext.h"
#include "widgets/palette.h"

#include <QBrush>
#include <QStyledItemDelegate>

#include <optional>

namespace stalewatch {

struct ConnectionColumn;
struct CountdownSpan;

/// Paints every cell of a connection table: text, the state's shape, the countdown bars, the runway.
///
/// Reads the model's snapshot and its clock; never the style, so that a row costs what its ink costs.
class ConnectionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @p model outlives this and is the one of the view.
    explicit ConnectionDelegate(const ConnectionModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Of the cell's text, at most 60 figures wide.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Fonts and colours are looked up again; call it when either changed.
    void setLook(const QFont &font, const QPalette &palette);
    /// The row under the pointer, or -1.
    void setHoveredRow(int row) noexcept { m_hoveredRow = row; }
    /// The colour of the frame around the current row.
    [[nodiscard]] QColor focusColour() const { return m_inks.focus; }
    [[nodiscard]] const GlyphText &text() const { return *m_text; }
    /// The height of a row: 24 px at 100 %.
    [[nodiscard]] int rowHeight() const;

private:
    struct Cell;
    struct Inks
    {
        QColor base{}, text{}, dim{}, faint{}, line{};
        QColor rail{}, hatch{}, tick{}, hover{}, fresh{}, chosen{}, chosenText{}, focus{};
        StatusColours status{};
        bool isHighContrast = false;
    };
    /// What a bar is painted with, which in high contrast depends on the row.
    struct BarInks
    {
        StatusColours status{};
        QColor rail{}, tick{};
    };

    [[nodiscard]] Cell cellOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const Cell &cell) const;
    void paintText(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const ConnectionColumn &column, const Cell &cell) const;
    [[nodiscard]] BarInks barInks(const Cell &cell) const;
    void paintBar(QPainter &painter, const QStyleOptionViewItem &option, const CountdownSpan &span, const Cell &cell,
        int thickness) const;
    void paintRunway(
        QPainter &painter, const QStyleOptionViewItem &option, const CountdownSpan &span, const Cell &cell) const;
    void paintHatching(QPainter &painter, const QRect &track) const;
    [[nodiscard]] QBrush hatching(double ratio) const;

    const ConnectionModel &m_model;
    std::optional<GlyphText> m_text{};
    std::optional<GlyphText> m_slanted{}; ///< for words of ours in the place of a text: "unnamed"
    Inks m_inks{};
    int m_hoveredRow = -1;
    mutable QBrush m_hatching{};
    mutable double m_hatchingRatio = 0;
};

} // namespace stalewatch
