// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"

#include <QDBusAbstractInterface>
#include <QDBusConnection>
#include <QObject>

class QDBusPendingCallWatcher;

namespace stalewatch {

/// org.freedesktop.Notifications, as far as it is used here: Qt fills the signals in.
class NotificationService final : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    explicit NotificationService(const QDBusConnection &bus);

signals:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};

/// One notification of the desktop, over D-Bus (freedesktop.org Desktop Notifications 1.2): a later one takes the place
/// of the one before. GUI thread; never blocks.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    /// @p bus the session bus, or a test's.
    explicit Notifier(const QDBusConnection &bus, QObject *parent = nullptr);

    /// Desktops read @p body as markup: it is shown literally here, whatever it holds.
    void tell(const QString &title, const QString &body);
    /// Takes back what is still shown.
    void withdraw();

signals:
    /// The operator clicked it.
    void activated();
    /// Nobody shows notifications, or not this one.
    void failed(const stalewatch::Failure &failure);

private:
    void answered(QDBusPendingCallWatcher *call);

    NotificationService m_service;
    uint m_shown = 0;          ///< its number; 0: none
    bool m_isAwaited = false;  ///< told, its number is not known yet
    bool m_isUnwanted = false; ///< to be taken back as soon as its number is known
};

} // namespace stalewatch
