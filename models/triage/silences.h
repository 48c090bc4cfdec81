// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/triage.h"

#include <span>

namespace stalewatch {

/// After how long something in the path is known to forget an idle flow: a line in the histogram.
struct SilenceMark
{
    Nanoseconds at{0};
    QString text{}; ///< "350 s AWS NLB"; plain text

    bool operator==(const SilenceMark &) const = default;
};

/// How long the members of an incident were silent, or had lived, before they were closed.
struct SilenceHistogram
{
    enum class Of : quint8 {
        Silences,  ///< from the last proof of life to the close
        Lifetimes, ///< from the start to the close: where nobody watched them before
    } of
        = Of::Silences;
    Nanoseconds width{0};       ///< of a bin; the first begins at zero
    std::vector<qint64> bins{}; ///< empty: nothing is known of any
    std::vector<bool> stands{}; ///< one a bin: it stands out, many share this very time
    qint64 known = 0;           ///< members of which it is known
    qint64 members = 0;
    std::vector<SilenceMark> marks{}; ///< those within the bins, ascending

    bool operator==(const SilenceHistogram &) const = default;

    [[nodiscard]] qint64 highest() const noexcept;
    /// In words, for those who do not see it: "silences of 112 closures: most at 340 s to 360 s (98)".
    [[nodiscard]] QString words() const;
};

/// Of silences if they are known of half of the members at least, else of lifetimes. @p marks may come in any order.
/// O(members + marks).
[[nodiscard]] SilenceHistogram histogramOf(
    const Triage &triage, const Incident &incident, std::span<const SilenceMark> marks);

/// How long all had lived that were closed because they showed no life any more. O(closures + marks).
[[nodiscard]] SilenceHistogram lifetimesOf(const Triage &triage, std::span<const SilenceMark> marks);

/// What is known to drop idle flows, as marks.
[[nodiscard]] std::vector<SilenceMark> knownSilenceMarks();

} // namespace stalewatch
