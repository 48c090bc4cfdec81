// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/silences.h"

#include <QRectF>

#include <functional>

namespace stalewatch {

/// Where the histogram of silences puts its ink. Geometry only, tested without a screen.
struct SilenceGeometry
{
    struct Bar
    {
        QRectF rect{};
        bool stands = false;
    };
    struct Mark
    {
        double x = 0;
        QRectF text{}; ///< texts never overlap: each takes the first line that is free there
        QString words{};
    };

    QRectF plot{};           ///< the bars stand on its bottom
    std::vector<Bar> bars{}; ///< those that are not empty
    std::vector<Mark> marks{};
    QRectF caption{};                                ///< under the plot
    std::vector<std::pair<double, QString>> ticks{}; ///< x and what is written there

    /// @p widthOf measures a text, @p lineHeight is a line's. Marks whose texts find no room among @p lines lines keep
    /// their line and lose their words.
    [[nodiscard]] static SilenceGeometry in(const QRectF &box, const SilenceHistogram &histogram, double lineHeight,
        const std::function<double(const QString &)> &widthOf);

    static constexpr int lines = 4; ///< for the words of marks, at most
};

} // namespace stalewatch
