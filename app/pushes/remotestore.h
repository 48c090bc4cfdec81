// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/remotescript.h"
#include "models/ports/configstore.h"

namespace stalewatch {

/// A config behind a shell elsewhere: every step is one call of resources/remote.sh there. A connection that ends
/// before the rename leaves the old file.
class RemoteStore final : public ConfigStore
{
public:
    /// @p program: the nats-server to ask there where none runs with the config; empty: the one in PATH. @p owner: what
    /// tells our locks from those of others, without a colon.
    RemoteStore(RemoteShell shell, QString program, QString owner);

    [[nodiscard]] Result<FoundConfig> look(const QString &file) override;
    [[nodiscard]] Result<QByteArray> readIncluded(const QString &path) override;
    [[nodiscard]] std::function<std::optional<QByteArray>(const QByteArray &)> environment(
        const QString &root) override;
    [[nodiscard]] Result<Validation> validate(const QString &file, const QString &root) override;

    [[nodiscard]] Result<> lock(const PushPlan &plan) override;
    [[nodiscard]] Result<std::optional<QByteArray>> read(const PushPlan &plan) override;
    [[nodiscard]] Result<> writeTemp(const PushPlan &plan, const QByteArray &bytes) override;
    [[nodiscard]] Result<Validation> validateTemp(const PushPlan &plan) override;
    [[nodiscard]] Result<> sync(const PushPlan &plan) override;
    [[nodiscard]] Result<> replace(const PushPlan &plan, const QByteArray &bytes) override;
    [[nodiscard]] Result<> syncFolder(const PushPlan &plan) override;
    [[nodiscard]] Result<> restore(const PushPlan &plan, const QByteArray &bytes) override;
    [[nodiscard]] Result<> removeTemp(const PushPlan &plan) override;
    [[nodiscard]] Result<> unlock(const PushPlan &plan) override;

    void explainByHand(const PushPlan &plan, ByHand &hand) const override;

private:
    [[nodiscard]] ScriptCall reading(const char *verb, const QString &file) const;
    [[nodiscard]] ScriptCall step(const char *verb, const PushPlan &plan) const;
    [[nodiscard]] Result<> carryOut(const ScriptCall &call) const;

    // Constant after construction
    const RemoteShell m_shell;
    const QString m_program;
    const QString m_owner;

    QString m_realFile{}; ///< what the lock is on, so that a link that is led elsewhere meanwhile is noticed
};

} // namespace stalewatch
