// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/pushwiring.h"

#include "app/settings/settings.h"
#include "app/whendone.h"
#include "widgets/mainwindow.h"
#include "widgets/pingsettings/pingsettingspanel.h"
#include "widgets/pingsettings/unsettledbar.h"

#include <QtConcurrentRun>

namespace stalewatch {

PushWiring::PushWiring(
    MainWindow &window, Settings &settings, const QString &folder, std::shared_ptr<Logins> logins, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
    , m_desk(folder)
    , m_panel(window.findChild<PingSettingsPanel *>())
    , m_bar(new UnsettledBar)
{
    m_thinkers.setMaxThreadCount(1);
    m_desk.setLogins(std::move(logins));
    window.addBanner(m_bar);
    connectPanel();
    connectDesk();
    window.setDeed(Deed::PingSettings, true, {});
    connect(&window, &MainWindow::deedAsked, this, [this](Deed deed) {
        if (deed == Deed::PingSettings)
            m_window.showPingSettings();
    });
    m_desk.remember(); // what a killed program left behind
}

void PushWiring::connectPanel()
{
    connect(m_panel, &PingSettingsPanel::planAsked, &m_desk, &PushDesk::plan);
    connect(m_panel, &PingSettingsPanel::pushAsked, &m_desk, &PushDesk::push);
    connect(m_panel, &PingSettingsPanel::stopAsked, &m_desk, &PushDesk::stop);
    connect(m_panel, &PingSettingsPanel::takeBackAsked, &m_desk, &PushDesk::takeBack);
    connect(m_panel, &PingSettingsPanel::settleAsked, &m_desk, &PushDesk::settle);
    connect(m_panel, &PingSettingsPanel::examinationAsked, &m_desk, &PushDesk::examine);
    connect(m_panel, &PingSettingsPanel::consequencesAsked, this, &PushWiring::answer);
    connect(m_panel, &PingSettingsPanel::waysAsked, &m_settings, &Settings::setPushWays);
    connect(m_bar, &UnsettledBar::settleAsked, &m_desk, &PushDesk::settle);
}

void PushWiring::connectDesk()
{
    connect(&m_desk, &PushDesk::planned, m_panel, &PingSettingsPanel::tellPlan);
    connect(&m_desk, &PushDesk::begun, m_panel, &PingSettingsPanel::tellBegun);
    connect(&m_desk, &PushDesk::stepped, m_panel, &PingSettingsPanel::tellStep);
    connect(&m_desk, &PushDesk::stepped, this, [this](const PushStepNews &news) {
        if (news.end == PushEnd::Running && (news.step == PushStep::Reload || news.step == PushStep::ReloadBack))
            emit reloading(news.target);
    });
    connect(&m_desk, &PushDesk::told, m_panel, &PingSettingsPanel::tellNews);
    connect(&m_desk, &PushDesk::ended, m_panel, &PingSettingsPanel::tellEnd);
    connect(&m_desk, &PushDesk::remembered, m_panel, &PingSettingsPanel::tellRemembered);
    connect(&m_desk, &PushDesk::examined, m_panel, &PingSettingsPanel::tellExamination);
    connect(&m_desk, &PushDesk::remembered, m_bar, &UnsettledBar::setPushes);
    connect(&m_desk, &PushDesk::begun, m_bar, [this] { m_bar->setBusy(true); });
    connect(&m_desk, &PushDesk::ended, m_bar, [this] { m_bar->setBusy(false); });
    connect(&m_desk, &PushDesk::ended, this, [this] {
        if (m_isFinishing && !m_desk.isBusy())
            emit quiet();
    });
}

void PushWiring::setTargets(const QList<Target> &targets)
{
    m_desk.setTargets(targets);
    for (const Target &target : targets) {
        for (const QString &name : m_settings.withPushWays(shownTarget(target))) {
            if (const PushWays ways = m_settings.pushWays(name); ways.isKnown())
                m_panel->setWays(name, ways);
        }
    }
}

void PushWiring::setReadOnly(const ReadOnly &readOnly)
{
    m_desk.setReadOnly(readOnly);
    m_bar->setReadOnly(readOnly);
    m_window.setReadOnly(readOnly);
}

void PushWiring::setWays(const QString &target, const PushWays &ways)
{
    m_panel->setWays(target, ways);
}

void PushWiring::finish()
{
    if (!m_desk.isBusy()) {
        emit quiet();
        return;
    }
    m_isFinishing = true;
    m_desk.stop();
}

void PushWiring::answer(const ConsequencesQuestion &question)
{
    whenDone(QtConcurrent::run(&m_thinkers, consequencesOf, question), this,
        [this](const Consequences &consequences) { m_panel->tellConsequences(consequences); });
}

} // namespace stalewatch
