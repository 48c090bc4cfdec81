// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/triage.h"

#include <QMetaType>
#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace stalewatch {

/// Which closures are wanted, and in which order.
struct ClosureQuestion
{
    enum class Which : quint8 {
        All,
        Stale, ///< the quiet half
        Loud,  ///< the loud half of the same deaths
    };

    quint64 number = 0; ///< grows with every change; answers to older ones are dropped
    QString column{};   ///< id of the sort column; empty or unknown: the newest first
    bool descending = false;
    QString filter{}; ///< as the connections' filter; state: is what was believed beforehand
    Which which = Which::All;
    IncidentNumber incident = 0; ///< only its closures; 0: all
    ServerNumber server = 0;     ///< only of this one, and of its earlier lives by name; 0: all
    std::string serverName{};    ///< of that server

    bool operator==(const ClosureQuestion &) const = default;
};

/// The answer. Immutable.
struct ClosureOrder
{
    ClosureQuestion question{};
    std::shared_ptr<const Triage> triage{};
    std::vector<quint32> rows{}; ///< places in Triage::closures, as they are shown
    qint64 all = 0;              ///< those of the server and the incident asked for, whatever else is asked
    qint64 stale = 0;
    qint64 loud = 0;
    QString problem{}; ///< why the filter could not be applied; the last one that could stays in force
};

/// Answers questions about the closures of one triage after the other. Not for the GUI thread; one call at a time.
/// O(n log n) for at most 20,000 closures.
class ClosureRanker final
{
public:
    ClosureRanker();
    ~ClosureRanker();
    Q_DISABLE_COPY_MOVE(ClosureRanker)

    [[nodiscard]] std::shared_ptr<const ClosureOrder> rank(
        std::shared_ptr<const Triage> triage, const ClosureQuestion &question);

private:
    struct Memory;
    std::unique_ptr<Memory> m_memory;
};

} // namespace stalewatch

Q_DECLARE_METATYPE(stalewatch::ClosureQuestion)
Q_DECLARE_METATYPE(std::shared_ptr<const stalewatch::ClosureOrder>)
