// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/tcpinfosource.h"

namespace stalewatch {

/// Asks Linux by netlink (sock_diag), as `ss` does; needs no privileges. See TcpInfoSource for the contract.
///
/// Who answers at the monitoring port is known by its end of our own connection to it: only sockets of the same user
/// and control group are its. So a tunnel or a proxy that ends here, or a server in another network namespace, says
/// nothing of connections that look alike.
class KernelSockets final : public TcpInfoSource
{
public:
    [[nodiscard]] std::vector<KernelSocket> look(
        const TcpEnd &here, const TcpEnd &there, ClientPorts ports) const override;
};

} // namespace stalewatch
