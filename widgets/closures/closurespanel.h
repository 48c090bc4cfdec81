// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/closuremodel.h"
#include "widgets/panel.h"

namespace stalewatch {

class ClosureBar;
class ClosureTable;
class EmptyWords;

/// All closures that are kept: why, what was believed before, whether they came back, and of which incident they are.
///
/// Asks for its rows by closuresAsked() and shows what showClosures() brings: it sorts and filters nothing itself.
class ClosuresPanel final : public Panel
{
    Q_OBJECT

public:
    explicit ClosuresPanel(QWidget *parent = nullptr);
    ~ClosuresPanel() override;

    void show(const PanelFrame &frame) override;
    void showClosures(const std::shared_ptr<const ClosureOrder> &order) override;
    void setServer(ServerNumber server) override;
    void findClosures(IncidentNumber incident) override;
    void setFilter(const QString &filter) override;
    void focusFilter() override;
    [[nodiscard]] QJsonObject layout() const override;
    void setLayout(const QJsonObject &layout) override;
    using Panel::show;

    [[nodiscard]] ClosureTable &table() const noexcept { return *m_table; }
    [[nodiscard]] ClosureBar &bar() const noexcept { return *m_bar; }
    [[nodiscard]] const ClosureQuestion &question() const noexcept { return m_question; }

private:
    void connectParts();
    void ask(ClosureQuestion question);
    void updateEmptyState();
    [[nodiscard]] QString emptySentence() const;

    ClosureModel m_model{};
    ClosureQuestion m_question{};
    std::shared_ptr<const Snapshot> m_snapshot{};
    Instant m_now = noInstant;
    qint64 m_count = 0; ///< in the tab's title

    // Child widgets
    ClosureBar *m_bar = nullptr;
    ClosureTable *m_table = nullptr;
    EmptyWords *m_empty = nullptr;
};

} // namespace stalewatch
