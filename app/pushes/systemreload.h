// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/ways.h"
#include "models/ports/logins.h"

#include <QList>

namespace stalewatch {

/// Asks servers to reload with a login of the system account that @p logins give. One of @p known is meant where its
/// address is named, so that its login and certificates are used. Blocks when called, for seconds at most.
[[nodiscard]] SystemReload systemReload(std::shared_ptr<Logins> logins, const QList<Target> &known);

} // namespace stalewatch
