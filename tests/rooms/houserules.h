// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace stalewatch {

/// What is wrong with one source of the house, one sentence each: "models/x.h:3: ... because ...".
/// @p path is relative to the top, @p text its whole content. Pure, so that the rules can be tried on bad samples.
[[nodiscard]] QStringList complaintsAbout(const QString &path, const QString &text);

/// The names at the top that design.md does not know; dot files and build folders aside.
[[nodiscard]] QStringList strangersAmong(const QStringList &topLevel);

/// The sources of one folder that its CMakeLists.txt, @p listing, does not name.
[[nodiscard]] QStringList unlisted(const QStringList &sources, const QString &listing);

} // namespace stalewatch
