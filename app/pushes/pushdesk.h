// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/pushshift.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace stalewatch {

class Logins;

/// Where the window hands in what it wants done to configs and servers, and is told what comes of it.
///
/// GUI thread; all that blocks runs in threads of its own: plans a few at a time, pushes and settling one after the
/// other. Its end waits for what is under way, which ends before it changes anything or goes on to a proven state.
class PushDesk final : public QObject
{
    Q_OBJECT

public:
    explicit PushDesk(const QString &folder = PushFolder::standardPath(), QObject *parent = nullptr);
    ~PushDesk() override;

    /// The targets of now, with their certificates and credentials: a plan names only the address.
    void setTargets(const QList<Target> &targets) { m_targets = targets; }
    /// Also for what is planned already. What runs is not stopped by it.
    void setReadOnly(const ReadOnly &readOnly) { m_readOnly = readOnly; }
    void setNatsServer(const QString &program) { m_ways.natsServer = program; }
    /// Who logs in to a system account that is to reload servers; null: nobody.
    void setLogins(std::shared_ptr<Logins> logins) { m_logins = std::move(logins); }

    /// Plans for @p wishes, or looks; planned() answers for each. Of wishes with an older @p number what has not begun
    /// is left out.
    void plan(quint64 number, const std::vector<ServerWish> &wishes);
    /// Refused while another push is under way; ended() says so.
    void push(const PushOrder &order);
    /// Nothing further begins; what is under way ends by itself.
    void stop();
    /// stop(), and then what this push, or the last one, has proven goes back, the last server first.
    void takeBack();
    /// Settles the open push with the id @p push, or undoes it.
    void settle(const QString &push, SettleWay way);
    /// Reads what is remembered; remembered() answers.
    void remember();
    /// Looks whether the file of the push @p push is still ours; examined() answers.
    void examine(const QString &push);

    [[nodiscard]] bool isBusy() const noexcept { return m_isBusy; }

signals:
    void planned(const stalewatch::ServerPlan &plan);
    /// A push, or settling, begins.
    void begun();
    void stepped(const stalewatch::PushStepNews &news);
    void told(const stalewatch::ServerPushNews &news);
    /// Always follows begun().
    void ended(const stalewatch::PushSummary &summary);
    /// Newest first. @p problems: journals that cannot be read.
    void remembered(
        const std::vector<stalewatch::RememberedPush> &pushes, const std::vector<stalewatch::Failure> &problems);
    void examined(const stalewatch::PushExamination &examination);

private:
    void begin(std::function<ShiftEnd(const PushShift &)> work);
    void end(const ShiftEnd &result);
    [[nodiscard]] PushShift shift();

    // Constant after construction
    const QString m_folder;

    QList<Target> m_targets{};
    ReadOnly m_readOnly{};
    WaySettings m_ways{};
    std::shared_ptr<Logins> m_logins{};
    bool m_isBusy = false;
    bool m_isBackAsked = false;
    std::vector<PushPlan> m_done{}; ///< proven by the last push and not taken back
    std::shared_ptr<std::atomic<quint64>> m_latest = std::make_shared<std::atomic<quint64>>(0);
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    quint64 m_memoryAsked = 0; ///< the number of the latest remember()
    QThreadPool m_planners{this};
    QThreadPool m_pushes{this}; ///< one thread
};

} // namespace stalewatch
