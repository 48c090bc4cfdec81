// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/rowhold.h"

namespace stalewatch {

RowHold::RowHold(std::chrono::milliseconds patience, QObject *parent) : QObject(parent)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(patience);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        m_pointer = false;
        m_keyboard = false;
        emit changed();
    });
}

void RowHold::notePointer(bool isAmongRows)
{
    if (isAmongRows)
        m_silence.start();
    m_pointer = isAmongRows;
    emit changed();
}

void RowHold::noteKey()
{
    m_silence.start();
    m_keyboard = true;
    emit changed();
}

void RowHold::noteFocusLost()
{
    m_keyboard = false;
    emit changed();
}

void RowHold::noteSelection(bool isLarge)
{
    m_selection = isLarge;
    emit changed();
}

} // namespace stalewatch
