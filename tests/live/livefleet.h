// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demo/wireclient.h"
#include "models/staleness/witness.h"
#include "models/wire/connz.h"
#include "models/wire/varz.h"
#include "tests/support/realserver.h"
#include "tests/support/windowscore.h"

#include <memory>
#include <random>
#include <set>
#include <vector>

namespace stalewatch {

/// A real server with clients of every kind, half of which die at a random moment; a witness that watches it, and the
/// score of what the witness says. Driven by the event loop of its thread.
class LiveFleet final : public QObject
{
    Q_OBJECT

public:
    struct Plan
    {
        Generation generation = Generation::Newest;
        PingSettings ping{};
        quint32 seed = 1;
        int each = 3; ///< clients of each kind that die, and as many that live
        std::chrono::milliseconds poll{250};
        std::chrono::milliseconds killFrom{0}; ///< after the start
        std::chrono::milliseconds killTo{0};
        std::vector<PingSettings> reloads{}; ///< evenly spread over the time of the deaths
    };

    explicit LiveFleet(Plan plan) : m_plan(std::move(plan)), m_random(m_plan.seed) { }

    [[nodiscard]] Result<> start();
    /// Asks the server which closures there were; call it once, at the end.
    void settle();
    [[nodiscard]] const WindowScore &score() const noexcept { return m_score; }
    [[nodiscard]] qint64 polls() const noexcept { return m_polls; }

private:
    struct Actor
    {
        QByteArray kind{};
        std::unique_ptr<WireClient> client{};
        Instant diedAt = noInstant;
        bool sendsOn = false; ///< half-dead: its last sign of life is what it sends last
    };

    void populate();
    void add(const QByteArray &kind, WireBehaviour behaviour, bool dies, std::chrono::milliseconds readyToDeath = {});
    void kill(Actor &actor);
    void poll();
    [[nodiscard]] std::chrono::milliseconds within(std::chrono::milliseconds from, std::chrono::milliseconds to);

    Plan m_plan;
    std::mt19937 m_random;
    RealServer m_server{};
    std::vector<std::unique_ptr<Actor>> m_actors{};
    Witness m_witness{};
    WindowScore m_score{};
    std::shared_ptr<const Connections> m_rows{};
    std::shared_ptr<TextPool> m_pool{};
    QTimer m_polling{this};
    qint64 m_polls = 0;
};

} // namespace stalewatch
