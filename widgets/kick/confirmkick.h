// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kick/kickwords.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace stalewatch {

/// The last question before connections are kicked: who they are, what they hold and what it means. Of more than
/// twenty a sample, and the name of their server has to be typed.
class ConfirmKick final : public QDialog
{
    Q_OBJECT

public:
    explicit ConfirmKick(const KickPlan &plan, QWidget *parent = nullptr);

    [[nodiscard]] const KickPlan &plan() const noexcept { return m_plan; }
    [[nodiscard]] QPushButton &yes() const noexcept { return *m_yes; }
    [[nodiscard]] QLineEdit *typed() const noexcept { return m_typed; }

private:
    void showWho(const KickQuestion &question);
    void askForName(const KickQuestion &question);

    const KickPlan m_plan;
    QPushButton *m_yes;           // child widget
    QLineEdit *m_typed = nullptr; // child widget; null: a yes is enough
};

} // namespace stalewatch
