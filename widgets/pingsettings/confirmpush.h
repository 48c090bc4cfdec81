// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/pushtalk.h"
#include "widgets/pingsettings/consequencewords.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPushButton;
class QSpinBox;

namespace stalewatch {

/// What the operator is about to do, in sentences, before anything is done.
struct PushQuestion
{
    std::vector<PushPlan> plans{};
    QStringList titles{};                 ///< of their servers, in their order; escaped
    std::vector<ConsequenceLine> lines{}; ///< those that are worth a word
    bool isRisky = false;                 ///< asks for an extra yes
};

/// The last question before a push: what changes on which servers, what it means, and how it goes over several. What is
/// risky has to be ticked before it can be pushed.
class ConfirmPush final : public QDialog
{
    Q_OBJECT

public:
    explicit ConfirmPush(const PushQuestion &question, QWidget *parent = nullptr);

    /// The order as confirmed.
    [[nodiscard]] PushOrder order() const;

    [[nodiscard]] QPushButton &push() const noexcept { return *m_push; }
    [[nodiscard]] QCheckBox *extraYes() const noexcept { return m_extraYes; }

private:
    [[nodiscard]] QWidget *text(const PushQuestion &question);
    [[nodiscard]] QWidget *rolling();

    std::vector<PushPlan> m_plans;
    QPushButton *m_push;              // child widget
    QCheckBox *m_extraYes = nullptr;  // child widget; null: not risky
    QSpinBox *m_batch = nullptr;      // child widget; null: one server
    QComboBox *m_onFailure = nullptr; // child widget; null: one server
    QCheckBox *m_watch = nullptr;     // child widget; null: one server
};

} // namespace stalewatch
