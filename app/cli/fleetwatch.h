// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commandline.h"
#include "app/cli/stopsignals.h"
#include "app/engine/engine.h"

#include <QObject>

#include <map>

class QCoreApplication;

namespace stalewatch {

/// What the subcommands that poll share: an engine in this thread on the targets of the command line, an end by signal
/// or by time, and word on standard error of every target that does not answer.
class FleetWatch final : public QObject
{
    Q_OBJECT

public:
    FleetWatch(const CommandLine &line, const TargetMakers &makers);

    /// Polls until stop(); then says which targets never answered. Returns exitSuccess or exitUnreachable.
    [[nodiscard]] int run(QCoreApplication &application);
    /// Ends run(); nothing is polled any more.
    void stop();
    /// But not before every target has answered or failed once: that takes seconds at most.
    void stopAfter(Nanoseconds duration);

    [[nodiscard]] Engine &engine() noexcept { return m_engine; }
    [[nodiscard]] bool hasAnswer() const;
    /// How often the least polled target has been polled, with or without success.
    [[nodiscard]] int polls() const;

signals:
    void polled(const stalewatch::PolledServer &poll);

private:
    struct Known
    {
        int polls = 0;
        bool hasAnswered = false;
        QString problem{};         ///< as it was told last; empty while all is well
        qint64 unseenClosures = 0; ///< as they were told last
    };

    void take(const PolledServer &poll);
    void tell(const QString &target, Known &known, const ServerSnapshot &server);

    QList<Target> m_targets;
    std::map<QString, Known> m_known{}; ///< by shown target
    bool m_isStopped = false;
    bool m_isTimeUp = false;
    StopSignals m_signals{};
    Engine m_engine; ///< ends first: it may still have news for the rest
};

} // namespace stalewatch
