// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/answers/answerlog.h"
#include "app/bundle/jsonfields.h"
#include "app/bundle/pseudonyms.h"
#include "models/result.h"
#include "models/triage/triage.h"

#include <QImage>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace stalewatch {

class StaleHistory;

/// How the stale closures of one target went: pieces without gaps, x on our clock.
struct HistoryCurve
{
    TargetNumber target = 0;
    std::vector<std::vector<std::pair<LocalTime, double>>> pieces{};
};

/// The last hours of every target of @p snapshot. GUI thread's, as @p history is; O(points).
[[nodiscard]] std::vector<HistoryCurve> historyOf(
    const StaleHistory &history, const Snapshot &snapshot, LocalTime local);

/// The times around the incidents of @p triage, whose answers are worth keeping.
[[nodiscard]] std::vector<AnswerLog::Span> spansOf(const Triage &triage);

/// What an incident bundle is made of, or holds. Values only, so it can be handed to another thread.
struct Bundle
{
    std::shared_ptr<const Snapshot> snapshot{};
    std::shared_ptr<const Triage> triage{}; ///< null: nothing known yet
    std::vector<HistoryCurve> history{};
    LocalTime local{}; ///< our clock at its moment
    qint64 wall = 0;   ///< the wall clock then, ms since 1970
    QString program{}; ///< the version that made it
    Redaction redaction = Redaction::None;
    IncidentNumber incident = 0;          ///< it is about this one; 0: about none in particular
    std::map<QString, QImage> pictures{}; ///< by their file names; written, not read
    KeptAnswers answers{};                ///< as servers gave them; written, not read

    std::shared_ptr<Pseudonyms> pseudonyms{}; ///< what the rest was redacted with; null: nothing was
};

/// How a bundle file's name ends.
inline constexpr QLatin1StringView bundleSuffix = QLatin1StringView(".stalewatch-bundle");

/// @p bundle with pseudonyms as its redaction asks for, and without pictures: they may be painted now. Its answers are
/// there already; they are redacted when they are written. Blocking: a second for 100,000 connections; any thread.
[[nodiscard]] Bundle redacted(Bundle bundle);

/// The bytes of the file; @p bundle is redacted() first if it asks for that and was not.
/// Blocking: seconds for 100,000 connections; any thread.
[[nodiscard]] Result<QByteArray> writtenBundle(const Bundle &bundle);

/// What @p file holds, which may come from anybody: a Failure with words for all that is no bundle of ours, or of a
/// newer kind. @p clock says where on our clock its moment lies, by what the wall clock said then. Blocking; any
/// thread.
[[nodiscard]] Result<Bundle> readBundle(const QByteArray &file, const std::function<LocalTime(qint64 wall)> &clock);

} // namespace stalewatch
