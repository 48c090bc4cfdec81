// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

class QLabel;

namespace stalewatch {

/// The box in which one types which rows to show. Esc empties it; it never gives its rows up, but for Down and Enter.
class FilterBox final : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterBox(QWidget *parent = nullptr);

    /// The keyboard, and all that is in it chosen.
    void take();
    /// Why the filter is not applied; empty: it is. Plain text.
    void setProblem(const QString &problem);
    /// Says the problem while there is one; for the bar to place, a sibling of the box.
    [[nodiscard]] QLabel *problemLabel() const noexcept { return m_problem; }

signals:
    /// Down or Enter: the keyboard wants to go on into the rows.
    void rowsAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_problem; // the parent's child
};

} // namespace stalewatch
