// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/servers/headlinefigures.h"

#include <QAbstractButton>

namespace stalewatch {

/// One figure of the headline row, as a flat button: its texts are painted, never read as markup.
class FigureButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FigureButton(QWidget *parent = nullptr);

    void setFigure(const HeadlineFigure &figure);
    [[nodiscard]] const HeadlineFigure &figure() const noexcept { return m_figure; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QFont numberFont() const;
    [[nodiscard]] QFont wordsFont() const;

    HeadlineFigure m_figure{};
    int m_widest = 0; ///< grows only, so that the row does not jiggle as figures change
};

} // namespace stalewatch
