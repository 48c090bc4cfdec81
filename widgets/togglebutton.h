// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace stalewatch {

/// A button that is on or off, and shows which on every ground: what Fusion makes of a pressed button differs from the
/// others by a shade that nobody sees in a dark theme. On is an outline in the accent's colour around a tinted ground.
class ToggleButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit ToggleButton(QWidget *parent = nullptr);
    /// On and off as @p action is, with its text.
    explicit ToggleButton(QAction *action, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintGround(QPainter &painter) const;
};

} // namespace stalewatch
