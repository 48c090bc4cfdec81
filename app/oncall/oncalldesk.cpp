// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/oncall/oncalldesk.h"

#include "app/export/exporter.h"
#include "app/settings/settings.h"
#include "models/triage/answers.h"
#include "widgets/mainwindow.h"

#include <QDateTime>

namespace stalewatch {

OnCallDesk::OnCallDesk(MainWindow &window, Settings *settings, Exporter &exporter, QObject *parent)
    : QObject(parent), m_window(window), m_settings(settings), m_exporter(exporter)
{
    if (settings)
        m_mutes = Mutes::fromJson(settings->mutes());
    connect(&window, &MainWindow::closuresAsked, &m_rankings, &ClosureRankings::ask);
    connect(&m_rankings, &ClosureRankings::ranked, this, [this](const std::shared_ptr<const ClosureOrder> &order) {
        m_order = order;
        m_window.showClosures(order);
    });
    connect(&window, &MainWindow::exportClosuresAsked, this, [this] {
        const LocalTime local = std::chrono::steady_clock::now();
        m_exporter.exportClosures(m_order, m_frame ? newestClock(*m_frame->snapshot, local) : noInstant, &m_window);
    });
    connect(&window, &MainWindow::muteAsked, this, &OnCallDesk::mute);
    m_window.setMutes(m_mutes, QDateTime::currentSecsSinceEpoch());
}

OnCallDesk::~OnCallDesk() = default;

void OnCallDesk::take(const std::shared_ptr<const Frame> &frame)
{
    m_frame = frame;
    m_rankings.take(frame->triage);
    if (frame->triage && m_mutes.settle(frame->triage->findings, QDateTime::currentSecsSinceEpoch()))
        keepMutes();
}

void OnCallDesk::mute(const QString &key, std::chrono::seconds duration)
{
    if (duration < std::chrono::seconds::zero())
        m_mutes.hear(key);
    else if (duration == std::chrono::seconds::zero())
        m_mutes.acknowledge(key);
    else
        m_mutes.snooze(key, QDateTime::currentSecsSinceEpoch() + duration.count());
    keepMutes();
}

void OnCallDesk::keepMutes()
{
    if (m_settings)
        m_settings->setMutes(m_mutes.toJson());
    m_window.setMutes(m_mutes, QDateTime::currentSecsSinceEpoch());
}

} // namespace stalewatch
