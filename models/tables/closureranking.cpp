// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/closureranking.h"

#include "models/staleness/sentence.h"
#include "models/tables/closurecells.h"
#include "models/tables/filterterm.h"
#include "models/tables/servercells.h"

#include <algorithm>
#include <numeric>

namespace stalewatch {

namespace {

using Field = FilterTerm::Field;
using Verdict = FilterTerm::Verdict;
using Which = ClosureQuestion::Which;

bool isYes(const FilterTerm &term, std::string_view text)
{
    return !text.empty() && term.test(text) == Verdict::Yes;
}

bool isAny(const FilterTerm &term, std::initializer_list<std::string_view> texts)
{
    return std::ranges::any_of(texts, [&term](std::string_view text) { return isYes(term, text); });
}

bool hasCid(const FilterTerm &term, quint64 cid)
{
    const std::string text = std::to_string(cid);
    const auto *word = std::get_if<FilterWord>(&term.wanted);
    return word ? word->ascii == text.c_str() : isYes(term, text);
}

bool hasState(const FilterTerm &term, const ClosureRecord &record)
{
    return record.wasWatched
        && (isYes(term, idOf(record.before.evidence)) || isYes(term, titleOf(record.before.evidence).toStdString()));
}

bool finds(const FilterTerm &term, const ClosureRecord &record)
{
    const Closure &closure = record.closure;
    switch (term.field) {
    case Field::Any:
        return isAny(term,
            {closure.name, closure.ip, closure.account, closure.authorizedUser, closure.lang, record.serverName,
                closure.reason});
    case Field::Name:
        return isYes(term, closure.name);
    case Field::Server:
        return isYes(term, record.serverName);
    case Field::Account:
        return isYes(term, closure.account);
    case Field::User:
        return isYes(term, closure.authorizedUser);
    case Field::Ip:
        return isYes(term, closure.ip);
    case Field::Lang:
        return isYes(term, closure.lang);
    case Field::Version:
        return isYes(term, closure.version);
    case Field::Kind:
        return isYes(term, closure.kind);
    case Field::Type:
        return isYes(term, closure.type);
    case Field::State:
        return hasState(term, record);
    case Field::Cid:
        return hasCid(term, closure.cid) || (record.back && hasCid(term, record.back->key.cid));
    case Field::Reason:
        return isYes(term, closure.reason);
    }
    Q_UNREACHABLE();
}

bool passes(const std::vector<FilterTerm> &terms, const ClosureRecord &record)
{
    return std::ranges::all_of(
        terms, [&record](const FilterTerm &term) { return finds(term, record) != term.excludes; });
}

bool isOf(Which which, const ClosureRecord &record)
{
    switch (which) {
    case Which::All:
        return true;
    case Which::Stale:
        return record.loudness == Loudness::Quiet;
    case Which::Loud:
        return record.loudness == Loudness::Loud;
    }
    Q_UNREACHABLE();
}

/// A restart makes another server of the same target: what the old one closed is still of interest.
bool isWithin(const ClosureQuestion &question, const ClosureRecord &record)
{
    const bool isOfServer = question.server == 0 || record.server == question.server
        || (!question.serverName.empty() && record.serverName == question.serverName);
    return isOfServer && (question.incident == 0 || record.incident == question.incident);
}

/// Sorts by @p keys, one for each row; those that are absent stay last whichever way.
template <class Key>
void sortBy(std::vector<quint32> &rows, std::vector<Key> keys, const Key &absentKey, bool descending)
{
    std::vector<quint32> order(rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](quint32 a, quint32 b) {
        if (keys[a] == absentKey || keys[b] == absentKey)
            return keys[a] != absentKey && keys[b] == absentKey;
        return descending ? keys[b] < keys[a] : keys[a] < keys[b];
    });
    std::vector<quint32> sorted(rows.size());
    std::ranges::transform(order, sorted.begin(), [&rows](quint32 at) { return rows[at]; });
    rows = std::move(sorted);
}

void sortRows(std::vector<quint32> &rows, const Triage &triage, const ClosureQuestion &question)
{
    std::ranges::reverse(rows); // the newest first, also among equals
    const QByteArray id = question.column.toLatin1();
    const int index = closureColumn(QLatin1StringView(id));
    if (index < 0)
        return;
    const ClosureColumn &column = closureColumns()[std::size_t(index)];
    const auto rowAt = [&triage](quint32 row) { return ClosureRow{*triage.closures[row], noInstant}; };
    if (column.bytes) {
        std::vector<QString> keys;
        std::ranges::transform(rows, std::back_inserter(keys),
            [&](quint32 row) { return servercells::textKey(column.bytes(rowAt(row))); });
        sortBy(rows, std::move(keys), servercells::textKey({}), question.descending);
    } else {
        std::vector<quint64> keys;
        std::ranges::transform(rows, std::back_inserter(keys), [&](quint32 row) { return column.order(rowAt(row)); });
        sortBy(rows, std::move(keys), cells::noKey, question.descending);
    }
}

} // namespace

struct ClosureRanker::Memory
{
    QString typed{};
    std::vector<FilterTerm> terms{}; ///< the last that could be read
    QString problem{};

    void read(const QString &filter);
};

void ClosureRanker::Memory::read(const QString &filter)
{
    if (filter == typed)
        return;
    typed = filter;
    Result<std::vector<FilterTerm>> read = parseFilterTerms(filter);
    problem = read ? QString() : read.error().why;
    if (read)
        terms = std::move(*read);
}

ClosureRanker::ClosureRanker() : m_memory(std::make_unique<Memory>())
{
}
ClosureRanker::~ClosureRanker() = default;

std::shared_ptr<const ClosureOrder> ClosureRanker::rank(
    std::shared_ptr<const Triage> triage, const ClosureQuestion &question)
{
    m_memory->read(question.filter);
    auto order = std::make_shared<ClosureOrder>();
    order->question = question;
    order->problem = m_memory->problem;
    if (triage) {
        for (std::size_t i = 0; i < triage->closures.size(); ++i) {
            const ClosureRecord &record = *triage->closures[i];
            if (!isWithin(question, record))
                continue;
            ++order->all;
            order->stale += isOf(Which::Stale, record);
            order->loud += isOf(Which::Loud, record);
            if (isOf(question.which, record) && passes(m_memory->terms, record))
                order->rows.push_back(quint32(i));
        }
        sortRows(order->rows, *triage, question);
    }
    order->triage = std::move(triage);
    return order;
}

} // namespace stalewatch
