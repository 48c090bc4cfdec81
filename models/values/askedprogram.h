// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QStringList>

namespace stalewatch {

/// A program that a context wants to be run for its credentials. What a person allows is this context and these words.
struct AskedProgram
{
    QString context{};
    QStringList program{}; ///< what would be run: an argument vector

    bool operator==(const AskedProgram &) const = default;
};

} // namespace stalewatch

Q_DECLARE_METATYPE(stalewatch::AskedProgram)
