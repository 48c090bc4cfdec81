// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/triage.h"

#include <memory>

namespace stalewatch::testing {

/// One closure, told in full by a test.
struct ClosureSpec
{
    quint64 id = 1;
    std::string name = "orders-worker-1";
    std::string account = "ORDERS";
    std::string user{};
    std::string ip = "10.4.17.44";
    std::string reason{staleReason};
    std::string server = "n2";
    ServerNumber number = 2;
    Loudness loudness = Loudness::Quiet;
    Nanoseconds at{0};                             ///< of the close, after firstInstant()
    Nanoseconds silence = std::chrono::minutes(6); ///< negative: it was not watched
    Nanoseconds lifetime = std::chrono::hours(2);
    qint64 pending = 0;
    Nanoseconds back = Nanoseconds(-1); ///< after the close; negative: it is gone
    IncidentNumber incident = 0;
};

[[nodiscard]] std::shared_ptr<const ClosureRecord> recordOf(const ClosureSpec &spec);

/// The incident of the drawing: 112 closures on n2 out of 10.4.17.0/24, 101 came back, most silences at 350 s, three
/// causes; and four findings. @p hostile: every name that a client or an operator of a server chose is @p hostile.
[[nodiscard]] std::shared_ptr<const Triage> drawnTriage(const std::string &hostile = {});

} // namespace stalewatch::testing
