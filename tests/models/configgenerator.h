// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <random>

namespace stalewatch {

/// Makes up configs as people might write them, right and wrong: every form of a value, separator and end that the
/// format knows, and a few bytes changed now and then. The same seed gives the same configs.
class ConfigGenerator final
{
public:
    explicit ConfigGenerator(quint64 seed) : m_random(seed) { }

    /// Speaks of files inc1.conf to inc3.conf and self.conf beside it, and of variables ENVD, ENVM and ENVBAD of the
    /// environment. Only of options that a reload may change.
    [[nodiscard]] QByteArray next();

private:
    [[nodiscard]] QByteArray pick(const QList<QByteArray> &of);
    [[nodiscard]] bool chance(int percent);
    [[nodiscard]] QByteArray setting();
    [[nodiscard]] QByteArray valueFor(const QByteArray &key);
    void damage(QByteArray &text);

    std::mt19937_64 m_random;
};

} // namespace stalewatch
