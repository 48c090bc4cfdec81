// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/connectiontable.h"

#include "models/tables/connectioncolumns.h"
#include "models/tables/filterterm.h"
#include "widgets/connections/celldelegates.h"
#include "widgets/connections/connectionheader.h"
#include "widgets/connections/copyrows.h"
#include "widgets/connections/rowkeeper.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

constexpr auto frameTime = 100ms; ///< between two repaints of the bars; speed.md section 3
constexpr int mostCopied = 10'000;
/// A selection so large that its rows, if they moved apart, would cost more than they are worth.
constexpr int largeSelection = 500;

/// Whether @p filter is about what servers tell only when they are asked with auth=1.
bool isAboutAuth(const QString &filter)
{
    const auto terms = parseFilterTerms(filter);
    return terms && std::ranges::any_of(*terms, [](const FilterTerm &term) {
        return term.field == FilterTerm::Field::Account || term.field == FilterTerm::Field::User;
    });
}

} // namespace

ConnectionTable::ConnectionTable(ConnectionModel &model, const ConnectionTableOptions &options, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_options(options)
    , m_header(new ConnectionHeader(this))
    , m_delegate(new ConnectionDelegate(model, this))
    , m_hold(options.holdFor)
{
    setObjectName(QLatin1StringView("connections"));
    setAccessibleName(tr("Connections"));
    setHorizontalHeader(m_header);
    setItemDelegate(m_delegate);
    setModel(&model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setMouseTracking(true);
    applyLook();
    m_header->setDefaults(options.columns);
    m_header->setSectionsClickable(options.isSortable);
    m_header->setTableLayout({});
    m_ticker.setInterval(frameTime);
    connectParts();
    noteAuth();
}

void ConnectionTable::connectParts()
{
    connect(m_header, &ConnectionHeader::layoutChanged, this, [this](const TableLayout &layout) {
        emit layoutChanged(layout);
        emit columnsChanged();
    });
    connect(m_header, &ConnectionHeader::wantsAuthChanged, this, &ConnectionTable::noteAuth);
    connect(m_header, &ConnectionHeader::sortAsked, this, [this](const QString &column, bool descending) {
        Question question = m_question;
        question.column = column;
        question.descending = descending;
        ask(question);
    });
    connect(this, &QAbstractItemView::doubleClicked, this, [this] { emit detailAsked(currentKey()); });
    connect(&m_ticker, &QTimer::timeout, this, &ConnectionTable::tick);
    connect(&m_hold, &RowHold::changed, this, &ConnectionTable::updateHold);
}

// What is asked, and what is answered

void ConnectionTable::ask(Question question)
{
    // A new order is wanted as it is; it is held again once it is shown.
    const bool wasHeld = m_question.hold;
    if (question != m_question)
        question.hold = false;
    question.number = m_question.number + 1;
    m_question = question;
    emit questionAsked(m_options.view, m_question);
    if (wasHeld != m_question.hold)
        emit heldChanged(m_question.hold);
}

void ConnectionTable::askAgain()
{
    ask(m_question);
}

void ConnectionTable::sortAgain()
{
    Question question = m_question;
    question.hold = false;
    ask(question);
}

void ConnectionTable::setFilter(const QString &filter)
{
    Question question = m_question;
    question.filter = filter;
    if (question == m_question)
        return;
    ask(question);
    noteAuth();
}

void ConnectionTable::setQuickFilters(bool atRisk, bool unnamed, bool withGone)
{
    Question question = m_question;
    question.atRisk = atRisk;
    question.unnamed = unnamed;
    question.withGone = withGone;
    if (question != m_question)
        ask(question);
}

void ConnectionTable::setSoonest(Nanoseconds within, quint32 most)
{
    Question question = m_question;
    question.within = within;
    question.most = most;
    if (question != m_question)
        ask(question);
}

void ConnectionTable::setServer(ServerNumber server)
{
    Question question = m_question;
    question.server = server;
    if (question != m_question)
        ask(question);
}

void ConnectionTable::showFrame(const Frame &frame)
{
    const auto view = std::size_t(m_options.view);
    const std::shared_ptr<const Order> order = view < frame.orders.size() ? frame.orders[view] : nullptr;
    if (!order && m_question.number == 0)
        ask(m_question); // nobody has asked for this view's rows yet
    if (!order || order == m_model.order() || order->question.number < m_shownNumber)
        return;
    // Holding changes no question: the same rows are wanted.
    const Question before = m_model.order() ? m_model.order()->question : Question{};
    Question after = order->question;
    after.number = before.number;
    after.hold = before.hold;
    {
        const QScopedValueRollback swapping(m_isSwapping, true);
        RowKeeper keeper(*this, m_model);
        m_model.show(order);
        updateGeometries(); // the scroll bar's range is that of the new order
        keeper.restore(after == before);
    }
    m_shownNumber = order->question.number;
    viewport()->update();
    updateHold();
}

void ConnectionTable::updateHold()
{
    const bool wanted = m_hold.isWanted();
    if (m_isSwapping || wanted == m_question.hold || !m_model.order() || m_shownNumber < m_question.number)
        return;
    m_question.hold = wanted;
    ++m_question.number;
    emit questionAsked(m_options.view, m_question);
    emit heldChanged(wanted);
}

TableLayout ConnectionTable::layout() const
{
    return m_header->tableLayout();
}

void ConnectionTable::setLayout(const TableLayout &layout)
{
    m_header->setTableLayout(layout);
    emit columnsChanged();
    Question question = m_question;
    question.column = layout.sortColumn;
    question.descending = layout.descending;
    if (question != m_question)
        ask(question);
}

void ConnectionTable::noteAuth()
{
    const bool wants = m_header->wantsAuth() || isAboutAuth(m_question.filter);
    if (std::exchange(m_wantsAuth, wants) != wants)
        emit authWantedChanged(wants);
}

QList<int> ConnectionTable::shownColumns() const
{
    return m_header->shownColumns();
}

// Rows

ConnectionKey ConnectionTable::currentKey() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? m_model.keyAt(current.row()) : ConnectionKey{};
}

bool ConnectionTable::choose(ConnectionKey key)
{
    const int row = m_model.rowOf(key);
    if (row < 0)
        return false;
    const QList<int> shown = shownColumns();
    setCurrentIndex(m_model.index(row, shown.isEmpty() ? 0 : shown.first()));
    return true;
}

std::vector<int> ConnectionTable::selectedRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void ConnectionTable::copyRows()
{
    const std::vector<int> selected = selectedRows();
    const std::shared_ptr<const Order> order = m_model.order();
    if (selected.empty() || !order)
        return;
    std::vector<quint32> rows;
    for (std::size_t i = 0; i < std::min(selected.size(), std::size_t(mostCopied)); ++i)
        rows.push_back(order->rows[std::size_t(selected[i])]);
    QGuiApplication::clipboard()->setMimeData(
        copiedRows(*order->snapshot, rows, shownColumns(), m_model.clock()).release());
    const int count = int(rows.size());
    emit said(rows.size() == selected.size()
            ? tr("%n row(s) copied.", nullptr, count)
            : tr("The first %n row(s) copied; export the table for more.", nullptr, count));
}

void ConnectionTable::copyCell()
{
    if (currentIndex().isValid())
        QGuiApplication::clipboard()->setText(currentIndex().data(ConnectionModel::FullTextRole).toString());
}

void ConnectionTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the frame runs around the whole row
    if (!m_isSwapping || !current.isValid())
        emit chosen(currentKey());
}

void ConnectionTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    int rows = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        rows += range.height();
    m_hold.noteSelection(rows > largeSelection && rows < m_model.rowCount());
}

} // namespace stalewatch
