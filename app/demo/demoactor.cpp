// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/demoactor.h"

namespace stalewatch {

namespace {

constexpr double closedAfter = 4.0; ///< ping_max + 2: the server has surely closed a silent one by then
constexpr double awayFor = 1.0;     ///< until it is back under the same name

} // namespace

DemoActor::DemoActor(const CastMember &member, quint16 port, std::chrono::milliseconds pingInterval, QObject *parent)
    : QObject(parent), m_member(member), m_port(port), m_pingInterval(pingInterval), m_client(member.behaviour, this)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, [this] {
        if (m_ill)
            comeBack();
        else
            fallIll();
    });
    // It has seen the end itself: kicked, half-dead, or the server went away.
    connect(&m_client, &WireClient::ended, this, [this] {
        m_ill = true;
        planNext(awayFor);
    });
}

void DemoActor::enter()
{
    m_client.connectTo(m_port);
    if (m_member.trouble != Trouble::None)
        planNext(m_wasIll ? m_member.every : m_member.firstAt);
}

void DemoActor::fallIll()
{
    m_ill = true;
    m_wasIll = true;
    if (m_member.trouble != Trouble::HalfDead) // that one sees the server close it
        planNext(closedAfter + awayFor);
    switch (m_member.trouble) {
    case Trouble::Freeze:
        return m_client.freeze();
    case Trouble::Vanish:
        return m_client.vanish();
    case Trouble::DeadReceiver:
        return m_client.stopReading();
    case Trouble::HalfDead: {
        WireBehaviour deaf = m_member.behaviour;
        deaf.answersPings = false;
        return m_client.setBehaviour(deaf);
    }
    case Trouble::Leave:
        return m_client.close();
    case Trouble::None:
        return;
    }
    Q_UNREACHABLE();
}

void DemoActor::comeBack()
{
    m_ill = false;
    m_client.setBehaviour(m_member.behaviour);
    enter();
}

void DemoActor::planNext(double intervals)
{
    m_next.start(std::chrono::duration_cast<std::chrono::milliseconds>(m_pingInterval * intervals));
}

} // namespace stalewatch
