// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chart/stalechartpanel.h"

#include "widgets/chart/curvelegend.h"
#include "widgets/chart/qtchartview.h"
#include "widgets/togglebutton.h"

#include <QActionGroup>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Split = ChartChoice::Split;
using Measure = StaleHistory::Measure;

namespace {

struct Span
{
    std::chrono::minutes length{};
    const char *title = "";
};

constexpr Span spans[] = {
    {5min, QT_TRANSLATE_NOOP("stalewatch::StaleChartPanel", "5 min")},
    {15min, QT_TRANSLATE_NOOP("stalewatch::StaleChartPanel", "15 min")},
    {60min, QT_TRANSLATE_NOOP("stalewatch::StaleChartPanel", "1 h")},
    {360min, QT_TRANSLATE_NOOP("stalewatch::StaleChartPanel", "6 h")},
    {1440min, QT_TRANSLATE_NOOP("stalewatch::StaleChartPanel", "24 h")},
};
constexpr int defaultSpan = 0;
constexpr std::chrono::nanoseconds shortestSpan = 30s;

struct SplitChoice
{
    Split split{};
    const char *id = ""; ///< in the layout; never renamed
    const char *title = "";
};

constexpr SplitChoice splits[] = {
    {Split::Total, "total", QT_TRANSLATE_NOOP("stalewatch::StaleChartPanel", "Total")},
    {Split::PerServer, "per_server", QT_TRANSLATE_NOOP("stalewatch::StaleChartPanel", "Per server")},
    {Split::ByKind, "by_kind", QT_TRANSLATE_NOOP("stalewatch::StaleChartPanel", "By kind")},
};

} // namespace

StaleChartPanel::StaleChartPanel(QWidget *parent) : StaleChartPanel(new QtChartView, WallClock(), parent)
{
}

StaleChartPanel::StaleChartPanel(ChartView *view, WallClock clock, QWidget *parent)
    : Panel(parent), m_view(view), m_clock(std::move(clock))
{
    build();
    connectView();
}

StaleChartPanel::~StaleChartPanel() = default;

void StaleChartPanel::build()
{
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
    column->addWidget(makeHeader());
    column->addWidget(m_pages, 1);
    column->addWidget(m_note);
    setAccessibleName(tr("Stale closures"));
}

QWidget *StaleChartPanel::makeHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(8, 4, 8, 0);
    auto *title = new QLabel(tr("Stale closures"), header);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_legend = new CurveLegend(header);
    row->addWidget(title);
    row->addSpacing(8);
    row->addWidget(m_legend, 1);
    m_live = new QToolButton(header);
    m_live->setText(tr("Back to now"));
    m_live->hide();
    connect(m_live, &QToolButton::clicked, this, &StaleChartPanel::goLive);
    row->addWidget(m_live);
    m_splits = new QActionGroup(this);
    for (const SplitChoice &choice : splits) {
        QAction *action = m_splits->addAction(tr(choice.title));
        action->setCheckable(true);
        action->setChecked(choice.split == m_choice.split);
        connect(action, &QAction::triggered, this, [this, split = choice.split] { choose(split); });
        row->addWidget(new ToggleButton(action, header));
    }
    m_perMinute = new QAction(tr("Per minute"), this);
    m_perMinute->setToolTip(tr("Closures in the trailing minute, instead of all since watching began"));
    m_perMinute->setCheckable(true);
    connect(m_perMinute, &QAction::toggled, this, &StaleChartPanel::chooseMeasure);
    row->addSpacing(8);
    row->addWidget(new ToggleButton(m_perMinute, header));
    m_spans = new QComboBox(header);
    m_spans->setAccessibleName(tr("Window of the chart"));
    //: stands in a box that else says "1 h", when the chart was zoomed to another length
    m_spans->setPlaceholderText(tr("zoomed"));
    for (const Span &span : spans)
        m_spans->addItem(tr(span.title));
    m_spans->setCurrentIndex(defaultSpan);
    connect(m_spans, &QComboBox::activated, this, &StaleChartPanel::chooseSpan);
    row->addWidget(m_spans);
    row->addWidget(makeMenu());
    return header;
}

QToolButton *StaleChartPanel::makeMenu()
{
    auto *button = new QToolButton(this);
    button->setText(u"\u22EF"_s);
    button->setAccessibleName(tr("More of the chart"));
    button->setToolTip(button->accessibleName());
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    m_lifetime = menu->addAction(tr("Add what the servers had counted before"));
    m_lifetime->setCheckable(true);
    connect(m_lifetime, &QAction::toggled, this, &StaleChartPanel::chooseMeasure);
    m_asTable = menu->addAction(tr("Show as table"));
    m_asTable->setCheckable(true);
    connect(m_asTable, &QAction::toggled, this, [this](bool asTable) {
        m_pages->setCurrentIndex(asTable ? 1 : 0);
        refresh();
    });
    menu->addSeparator();
    connect(menu->addAction(tr("Copy picture")), &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setImage(picture()); });
    connect(menu->addAction(tr("Copy values")), &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(values()); });
    button->setMenu(menu);
    return button;
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
    m_clock.note(frame.local);
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

void StaleChartPanel::choose(Split split)
{
    m_choice.split = split;
    refresh();
    emit layoutChanged();
}

void StaleChartPanel::chooseMeasure()
{
    const Measure counted = m_lifetime->isChecked() ? Measure::Lifetime : Measure::Count;
    m_choice.measure = m_perMinute->isChecked() ? Measure::PerMinute : counted;
    m_lifetime->setEnabled(!m_perMinute->isChecked());
    refresh();
    emit layoutChanged();
}

void StaleChartPanel::chooseSpan(int index)
{
    m_choice.from = m_choice.to - spans[index].length;
    goLive();
    emit layoutChanged();
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
    const auto preset = std::ranges::find(spans, length, &Span::length);
    m_spans->setCurrentIndex(preset == std::end(spans) ? -1 : int(preset - std::begin(spans)));
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
    m_live->setVisible(!m_isLive);
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
        m_choice.from = m_choice.to - spans[std::max(0, m_spans->currentIndex())].length;
    moveTo(m_isLive ? m_now : m_choice.to);
    if (const ServerSnapshot *server = m_server == 0 ? nullptr : m_snapshot->server(m_server))
        m_choice.target = server->target;
    m_choice.pixels = std::max(100, int(m_view->plotArea().width()));
    m_story = chartStory(*m_snapshot, *m_history, m_choice);
    const ChartContent content = chartContent(m_story, *m_snapshot, *m_history, m_choice, m_clock);
    m_view->show(content);
    m_legend->setCurves(m_story.curves);
    m_note->setText(m_story.note);
    m_note->setVisible(!m_story.note.isEmpty());
    if (m_asTable->isChecked())
        fillTable(content);
    describe(content);
    m_drawnAt = m_now;
    m_drawnRevision = m_history->revision();
}

QJsonObject StaleChartPanel::layout() const
{
    const auto *split = std::ranges::find(splits, m_choice.split, &SplitChoice::split);
    QJsonObject kept{{u"split"_s, QLatin1StringView(split->id)}, {u"per_minute"_s, m_perMinute->isChecked()},
        {u"lifetime"_s, m_lifetime->isChecked()}};
    if (m_spans->currentIndex() >= 0)
        kept.insert(u"window_min"_s, int(spans[m_spans->currentIndex()].length.count()));
    return kept;
}

void StaleChartPanel::setLayout(const QJsonObject &layout)
{
    for (std::size_t i = 0; i < std::size(splits); ++i) {
        if (layout.value("split"_L1).toString() == QLatin1StringView(splits[i].id)) {
            m_splits->actions().at(qsizetype(i))->setChecked(true);
            m_choice.split = splits[i].split;
        }
    }
    for (std::size_t i = 0; i < std::size(spans); ++i) {
        if (layout.value("window_min"_L1).toInt() == spans[i].length.count()) {
            m_spans->setCurrentIndex(int(i));
            m_choice.from = m_choice.to - spans[i].length;
        }
    }
    m_perMinute->setChecked(layout.value("per_minute"_L1).toBool(m_perMinute->isChecked()));
    m_lifetime->setChecked(layout.value("lifetime"_L1).toBool(m_lifetime->isChecked()));
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
