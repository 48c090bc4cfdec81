// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <string_view>

namespace stalewatch {

/// How facts of a server were learnt.
enum class Source : quint8 {
    None,          ///< they were not
    Http,          ///< the monitoring port
    SystemAccount, ///< the server's answers on the system account, which say the same as the monitoring port's
    Heartbeat,     ///< what a server says of itself there where it does not answer: its counters only
    OwnAccount,    ///< the answers to an ordinary account, which know its own connections only
};

/// Who told what is known of a server where several targets lead to it: of each fact the one that knows more. By
/// number in ServerSnapshot::targets; negative: none.
struct Told
{
    Source facts = Source::None; ///< settings, counters, version
    Source rows = Source::None;  ///< open connections
    int by = -1;                 ///< facts and rows
    int eventsBy = -1;           ///< closings at the moment they happen; the list of closed ones is told with the rows

    bool operator==(const Told &) const = default;
};

/// As CSV and JSON have it; empty for None.
[[nodiscard]] constexpr std::string_view idOf(Source source) noexcept
{
    switch (source) {
    case Source::None:
        return {};
    case Source::Http:
        return "http";
    case Source::SystemAccount:
        return "system_account";
    case Source::Heartbeat:
        return "heartbeat";
    case Source::OwnAccount:
        return "own_account";
    }
    Q_UNREACHABLE();
}

} // namespace stalewatch
