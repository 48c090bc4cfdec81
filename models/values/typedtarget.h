// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/secret.h"
#include "models/values/target.h"

namespace stalewatch {

/// A target with the secrets that were typed into its URL, taken apart: the target can be saved, the secrets go to the
/// keychain.
struct TypedTarget
{
    Target target{}; ///< login.user is set where the URL named one; its keys are not
    Secret password{};
    Secret token{};
};

/// As parseTarget(), but "nats://token@n1", "nats://bob:password@n1" and "http://bob:password@n1" are read, too.
[[nodiscard]] Result<TypedTarget> parseTypedTarget(const QString &typed);

/// The list of servers that the NATS tools take: "n1,tls://n2:4223"; without a scheme it is nats://.
[[nodiscard]] Result<TypedTarget> parseNatsServers(const QString &typed);

} // namespace stalewatch
