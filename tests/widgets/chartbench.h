// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/widgets/polls.h"
#include "widgets/chart/stalechartpanel.h"

namespace stalewatch::testing {

/// A chart that remembers what it was told to show; its plot is 1,000 columns wide.
class RememberedView final : public ChartView
{
public:
    void show(const ChartContent &content) override
    {
        m_content = content;
        ++shows;
    }
    void setHover(const ChartHover &asked) override { hover = asked; }
    [[nodiscard]] QRectF plotArea() const override { return {0, 0, 1000, 100}; }
    [[nodiscard]] const ChartContent &content() const override { return m_content; }

    ChartHover hover{};
    int shows = 0;

private:
    ChartContent m_content{};
};

/// A panel on a remembered view whose wall clock stands where the test puts it: 10:00 at firstLocal().
struct Bench
{
    qint64 wall = QDateTime(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC).toMSecsSinceEpoch();
    RememberedView *view = new RememberedView;
    StaleChartPanel panel{
        view, WallClock([this] { return wall + (polls.local - firstLocal()) / std::chrono::milliseconds(1); })};
    Polls polls{};

    Bench()
    {
        panel.resize(1000, 240);
        panel.QWidget::show();
    }
    void show() { polls.show(panel); }
    [[nodiscard]] QStringList marks() const
    {
        QStringList texts;
        for (const ChartTick &mark : view->content().marks)
            texts.append(mark.text);
        return texts;
    }
    [[nodiscard]] std::size_t points() const
    {
        std::size_t sum = 0;
        for (const ChartCurve &curve : view->content().curves) {
            for (const auto &piece : curve.pieces)
                sum += std::size_t(piece.size());
        }
        return sum;
    }
};

} // namespace stalewatch::testing
