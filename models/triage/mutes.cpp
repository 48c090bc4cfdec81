// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/mutes.h"

#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr auto incidentHead = "incident "_L1; ///< no id of a check holds a blank
constexpr qsizetype longestKey = 1000;

} // namespace

QString Mutes::keyOf(const Finding &finding)
{
    return QString::fromLatin1(finding.check) + u'\t' + finding.about;
}

QString Mutes::keyOf(const Incident &incident)
{
    return incidentHead + QString::number(incident.number);
}

void Mutes::put(const QString &key, const Mute &mute)
{
    m_mutes[key] = mute;
    m_mutes[key].isOfIncident = key.startsWith(incidentHead);
    while (m_mutes.size() > most) {
        const auto first = std::ranges::min_element(m_mutes, {}, [](const auto &entry) { return entry.second.until; });
        m_mutes.erase(first);
    }
}

void Mutes::acknowledge(const QString &key)
{
    put(key, {.wasSeen = true});
}

void Mutes::snooze(const QString &key, qint64 until)
{
    put(key, {.until = until, .wasSeen = true});
}

void Mutes::hear(const QString &key)
{
    m_mutes.erase(key);
}

bool Mutes::isMuted(const QString &key, qint64 now) const
{
    const auto found = m_mutes.find(key);
    return found != m_mutes.end() && (found->second.until == 0 || found->second.until > now);
}

qint64 Mutes::until(const QString &key) const
{
    const auto found = m_mutes.find(key);
    return found == m_mutes.end() ? 0 : found->second.until;
}

bool Mutes::settle(const std::vector<Finding> &findings, qint64 now)
{
    if (m_mutes.empty())
        return false;
    QSet<QString> there;
    for (const Finding &finding : findings)
        there.insert(keyOf(finding));
    const std::size_t before = m_mutes.size();
    for (auto it = m_mutes.begin(); it != m_mutes.end();) {
        Mute &mute = it->second;
        const bool isThere = there.contains(it->first);
        mute.wasSeen = mute.wasSeen || isThere;
        // A snooze outlives a finding that comes and goes; an acknowledgement is of this very one.
        const bool hasEnded = mute.until != 0 ? mute.until <= now : !mute.isOfIncident && mute.wasSeen && !isThere;
        it = hasEnded ? m_mutes.erase(it) : std::next(it);
    }
    return m_mutes.size() != before;
}

QJsonArray Mutes::toJson() const
{
    QJsonArray json;
    for (const auto &[key, mute] : m_mutes) {
        if (!mute.isOfIncident)
            json.append(QJsonObject{{u"finding"_s, key}, {u"until_s"_s, mute.until}});
    }
    return json;
}

Mutes Mutes::fromJson(const QJsonArray &json)
{
    Mutes mutes;
    for (const QJsonValue &value : json) {
        const QString key = value[u"finding"_s].toString();
        const qint64 until = value[u"until_s"_s].toInteger(-1);
        if (!key.isEmpty() && key.size() <= longestKey && until >= 0 && mutes.m_mutes.size() < most)
            mutes.put(key, {.until = until});
    }
    return mutes;
}

} // namespace stalewatch
