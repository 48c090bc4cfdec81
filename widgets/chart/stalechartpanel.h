// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/chart/chartstory.h"
#include "widgets/panel.h"

#include <QImage>

#include <memory>

class QLabel;
class QStackedWidget;
class QTableWidget;

namespace stalewatch {

class ChartBar;

/// Stale closures over time, always in view under the table.
///
/// Follows the present until it is dragged or zoomed away from it, and then stands still until it is asked back.
/// Redrawn when a curve changed or has moved by a pixel, not with every frame.
class StaleChartPanel final : public Panel
{
    Q_OBJECT

public:
    explicit StaleChartPanel(QWidget *parent = nullptr);
    /// Takes @p view over; @p clock says what the wall clock says. For tests.
    StaleChartPanel(ChartView *view, WallClock clock, QWidget *parent = nullptr);
    ~StaleChartPanel() override;

    void show(const PanelFrame &frame) override;
    void setServer(ServerNumber server) override;
    void showTime(LocalTime from, LocalTime to) override;
    [[nodiscard]] QJsonObject layout() const override;
    void setLayout(const QJsonObject &layout) override;
    using Panel::show;

    /// The chart as it is, at @p scale pixels a pixel.
    [[nodiscard]] QImage picture(qreal scale = 2) const;
    /// The curves' values at the labelled times, one line a time, for the clipboard.
    [[nodiscard]] QString values() const;
    /// Whether the right edge is the present.
    [[nodiscard]] bool isLive() const noexcept { return m_isLive; }
    [[nodiscard]] const ChartChoice &choice() const noexcept { return m_choice; }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectBar();
    void connectView();
    void pan(double seconds);
    void zoom(double factor, double x);
    void goLive();
    void hover(double x);
    void moveTo(LocalTime to);
    void refresh();
    void fillTable(const ChartContent &content);
    void describe(const ChartContent &content);
    [[nodiscard]] std::chrono::nanoseconds span() const { return m_choice.to - m_choice.from; }

    // Child widgets
    ChartView *m_view;
    ChartBar *m_bar = nullptr;
    QStackedWidget *m_pages = nullptr;
    QTableWidget *m_table = nullptr;
    QLabel *m_note = nullptr;

    std::shared_ptr<const Snapshot> m_snapshot{};
    const StaleHistory *m_history = nullptr; // the window's, outlives this
    WallClock m_clock;
    ServerNumber m_server = 0; ///< asked for; resolved to a target, which outlives restarts
    ChartChoice m_choice{};
    ChartStory m_story{};
    LocalTime m_now{};
    LocalTime m_drawnAt{};
    quint64 m_drawnRevision = 0;
    bool m_isLive = true;
};

} // namespace stalewatch
