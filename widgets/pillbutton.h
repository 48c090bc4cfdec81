// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace stalewatch {

/// A button with round ends. One that can be on or off shows which on every ground: what Fusion makes of a pressed
/// button differs from the others by a shade that nobody sees in a dark theme. On is an outline in the accent's colour
/// around a tinted ground.
class PillButton final : public QToolButton
{
    Q_OBJECT

public:
    /// On or off.
    explicit PillButton(QWidget *parent = nullptr);
    /// As @p action is: its text, and on and off if it can be.
    explicit PillButton(QAction *action, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintGround(QPainter &painter) const;
};

} // namespace stalewatch
