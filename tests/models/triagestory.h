// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/triagebook.h"
#include "tests/support/snapshots.h"

#include <algorithm>
#include <map>

namespace stalewatch::testing {

/// A server, its connections and its closures, told by hand, poll after poll, to a TriageBook.
class TriageStory final
{
public:
    struct Server
    {
        ServerNumber number = 1;
        std::string name = "n1";
        PingSettings ping{std::chrono::seconds(10), 2};
        std::vector<RowSpec> open{};
        std::vector<Closure> closures{}; ///< of the next poll
        std::vector<LastSight> sights{};
        Instant start = firstInstant() - std::chrono::hours(48);
        Instant configLoadTime = start;
        TargetNumber target = 1;
    };

    TriageStory() { servers.emplace_back(); }

    [[nodiscard]] Instant now() const { return firstInstant() + m_elapsed; }
    [[nodiscard]] LocalTime local() const { return firstLocal() + m_elapsed; }
    Server &server(std::size_t index = 0) { return servers[index]; }

    /// Opens a connection; its cid.
    quint64 open(RowSpec row, std::size_t on = 0)
    {
        row.cid = ++m_lastCid;
        m_started[row.cid] = now() - row.uptime;
        servers[on].open.push_back(row);
        return row.cid;
    }

    [[nodiscard]] RowSpec *find(quint64 cid)
    {
        for (Server &server : servers) {
            const auto found = std::ranges::find(server.open, cid, &RowSpec::cid);
            if (found != server.open.end())
                return &*found;
        }
        return nullptr;
    }

    /// Ends it now, or a while ago. What was believed beforehand is what its row says.
    void close(quint64 cid, const std::string &reason, Nanoseconds ago = {})
    {
        for (Server &server : servers) {
            const auto found = std::ranges::find(server.open, cid, &RowSpec::cid);
            if (found == server.open.end())
                continue;
            const auto polled = serverOf(server.number, server.name, {*found});
            polled->facts.ping = server.ping;
            LastSight sight{true, polled->assessments[0], found->pendingBytes, found->subscriptions};
            sight.before.interval = server.ping.interval;
            sight.before.proofAt = now() - found->sincePong;
            sight.before.lastPong = sight.before.proofAt;
            sight.before.rttMean = m_rttMean.contains(cid) ? m_rttMean[cid] : float(found->rtt);
            Closure closure{.serverId = server.name,
                .cid = cid,
                .kind = found->kind,
                .type = found->type,
                .name = found->name,
                .lang = found->lang,
                .version = found->version,
                .account = found->account,
                .authorizedUser = found->user,
                .ip = found->ip,
                .port = found->port,
                .reason = reason};
            closure.start = m_started[cid];
            closure.stop = now() - ago;
            closure.lastActivity = now() - found->idle;
            closure.rtt = found->rtt;
            closure.pendingBytes = found->pendingBytes;
            server.closures.push_back(closure);
            server.sights.push_back(sight);
            server.open.erase(found);
            return;
        }
    }
    void setRttMean(quint64 cid, float mean) { m_rttMean[cid] = mean; }

    /// Lets time pass, and polls all servers.
    Triage poll(Nanoseconds after = std::chrono::seconds(1))
    {
        m_elapsed += after;
        std::vector<PollNews> news;
        std::vector<std::shared_ptr<const ServerSnapshot>> snapshots;
        for (Server &server : servers) {
            for (RowSpec &row : server.open) {
                row.uptime = now() - m_started[row.cid];
                row.idle += after;
                row.sincePong = row.evidence == Evidence::Suspect ? row.sincePong + after : row.sincePong;
            }
            auto polled = serverOf(server.number, server.name, server.open);
            polled->target = server.target;
            polled->now = now();
            polled->facts.now = now();
            polled->facts.ping = server.ping;
            polled->facts.start = server.start;
            polled->facts.configLoadTime = server.configLoadTime;
            polled->health.receivedAt = local();
            shift(*polled);
            news.push_back({polled, std::exchange(server.closures, {}), std::exchange(server.sights, {})});
            snapshots.push_back(polled);
        }
        const auto snapshot = snapshotOf(std::move(snapshots), ++m_number);
        last = snapshot;
        return book.take(news, *snapshot, local());
    }

    TriageBook book{};
    std::vector<Server> servers{};
    std::shared_ptr<const Snapshot> last{};

private:
    /// serverOf() makes moments of the first poll; these are of this one.
    void shift(ServerSnapshot &server) const
    {
        const auto by = m_elapsed.count();
        for (std::size_t row = 0; row < server.rows.size(); ++row) {
            server.rows.start[row] += by;
            server.rows.lastActivity[row] += by;
            Assessment &a = server.assessments[row];
            a.interval = server.facts.ping.interval;
            for (Instant *at : {&a.proofAt, &a.lastPong, &a.earliest, &a.latest, &a.nextTick})
                *at = isKnown(*at) ? *at + m_elapsed : *at;
        }
        server.tally = tallyOf(server);
    }

    Nanoseconds m_elapsed{0};
    quint64 m_lastCid = 0;
    quint64 m_number = 0;
    std::map<quint64, Instant> m_started{};
    std::map<quint64, float> m_rttMean{};
};

} // namespace stalewatch::testing
