// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chart/qtchartview.h"

#include "widgets/chart/chartink.h"
#include "widgets/chart/curvestyle.h"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>

namespace stalewatch {

namespace {

constexpr qsizetype mostThickPoints = 600;

qsizetype pointsOf(const ChartContent &content)
{
    qsizetype points = 0;
    for (const ChartCurve &curve : content.curves) {
        for (const QList<QPointF> &piece : curve.pieces)
            points += piece.size();
    }
    return points;
}

} // namespace

/// The Qt Charts view, with our ink under and over its curves. No Q_OBJECT: moc takes no nested class.
class QtChartView::Canvas final : public QChartView // clazy:exclude=missing-qobject-macro
{
public:
    explicit Canvas(QWidget *parent);

    void show(const ChartContent &content);
    void setHover(const ChartHover &hover);

    [[nodiscard]] const ChartContent &content() const noexcept { return m_content; }
    [[nodiscard]] ChartFrame frame() const { return ChartFrame::in(rect(), m_content, font()); }

protected:
    void changeEvent(QEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &area) override;
    void drawForeground(QPainter *painter, const QRectF &area) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Takes colours and geometry anew.
    void dress();
    QLineSeries *series(std::size_t index);

    ChartContent m_content{};
    ChartHover m_hover{};
    QValueAxis *m_times;                   // owned by the chart
    QValueAxis *m_values;                  // owned by the chart
    std::vector<QLineSeries *> m_series{}; // owned by the chart; a piece of a curve each, the rest hidden
};

QtChartView::Canvas::Canvas(QWidget *parent) : QChartView(parent), m_times(new QValueAxis), m_values(new QValueAxis)
{
    setAttribute(Qt::WA_TransparentForMouseEvents); // ChartView understands gestures
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    QChart *picture = chart();
    picture->legend()->hide();
    picture->setBackgroundVisible(false);
    picture->setMargins({});
    picture->layout()->setContentsMargins(0, 0, 0, 0);
    picture->setAnimationOptions(QChart::NoAnimation);
    picture->addAxis(m_times, Qt::AlignBottom);
    picture->addAxis(m_values, Qt::AlignLeft);
    for (QValueAxis *axis : {m_times, m_values}) {
        axis->setLabelsVisible(false);
        axis->setGridLineVisible(false);
        axis->setLineVisible(false);
    }
    dress();
}

void QtChartView::Canvas::show(const ChartContent &content)
{
    m_content = content;
    chart()->setPlotArea(frame().plot);
    m_times->setRange(content.from, content.to);
    m_values->setRange(content.bottom, content.top);
    const CurvePen thickness = pointsOf(content) <= mostThickPoints ? CurvePen::Thick : CurvePen::Thin;
    std::size_t used = 0;
    for (const ChartCurve &curve : content.curves) {
        const QPen pen = curvePen(curve.style, palette(), thickness);
        for (const QList<QPointF> &piece : curve.pieces) {
            QLineSeries *line = series(used++);
            line->setPen(pen);
            line->replace(piece);
            line->setVisible(true);
        }
    }
    for (; used < m_series.size(); ++used) {
        m_series[used]->setVisible(false);
        m_series[used]->clear();
    }
    viewport()->update();
}

void QtChartView::Canvas::setHover(const ChartHover &hover)
{
    m_hover = hover;
    viewport()->update();
}

void QtChartView::Canvas::dress()
{
    setBackgroundBrush(palette().base());
    show(ChartContent(m_content));
}

QLineSeries *QtChartView::Canvas::series(std::size_t index)
{
    while (m_series.size() <= index) {
        auto *line = new QLineSeries;
        chart()->addSeries(line);
        line->attachAxis(m_times);
        line->attachAxis(m_values);
        m_series.push_back(line);
    }
    return m_series[index];
}

void QtChartView::Canvas::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void QtChartView::Canvas::drawBackground(QPainter *painter, const QRectF &area)
{
    QChartView::drawBackground(painter, area);
    painter->setFont(font());
    paintUnderCurves(*painter, frame(), m_content, palette());
}

void QtChartView::Canvas::drawForeground(QPainter *painter, const QRectF &)
{
    painter->setFont(font());
    paintOverCurves(*painter, frame(), m_content, palette());
    paintHover(*painter, frame(), m_hover, palette());
}

void QtChartView::Canvas::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    chart()->setPlotArea(frame().plot);
}

QtChartView::QtChartView(QWidget *parent) : ChartView(parent), m_canvas(new Canvas(this))
{
}

QtChartView::~QtChartView() = default;

void QtChartView::show(const ChartContent &content)
{
    m_canvas->show(content);
}

void QtChartView::setHover(const ChartHover &hover)
{
    m_canvas->setHover(hover);
}

QRectF QtChartView::plotArea() const
{
    return m_canvas->frame().plot;
}

const ChartContent &QtChartView::content() const
{
    return m_canvas->content();
}

void QtChartView::resizeEvent(QResizeEvent *event)
{
    ChartView::resizeEvent(event);
    m_canvas->setGeometry(rect());
}

} // namespace stalewatch
