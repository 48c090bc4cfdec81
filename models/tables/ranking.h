// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/filter.h"
#include "models/values/snapshot.h"

#include <QMetaType>

#include <memory>
#include <vector>

namespace stalewatch {

/// What one view wants to see, and in which order.
struct Question
{
    quint64 number = 0; ///< grows with every change of a view; answers to older ones are dropped
    QString column{};   ///< id of the sort column; empty or unknown: the stale window
    bool descending = false;
    QString filter{};
    bool atRisk = false;  ///< quick filter: suspects and ghosts only
    bool unnamed = false; ///< quick filter: connections without a name only
    bool withGone = true; ///< rows that went are shown, dimmed
    /// Only rows that are closed, at the latest, so long after the last poll of their server, by its own clock; none of
    /// servers that answer no more. 0: whenever.
    Nanoseconds within{0};
    quint32 most = 0;        ///< only so many rows, those that come first; 0: all
    ServerNumber server = 0; ///< only this one; 0: all
    bool hold = false; ///< rows keep their places, new ones come at the end: the pointer or keyboard is among them

    bool operator==(const Question &) const = default;
};

/// The answer: which rows of which snapshot, in which order. Immutable.
struct Order
{
    Question question{};
    std::shared_ptr<const Snapshot> snapshot{};
    std::vector<quint32> rows{};      ///< fleet rows, as they are shown
    std::vector<quint32> positions{}; ///< for each fleet row its place in `rows`, or notShown
    quint32 leftOut = 0;              ///< rows that pass but come after the first Question::most
    QString problem{};                ///< why the filter could not be applied; the last one that could stays in force

    static constexpr quint32 notShown = ~quint32(0);
};

/// Answers one view's questions, snapshot after snapshot; remembers what saves work (text ranks, filter hits, the
/// previous order). Runs on the engine's pool; one call at a time. O(rows); ties keep the order of key.
class Ranker final
{
public:
    Ranker();
    ~Ranker();
    Q_DISABLE_COPY_MOVE(Ranker)

    [[nodiscard]] std::shared_ptr<const Order> rank(std::shared_ptr<const Snapshot> snapshot, const Question &question);

private:
    struct Memory;
    std::unique_ptr<Memory> m_memory;
};

struct Triage;

/// What the engine hands to the window: one moment, seen by every view.
struct Frame
{
    std::shared_ptr<const Snapshot> snapshot{};
    std::vector<std::shared_ptr<const Order>> orders{}; ///< by view number; null: that view asked nothing
    std::shared_ptr<const Triage> triage{};             ///< null until the first closures were looked at
};

} // namespace stalewatch

Q_DECLARE_METATYPE(stalewatch::Question)
Q_DECLARE_METATYPE(std::shared_ptr<const stalewatch::Frame>)
