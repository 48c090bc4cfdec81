// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/tally.h"

#include <QWidget>

class QLabel;

namespace stalewatch {

class FilterBox;
class PillButton;

/// The filter box and the quick filters above a connection table. Says what is typed and pressed; what it means is
/// decided where the rows are.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    [[nodiscard]] QString filter() const;
    /// As if typed.
    void setFilter(const QString &filter);
    void focusFilter();
    /// Lets go of the filter and the quick filters that hide rows, as if the operator had.
    void clear();

    [[nodiscard]] bool atRisk() const;
    [[nodiscard]] bool unnamed() const;
    [[nodiscard]] bool withGone() const;
    /// As if pressed.
    void setQuickFilters(bool atRisk, bool unnamed, bool withGone);

    void setCounts(const Tally &counts);
    /// Why the filter is not applied; empty: it is. Plain text.
    void setProblem(const QString &problem);
    /// Whether rows keep their places, which is said in a word.
    void setHeld(bool isHeld);

signals:
    void filterChanged(const QString &filter);
    void quickFiltersChanged(bool atRisk, bool unnamed, bool withGone);
    /// Down or Enter: the keyboard wants to go on into the rows.
    void rowsAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] PillButton *addQuickFilter(const QString &hint);
    void showCounts();

    // Child widgets
    FilterBox *m_box = nullptr;
    PillButton *m_atRisk = nullptr;
    PillButton *m_unnamed = nullptr;
    PillButton *m_withGone = nullptr;
    QLabel *m_held = nullptr;

    Tally m_counts{};
};

} // namespace stalewatch
