// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/podreloader.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds pause = 3s; ///< between two looks into the pod

} // namespace

PodReloader::PodReloader(RemoteShell shell, std::unique_ptr<ConfigStore> config, std::chrono::milliseconds patience)
    : m_shell(std::move(shell)), m_config(std::move(config)), m_patience(patience)
{
}

ScriptCall PodReloader::call(const char *verb) const
{
    //: %1: a place, as "kubectl:nats/nats-0"
    const QString what = QCoreApplication::translate("RemoteShell", "reaching the nats-server in %1");
    return {.what = what.arg(m_shell.place), .verb = verb};
}

Result<> PodReloader::check(const PushPlan &)
{
    return runScript(m_shell, call("sole-check")).map([](const ScriptAnswer &) {});
}

Result<> PodReloader::reload(const PushPlan &plan)
{
    const Result<std::optional<QByteArray>> wanted = m_config->read(plan);
    if (!wanted)
        return tl::unexpected(wanted.error());
    ScriptCall signal = call("sole-signal");
    signal.newDigest = digestOf(wanted->value_or(QByteArray()));
    const QDeadlineTimer deadline(m_patience);
    for (;;) {
        const Result<ScriptAnswer> answer = runScript(m_shell, signal);
        if (!answer)
            return tl::unexpected(answer.error());
        if (!answer->has("early"))
            return {};
        if (deadline.hasExpired()) {
            return tl::unexpected(
                Failure{Failure::Kind::Local, signal.what, scriptWords(u"early"_s, answer->value("early"))});
        }
        QThread::msleep(static_cast<unsigned long>(std::min(pause, m_patience / 10) / 1ms));
    }
}

QString PodReloader::byHand(const PushPlan &) const
{
    return m_shell.signalByHand;
}

} // namespace stalewatch
