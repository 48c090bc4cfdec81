// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/serverstamp.h"

#include <algorithm>
#include <array>

namespace stalewatch {

namespace {

using ondemand::value;
using simdjson::error_code;

constexpr std::pair<std::string_view, std::string ServerStamp::*> texts[] = {
    {"id", &ServerStamp::id},
    {"name", &ServerStamp::name},
    {"host", &ServerStamp::host},
    {"cluster", &ServerStamp::cluster},
    {"ver", &ServerStamp::version},
};

constexpr std::pair<std::string_view, qint64 Statsz::*> numbers[] = {
    {"mem", &Statsz::mem},
    {"cores", &Statsz::cores},
    {"connections", &Statsz::connections},
    {"total_connections", &Statsz::totalConnections},
    {"subscriptions", &Statsz::subscriptions},
    {"slow_consumers", &Statsz::slowConsumers},
    {"stale_connections", &Statsz::staleConnections},
};

/// Goes into an object; anything else is counted and left alone.
template <class OnMember>
error_code forEachIn(value &from, JsonReader &reader, const OnMember &onMember)
{
    ondemand::object object;
    if (from.get_object().get(object) == simdjson::SUCCESS)
        return forEachMember(object, onMember);
    ++reader.errors;
    return simdjson::SUCCESS;
}

} // namespace

error_code readStamp(value &from, JsonReader &reader, ServerStamp &server)
{
    return forEachIn(from, reader, [&](std::string_view key, value member) {
        const auto *const text = std::ranges::find(texts, key, [](const auto &entry) { return entry.first; });
        if (text != std::end(texts))
            server.*text->second = reader.text(member);
        else if (key == "time")
            server.time = reader.time(member);
        return simdjson::SUCCESS;
    });
}

error_code readStatsz(value &from, JsonReader &reader, Statsz &stats)
{
    return forEachIn(from, reader, [&](std::string_view key, value member) {
        const auto *const number = std::ranges::find(numbers, key, [](const auto &entry) { return entry.first; });
        if (number != std::end(numbers))
            stats.*number->second = reader.count(member);
        else if (key == "start")
            stats.start = reader.time(member);
        else if (key == "cpu")
            stats.cpu = reader.number(member);
        return simdjson::SUCCESS;
    });
}

} // namespace stalewatch
