// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/triage.h"
#include "models/values/ipprefix.h"

#include <map>
#include <memory>

namespace stalewatch {

/// Replaces addresses and users by pseudonyms, the same for the same, so that what they share can still be seen: two
/// addresses of one /24 (or /64) stay in one. Pseudonyms of addresses are of networks that nobody can have, 240.0.0.0/4
/// and 2001:db8::/32. Names of hosts in targets go as well. One thread.
class Redactor final
{
public:
    /// A copy without addresses, users, hosts, and the rare fields of connections, which may hold certificates.
    [[nodiscard]] std::shared_ptr<const Snapshot> redacted(const Snapshot &snapshot);
    /// Call it after redacted(snapshot): what that one learnt is looked for in sentences.
    [[nodiscard]] std::shared_ptr<const Triage> redacted(const Triage &triage);

    [[nodiscard]] std::string address(const std::string &ip);
    [[nodiscard]] std::string user(const std::string &name);
    /// @p text with all addresses in it, users and hosts that are known, replaced.
    [[nodiscard]] QString text(const QString &text);

private:
    [[nodiscard]] QString addressesReplaced(const QString &text);
    [[nodiscard]] std::string scrubbed(const std::string &text);
    void host(const QString &url);
    void learn(const Triage &triage);
    [[nodiscard]] std::shared_ptr<const ServerSnapshot> redacted(const ServerSnapshot &server);

    std::map<IpBytes, int> m_networks{}; ///< by their first bytes, the rest zero
    std::map<IpBytes, int> m_hosts{};    ///< number within its network
    std::map<int, int> m_hostCounts{};   ///< by network
    std::map<std::string, std::string> m_users{};
    std::map<QString, QString> m_names{}; ///< hosts of targets
};

} // namespace stalewatch
