// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/likelycause.h"

#include <QFrame>
#include <QLabel>

#include <vector>

class QVBoxLayout;

namespace stalewatch {

/// A word in an outline with round ends.
class PillLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit PillLabel(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The likely causes of an incident, each with how likely, what speaks for it and against it, and what to do.
class CauseList final : public QFrame
{
    Q_OBJECT

public:
    explicit CauseList(QWidget *parent = nullptr);

    void show(const std::vector<LikelyCause> &causes);
    using QWidget::show;

private:
    [[nodiscard]] QWidget *cardOf(const LikelyCause &cause);

    QVBoxLayout *m_column = nullptr; // owned by this
    std::vector<LikelyCause> m_causes{};
};

} // namespace stalewatch
