// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/sentence.h"
#include "models/tables/connectioncells.h"
#include "models/tables/words.h"
#include "models/values/shownduration.h"

#include <QCoreApplication>

/// The cells of the stale window: when a row is closed, how exactly that is known, and in which order rows concern.
namespace stalewatch::cells {

using namespace std::chrono_literals;

namespace {

/// Why a row went and when.
QString goneText(const ConnectionRow &row)
{
    // Not now(): for a row that went it stands still.
    const QString ago = shownAge(goneAt(row), row.server.serverTime(row.local));
    const QString reason = reasonText(row);
    if (ago.isEmpty())
        return reason;
    if (reason.isEmpty())
        //: A connection left and nobody knows why; %1 is a duration.
        return QCoreApplication::translate("ConnectionColumn", "gone %1 ago").arg(ago);
    //: Why a connection was closed, in the server's words ("Stale Connection"), and when; %2 is a duration.
    return QCoreApplication::translate("ConnectionColumn", "%1, %2 ago").arg(reason, ago);
}

/// How soon a row wants to be looked at; smaller is sooner.
enum class Concern : quint8 { AtRisk, AtRiskUnknown, Alive, AliveUnknown, Unproven, Quiet, Gone };

Concern concernOf(const Assessment &assessment) noexcept
{
    switch (assessment.evidence) {
    case Evidence::Ghost:
    case Evidence::Suspect:
        return assessment.hasWindow() ? Concern::AtRisk : Concern::AtRiskUnknown;
    case Evidence::Proven:
        return assessment.hasWindow() ? Concern::Alive : Concern::AliveUnknown;
    case Evidence::Unproven:
        return Concern::Unproven;
    case Evidence::Quiet:
        return Concern::Quiet;
    case Evidence::Closed:
        return Concern::Gone;
    }
    Q_UNREACHABLE();
}

/// ns, or absent.
qint64 windowWidth(const ConnectionRow &row) noexcept
{
    const Assessment &assessment = row.assessment();
    const bool isExpected = assessment.isAtRisk() || assessment.evidence == Evidence::Proven;
    return isExpected && assessment.hasWindow() ? elapsed(assessment.earliest, assessment.latest).count() : absent;
}

} // namespace

QString missedText(const ConnectionRow &row)
{
    const Assessment &assessment = row.assessment();
    if (assessment.of == 0)
        return {};
    //: Missed pings: %1 of the %2 after which the server closes.
    return QCoreApplication::translate("ConnectionColumn", "%1 of %2")
        .arg(QString::number(assessment.missed), QString::number(assessment.of));
}

quint64 missedOrder(const ConnectionRow &row)
{
    // As a share: 2 of 3 is nearer to the close than 2 of 6.
    const Assessment &assessment = row.assessment();
    return assessment.of == 0 ? noKey : quint64(assessment.missed) * 100'000 / assessment.of;
}

void missedCsv(const ConnectionRow &row, QByteArray &out)
{
    if (row.assessment().of > 0)
        appendNumber(out, row.assessment().missed);
}

QString staleWindowText(const ConnectionRow &row)
{
    if (row.server.isGone(row.row))
        return goneText(row);
    if (row.server.health.isUnknownAt(row.local)) {
        // A countdown must not reach its end by extrapolation alone.
        const Nanoseconds age = row.local - row.server.health.receivedAt;
        //: In the place of the stale window; %1: the time since the server last answered.
        return QCoreApplication::translate("ConnectionColumn", "no data for %1").arg(shownDuration(age));
    }
    return windowText(row.assessment(), row.now());
}

quint64 staleWindowOrder(const ConnectionRow &row)
{
    constexpr int shift = 61; // leaves eight nanoseconds of resolution
    const Assessment &assessment = row.assessment();
    const Concern concern = row.server.isGone(row.row) ? Concern::Gone : concernOf(assessment);
    const quint64 when = concern == Concern::Gone ? ageKey(row, goneAt(row)) : timeKey(row, assessment.latest);
    return (quint64(concern) << shift) | (when >> (64 - shift));
}

QString closesInText(const ConnectionRow &row)
{
    const Assessment &assessment = row.assessment();
    if (!assessment.isAtRisk() || !assessment.hasWindow() || !isKnown(row.now()))
        return {};
    if (row.server.health.isUnknownAt(row.local))
        //: In the place of a countdown, when the server has not answered lately.
        return QCoreApplication::translate("ConnectionColumn", "no data");
    // The end is rounded up: a window is never shown narrower than it is.
    return shownCountdown(std::chrono::floor<std::chrono::seconds>(elapsed(row.now(), assessment.earliest)),
        std::chrono::ceil<std::chrono::seconds>(elapsed(row.now(), assessment.latest)));
}

void closesInCsv(const ConnectionRow &row, QByteArray &out)
{
    if (row.assessment().isAtRisk())
        appendSeconds(out, knownAt(row), row.assessment().latest);
}

QString windowWidthText(const ConnectionRow &row)
{
    const qint64 width = windowWidth(row);
    if (!isKnown(width))
        return {};
    return width > 0 && Nanoseconds(width) < 100s ? shownRtt(width) : shownDuration(Nanoseconds(width));
}

quint64 windowWidthOrder(const ConnectionRow &row)
{
    return orderKey(windowWidth(row));
}

void windowWidthCsv(const ConnectionRow &row, QByteArray &out)
{
    appendNumber(out, windowWidth(row));
}

QString earliestText(const ConnectionRow &row)
{
    return shownTime(row.assessment().earliest, row.now());
}

} // namespace stalewatch::cells
