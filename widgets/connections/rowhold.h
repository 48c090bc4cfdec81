// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace stalewatch {

/// Whether somebody is among the rows, so that they should keep their places: the pointer, the keyboard, or a
/// selection so large that rows moving apart would tear it into pieces. A pointer that was parked there and a keyboard
/// that has fallen silent hold for a while only: nobody is reading, and what is at risk should be on top again.
class RowHold final : public QObject
{
    Q_OBJECT

public:
    explicit RowHold(std::chrono::milliseconds patience, QObject *parent = nullptr);

    [[nodiscard]] bool isWanted() const noexcept { return m_pointer || m_keyboard || m_selection; }

    void notePointer(bool isAmongRows);
    void noteKey();
    void noteFocusLost();
    void noteSelection(bool isLarge);

signals:
    /// isWanted() may have changed.
    void changed();

private:
    QTimer m_silence{this};
    bool m_pointer = false;
    bool m_keyboard = false;
    bool m_selection = false;
};

} // namespace stalewatch
