// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/targettest.h"

#include <utility>

namespace stalewatch {

using namespace Qt::StringLiterals;

TargetTest::TargetTest(FeedMaker makeFeed, QObject *parent)
    : QObject(parent), m_makeFeed(std::move(makeFeed)), m_desk(new QObject)
{
    m_thread.setObjectName(u"target test"_s);
    m_desk->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_desk, &QObject::deleteLater);
    m_thread.start();
}

TargetTest::~TargetTest()
{
    m_thread.quit();
    m_thread.wait();
}

void TargetTest::ask(const Target &target)
{
    const quint64 question = ++m_question;
    QMetaObject::invokeMethod(
        m_desk, [this, target, question] { start(target, question); }, Qt::QueuedConnection);
}

/// In m_thread.
void TargetTest::start(const Target &target, quint64 question)
{
    qDeleteAll(m_desk->findChildren<Feed *>(Qt::FindDirectChildrenOnly));
    Feed *feed = m_makeFeed(target, m_desk);
    // The desk is the context: both run in m_thread, and end with it.
    connect(feed, &Feed::arrived, m_desk,
        [this, feed, target, question](const std::shared_ptr<const Observation> &observation) {
            feed->pause();
            answer(target, question, observation->facts);
        });
    connect(feed, &Feed::failed, m_desk, [this, feed, target, question](const PollHealth &health) {
        feed->pause();
        answer(target, question, tl::unexpected(health.failure.value_or(Failure{})));
    });
    feed->start();
}

/// In m_thread.
void TargetTest::answer(const Target &target, quint64 question, const Result<ServerFacts> &answer)
{
    const auto deliver = [this, target, question, answer] {
        if (question == m_question)
            emit answered(target, answer);
    };
    QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
}

} // namespace stalewatch
