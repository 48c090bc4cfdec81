// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>

namespace stalewatch {

/// The embedded fleet a newcomer sees: a real nats-server on loopback with a short ping_interval, and wire clients
/// that behave as real ones do and misbehave on purpose.
///
/// GUI thread (the server is killed by the kernel when the thread that started it ends, also after a crash); the wire
/// clients run in a thread of their own. Everything ends with the object.
class DemoFleet final : public QObject
{
    Q_OBJECT

public:
    explicit DemoFleet(QObject *parent = nullptr);
    ~DemoFleet() override;

    /// Starts the newest nats-server to be had: $STALEWATCH_NATS_SERVER, then what app/run provided, then PATH.
    /// Returns the monitoring URL, or what to install. The plot is counted in ping intervals: within ten of them bars
    /// have run down, connections have gone stale and come back under the same name.
    [[nodiscard]] Result<QUrl> start(std::chrono::milliseconds pingInterval = std::chrono::seconds(3));
    /// The server's process; zero while there is none.
    [[nodiscard]] qint64 processId() const;
    /// The config the server was started with, in a temporary folder: it can be changed and reloaded.
    [[nodiscard]] QString configPath() const;

signals:
    /// The server ended by itself.
    void ended(const stalewatch::Failure &failure);

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace stalewatch
