// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/ownchange.h"

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace stalewatch {

/// A change on a server, ours or another operator's, as what happened afterwards is compared with it.
struct ChangeBefore
{
    OwnChange::What what = OwnChange::What::Reload;
    LocalTime when{};
    ServerNumber number = 0;                  ///< where; 0: everywhere
    std::string server{};                     ///< its name; untrusted
    bool wasShortened = false;                ///< the server gives up sooner than before it
    Nanoseconds patience{0};                  ///< after it
    Nanoseconds before{0};                    ///< patience before it
    std::vector<ConnectionKey> connections{}; ///< of this server, which were kicked or asked to leave; ascending
};

/// Notices what is done to servers: a configuration read again (config_load_time), a process started anew; and is told
/// what is done from here. Keeps the changes of the last hour. Pure; one owner.
class ChangeWatch final
{
public:
    /// The next poll of @p server. Returns the life that ended if it is a new life of a server that was watched before.
    std::shared_ptr<const ServerSnapshot> take(const std::shared_ptr<const ServerSnapshot> &server);
    void note(const OwnChange &change, const Snapshot &snapshot);
    void forget(const Snapshot &snapshot, LocalTime now);

    [[nodiscard]] std::span<const ChangeBefore> changes() const noexcept { return m_changes; }
    [[nodiscard]] const ServerSnapshot *last(ServerNumber number) const noexcept;

private:
    void compare(const ServerSnapshot &before, const ServerSnapshot &server);

    std::unordered_map<ServerNumber, std::shared_ptr<const ServerSnapshot>> m_servers{}; ///< their last good polls
    std::unordered_map<TargetNumber, ServerNumber> m_lives{};
    std::vector<ChangeBefore> m_changes{}; ///< oldest first
};

} // namespace stalewatch
