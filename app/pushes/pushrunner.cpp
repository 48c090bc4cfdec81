// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/pushrunner.h"

#include "app/pushes/auditline.h"

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

bool isLook(PushStep step)
{
    return step == PushStep::Verify || step == PushStep::VerifyBack;
}

bool isCleaning(PushStep step)
{
    return step == PushStep::RemoveTemp || step == PushStep::Unlock;
}

} // namespace

PushRunner::PushRunner(PushRun run, PushTools tools, Begin begin)
    : m_run(std::move(run)), m_tools(std::move(tools)), m_steps(m_run.plan(), m_tools), m_begin(begin)
{
}

Result<> PushRunner::open()
{
    if (Result<> allowed = m_tools.readOnly.allows(m_run.plan().target); !allowed)
        return allowed;
    // Before the journal: another program may be in the midst of this very push.
    for (const QString &object : {m_run.plan().target, m_run.plan().store}) {
        if (m_locks.size() == 2)
            break;
        Result<std::unique_ptr<QLockFile>> lock = m_tools.folder.lock(object);
        if (!lock)
            return tl::unexpected(lock.error());
        m_locks.push_back(*std::move(lock));
    }
    if (m_journal)
        return {};
    Result<DurableLines> journal = m_tools.folder.journal(m_run.plan().id);
    if (!journal)
        return tl::unexpected(journal.error());
    m_journal = *std::move(journal);
    if (m_begin == Begin::Resumed)
        return {};
    return note({.kind = JournalRecord::Kind::Plan, .plan = m_run.plan(), .who = localUser()});
}

Result<> PushRunner::note(JournalRecord record)
{
    record.push = m_run.plan().id;
    record.at = QDateTime::currentDateTimeUtc();
    return m_journal->append(encodedRecord(record));
}

Result<PushEnd> PushRunner::carryOut()
{
    if (const Result<> opened = open(); !opened) {
        m_locks.clear();
        return tl::unexpected(opened.error());
    }
    while (!m_run.isOver())
        takeStep();
    close();
    return m_run.end();
}

Result<PushEnd> PushRunner::decide(Decision decision)
{
    if (const Result<> opened = open(); !opened)
        return tl::unexpected(opened.error());
    if (const Result<> noted = note({.kind = JournalRecord::Kind::Decision, .decision = decision}); !noted)
        return tl::unexpected(noted.error());
    m_run.decide(decision);
    return carryOut();
}

void PushRunner::takeStep()
{
    if (m_tools.stop != nullptr && *m_tools.stop && !m_run.hasTouched())
        m_run.stop();
    if (m_run.isOver())
        return;
    const PushStep step = m_run.step();
    if (m_tools.progress)
        m_tools.progress(m_run);
    if (m_noted != step) {
        const Result<> noted = note({.kind = JournalRecord::Kind::Begin, .step = step});
        m_noted = step;
        if (!noted && !m_run.hasTouched() && !isCleaning(step)) {
            m_run.take(endedBy(noted.error())); // what could not be picked up later is not begun
            return;
        }
        if (!noted) // too late to stop: on to a state that can be proven
            remark(noted.error());
    }
    const StepResult result = m_steps.perform(step);
    m_run.take(result);
    if (isLook(step) && !m_run.isOver() && m_run.step() == step)
        return; // one more look: the journal need not know each
    const Result<> noted
        = note({.kind = JournalRecord::Kind::End, .step = step, .end = result.end, .why = result.failure.why});
    if (!noted)
        remark(noted.error());
}

/// The outcome stands in the journal before the audit log, so that a push is open rather than lost if we are killed
/// between them.
void PushRunner::close()
{
    const QString &why = m_run.why();
    if (const Result<> noted = note({.kind = JournalRecord::Kind::Outcome, .outcome = m_run.end(), .why = why}); !noted)
        remark(noted.error());
    const PushPlan &plan = m_run.plan();
    const QByteArray before = m_tools.folder.oldVersion(plan).value_or(QByteArray());
    const QByteArray after = m_tools.folder.newVersion(plan).value_or(QByteArray());
    const Result<> audited = m_tools.folder.audit(auditLine(m_run, QDateTime::currentDateTimeUtc(), before, after));
    if (!audited)
        remark(audited.error());
    m_noted.reset();
    m_locks.clear();
    if (m_tools.progress)
        m_tools.progress(m_run);
}

void PushRunner::remark(const Failure &failure)
{
    const QString text = failure.what + u": "_s + failure.why;
    if (!m_remarks.contains(text))
        m_remarks += text;
}

Attention PushRunner::attention() const
{
    const KeptPush kept = m_tools.folder.kept(m_run.plan());
    ByHand hand{.oldVersion = kept.oldVersion(), .newVersion = kept.newVersion()};
    m_tools.store.explainByHand(m_run.plan(), hand);
    hand.reloadCommand = m_tools.reloader.byHand(m_run.plan());
    return attentionFor(m_run, hand);
}

} // namespace stalewatch
