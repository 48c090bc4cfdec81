// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/stepline.h"

#include <algorithm>

namespace stalewatch {

StepLine::StepLine(Nanoseconds column, LocalTime from, double value) : m_column(column), m_value(value)
{
    Q_ASSERT(column.count() > 0);
    add(from, value);
}

void StepLine::change(LocalTime at, double value)
{
    const qint64 index = std::chrono::duration_cast<Nanoseconds>(at.time_since_epoch()) / m_column;
    if (m_isOpen && index != m_index)
        close();
    if (!m_isOpen)
        open(at);
    m_index = index;
    m_value = value;
    m_last = at;
    if (value < m_least.value)
        m_least = {at, value};
    if (value > m_greatest.value)
        m_greatest = {at, value};
}

StepLine::Points StepLine::finish(LocalTime end)
{
    if (m_isOpen)
        close();
    add(end, m_value);
    return std::move(m_points);
}

void StepLine::open(LocalTime at)
{
    m_isOpen = true;
    m_first = {at, m_value};
    m_least = m_first;
    m_greatest = m_first;
}

void StepLine::close()
{
    m_isOpen = false;
    add(m_first.at, m_first.value);
    const bool dips = m_least.value < std::min(m_first.value, m_value);
    const bool peaks = m_greatest.value > std::max(m_first.value, m_value);
    const bool dipsFirst = m_least.at < m_greatest.at;
    if (dips && dipsFirst)
        add(m_least.at, m_least.value);
    if (peaks)
        add(m_greatest.at, m_greatest.value);
    if (dips && !dipsFirst)
        add(m_least.at, m_least.value);
    add(m_last, m_value);
}

void StepLine::add(LocalTime at, double value)
{
    if (m_points.empty() || m_points.back() != std::pair(at, value))
        m_points.emplace_back(at, value);
}

} // namespace stalewatch
