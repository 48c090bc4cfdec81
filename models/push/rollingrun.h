// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/pushrun.h"

namespace stalewatch {

/// How a push goes over several servers.
struct RollingRules
{
    enum class OnFailure : quint8 {
        Keep,     ///< those proven before the failure keep the new settings
        TakeBack, ///< they are taken back too, the last one first
    };

    int batch = 1; ///< after the first server, which goes alone: the canary
    OnFailure onFailure = OnFailure::Keep;
    qint64 staleTolerated = 0; ///< stale closures during the watch of one server that are no reason to stop
};

/// What became of one server of a rolling push.
enum class RollingState : quint8 {
    Waiting, ///< not begun
    Pushing,
    Watching, ///< proven; the stale counter is watched for the window of the old settings
    Done,     ///< proven and watched
    Failed,   ///< its own push ended otherwise than Proven: see the outcome
    TakingBack,
    TakenBack,
    Untouched, ///< left alone because another failed or the operator stopped
};

/// A push over several servers: a pure machine that says which server to begin, to watch or to take back next. Results
/// come from PushRun of each. The order is that of the plans.
class RollingRun final
{
public:
    struct Server
    {
        RollingState state = RollingState::Waiting;
        PushEnd outcome = PushEnd::Running;
        QString why{};
    };

    /// @p wereDone: servers proven in an earlier attempt that is resumed; they are not touched again.
    RollingRun(std::size_t servers, RollingRules rules, const std::vector<std::size_t> &wereDone = {});

    [[nodiscard]] const std::vector<Server> &servers() const noexcept { return m_servers; }
    /// Servers whose push is to be begun now; each is returned once.
    [[nodiscard]] std::vector<std::size_t> toBegin();
    /// Servers that are to be taken back now (PushRun::undone()); each is returned once.
    [[nodiscard]] std::vector<std::size_t> toTakeBack();
    /// Nothing is under way and nothing will begin.
    [[nodiscard]] bool isOver() const noexcept;
    [[nodiscard]] bool isStopping() const noexcept { return m_isStopping; }

    /// The push, or the taking back, of @p server ended.
    void ended(std::size_t server, PushEnd outcome, const QString &why);
    /// The watch over @p server: its stale closures since its proof. @p isOver: the window of the old settings has
    /// passed.
    void watched(std::size_t server, qint64 staleClosures, bool isOver);
    /// Nothing further begins; what is under way ends by itself.
    void stop();

    /// 0: all are done; 2: some are not, and all is known of them; 1: of some it is not known what they have.
    [[nodiscard]] int exitCode() const noexcept;

private:
    void fail();

    std::vector<Server> m_servers{};
    RollingRules m_rules{};
    std::vector<std::size_t> m_earlier{}; ///< proven in an earlier attempt
    bool m_isStopping = false;
    bool m_hasFailed = false;
    bool m_isTakingBack = false;
};

/// How long the stale counter of a server is watched after its reload: the window of the old settings and a tick.
[[nodiscard]] Nanoseconds watchTime(const PingSettings &before) noexcept;

} // namespace stalewatch
