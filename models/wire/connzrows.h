// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/connections.h"
#include "models/wire/connzcolumns.h"
#include "models/wire/jsonreader.h"

#include <memory>
#include <string>

namespace stalewatch {

/// Makes rows of the connection objects of /connz.
///
/// A connection of the previous answer, known by its cid and its start, keeps the identity it had there; of it only
/// what can change is read, and what was not known then. Where the previous answer is sorted by cid as this one is,
/// finding it costs nothing; any other order works.
class ConnzRows final
{
public:
    /// @p previous may be null; otherwise its texts are @p pool.
    ConnzRows(std::shared_ptr<const Connections> previous, std::shared_ptr<TextPool> pool, std::size_t maxRows);

    /// A state to go back to.
    struct Mark
    {
        std::size_t count = 0;
        qint64 dropped = 0;
        qint64 errors = 0;
    };

    /// Reads one array of connections behind the rows there are. Elements that are no objects are dropped.
    [[nodiscard]] simdjson::error_code read(ondemand::array &array);
    [[nodiscard]] Mark mark() const noexcept { return {m_count, m_dropped, m_reader.errors}; }
    void goBack(const Mark &mark);
    /// The rows by cid, ascending, of repeated cids the last one. This is spent then.
    [[nodiscard]] Connections take();

    [[nodiscard]] qint64 dropped() const noexcept { return m_dropped; }
    /// How many rows were made, cleared or looked at beside those that were read: in proportion to these, whatever the
    /// server sends in whatever order.
    [[nodiscard]] qint64 work() const noexcept { return m_work; }
    [[nodiscard]] JsonReader &reader() noexcept { return m_reader; }
    [[nodiscard]] const std::shared_ptr<TextPool> &pool() const noexcept { return m_pool; }

private:
    /// What is known about the row being read.
    enum class Identity {
        New,      ///< all is read
        Presumed, ///< its cid was in the previous answer, its start not yet seen
        Known,    ///< its start too
        Mistaken, ///< its start or a second cid is another's
    };

    [[nodiscard]] const ConnzColumn *columnAt(const char *rawKey) noexcept;
    [[nodiscard]] simdjson::error_code readRow(ondemand::object &object);
    [[nodiscard]] simdjson::error_code readMembers(ondemand::object &object);
    [[nodiscard]] simdjson::error_code readMember(ondemand::field &field);
    void readColumn(const ConnzColumn &column, ondemand::value &value);
    void readCid(ondemand::value &value);
    void readStart(ondemand::value &value);
    void readText(std::vector<TextId> &column, ondemand::value &value);
    void addOther(std::string_view name, ondemand::value &value);
    [[nodiscard]] bool findPrevious(quint64 cid) noexcept;
    [[nodiscard]] bool isPresumed() const noexcept
    {
        return m_identity == Identity::Presumed || m_identity == Identity::Known;
    }
    void beginRow();
    void clearRow();
    void makeRoom(std::size_t rows);
    void sortByCid();

    // Constant after construction
    std::shared_ptr<const Connections> m_previous;
    std::shared_ptr<TextPool> m_pool;
    std::size_t m_maxRows;

    // The rows so far; m_rows has space for more
    Connections m_rows{};
    std::size_t m_count = 0;
    qint64 m_dropped = 0;
    qint64 m_work = 0;
    bool m_isSorted = true;
    JsonReader m_reader{};

    // The row being read
    Identity m_identity = Identity::New;
    bool m_mayPresume = true; ///< not after it turned out to be another connection's
    bool m_hasCid = false;
    bool m_isFirstMember = true;
    std::size_t m_previousRow = 0; ///< where the row was found, or where to look for the next
    std::size_t m_column = 0;      ///< the column that is expected next
    std::string m_others{};
};

} // namespace stalewatch
