// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/engine.h"

#include <QObject>
#include <QThread>

namespace stalewatch {

/// Tries a target once, before it is saved: one poll by a feed of its own, in a thread of its own.
class TargetTest final : public QObject
{
    Q_OBJECT

public:
    explicit TargetTest(FeedMaker makeFeed, QObject *parent = nullptr);
    ~TargetTest() override; ///< drops what is in flight

    /// Polls @p target; an earlier question that is not answered yet never will be.
    void ask(const Target &target);

signals:
    /// What the server says of itself, or why it does not.
    void answered(const stalewatch::Target &target, const stalewatch::Result<stalewatch::ServerFacts> &answer);

private:
    void start(const Target &target, quint64 question);
    void answer(const Target &target, quint64 question, const Result<ServerFacts> &answer);

    FeedMaker m_makeFeed;
    QThread m_thread{};
    QObject *m_desk;        // lives in m_thread and owns the feed there; deleted when it ends
    quint64 m_question = 0; ///< the newest; answers to older ones are dropped
};

} // namespace stalewatch
