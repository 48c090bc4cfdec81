// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/likelycause.h"

#include <QCoreApplication>

namespace stalewatch {

const char *idOf(Cause cause) noexcept
{
    switch (cause) {
    case Cause::OurOwnChange:
        return "our_own_change";
    case Cause::ServerOverload:
        return "server_overload";
    case Cause::ProcessDied:
        return "process_died";
    case Cause::ProcessFrozen:
        return "process_frozen";
    case Cause::HostDown:
        return "host_down";
    case Cause::Partition:
        return "partition";
    case Cause::Middlebox:
        return "middlebox";
    case Cause::LoadBalancer:
        return "load_balancer";
    case Cause::Congestion:
        return "congestion";
    case Cause::Saturation:
        return "saturation";
    case Cause::ClientBug:
        return "client_bug";
    case Cause::Unexplained:
        return "unexplained";
    }
    Q_UNREACHABLE();
}

QString titleOf(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Likely:
        return QCoreApplication::translate("Cause", "likely");
    case Confidence::Possible:
        return QCoreApplication::translate("Cause", "possible");
    case Confidence::Unlikely:
        return QCoreApplication::translate("Cause", "unlikely");
    }
    Q_UNREACHABLE();
}

} // namespace stalewatch
