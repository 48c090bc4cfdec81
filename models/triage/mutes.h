// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/finding.h"
#include "models/triage/incident.h"

#include <QJsonArray>

#include <map>

namespace stalewatch {

/// Which findings and incidents the operator has seen and does not want to hear of: acknowledged until the finding
/// ends, or snoozed until a time. Pure; the wall clock is a parameter, in seconds since 1970.
class Mutes final
{
public:
    /// What makes a finding the same as before.
    [[nodiscard]] static QString keyOf(const Finding &finding);
    /// Incidents are numbered within a run of the program: their mutes are not kept over it.
    [[nodiscard]] static QString keyOf(const Incident &incident);

    /// Until what @p key stands for ends.
    void acknowledge(const QString &key);
    void snooze(const QString &key, qint64 until);
    void hear(const QString &key);
    [[nodiscard]] bool isMuted(const QString &key, qint64 now) const;
    /// When @p key is heard of again; 0: when it has ended and comes anew, or it is not muted.
    [[nodiscard]] qint64 until(const QString &key) const;

    /// Forgets what ended: acknowledged findings that were there and are not among @p findings any more, and snoozes
    /// whose time is over. Returns whether it did.
    bool settle(const std::vector<Finding> &findings, qint64 now);

    /// Those of findings, for the settings.
    [[nodiscard]] QJsonArray toJson() const;
    /// Tolerant: what cannot be read is left out.
    [[nodiscard]] static Mutes fromJson(const QJsonArray &json);

    static constexpr std::size_t most = 500; ///< more are not kept: the oldest end first

private:
    struct Mute
    {
        qint64 until = 0;     ///< 0: until it ends
        bool wasSeen = false; ///< among the findings, in this run
        bool isOfIncident = false;
    };

    void put(const QString &key, const Mute &mute);

    std::map<QString, Mute> m_mutes{};
};

} // namespace stalewatch
