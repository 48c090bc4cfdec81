// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/stalenotices.h"

#include <algorithm>
#include <climits>
#include <utility>

namespace stalewatch {

StaleNotices::StaleNotices(std::function<QDBusConnection()> bus, QObject *parent)
    : QObject(parent), m_bus(std::move(bus))
{
}

void StaleNotices::setWanted(bool wanted)
{
    m_isWanted = wanted;
    if (!wanted)
        seen();
    if (!wanted || m_notifier)
        return;
    m_notifier = std::make_unique<Notifier>(m_bus());
    connect(m_notifier.get(), &Notifier::activated, this, &StaleNotices::showAsked);
    connect(m_notifier.get(), &Notifier::failed, this, [this](const Failure &failure) {
        if (!std::exchange(m_hasFailed, true))
            emit failed(failure);
    });
}

void StaleNotices::take(const Snapshot &snapshot, LocalTime now, bool isInFront, int incidents)
{
    m_newsroom.take(snapshot, now);
    if (isInFront || !m_isWanted)
        seen();
    else if (const std::optional<StaleNews> news = m_newsroom.due(now))
        tell(*news, incidents);
}

void StaleNotices::seen()
{
    m_newsroom.forget();
    if (m_notifier)
        m_notifier->withdraw();
}

void StaleNotices::tell(const StaleNews &news, int incidents)
{
    //: the body of a desktop notification; %n servers
    QString where = tr("On %n server(s).", nullptr, news.servers);
    if (incidents > 0)
        //: the body of a desktop notification goes on; %n incidents
        where += u' ' + tr("%n incident(s): the triage says who and why.", nullptr, incidents);
    //: the title of a desktop notification; %n connections were closed as stale
    m_notifier->tell(
        tr("%n stale connection(s) closed", nullptr, int(std::min<qint64>(news.closures, INT_MAX))), where);
}

} // namespace stalewatch
