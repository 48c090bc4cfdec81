// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/durablefile.h"
#include "models/push/pushjournal.h"

#include <QLockFile>

#include <memory>

namespace stalewatch {

/// What is kept of one push: its journal and both versions of the config.
struct KeptPush
{
    QString folder{};
    JournalledPush push{};
    bool isRunning = false; ///< a living program of ours is at it

    [[nodiscard]] QString oldVersion() const;
    [[nodiscard]] QString newVersion() const;
    /// It needs somebody's decision: interrupted, undecided, or neither the new nor the old state was proven; and
    /// nobody is at it.
    [[nodiscard]] bool isOpen() const noexcept;
};

/// Where pushes are remembered: a folder for each with its journal, the old and the new config, and an audit log of
/// all. Everything is readable for us alone and on the disk before the next step is done. Any thread; two programs may
/// use it at once.
class PushFolder final
{
public:
    /// $XDG_STATE_HOME/stalewatch/pushes, or ~/.local/state/stalewatch/pushes.
    [[nodiscard]] static QString standardPath();

    explicit PushFolder(QString path, SystemCalls &calls = SystemCalls::real());

    [[nodiscard]] const QString &path() const noexcept { return m_path; }

    /// Unique on this machine, and in the order of time: "20261122T193002Z-1a2b3c4d".
    [[nodiscard]] static QString newId();

    /// The journal of the push @p id; the first line makes its folder.
    [[nodiscard]] Result<DurableLines> journal(const QString &id);
    [[nodiscard]] Result<> keep(const QString &id, const QByteArray &oldBytes, const QByteArray &newBytes);
    [[nodiscard]] Result<QByteArray> oldVersion(const PushPlan &plan) const;
    [[nodiscard]] Result<QByteArray> newVersion(const PushPlan &plan) const;

    /// Every push, oldest first. What cannot be read is left out and named in @p problems.
    [[nodiscard]] std::vector<KeptPush> pushes(std::vector<Failure> *problems = nullptr) const;

    /// Notes that the operator takes an open push for settled, as all is now.
    [[nodiscard]] Result<> markKept(const PushPlan &plan);

    /// Adds a line to audit.jsonl.
    [[nodiscard]] Result<> audit(const QByteArray &line);

    /// Keeps other programs of ours from pushing to @p target while the lock lives. The Failure says who does.
    [[nodiscard]] Result<std::unique_ptr<QLockFile>> lock(const QString &target) const;

    [[nodiscard]] KeptPush kept(const PushPlan &plan) const;

private:
    [[nodiscard]] QString lockPath(const QString &target) const;
    /// Whether somebody alive has lock(@p target). Only looks: whoever takes the lock to find out is taken for a push
    /// by another that finds out at the same time, and by a push that begins.
    [[nodiscard]] bool isLocked(const QString &target) const;
    [[nodiscard]] QString folderOf(const QString &id) const;
    [[nodiscard]] Result<QByteArray> version(const QString &file, const QString &digest) const;

    // Constant after construction
    const QString m_path;
    SystemCalls &m_calls;
};

} // namespace stalewatch
