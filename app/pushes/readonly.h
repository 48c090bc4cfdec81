// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"

#include <QStringList>

namespace stalewatch {

/// Where nothing may be changed: in all of the program (--read-only, or the setting), or at some targets. Whoever
/// pushes asks this first, whatever the window offered.
struct ReadOnly
{
    bool everywhere = false;
    QStringList targets{}; ///< as shownTarget() has them

    /// A Failure that says which of them stands against changing @p target.
    [[nodiscard]] Result<> allows(const QString &target) const;
};

} // namespace stalewatch
