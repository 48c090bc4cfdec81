// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/pushrun.h"

#include <QDateTime>

namespace stalewatch {

/// One line of a push's journal. The first holds the plan, each step has one when it begins and one when it ended, the
/// last says how all ended.
struct JournalRecord
{
    enum class Kind : quint8 { Plan, Begin, End, Decision, Outcome };

    Kind kind = Kind::Begin;
    QString push{};                              ///< PushPlan::id
    QDateTime at{};                              ///< our clock, UTC
    PushPlan plan{};                             ///< Plan
    QString who{};                               ///< Plan: the local user
    PushStep step = PushStep::Lock;              ///< Begin, End
    StepResult::End end = StepResult::End::Done; ///< End
    PushEnd outcome = PushEnd::Running;          ///< Outcome
    Decision decision = Decision::Wait;          ///< Decision
    QString why{};                               ///< masked

    bool operator==(const JournalRecord &) const = default;
};

/// @p record as a line, \n included.
[[nodiscard]] QByteArray encodedRecord(const JournalRecord &record);

/// What a journal says of one push.
struct JournalledPush
{
    PushPlan plan{};
    QString who{};
    QDateTime began{};
    QDateTime ended{};
    Interruption interruption{};
    PushEnd outcome = PushEnd::Running; ///< Running: it was interrupted; the last one if it was taken up again
    QString why{};

    [[nodiscard]] bool wasInterrupted() const noexcept { return outcome == PushEnd::Running; }
};

/// Reads a journal. A torn last line, what a kill leaves behind, is left out; anything else unreadable is a Failure
/// with its line, because what was under way must not be guessed.
[[nodiscard]] Result<std::vector<JournalRecord>> readJournal(const QByteArray &bytes);

/// The pushes in @p records, oldest first.
[[nodiscard]] std::vector<JournalledPush> pushesIn(const std::vector<JournalRecord> &records);

} // namespace stalewatch
