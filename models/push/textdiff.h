// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace stalewatch {

/// A unified diff with three lines of context, as diff -u prints it; empty if both are equal. @p file stands in both
/// header lines. Meant for two texts that differ in few lines: all between the first and the last difference counts as
/// changed line by line, in hunks where lines agree. A line end of \r\n stays in its line.
[[nodiscard]] QString unifiedDiff(const QString &file, const QByteArray &before, const QByteArray &after);

} // namespace stalewatch
