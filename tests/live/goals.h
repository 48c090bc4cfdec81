// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/windowscore.h"

#include <map>

namespace stalewatch {

/// What was seen of the servers of one version.
struct VersionScores
{
    WindowScore steady{};   ///< by one who watched from the start, the settings the same all the time
    WindowScore late{};     ///< the same by one who came late
    WindowScore gaps{};     ///< and by one who looks away now and then
    WindowScore reloaded{}; ///< by one who watched from the start, settings changed in flight

    void add(const VersionScores &other);
};

/// One line a goal: what is wanted, and what was reached on each version and on all. @p pollShare is the poll period in
/// units of ping_interval.
[[nodiscard]] QByteArray goalTable(const std::map<QByteArray, VersionScores> &versions, double pollShare);

} // namespace stalewatch
