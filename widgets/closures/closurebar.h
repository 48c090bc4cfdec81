// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/closureranking.h"

#include <QWidget>

#include <array>

namespace stalewatch {

class FilterBox;
class PillButton;

/// The filter box and the quick filters above the closures. Says what is wished; what that means is decided where the
/// rows are.
class ClosureBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ClosureBar(QWidget *parent = nullptr);

    [[nodiscard]] QString filter() const;
    [[nodiscard]] ClosureQuestion::Which which() const noexcept { return m_which; }
    [[nodiscard]] IncidentNumber incident() const noexcept { return m_incident; }
    /// As if typed and pressed.
    void setFilter(const QString &filter);
    void setWhich(ClosureQuestion::Which which);
    void setIncident(IncidentNumber incident);
    void focusFilter();

    /// Counts and the problem of an answer.
    void show(const ClosureOrder &order);
    using QWidget::show;

signals:
    void changed();
    /// Down or Enter: the keyboard wants to go on into the rows.
    void rowsAsked();

private:
    void showCounts(const std::array<qint64, 3> &counts);

    // Child widgets
    FilterBox *m_box = nullptr;
    std::array<PillButton *, 3> m_kinds{}; ///< by ClosureQuestion::Which
    PillButton *m_incidentPill = nullptr;

    ClosureQuestion::Which m_which = ClosureQuestion::Which::All;
    IncidentNumber m_incident = 0;
};

} // namespace stalewatch
