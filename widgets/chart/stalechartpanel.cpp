// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chart/stalechartpanel.h"

#include "widgets/chart/chartbar.h"
#include "widgets/chart/qtchartview.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::nanoseconds shortestSpan = 30s;

} // namespace

StaleChartPanel::StaleChartPanel(QWidget *parent) : StaleChartPanel(new QtChartView, WallClock(), parent)
{
}

StaleChartPanel::StaleChartPanel(ChartView *view, WallClock clock, QWidget *parent)
    : Panel(parent), m_view(view), m_clock(std::move(clock))
{
    build();
    connectBar();
    connectView();
}

StaleChartPanel::~StaleChartPanel() = default;

void StaleChartPanel::build()
{
    m_bar = new ChartBar(this);
    m_pages = new QStackedWidget(this);
    m_table = new QTableWidget(m_pages);
    m_table->setEditTriggers(QTableWidget::NoEditTriggers);
    m_table->setAccessibleName(tr("Stale closures over time, as a table"));
    m_view->setAccessibleName(tr("Stale closures over time"));
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_table);
    m_note = new QLabel(this);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(8, 0, 8, 2);
    m_note->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_bar);
    column->addWidget(m_pages, 1);
    column->addWidget(m_note);
    setAccessibleName(tr("Stale closures"));
}

void StaleChartPanel::connectBar()
{
    connect(m_bar, &ChartBar::chosen, this, [this] {
        m_choice.split = m_bar->split();
        m_choice.measure = m_bar->measure();
        refresh();
        emit layoutChanged();
    });
    connect(m_bar, &ChartBar::spanChosen, this, [this](std::chrono::minutes length) {
        m_choice.from = m_choice.to - length;
        goLive();
        emit layoutChanged();
    });
    connect(m_bar, &ChartBar::liveAsked, this, &StaleChartPanel::goLive);
    connect(m_bar, &ChartBar::tableAsked, this, [this](bool asTable) {
        m_pages->setCurrentIndex(asTable ? 1 : 0);
        refresh();
    });
    connect(m_bar, &ChartBar::pictureAsked, this, [this] {
        QGuiApplication::clipboard()->setImage(picture());
        emit said(tr("The picture of the chart was copied."));
    });
    connect(m_bar, &ChartBar::valuesAsked, this, [this] {
        QGuiApplication::clipboard()->setText(values());
        emit said(tr("The values of the chart were copied."));
    });
}

void StaleChartPanel::connectView()
{
    connect(m_view, &ChartView::panAsked, this, &StaleChartPanel::pan);
    connect(m_view, &ChartView::zoomAsked, this, &StaleChartPanel::zoom);
    connect(m_view, &ChartView::liveAsked, this, &StaleChartPanel::goLive);
    connect(m_view, &ChartView::hovered, this, &StaleChartPanel::hover);
    connect(m_view, &ChartView::unhovered, this, [this] { m_view->setHover({}); });
}

void StaleChartPanel::show(const PanelFrame &frame)
{
    m_clock.note(frame.local, frame.wall);
    m_snapshot = frame.frame.snapshot;
    m_history = &frame.history;
    m_now = frame.local;
    if (!isVisible())
        return;
    const auto pixel = span() / std::max(1, m_choice.pixels);
    if (m_drawnRevision != m_history->revision() || (m_isLive && m_now - m_drawnAt >= pixel))
        refresh();
}

void StaleChartPanel::setServer(ServerNumber server)
{
    m_server = server;
    m_choice.target = 0;
    refresh();
}

void StaleChartPanel::showTime(LocalTime from, LocalTime to)
{
    const std::chrono::nanoseconds length
        = std::clamp<std::chrono::nanoseconds>(to - from, shortestSpan, StaleHistory::keptFor);
    m_choice.from = m_choice.to - length;
    moveTo(to);
    m_bar->showSpan(length);
    refresh();
}

void StaleChartPanel::pan(double seconds)
{
    moveTo(m_choice.to + std::chrono::duration_cast<LocalTime::duration>(std::chrono::duration<double>(seconds)));
    refresh();
}

void StaleChartPanel::zoom(double factor, double x)
{
    const auto length = std::clamp<std::chrono::nanoseconds>(
        std::chrono::duration_cast<std::chrono::nanoseconds>(span() * factor), shortestSpan, StaleHistory::keptFor);
    const double share
        = std::clamp((chartX(m_choice.to) - x) / (chartX(m_choice.to) - chartX(m_choice.from)), 0.0, 1.0);
    // At the present it stays there: what is going on is not zoomed out of sight.
    const LocalTime to
        = m_isLive ? m_choice.to : localTimeAt(x + share * std::chrono::duration<double>(length).count());
    m_choice.from = m_choice.to - length;
    moveTo(to);
    m_bar->showSpan(length);
    refresh();
}

void StaleChartPanel::goLive()
{
    moveTo(m_now);
    refresh();
}

/// Moves the right edge as far as there is something to see; at the present it follows it again.
void StaleChartPanel::moveTo(LocalTime to)
{
    const auto length = span();
    const LocalTime oldest = m_now - StaleHistory::keptFor + length;
    m_choice.to = std::clamp(to, std::min(oldest, m_now), m_now);
    m_choice.from = m_choice.to - length;
    m_isLive = m_choice.to == m_now;
    m_bar->setLive(m_isLive);
}

void StaleChartPanel::hover(double x)
{
    if (m_history)
        m_view->setHover(chartHover(m_story, *m_history, m_clock, x));
}

void StaleChartPanel::refresh()
{
    if (!m_snapshot || !m_history || !isVisible())
        return;
    if (m_choice.to == LocalTime{})
        m_choice.from = m_choice.to - m_bar->span();
    moveTo(m_isLive ? m_now : m_choice.to);
    if (const ServerSnapshot *server = m_server == 0 ? nullptr : m_snapshot->server(m_server))
        m_choice.target = server->target;
    m_choice.pixels = std::max(100, int(m_view->plotArea().width()));
    m_story = chartStory(*m_snapshot, *m_history, m_choice);
    const ChartContent content = chartContent(m_story, *m_snapshot, *m_history, m_choice, m_clock);
    m_view->show(content);
    m_bar->setCurves(m_story.curves);
    m_note->setText(m_story.note);
    m_note->setVisible(!m_story.note.isEmpty());
    if (m_pages->currentWidget() == m_table)
        fillTable(content);
    describe(content);
    m_drawnAt = m_now;
    m_drawnRevision = m_history->revision();
}

QJsonObject StaleChartPanel::layout() const
{
    return m_bar->layout();
}

void StaleChartPanel::setLayout(const QJsonObject &layout)
{
    m_bar->setLayout(layout);
    m_choice.split = m_bar->split();
    m_choice.measure = m_bar->measure();
    m_choice.from = m_choice.to - m_bar->span();
    refresh();
}

void StaleChartPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    refresh();
}

void StaleChartPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    refresh();
}

void StaleChartPanel::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange)
        refresh();
}

} // namespace stalewatch
