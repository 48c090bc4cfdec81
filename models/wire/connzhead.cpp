// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/connzhead.h"

namespace stalewatch {

simdjson::error_code readConnz(ondemand::document &document, JsonReader &reader, ConnzHead &head,
    const std::function<simdjson::error_code(ondemand::array *)> &onRows)
{
    ondemand::object root;
    if (const auto error = document.get_object().get(root))
        return error;
    const auto onMember = [&](std::string_view key, ondemand::value value) {
        if (key == "connections") {
            ondemand::array rows;
            head.hasConnections = value.get_array().get(rows) == simdjson::SUCCESS;
            if (head.hasConnections)
                return onRows(&rows);
            head.hasConnections = value.raw_json_token().starts_with("null");
            return head.hasConnections ? onRows(nullptr) : simdjson::SUCCESS;
        }
        if (key == "server_id") {
            head.hasServerId = value.raw_json_token().starts_with('"');
            head.serverId = reader.text(value);
        } else if (key == "now") {
            head.now = reader.time(value);
        } else if (key == "num_connections") {
            head.numConnections = reader.count(value);
        } else if (key == "total") {
            head.total = reader.count(value);
        } else if (key == "offset") {
            head.offset = reader.count(value);
        } else if (key == "limit") {
            head.limit = reader.count(value);
        }
        return simdjson::SUCCESS;
    };
    if (const auto error = forEachMember(root, onMember))
        return error;
    return isAtEnd(document);
}

std::string_view objectionTo(const ConnzHead &head) noexcept
{
    if (!head.hasServerId)
        return "no server_id";
    return head.hasConnections ? std::string_view{} : "no connections";
}

} // namespace stalewatch
