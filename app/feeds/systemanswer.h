// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/wire/systemreply.h"

#include <QByteArray>

namespace stalewatch {

/// An answer on the system account, unpacked.
struct SystemAnswer
{
    QByteArray body{};
    SystemReply reply{}; ///< its data is a part of body
};

/// Whether @p id may become a token of a subject: no dots, blanks and wildcards (server ids are nkeys).
[[nodiscard]] bool isServerId(const std::string &id) noexcept;

/// Unpacks and reads @p body. An error of the server's is no Failure yet. Any thread.
[[nodiscard]] Result<SystemAnswer> readSystemAnswer(const QByteArray &body, qsizetype most);

/// The server's own error in @p reply to @p subject, if it is one.
[[nodiscard]] Failure errorOf(const SystemReply &reply, const QByteArray &subject);

/// What it means that nobody answers on @p subject, or that it took too long, in words that say what to do.
[[nodiscard]] Failure explained(const Failure &failure, bool isSystemAccount);

} // namespace stalewatch
