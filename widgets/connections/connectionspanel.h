// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/connectionmodel.h"
#include "widgets/kick/kickactions.h"
#include "widgets/panel.h"

namespace stalewatch {

class ConnectionTable;
class EmptyWords;
class FilterBar;

/// The main panel: filter bar and connection table.
class ConnectionsPanel final : public Panel
{
    Q_OBJECT

public:
    /// @p clock our own clock; tests pass one that stands still.
    explicit ConnectionsPanel(std::function<LocalTime()> clock, QWidget *parent = nullptr);
    ~ConnectionsPanel() override;

    void show(const PanelFrame &frame) override;
    using Panel::show;
    void setServer(ServerNumber server) override;
    void setFilter(const QString &filter) override;
    /// Filters that hide it are let go of.
    void findConnection(ConnectionKey key) override;
    void setDeed(Deed deed, bool isAnswered, const QString &why) override;
    void setReadOnly(const ReadOnly &readOnly) override;
    void focusFilter() override;
    [[nodiscard]] QJsonObject layout() const override;
    void setLayout(const QJsonObject &layout) override;

    [[nodiscard]] ConnectionTable &table() const noexcept { return *m_table; }
    [[nodiscard]] FilterBar &filterBar() const noexcept { return *m_bar; }

private:
    void connectParts();
    void updateEmptyState(const Snapshot *snapshot);
    [[nodiscard]] QString emptySentence(const Snapshot *snapshot) const;

    ConnectionModel m_model;
    KickOffer m_kickOffer{};
    Tally m_counts{};
    ConnectionKey m_wanted{}; ///< to become current once the table shows it

    // Child widgets
    FilterBar *m_bar = nullptr;
    ConnectionTable *m_table = nullptr;
    EmptyWords *m_empty = nullptr;
};

} // namespace stalewatch
