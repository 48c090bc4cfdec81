// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/layoutstate.h"
#include "widgets/panel.h"
#include "widgets/sidebyside/panechoice.h"

#include <functional>
#include <memory>

class QLabel;
class QMenu;
class QSplitter;
class QToolButton;

namespace stalewatch {

class FilterBar;
class ServerPane;

/// Two to eight servers beside each other: one filter, one order, one set of columns and one scroll position for all,
/// and everything at the same moment. Ping settings that differ are marked.
///
/// While hidden nothing is ranked for it.
class SideBySidePanel final : public Panel
{
    Q_OBJECT

public:
    /// @p clock our own clock; tests pass one that stands still.
    explicit SideBySidePanel(std::function<LocalTime()> clock, QWidget *parent = nullptr);
    ~SideBySidePanel() override;

    void show(const PanelFrame &frame) override;
    void setFilter(const QString &filter) override;
    void focusFilter() override;
    [[nodiscard]] QJsonObject layout() const override;
    void setLayout(const QJsonObject &layout) override;
    using Panel::show;

    /// The targets in panes, from left to right.
    [[nodiscard]] const QList<TargetNumber> &targets() const noexcept { return m_choice.targets(); }
    /// Puts these beside each other; what is not two to eight servers is ignored.
    void setTargets(const QList<TargetNumber> &targets);
    [[nodiscard]] const std::vector<ServerPane *> &panes() const noexcept { return m_panes; }
    [[nodiscard]] FilterBar &filterBar() const noexcept { return *m_bar; }
    /// The menu with a check box a server; filled when it opens.
    [[nodiscard]] QMenu *menu() const noexcept { return m_menu; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectBar();
    void arrange();
    void makePanes();
    void addPane();
    void dropPane();
    void connectPane(ServerPane *pane);
    void follow(const ServerPane *leader, Qt::Orientation direction, int value);
    void spread(const ServerPane *leader, const TableLayout &layout);
    void fillMenu();
    void showPanes(const Frame &frame, const StaleHistory &history);

    std::function<LocalTime()> m_clock;
    std::shared_ptr<const Snapshot> m_snapshot{};
    PaneChoice m_choice{};
    TableLayout m_table{};
    bool m_isLed = false; ///< what scrolls now is not the operator

    // Child widgets
    FilterBar *m_bar;
    QToolButton *m_choose;
    QMenu *m_menu;
    QSplitter *m_splitter;
    QLabel *m_empty;
    std::vector<ServerPane *> m_panes{}; // the splitter's; pane i is view firstPaneView + i
};

} // namespace stalewatch
