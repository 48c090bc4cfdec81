// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/pushplan.h"

#include <QJsonObject>

namespace stalewatch {

/// A plan as JSON. Times and durations are texts, since JSON's numbers do not hold 64 bits.
[[nodiscard]] QJsonObject planToJson(const PushPlan &plan);
/// A Failure names the first field that is missing or wrong.
[[nodiscard]] Result<PushPlan> planFromJson(const QJsonObject &object);

} // namespace stalewatch
