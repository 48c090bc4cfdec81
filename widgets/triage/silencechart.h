// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/silences.h"

#include <QWidget>

namespace stalewatch {

/// How long the members of an incident were silent before the close, as a histogram, with a dotted line wherever
/// something in the path is known to forget idle flows.
class SilenceChart final : public QWidget
{
    Q_OBJECT

public:
    explicit SilenceChart(QWidget *parent = nullptr);

    void show(const SilenceHistogram &histogram);
    using QWidget::show;
    [[nodiscard]] const SilenceHistogram &histogram() const noexcept { return m_histogram; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SilenceHistogram m_histogram{};
};

} // namespace stalewatch
