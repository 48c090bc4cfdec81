// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/ranking.h"

#include "models/tables/connectioncolumns.h"
#include "models/tables/heldorder.h"
#include "models/tables/radix.h"
#include "models/tables/textranks.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>
#include <tuple>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 noKey = ~quint64(0);

const ConnectionColumn &columnOf(const Question &question)
{
    const QByteArray id = question.column.toLatin1();
    const int wanted = connectionColumn(QLatin1StringView(id));
    const int column = wanted < 0 ? connectionColumn("stale_window"_L1) : wanted;
    return connectionColumns()[std::size_t(column)];
}

/// Rows without a value come last whichever way the rest is sorted.
quint64 directed(quint64 key, bool descending) noexcept
{
    return descending && key != noKey ? noKey - 1 - key : key;
}

/// The end of Question::within on the clock of @p server; noInstant where nothing can be within it.
Instant endOf(Nanoseconds within, const ServerSnapshot &server) noexcept
{
    // A poll that failed says when it was begun: no clock is needed to know that the last answer is too old.
    const bool isSilent = server.health.isUnknownAt(server.health.askedAt);
    return isSilent || !isKnown(server.now) ? noInstant : later(server.now, within);
}

/// Strikes what the quick filters of @p question leave out.
void applyQuickFilters(const ServerSnapshot &server, const Question &question, std::vector<char> &passes)
{
    const bool isBounded = question.within > Nanoseconds(0);
    const Instant end = isBounded ? endOf(question.within, server) : noInstant;
    for (std::size_t row = 0; row < server.size(); ++row) {
        const Assessment &assessment = server.assessments[row];
        const bool isOut = (question.atRisk && !assessment.isAtRisk())
            || (isBounded && (!assessment.hasWindow() || assessment.latest > end))
            || (question.unnamed && server.rows.name[row] != TextId::None)
            || (!question.withGone && server.isGone(row));
        if (isOut)
            passes[row] = false;
    }
}

std::vector<std::shared_ptr<const TextPool>> poolsOf(const Snapshot &snapshot)
{
    std::vector<std::shared_ptr<const TextPool>> pools;
    for (const auto &server : snapshot.servers)
        pools.push_back(server->rows.texts);
    return pools;
}

} // namespace

struct Ranker::Memory
{
    Filter filter{};
    QString filterTyped{};
    QString problem{};
    TextRanks texts{};
    std::shared_ptr<const Order> previous{};

    // Kept between calls only to spare their allocation
    std::vector<KeyedRow> keyed{};
    std::vector<KeyedRow> scratch{};
    std::vector<char> passes{};
    std::vector<TextId> ids{};

    void useFilter(const QString &typed);
    void collect(const Snapshot &snapshot, const Question &question, const ConnectionColumn &column);
    void collectServer(const Snapshot &snapshot, std::size_t index, const ConnectionColumn &column, bool descending);
    void rankTexts(const Snapshot &snapshot, const ConnectionColumn &column, bool descending);
    void rankServers(const Snapshot &snapshot, const ConnectionColumn &column, bool descending);
    [[nodiscard]] quint32 sort(quint32 most);
    [[nodiscard]] bool holds(const Question &question) const;
};

void Ranker::Memory::useFilter(const QString &typed)
{
    if (typed == filterTyped)
        return;
    filterTyped = typed;
    Result<Filter> parsed = Filter::parse(typed);
    problem = parsed ? QString() : parsed.error().what + u": "_s + parsed.error().why;
    if (parsed)
        filter = std::move(*parsed);
}

/// Fills `keyed` with the rows that pass, in the order of key; their keys are the column's, if it orders row by row.
void Ranker::Memory::collect(const Snapshot &snapshot, const Question &question, const ConnectionColumn &column)
{
    keyed.clear();
    for (std::size_t i = 0; i < snapshot.servers.size(); ++i) {
        const ServerSnapshot &server = *snapshot.servers[i];
        if (question.server != 0 && server.number != question.server)
            continue;
        if (filter.isEmpty())
            passes.assign(server.size(), true);
        else
            filter.match(server, passes);
        applyQuickFilters(server, question, passes);
        collectServer(snapshot, i, column, question.descending);
    }
}

void Ranker::Memory::collectServer(
    const Snapshot &snapshot, std::size_t index, const ConnectionColumn &column, bool descending)
{
    const ServerSnapshot &server = *snapshot.servers[index];
    for (std::size_t row = 0; row < server.size(); ++row) {
        if (!passes[row])
            continue;
        const quint64 key = column.order ? directed(column.order({server, row, {}}), descending) : 0;
        keyed.push_back({key, snapshot.offsets[index] + quint32(row)});
    }
}

/// Replaces the keys by the ranks of the column's texts.
void Ranker::Memory::rankTexts(const Snapshot &snapshot, const ConnectionColumn &column, bool descending)
{
    // `keyed` still is in the order of fleet rows, so each server's rows are together.
    const auto eachServer = [&](const auto &visit) {
        auto from = keyed.begin();
        for (std::size_t i = 0; i < snapshot.servers.size(); ++i) {
            const auto to = std::ranges::lower_bound(from, keyed.end(), snapshot.offsets[i + 1], {}, &KeyedRow::row);
            visit(*snapshot.servers[i], snapshot.offsets[i], std::span(from, to));
            from = to;
        }
    };
    eachServer([&](const ServerSnapshot &server, quint32 offset, std::span<KeyedRow> rows) {
        ids.clear();
        for (const KeyedRow &row : rows)
            ids.push_back(column.textId({server, row.row - offset, {}}));
        texts.learn(server.rows.texts, ids);
    });
    texts.settle();
    eachServer([&](const ServerSnapshot &server, quint32 offset, std::span<KeyedRow> rows) {
        const std::span<const quint32> ranks = texts.ranks(server.rows.texts.get());
        for (KeyedRow &row : rows) {
            const TextId id = column.textId({server, row.row - offset, {}});
            row.key = id == TextId::None ? noKey : directed(ranks[std::size_t(id)], descending);
        }
    });
}

/// Replaces the keys by the ranks of the servers.
void Ranker::Memory::rankServers(const Snapshot &snapshot, const ConnectionColumn &column, bool descending)
{
    std::vector<std::string> names(snapshot.servers.size());
    for (std::size_t i = 0; i < names.size(); ++i)
        TextRanks::appendKey(names[i], column.serverText(*snapshot.servers[i]));
    std::vector<quint64> keys;
    for (const std::string &name : names) {
        const auto isBefore = [&](const std::string &other) { return other < name; };
        keys.push_back(name.empty() ? noKey : directed(quint64(std::ranges::count_if(names, isBefore)), descending));
    }
    for (KeyedRow &row : keyed) {
        const auto next = std::ranges::upper_bound(snapshot.offsets, row.row);
        row.key = keys[std::size_t(next - snapshot.offsets.begin()) - 1];
    }
}

/// Sorts `keyed` and keeps the first @p most of it (0: all); returns how many it leaves out.
quint32 Ranker::Memory::sort(quint32 most)
{
    if (most == 0 || keyed.size() <= most) {
        sortByKey(keyed, scratch);
        return 0;
    }
    const auto isBefore
        = [](const KeyedRow &a, const KeyedRow &b) { return std::tie(a.key, a.row) < std::tie(b.key, b.row); };
    const auto end = keyed.begin() + std::ptrdiff_t(most);
    std::nth_element(keyed.begin(), end, keyed.end(), isBefore);
    const auto leftOut = quint32(keyed.end() - end);
    keyed.erase(end, keyed.end());
    std::ranges::sort(keyed, isBefore);
    return leftOut;
}

/// Whether the rows shown so far keep their places: only while the operator asks for the same sorting.
bool Ranker::Memory::holds(const Question &question) const
{
    return question.hold && previous && previous->snapshot && previous->question.column == question.column
        && previous->question.descending == question.descending;
}

Ranker::Ranker() : m_memory(std::make_unique<Memory>())
{
}
Ranker::~Ranker() = default;

std::shared_ptr<const Order> Ranker::rank(std::shared_ptr<const Snapshot> snapshot, const Question &question)
{
    Memory &memory = *m_memory;
    auto order = std::make_shared<Order>();
    order->question = question;
    if (snapshot) {
        const ConnectionColumn &column = columnOf(question);
        memory.useFilter(question.filter);
        memory.collect(*snapshot, question, column);
        memory.texts.keepOnly(poolsOf(*snapshot)); // whatever the column: a pool that is out of use is large
        if (column.textId)
            memory.rankTexts(*snapshot, column, question.descending);
        else if (column.serverText)
            memory.rankServers(*snapshot, column, question.descending);
        order->leftOut = memory.sort(question.most);
        order->rows.reserve(memory.keyed.size());
        for (const KeyedRow &row : memory.keyed)
            order->rows.push_back(row.row);
        if (memory.holds(question))
            order->rows = heldOrder(*memory.previous, *snapshot, order->rows);
        order->positions.assign(snapshot->size(), Order::notShown);
        for (std::size_t place = 0; place < order->rows.size(); ++place)
            order->positions[order->rows[place]] = quint32(place);
    }
    order->problem = memory.problem;
    if (order->problem.isEmpty() && memory.filter.timedOut())
        order->problem = QCoreApplication::translate(
            "Filter", "This pattern takes too long; only what it found in time is shown.");
    order->snapshot = std::move(snapshot);
    memory.previous = order;
    return order;
}

} // namespace stalewatch
