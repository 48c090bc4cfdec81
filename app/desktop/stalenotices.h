// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/notifier.h"
#include "models/triage/stalenews.h"

#include <functional>
#include <memory>

namespace stalewatch {

/// Tells the desktop of stale closures while the window is not in front; off unless the operator wants it. Counts only:
/// no text of a server or a client leaves the window this way. GUI thread.
class StaleNotices final : public QObject
{
    Q_OBJECT

public:
    /// @p bus gives the session bus, or a test's; called when notifications are wanted first.
    explicit StaleNotices(std::function<QDBusConnection()> bus, QObject *parent = nullptr);

    void setWanted(bool wanted);
    /// With each new snapshot. @p isInFront: the operator sees the window itself.
    /// @p incidents how many are news: closures are told as what they are part of.
    void take(const Snapshot &snapshot, LocalTime now, bool isInFront, int incidents = 0);
    /// The window came to the front.
    void seen();

signals:
    void showAsked();
    /// Notifications are wanted but cannot be shown; once.
    void failed(const stalewatch::Failure &failure);

private:
    void tell(const StaleNews &news, int incidents);

    // Constant after construction
    std::function<QDBusConnection()> m_bus;

    StaleNewsroom m_newsroom{};
    std::unique_ptr<Notifier> m_notifier{}; ///< null until wanted
    bool m_isWanted = false;
    bool m_hasFailed = false;
};

} // namespace stalewatch
