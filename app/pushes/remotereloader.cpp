// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/remotereloader.h"

#include "app/pushes/localreloaders.h"

#include <QCoreApplication>

namespace stalewatch {

using namespace Qt::StringLiterals;

RemoteReloader::RemoteReloader(RemoteShell shell, By by, QString choice)
    : m_shell(std::move(shell)), m_by(by), m_choice(std::move(choice))
{
}

Result<> RemoteReloader::ask(const PushPlan &plan, const char *verb) const
{
    const QString root = plan.root.isEmpty() ? plan.file : plan.root;
    //: %1: a place and the path of a config, as "ssh:n1:/etc/nats.conf"
    const QString what = QCoreApplication::translate("RemoteShell", "reaching the nats-server that runs with %1");
    return runScript(m_shell,
        {.what = what.arg(m_shell.place + u':' + root),
            .verb = verb,
            .file = root,
            .id = plan.id,
            .root = root,
            .extra = m_choice})
        .map([](const ScriptAnswer &) {});
}

Result<> RemoteReloader::check(const PushPlan &plan)
{
    return ask(plan, "reload-check");
}

Result<> RemoteReloader::reload(const PushPlan &plan)
{
    switch (m_by) {
    case By::Signal:
        return ask(plan, "reload-signal");
    case By::NatsServer:
        return ask(plan, "reload-nats-server");
    case By::Systemd:
        return ask(plan, "reload-systemd");
    }
    Q_UNREACHABLE();
}

QString RemoteReloader::byHand(const PushPlan &) const
{
    if (m_by != By::Systemd)
        return m_shell.signalByHand;
    return shellLine(m_shell.command + QStringList{u"systemctl reload "_s + m_choice.section(u'=', 1)});
}

} // namespace stalewatch
