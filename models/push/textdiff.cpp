// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/textdiff.h"

#include <QByteArrayView>

#include <algorithm>
#include <vector>

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t context = 3;
constexpr std::size_t farthest = 64; ///< lines within which two texts must agree again to be seen as the same

using Lines = std::vector<QByteArrayView>;

/// A line of the diff: ' ', '-' or '+'.
struct Step
{
    char sign = ' ';
    QByteArrayView line{};
};

Lines linesOf(QByteArrayView text)
{
    Lines lines;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const qsizetype size = end < 0 ? text.size() : end + 1;
        lines.push_back(text.first(size));
        text = text.sliced(size);
    }
    return lines;
}

/// The nearest pair of lines after (@p i, @p j) that agree: how many of each are to be skipped.
std::pair<std::size_t, std::size_t> nextAgreement(const Lines &a, std::size_t i, const Lines &b, std::size_t j)
{
    for (std::size_t sum = 1; sum <= farthest; ++sum) {
        for (std::size_t inA = 0; inA <= sum; ++inA) {
            const std::size_t inB = sum - inA;
            if (i + inA < a.size() && j + inB < b.size() && a[i + inA] == b[j + inB])
                return {inA, inB};
        }
    }
    // None: to the end if it is near, else a line of each.
    const bool isNearEnd = a.size() - i <= farthest && b.size() - j <= farthest;
    return isNearEnd ? std::pair(a.size() - i, b.size() - j)
                     : std::pair(std::min<std::size_t>(1, a.size() - i), std::min<std::size_t>(1, b.size() - j));
}

std::vector<Step> stepsBetween(const Lines &a, const Lines &b)
{
    std::vector<Step> steps;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            steps.push_back({' ', a[i++]});
            ++j;
            continue;
        }
        const auto [inA, inB] = nextAgreement(a, i, b, j);
        for (std::size_t n = 0; n < inA; ++n)
            steps.push_back({'-', a[i++]});
        for (std::size_t n = 0; n < inB; ++n)
            steps.push_back({'+', b[j++]});
    }
    return steps;
}

/// "-12,7": where a hunk begins and how many lines it has of one side.
QString rangeOf(char sign, std::size_t before, std::size_t count)
{
    const QString from = QString::number(count == 0 ? before : before + 1);
    return count == 1 ? QLatin1Char(sign) + from : QString(QLatin1Char(sign) + from + u',' + QString::number(count));
}

QString hunk(const std::vector<Step> &steps, std::size_t from, std::size_t to)
{
    const auto countIn = [&steps](std::size_t begin, std::size_t end, char other) {
        return std::size_t(std::count_if(steps.begin() + qsizetype(begin), steps.begin() + qsizetype(end),
            [other](const Step &step) { return step.sign != other; }));
    };
    QString text = u"@@ "_s + rangeOf('-', countIn(0, from, '+'), countIn(from, to, '+')) + u' '
        + rangeOf('+', countIn(0, from, '-'), countIn(from, to, '-')) + u" @@\n"_s;
    for (std::size_t i = from; i < to; ++i) {
        text += QLatin1Char(steps[i].sign) + QString::fromUtf8(steps[i].line);
        if (!steps[i].line.endsWith('\n'))
            text += u"\n\\ No newline at end of file\n"_s;
    }
    return text;
}

} // namespace

QString unifiedDiff(const QString &file, const QByteArray &before, const QByteArray &after)
{
    const std::vector<Step> steps = stepsBetween(linesOf(before), linesOf(after));
    const auto isChange = [](const Step &step) { return step.sign != ' '; };
    QString text;
    auto next = std::find_if(steps.begin(), steps.end(), isChange);
    while (next != steps.end()) {
        const std::size_t first = std::size_t(next - steps.begin());
        const std::size_t from = first < context ? 0 : first - context;
        std::size_t last = first;
        // Changes whose contexts touch share a hunk.
        for (std::size_t i = first; i < steps.size() && i <= last + 2 * context + 1; ++i)
            last = isChange(steps[i]) ? i : last;
        const std::size_t to = std::min(steps.size(), last + context + 1);
        text += hunk(steps, from, to);
        next = std::find_if(steps.begin() + qsizetype(last) + 1, steps.end(), isChange);
    }
    return text.isEmpty() ? text : QString(u"--- "_s + file + u"\n+++ "_s + file + u'\n' + text);
}

} // namespace stalewatch
