// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace stalewatch {

/// What the NATS tools ask of the world when they read a context.
struct GoEnvironment
{
    QByteArray home{};                                            ///< of the person, without a slash at the end
    std::function<QByteArray(const QByteArray &name)> variable{}; ///< empty where it is not set
};

/// What Go's os.ExpandEnv() makes of @p text: "$NAME" and "${NAME}"; what is not set becomes nothing.
[[nodiscard]] QByteArray expandedAsGoDoes(QByteArrayView text, const GoEnvironment &environment);
/// The same, and a "~" at the beginning becomes the home, even before a name (jsm.go, expandHomedir).
[[nodiscard]] QByteArray pathAsJsmHasIt(QByteArrayView text, const GoEnvironment &environment);

/// The scheme of @p reference in lower case, where Go's url.Parse() finds one of two letters or more (jsm.go,
/// parseScheme); empty: it is a path, or a password that merely looks like something else.
[[nodiscard]] QByteArray schemeAsGoSeesIt(QByteArrayView reference);

} // namespace stalewatch
