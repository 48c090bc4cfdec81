// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/serverstamp.h"
#include "models/wire/systemreply.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace stalewatch {

namespace {

using ondemand::value;
using simdjson::error_code;

/// How a subject begins and ends; one token or more is between.
constexpr struct
{
    std::string_view begins;
    std::string_view ends;
    SystemEvent::Kind kind;
} subjects[] = {
    {"$SYS.ACCOUNT.", ".CONNECT", SystemEvent::Kind::Connect},
    {"$SYS.ACCOUNT.", ".DISCONNECT", SystemEvent::Kind::Disconnect},
    {"$SYS.SERVER.", ".CLIENT.AUTH.ERR", SystemEvent::Kind::Disconnect},
    {"$SYS.SERVER.", ".STATSZ", SystemEvent::Kind::Stats},
    {"$SYS.SERVER.", ".SHUTDOWN", SystemEvent::Kind::Shutdown},
    {"$SYS.SERVER.", ".LAMEDUCK", SystemEvent::Kind::LameDuck},
};

std::optional<SystemEvent::Kind> kindOf(std::string_view subject)
{
    const auto *const found = std::ranges::find_if(subjects, [subject](const auto &row) {
        return subject.size() > row.begins.size() + row.ends.size() && subject.starts_with(row.begins)
            && subject.ends_with(row.ends);
    });
    return found == std::end(subjects) ? std::nullopt : std::optional(found->kind);
}

// server/events.go, ClientInfo
constexpr std::pair<std::string_view, std::string Closure::*> texts[] = {
    {"host", &Closure::ip},
    {"acc", &Closure::account},
    {"user", &Closure::authorizedUser},
    {"name", &Closure::name},
    {"lang", &Closure::lang},
    {"ver", &Closure::version},
    {"kind", &Closure::kind},
    {"client_type", &Closure::type},
};

class EventReader final
{
public:
    explicit EventReader(SystemEvent::Kind kind) { event.kind = kind; }

    error_code readMember(std::string_view key, value member)
    {
        if (key == "server")
            return readStamp(member, reader, event.server);
        if (key == "statsz")
            return readStatsz(member, reader, event.stats);
        if (key == "client")
            return readClient(member);
        if (key == "reason")
            event.client.reason = reader.text(member);
        else if (key == "sent") // by the server, so out of it
            return readCounts(member, event.client.outMsgs, event.client.outBytes);
        else if (key == "received")
            return readCounts(member, event.client.inMsgs, event.client.inBytes);
        else if (event.kind == SystemEvent::Kind::Shutdown || event.kind == SystemEvent::Kind::LameDuck)
            return readFlat(key, member); // LAMEDUCK and the older SHUTDOWN may be the bare stamp
        return simdjson::SUCCESS;
    }

    SystemEvent event{};
    bool hasCid = false;

private:
    error_code readFlat(std::string_view key, value &member)
    {
        if (key == "id")
            event.server.id = reader.text(member);
        else if (key == "name")
            event.server.name = reader.text(member);
        return simdjson::SUCCESS;
    }

    error_code readClient(value &from)
    {
        ondemand::object object;
        if (from.get_object().get(object) != simdjson::SUCCESS)
            return simdjson::SUCCESS;
        Closure &client = event.client;
        return forEachMember(object, [&](std::string_view key, value member) {
            const auto *const text = std::ranges::find(texts, key, [](const auto &entry) { return entry.first; });
            if (text != std::end(texts)) {
                client.*text->second = reader.text(member);
            } else if (key == "id") {
                std::uint64_t cid = 0;
                hasCid = member.get_uint64().get(cid) == simdjson::SUCCESS && cid != 0;
                client.cid = cid;
            } else if (key == "start") {
                client.start = reader.time(member);
            } else if (key == "stop") {
                client.stop = reader.time(member);
            } else if (key == "rtt") {
                client.rtt = reader.count(member); // nanoseconds here, not a text as in /connz
            }
            return simdjson::SUCCESS;
        });
    }

    error_code readCounts(value &from, qint64 &msgs, qint64 &bytes)
    {
        ondemand::object object;
        if (from.get_object().get(object) != simdjson::SUCCESS)
            return simdjson::SUCCESS;
        return forEachMember(object, [&](std::string_view key, value member) {
            if (key == "msgs")
                msgs = reader.count(member);
            else if (key == "bytes")
                bytes = reader.count(member);
            return simdjson::SUCCESS;
        });
    }

    JsonReader reader{};
};

Failure unreadableEvent(QByteArrayView subject, std::string_view why)
{
    return malformed({subject.data(), std::size_t(subject.size())}, why);
}

} // namespace

Result<SystemEvent> decodeSystemEvent(QByteArrayView subject, QByteArrayView body)
{
    const auto kind = kindOf({subject.data(), std::size_t(subject.size())});
    if (!kind) {
        Failure failure = unreadableEvent(subject, "no event of a server");
        failure.kind = Failure::Kind::Unsupported;
        return tl::unexpected(failure);
    }
    const auto json = padded({body.data(), std::size_t(body.size())});
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object root;
    EventReader reader(*kind);
    error_code error = parser.iterate(json).get(document);
    if (!error)
        error = document.get_object().get(root);
    if (!error)
        error = forEachMember(
            root, [&](std::string_view key, const value &member) { return reader.readMember(key, member); });
    if (!error)
        error = isAtEnd(document);
    if (error)
        return tl::unexpected(unreadableEvent(subject, simdjson::error_message(error)));
    if (reader.event.server.id.empty())
        return tl::unexpected(unreadableEvent(subject, "it does not say which server speaks"));
    const bool isOfClient = *kind == SystemEvent::Kind::Connect || *kind == SystemEvent::Kind::Disconnect;
    if (isOfClient && !reader.hasCid)
        return tl::unexpected(unreadableEvent(subject, "it does not say which connection"));
    reader.event.client.isByEvent = isOfClient;
    reader.event.client.serverId = isOfClient ? reader.event.server.id : std::string();
    return std::move(reader.event);
}

} // namespace stalewatch
