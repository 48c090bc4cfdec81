// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/notifier.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QVariantMap>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int asTheDesktopLikes = -1; ///< how long it stays

QString whatFailed()
{
    return Notifier::tr("The desktop does not show notifications");
}

} // namespace

// Without a bus, between two programs alone, a service has no name.
NotificationService::NotificationService(const QDBusConnection &bus)
    : QDBusAbstractInterface(bus.baseService().isEmpty() ? QString() : u"org.freedesktop.Notifications"_s,
        u"/org/freedesktop/Notifications"_s, "org.freedesktop.Notifications", bus, nullptr)
{
}

Notifier::Notifier(const QDBusConnection &bus, QObject *parent) : QObject(parent), m_service(bus)
{
    connect(&m_service, &NotificationService::ActionInvoked, this, [this](uint id, const QString &action) {
        if (id == m_shown && action == "default"_L1)
            emit activated();
    });
    connect(&m_service, &NotificationService::NotificationClosed, this, [this](uint id) {
        if (id == m_shown)
            m_shown = 0;
    });
}

void Notifier::tell(const QString &title, const QString &body)
{
    // Qt 6.4 crashes on a call without a bus.
    if (const QDBusConnection bus = m_service.connection(); !bus.isConnected()) {
        emit failed(Failure{.what = whatFailed(),
            .why = bus.lastError().isValid() ? bus.lastError().message() : tr("there is no session bus")});
        return;
    }
    const QString icon = QGuiApplication::desktopFileName(); // as the icon theme names it too
    const QStringList actions{u"default"_s, tr("Show")};
    const QVariantMap hints{{u"desktop-entry"_s, icon}};
    m_isAwaited = true;
    m_isUnwanted = false;
    auto *watcher = new QDBusPendingCallWatcher(
        m_service.asyncCall(u"Notify"_s, QGuiApplication::applicationDisplayName(), m_shown, icon, title,
            body.toHtmlEscaped(), actions, hints, asTheDesktopLikes),
        this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &Notifier::answered);
}

void Notifier::answered(QDBusPendingCallWatcher *call)
{
    call->deleteLater();
    m_isAwaited = false;
    const QDBusPendingReply<uint> reply = *call;
    if (reply.isError()) {
        emit failed(Failure{.what = whatFailed(), .why = reply.error().message()});
        return;
    }
    m_shown = reply.value();
    if (m_isUnwanted)
        withdraw();
}

void Notifier::withdraw()
{
    m_isUnwanted = m_isAwaited;
    if (m_shown == 0)
        return;
    m_service.asyncCall(u"CloseNotification"_s, m_shown);
    m_shown = 0;
}

} // namespace stalewatch
