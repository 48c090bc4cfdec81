// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/pushrun.h"

#include <QCoreApplication>

namespace stalewatch {

namespace {

using End = StepResult::End;

QString words(const char *text)
{
    return QCoreApplication::translate("Push", text);
}

} // namespace

PushRun::PushRun(PushPlan plan) : m_plan(std::move(plan)), m_seen(m_plan.server)
{
    if (m_plan.isNothing())
        leave(PushEnd::Untouched, words(QT_TRANSLATE_NOOP("Push", "Nothing is to be done.")));
}

PushRun PushRun::resumed(PushPlan plan, const Interruption &interruption, Decision way)
{
    PushRun run(std::move(plan));
    run.m_isResumed = true;
    run.m_afterLock = PushStep::Inspect;
    run.m_isGoingBack = way == Decision::TakeBack;
    run.m_hasTemp = interruption.reached > PushStep::Backup; // nothing to remove is no failure
    run.m_mayHaveReplaced = interruption.mayHaveReplaced;
    run.m_mayHaveReloaded = interruption.mayHaveReloaded;
    return run;
}

PushRun PushRun::undone(PushPlan plan, const ServerBefore &now)
{
    PushRun run(std::move(plan));
    run.m_seen = now;
    run.m_isUndo = true;
    run.m_afterLock = PushStep::Inspect;
    run.m_isGoingBack = true;
    run.m_mayHaveReplaced = true;
    run.m_mayHaveReloaded = true;
    return run;
}

void PushRun::take(const StepResult &result)
{
    Q_ASSERT(!isOver());
    switch (m_step) {
    case PushStep::Lock:
    case PushStep::Recheck:
    case PushStep::Backup:
    case PushStep::WriteTemp:
    case PushStep::Validate:
    case PushStep::Sync:
    case PushStep::RecheckAgain:
        return takePreparation(result);
    case PushStep::Replace:
    case PushStep::SyncFolder:
    case PushStep::ValidateWhole:
        return takeReplacement(result);
    case PushStep::Reload:
        return takeReload(result);
    case PushStep::Verify:
        return takeLook(result);
    case PushStep::Inspect:
        return takeInspection(result);
    case PushStep::Restore:
    case PushStep::ReloadBack:
        return takeRestoration(result);
    case PushStep::VerifyBack:
        return takeLookBack(result);
    case PushStep::RemoveTemp:
    case PushStep::Unlock:
        return takeCleaning(result);
    }
    Q_UNREACHABLE();
}

void PushRun::decide(Decision decision)
{
    const bool isOpen = m_end == PushEnd::Undecided;
    const bool canGoBack = isOpen || m_end == PushEnd::Proven || m_end == PushEnd::Kept;
    if (decision == Decision::Keep && isOpen) {
        m_end = PushEnd::Kept;
    } else if (decision == Decision::Wait && isOpen) {
        m_end = PushEnd::Running;
        goOn(PushStep::Verify);
    } else if (decision == Decision::TakeBack && canGoBack) {
        m_end = PushEnd::Running;
        m_isGoingBack = true;
        m_why = words(QT_TRANSLATE_NOOP("Push", "It was taken back by the operator."));
        m_afterLock = PushStep::Inspect;
        goOn(PushStep::Lock);
    }
}

/// Ends it, once what it has left behind is removed.
void PushRun::leave(PushEnd end, const QString &why)
{
    m_leaving = end;
    if (!why.isEmpty() || end == PushEnd::Proven)
        m_why = why;
    if (m_hasTemp)
        goOn(PushStep::RemoveTemp);
    else if (m_hasLock)
        goOn(PushStep::Unlock);
    else
        m_end = end;
}

/// The file has not been changed and will not be.
void PushRun::giveUp(const StepResult &result, const QString &why)
{
    leave(PushEnd::Untouched, why.isEmpty() ? result.failure.why : why);
}

void PushRun::turnBack(const QString &why)
{
    m_isGoingBack = true;
    m_why = why;
    goOn(PushStep::Inspect);
}

/// What led to it stays part of the words.
void PushRun::needAttention(const QString &why)
{
    leave(PushEnd::NeedsAttention, m_why.isEmpty() || m_why == why ? why : QString(m_why + u' ' + why));
}

void PushRun::takeCleaning(const StepResult &result)
{
    m_hasLeftovers |= result.end != End::Done;
    (m_step == PushStep::RemoveTemp ? m_hasTemp : m_hasLock) = false;
    leave(m_leaving, m_why);
}

} // namespace stalewatch
