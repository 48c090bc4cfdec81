// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/triage.h"

#include <array>

namespace stalewatch {

/// What has to be known beside an incident to speak of it.
struct TriageMoment
{
    const Triage &triage;    ///< whose incident it is
    LocalTime local{};       ///< our clock now
    Instant now = noInstant; ///< a server's clock now: tells today's times from others
};

/// How what clients and servers call themselves stands in a sentence.
enum class Quoting : quint8 {
    Plain,    ///< for labels of plain text
    Markdown, ///< in code spans, so that a chat reads no markup and calls nobody
};

/// One of the six questions of an incident, and its answer in a sentence or two.
struct TriageAnswer
{
    QString question{}; ///< "Is it still going on?"
    QString answer{};

    bool operator==(const TriageAnswer &) const = default;
};

/// The six questions in their order: is it still going on, who, what do they share, them or the network or us, did
/// they come back, what now. Translated, of one line each; what others wrote in them is made harmless.
/// O(members of the incident).
[[nodiscard]] std::array<TriageAnswer, 6> answersOf(
    const Incident &incident, const TriageMoment &moment, Quoting quoting = Quoting::Plain);
/// "Incident 7, since 10:31:04".
[[nodiscard]] QString titleOf(const Incident &incident, const TriageMoment &moment);
/// "Incident 7: 112 closures, going on, 10.4.17.0/24": for a list to choose from.
[[nodiscard]] QString lineOf(const Incident &incident, const TriageMoment &moment);
/// Everything in Markdown for a chat or a ticket: title, answers, what they share, causes with for and against.
[[nodiscard]] QString summaryOf(const Incident &incident, const TriageMoment &moment);

/// "address 10.4.17.0/24", "unnamed". Plain text.
[[nodiscard]] QString titleOf(const Share &share, Quoting quoting = Quoting::Plain);
/// "112 of 112".
[[nodiscard]] QString insideWords(const Share &share);
/// "3 % of all"; empty: nobody knows.
[[nodiscard]] QString everywhereWords(const Share &share);
/// "× 33"; empty: it cannot be said.
[[nodiscard]] QString liftWords(const Share &share);

/// The last closure of a newer moment than this is news: what the title of the tab counts.
inline constexpr std::chrono::minutes incidentIsNewsFor{15};
/// Whether somebody on call should look at @p incident: it goes on, or ended a moment ago.
[[nodiscard]] bool isNews(const Incident &incident, LocalTime local) noexcept;
/// The newest clock of the servers of @p snapshot; noInstant: none has answered.
[[nodiscard]] Instant newestClock(const Snapshot &snapshot, LocalTime local) noexcept;

/// @p text, which is ours but for names in it, with all that Markdown reads made literal.
[[nodiscard]] QString markdownText(QStringView text);

} // namespace stalewatch
