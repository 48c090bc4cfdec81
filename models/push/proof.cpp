// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/proof.h"

#include "models/push/pingrules.h"

#include <QCoreApplication>

namespace stalewatch {

namespace {

using Verdict = ReloadProof::Verdict;

QString words(const char *text)
{
    return QCoreApplication::translate("Push", text);
}

QString shownPing(const PingSettings &ping)
{
    //: Ping settings in a sentence; %1: a duration, %2: a number
    return words(QT_TRANSLATE_NOOP("Push", "ping_interval %1 and ping_max %2"))
        .arg(configDuration(ping.interval), QString::number(ping.max));
}

} // namespace

ReloadProof judgeReload(
    const ServerFacts &seen, const ServerBefore &before, const PingSettings &wished, const QString &digest, bool isLast)
{
    if (QString::fromStdString(seen.serverId) != before.serverId) {
        return {Verdict::Restarted,
            words(QT_TRANSLATE_NOOP(
                "Push", "Another server answers now: it was restarted, or stands behind a balancer."))};
    }
    const bool hasLoaded
        = isKnown(seen.configLoadTime) && isKnown(before.configLoadTime) && seen.configLoadTime > before.configLoadTime;
    if (!hasLoaded) {
        if (!isLast)
            return {Verdict::NotYet, {}};
        return {Verdict::Refused,
            words(QT_TRANSLATE_NOOP("Push",
                "The server did not load the file: its config_load_time stands still. Its log says which line it "
                "refuses."))};
    }
    const QString seenDigest = QString::fromStdString(seen.configDigest);
    const bool isOther = !digest.isEmpty() && !seenDigest.isEmpty() && digest != seenDigest;
    if (seen.ping == wished && !isOther)
        return {Verdict::Proven, {}};
    // Somebody else's reload may have come just before ours.
    if (!isLast)
        return {Verdict::NotYet, {}};
    if (seen.ping == wished) {
        return {Verdict::Overruled,
            words(QT_TRANSLATE_NOOP("Push", "The server loaded another file than the one that was written."))};
    }
    //: %1: ping settings, as in "ping_interval 2m and ping_max 2"
    return {Verdict::Overruled,
        words(QT_TRANSLATE_NOOP(
                  "Push", "The server loaded its config and runs with %1: something else overrules the file."))
            .arg(shownPing(seen.ping))};
}

} // namespace stalewatch
