// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/middleboxes.h"

namespace stalewatch {

using namespace std::chrono_literals;

std::span<const Middlebox> middleboxes() noexcept
{
    static constexpr Middlebox table[] = {
        {60s, "nginx", "nginx proxy_read_timeout; AWS classic load balancer, tectonic-installer#390"},
        {100s, "Cloudflare WebSocket", "iam-client-lib#118"},
        {240s, "Azure LB", "librdkafka#3109, librdkafka#3289"},
        {270s, "Cloudflare TCP", "cloudflare-docs#3405"},
        {300s, "HAProxy, firewalls", "the sample configuration of HAProxy; istio#10858 for Envoy streams"},
        {350s, "AWS NLB, NAT", "awsdocs/elb-network-load-balancers-user-guide#10"},
        {10min, "ingress-nginx", "ingress-nginx#5695"},
        {30min, "AKS outbound", "boundary#3133"},
        {1h, "Envoy", "istio idle timeout of HTTP connections, pepr#847"},
    };
    return table;
}

} // namespace stalewatch
