// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"

#include <QObject>
#include <QUrl>

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
    /// Returns the monitoring URL, or what to install.
    [[nodiscard]] Result<QUrl> start();

signals:
    /// The server ended by itself.
    void ended(const stalewatch::Failure &failure);

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace stalewatch
