// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/connzrows.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace stalewatch {

using simdjson::error_code;

namespace {

/// One line of Connections::others cannot be broken by what it holds.
void appendEscaped(std::string &to, std::string_view text)
{
    for (const char c : text) {
        switch (c) {
        case '\\':
            to += "\\\\";
            break;
        case '\n':
            to += "\\n";
            break;
        case '\r':
            to += "\\r";
            break;
        case '\t':
            to += "\\t";
            break;
        default:
            to += c;
        }
    }
}

} // namespace

const ConnzColumn *ConnzRows::columnAt(const char *rawKey) noexcept
{
    for (std::size_t tried = 0; tried < connzColumns.size(); ++tried) {
        const ConnzColumn &column = connzColumns[m_column];
        m_column = m_column + 1 == connzColumns.size() ? 0 : m_column + 1;
        if (isKey(rawKey, column.name))
            return &column;
    }
    return nullptr;
}

ConnzRows::ConnzRows(std::shared_ptr<const Connections> previous, std::shared_ptr<TextPool> pool, std::size_t maxRows)
    : m_previous(previous ? std::move(previous) : std::make_shared<Connections>())
    , m_pool(std::move(pool))
    , m_maxRows(maxRows)
{
    m_rows.texts = m_previous->texts ? m_previous->texts : m_pool;
    Q_ASSERT(m_rows.texts == m_pool);
    makeRoom(std::min(m_previous->size() + 64, m_maxRows));
}

error_code ConnzRows::read(ondemand::array &array)
{
    for (auto next : array) {
        ondemand::value value;
        if (const auto error = std::move(next).get(value))
            return error;
        ondemand::object object;
        if (m_count == m_maxRows || value.get_object().get(object) != simdjson::SUCCESS) {
            ++m_dropped;
            continue;
        }
        if (const error_code error = readRow(object))
            return error;
    }
    return simdjson::SUCCESS;
}

void ConnzRows::goBack(const Mark &mark)
{
    // What was read beyond must be absent again, the row that was broken off too.
    for (clearRow(); m_count > mark.count; clearRow())
        --m_count;
    m_dropped = mark.dropped;
    m_reader.errors = mark.errors;
}

error_code ConnzRows::readRow(ondemand::object &object)
{
    const qint64 errors = m_reader.errors;
    m_mayPresume = true;
    if (const error_code error = readMembers(object))
        return error;
    if (m_identity == Identity::Presumed || m_identity == Identity::Mistaken) {
        m_reader.errors = errors;
        m_mayPresume = false;
        clearRow();
        if (const auto error = object.reset().error())
            return error;
        if (const error_code error = readMembers(object))
            return error;
    }
    if (!m_hasCid) {
        ++m_dropped;
        clearRow();
        return simdjson::SUCCESS;
    }
    m_isSorted = m_isSorted && (m_count == 0 || m_rows.cid[m_count - 1] < m_rows.cid[m_count]);
    ++m_count;
    return simdjson::SUCCESS;
}

error_code ConnzRows::readMembers(ondemand::object &object)
{
    beginRow();
    for (auto next : object) {
        ondemand::field field;
        if (const auto error = std::move(next).get(field))
            return error;
        if (const error_code error = readMember(field))
            return error;
        m_isFirstMember = false;
    }
    if (!m_others.empty())
        m_rows.others[m_count] = m_pool->intern(m_others);
    return simdjson::SUCCESS;
}

error_code ConnzRows::readMember(ondemand::field &field)
{
    if (const ConnzColumn *column = columnAt(field.key().raw())) {
        readColumn(*column, field.value());
        return simdjson::SUCCESS;
    }
    std::string_view name; // not one of ours, or one of ours with escapes in it
    if (const auto error = field.unescaped_key().get(name))
        return error;
    if (const ConnzColumn *column = connzColumnNamed(name))
        readColumn(*column, field.value());
    else
        addOther(name, field.value());
    return simdjson::SUCCESS;
}

void ConnzRows::readColumn(const ConnzColumn &column, ondemand::value &value)
{
    switch (column.what) {
    case ConnzColumn::What::Cid:
        return readCid(value);
    case ConnzColumn::What::Start:
        return readStart(value);
    case ConnzColumn::What::Port:
        if (!isPresumed() || m_rows.port[m_count] < 0)
            m_rows.port[m_count] = m_reader.port(value);
        return;
    case ConnzColumn::What::Count:
        (m_rows.*column.numbers)[m_count] = m_reader.count(value);
        return;
    case ConnzColumn::What::Duration:
        (m_rows.*column.numbers)[m_count] = m_reader.duration(value);
        return;
    case ConnzColumn::What::Time:
        (m_rows.*column.numbers)[m_count] = m_reader.time(value).time_since_epoch().count();
        return;
    case ConnzColumn::What::Text:
        readText(m_rows.*column.texts, value);
        return;
    case ConnzColumn::What::Ignored:
        return;
    }
    Q_UNREACHABLE();
}

void ConnzRows::readCid(ondemand::value &value)
{
    std::uint64_t cid = 0;
    if (value.get_uint64().get(cid) != simdjson::SUCCESS) {
        ++m_reader.errors;
        m_hasCid = false;
        return;
    }
    if (m_hasCid && m_identity != Identity::New && cid != m_rows.cid[m_count])
        m_identity = Identity::Mistaken;
    m_hasCid = true;
    m_rows.cid[m_count] = cid;
    // Only where nothing of the row has been read yet, as in the server's own order.
    if (m_mayPresume && m_isFirstMember && findPrevious(cid)) {
        m_identity = Identity::Presumed;
        m_rows.copyIdentity(m_count, *m_previous, m_previousRow);
    }
}

void ConnzRows::readStart(ondemand::value &value)
{
    const qint64 start = m_reader.time(value).time_since_epoch().count();
    if (isPresumed())
        m_identity = isKnown(start) && start == m_rows.start[m_count] ? Identity::Known : Identity::Mistaken;
    m_rows.start[m_count] = start;
}

void ConnzRows::readText(std::vector<TextId> &column, ondemand::value &value)
{
    TextId &cell = column[m_count];
    // A connection that was not yet named, or whose account was not yet asked for, may have it now.
    if (isPresumed() && cell != TextId::None)
        return;
    const std::string_view text = m_reader.text(value);
    // Most columns repeat from row to row: comparing is far cheaper than looking up.
    const TextId above = m_count > 0 ? column[m_count - 1] : TextId::None;
    cell = m_pool->utf8(above) == text ? above : m_pool->intern(text);
}

void ConnzRows::addOther(std::string_view name, ondemand::value &value)
{
    appendEscaped(m_others, name);
    m_others += '\t';
    appendEscaped(m_others, m_reader.anything(value));
    m_others += '\n';
}

bool ConnzRows::findPrevious(quint64 cid) noexcept
{
    constexpr int usual = 8; // of those that closed between two that are open
    const std::vector<quint64> &cids = m_previous->cid;
    const bool isAscending = m_previousRow == 0 || cids[m_previousRow - 1] < cid;
    for (int i = 0; isAscending && i < usual && m_previousRow < cids.size() && cids[m_previousRow] < cid; ++i) {
        ++m_previousRow;
        ++m_work;
    }
    if (!isAscending || (m_previousRow < cids.size() && cids[m_previousRow] < cid))
        m_previousRow = std::size_t(std::ranges::lower_bound(cids, cid) - cids.begin());
    return m_previousRow < cids.size() && cids[m_previousRow] == cid;
}

void ConnzRows::beginRow()
{
    if (m_rows.size() == m_count)
        makeRoom(std::min(m_maxRows, std::max<std::size_t>(64, m_count * 3 / 2)));
    m_identity = Identity::New;
    m_hasCid = false;
    m_isFirstMember = true;
    m_column = 0;
    m_others.clear();
}

void ConnzRows::makeRoom(std::size_t rows)
{
    m_work += qint64(rows) - qint64(m_rows.size());
    m_rows.resize(rows);
}

/// Makes the row being read absent; where there is no room for one there is nothing to clear.
void ConnzRows::clearRow()
{
    if (m_count == m_rows.size())
        return;
    m_rows.clearRow(m_count);
    ++m_work;
}

Connections ConnzRows::take()
{
    m_rows.resize(m_count);
    if (!m_isSorted)
        sortByCid();
    return std::move(m_rows);
}

void ConnzRows::sortByCid()
{
    std::vector<std::size_t> order(m_count);
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [this](std::size_t row) { return m_rows.cid[row]; });
    Connections sorted{.texts = m_rows.texts};
    sorted.resize(m_count);
    std::size_t count = 0;
    for (const std::size_t row : order) {
        const bool isRepeated = count > 0 && sorted.cid[count - 1] == m_rows.cid[row];
        m_dropped += isRepeated ? 1 : 0;
        sorted.copyRow(isRepeated ? count - 1 : count++, m_rows, row);
    }
    sorted.resize(count);
    m_rows = std::move(sorted);
}

} // namespace stalewatch
