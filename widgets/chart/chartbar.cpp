// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chart/chartbar.h"

#include "widgets/chart/curvelegend.h"
#include "widgets/pillbutton.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QResizeEvent>

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
    {5min, QT_TRANSLATE_NOOP("stalewatch::ChartBar", "5 min")},
    {15min, QT_TRANSLATE_NOOP("stalewatch::ChartBar", "15 min")},
    {60min, QT_TRANSLATE_NOOP("stalewatch::ChartBar", "1 h")},
    {360min, QT_TRANSLATE_NOOP("stalewatch::ChartBar", "6 h")},
    {1440min, QT_TRANSLATE_NOOP("stalewatch::ChartBar", "24 h")},
};
constexpr int defaultSpan = 0;

struct SplitChoice
{
    Split split{};
    const char *id = ""; ///< in the layout; never renamed
    const char *title = "";
};

constexpr SplitChoice splits[] = {
    {Split::Total, "total", QT_TRANSLATE_NOOP("stalewatch::ChartBar", "Total")},
    {Split::PerServer, "per_server", QT_TRANSLATE_NOOP("stalewatch::ChartBar", "Per server")},
    {Split::ByKind, "by_kind", QT_TRANSLATE_NOOP("stalewatch::ChartBar", "By kind")},
};

/// Up to this much room, where the legend needs it, is worth more than the title: the axis and the menus say too what
/// the chart is about.
constexpr int mostLegendFigures = 60;

} // namespace

ChartBar::ChartBar(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("Stale closures"), this))
    , m_legend(new CurveLegend(this))
    , m_live(new QToolButton(this))
    , m_span(spans[defaultSpan].length)
{
    m_title->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 0);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_live->setText(tr("Back to now"));
    m_live->hide();
    connect(m_live, &QToolButton::clicked, this, &ChartBar::liveAsked);
    row->addWidget(m_title);
    row->addWidget(m_legend, 1);
    row->addWidget(m_live);
    addSplits(*row);
    row->addSpacing(8);
    addPerMinute(*row);
    addSpans(*row);
    row->addWidget(makeMenu());
}

void ChartBar::addSplits(QHBoxLayout &row)
{
    m_splits = new QActionGroup(this);
    for (const SplitChoice &choice : splits) {
        QAction *action = m_splits->addAction(tr(choice.title));
        action->setCheckable(true);
        action->setChecked(choice.split == ChartChoice{}.split);
        connect(action, &QAction::triggered, this, &ChartBar::chosen);
        row.addWidget(new PillButton(action, this));
    }
}

void ChartBar::addPerMinute(QHBoxLayout &row)
{
    m_perMinute = new QAction(tr("Per minute"), this);
    m_perMinute->setToolTip(tr("Closures in the trailing minute, instead of all since watching began"));
    m_perMinute->setCheckable(true);
    connect(m_perMinute, &QAction::toggled, this, &ChartBar::updateLifetime);
    connect(m_perMinute, &QAction::triggered, this, &ChartBar::chosen);
    row.addWidget(new PillButton(m_perMinute, this));
}

void ChartBar::addSpans(QHBoxLayout &row)
{
    m_spans = new QComboBox(this);
    m_spans->setAccessibleName(tr("Window of the chart"));
    //: stands in a box that else says "1 h", when the chart was zoomed to another length
    m_spans->setPlaceholderText(tr("zoomed"));
    for (const Span &span : spans)
        m_spans->addItem(tr(span.title));
    m_spans->setCurrentIndex(defaultSpan);
    connect(m_spans, &QComboBox::activated, this, [this](int index) {
        m_span = spans[index].length;
        emit spanChosen(m_span);
    });
    row.addWidget(m_spans);
}

QToolButton *ChartBar::makeMenu()
{
    auto *button = new QToolButton(this);
    button->setText(u"\u22EF"_s);
    button->setAccessibleName(tr("More of the chart"));
    button->setToolTip(button->accessibleName());
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    m_lifetime = menu->addAction(tr("Add what the servers had counted before"));
    m_lifetime->setCheckable(true);
    connect(m_lifetime, &QAction::triggered, this, &ChartBar::chosen);
    QAction *asTable = menu->addAction(tr("Show as table"));
    asTable->setCheckable(true);
    connect(asTable, &QAction::toggled, this, &ChartBar::tableAsked);
    menu->addSeparator();
    connect(menu->addAction(tr("Copy picture")), &QAction::triggered, this, &ChartBar::pictureAsked);
    connect(menu->addAction(tr("Copy values")), &QAction::triggered, this, &ChartBar::valuesAsked);
    button->setMenu(menu);
    return button;
}

void ChartBar::updateLifetime()
{
    m_lifetime->setEnabled(!m_perMinute->isChecked());
}

Split ChartBar::split() const
{
    const qsizetype index = m_splits->actions().indexOf(m_splits->checkedAction());
    return splits[std::max<qsizetype>(0, index)].split;
}

Measure ChartBar::measure() const
{
    if (m_perMinute->isChecked())
        return Measure::PerMinute;
    return m_lifetime->isChecked() ? Measure::Lifetime : Measure::Count;
}

void ChartBar::setCurves(const std::vector<ChartStory::Curve> &curves)
{
    m_legend->setCurves(curves);
    makeRoom();
}

void ChartBar::showSpan(std::chrono::nanoseconds length)
{
    const auto preset = std::ranges::find(spans, length, &Span::length);
    m_spans->setCurrentIndex(preset == std::end(spans) ? -1 : int(preset - std::begin(spans)));
}

void ChartBar::setLive(bool isLive)
{
    m_live->setVisible(!isLive);
}

QJsonObject ChartBar::layout() const
{
    const auto *chosenSplit = std::ranges::find(splits, split(), &SplitChoice::split);
    QJsonObject kept{{u"split"_s, QLatin1StringView(chosenSplit->id)}, {u"per_minute"_s, m_perMinute->isChecked()},
        {u"lifetime"_s, m_lifetime->isChecked()}};
    if (m_spans->currentIndex() >= 0)
        kept.insert(u"window_min"_s, int(spans[m_spans->currentIndex()].length.count()));
    return kept;
}

void ChartBar::setLayout(const QJsonObject &layout)
{
    for (std::size_t i = 0; i < std::size(splits); ++i) {
        if (layout.value("split"_L1).toString() == QLatin1StringView(splits[i].id))
            m_splits->actions().at(qsizetype(i))->setChecked(true);
    }
    for (const Span &span : spans) {
        if (layout.value("window_min"_L1).toInt() == span.length.count()) {
            m_span = span.length;
            showSpan(m_span);
        }
    }
    m_perMinute->setChecked(layout.value("per_minute"_L1).toBool(m_perMinute->isChecked()));
    m_lifetime->setChecked(layout.value("lifetime"_L1).toBool(m_lifetime->isChecked()));
}

void ChartBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

void ChartBar::makeRoom()
{
    const int title = m_title->sizeHint().width() + QWidget::layout()->spacing();
    const int rest = minimumSizeHint().width() - (m_title->isHidden() ? 0 : title);
    const int most = fontMetrics().horizontalAdvance(u'0') * mostLegendFigures;
    m_title->setHidden(width() < rest + title + std::min(most, m_legend->sizeHint().width()));
}

} // namespace stalewatch
