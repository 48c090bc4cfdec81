// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/traits.h"

#include "models/triage/namefamily.h"
#include "models/values/ipprefix.h"

#include <algorithm>
#include <charconv>

namespace stalewatch {

namespace {

constexpr std::size_t mostValues = 100'000;
constexpr ValueId notRead = ~ValueId(0);

bool isMappedV4(const IpBytes &bytes) noexcept
{
    return std::all_of(bytes.begin(), bytes.begin() + 10, [](quint8 b) { return b == 0; }) && bytes[10] == 0xFF
        && bytes[11] == 0xFF;
}

void appendHex(std::string &to, unsigned value)
{
    std::array<char, 8> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16).ptr;
    to.append(digits.data(), end);
}

std::string clientOf(std::string_view lang, std::string_view version)
{
    std::string client(lang);
    if (!lang.empty() && !version.empty())
        client.append(1, ' ').append(version);
    return client;
}

} // namespace

Identity identityOf(const ClosureRecord &record) noexcept
{
    const Closure &c = record.closure;
    return {c.name, c.account, c.authorizedUser, c.ip, c.lang, c.version, record.serverName, c.type};
}

std::string subnetOf(std::string_view ip)
{
    const std::optional<IpBytes> bytes = parseIp(ip);
    if (!bytes)
        return {};
    const IpBytes &b = *bytes;
    std::string text;
    if (isMappedV4(b)) {
        for (std::size_t i = 12; i < 15; ++i)
            text.append(std::to_string(b[i])).append(1, '.');
        return text.append("0/24");
    }
    for (std::size_t i = 0; i < 8; i += 2) {
        appendHex(text, unsigned(b[i]) << 8 | b[i + 1]);
        text += ':';
    }
    return text.append(":/64");
}

ValueNames::ValueNames()
{
    for (auto &texts : m_texts)
        texts.emplace_back();
}

ValueId ValueNames::id(Dimension dimension, std::string_view value)
{
    if (value.empty())
        return 0;
    const auto d = std::size_t(dimension);
    std::string key(value);
    if (const auto found = m_ids[d].find(key); found != m_ids[d].end())
        return found->second;
    if (m_texts[d].size() > mostValues)
        return 0;
    const auto id = ValueId(m_texts[d].size());
    m_texts[d].push_back(key);
    m_ids[d].emplace(std::move(key), id);
    return id;
}

const std::string &ValueNames::text(Dimension dimension, ValueId id) const noexcept
{
    const auto &texts = m_texts[std::size_t(dimension)];
    return texts[id < texts.size() ? id : 0];
}

Traits ValueNames::traitsOf(const Identity &who)
{
    Traits traits{};
    const auto set
        = [&](Dimension dimension, std::string_view value) { traits[std::size_t(dimension)] = id(dimension, value); };
    set(Dimension::Name, nameFamily(who.name));
    set(Dimension::Account, who.account);
    set(Dimension::User, who.user);
    set(Dimension::Address, who.ip);
    set(Dimension::Subnet, subnetOf(who.ip));
    set(Dimension::Client, clientOf(who.lang, who.version));
    set(Dimension::Server, who.server);
    set(Dimension::Type, who.type);
    return traits;
}

void RowReader::open(const ServerSnapshot &server)
{
    if (m_pool.lock() != server.rows.texts) {
        m_memo = {};
        m_clients.clear();
        m_pool = server.rows.texts;
    }
    m_server = &server;
    m_serverValue = m_names.id(Dimension::Server, server.facts.serverName);
}

ValueId RowReader::memo(Dimension dimension, TextId text)
{
    if (text == TextId::None)
        return 0;
    auto &memo = m_memo[std::size_t(dimension)];
    if (memo.size() <= std::size_t(text))
        memo.resize(std::max<std::size_t>(std::size_t(text) + 1, memo.size() * 2), notRead);
    ValueId &value = memo[std::size_t(text)];
    if (value != notRead)
        return value;
    const std::string_view utf8 = m_server->rows.text(text);
    switch (dimension) {
    case Dimension::Name:
        return value = m_names.id(dimension, nameFamily(utf8));
    case Dimension::Subnet:
        return value = m_names.id(dimension, subnetOf(utf8));
    default:
        return value = m_names.id(dimension, utf8);
    }
}

Traits RowReader::read(std::size_t row)
{
    const Connections &rows = m_server->rows;
    const TextId lang = rows.lang[row];
    const TextId version = rows.version[row];
    const auto [client, isNew] = m_clients.try_emplace(quint64(lang) << 32 | quint64(version), ValueId(0));
    if (isNew)
        client->second = m_names.id(Dimension::Client, clientOf(rows.text(lang), rows.text(version)));
    return {memo(Dimension::Name, rows.name[row]), memo(Dimension::Account, rows.account[row]),
        memo(Dimension::User, rows.authorizedUser[row]), memo(Dimension::Address, rows.ip[row]),
        memo(Dimension::Subnet, rows.ip[row]), client->second, m_serverValue, memo(Dimension::Type, rows.type[row])};
}

} // namespace stalewatch
