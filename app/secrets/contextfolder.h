// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/secrets/privatefile.h"
#include "models/values/listedcontext.h"
#include "models/wire/natscontext.h"

namespace stalewatch {

/// What this process's own environment says.
[[nodiscard]] GoEnvironment ownEnvironment();

/// The folder of the NATS CLI: $XDG_CONFIG_HOME/nats or ~/.config/nats. Only ever read.
class ContextFolder final
{
public:
    explicit ContextFolder(GoEnvironment environment = ownEnvironment());

    /// What may be a context's file; its name obeys objectionToContextName().
    [[nodiscard]] QString fileOf(const QString &name) const;
    /// Blocks. `isLax` says whether others may read the file.
    struct Found
    {
        NatsContext context{};
        bool isLax = false;
    };
    [[nodiscard]] Result<Found> read(const QString &name) const;
    /// All contexts by name, with those that cannot be used; at most a thousand. Blocks.
    [[nodiscard]] QList<ListedContext> list() const;
    /// The context the NATS CLI uses when none is named; empty: none. Blocks.
    [[nodiscard]] QString selected() const;

    [[nodiscard]] const GoEnvironment &environment() const noexcept { return m_environment; }

private:
    [[nodiscard]] ListedContext listed(const QString &name) const;

    GoEnvironment m_environment;
    QString m_folder; ///< with "/nats" at its end
};

} // namespace stalewatch
