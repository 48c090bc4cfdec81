// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/localplace.h"
#include "models/ports/configstore.h"

namespace stalewatch {

/// A config in a file of this machine.
///
/// A link is kept and what it leads to is replaced. The temporary file lies beside that, and beside the link too, as a
/// link, while nats-server -t looks at it: includes are relative to where the server finds the config.
class LocalStore final : public ConfigStore
{
public:
    /// @p program: the nats-server to ask where none runs with the config; empty: the one in PATH.
    explicit LocalStore(QString program = {}, SystemCalls &calls = SystemCalls::real());

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
    [[nodiscard]] Result<LocalPlace> place(const PushPlan &plan);
    [[nodiscard]] Result<> renameTemp(const LocalPlace &place, const PushPlan &plan);
    [[nodiscard]] Result<> overwrite(const LocalPlace &place, const QByteArray &bytes);
    [[nodiscard]] Result<> fillTemp(const LocalPlace &place, const QByteArray &name, const QByteArray &bytes);

    // Constant after construction
    const QString m_program;
    SystemCalls &m_calls;

    QString m_realFile{};  ///< where writeTemp() wrote, so that a link that is led elsewhere meanwhile is noticed
    Descriptor m_lock{-1}; ///< of the file while it is locked
};

/// The name of the temporary file of the push @p id beside a file called @p name.
[[nodiscard]] QByteArray tempName(const QByteArray &name, const QString &id);

/// Whether @p bytes are what remains when writing @p to over @p from was cut short.
[[nodiscard]] bool isTorn(const QByteArray &bytes, const QByteArray &from, const QByteArray &to);

} // namespace stalewatch
