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
/// What is being done, as the window shows it: "Checking the new file with nats-server". Translated.
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
    NeedsAttention, ///< neither the new nor the old state could be proven: see attention()
};

[[nodiscard]] const char *idOf(PushEnd end) noexcept;

/// What the operator decides where the rules do not.
enum class Decision : quint8 {
    Wait,     ///< Undecided: look at /varz again
    Keep,     ///< Undecided: it is as it should be
    TakeBack, ///< Undecided, or after Proven: undo
};

/// One push to one server: a pure machine. Steps come out, results go in; it touches nothing and knows no clock.
///
///     while (!run.isOver()) {
///         journal(recordOf(run.plan().id, run.step(), begin));    // on disk before the step is done
///         const StepResult result = carryOut(run.step());
///         journal(...end); run.take(result);
///     }
class PushRun final
{
public:
    explicit PushRun(PushPlan plan);
    /// Takes up a push that was interrupted: it looks first (Inspect) and then waits for a decision in Undecided,
    /// unless the file has the old bytes: then it cleans up and ends Untouched. @p reached: the last step that was
    /// begun.
    /// @p way: finish it (reload and verify) or take it back, once the file is known to hold the new bytes.
    [[nodiscard]] static PushRun resumed(PushPlan plan, PushStep reached, Decision way);
    /// Undo of a push that was proven some time ago: takes back only if the file is still the one we wrote.
    [[nodiscard]] static PushRun undone(PushPlan plan);

    [[nodiscard]] const PushPlan &plan() const noexcept { return m_plan; }
    /// What is to be done now. REQUIRES: !isOver().
    [[nodiscard]] PushStep step() const noexcept { return m_step; }
    [[nodiscard]] bool isOver() const noexcept { return m_end != PushEnd::Running; }
    [[nodiscard]] PushEnd end() const noexcept { return m_end; }
    /// Why it ended so, or why it is on the way back. Translated, no secrets.
    [[nodiscard]] const QString &why() const noexcept { return m_why; }
    /// Whether the file may have been changed: from here on it is "stop", not "cancel".
    [[nodiscard]] bool hasTouched() const noexcept { return m_mayHaveReplaced; }
    /// What -t said of the new file, for the digest.
    [[nodiscard]] const QString &expectedDigest() const noexcept { return m_expectedDigest; }

    /// The result of step(). REQUIRES: !isOver().
    void take(const StepResult &result);
    /// Ends it before the file is changed; after that it goes on to its proof, so this changes nothing.
    void stop();
    /// After Undecided, or Proven with TakeBack. Runs again afterwards, or is over.
    void decide(Decision decision);

private:
    void goOn(PushStep step) { m_step = step; }
    void leave(PushEnd end);
    void giveUp(const QString &why);
    void turnBack(const QString &why);
    void needAttention(const QString &why);
    void takePreparation(const StepResult &result);
    void takeReplacement(const StepResult &result);
    void takeWayBack(const StepResult &result);
    void takeInspection(const StepResult &result);
    void takeProof(const StepResult &result);
    void takeProofBack(const StepResult &result);

    PushPlan m_plan;
    PushStep m_step = PushStep::Lock;
    PushEnd m_end = PushEnd::Running;
    PushEnd m_leaving = PushEnd::Running; ///< what it will be once the temp file and the lock are gone
    QString m_why{};
    QString m_expectedDigest{};
    ServerBefore m_loaded{}; ///< /varz as last seen with the new values: what the way back must be newer than
    bool m_hasTemp = false;
    bool m_hasLock = false;
    bool m_mayHaveReplaced = false;
    bool m_mayHaveReloaded = false;
    bool m_isGoingBack = false;
    bool m_isFinishing = false; ///< resumed: what follows Inspect is the way forward
};

} // namespace stalewatch
