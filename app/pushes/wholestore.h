// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/configstore.h"

namespace stalewatch {

/// A config that is had and given as a whole, without a folder in which something could be prepared: what is prepared
/// is kept here, and nats-server is asked here, about a copy.
class WholeStore : public ConfigStore
{
public:
    [[nodiscard]] Result<FoundConfig> look(const QString &file) override = 0;
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

protected:
    /// @p program: the nats-server to ask; empty: the one in PATH.
    explicit WholeStore(QString program) : m_program(std::move(program)) { }

    /// nullopt: there is none.
    [[nodiscard]] virtual Result<std::optional<QByteArray>> fetch(const QString &file) = 0;
    /// Puts @p bytes in the place of those with @p expected, where that can be made sure; empty: of whatever is there.
    [[nodiscard]] virtual Result<> put(const QString &file, const QByteArray &bytes, const QString &expected) = 0;

private:
    const QString m_program;
    QByteArray m_prepared{};
};

} // namespace stalewatch
