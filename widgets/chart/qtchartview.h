// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/chart/chartview.h"

#include <memory>

namespace stalewatch {

/// ChartView on Qt Charts: lines and axes are its own, everything with text is ours, because Qt Charts reads every
/// string as rich text and would open the files a client's name mentions.
class QtChartView final : public ChartView
{
    Q_OBJECT

public:
    explicit QtChartView(QWidget *parent = nullptr);
    ~QtChartView() override;

    void show(const ChartContent &content) override;
    void setHover(const ChartHover &hover) override;
    [[nodiscard]] QRectF plotArea() const override;
    [[nodiscard]] const ChartContent &content() const override;
    [[nodiscard]] QSize sizeHint() const override { return {640, 200}; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Canvas;

    Canvas *m_canvas; // child widget
};

} // namespace stalewatch
