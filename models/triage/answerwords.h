// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/answers.h"

#include <QCoreApplication>

/// What answersOf() and summaryOf() build their sentences of.
namespace stalewatch::answerwords {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Triage)
};

/// @p count for %n, which takes an int.
[[nodiscard]] int counted(qint64 count) noexcept;
[[nodiscard]] double percentOf(qint64 part, qint64 whole) noexcept;
/// A text of others within a sentence.
[[nodiscard]] QString quoted(std::string_view utf8, Quoting quoting);
[[nodiscard]] QString nameOrUnnamed(std::string_view utf8, Quoting quoting);
/// A sentence that triage made, as it is or with its markup made literal.
[[nodiscard]] QString ours(const QString &sentence, Quoting quoting);
/// Of one unit below an hour, below ten seconds with one decimal, as reconnects are: "1.2 s", "9 s", "14 min".
[[nodiscard]] QString shownFine(Nanoseconds duration);
/// The application most of whose members have not come back; null: all have.
[[nodiscard]] const IncidentApplication *mostMissing(const Incident &incident) noexcept;
/// "Likely the network: a middlebox that drops idle flows at 350 s. Not us: no reload, no restart".
[[nodiscard]] QString whoseFault(const Incident &incident, Quoting quoting);

} // namespace stalewatch::answerwords
