// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demo/wireclient.h"
#include "app/engine/engine.h"
#include "models/triage/triage.h"
#include "tests/live/box.h"
#include "tests/support/realserver.h"
#include "tests/support/triagecast.h"
#include "tests/support/triagescene.h"

#include <QProcess>

#include <map>
#include <memory>
#include <random>
#include <vector>

namespace stalewatch {

/// One mishap on a real server of its own with wire clients, a process of its own for those that are killed or
/// stopped, and boxes in the path, watched by a whole engine. Driven by the event loop of its thread.
class LiveMishap final : public QObject
{
    Q_OBJECT

public:
    LiveMishap(Mishap mishap, quint32 seed);
    ~LiveMishap() override;

    [[nodiscard]] Result<> start();
    /// What the engine handed out last.
    [[nodiscard]] const std::shared_ptr<const Triage> &triage() const noexcept { return m_triage; }

signals:
    void done();

private:
    using People = TriageCast::People;

    struct Actor
    {
        std::unique_ptr<WireClient> client{};
        quint16 port = 0; ///< that it connects to
        bool isAlive = true;
        bool isLost = false; ///< vanished or frozen for good
    };

    // livemishap.cpp: the fleet
    [[nodiscard]] QByteArray configOf(const PingSettings &ping) const;
    [[nodiscard]] QString userOf(const TriageCast::Person &person) const;
    [[nodiscard]] std::chrono::milliseconds within(std::chrono::milliseconds from, std::chrono::milliseconds to);
    [[nodiscard]] std::chrono::milliseconds intervals(double count) const;
    [[nodiscard]] bool chance(double of) { return double(m_random() % 10'000) < of * 10'000; }
    void later(std::chrono::milliseconds delay, std::function<void()> what);
    [[nodiscard]] WireBehaviour behaviourOf(const TriageCast::Person &person) const;
    [[nodiscard]] quint16 portOf(const TriageCast::Person &person);
    [[nodiscard]] Result<> watch();
    [[nodiscard]] std::chrono::milliseconds watchFor() const;
    void enter(std::size_t person);
    void startFeeders();
    void startProcess();
    void live();

    // livestrikes.cpp: what befalls it
    void strike();
    void comeBack(std::size_t person, std::chrono::milliseconds after);
    void leave(std::size_t person, std::chrono::milliseconds backAfter);
    void vanish(const People &people);
    void freezeOver(const People &people, std::chrono::milliseconds time);
    void forgetFlows();
    void fallIdle();
    void fillUp(std::chrono::milliseconds delay);
    void restart();
    void kick(const People &people);
    void stall();
    void saturate();
    void flood();
    void deploy();
    void updateToMutes();
    void strikeProcess();

    const Mishap m_mishap;
    std::mt19937 m_random;
    const TriageWorld m_world;
    TriageCast m_cast;
    RealServer m_server{};
    std::map<QString, std::unique_ptr<Box>> m_boxes{}; ///< by the address they connect from
    std::map<QString, quint16> m_boxPorts{};
    std::vector<Actor> m_actors{}; ///< by person; without a client those of the process
    People m_inProcess{};          ///< who is in the process
    People m_victims{};
    std::vector<std::unique_ptr<WireClient>> m_feeders{};
    std::unique_ptr<WireClient> m_system{};
    QProcess m_process{};
    QTimer m_living{};
    QTimer m_flood{};
    std::unique_ptr<Engine> m_engine{};
    std::shared_ptr<const Triage> m_triage{};
};

} // namespace stalewatch
