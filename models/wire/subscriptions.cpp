// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/subscriptions.h"

#include "models/wire/connzhead.h"

#include <algorithm>

namespace stalewatch {

namespace {

using simdjson::error_code;

/// The subscriptions of one row, told before or after its cid.
struct Row
{
    std::uint64_t cid = 0;
    HeldSubscriptions held{};
};

error_code readSubscription(ondemand::object &object, JsonReader &reader, Subscription &subscription)
{
    return forEachMember(object, [&](std::string_view key, ondemand::value value) {
        if (key == "subject")
            subscription.subject = reader.text(value);
        else if (key == "qgroup")
            subscription.queueGroup = reader.text(value);
        else if (key == "msgs")
            subscription.delivered = reader.count(value);
        return simdjson::SUCCESS;
    });
}

/// Those in a queue group take the place of the last one that is in none.
void keep(HeldSubscriptions &held, Subscription subscription)
{
    ++held.count;
    const bool isGrouped = !subscription.queueGroup.empty();
    if (isGrouped && held.queueGroups.size() < HeldSubscriptions::most
        && std::ranges::find(held.queueGroups, subscription.queueGroup) == held.queueGroups.end())
        held.queueGroups.push_back(subscription.queueGroup);
    if (held.kept.size() < HeldSubscriptions::most)
        held.kept.push_back(std::move(subscription));
    else if (isGrouped && held.kept.back().queueGroup.empty())
        held.kept.back() = std::move(subscription);
    else
        return;
    if (isGrouped) {
        const auto place = std::ranges::find_if(held.kept, [](const Subscription &s) { return s.queueGroup.empty(); });
        if (place != held.kept.end())
            std::rotate(place, held.kept.end() - 1, held.kept.end());
    }
}

error_code readSubscriptions(ondemand::array &array, JsonReader &reader, HeldSubscriptions &held)
{
    for (auto next : array) {
        ondemand::value value;
        if (const auto error = std::move(next).get(value))
            return error;
        ondemand::object object;
        if (value.get_object().get(object) != simdjson::SUCCESS)
            continue;
        Subscription subscription;
        if (const error_code error = readSubscription(object, reader, subscription))
            return error;
        keep(held, std::move(subscription));
    }
    return simdjson::SUCCESS;
}

error_code readRow(ondemand::object &object, JsonReader &reader, Row &row)
{
    return forEachMember(object, [&](std::string_view key, ondemand::value value) {
        if (key == "cid") {
            if (value.get_uint64().get(row.cid) != simdjson::SUCCESS)
                ++reader.errors;
        } else if (key == "subscriptions_list_detail") {
            row.held = {};
            ondemand::array array;
            if (value.get_array().get(array) == simdjson::SUCCESS)
                return readSubscriptions(array, reader, row.held);
        }
        return simdjson::SUCCESS;
    });
}

error_code readRows(ondemand::array &array, JsonReader &reader, quint64 cid, HeldSubscriptions &held)
{
    for (auto next : array) {
        ondemand::value value;
        if (const auto error = std::move(next).get(value))
            return error;
        ondemand::object object;
        if (value.get_object().get(object) != simdjson::SUCCESS)
            continue;
        Row row;
        if (const error_code error = readRow(object, reader, row))
            return error;
        if (row.cid == cid && !held.isOpen) {
            held = std::move(row.held);
            held.isOpen = true;
        }
    }
    return simdjson::SUCCESS;
}

} // namespace

Result<HeldSubscriptions> decodeSubscriptions(QByteArrayView body, quint64 cid)
{
    const auto json = padded({body.data(), std::size_t(body.size())});
    ondemand::parser parser;
    ondemand::document document;
    JsonReader reader;
    ConnzHead head;
    HeldSubscriptions held;
    error_code error = parser.iterate(json).get(document);
    if (!error)
        error = readConnz(document, reader, head, [&](ondemand::array *array) {
            held = {};
            return array ? readRows(*array, reader, cid, held) : simdjson::SUCCESS;
        });
    if (error)
        return tl::unexpected(malformed("/connz?subs=detail", simdjson::error_message(error)));
    if (const std::string_view objection = objectionTo(head); !objection.empty())
        return tl::unexpected(malformed("/connz?subs=detail", objection));
    held.serverId = std::move(head.serverId);
    held.now = head.now;
    return held;
}

} // namespace stalewatch
