// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/servers/serverspanel.h"

#include "widgets/layoutstate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
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

QString idOf(int column)
{
    return QLatin1StringView(serverColumns()[std::size_t(column)].id);
}

/// Of the column with @p id, or -1.
int columnOf(const QString &id)
{
    const QByteArray latin = id.toLatin1();
    return serverColumn(QLatin1StringView(latin));
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
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // the operator's order of targets
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true); // what is wrong with it, as far as there is room
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    setFocusProxy(m_table);
    applyLayout({});
    connectTable();
}

ServersPanel::~ServersPanel()
{
    delete m_table; // before the model it shows
}

void ServersPanel::connectTable()
{
    const QHeaderView *header = m_table->horizontalHeader();
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const ServerNumber number = index.data(ServerModel::ServerNumberRole).toUInt();
        if (number != 0)
            emit serverAsked(number);
    });
    connect(header, &QHeaderView::customContextMenuRequested, this, &ServersPanel::chooseColumns);
    const auto note = [this] {
        if (!m_isApplying)
            emit layoutChanged();
    };
    connect(header, &QHeaderView::sectionResized, this, note);
    connect(header, &QHeaderView::sectionMoved, this, note);
    connect(header, &QHeaderView::sortIndicatorChanged, this, note);
    auto *copyRows = new QAction(tr("Copy"), m_table);
    copyRows->setShortcut(QKeySequence::Copy);
    copyRows->setShortcutContext(Qt::WidgetShortcut);
    connect(copyRows, &QAction::triggered, this, &ServersPanel::copy);
    m_table->addAction(copyRows);
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

void ServersPanel::chooseColumns(const QPoint &at)
{
    QMenu menu;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        QAction *action = menu.addAction(titleOf(serverColumns()[std::size_t(column)]));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        action->setEnabled(column != 0); // a row without its server's name says nothing
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            m_table->setColumnHidden(column, !isShown);
            emit layoutChanged();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Columns as at first")), &QAction::triggered, this, [this] {
        applyLayout({});
        emit layoutChanged();
    });
    menu.exec(m_table->horizontalHeader()->mapToGlobal(at));
}

void ServersPanel::copy()
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    const QStringList shown = tableLayout().shown;
    QStringList head;
    for (const QString &id : shown)
        head.append(titleOf(serverColumns()[std::size_t(columnOf(id))]));
    QStringList lines{head.join(u'\t')};
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (const QString &id : shown)
            cells.append(row.siblingAtColumn(columnOf(id)).data().toString());
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

TableLayout ServersPanel::tableLayout() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    TableLayout layout;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (m_table->isColumnHidden(column))
            continue;
        layout.shown.append(idOf(column));
        layout.widths.insert(idOf(column), m_table->columnWidth(column));
    }
    if (header->sortIndicatorSection() >= 0) {
        layout.sortColumn = idOf(header->sortIndicatorSection());
        layout.descending = header->sortIndicatorOrder() == Qt::DescendingOrder;
    }
    return layout;
}

void ServersPanel::applyLayout(const TableLayout &layout)
{
    const QScopedValueRollback<bool> applying(m_isApplying, true);
    QHeaderView *header = m_table->horizontalHeader();
    const bool isKnown = std::ranges::any_of(layout.shown, [](const QString &id) { return columnOf(id) >= 0; });
    const int figure = fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const ServerColumn &each = serverColumns()[std::size_t(column)];
        const QString id = idOf(column);
        const bool isShown = isKnown ? layout.shown.contains(id) || column == 0 : each.byDefault;
        m_table->setColumnHidden(column, !isShown);
        const int title = fontMetrics().horizontalAdvance(titleOf(each)) + 3 * figure;
        m_table->setColumnWidth(column, layout.widths.value(id, std::max(each.chars * figure + 12, title)));
        if (!isKnown)
            header->moveSection(header->visualIndex(column), column);
    }
    int visual = 0;
    for (const QString &id : layout.shown) {
        if (const int column = columnOf(id); column >= 0)
            header->moveSection(header->visualIndex(column), visual++);
    }
    header->setSortIndicator(columnOf(layout.sortColumn), layout.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QJsonObject ServersPanel::layout() const
{
    return {{u"table"_s, tableLayout().toJson()}};
}

void ServersPanel::setLayout(const QJsonObject &layout)
{
    applyLayout(TableLayout::fromJson(layout["table"_L1].toObject()));
}

} // namespace stalewatch
