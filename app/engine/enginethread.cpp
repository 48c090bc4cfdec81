// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/enginethread.h"

#include <QMutexLocker>

#include <utility>

namespace stalewatch {

EngineThread::EngineThread(TargetMakers makers, QObject *parent)
    : QObject(parent), m_engine(new Engine(std::move(makers)))
{
    m_engine->moveToThread(&m_thread);
    // In its thread, and at once: what it leaves to be deleted later, as sockets, is what the thread does last.
    connect(
        &m_thread, &QThread::finished, this, [engine = m_engine] { delete engine; }, Qt::DirectConnection);
    connect(m_engine, &Engine::framed, m_engine, [this](const std::shared_ptr<const Frame> &frame) { keep(frame); });
    connect(m_engine, &Engine::subscriptionsTold, this, &EngineThread::subscriptionsTold, Qt::QueuedConnection);
    m_thread.setObjectName(QStringLiteral("engine"));
    m_thread.start();
}

EngineThread::~EngineThread()
{
    m_thread.quit();
    m_thread.wait();
}

/// The engine's thread.
void EngineThread::keep(const std::shared_ptr<const Frame> &frame)
{
    const QMutexLocker lock(&m_mutex);
    if (!std::exchange(m_waiting, frame))
        QMetaObject::invokeMethod(this, &EngineThread::handOver, Qt::QueuedConnection);
}

void EngineThread::handOver()
{
    std::shared_ptr<const Frame> newest;
    {
        const QMutexLocker lock(&m_mutex);
        newest.swap(m_waiting);
    }
    emit framed(newest);
}

void EngineThread::setTargets(const QList<Target> &targets)
{
    post([engine = m_engine, targets] { engine->setTargets(targets); });
}

void EngineThread::setInterval(Nanoseconds interval)
{
    post([engine = m_engine, interval] { engine->setInterval(interval); });
}

void EngineThread::setAuthWanted(bool wanted)
{
    post([engine = m_engine, wanted] { engine->setAuthWanted(wanted); });
}

void EngineThread::setTcpInfoWanted(bool wanted)
{
    post([engine = m_engine, wanted] { engine->setTcpInfoWanted(wanted); });
}

void EngineThread::setPaused(bool paused)
{
    post([engine = m_engine, paused] { engine->setPaused(paused); });
}

void EngineThread::setGoneFor(Nanoseconds duration)
{
    post([engine = m_engine, duration] { engine->setGoneFor(duration); });
}

void EngineThread::refresh()
{
    post([engine = m_engine] { engine->refresh(); });
}

void EngineThread::ask(int view, const Question &question)
{
    post([engine = m_engine, view, question] { engine->ask(view, question); });
}

void EngineThread::dropView(int view)
{
    post([engine = m_engine, view] { engine->dropView(view); });
}

void EngineThread::askSubscriptions(ConnectionKey key)
{
    post([engine = m_engine, key] { engine->askSubscriptions(key); });
}

void EngineThread::noteChange(const OwnChange &change)
{
    post([engine = m_engine, change] { engine->noteChange(change); });
}

void EngineThread::forgetTriage()
{
    post([engine = m_engine] { engine->forgetTriage(); });
}

} // namespace stalewatch
