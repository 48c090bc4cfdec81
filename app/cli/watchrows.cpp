// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"
#include "app/cli/watchlines.h"

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

/// Who is next, at most, a poll of a server: --connections has the rest.
constexpr quint32 mostNext = 10;

} // namespace

RowChooser::RowChooser(const CommandLine &line)
    : m_isText(line.format == "text"_L1), m_isAll(line.connections), m_filter(line.filter)
{
}

WatchedRows RowChooser::of(const PolledServer &poll)
{
    if ((!m_isText && !m_isAll) || poll.server->state != ServerSnapshot::State::Up)
        return {};
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->servers.push_back(poll.server);
    snapshot->numberRows();
    const Question question{.column = m_isText ? u"stale_window"_s : u"cid"_s,
        .filter = m_filter,
        .atRisk = !m_isAll,
        .withGone = false,
        .most = m_isAll ? 0 : mostNext};
    const std::shared_ptr<const Order> order = m_ranker.rank(std::move(snapshot), question);
    return {order->rows, order->leftOut, !m_isAll};
}

} // namespace stalewatch
