// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configoptions.h"

#include <algorithm>
#include <string_view>

namespace stalewatch {

using namespace std::string_view_literals;

namespace {

// Sorted.
constexpr std::string_view options[] = {
    "account_resolver"sv,
    "accounts"sv,
    "accounts_resolver"sv,
    "allow_non_tls"sv,
    "authorization"sv,
    "client_advertise"sv,
    "cluster"sv,
    "connect_error_reports"sv,
    "debug"sv,
    "default_js_domain"sv,
    "default_sentinel"sv,
    "disable_sublist_cache"sv,
    "feature_flags"sv,
    "gateway"sv,
    "host"sv,
    "http"sv,
    "http_base_path"sv,
    "http_port"sv,
    "https"sv,
    "https_port"sv,
    "include"sv,
    "jetstream"sv,
    "lame_duck_duration"sv,
    "lame_duck_grace_period"sv,
    "leaf"sv,
    "leafnodes"sv,
    "listen"sv,
    "log_file"sv,
    "log_max_num"sv,
    "log_size_limit"sv,
    "logfile"sv,
    "logfile_max_num"sv,
    "logfile_size_limit"sv,
    "logtime"sv,
    "logtime_utc"sv,
    "mappings"sv,
    "maps"sv,
    "max_closed_clients"sv,
    "max_conn"sv,
    "max_connections"sv,
    "max_control_line"sv,
    "max_payload"sv,
    "max_pending"sv,
    "max_sub_tokens"sv,
    "max_subs"sv,
    "max_subscription_tokens"sv,
    "max_subscriptions"sv,
    "max_traced_msg_len"sv,
    "monitor_port"sv,
    "mqtt"sv,
    "net"sv,
    "no_auth_user"sv,
    "no_fast_producer_stall"sv,
    "no_header_support"sv,
    "no_sublist_cache"sv,
    "no_sys_acc"sv,
    "no_system"sv,
    "no_system_account"sv,
    "ocsp"sv,
    "ocsp_cache"sv,
    "operator"sv,
    "operators"sv,
    "pid_file"sv,
    "pidfile"sv,
    "ping_interval"sv,
    "ping_max"sv,
    "port"sv,
    "ports_file_dir"sv,
    "prof_block_rate"sv,
    "prof_port"sv,
    "proxies"sv,
    "proxy_protocol"sv,
    "reconnect_error_reports"sv,
    "remote_syslog"sv,
    "resolver"sv,
    "resolver_pinned_accounts"sv,
    "resolver_preload"sv,
    "resolver_tls"sv,
    "root"sv,
    "root_operator"sv,
    "root_operators"sv,
    "roots"sv,
    "server_metadata"sv,
    "server_name"sv,
    "server_tags"sv,
    "store_dir"sv,
    "storedir"sv,
    "syslog"sv,
    "system"sv,
    "system_account"sv,
    "tls"sv,
    "trace"sv,
    "trace_headers"sv,
    "trace_verbose"sv,
    "trusted"sv,
    "trusted_keys"sv,
    "websocket"sv,
    "write_deadline"sv,
    "write_timeout"sv,
    "ws"sv,
};
static_assert(std::ranges::is_sorted(options));

} // namespace

bool isServerOption(QByteArrayView key) noexcept
{
    return std::ranges::binary_search(options, std::string_view(key.data(), std::size_t(key.size())));
}

} // namespace stalewatch
