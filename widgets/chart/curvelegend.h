// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/chart/chartstory.h"

#include <QWidget>

namespace stalewatch {

/// The names of the curves on one line, each with a sample of its line. Names are plain text; the longest are
/// shortened as far as room asks for, and the tooltip has them whole.
class CurveLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit CurveLegend(QWidget *parent = nullptr);

    void setCurves(const std::vector<ChartStory::Curve> &curves);
    /// The names as far as there is room for them.
    [[nodiscard]] QStringList shownNames() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry
    {
        QString name{};
        int style = 0;
        bool operator==(const Entry &) const = default;
    };
    [[nodiscard]] int nameWidth(const Entry &entry) const;

    std::vector<Entry> m_entries{};
};

} // namespace stalewatch
