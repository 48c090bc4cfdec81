// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/systemreply.h"

#include "models/wire/serverstamp.h"

namespace stalewatch {

namespace {

using ondemand::value;
using simdjson::error_code;

error_code readError(value &from, JsonReader &reader, SystemReply &reply)
{
    ondemand::object object;
    if (from.get_object().get(object) != simdjson::SUCCESS) {
        ++reader.errors;
        return simdjson::SUCCESS;
    }
    reply.errorCode = -1; // an error without a code is one, too
    return forEachMember(object, [&](std::string_view key, value member) {
        if (key == "code") {
            const qint64 code = reader.count(member);
            reply.errorCode = isKnown(code) && code > 0 && code < 1000 ? int(code) : -1;
        } else if (key == "description") {
            reply.error = reader.text(member);
        }
        return simdjson::SUCCESS;
    });
}

error_code findData(value &from, const simdjson::padded_string &json, QByteArrayView body, SystemReply &reply)
{
    ondemand::object object;
    if (from.get_object().get(object) != simdjson::SUCCESS)
        return simdjson::SUCCESS; // data that is no object is none
    std::string_view raw;
    if (const auto error = object.raw_json().get(raw))
        return error;
    reply.data = body.sliced(raw.data() - json.data(), qsizetype(raw.size()));
    return simdjson::SUCCESS;
}

/// Reads the one object that @p body is, member by member. @p onMember(key, value, reader, json).
template <class OnMember>
[[nodiscard]] error_code readRoot(QByteArrayView body, ServerStamp &server, const OnMember &onMember)
{
    const auto json = padded({body.data(), std::size_t(body.size())});
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object root;
    JsonReader reader;
    if (const auto error = parser.iterate(json).get(document))
        return error;
    if (const auto error = document.get_object().get(root))
        return error;
    const error_code error = forEachMember(root, [&](std::string_view key, value member) {
        if (key == "server")
            return readStamp(member, reader, server);
        return onMember(key, member, reader, json);
    });
    return error ? error : isAtEnd(document);
}

constexpr std::string_view nobody = "it does not say which server speaks";

} // namespace

Result<SystemReply> decodeSystemReply(QByteArrayView body)
{
    SystemReply reply;
    const error_code error
        = readRoot(body, reply.server, [&](std::string_view key, value member, JsonReader &reader, const auto &json) {
              if (key == "error")
                  return readError(member, reader, reply);
              return key == "data" ? findData(member, json, body, reply) : simdjson::SUCCESS;
          });
    if (error)
        return tl::unexpected(malformed("$SYS.REQ.SERVER", simdjson::error_message(error)));
    if (reply.server.id.empty())
        return tl::unexpected(malformed("$SYS.REQ.SERVER", nobody));
    return reply;
}

Result<StatszReply> decodeStatsz(QByteArrayView body)
{
    StatszReply reply;
    const error_code error
        = readRoot(body, reply.server, [&](std::string_view key, value member, JsonReader &reader, const auto &) {
              return key == "statsz" ? readStatsz(member, reader, reply.stats) : simdjson::SUCCESS;
          });
    if (error)
        return tl::unexpected(malformed("STATSZ", simdjson::error_message(error)));
    if (reply.server.id.empty())
        return tl::unexpected(malformed("STATSZ", nobody));
    return reply;
}

} // namespace stalewatch
