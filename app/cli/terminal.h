// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace stalewatch {

/// @p text in the encoding of the terminal: UTF-8, or ASCII with '?' for the rest where the locale is no UTF-8 one
/// (Qt itself would switch to UTF-8 there).
[[nodiscard]] QByteArray forTerminal(const QString &text);

/// Writes @p text to standard output at once.
void printText(const QString &text);
/// Puts @p question on the terminal and returns the line that is typed, without its end; nullopt: there is no terminal
/// to ask on. Blocks.
[[nodiscard]] std::optional<QString> askOnTerminal(const QString &question);

/// Writes a line for people to standard error. Never fails: there is nobody to tell.
void tellOperator(const QString &text);

} // namespace stalewatch
