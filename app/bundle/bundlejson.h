// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bundle/bundle.h"

namespace stalewatch::bundlejson {

[[nodiscard]] QJsonObject snapshotJson(const Snapshot &snapshot, JsonClock clock);
/// Null if it is not whole: rows and what belongs to them of different lengths, texts that are not there.
[[nodiscard]] std::shared_ptr<const Snapshot> readSnapshot(const QJsonObject &json, JsonClock clock);

[[nodiscard]] QJsonArray closuresJson(const Triage &triage, JsonClock clock);
[[nodiscard]] QJsonArray incidentsJson(const Triage &triage, JsonClock clock);
[[nodiscard]] QJsonArray findingsJson(const Triage &triage, JsonClock clock);
/// Null if what was read contradicts itself.
[[nodiscard]] std::shared_ptr<const Triage> readTriage(
    const QJsonArray &closures, const QJsonArray &incidents, const QJsonArray &findings, JsonClock clock);

[[nodiscard]] QJsonArray historyJson(const std::vector<HistoryCurve> &history, JsonClock clock);
[[nodiscard]] std::vector<HistoryCurve> readHistory(const QJsonArray &json, JsonClock clock);

} // namespace stalewatch::bundlejson
