// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/connzgenerator.h"

#include <QStringBuilder>

#include <deque>

namespace stalewatch::bench {

/// A made-up nats-server as the system account sees it: packed answers, made ahead, a second of its clock apart, so
/// that making them is not measured with what reads them.
class MadeUpServer final
{
public:
    /// @p number gives its name and its seed, @p life its id: a restarted one has another. @p ahead seconds are made
    /// now, the rest when they are asked for.
    MadeUpServer(int number, int life, std::size_t connections, std::size_t ahead);

    [[nodiscard]] const QByteArray &id() const noexcept { return m_id; }
    /// Of its present second. One that asks for @p endpoint "VARZ" moves it on. Empty: it has no such thing.
    [[nodiscard]] QByteArray answer(const QByteArray &endpoint, const QByteArray &options);
    /// What it says unasked, not packed: its heartbeat, that it shuts down, and what closes in its next second.
    /// @{
    [[nodiscard]] QByteArray statsz() const { return m_rounds.front().statsz; }
    [[nodiscard]] QByteArray shutdown() const { return '{' + m_generator.stamp() + '}'; }
    [[nodiscard]] const std::vector<QByteArray> &nextClosings();
    /// @}

private:
    struct Round
    {
        QByteArray statsz{};
        QByteArray varz{};
        QByteArray connz{};
        QByteArray closed{};
        std::vector<QByteArray> closings{};
    };

    void makeRound();

    const QByteArray m_id;
    ConnzGenerator m_generator;
    std::deque<Round> m_rounds{}; ///< the first is the present one
};

} // namespace stalewatch::bench
