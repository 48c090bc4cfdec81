// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"
#include "models/values/textpool.h"

#include <memory>
#include <vector>

namespace stalewatch {

/// The client and leafnode connections of one server as /connz lists them, one array a field; a row is an index.
/// Field names are the server's own (server/monitor.go, ConnInfo). `uptime` and `idle` are not here: the server cuts
/// them to whole seconds, and now - start, now - last_activity say it better. `jwt` is never kept.
///
/// Rows are sorted by cid, ascending. Times are nanoseconds on the server's clock; absent and unreadable numbers are
/// the two values of instant.h. All arrays have size() entries.
struct Connections
{
    std::shared_ptr<const TextPool> texts{};

    std::vector<quint64> cid{};
    std::vector<qint64> start{};
    std::vector<qint64> lastActivity{};
    std::vector<qint64> rtt{}; ///< ns; 0 until measured; Go's int64 overflow (2562047h47m16.85s) is kept as it is
    std::vector<qint64> pendingBytes{};
    std::vector<qint64> inMsgs{};
    std::vector<qint64> outMsgs{};
    std::vector<qint64> inBytes{};
    std::vector<qint64> outBytes{};
    std::vector<qint64> subscriptions{};
    std::vector<qint64> stalls{}; ///< 2.11 and newer
    std::vector<qint32> port{};   ///< -1: absent

    std::vector<TextId> kind{}; ///< Client, Leafnode
    std::vector<TextId> type{}; ///< nats, websocket, mqtt; absent for leafnodes
    std::vector<TextId> ip{};
    std::vector<TextId> name{};
    std::vector<TextId> lang{};
    std::vector<TextId> version{};
    std::vector<TextId> account{};        ///< only if asked with auth=1, and then never for $G
    std::vector<TextId> authorizedUser{}; ///< only if asked with auth=1
    std::vector<TextId> tlsVersion{};
    std::vector<TextId> tlsCipherSuite{};
    std::vector<TextId> mqttClient{};
    std::vector<TextId> nameTag{};
    /// All that is rare, one "field<TAB>value" a line: tls_first, tls_peer_certs, tags, issuer_key, proxy,
    /// subscriptions_list and _detail, and fields of servers newer than this program.
    std::vector<TextId> others{};

    [[nodiscard]] std::size_t size() const noexcept { return cid.size(); }
    /// Gives every array @p rows entries, new ones absent.
    void resize(std::size_t rows);
    /// Makes all of row @p row absent.
    void clearRow(std::size_t row);
    /// Copies row @p from of @p source, whose texts are this one's too, to row @p to.
    void copyRow(std::size_t to, const Connections &source, std::size_t from);
    /// The same for what says who a connection is: cid, start, port and all texts but others.
    void copyIdentity(std::size_t to, const Connections &source, std::size_t from);
    /// Takes away the rows of @p cids, which are ascending. O(n).
    void remove(const std::vector<quint64> &cids);
    /// How many different texts the rows use. O(n), about 1 ms at 100k.
    [[nodiscard]] quint32 distinctTexts() const;
    /// The row of @p wanted by binary search, or size().
    [[nodiscard]] std::size_t find(quint64 wanted) const noexcept;
    [[nodiscard]] std::string_view text(TextId id) const noexcept
    {
        return texts ? texts->utf8(id) : std::string_view{};
    }
};

} // namespace stalewatch
