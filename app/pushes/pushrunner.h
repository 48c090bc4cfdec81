// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/pushsteps.h"
#include "models/push/attention.h"

#include <QStringList>

namespace stalewatch {

/// Carries out the steps of one push, or of taking one back: each is in the journal, on the disk, before it is done and
/// after, so that a program that is killed finds at its next start what was under way.
///
/// Blocks, seconds in most cases: not for the GUI's thread. One thread at a time.
class PushRunner final
{
public:
    enum class Begin {
        New,     ///< a plan that was never begun
        Resumed, ///< a PushRun::resumed() or undone(), whose plan is in its journal
    };

    PushRunner(PushRun run, PushTools tools, Begin begin = Begin::New);
    Q_DISABLE_COPY_MOVE(PushRunner)

    /// Until it is over. What stands against even beginning, a read-only mode or a journal that cannot be written, is a
    /// Failure, and then nothing was done.
    [[nodiscard]] Result<PushEnd> carryOut();
    /// As carryOut(), after the operator's @p decision where the rules have none: Undecided, or Proven with TakeBack.
    [[nodiscard]] Result<PushEnd> decide(Decision decision);

    [[nodiscard]] const PushRun &run() const noexcept { return m_run; }
    /// What a person must know after NeedsAttention or Undecided.
    [[nodiscard]] Attention attention() const;
    /// What went wrong beside the push itself, as a line of the journal that could not be written late in it.
    [[nodiscard]] const QStringList &remarks() const noexcept { return m_remarks; }

private:
    [[nodiscard]] Result<> open();
    [[nodiscard]] Result<> note(JournalRecord record);
    void takeStep();
    void close();
    void remark(const Failure &failure);

    PushRun m_run;
    PushTools m_tools;
    PushSteps m_steps;
    Begin m_begin;
    std::vector<std::unique_ptr<QLockFile>> m_locks{}; ///< of the target and of the config, against our like
    std::optional<DurableLines> m_journal{};
    std::optional<PushStep> m_noted{}; ///< the step whose beginning stands in the journal
    QStringList m_remarks{};
};

} // namespace stalewatch
