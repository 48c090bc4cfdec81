// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/oncall/closurerankings.h"
#include "models/tables/ranking.h"
#include "models/triage/mutes.h"

namespace stalewatch {

class Exporter;
class MainWindow;
class Settings;

/// Answers what the window asks about closures, incidents and findings: their order, what is muted, and export.
class OnCallDesk final : public QObject
{
    Q_OBJECT

public:
    /// All three outlive this. @p settings null: mutes are not kept (a recording).
    OnCallDesk(MainWindow &window, Settings *settings, Exporter &exporter, QObject *parent = nullptr);
    ~OnCallDesk() override;

    void take(const std::shared_ptr<const Frame> &frame);

private:
    void mute(const QString &key, std::chrono::seconds duration);
    void keepMutes();

    MainWindow &m_window;
    Settings *const m_settings;
    Exporter &m_exporter;
    Mutes m_mutes{};
    std::shared_ptr<const Frame> m_frame{};
    std::shared_ptr<const ClosureOrder> m_order{};
    ClosureRankings m_rankings{};
};

} // namespace stalewatch
