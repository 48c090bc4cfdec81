// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/serverfacts.h"
#include "models/values/survey.h"

#include <QStringList>

namespace stalewatch {

/// What a test of a target found.
struct TargetFinding
{
    enum class Sight {
        Monitoring,    ///< one server's monitoring port
        SystemAccount, ///< all servers, all connections
        Account,       ///< the connections of one account
    };

    Sight sight = Sight::Monitoring;
    qint64 servers = 1;
    qint64 connections = absent;
    QStringList versions{}; ///< each once; untrusted

    bool operator==(const TargetFinding &) const = default;
};

[[nodiscard]] TargetFinding findingOf(const ServerFacts &facts);
[[nodiscard]] TargetFinding findingOf(const Survey &survey);
/// "3 servers, 1 204 connections, version 2.10.27, system account", for plain text.
[[nodiscard]] QString findingWords(const TargetFinding &finding);

} // namespace stalewatch
