// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/chart/chartstory.h"

#include <QWidget>

namespace stalewatch {

/// The names of the curves on one line, each with a sample of its line. Names are plain text and shortened as far as
/// room asks for; the tooltip has them whole.
class CurveLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit CurveLegend(QWidget *parent = nullptr);

    void setCurves(const std::vector<ChartStory::Curve> &curves);
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
    std::vector<Entry> m_entries{};
};

} // namespace stalewatch
