// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/engine.h"
#include "models/kick/kickrun.h"
#include "models/values/readonly.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>

namespace stalewatch {

/// Carries out plans of connections to kick, one plan at a time: each connection is checked against the newest snapshot
/// in its turn, asked for at the pace of KickRun, and written to the audit log that pushes have too. Nothing begins
/// when that log cannot be written.
///
/// Lives in one thread with an event loop, the GUI's or the command line's, and blocks it nowhere: requests run in
/// threads of ClientActions, the log in one of the desk's.
class KickDesk final : public QObject
{
    Q_OBJECT

public:
    /// @p folder is that of pushes (PushFolder).
    KickDesk(ActionsMaker actions, QString folder, QObject *parent = nullptr);
    ~KickDesk() override; ///< waits for the log and the requests under way, seconds at most

    /// The targets of now, with their logins: a plan names only the address.
    void setTargets(const QList<Target> &targets);
    /// Also for what is planned already.
    void setReadOnly(const ReadOnly &readOnly) { m_readOnly = readOnly; }
    /// What is known now; who comes back is learnt from it.
    void take(const std::shared_ptr<const Frame> &frame);

    /// Why nothing can be done to connections of @p server; empty: it can.
    [[nodiscard]] QString objection(const ServerSnapshot &server) const;

    /// The Failure says why it does not begin: one is under way, or everything is read only.
    [[nodiscard]] Result<> begin(const KickPlan &plan);
    /// Nobody further is asked.
    void stop();

    [[nodiscard]] bool isBusy() const noexcept { return m_run && !m_run->isOver(); }
    /// The last one that began; null: none. Who comes back may change it after its end.
    [[nodiscard]] const KickRun *run() const noexcept { return m_run ? &*m_run : nullptr; }

signals:
    /// run() has news.
    void changed();
    /// Every answer is there.
    void ended();
    /// Connections of these servers are going to be kicked.
    void changing(const stalewatch::OwnChange &change);
    /// The audit log cannot be written.
    void failed(const stalewatch::Failure &failure);

private:
    void begun(quint64 number, const Result<> &logged);
    void goOn();
    void ask(std::size_t index);
    void end(quint64 number, std::size_t index, const Result<> &result);
    void logSettled();
    void write(const QByteArray &line);
    void settle();
    [[nodiscard]] QString readOnlyObjection(const KickEntry &entry) const;
    [[nodiscard]] ClientActions *actionsOf(const QString &target);
    void letGo();

    // Constant after construction
    const ActionsMaker m_make;
    const QString m_folder;

    QList<Target> m_targets{};
    ReadOnly m_readOnly{};
    std::shared_ptr<const Frame> m_frame{};
    std::optional<KickRun> m_run{};
    QString m_id{};                                                ///< of the run in the log
    quint64 m_number = 0;                                          ///< of the run: an older one's answers are dropped
    bool m_isOver = true;                                          ///< ended() was emitted
    std::vector<bool> m_isLogged{};                                ///< by entry of the run
    std::map<QString, std::shared_ptr<ClientActions>> m_actions{}; ///< by shown target, while a run needs them
    QTimer m_turn{this};
    QThreadPool m_writing{}; ///< one thread
};

} // namespace stalewatch
