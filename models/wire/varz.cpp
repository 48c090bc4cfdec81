// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/varz.h"

#include "models/wire/jsonreader.h"

#include <algorithm>
#include <array>
#include <limits>

namespace stalewatch {

namespace {

using ondemand::value;
using simdjson::error_code;

/// Where a member of /varz goes; exactly one of the members is set.
struct Member
{
    std::string_view name;
    std::string ServerFacts::*text = nullptr;
    qint64 ServerFacts::*number = nullptr;
    Instant ServerFacts::*time = nullptr;
    bool ServerFacts::*flag = nullptr;
};

// server/monitor.go, Varz. Numbers with a sign, because -1 is "unlimited" in some of them.
constexpr std::array members{
    Member{.name = "server_id", .text = &ServerFacts::serverId},
    Member{.name = "server_name", .text = &ServerFacts::serverName},
    Member{.name = "version", .text = &ServerFacts::version},
    Member{.name = "go", .text = &ServerFacts::go},
    Member{.name = "host", .text = &ServerFacts::host},
    Member{.name = "system_account", .text = &ServerFacts::systemAccount},
    Member{.name = "config_digest", .text = &ServerFacts::configDigest},
    Member{.name = "start", .time = &ServerFacts::start},
    Member{.name = "now", .time = &ServerFacts::now},
    Member{.name = "config_load_time", .time = &ServerFacts::configLoadTime},
    Member{.name = "tls_cert_not_after", .time = &ServerFacts::tlsCertNotAfter},
    Member{.name = "max_connections", .number = &ServerFacts::maxConnections},
    Member{.name = "max_payload", .number = &ServerFacts::maxPayload},
    Member{.name = "max_pending", .number = &ServerFacts::maxPending},
    Member{.name = "write_deadline", .number = &ServerFacts::writeDeadline},
    Member{.name = "connections", .number = &ServerFacts::connections},
    Member{.name = "total_connections", .number = &ServerFacts::totalConnections},
    Member{.name = "routes", .number = &ServerFacts::routes},
    Member{.name = "remotes", .number = &ServerFacts::remotes},
    Member{.name = "leafnodes", .number = &ServerFacts::leafnodes},
    Member{.name = "subscriptions", .number = &ServerFacts::subscriptions},
    Member{.name = "mem", .number = &ServerFacts::mem},
    Member{.name = "cores", .number = &ServerFacts::cores},
    Member{.name = "in_msgs", .number = &ServerFacts::inMsgs},
    Member{.name = "out_msgs", .number = &ServerFacts::outMsgs},
    Member{.name = "in_bytes", .number = &ServerFacts::inBytes},
    Member{.name = "out_bytes", .number = &ServerFacts::outBytes},
    Member{.name = "slow_consumers", .number = &ServerFacts::slowConsumers},
    Member{.name = "stalled_clients", .number = &ServerFacts::stalledClients},
    Member{.name = "stale_connections", .number = &ServerFacts::staleConnections},
    Member{.name = "auth_required", .flag = &ServerFacts::authRequired},
    Member{.name = "tls_required", .flag = &ServerFacts::tlsRequired},
};

/// Reads the members that are more than one text, number, time or flag.
class VarzReader final
{
public:
    [[nodiscard]] error_code read(ondemand::object &root)
    {
        return forEachMember(root, [this](std::string_view key, value member) { return readMember(key, member); });
    }

    ServerFacts facts{.ping = {.interval = Nanoseconds(0), .max = 0}}; // never a default the server did not say
    JsonReader reader{};

private:
    error_code readMember(std::string_view key, value &from)
    {
        const auto simple = std::ranges::find(members, key, &Member::name);
        if (simple != members.end())
            return readSimple(*simple, from);
        if (key == "port")
            facts.port = reader.port(from);
        else if (key == "cpu")
            facts.cpu = reader.number(from);
        else if (key == "ping_interval")
            facts.ping.interval = Nanoseconds(known(reader.integer(from)));
        else if (key == "ping_max")
            facts.ping.max = pingMax(reader.integer(from));
        else if (key == "slow_consumer_stats")
            return readByKind(from, facts.slowConsumerStats);
        else if (key == "stale_connection_stats")
            return readByKind(from, facts.staleConnectionStats);
        else
            return readNested(key, from);
        return simdjson::SUCCESS;
    }

    error_code readSimple(const Member &member, value &from)
    {
        if (member.text)
            facts.*member.text = reader.text(from);
        else if (member.number)
            facts.*member.number = reader.integer(from);
        else if (member.time)
            facts.*member.time = reader.time(from);
        else
            facts.*member.flag = reader.flag(from);
        return simdjson::SUCCESS;
    }

    error_code readNested(std::string_view key, value &from)
    {
        if (key == "tags")
            return readTags(from);
        if (key == "cluster")
            return forEachIn(from, [this](std::string_view name, value member) {
                if (name == "name")
                    facts.clusterName = reader.text(member);
                return simdjson::SUCCESS;
            });
        // Present but empty when not configured.
        if (key == "websocket")
            return readWebsocket(from);
        if (key == "mqtt")
            return readPresence(from, facts.hasMqtt);
        if (key == "leaf")
            return readPresence(from, facts.hasLeafnodes);
        return simdjson::SUCCESS;
    }

    error_code readWebsocket(value &from)
    {
        facts.hasWebsocket = false;
        return forEachIn(from, [this](std::string_view name, value member) {
            facts.hasWebsocket = true;
            if (name == "port")
                facts.websocketPort = reader.port(member);
            return simdjson::SUCCESS;
        });
    }

    error_code readPresence(value &from, bool &isPresent)
    {
        isPresent = false;
        return forEachIn(from, [&](std::string_view, const value &) {
            isPresent = true;
            return simdjson::SUCCESS;
        });
    }

    error_code readByKind(value &from, std::optional<CountByKind> &counts)
    {
        ondemand::object object;
        if (!enter(from, object))
            return simdjson::SUCCESS;
        CountByKind read;
        const error_code error = forEachMember(object, [&](std::string_view name, value member) {
            if (name == "clients")
                read.clients = known(reader.count(member));
            else if (name == "routes")
                read.routes = known(reader.count(member));
            else if (name == "gateways")
                read.gateways = known(reader.count(member));
            else if (name == "leafs")
                read.leafs = known(reader.count(member));
            return simdjson::SUCCESS;
        });
        counts = read;
        return error;
    }

    error_code readTags(value &from)
    {
        facts.tags.clear();
        ondemand::array array;
        if (from.get_array().get(array) != simdjson::SUCCESS) {
            ++reader.errors;
            return simdjson::SUCCESS;
        }
        for (auto next : array) {
            value tag;
            if (const auto error = std::move(next).get(tag))
                return error;
            facts.tags.emplace_back(reader.text(tag));
        }
        return simdjson::SUCCESS;
    }

    /// Goes into an object; anything else is counted and left alone.
    bool enter(value &from, ondemand::object &object)
    {
        if (from.get_object().get(object) == simdjson::SUCCESS)
            return true;
        ++reader.errors;
        return false;
    }

    template <class OnMember>
    error_code forEachIn(value &from, const OnMember &onMember)
    {
        ondemand::object object;
        return enter(from, object) ? forEachMember(object, onMember) : simdjson::SUCCESS;
    }

    [[nodiscard]] static qint64 known(qint64 number) noexcept { return isKnown(number) ? number : 0; }

    [[nodiscard]] int pingMax(qint64 number)
    {
        if (number >= std::numeric_limits<int>::min() && number <= std::numeric_limits<int>::max())
            return int(number);
        reader.errors += isKnown(number) ? 1 : 0;
        return 0;
    }
};

} // namespace

Result<ServerFacts> decodeVarz(QByteArrayView body)
{
    const auto json = padded({body.data(), std::size_t(body.size())});
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object root;
    VarzReader varz;
    error_code error = parser.iterate(json).get(document);
    if (!error)
        error = document.get_object().get(root);
    if (!error)
        error = varz.read(root);
    if (!error)
        error = isAtEnd(document);
    if (error)
        return tl::unexpected(malformed("/varz", simdjson::error_message(error)));
    if (varz.facts.serverId.empty())
        return tl::unexpected(malformed("/varz", "no server_id"));
    varz.facts.parseFieldErrors = varz.reader.errors;
    return std::move(varz.facts);
}

} // namespace stalewatch
