// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/attention.h"
#include "models/push/pushplan.h"

namespace stalewatch {

/// A config as it lies in its place, and how it could be written there.
struct FoundConfig
{
    QByteArray bytes{};
    QString realFile{};                 ///< with all links followed: what would be replaced
    WriteMode mode = WriteMode::Rename; ///< what can be done there
    QString whyNotRename{};             ///< translated; empty with Rename
    QStringList remarks{};              ///< translated, one sentence each: a hard link, another owner...
};

/// One way of reaching configs: a local file, ssh, docker, kubectl, a pair of commands. Implementations live in
/// app/pushes.
///
/// Every call blocks, but ends within its own deadline: never in the GUI's thread, and one call at a time. A Failure of
/// kind Lost or Timeout means that nobody knows whether it was done; of any other kind, that it was not. No Failure
/// holds a secret of the file.
///
/// The names of temporary files come from the plan's id and file, so that a program that was killed finds them again.
class ConfigStore
{
public:
    ConfigStore() = default;
    virtual ~ConfigStore() = default;
    Q_DISABLE_COPY_MOVE(ConfigStore)

    // For the plan: these change nothing.

    /// Reads @p file and finds out whether it could be written: what is read-only, immutable, too full or not ours to
    /// give back to its owner is refused here, with the reason.
    [[nodiscard]] virtual Result<FoundConfig> look(const QString &file) = 0;
    /// A file that a config includes.
    [[nodiscard]] virtual Result<QByteArray> readIncluded(const QString &path) = 0;
    /// What ConfigWorld::environment is, for the server that runs with @p root; null where nobody knows.
    [[nodiscard]] virtual std::function<std::optional<QByteArray>(const QByteArray &)> environment(const QString &root)
        = 0;
    /// Asks `nats-server -t` of @p file, with the program, folder and environment of the server that runs with @p root.
    /// A verdict, Unavailable included, is no Failure.
    [[nodiscard]] virtual Result<Validation> validate(const QString &file, const QString &root) = 0;

    // Steps of a push, as PushStep says.

    /// What is done there against others who push; a lock of ours that a killed program left is taken over.
    [[nodiscard]] virtual Result<> lock(const PushPlan &plan) = 0;
    /// The file as it is: for its digest, and for the local history. nullopt: there is none.
    [[nodiscard]] virtual Result<std::optional<QByteArray>> read(const PushPlan &plan) = 0;
    [[nodiscard]] virtual Result<> writeTemp(const PushPlan &plan, const QByteArray &bytes) = 0;
    [[nodiscard]] virtual Result<Validation> validateTemp(const PushPlan &plan) = 0;
    [[nodiscard]] virtual Result<> sync(const PushPlan &plan) = 0;
    /// Puts what writeTemp() wrote in the place of the file, which still has plan.oldDigest. @p bytes: the same again,
    /// for InPlace and Patch.
    [[nodiscard]] virtual Result<> replace(const PushPlan &plan, const QByteArray &bytes) = 0;
    [[nodiscard]] virtual Result<> syncFolder(const PushPlan &plan) = 0;
    /// Puts @p bytes back, with owner and mode, and syncs; refuses if the file has neither digest of the plan.
    [[nodiscard]] virtual Result<> restore(const PushPlan &plan, const QByteArray &bytes) = 0;
    /// Nothing to remove is a success.
    [[nodiscard]] virtual Result<> removeTemp(const PushPlan &plan) = 0;
    [[nodiscard]] virtual Result<> unlock(const PushPlan &plan) = 0;

    /// Fills in ByHand::restoreCommand where a plain cp would not do. ByHand::oldVersion is set.
    virtual void explainByHand(const PushPlan &plan, ByHand &hand) const = 0;
};

} // namespace stalewatch
