// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/detection.h"

#include <QRect>
#include <QWidget>

namespace stalewatch {

/// How long the death of one kind of client stays unnoticed, now and with what is typed.
struct DetectionRow
{
    DetectionTime now{};
    std::optional<DetectionTime> then{}; ///< nullopt: nothing legal is typed

    bool operator==(const DetectionRow &) const = default;
};

/// Where the bars are, as a value: tested without a screen.
struct DetectionGeometry
{
    /// Of one row: its rail, and the stretch from least to most on it; an empty stretch where there is none.
    [[nodiscard]] static QRect stretch(
        QRect rail, const DetectionTime &time, Nanoseconds most, Qt::LayoutDirection direction);
    /// The end of the scale for @p rows: a round number at or above all of them.
    [[nodiscard]] static Nanoseconds scaleOf(const std::vector<DetectionRow> &rows);
};

/// Bars of "time until the server notices", a pair for each kind of client: grey now, coloured then, above one scale.
/// Words beside them say the same.
class DetectionBars final : public QWidget
{
    Q_OBJECT

public:
    explicit DetectionBars(QWidget *parent = nullptr);

    void setRows(std::vector<DetectionRow> rows);
    [[nodiscard]] const std::vector<DetectionRow> &rows() const noexcept { return m_rows; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;
    void paintRow(QPainter &painter, QRect box, const DetectionRow &row, Nanoseconds most) const;

    std::vector<DetectionRow> m_rows{};
};

} // namespace stalewatch
