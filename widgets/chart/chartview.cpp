// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chart/chartview.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace stalewatch {

ChartView::ChartView(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

double ChartView::xAt(double column) const
{
    const QRectF plot = plotArea();
    const ChartContent &shown = content();
    const double share = plot.width() > 0 ? (column - plot.left()) / plot.width() : 0;
    return shown.from + share * (shown.to - shown.from);
}

void ChartView::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const double span = content().to - content().from;
    if (turned.x() != 0)
        emit panAsked(-turned.x() / 120.0 * span / 10);
    if (turned.y() != 0)
        emit zoomAsked(std::pow(0.8, turned.y() / 120.0), xAt(event->position().x()));
    event->accept();
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_isDragging = true;
    m_draggedFrom = event->position().x();
    setCursor(Qt::ClosedHandCursor);
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const double column = event->position().x();
    if (m_isDragging) {
        emit panAsked(xAt(m_draggedFrom) - xAt(column));
        m_draggedFrom = column;
    }
    if (plotArea().contains(event->position()))
        emit hovered(xAt(column));
    else
        emit unhovered();
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    m_isDragging = false;
    unsetCursor();
    QWidget::mouseReleaseEvent(event);
}

void ChartView::mouseDoubleClickEvent(QMouseEvent *)
{
    emit liveAsked();
}

void ChartView::leaveEvent(QEvent *event)
{
    emit unhovered();
    QWidget::leaveEvent(event);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const double span = content().to - content().from;
    switch (event->key()) {
    case Qt::Key_Left:
        return emit panAsked(-span / 10);
    case Qt::Key_Right:
        return emit panAsked(span / 10);
    case Qt::Key_Plus:
        return emit zoomAsked(0.8, content().to);
    case Qt::Key_Minus:
        return emit zoomAsked(1.25, content().to);
    case Qt::Key_Home:
        return emit liveAsked();
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace stalewatch
