// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/pingwords.h"

#include "models/push/pingrules.h"
#include "models/values/shownduration.h"

#include <QCoreApplication>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("PushText", text);
}

} // namespace

QString pingText(const PingSettings &ping)
{
    //: Ping settings; %1: a duration as configs have it, %2: a number
    return words(QT_TRANSLATE_NOOP("PushText", "ping_interval %1 and ping_max %2"))
        .arg(configDuration(ping.interval), QString::number(ping.max));
}

QString detectionText(const DetectionTime &time)
{
    if (time.isNever)
        return words(QT_TRANSLATE_NOOP("PushText", "never"));
    if (!time.least)
        return words(QT_TRANSLATE_NOOP("PushText", "not by these settings"));
    if (!time.most) {
        //: %1: a time, as "4 min"
        return words(QT_TRANSLATE_NOOP("PushText", "%1 or more, maybe never")).arg(shownDuration(*time.least));
    }
    //: %1 and %2: times, as "4 min"
    return words(QT_TRANSLATE_NOOP("PushText", "%1 to %2")).arg(shownDuration(*time.least), shownDuration(*time.most));
}

QString stateText(RollingState state)
{
    switch (state) {
    case RollingState::Waiting:
    case RollingState::Untouched:
        return words(QT_TRANSLATE_NOOP("PushText", "untouched"));
    case RollingState::Pushing:
        return words(QT_TRANSLATE_NOOP("PushText", "being pushed"));
    case RollingState::Watching:
        return words(QT_TRANSLATE_NOOP("PushText", "proven, being watched"));
    case RollingState::Done:
        return words(QT_TRANSLATE_NOOP("PushText", "proven"));
    case RollingState::Failed:
        return words(QT_TRANSLATE_NOOP("PushText", "failed"));
    case RollingState::TakingBack:
        return words(QT_TRANSLATE_NOOP("PushText", "being taken back"));
    case RollingState::TakenBack:
        return words(QT_TRANSLATE_NOOP("PushText", "taken back"));
    }
    Q_UNREACHABLE();
}

QString stateText(RollingState state, PushEnd outcome)
{
    const bool isFailed = state == RollingState::Failed && outcome != PushEnd::Running;
    return isFailed ? titleOf(outcome) : stateText(state);
}

QString changeText(const PushPlan &plan)
{
    if (plan.change.scope == PingScope::Server) {
        //: ping settings; %1: as they are, %2: as they will be
        return words(QT_TRANSLATE_NOOP("PushText", "%1 become %2")).arg(pingText(plan.before), pingText(plan.after));
    }
    QStringList parts;
    if (plan.change.interval)
        parts += scopedName(plan.change.scope, "ping_interval") + u' ' + configDuration(*plan.change.interval);
    if (plan.change.max)
        parts += scopedName(plan.change.scope, "ping_max") + u' ' + QString::number(*plan.change.max);
    return parts.join(u", "_s);
}

} // namespace stalewatch
