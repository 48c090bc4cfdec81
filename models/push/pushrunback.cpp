// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/pushrun.h"

#include <QCoreApplication>

// The way back of PushRun.
namespace stalewatch {

namespace {

using End = StepResult::End;

QString words(const char *text)
{
    return QCoreApplication::translate("Push", text);
}

} // namespace

/// Which bytes the file has decides where it goes: nothing is written over bytes that are neither the old nor ours.
void PushRun::takeInspection(const StepResult &result)
{
    if (result.end != End::Done)
        return needAttention(result.failure.why);
    if (result.digest == m_plan.newDigest) {
        m_mayHaveReplaced = true;
        return goOn(m_isGoingBack ? PushStep::Restore : PushStep::SyncFolder);
    }
    const bool isOld = result.digest == m_plan.oldDigest;
    if (isOld && m_mayHaveReloaded && !m_isUndo) {
        m_isGoingBack = true;
        return goOn(PushStep::ReloadBack);
    }
    if (isOld) {
        m_mayHaveReplaced = false;
        return leave(PushEnd::Untouched,
            m_why.isEmpty() ? words(QT_TRANSLATE_NOOP("Push", "The file has its old content.")) : m_why);
    }
    const QString foreign = words(QT_TRANSLATE_NOOP("Push",
        "The file is neither the old nor the new one: somebody else has changed it, and that is not overwritten."));
    if (m_isUndo || !m_mayHaveReplaced)
        return leave(PushEnd::Untouched, foreign);
    needAttention(foreign);
}

void PushRun::takeRestoration(const StepResult &result)
{
    const bool isRestore = m_step == PushStep::Restore;
    if (result.end == End::Failed || (isRestore && result.end != End::Done))
        return needAttention(result.failure.why);
    goOn(isRestore && m_mayHaveReloaded ? PushStep::ReloadBack : PushStep::VerifyBack);
}

/// The old values must be in /varz, and where the server had read the new file, from a later load than that.
void PushRun::takeLookBack(const StepResult &result)
{
    if (result.facts) {
        const ServerFacts &facts = *result.facts;
        const QString id = QString::fromStdString(facts.serverId);
        // A server that has loaded nothing since the plan was made runs with the old file all along.
        const bool isAsBefore = id == m_plan.server.serverId && facts.configLoadTime == m_plan.server.configLoadTime;
        const bool hasLoaded
            = !m_mayHaveReloaded || isAsBefore || id != m_seen.serverId || facts.configLoadTime > m_seen.configLoadTime;
        const QString digest = QString::fromStdString(facts.configDigest);
        const bool isSameFile
            = digest.isEmpty() || m_plan.baseline.digest.isEmpty() || digest == m_plan.baseline.digest;
        if (facts.ping == m_plan.before && hasLoaded && isSameFile)
            return leave(PushEnd::TakenBack, m_why);
    }
    if (result.end == End::TimedOut) {
        needAttention(words(QT_TRANSLATE_NOOP(
            "Push", "The old file is back in its place, but the server's /varz does not show the old values.")));
    }
}

} // namespace stalewatch
