// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/pushrun.h"

#include <QCoreApplication>

// The way forward of PushRun.
namespace stalewatch {

namespace {

using End = StepResult::End;

QString words(const char *text)
{
    return QCoreApplication::translate("Push", text);
}

} // namespace

void PushRun::takePreparation(const StepResult &result)
{
    const PushStep step = m_step;
    // What is not seen to be done may be there, and is removed in the end.
    m_hasLock |= step == PushStep::Lock && result.end != End::Failed;
    m_hasTemp |= step == PushStep::WriteTemp;
    if (step == PushStep::Lock)
        takeLock(result);
    else if (result.end != End::Done)
        giveUp(result);
    else if (m_isStopping)
        giveUp(result, words(QT_TRANSLATE_NOOP("Push", "It was stopped before anything was changed.")));
    else if (step == PushStep::Recheck)
        takeCheck(result, PushStep::Backup);
    else if (step == PushStep::Backup)
        goOn(PushStep::WriteTemp);
    else if (step == PushStep::WriteTemp)
        goOn(m_plan.root.isEmpty() ? PushStep::Validate : PushStep::Sync); // part of a config cannot be validated alone
    else if (step == PushStep::Validate)
        takeValidation(result);
    else if (step == PushStep::Sync)
        goOn(PushStep::RecheckAgain);
    else
        takeCheck(result, PushStep::Replace);
}

void PushRun::takeLock(const StepResult &result)
{
    if (result.end == End::Done && m_isStopping && !m_mayHaveReplaced && !m_isResumed)
        giveUp(result, words(QT_TRANSLATE_NOOP("Push", "It was stopped before anything was changed.")));
    else if (result.end == End::Done)
        goOn(m_afterLock);
    else if (m_mayHaveReplaced && !m_isUndo)
        needAttention(result.failure.why);
    else
        giveUp(result);
}

void PushRun::takeCheck(const StepResult &result, PushStep next)
{
    if (result.digest == m_plan.oldDigest)
        return goOn(next);
    giveUp(result,
        result.digest.isEmpty()
            ? words(QT_TRANSLATE_NOOP("Push", "The file is gone since this was planned."))
            : words(QT_TRANSLATE_NOOP("Push", "The file has been changed since this was planned. Plan it anew.")));
}

void PushRun::takeValidation(const StepResult &result)
{
    const Result<> verdict = acceptable(result.validation, m_plan.baseline, m_plan.mayGoUnvalidated);
    // Another version may count the digest in another way.
    const QString version = result.validation.version;
    if (version.isEmpty() || version == m_plan.server.version)
        m_expectedDigest = result.validation.digest;
    if (m_step == PushStep::Validate && verdict)
        goOn(PushStep::Sync);
    else if (m_step == PushStep::Validate)
        giveUp(result, verdict.error().why);
    else if (verdict)
        goOn(PushStep::Reload);
    else
        turnBack(verdict.error().why);
}

void PushRun::takeReplacement(const StepResult &result)
{
    if (m_step == PushStep::Replace) {
        if (result.end == End::Failed)
            return giveUp(result);
        m_mayHaveReplaced = true;
        m_hasTemp &= m_plan.mode != WriteMode::Rename || result.end != End::Done;
    }
    if (result.end != End::Done)
        return turnBack(result.failure.why);
    if (m_step == PushStep::Replace)
        goOn(PushStep::SyncFolder);
    else if (m_step == PushStep::SyncFolder)
        goOn(m_plan.root.isEmpty() ? PushStep::Reload : PushStep::ValidateWhole);
    else
        takeValidation(result);
}

void PushRun::takeReload(const StepResult &result)
{
    m_mayHaveReloaded |= result.end != End::Failed;
    if (result.end == End::Failed)
        turnBack(result.failure.why);
    else
        goOn(PushStep::Verify);
}

/// One look at /varz. Without facts nothing is concluded from it until the time is up.
void PushRun::takeLook(const StepResult &result)
{
    if (result.facts)
        return judge(result);
    if (result.end != End::TimedOut)
        return;
    leave(PushEnd::Undecided,
        words(QT_TRANSLATE_NOOP(
            "Push", "The file is written and the server was told, but its /varz cannot be had: nothing is proven.")));
}

void PushRun::judge(const StepResult &result)
{
    m_seen = ServerBefore::of(*result.facts);
    const ReloadProof proof
        = judgeReload(*result.facts, m_plan.server, m_plan.after, m_expectedDigest, result.end == End::TimedOut);
    switch (proof.verdict) {
    case ReloadProof::Verdict::Proven:
        return leave(PushEnd::Proven);
    case ReloadProof::Verdict::NotYet:
        return;
    case ReloadProof::Verdict::Refused:
        m_mayHaveReloaded = false; // it runs as before, and would refuse the old file for the same reason
        return turnBack(proof.why);
    case ReloadProof::Verdict::Overruled:
    case ReloadProof::Verdict::Restarted:
        return turnBack(proof.why);
    }
    Q_UNREACHABLE();
}

} // namespace stalewatch
