// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/targettester.h"

namespace stalewatch {

TargetTester::TargetTester(FeedMaker makeFeed, QObject *parent) : QObject(parent), m_makeFeed(std::move(makeFeed))
{
}

void TargetTester::test(const Target &target)
{
    delete m_feed;
    m_feed = m_makeFeed(target, this);
    if (!m_feed) {
        emit tested(target,
            tl::unexpected(Failure{Failure::Kind::Unsupported, tr("Polling %1").arg(shownTarget(target)),
                tr("There is no way to watch this kind of address.")}));
        return;
    }
    connect(m_feed, &Feed::arrived, this,
        [this, target](const std::shared_ptr<const Observation> &observation) { finish(target, observation->facts); });
    connect(m_feed, &Feed::failed, this, [this, target](const PollHealth &health) {
        finish(target, tl::unexpected(health.failure.value_or(Failure{})));
    });
    m_feed->start();
}

void TargetTester::finish(const Target &target, const Result<ServerFacts> &answer)
{
    m_feed->disconnect(this);
    m_feed->pause();
    std::exchange(m_feed, nullptr)->deleteLater();
    emit tested(target, answer);
}

} // namespace stalewatch
