// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bundle/pseudonyms.h"
#include "models/triage/triage.h"

#include <memory>
#include <set>

namespace stalewatch {

/// What may be the token of a server, which nats-server before 2.12 tells as the user of every client that gave it: the
/// one user of all its clients without an account.
[[nodiscard]] std::set<std::string> tokensToldAsUsers(const Snapshot &snapshot, const Triage *triage);

/// Puts pseudonyms in the place of what a bundle's values must not tell. One thread.
class Redactor final
{
public:
    /// @p pseudonyms outlives this, and is what else is redacted with.
    explicit Redactor(Pseudonyms &pseudonyms) : m_pseudonyms(pseudonyms) { }

    /// All users and names of both, so that they are known wherever a text holds them. First of all.
    void learn(const Snapshot &snapshot, const Triage *triage);
    /// A copy without addresses, users, hosts, and the rare fields of connections, which may hold certificates.
    [[nodiscard]] std::shared_ptr<const Snapshot> redacted(const Snapshot &snapshot);
    [[nodiscard]] std::shared_ptr<const Triage> redacted(const Triage &triage);

private:
    void learn(const ServerSnapshot &server);
    [[nodiscard]] std::shared_ptr<const ServerSnapshot> redacted(const ServerSnapshot &server);
    [[nodiscard]] std::shared_ptr<const ClosureRecord> redacted(const ClosureRecord &record);
    [[nodiscard]] std::shared_ptr<const Incident> redacted(const Incident &incident);
    [[nodiscard]] std::string redacted(const Share &share);

    Pseudonyms &m_pseudonyms;
};

} // namespace stalewatch
