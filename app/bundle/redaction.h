// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bundle/pseudonyms.h"
#include "models/triage/triage.h"

#include <memory>

namespace stalewatch {

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
