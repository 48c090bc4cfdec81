// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>

#include <string>
#include <vector>

namespace stalewatch {

/// A server that was found behind a target.
struct FoundServer
{
    std::string id{};
    std::string name{}; ///< of several servers it may be the same
    std::string cluster{};
    std::string version{};

    bool operator==(const FoundServer &) const = default;
};

/// What a target that stands for many servers turned out to be.
struct Survey
{
    bool isSystemAccount = false; ///< false: an ordinary account, which sees its own connections only
    qint64 connections = 0;       ///< of all servers, as far as they said
    std::vector<FoundServer> servers{};

    bool operator==(const Survey &) const = default;
};

} // namespace stalewatch

Q_DECLARE_METATYPE(stalewatch::FoundServer)
Q_DECLARE_METATYPE(stalewatch::Survey)
