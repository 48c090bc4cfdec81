// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/connectionmodel.h"
#include "widgets/connections/quickcounts.h"
#include "widgets/panel.h"

class QLabel;
class QSplitter;

namespace stalewatch {

class ConnectionTable;
class DetailPane;
class FilterBar;

/// The main panel: filter bar, connection table, and what is known about one connection beside it.
class ConnectionsPanel final : public Panel
{
    Q_OBJECT

public:
    /// @p clock our own clock; tests pass one that stands still.
    explicit ConnectionsPanel(std::function<LocalTime()> clock, QWidget *parent = nullptr);

    void show(const PanelFrame &frame) override;
    void tick(LocalTime local) override;
    using Panel::show;
    void setServer(ServerNumber server) override;
    void setFilter(const QString &filter) override;
    void focusFilter() override;
    [[nodiscard]] QJsonObject layout() const override;
    void setLayout(const QJsonObject &layout) override;

    [[nodiscard]] ConnectionTable &table() const noexcept { return *m_table; }
    [[nodiscard]] FilterBar &filterBar() const noexcept { return *m_bar; }
    [[nodiscard]] DetailPane &detailPane() const noexcept { return *m_pane; }
    /// Presses the quick filters, as a headline that links to its rows does.
    void setQuickFilters(bool atRisk, bool unnamed, bool withGone);
    /// Shows @p key in the table, if its rows are shown, and in the detail pane.
    void choose(ConnectionKey key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectParts();
    void toggleDetail(ConnectionKey key);
    void updateEmptyState(const Snapshot *snapshot);
    [[nodiscard]] QString emptySentence(const Snapshot *snapshot) const;
    void placeEmptyState();

    ConnectionModel m_model;
    QuickCounter m_counter{};
    QuickCounts m_counts{};
    std::shared_ptr<const Snapshot> m_snapshot{};
    LocalTime m_refreshedAt{}; ///< of the detail pane
    int m_paneWidth = 330;     ///< px; kept while it is hidden

    // Child widgets
    FilterBar *m_bar = nullptr;
    ConnectionTable *m_table = nullptr;
    DetailPane *m_pane = nullptr;
    QSplitter *m_splitter = nullptr;
    QLabel *m_empty = nullptr;
};

} // namespace stalewatch
