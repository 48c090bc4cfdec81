// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

class QAbstractScrollArea;

namespace stalewatch {

/// What a view says in the place of rows: why there are none, and what to do next. As large as what is seen of the
/// view; the mouse goes through it.
class EmptyWords final : public QLabel
{
    Q_OBJECT

public:
    explicit EmptyWords(QAbstractScrollArea *view);

    /// Empty: there are rows.
    void say(const QString &sentence);

protected:
    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace stalewatch
