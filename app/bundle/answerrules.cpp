// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/answerrules.h"

#include "app/bundle/pseudonyms.h"
#include "models/values/ipprefix.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace stalewatch {

namespace {

using Kind = JsonKind;

/// Parts of keys that name secrets, whatever a server calls them in full.
constexpr std::array secretParts{"passw", "token", "secret", "jwt", "seed", "private", "credential", "nkey"};
/// Keys in full. `auth` and `connect` hold what a client sent when it connected, where a server tells it.
constexpr std::array secretKeys{"pass", "pwd", "sig", "nonce", "creds"};
constexpr std::array secretTexts{"auth", "authorization", "connect", "issuer_key", "proxy"};

/// Of /varz, /connz and their envelopes over NATS, nats-server 2.9 to 2.15 (server/monitor.go, server/events.go).
constexpr struct
{
    Kind kind;
    std::string_view keys; ///< separated by blanks
} members[] = {
    {Kind::Word,
        "id ver seq time flags code err_code server_id proto git_commit go auth_required tls_required "
        "tls_verify auth_timeout tls_timeout max_connections max_subscriptions ping_interval ping_max "
        "http_port https_port max_control_line max_payload max_pending write_deadline mem cores gomaxprocs "
        "gomemlimit cpu total_connections in_msgs out_msgs in_bytes out_bytes in_client_msgs out_client_msgs "
        "in_client_bytes out_client_bytes in_route_msgs out_route_msgs slow_consumers slow_consumer_stats "
        "stale_connections stale_connection_stats stalled_clients disk_io_wait_stats waiters waits wait_time "
        "max_wait_time clients leafs config_load_time config_digest pinned_account_fails tls_cert_not_after "
        "cluster_port pool_size reject_unknown no_tls compression handshake_timeout ack_wait max_ack_pending "
        "connect_retries tls_map same_origin memory storage reserved_memory reserved_storage ha_assets level "
        "errors inflight max_memory max_storage strict sync_interval default_max_consumers cluster_size "
        "quorum_needed current active lag pending pending_requests pending_infos now num_connections total "
        "offset limit cid kind type port start last_activity stop rtt uptime idle pending_bytes stalls "
        "tls_version tls_cipher_suite tls_first reason"},
    {Kind::Plain, "data error statsz connections routes leafnodes subscriptions accounts"},
    {Kind::Operator,
        "server remotes cluster gateway gateways leaf mqtt websocket jetstream config stats limits api meta "
        "replicas"},
    {Kind::Text, "description server_name tags system_account domain local_account leader account name_tag"},
    {Kind::Address, "ip"},
    {Kind::Endpoint, "host addr http_host advertise connect_urls ws_connect_urls urls url"},
    {Kind::User, "authorized_user user username no_auth_user"},
    {Kind::Name, "name mqtt_client"},
    {Kind::Lang, "lang"},
    {Kind::Version, "version"},
    {Kind::LeftOut, "feature_flags"},
};

const std::unordered_map<std::string_view, Kind> &knownMembers()
{
    static const auto known = [] {
        std::unordered_map<std::string_view, Kind> map;
        for (const auto &[kind, keys] : members) {
            for (std::string_view rest = keys; !rest.empty();) {
                const std::size_t end = std::min(rest.find(' '), rest.size());
                map.emplace(rest.substr(0, end), kind);
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
        return map;
    }();
    return known;
}

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return lower;
}

std::optional<Kind> secrecyOf(std::string_view key)
{
    const std::string lower = lowered(key);
    const auto isIt = [&lower](std::string_view each) { return lower == each; };
    const auto holdsIt = [&lower](std::string_view each) { return lower.find(each) != lower.npos; };
    if (std::ranges::any_of(secretParts, holdsIt) || std::ranges::any_of(secretKeys, isIt))
        return Kind::Secret;
    return std::ranges::any_of(secretTexts, isIt) ? std::optional(Kind::SecretText) : std::nullopt;
}

/// What servers write by themselves: versions, times, durations, ids, kinds.
bool isPlainWord(const std::string &text)
{
    constexpr std::string_view marks = " _.:+-/()%";
    const auto isPlain = [marks](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || marks.find(c) != marks.npos
            || c == '\xC2' || c == '\xB5'; // µ
    };
    return text.size() <= 96 && std::ranges::all_of(text, isPlain) && !parseIp(text);
}

bool isBase64Url(char c) noexcept
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}

bool isBase32(char c) noexcept
{
    return (c >= 'A' && c <= 'Z') || (c >= '2' && c <= '7');
}

/// The length of the JWT or seed at the beginning of @p text; 0: there is none.
std::size_t secretAt(std::string_view text)
{
    if (text.starts_with("-----BEGIN"))
        return text.size();
    const auto run = [&text](auto &&isPart) {
        return std::size_t(std::find_if_not(text.begin(), text.end(), isPart) - text.begin());
    };
    constexpr std::size_t seed = 58; // S, a kind, 32 bytes and a checksum in base32
    if (text.starts_with('S') && run(isBase32) >= seed)
        return run(isBase32);
    const auto isPart = [](char c) { return isBase64Url(c) || c == '.'; };
    const std::size_t length = text.starts_with("eyJ") ? run(isPart) : 0;
    return std::ranges::count(text.substr(0, length), '.') >= 2 ? length : 0;
}

} // namespace

std::string withoutSecrets(std::string_view text)
{
    std::string result;
    while (!text.empty()) {
        if (const std::size_t secret = secretAt(text); secret > 0) {
            result += "redacted";
            text.remove_prefix(secret);
        } else if (text.starts_with("://")) {
            const std::string_view authority
                = text.substr(3, std::min(text.find_first_of("/?# \t\"'", 3), text.size()) - 3);
            const std::size_t user = authority.rfind('@');
            result += "://";
            text.remove_prefix(3 + (user == authority.npos ? 0 : user + 1));
        } else {
            result += text.front();
            text.remove_prefix(1);
        }
    }
    return result;
}

bool AnswerRules::isStrict() const
{
    return m_pseudonyms && m_pseudonyms->arePeopleHidden();
}

JsonKind AnswerRules::kindOf(std::string_view key, JsonKind within) const
{
    const auto known = knownMembers().find(key);
    if (known == knownMembers().end()) {
        if (const std::optional<Kind> secrecy = secrecyOf(key))
            return *secrecy;
        return isStrict() ? Kind::LeftOut : Kind::Plain;
    }
    if (!isStrict())
        return known->second == Kind::Word ? Kind::Word : Kind::Plain;
    if (key == "name" && within == Kind::Operator)
        return Kind::Text;
    return known->second;
}

std::optional<std::string> AnswerRules::replacement(JsonKind kind, const std::string &text)
{
    const bool canHoldSecret = text.size() >= 8
        && (text.find("://") != text.npos || text.find("eyJ") != text.npos || text.find('S') != text.npos
            || text.find("-----BEGIN") != text.npos);
    const std::string safe = canHoldSecret ? withoutSecrets(text) : text;
    const auto unlessSame
        = [&text](std::string other) { return other == text ? std::nullopt : std::optional(std::move(other)); };
    if (!isStrict())
        return unlessSame(m_pseudonyms && kind != Kind::Word ? m_pseudonyms->text(safe) : safe);
    switch (kind) {
    case Kind::Address:
        return m_pseudonyms->address(text);
    case Kind::Endpoint:
        return unlessSame(m_pseudonyms->endpoint(safe));
    case Kind::User:
        return m_pseudonyms->user(text);
    case Kind::Name:
        return unlessSame(m_pseudonyms->areNamesHidden() ? m_pseudonyms->name(text) : m_pseudonyms->name(safe));
    case Kind::Lang:
        return unlessSame(m_pseudonyms->lang(safe));
    case Kind::Version:
        return unlessSame(m_pseudonyms->version(safe));
    case Kind::Word:
        if (isPlainWord(safe))
            return unlessSame(safe);
        [[fallthrough]];
    case Kind::Plain:
    case Kind::Text:
    case Kind::Operator:
        return unlessSame(m_pseudonyms->text(safe));
    case Kind::Secret:
    case Kind::SecretText:
    case Kind::LeftOut:
        return "redacted";
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace stalewatch
