// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"

#include <QJsonArray>
#include <QStringList>

namespace stalewatch {

/// The server of @p target in @p snapshot; null if it is not watched.
[[nodiscard]] std::shared_ptr<const ServerSnapshot> serverOf(const Snapshot &snapshot, TargetNumber target);

/// Which servers stand side by side: two to eight targets, from left to right, or none when there are not two. A value.
class PaneChoice final
{
public:
    static constexpr int fewest = 2;

    [[nodiscard]] const QList<TargetNumber> &targets() const noexcept { return m_targets; }
    /// Lets go of what is no longer watched, and chooses anew if too few are left: those of a saved layout, else the
    /// first ones.
    void follow(const Snapshot &snapshot);
    /// False, and nothing is changed, if these are not two to eight servers of @p snapshot.
    bool choose(const QList<TargetNumber> &targets, const Snapshot &snapshot);
    /// The same with @p target shown or not, in the order of the snapshot.
    [[nodiscard]] QList<TargetNumber> with(TargetNumber target, bool isShown, const Snapshot &snapshot) const;
    /// Whether @p target can be shown, or no longer shown, without leaving the bounds.
    [[nodiscard]] bool canToggle(TargetNumber target) const;

    /// The addresses of the targets, which survive a restart of the program; @p snapshot may be null.
    [[nodiscard]] QJsonArray layout(const Snapshot *snapshot) const;
    /// What is no array of texts is ignored.
    void setLayout(const QJsonValue &layout);

private:
    QList<TargetNumber> m_targets{};
    QStringList m_wanted{}; ///< addresses of a saved layout, until a snapshot knows their numbers
};

} // namespace stalewatch
