// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/connz.h"
#include "models/wire/connzhead.h"

#include <algorithm>
#include <array>

namespace stalewatch {

namespace {

using simdjson::error_code;

/// Where a member of a closed connection goes; exactly one of the members is set.
struct Member
{
    std::string_view name;
    std::string Closure::*text = nullptr;
    qint64 Closure::*count = nullptr;
    Instant Closure::*time = nullptr;
};

// server/monitor.go, ConnInfo
constexpr std::array members{
    Member{.name = "kind", .text = &Closure::kind},
    Member{.name = "type", .text = &Closure::type},
    Member{.name = "name", .text = &Closure::name},
    Member{.name = "lang", .text = &Closure::lang},
    Member{.name = "version", .text = &Closure::version},
    Member{.name = "account", .text = &Closure::account},
    Member{.name = "authorized_user", .text = &Closure::authorizedUser},
    Member{.name = "ip", .text = &Closure::ip},
    Member{.name = "reason", .text = &Closure::reason},
    Member{.name = "start", .time = &Closure::start},
    Member{.name = "stop", .time = &Closure::stop},
    Member{.name = "last_activity", .time = &Closure::lastActivity},
    Member{.name = "pending_bytes", .count = &Closure::pendingBytes},
    Member{.name = "in_msgs", .count = &Closure::inMsgs},
    Member{.name = "out_msgs", .count = &Closure::outMsgs},
    Member{.name = "in_bytes", .count = &Closure::inBytes},
    Member{.name = "out_bytes", .count = &Closure::outBytes},
    Member{.name = "subscriptions", .count = &Closure::subscriptions},
};

/// Reads one closed connection; returns whether it has a cid.
error_code readClosure(ondemand::object &object, JsonReader &reader, Closure &closure, bool &hasCid)
{
    return forEachMember(object, [&](std::string_view key, ondemand::value value) {
        const auto member = std::ranges::find(members, key, &Member::name);
        if (member == members.end()) {
            if (key == "cid") {
                std::uint64_t cid = 0;
                hasCid = value.get_uint64().get(cid) == simdjson::SUCCESS;
                reader.errors += hasCid ? 0 : 1;
                closure.cid = cid;
            } else if (key == "port") {
                closure.port = reader.port(value);
            } else if (key == "rtt") {
                closure.rtt = reader.duration(value);
            }
        } else if (member->text) {
            closure.*member->text = reader.text(value);
        } else if (member->count) {
            closure.*member->count = reader.count(value);
        } else {
            closure.*member->time = reader.time(value);
        }
        return simdjson::SUCCESS;
    });
}

error_code readClosures(ondemand::array &array, JsonReader &reader, std::vector<Closure> &closures)
{
    for (auto next : array) {
        ondemand::value value;
        if (const auto error = std::move(next).get(value))
            return error;
        ondemand::object object;
        if (value.get_object().get(object) != simdjson::SUCCESS) {
            ++reader.errors;
            continue;
        }
        Closure closure;
        bool hasCid = false;
        if (const error_code error = readClosure(object, reader, closure, hasCid))
            return error;
        if (hasCid)
            closures.push_back(std::move(closure));
    }
    return simdjson::SUCCESS;
}

} // namespace

Result<ClosedConnz> decodeClosedConnz(QByteArrayView body)
{
    const auto json = padded({body.data(), std::size_t(body.size())});
    ondemand::parser parser;
    ondemand::document document;
    JsonReader reader;
    ConnzHead head;
    ClosedConnz result;
    error_code error = parser.iterate(json).get(document);
    if (!error)
        error = readConnz(document, reader, head, [&](ondemand::array *array) {
            result.closures.clear();
            return array ? readClosures(*array, reader, result.closures) : simdjson::SUCCESS;
        });
    if (error)
        return tl::unexpected(malformed("/connz?state=closed", simdjson::error_message(error)));
    if (const std::string_view objection = objectionTo(head); !objection.empty())
        return tl::unexpected(malformed("/connz?state=closed", objection));
    for (Closure &closure : result.closures)
        closure.serverId = head.serverId;
    result.serverId = std::move(head.serverId);
    result.now = head.now;
    result.total = head.total;
    result.parseFieldErrors = reader.errors;
    return result;
}

} // namespace stalewatch
