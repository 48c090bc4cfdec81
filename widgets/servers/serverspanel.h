// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/servermodel.h"
#include "widgets/panel.h"

class QSortFilterProxyModel;
class QTableView;

namespace stalewatch {

class TableColumns;

/// All servers in a table: ping settings and what they mean, connections, counters, and how their polls go.
class ServersPanel final : public Panel
{
    Q_OBJECT

public:
    /// @p clock our own clock; tests pass one that stands still.
    explicit ServersPanel(std::function<LocalTime()> clock, QWidget *parent = nullptr);
    ~ServersPanel() override;

    void show(const PanelFrame &frame) override;
    void tick(LocalTime local) override;
    void setServer(ServerNumber server) override;
    [[nodiscard]] QJsonObject layout() const override;
    void setLayout(const QJsonObject &layout) override;
    using Panel::show;

    [[nodiscard]] QTableView &table() const noexcept { return *m_table; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void connectTable();
    void copy();

    ServerModel m_model;
    std::shared_ptr<const Snapshot> m_snapshot{};
    LocalTime m_tickedAt{};
    QSortFilterProxyModel *m_order = nullptr; // owned by this
    QTableView *m_table = nullptr;            // child widget
    TableColumns *m_columns = nullptr;        // owned by this
};

} // namespace stalewatch
