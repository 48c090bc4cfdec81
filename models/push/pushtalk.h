// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/attention.h"
#include "models/push/configsays.h"
#include "models/push/rollingrun.h"

#include <QDateTime>
#include <QMetaType>

namespace stalewatch {

/// What the window and the adapters that push say to each other. Texts are translated, masked, and not escaped.

/// How one server's config is reached and how it is made to read it, as the operator wrote it.
struct PushWays
{
    QString config{};              ///< "file:/etc/nats.conf"; empty: not known yet
    QString reload{};              ///< "signal"; empty: that
    bool mayWriteInPlace = false;  ///< the operator's word, for where nothing can be renamed
    bool mayGoUnvalidated = false; ///< and for where no nats-server can be asked
    bool mayEditIncluded = false;  ///< and for a definition in an included file

    bool operator==(const PushWays &) const = default;
    [[nodiscard]] bool isKnown() const noexcept { return !config.isEmpty(); }
};

/// One server that is to be looked at, or planned for.
struct ServerWish
{
    QString target{}; ///< shownTarget()
    PushWays ways{};
    PingChange change{}; ///< neither value is set: look at its config only
};

/// The answer to a ServerWish.
struct ServerPlan
{
    quint64 number = 0; ///< of the question; older answers than the last question's are of no interest
    QString target{};
    std::optional<Failure> failure{}; ///< why nothing could be planned
    std::optional<ConfigSays> says{}; ///< what the config says now; also with a failure of the plan itself
    std::optional<PushPlan> plan{};   ///< nullopt: only looked
    QString diff{};                   ///< secrets masked; empty: nothing to do
    QStringList remarks{};
};

/// What is to be pushed, in this order, and how.
struct PushOrder
{
    std::vector<PushPlan> plans{};
    RollingRules rules{};
    std::optional<Nanoseconds> watch{}; ///< after each proof; nullopt: watchTime() of the old settings
};

/// A step of one push begins, or the push is over.
struct PushStepNews
{
    QString target{};
    QString push{}; ///< PushPlan::id
    PushStep step = PushStep::Lock;
    PushEnd end = PushEnd::Running; ///< otherwise `step` says nothing
    bool isGoingBack = false;
    QString why{};
    QDateTime at{}; ///< our wall clock
};

/// The state of one server of a push has changed.
struct ServerPushNews
{
    QString target{};
    QString push{};
    RollingState state = RollingState::Waiting;
    PushEnd outcome = PushEnd::Running;
    QString why{};
    Attention attention{}; ///< what a person must know and type, after NeedsAttention and Undecided
    QStringList remarks{};
    QDateTime at{};
};

/// How a push over all its servers ended.
struct PushSummary
{
    int done = 0;
    int takenBack = 0;
    int failed = 0; ///< ended otherwise than proven or taken back, but known
    int unsure = 0; ///< of these nobody knows what they run with
    int untouched = 0;
    bool wasStopped = false;
    QString refusal{}; ///< nothing was begun at all, and why
};

/// What becomes of a push that is open, or of one that was proven.
enum class SettleWay : quint8 {
    Finish,   ///< carry it on to its proof
    TakeBack, ///< back to the old file
    Keep,     ///< by the operator's word all is well as it is
    Undo,     ///< take back one that was proven, if the file is still ours
};

/// A push of the past, as its journal has it.
struct RememberedPush
{
    PushPlan plan{};
    QString who{};
    QDateTime began{};
    QDateTime ended{};
    PushStep reached = PushStep::Lock;
    PushEnd outcome = PushEnd::Running; ///< Running: it was interrupted, or is under way
    QString why{};
    bool isRunning = false; ///< a living program is at it
    bool isOpen = false;    ///< needs somebody's decision
    bool isLatest
        = false; ///< in effect, and nothing was pushed to that target since: can be undone, if the file is ours
    Attention attention{}; ///< only if it is open
};

/// What the file of a remembered push is now.
struct PushExamination
{
    QString push{};
    bool isOurs = false;   ///< byte for byte what was pushed
    QString why{};         ///< why it cannot be undone; empty if it can
    QString pushedDiff{};  ///< what was pushed; masked
    QString foreignDiff{}; ///< what others changed since; masked; empty if it is ours or cannot be had
};

} // namespace stalewatch

Q_DECLARE_METATYPE(stalewatch::ServerPlan)
Q_DECLARE_METATYPE(stalewatch::PushOrder)
Q_DECLARE_METATYPE(stalewatch::PushStepNews)
Q_DECLARE_METATYPE(stalewatch::ServerPushNews)
Q_DECLARE_METATYPE(stalewatch::PushSummary)
Q_DECLARE_METATYPE(stalewatch::PushExamination)
