// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/engine.h"

#include <QMutex>
#include <QThread>

namespace stalewatch {

/// An Engine in a thread of its own. All calls return at once; frames come back queued, and only the newest of them: a
/// GUI thread that was held up for ten seconds, by a menu or a debugger, finds one frame and not a hundred.
class EngineThread final : public QObject
{
    Q_OBJECT

public:
    explicit EngineThread(TargetMakers makers, QObject *parent = nullptr);
    ~EngineThread() override; ///< ends the thread: at most as long as one answer takes to decode

    void setTargets(const QList<Target> &targets);
    void setInterval(Nanoseconds interval);
    void setAuthWanted(bool wanted);
    void setTcpInfoWanted(bool wanted);
    void setPaused(bool paused);
    void setGoneFor(Nanoseconds duration);
    void refresh();
    void ask(int view, const Question &question);
    void dropView(int view);
    void askSubscriptions(ConnectionKey key);
    void noteChange(const OwnChange &change);
    void forgetTriage();

signals:
    void framed(std::shared_ptr<const stalewatch::Frame> frame);
    void subscriptionsTold(
        stalewatch::ConnectionKey key, const tl::expected<stalewatch::HeldSubscriptions, stalewatch::Failure> &result);

private:
    template <class F>
    void post(F &&call)
    {
        QMetaObject::invokeMethod(m_engine, std::forward<F>(call), Qt::QueuedConnection);
    }

    void keep(const std::shared_ptr<const Frame> &frame);
    void handOver();

    QMutex m_mutex{};
    std::shared_ptr<const Frame> m_waiting{}; ///< guarded by m_mutex; null: nothing is on its way to framed()

    QThread m_thread{};
    Engine *m_engine; // lives in m_thread, deleted when it ends
};

} // namespace stalewatch
