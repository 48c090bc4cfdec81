// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bundle/jsonfields.h"
#include "models/triage/triage.h"

/// The fields of what a bundle holds, each struct's once, for reading and writing alike. Their names are never changed.
namespace stalewatch {

template <class A>
void fields(A &a, PingSettings &v)
{
    a("interval_ns", v.interval);
    a("max", v.max);
}

template <class A>
void fields(A &a, CountByKind &v)
{
    a("clients", v.clients);
    a("routes", v.routes);
    a("gateways", v.gateways);
    a("leafs", v.leafs);
}

template <class A>
void fields(A &a, Failure &v)
{
    a("kind", v.kind, Failure::Kind::Local);
    a("what", v.what);
    a("why", v.why);
}

template <class A>
void fields(A &a, PollHealth &v)
{
    a("received_before_ns", v.receivedAt);
    a("asked_before_ns", v.askedAt);
    a("took_ns", v.took);
    a("bytes", v.bytes);
    a("interval_ns", v.interval);
    a("asked_interval_ns", v.asked);
    a("failures", v.failures);
    a("failure", v.failure);
    a("partial", v.partial);
    a("polls", v.polls);
    a("parse_field_errors", v.parseFieldErrors);
    a("inconsistent", v.inconsistent);
}

template <class A>
void fields(A &a, ServerFacts &v)
{
    a("server_id", v.serverId);
    a("server_name", v.serverName);
    a("version", v.version);
    a("go", v.go);
    a("host", v.host);
    a("cluster_name", v.clusterName);
    a("system_account", v.systemAccount);
    a("config_digest", v.configDigest);
    a("tags", v.tags);
    a("port", v.port);
    a("start", v.start);
    a("now", v.now);
    a("config_load_time", v.configLoadTime);
    a("tls_cert_not_after", v.tlsCertNotAfter);
    a("ping", v.ping);
    a("max_connections", v.maxConnections);
    a("max_payload", v.maxPayload);
    a("max_pending", v.maxPending);
    a("write_deadline", v.writeDeadline);
    a("connections", v.connections);
    a("total_connections", v.totalConnections);
    a("routes", v.routes);
    a("remotes", v.remotes);
    a("leafnodes", v.leafnodes);
    a("subscriptions", v.subscriptions);
    a("mem", v.mem);
    a("cpu", v.cpu);
    a("cores", v.cores);
    a("in_msgs", v.inMsgs);
    a("out_msgs", v.outMsgs);
    a("in_bytes", v.inBytes);
    a("out_bytes", v.outBytes);
    a("slow_consumers", v.slowConsumers);
    a("slow_consumer_stats", v.slowConsumerStats);
    a("stalled_clients", v.stalledClients);
    a("stale_connections", v.staleConnections);
    a("stale_connection_stats", v.staleConnectionStats);
    a("auth_required", v.authRequired);
    a("tls_required", v.tlsRequired);
}

template <class A>
void fields(A &a, StaleCount &v)
{
    a("source", v.source, StaleCount::Source::Closures);
    a("total", v.total);
    a("by_kind", v.byKind);
    a("unseen_closures", v.unseenClosures);
}

template <class A>
void fields(A &a, Assessment &v)
{
    a("evidence", v.evidence, Evidence::Closed);
    a("proof", v.proof, Proof::Heard);
    a("missed", v.missed);
    a("of", v.of);
    a("reach", v.reach, Reach::Nowhere);
    a("heard", v.isHeard);
    a("why", v.why, Assessment::Why::SometimesOwnPings);
    a("proof_at", v.proofAt);
    a("last_pong", v.lastPong);
    a("earliest", v.earliest);
    a("latest", v.latest);
    a("likely", v.likely);
    a("next_tick", v.nextTick);
    a("watched_since", v.watchedSince);
    a("interval_ns", v.interval);
    a("delivered_since_proof", v.deliveredSinceProof);
    a("rtt_mean", v.rttMean);
    a("rtt_spread", v.rttSpread);
    a("pongs", v.pongs);
}

template <class A>
void fields(A &a, Rates &v)
{
    a("in_msgs", v.inMsgs);
    a("out_msgs", v.outMsgs);
    a("in_bytes", v.inBytes);
    a("out_bytes", v.outBytes);
}

template <class A>
void fields(A &a, Closure &v)
{
    a("server_id", v.serverId);
    a("cid", v.cid);
    a("kind", v.kind);
    a("type", v.type);
    a("name", v.name);
    a("lang", v.lang);
    a("version", v.version);
    a("account", v.account);
    a("authorized_user", v.authorizedUser);
    a("ip", v.ip);
    a("port", v.port);
    a("reason", v.reason);
    a("start", v.start);
    a("stop", v.stop);
    a("last_activity", v.lastActivity);
    a("rtt", v.rtt);
    a("pending_bytes", v.pendingBytes);
    a("in_msgs", v.inMsgs);
    a("out_msgs", v.outMsgs);
    a("in_bytes", v.inBytes);
    a("out_bytes", v.outBytes);
    a("subscriptions", v.subscriptions);
    a("by_event", v.isByEvent);
}

template <class A>
void fields(A &a, Told &v)
{
    a("facts", v.facts, Source::OwnAccount);
    a("rows", v.rows, Source::OwnAccount);
    a("by", v.by);
    a("events_by", v.eventsBy);
}

template <class A>
void fields(A &a, ConnectionKey &v)
{
    a("server", v.server);
    a("cid", v.cid);
}

template <class A>
void fields(A &a, Return &v)
{
    a("key", v.key);
    a("server_name", v.serverName);
    a("ip", v.ip);
    a("after_ns", v.after);
}

template <class A>
void fields(A &a, ClosureRecord &v)
{
    a("id", v.id);
    a("server", v.server);
    a("server_name", v.serverName);
    a("closure", v.closure);
    a("seen_before_ns", v.seenAt);
    a("watched", v.wasWatched);
    a("before", v.before);
    a("pending_before", v.pendingBefore);
    a("held_subscriptions", v.heldSubscriptions);
    a("loudness", v.loudness, Loudness::Loud);
    a("back", v.back);
    a("incident", v.incident);
}

template <class A>
void fields(A &a, Share &v)
{
    a("dimension", v.dimension, Dimension::Type);
    a("value", v.value);
    a("in_incident", v.inIncident);
    a("incident", v.incident);
    a("everywhere", v.everywhere);
    a("population", v.population);
    a("lift", v.lift);
}

template <class A>
void fields(A &a, IncidentApplication &v)
{
    a("name", v.name);
    a("closures", v.closures);
    a("suspects", v.suspects);
    a("back", v.back);
}

template <class A>
void fields(A &a, LikelyCause &v)
{
    a("cause", v.cause, Cause::Unexplained);
    a("confidence", v.confidence, Confidence::Unlikely);
    a("score", v.score);
    a("title", v.title);
    a("for", v.pro);
    a("against", v.contra);
    a("next", v.next);
}

template <class A>
void fields(A &a, Incident &v)
{
    a("number", v.number);
    a("is_over", v.isOver);
    a("began", v.began);
    a("last", v.last);
    a("began_before_ns", v.beganLocal);
    a("last_before_ns", v.lastLocal);
    a("closures", v.closures);
    a("quiet", v.quiet);
    a("loud", v.loud);
    a("suspects", v.suspects);
    a("per_minute", v.perMinute);
    a("applications", v.applications);
    a("servers", v.servers);
    a("shares", v.shares);
    a("back", v.back);
    a("not_back", v.notBack);
    a("back_fastest_ns", v.backFastest);
    a("back_median_ns", v.backMedian);
    a("back_slowest_ns", v.backSlowest);
    a("causes", v.causes);
    a("members", v.members);
    a("filter", v.filter);
}

} // namespace stalewatch
