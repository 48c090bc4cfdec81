// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/pushrunner.h"
#include "app/pushes/varzlook.h"
#include "models/push/rollingrun.h"
#include "models/values/target.h"

#include <QThreadPool>

#include <condition_variable>
#include <deque>
#include <mutex>

namespace stalewatch {

/// One server of a rolling push, and the ways to it.
struct PushJob
{
    Target target{};
    PushPlan plan{};
    std::unique_ptr<ConfigStore> store{};
    std::unique_ptr<Reloader> reloader{};
    std::shared_ptr<VarzLook> look{}; ///< at the target; in one thread at a time
};

/// What came of one server, beside RollingRun::Server.
struct PushReport
{
    bool hasRun = false;
    Attention attention{};
    QStringList remarks{};
};

/// Pushes to several servers, or to one: the canary first, then batches, each watched for stale closures after its
/// proof, and an end at the first failure. Every push is carried out in a thread of its own.
///
/// carryOut() blocks, minutes where there is a watch: not for the GUI's thread.
class RollingPush final
{
public:
    struct Options
    {
        RollingRules rules{};
        std::optional<Nanoseconds> watch{};  ///< after each proof; nullopt: watchTime() of the old settings
        std::vector<std::size_t> wereDone{}; ///< proven in an earlier attempt
        ReadOnly readOnly{};
        const std::atomic_bool *stop = nullptr; ///< set: ends after the servers under way
        /// Told of each step of each push and of its end; in the threads of the pushes, one at a time.
        std::function<void(std::size_t server, const PushRun &run)> progress{};
        /// Told when the state of a server has changed; in the thread of carryOut().
        std::function<void(std::size_t server, const RollingRun::Server &state)> changed{};
    };

    /// @p folder outlives it.
    RollingPush(std::vector<PushJob> jobs, PushFolder &folder, Options options);
    Q_DISABLE_COPY_MOVE(RollingPush)

    /// Returns RollingRun::exitCode().
    [[nodiscard]] int carryOut();

    [[nodiscard]] const std::vector<PushJob> &jobs() const noexcept { return m_jobs; }
    [[nodiscard]] const RollingRun &run() const noexcept { return m_run; }
    [[nodiscard]] const std::vector<PushReport> &reports() const noexcept { return m_reports; }

private:
    struct Ended
    {
        std::size_t server = 0;
        PushEnd outcome = PushEnd::Untouched;
        QString why{};
        PushReport report{};
        qint64 staleBefore = absent;  ///< the server's counter before the push; absent: it has none
        Instant loadedAt = noInstant; ///< config_load_time after it
    };
    struct Watch
    {
        qint64 staleBefore = absent;
        Instant loadedAt = noInstant;
        std::chrono::steady_clock::time_point until{};
    };

    void launch(std::size_t server, bool isBack);
    [[nodiscard]] Ended push(std::size_t server, bool isBack);
    void take(Ended ended);
    void watch(std::size_t server);
    [[nodiscard]] std::optional<qint64> staleSince(std::size_t server) const;
    [[nodiscard]] std::optional<Ended> next();
    void tellChanges();

    // Constant after construction
    const std::vector<PushJob> m_jobs;
    PushFolder &m_folder;
    const Options m_options;

    RollingRun m_run;
    std::vector<RollingState> m_told;
    std::vector<PushReport> m_reports;
    std::vector<Watch> m_watches;

    std::mutex m_mutex{};
    std::condition_variable m_news{};
    std::deque<Ended> m_ended{}; ///< guarded by m_mutex
    std::mutex m_telling{};      ///< one progress at a time

    QThreadPool m_pool{}; ///< last: it waits for what still uses the rest
};

} // namespace stalewatch
