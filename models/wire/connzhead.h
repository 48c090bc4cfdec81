// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/wire/jsonreader.h"

#include <functional>

namespace stalewatch {

/// What an answer of /connz says beside its rows.
struct ConnzHead
{
    std::string serverId{};
    Instant now = noInstant;
    qint64 numConnections = absent;
    qint64 total = absent;
    qint64 offset = absent;
    qint64 limit = absent;
    bool hasServerId = false;
    bool hasConnections = false; ///< an array, or null as the server answers for an unknown account
};

/// Reads a whole document of /connz into @p head and hands its array of connections to @p onRows, which reads it to its
/// end; null stands for `"connections": null`. Called for each of duplicate members: the last one counts.
[[nodiscard]] simdjson::error_code readConnz(ondemand::document &document, JsonReader &reader, ConnzHead &head,
    const std::function<simdjson::error_code(ondemand::array *)> &onRows);

/// Why @p head cannot be that of /connz, or empty.
[[nodiscard]] std::string_view objectionTo(const ConnzHead &head) noexcept;

} // namespace stalewatch
