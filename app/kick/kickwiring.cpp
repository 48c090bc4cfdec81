// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/kick/kickwiring.h"

#include "app/whendone.h"
#include "models/values/untrusted.h"
#include "widgets/kick/confirmkick.h"
#include "widgets/kick/kickstrip.h"
#include "widgets/mainwindow.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace stalewatch {

KickWiring::KickWiring(MainWindow &window, ActionsMaker actions, const QString &folder, QObject *parent)
    : QObject(parent), m_window(window), m_desk(std::move(actions), folder), m_strip(new KickStrip)
{
    m_thinkers.setMaxThreadCount(1);
    window.addBanner(m_strip);
    connect(&window, &MainWindow::kickAsked, this, &KickWiring::confirm);
    connect(&window, &MainWindow::deedAsked, this, [this](Deed deed, IncidentNumber incident) {
        if (deed == Deed::Kick)
            kickIncident(incident);
    });
    connect(m_strip, &KickStrip::stopAsked, &m_desk, &KickDesk::stop);
    connect(&m_desk, &KickDesk::changed, m_strip, [this] { m_strip->show(*m_desk.run()); });
    connect(&m_desk, &KickDesk::changing, this, &KickWiring::changing);
    connect(&m_desk, &KickDesk::failed, this, [this](const Failure &failure) {
        //: %1: what was being done, as "reading FILE"; %2: why it failed
        m_window.tell(tr("The audit log: %1: %2").arg(plainLine(failure.what), plainLine(failure.why)));
    });
}

KickWiring::~KickWiring() = default;

void KickWiring::setReadOnly(const ReadOnly &readOnly)
{
    m_desk.setReadOnly(readOnly);
    offer();
}

void KickWiring::take(const std::shared_ptr<const Frame> &frame)
{
    m_frame = frame;
    m_desk.take(frame);
    offer();
}

/// Of the whole fleet: where some servers can and others cannot, each connection says so itself.
void KickWiring::offer()
{
    QString first;
    bool isPossible = false;
    for (const auto &server : m_frame ? m_frame->snapshot->servers : decltype(m_frame->snapshot->servers){}) {
        const QString objection = m_desk.objection(*server);
        isPossible = isPossible || objection.isEmpty();
        if (first.isEmpty())
            first = objection;
    }
    if (!isPossible && first.isEmpty())
        first = tr("No server is watched yet.");
    const QString objection = isPossible ? QString() : first;
    if (m_objection == objection)
        return;
    m_objection = objection;
    m_window.setDeed(Deed::Kick, isPossible, objection);
}

void KickWiring::confirm(const KickPlan &plan)
{
    if (plan.entries.empty()) {
        m_window.say(tr("None of them is there any more."));
        return;
    }
    auto *dialog = new ConfirmKick(plan, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, plan] { begin(plan); });
    dialog->open();
}

void KickWiring::begin(const KickPlan &plan)
{
    if (!m_desk.isBusy())
        m_strip->open();
    if (const Result<> begun = m_desk.begin(plan); !begun) {
        m_strip->setVisible(m_desk.isBusy());
        //: %1: what was being done; %2: why it failed
        m_window.tell(tr("%1: %2").arg(plainLine(begun.error().what), plainLine(begun.error().why)));
    }
}

/// Those that are silent and still there; the closed ones are beyond it.
void KickWiring::kickIncident(IncidentNumber number)
{
    if (!m_frame || !m_frame->triage)
        return;
    const auto &incidents = m_frame->triage->incidents;
    const auto incident
        = std::ranges::find_if(incidents, [number](const auto &each) { return each->number == number; });
    if (incident == incidents.end())
        return;
    const auto plan = [snapshot = m_frame->snapshot, filter = (*incident)->filter] {
        return kickPlanOf(*snapshot, atRiskAmong(*snapshot, filter));
    };
    whenDone(QtConcurrent::run(&m_thinkers, plan), this, [this](const KickPlan &found) {
        if (found.entries.empty())
            m_window.say(tr("Of this incident nobody is left who is at risk."));
        else
            confirm(found);
    });
}

} // namespace stalewatch
