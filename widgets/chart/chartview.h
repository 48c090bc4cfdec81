// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QString>
#include <QWidget>

#include <vector>

namespace stalewatch {

/// One curve: pieces with gaps between them. Points are (seconds on our clock, value), sorted by x.
struct ChartCurve
{
    int style = 0; ///< see curvePen()
    std::vector<QList<QPointF>> pieces{};
};

/// A place on an axis and what is written there.
struct ChartTick
{
    double at = 0;
    QString text{};
};

/// A time that is shaded, and why.
struct ChartBand
{
    double from = 0;
    double to = 0;
    QString text{};
};

/// All a chart shows. Texts are plain: nothing in them is markup.
struct ChartContent
{
    double from = 0; ///< x at the left edge, seconds on our clock
    double to = 1;   ///< x at the right edge
    double bottom = 0;
    double top = 1;
    std::vector<ChartCurve> curves{};
    std::vector<ChartTick> times{};  ///< labels of the x axis
    std::vector<ChartTick> values{}; ///< labels and grid lines of the y axis
    std::vector<ChartTick> marks{};  ///< what happened: dotted vertical lines
    std::vector<ChartBand> bands{};  ///< gaps
    QString sentence{};              ///< said in the middle when there is nothing to see
};

/// The values of all curves at the moment under the pointer.
struct ChartHover
{
    struct Row
    {
        int style = 0;
        QString text{};
    };
    bool isShown = false;
    double x = 0;
    QString title{};
    std::vector<Row> rows{};
};

/// Draws ChartContent; knows nothing of where it comes from. The backend (Qt Charts is deprecated upstream) only puts
/// ink where it is told to: gestures are understood here, and what they change is decided by who hears the signals.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    virtual void show(const ChartContent &content) = 0;
    virtual void setHover(const ChartHover &hover) = 0;
    /// Where the curves are, in this widget. Its width is the number of columns worth having data for.
    [[nodiscard]] virtual QRectF plotArea() const = 0;
    /// What is shown.
    [[nodiscard]] virtual const ChartContent &content() const = 0;
    using QWidget::show;

    /// x under the widget's column @p column.
    [[nodiscard]] double xAt(double column) const;

signals:
    /// Move the window by @p seconds; negative: to the past.
    void panAsked(double seconds);
    /// Make the window @p factor times as long, keeping @p x where it is.
    void zoomAsked(double factor, double x);
    /// Back to the present.
    void liveAsked();
    /// The pointer is over @p x.
    void hovered(double x);
    void unhovered();

protected:
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    double m_draggedFrom = 0; ///< column
    bool m_isDragging = false;
};

} // namespace stalewatch
