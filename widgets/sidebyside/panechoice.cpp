// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/sidebyside/panechoice.h"

#include "widgets/panel.h"

#include <algorithm>

namespace stalewatch {

namespace {

constexpr int atFirst = 4;

} // namespace

std::shared_ptr<const ServerSnapshot> serverOf(const Snapshot &snapshot, TargetNumber target)
{
    const auto found = std::ranges::find(snapshot.servers, target, [](const auto &server) { return server->target; });
    return found == snapshot.servers.end() ? nullptr : *found;
}

void PaneChoice::follow(const Snapshot &snapshot)
{
    const auto isGone = [&snapshot](TargetNumber target) { return !serverOf(snapshot, target); };
    if (m_targets.removeIf(isGone) == 0 && m_targets.size() >= fewest)
        return;
    m_targets.clear();
    for (const auto &server : snapshot.servers) {
        const bool isWanted = std::ranges::any_of(
            server->targets, [this](const QString &address) { return m_wanted.contains(address); });
        if (isWanted && m_targets.size() < maxPanes)
            m_targets.append(server->target);
    }
    const qsizetype enough = m_wanted.isEmpty() ? atFirst : fewest;
    for (const auto &server : snapshot.servers) {
        if (m_targets.size() < enough && !m_targets.contains(server->target))
            m_targets.append(server->target);
    }
}

bool PaneChoice::choose(const QList<TargetNumber> &targets, const Snapshot &snapshot)
{
    const auto isWatched = [&snapshot](TargetNumber target) { return serverOf(snapshot, target) != nullptr; };
    if (targets.size() < fewest || targets.size() > maxPanes || !std::ranges::all_of(targets, isWatched))
        return false;
    m_targets = targets;
    return true;
}

QList<TargetNumber> PaneChoice::with(TargetNumber target, bool isShown, const Snapshot &snapshot) const
{
    QList<TargetNumber> targets;
    for (const auto &server : snapshot.servers) {
        if (server->target == target ? isShown : m_targets.contains(server->target))
            targets.append(server->target);
    }
    return targets;
}

bool PaneChoice::canToggle(TargetNumber target) const
{
    return m_targets.contains(target) ? m_targets.size() > fewest : m_targets.size() < maxPanes;
}

QJsonArray PaneChoice::layout(const Snapshot *snapshot) const
{
    if (!snapshot || m_targets.isEmpty())
        return QJsonArray::fromStringList(m_wanted);
    QJsonArray shown;
    for (const TargetNumber target : m_targets) {
        if (const auto server = serverOf(*snapshot, target); server && !server->targets.isEmpty())
            shown.append(server->targets.front());
    }
    return shown;
}

void PaneChoice::setLayout(const QJsonValue &layout)
{
    m_wanted.clear();
    m_targets.clear();
    const QJsonArray addresses = layout.toArray();
    for (qsizetype i = 0; i < std::min<qsizetype>(addresses.size(), maxPanes); ++i)
        m_wanted.append(addresses[i].toString());
}

} // namespace stalewatch
