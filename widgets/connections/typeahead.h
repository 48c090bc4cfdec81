// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/connectionmodel.h"

#include <QElapsedTimer>
#include <QString>

namespace stalewatch {

/// Finds connections by the beginning of their name while it is typed.
class TypeAhead final
{
public:
    /// @p typed is added to what was typed within the platform's keyboard interval. The next row from @p current on
    /// whose name begins so, around the end if need be; -1: none. O(rows), about 50 ns a row.
    [[nodiscard]] int find(const ConnectionModel &model, int current, const QString &typed);

private:
    QString m_typed{};
    QElapsedTimer m_since{};
};

} // namespace stalewatch
