// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/proof.h"

namespace stalewatch {

/// The steps of a push. Each is journalled before and after, and the program may be killed at any of them.
enum class PushStep : quint8 {
    Lock,          ///< nobody else pushes to this target
    Recheck,       ///< digest of the file: is it still the one that was planned on?
    Backup,        ///< both versions into the local history
    WriteTemp,     ///< beside the file, with its owner and mode, 0600 until then; O_EXCL; space checked
    Validate,      ///< nats-server -t on it, with the server's own program, folder and environment
    Sync,          ///< fsync of it
    RecheckAgain,  ///< as Recheck, just before
    Replace,       ///< the rename, the overwriting, the patch
    SyncFolder,    ///< fsync of the folder
    ValidateWhole, ///< nats-server -t on the root config; only where `file` is included by it
    Reload,
    Verify, ///< one look at /varz; asked for again until proven or the time is up
    // the way back
    Inspect, ///< which bytes does the file have? After a step whose end nobody saw
    Restore, ///< the old bytes with owner and mode, by the same way of writing
    ReloadBack,
    VerifyBack,
    // always
    RemoveTemp,
    Unlock,
};

/// "lock", "recheck"... ASCII, never translated, never renamed: it stands in journals.
[[nodiscard]] const char *idOf(PushStep step) noexcept;
[[nodiscard]] std::optional<PushStep> pushStepOf(const QString &id) noexcept;
/// What is being done, as the window shows it: "Having nats-server check the new file". Translated.
[[nodiscard]] QString titleOf(PushStep step);

/// How a step ended.
struct StepResult
{
    enum class End : quint8 {
        Done,
        Failed,   ///< surely not done
        Unseen,   ///< the connection was lost in the midst: done or not
        TimedOut, ///< Verify and VerifyBack: the time for proof is up
    };

    End end = End::Done;
    Failure failure{};                  ///< with Failed, Unseen
    QString digest{};                   ///< Recheck, RecheckAgain, Inspect: of the file as it is; empty: there is none
    Validation validation{};            ///< Validate, ValidateWhole
    std::optional<ServerFacts> facts{}; ///< Verify, VerifyBack: what /varz said last
};

/// Where a push can end. Every fault ends in one of them.
enum class PushEnd : quint8 {
    Running,
    Untouched,      ///< nothing was changed; why says what stood against it
    Proven,         ///< the new values are in /varz
    TakenBack,      ///< the old bytes are back, and the old values in /varz
    Undecided,      ///< written and loaded for all we know, but /varz cannot be had: wait, keep or take back
    Kept,           ///< was Undecided; it is as it should be by the operator's word alone
    NeedsAttention, ///< neither the new nor the old state could be proven: see attentionFor()
};

/// "untouched", "proven"... ASCII, never translated, never renamed.
[[nodiscard]] const char *idOf(PushEnd end) noexcept;
/// "In effect, proven by /varz". Translated.
[[nodiscard]] QString titleOf(PushEnd end);

/// What the operator decides where the rules do not.
enum class Decision : quint8 {
    Wait,     ///< Undecided: look at /varz again
    Keep,     ///< Undecided: it is as it should be
    TakeBack, ///< Undecided, or after Proven: undo
};

/// How far a push came that was interrupted, by its journal.
struct Interruption
{
    PushStep reached = PushStep::Lock; ///< the farthest step that was begun
    bool mayHaveReplaced = false;      ///< Replace was begun, and its failure not seen
    bool mayHaveReloaded = false;      ///< Reload was begun, and its failure not seen

    bool operator==(const Interruption &) const = default;
};

/// One push to one server: a pure machine. Steps come out, results go in; it touches nothing and knows no clock.
///
///     while (!run.isOver()) {
///         journal.begin(run.step());              // on disk before the step is done
///         const StepResult result = carryOut(run.step());
///         journal.end(run.step(), result);
///         run.take(result);
///     }
///     journal.outcome(run.end(), run.why());
///
/// Verify and VerifyBack are asked for again and again: each is one look at /varz, a while after the one before. When
/// verifyWithin has passed, the look is handed in as TimedOut, with the facts if it brought any.
class PushRun final
{
public:
    explicit PushRun(PushPlan plan);
    /// Takes up a push that a kill has interrupted. It looks at the file first: with the old bytes it cleans up and
    /// ends Untouched (or goes back on the server too, where that had read the new ones); with the new ones it goes @p
    /// way, TakeBack or else forward to reload and proof.
    [[nodiscard]] static PushRun resumed(PushPlan plan, const Interruption &interruption, Decision way);
    /// Undo of a push that was proven some time ago: takes back only if the file is still the one we wrote, else it
    /// ends Untouched. @p now: the server as /varz describes it today.
    [[nodiscard]] static PushRun undone(PushPlan plan, const ServerBefore &now);

    [[nodiscard]] const PushPlan &plan() const noexcept { return m_plan; }
    /// What is to be done now. REQUIRES: !isOver().
    [[nodiscard]] PushStep step() const noexcept { return m_step; }
    [[nodiscard]] bool isOver() const noexcept { return m_end != PushEnd::Running; }
    [[nodiscard]] PushEnd end() const noexcept { return m_end; }
    /// Why it ended so, or why it is on the way back. Translated, no secrets. Empty when proven.
    [[nodiscard]] const QString &why() const noexcept { return m_why; }
    /// Whether the file may have been changed: from here on it is "stop", not "cancel".
    [[nodiscard]] bool hasTouched() const noexcept { return m_mayHaveReplaced; }
    [[nodiscard]] bool isGoingBack() const noexcept { return m_isGoingBack; }
    /// A temporary file or a lock could not be removed. The next push to the target does.
    [[nodiscard]] bool hasLeftovers() const noexcept { return m_hasLeftovers; }

    /// The result of step(). REQUIRES: !isOver().
    void take(const StepResult &result);
    /// Ends it before the file is changed, once the step under way has its result. After that it goes on to its proof.
    void stop() { m_isStopping = true; }
    /// After Undecided any decision, after Proven and Kept TakeBack. It runs again afterwards, or is over.
    void decide(Decision decision);

private:
    void goOn(PushStep step) { m_step = step; }
    void leave(PushEnd end, const QString &why = {});
    void giveUp(const StepResult &result, const QString &why = {});
    void turnBack(const QString &why);
    void needAttention(const QString &why);

    void takePreparation(const StepResult &result);
    void takeLock(const StepResult &result);
    void takeCheck(const StepResult &result, PushStep next);
    void takeValidation(const StepResult &result);
    void takeReplacement(const StepResult &result);
    void takeReload(const StepResult &result);
    void takeLook(const StepResult &result);
    void takeInspection(const StepResult &result);
    void takeRestoration(const StepResult &result);
    void takeLookBack(const StepResult &result);
    void takeCleaning(const StepResult &result);
    void judge(const StepResult &result);

    PushPlan m_plan;
    PushStep m_step = PushStep::Lock;
    PushStep m_afterLock = PushStep::Recheck;
    PushEnd m_end = PushEnd::Running;
    PushEnd m_leaving = PushEnd::Running; ///< what it will be once the temporary file and the lock are gone
    QString m_why{};
    QString m_expectedDigest{}; ///< of the new file, as -t gave it
    ServerBefore m_seen{};      ///< the server as /varz last described it
    bool m_hasTemp = false;
    bool m_hasLock = false;
    bool m_mayHaveReplaced = false;
    bool m_mayHaveReloaded = false;
    bool m_isGoingBack = false;
    bool m_isResumed = false;
    bool m_isUndo = false;
    bool m_isStopping = false;
    bool m_hasLeftovers = false;
};

} // namespace stalewatch
