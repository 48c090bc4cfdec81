// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/servers/serverspanel.h"

#include "widgets/tablecolumns.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Ages are texts that count; faster than this nobody reads them.
constexpr auto tickEvery = 500ms;

std::vector<TableColumn> tableColumns()
{
    std::vector<TableColumn> columns;
    for (const ServerColumn &column : serverColumns()) {
        columns.push_back({.id = QLatin1StringView(column.id),
            .title = titleOf(column),
            .byDefault = column.byDefault,
            .canBeHidden = !columns.empty(), // a row without its server's name says nothing
            .figures = column.chars,
            .least = column.least});
    }
    return columns;
}

} // namespace

ServersPanel::ServersPanel(std::function<LocalTime()> clock, QWidget *parent)
    : Panel(parent), m_model(std::move(clock)), m_order(new QSortFilterProxyModel(this)), m_table(new QTableView(this))
{
    m_order->setSourceModel(&m_model);
    m_order->setSortRole(ServerModel::OrderRole);
    m_table->setModel(m_order);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAccessibleName(tr("Servers"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_columns = new TableColumns(*m_table, tableColumns(), this);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // the operator's order of targets
    m_table->horizontalHeader()->setStretchLastSection(true); // what is wrong with it, as far as there is room
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    setFocusProxy(m_table);
    connectTable();
}

ServersPanel::~ServersPanel()
{
    delete m_table; // before the model it shows
}

void ServersPanel::connectTable()
{
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const ServerNumber number = index.data(ServerModel::ServerNumberRole).toUInt();
        if (number != 0)
            emit serverAsked(number);
    });
    connect(m_columns, &TableColumns::changed, this, &Panel::layoutChanged);
    auto *copyRows = new QAction(tr("Copy"), m_table);
    copyRows->setShortcut(QKeySequence::Copy);
    copyRows->setShortcutContext(Qt::WidgetShortcut);
    connect(copyRows, &QAction::triggered, this, &ServersPanel::copy);
    m_table->addAction(copyRows);
    auto *pingSettings = new QAction(tr("Ping settings..."), m_table);
    connect(pingSettings, &QAction::triggered, this,
        [this] { emit pingSettingsAsked(m_table->currentIndex().data(ServerModel::ServerNumberRole).toUInt()); });
    m_table->addAction(pingSettings);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ServersPanel::show(const PanelFrame &frame)
{
    m_snapshot = frame.frame.snapshot;
    if (m_snapshot && isVisible())
        m_model.show(*m_snapshot);
}

void ServersPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (m_snapshot)
        m_model.show(*m_snapshot);
}

void ServersPanel::tick(LocalTime local)
{
    if (!isVisible() || local - m_tickedAt < tickEvery)
        return;
    m_tickedAt = local;
    m_model.tick();
}

void ServersPanel::setServer(ServerNumber server)
{
    const int row = server == 0 ? -1 : m_model.rowOf(server);
    if (row >= 0)
        m_table->selectRow(m_order->mapFromSource(m_model.index(row, 0)).row());
    else
        m_table->clearSelection();
}

void ServersPanel::copy()
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    const QList<int> shown = m_columns->shown();
    QStringList head;
    for (const int column : shown)
        head.append(titleOf(serverColumns()[std::size_t(column)]));
    QStringList lines{head.join(u'\t')};
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (const int column : shown)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

QJsonObject ServersPanel::layout() const
{
    return {{u"table"_s, m_columns->layout().toJson()}};
}

void ServersPanel::setLayout(const QJsonObject &layout)
{
    m_columns->setLayout(TableLayout::fromJson(layout["table"_L1].toObject()));
}

} // namespace stalewatch
