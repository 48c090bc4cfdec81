// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/middleboxes.h"

#include <array>
#include <cmath>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

using Ending = Middlebox::Ending;

constexpr std::array table{
    Middlebox{"aws_classic_elb", "AWS Classic Load Balancer", 60s, Ending::Close, "", "coreos/tectonic-installer#390"},
    Middlebox{"nginx", "nginx proxy_read_timeout", 60s, Ending::Close, "", "nginx.org, ngx_http_proxy_module"},
    Middlebox{"cloudflare_websocket", "Cloudflare (websocket)", 100s, Ending::Close, "websocket",
        "iamteam/iam-client-lib#118"},
    Middlebox{"azure_lb", "Azure Load Balancer", 240s, Ending::Silent, "", "confluentinc/librdkafka#3109, #3289"},
    Middlebox{
        "cloudflare_gateway", "Cloudflare Gateway (TCP)", 270s, Ending::Silent, "", "cloudflare/cloudflare-docs#3405"},
    Middlebox{"haproxy", "HAProxy, as its sample has it", 300s, Ending::Close, "", "HAProxy's sample configuration"},
    Middlebox{"envoy_stream", "Envoy stream idle timeout", 300s, Ending::Close, "", "istio/istio#10858"},
    Middlebox{"firewall", "a stateful firewall", 300s, Ending::Silent, "", "a usual default"},
    Middlebox{"aws_nlb", "AWS Network Load Balancer or NAT gateway", 350s, Ending::Reset, "",
        "awsdocs/elb-network-load-balancers-user-guide#10"},
    Middlebox{"ingress_nginx", "ingress-nginx (stream)", 600s, Ending::Close, "", "kubernetes/ingress-nginx#5695"},
    Middlebox{"aks_outbound", "AKS outbound load balancer", 1800s, Ending::Silent, "", "Azure Kubernetes Service"},
    Middlebox{"envoy", "Envoy or Istio idle timeout", 3600s, Ending::Close, "", "istio/istio, boundary#3133"},
};

} // namespace

std::span<const Middlebox> middleboxes() noexcept
{
    return table;
}

const Middlebox *middleboxAt(Nanoseconds idle, double tolerance, std::string_view type) noexcept
{
    const Middlebox *best = nullptr;
    double bestOff = tolerance;
    for (const Middlebox &box : table) {
        const bool suits = *box.type == '\0' || type.empty() || type == box.type;
        const double off = std::abs(double(idle.count()) / double(box.idle.count()) - 1);
        if (!suits || off > tolerance || (best && off >= bestOff))
            continue;
        best = &box;
        bestOff = off;
    }
    return best;
}

} // namespace stalewatch
