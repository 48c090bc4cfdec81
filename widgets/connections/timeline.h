// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/assessment.h"

#include <QVarLengthArray>
#include <QWidget>

namespace stalewatch {

/// The ticks of one connection around now: what was answered, what was missed, and the stale window ahead. A value:
/// times on the server's clock, no painter.
struct Timeline
{
    struct Mark
    {
        enum class Kind {
            Proof,  ///< the latest proof of life, unless it is the PONG
            Pong,   ///< the last visible PONG
            Tick,   ///< a ping tick that says nothing: answered, or its PING was not owed
            Missed, ///< its PING is unanswered
            Ahead,  ///< a tick to come
        } kind
            = Kind::Tick;
        Instant at = noInstant;

        bool operator==(const Mark &) const = default;
    };

    Instant from = noInstant; ///< left end
    Instant to = noInstant;   ///< right end
    Instant now = noInstant;
    bool isAtRisk = false;        ///< the window is where it closes, not just what it may not close before
    bool isOver = false;          ///< `now` is the moment at which it went
    Instant earliest = noInstant; ///< stale window; none once it went
    Instant latest = noInstant;
    QVarLengthArray<Mark, 16> marks{}; ///< by time; bounded

    /// Nothing to draw: no clock or no proof.
    [[nodiscard]] bool isEmpty() const noexcept { return !isKnown(from); }
    /// Where @p at is, 0 to 1, clamped.
    [[nodiscard]] double place(Instant at) const noexcept;

    [[nodiscard]] static Timeline of(const Assessment &assessment, Instant now);
};

/// Draws a timeline.
class TimelineView final : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    void setTimeline(const Timeline &timeline);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Sheet;
    void drawAxis(Sheet &sheet) const;
    void drawMarks(Sheet &sheet) const;
    void drawWord(Sheet &sheet, double x, const QString &word) const;
    void drawNow(Sheet &sheet) const;
    [[nodiscard]] QString wordOf(Timeline::Mark::Kind kind) const;

    Timeline m_timeline{};
};

} // namespace stalewatch
