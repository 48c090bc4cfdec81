// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/rollingpush.h"

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds lookDeadline = 5s;
constexpr auto watchPause = 1s; ///< between two looks at a stale counter

} // namespace

RollingPush::RollingPush(std::vector<PushJob> jobs, PushFolder &folder, Options options)
    : m_jobs(std::move(jobs))
    , m_folder(folder)
    , m_options(std::move(options))
    , m_run(m_jobs.size(), m_options.rules, m_options.wereDone)
    , m_told(m_jobs.size(), RollingState::Waiting)
    , m_reports(m_jobs.size())
    , m_watches(m_jobs.size())
{
    m_pool.setMaxThreadCount(std::max(1, m_options.rules.batch));
}

int RollingPush::carryOut()
{
    while (!m_run.isOver()) {
        if (m_options.stop != nullptr && *m_options.stop)
            m_run.stop();
        for (const std::size_t server : m_run.toBegin())
            launch(server, false);
        for (const std::size_t server : m_run.toTakeBack())
            launch(server, true);
        tellChanges();
        if (std::optional<Ended> ended = next())
            take(*std::move(ended));
        for (std::size_t i = 0; i < m_jobs.size(); ++i) {
            if (m_run.servers()[i].state == RollingState::Watching)
                watch(i);
        }
        tellChanges();
    }
    return m_run.exitCode();
}

void RollingPush::launch(std::size_t server, bool isBack)
{
    m_pool.start([this, server, isBack] {
        Ended ended = push(server, isBack);
        const std::lock_guard lock(m_mutex);
        m_ended.push_back(std::move(ended));
        m_news.notify_one();
    });
}

/// In a thread of the pool.
RollingPush::Ended RollingPush::push(std::size_t server, bool isBack)
{
    const PushJob &job = m_jobs[server];
    Ended ended{.server = server, .report = {.hasRun = true}};
    const Result<ServerFacts> before = job.look->facts(lookDeadline);
    if (!before) {
        ended.why = before.error().what + u": "_s + before.error().why;
        return ended;
    }
    ended.staleBefore = before->staleConnections;
    const PushTools tools{.store = *job.store,
        .reloader = *job.reloader,
        .folder = m_folder,
        .look = [&job](std::chrono::milliseconds deadline) { return job.look->facts(deadline); },
        .readOnly = m_options.readOnly,
        .stop = m_options.stop,
        .progress =
            [this, server](const PushRun &run) {
                const std::lock_guard lock(m_telling);
                if (m_options.progress)
                    m_options.progress(server, run);
            }};
    PushRunner runner(isBack ? PushRun::undone(job.plan, ServerBefore::of(*before)) : PushRun(job.plan), tools,
        isBack ? PushRunner::Begin::Resumed : PushRunner::Begin::New);
    const Result<PushEnd> end = runner.carryOut();
    ended.outcome = end.value_or(PushEnd::Untouched);
    ended.why = end ? runner.run().why() : QString(end.error().what + u": "_s + end.error().why);
    ended.report.remarks = runner.remarks();
    if (end == PushEnd::NeedsAttention || end == PushEnd::Undecided)
        ended.report.attention = runner.attention();
    if (const Result<ServerFacts> after = job.look->facts(lookDeadline); after && end == PushEnd::Proven)
        ended.loadedAt = after->configLoadTime;
    return ended;
}

std::optional<RollingPush::Ended> RollingPush::next()
{
    std::unique_lock lock(m_mutex);
    const bool isWatching = std::ranges::any_of(
        m_run.servers(), [](const RollingRun::Server &server) { return server.state == RollingState::Watching; });
    // Awake now and then, for the stop that may be asked for.
    m_news.wait_for(
        lock, isWatching ? std::chrono::milliseconds(watchPause) : 100ms, [this] { return !m_ended.empty(); });
    if (m_ended.empty())
        return std::nullopt;
    Ended ended = std::move(m_ended.front());
    m_ended.pop_front();
    return ended;
}

void RollingPush::take(Ended ended)
{
    const std::size_t server = ended.server;
    const Nanoseconds time = m_options.watch.value_or(watchTime(m_jobs[server].plan.before));
    m_watches[server] = {ended.staleBefore, ended.loadedAt,
        std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::milliseconds>(time)};
    m_reports[server] = std::move(ended.report);
    m_run.ended(server, ended.outcome, ended.why);
}

void RollingPush::watch(std::size_t server)
{
    const bool isStopped = m_options.stop != nullptr && *m_options.stop;
    const bool isOver = isStopped || std::chrono::steady_clock::now() >= m_watches[server].until;
    // A server that does not answer just now says nothing; its connections are the feed's to watch.
    m_run.watched(server, staleSince(server).value_or(0), isOver);
}

std::optional<qint64> RollingPush::staleSince(std::size_t server) const
{
    const Watch &watch = m_watches[server];
    VarzLook &look = *m_jobs[server].look;
    if (isKnown(watch.staleBefore)) {
        const Result<ServerFacts> now = look.facts(lookDeadline);
        return now && isKnown(now->staleConnections) ? std::optional(now->staleConnections - watch.staleBefore)
                                                     : std::nullopt;
    }
    const Result<qint64> count = look.staleClosuresAfter(watch.loadedAt, lookDeadline);
    return count ? std::optional(*count) : std::nullopt;
}

void RollingPush::tellChanges()
{
    for (std::size_t i = 0; i < m_jobs.size(); ++i) {
        const RollingRun::Server &server = m_run.servers()[i];
        if (std::exchange(m_told[i], server.state) != server.state && m_options.changed)
            m_options.changed(i, server);
    }
}

} // namespace stalewatch
