// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/targettester.h"

namespace stalewatch {

TargetTester::TargetTester(TargetMakers makers, QObject *parent) : QObject(parent), m_makers(std::move(makers))
{
}

void TargetTester::test(const Target &target)
{
    delete std::exchange(m_feed, nullptr);
    delete m_finder;
    m_finder = m_makers.finder ? m_makers.finder(target, this) : nullptr;
    if (m_finder) {
        connect(m_finder, &ServerFinder::surveyed, this,
            [this, target](const Survey &survey) { finish(target, Result<Survey>(survey)); });
        connect(m_finder, &ServerFinder::failed, this,
            [this, target](const Failure &failure) { finish(target, Result<Survey>(tl::unexpected(failure))); });
        m_finder->start();
        return;
    }
    m_feed = m_makers.feed(target, this);
    if (!m_feed) {
        emit tested(target,
            tl::unexpected(Failure{Failure::Kind::Unsupported, tr("Polling %1").arg(shownTarget(target)),
                tr("There is no way to watch this kind of address.")}));
        return;
    }
    connect(m_feed, &Feed::arrived, this, [this, target](const std::shared_ptr<const Observation> &observation) {
        finish(target, Result<ServerFacts>(observation->facts));
    });
    connect(m_feed, &Feed::failed, this, [this, target](const PollHealth &health) {
        finish(target, Result<ServerFacts>(tl::unexpected(health.failure.value_or(Failure{}))));
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

void TargetTester::finish(const Target &target, const Result<Survey> &answer)
{
    m_finder->disconnect(this);
    m_finder->pause();
    std::exchange(m_finder, nullptr)->deleteLater();
    emit surveyed(target, answer);
}

} // namespace stalewatch
