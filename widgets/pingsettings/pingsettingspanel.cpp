// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pingsettings/pingsettingspanel.h"

#include "models/push/helmvalues.h"
#include "widgets/palette.h"
#include "widgets/pingsettings/confirmpush.h"
#include "widgets/pingsettings/consequencesview.h"
#include "widgets/pingsettings/detectionbars.h"
#include "widgets/pingsettings/diffview.h"
#include "widgets/pingsettings/historyview.h"
#include "widgets/pingsettings/pingform.h"
#include "widgets/pingsettings/pushbuttons.h"
#include "widgets/pingsettings/pushrowdelegate.h"
#include "widgets/pingsettings/stepsview.h"
#include "widgets/pingsettings/waysform.h"
#include "widgets/tableheader.h"
#include "widgets/windowlayout.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto afterChoosing = 100ms; ///< another server, before configs are read
constexpr int leastLeft = 44;         ///< characters that the left column needs
constexpr int roomForAll = 105;       ///< characters that all columns of the table need
constexpr int usualLeft = 64;         ///< and that it has at first

} // namespace

PingSettingsPanel::PingSettingsPanel(std::function<LocalTime()> clock, QWidget *parent)
    : Panel(parent)
    , m_clock(std::move(clock))
    , m_buttons(new PushButtons(this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
{
    m_plan.setSingleShot(true);
    m_columns->addWidget(buildLeft());
    m_columns->addWidget(buildRight());
    m_columns->setStretchFactor(0, 1);
    m_columns->setStretchFactor(1, 2);
    m_columns->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->addWidget(m_columns, 1);
    column->addWidget(m_buttons);
    setFocusProxy(m_form);
    connectParts();
    refresh();
}

QWidget *PingSettingsPanel::buildLeft()
{
    auto *inner = new QWidget;
    m_title = new QLabel(inner);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_form = new PingForm(inner);
    m_config = new QLabel(inner);
    m_config->setTextFormat(Qt::PlainText);
    m_config->setWordWrap(true);
    m_config->setAccessibleName(tr("In the config"));
    m_bars = new DetectionBars(inner);
    m_consequences = new ConsequencesView(inner);
    auto *heading = new QLabel(tr("Time until the server notices: now in grey, then in colour"), inner);
    heading->setWordWrap(true);
    heading->setTextFormat(Qt::PlainText);
    heading->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 8, 0);
    column->addWidget(m_title);
    column->addWidget(m_form);
    column->addWidget(m_consequences);
    column->addWidget(heading);
    column->addWidget(m_bars);
    column->addWidget(m_config);
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(fontMetrics().averageCharWidth() * leastLeft);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

QWidget *PingSettingsPanel::buildRight()
{
    buildTable();
    auto *change = new QWidget(this);
    m_diffTitle = new QLabel(change);
    m_diffTitle->setTextFormat(Qt::PlainText);
    m_diffTitle->setWordWrap(true);
    m_diff = new DiffView(change);
    m_diff->setAccessibleName(tr("The change as it will be written"));
    auto *changeBox = new QVBoxLayout(change);
    changeBox->setContentsMargins(0, 4, 0, 0);
    changeBox->addWidget(m_diffTitle);
    changeBox->addWidget(m_diff, 1);
    m_steps = new StepsView(this);
    m_ways = new WaysForm;
    auto *waysScroll = new QScrollArea(this);
    waysScroll->setWidget(m_ways);
    waysScroll->setWidgetResizable(true);
    waysScroll->setFrameShape(QFrame::NoFrame);
    m_history = new HistoryView(this);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("About the chosen server"));
    m_tabs->addTab(change, tr("C&hange"));
    m_tabs->addTab(m_steps, tr("St&eps"));
    m_tabs->addTab(waysScroll, tr("&Way there"));
    m_tabs->addTab(m_history, tr("Histo&ry"));
    m_rows = new QSplitter(Qt::Vertical, this);
    m_rows->addWidget(m_table);
    m_rows->addWidget(m_tabs);
    m_rows->setStretchFactor(0, 2);
    m_rows->setStretchFactor(1, 3);
    m_rows->setChildrenCollapsible(false);
    return m_rows;
}

void PingSettingsPanel::buildTable()
{
    m_table = new QTableView(this);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new PushRowDelegate(m_table));
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Servers"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    auto *header = new TableHeader(m_table);
    m_table->setHorizontalHeader(header);
    header->setSectionsClickable(false);
    header->setStretchLastSection(true);
    const int figure = fontMetrics().averageCharWidth();
    for (const auto &[column, chars] : {std::pair(PushServerModel::Server, 18), std::pair(PushServerModel::Version, 10),
             std::pair(PushServerModel::Runs, 12), std::pair(PushServerModel::File, 14),
             std::pair(PushServerModel::WillRun, 12), std::pair(PushServerModel::Reached, 24)})
        m_table->setColumnWidth(column,
            std::max(chars * figure,
                header->widthOf(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), false)));
    m_table->setMinimumHeight(fontMetrics().height() * 6);
}

void PingSettingsPanel::connectParts()
{
    connect(&m_plan, &QTimer::timeout, this, &PingSettingsPanel::askPlan);
    connect(m_form, &PingForm::edited, this, &PingSettingsPanel::edited);
    connect(&m_model, &PushServerModel::chosen, this, [this](const QString &target, bool isChosen) {
        m_board.setChosen(target, isChosen);
        planSoon(afterChoosing);
        askConsequences();
        refresh();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PingSettingsPanel::refresh);
    connect(m_ways, &WaysForm::waysAsked, this, [this](const QString &target, const PushWays &ways) {
        setWays(target, ways);
        emit waysAsked(target, ways);
    });
    connect(m_consequences, &ConsequencesView::connectionAsked, this, &Panel::connectionAsked);
    connect(m_consequences, &ConsequencesView::rowsAsked, this, [this](ServerNumber server, const QString &filter) {
        emit serverAsked(server);
        emit filterAsked(filter);
    });
    connect(m_history, &HistoryView::examinationAsked, this, &PingSettingsPanel::examinationAsked);
    connect(m_history, &HistoryView::settleAsked, this, &PingSettingsPanel::settleAsked);
    connect(m_buttons, &PushButtons::pushAsked, this, &PingSettingsPanel::confirm);
    connect(m_buttons, &PushButtons::stopAsked, this, &PingSettingsPanel::stopAsked);
    connect(m_buttons, &PushButtons::takeBackAsked, this, &PingSettingsPanel::takeBackAsked);
    connect(m_buttons, &PushButtons::helmAsked, this, &PingSettingsPanel::copyHelmValues);
    for (const QSplitter *splitter : {m_columns, m_rows})
        connect(splitter, &QSplitter::splitterMoved, this, &Panel::layoutChanged);
    connect(m_columns, &QSplitter::splitterMoved, this, &PingSettingsPanel::fitColumns);
}

void PingSettingsPanel::edited()
{
    m_buttons->setSentence({});
    m_board.setChange(m_form->change());
    planSoon(m_pause);
    askConsequences();
    refresh();
}

void PingSettingsPanel::planSoon(std::chrono::milliseconds after)
{
    if (isVisible())
        m_plan.start(after);
}

void PingSettingsPanel::askPlan()
{
    if (m_board.isPushing())
        return; // again when it is over
    const std::vector<ServerWish> wishes = m_board.ask();
    emit planAsked(m_board.number(), wishes);
    refresh();
}

void PingSettingsPanel::askConsequences()
{
    const std::optional<PingChange> &change = m_board.change();
    if (!isVisible() || !change || change->scope != PingScope::Server || !m_board.snapshot())
        return;
    m_askedAt = m_clock();
    m_isAnswerDue = true;
    emit consequencesAsked({.number = ++m_asked,
        .snapshot = m_board.snapshot(),
        .servers = m_board.chosenServers(),
        .interval = change->interval,
        .max = change->max,
        .local = m_askedAt});
}

void PingSettingsPanel::confirm()
{
    PushQuestion question{.plans = m_board.toPush()};
    if (question.plans.empty())
        return;
    for (const PushPlan &plan : question.plans)
        question.titles += m_board.titleOf(plan.target);
    for (const ConsequenceLine &line : allLines()) {
        if (line.level != ConsequenceLine::Level::Good)
            question.lines.push_back(line);
        question.isRisky |= line.level == ConsequenceLine::Level::Risky;
    }
    auto *dialog = new ConfirmPush(question, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const PushOrder order = dialog->order();
        m_board.begin(order.plans);
        m_tabs->setCurrentWidget(m_steps);
        emit pushAsked(order);
        refresh();
    });
    dialog->open();
}

void PingSettingsPanel::copyHelmValues()
{
    if (!m_board.change())
        return;
    QGuiApplication::clipboard()->setText(helmValues(*m_board.change()));
    emit said(tr("Copied: what goes into the values of NATS's Helm chart."));
}

void PingSettingsPanel::setServer(ServerNumber server)
{
    m_board.setServer(server);
    planSoon(afterChoosing);
    askConsequences();
    refresh();
}

void PingSettingsPanel::setReadOnly(const ReadOnly &readOnly)
{
    m_readOnly = readOnly;
    m_board.setReadOnly(readOnly);
    m_history->setReadOnly(readOnly);
    refresh();
}

void PingSettingsPanel::setWays(const QString &target, const PushWays &ways)
{
    m_board.setWays(target, ways);
    planSoon(afterChoosing);
    refresh();
}

void PingSettingsPanel::tellPlan(const ServerPlan &plan)
{
    m_board.take(plan);
    refresh();
}

void PingSettingsPanel::tellBegun()
{
    if (!m_board.isPushing())
        m_board.begin({});
    m_buttons->setSentence({});
    m_history->setBusy(true);
    refresh();
}

void PingSettingsPanel::tellStep(const PushStepNews &news)
{
    m_board.take(news);
    refresh();
}

void PingSettingsPanel::tellNews(const ServerPushNews &news)
{
    const PushBoardServer *before = m_board.server(news.target);
    const bool isNew = !before || !before->news || before->news->state != news.state;
    m_board.take(news);
    refresh();
    // The steps are those of the server that is being worked on.
    if (isNew && (news.state == RollingState::Pushing || news.state == RollingState::TakingBack)) {
        const auto &rows = m_model.rows();
        const auto row = std::ranges::find(rows, news.target, &PushServerRow::target);
        if (row != rows.end())
            m_table->selectRow(int(row - rows.begin()));
    }
}

void PingSettingsPanel::tellRemembered(const std::vector<RememberedPush> &pushes, const std::vector<Failure> &problems)
{
    m_history->setPushes(pushes, problems);
}

void PingSettingsPanel::tellExamination(const PushExamination &examination)
{
    m_history->tellExamination(examination);
}

void PingSettingsPanel::tellConsequences(const Consequences &consequences)
{
    if (consequences.number != m_asked)
        return;
    m_isAnswerDue = false;
    m_known = consequences;
    refreshConsequences();
}

void PingSettingsPanel::focusFilter()
{
    m_form->interval().setFocus(Qt::ShortcutFocusReason);
    m_form->interval().selectAll();
}

void PingSettingsPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (event->spontaneous())
        return;
    refresh();
    planSoon(afterChoosing);
    askConsequences();
}

void PingSettingsPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    fitColumns();
}

/// Where there is little room, what became of a server is worth more than its version and its way.
void PingSettingsPanel::fitColumns()
{
    const bool isNarrow = m_table->width() < fontMetrics().averageCharWidth() * roomForAll;
    m_table->setColumnHidden(PushServerModel::Version, isNarrow);
    m_table->setColumnHidden(PushServerModel::Reached, isNarrow);
}

QJsonObject PingSettingsPanel::layout() const
{
    return {{u"columns"_s, splitterSizes(*m_columns)}, {u"rows"_s, splitterSizes(*m_rows)}};
}

void PingSettingsPanel::setLayout(const QJsonObject &layout)
{
    const int left = fontMetrics().averageCharWidth() * usualLeft;
    setSplitterSizes(*m_columns, layout["columns"_L1].toArray(), {left, 2 * left});
    setSplitterSizes(*m_rows, layout["rows"_L1].toArray(), {height() / 3, height() * 2 / 3});
}

} // namespace stalewatch
