// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/chart/wallclock.h"
#include "widgets/panel.h"
#include "widgets/servers/headlinefigures.h"

namespace stalewatch {

class FigureButton;

/// The row of large figures over the table: one glance answers first. Each figure is a link to what it counts.
class Headline final : public Panel
{
    Q_OBJECT

public:
    explicit Headline(QWidget *parent = nullptr);
    explicit Headline(WallClock clock, QWidget *parent = nullptr);

    void show(const PanelFrame &frame) override;
    void tick(LocalTime local) override;
    void setServer(ServerNumber server) override;
    using Panel::show;

    [[nodiscard]] const std::vector<HeadlineFigure> &figures() const noexcept { return m_figures; }

private:
    void refresh();

    std::vector<FigureButton *> m_buttons{}; // child widgets
    std::shared_ptr<const Snapshot> m_snapshot{};
    const StaleHistory *m_history = nullptr; // the window's, outlives this
    WallClock m_clock;
    ServerNumber m_server = 0;
    LocalTime m_local{};
    std::vector<HeadlineFigure> m_figures{};
};

} // namespace stalewatch
