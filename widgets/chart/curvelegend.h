// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/chart/chartstory.h"

#include <QWidget>

namespace stalewatch {

/// The names of the curves on one line, each with a sample of its line. Names are plain text; the longest are
/// shortened as far as room asks for; where none could be read any more, the last curves are only counted: "+5". The
/// tooltip has them whole.
class CurveLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit CurveLegend(QWidget *parent = nullptr);

    void setCurves(const std::vector<ChartStory::Curve> &curves);
    /// The names as far as there is room for them, of the first curves that have any.
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
    [[nodiscard]] int widthOfRest(std::size_t shown) const;
    [[nodiscard]] QString rest(std::size_t shown) const;
    [[nodiscard]] std::size_t countOfShown() const;

    std::vector<Entry> m_entries{};
};

} // namespace stalewatch
