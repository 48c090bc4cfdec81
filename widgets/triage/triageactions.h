// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panel.h"

#include <array>

class QPushButton;

namespace stalewatch {

/// What can be done about an incident, as a row of buttons. Deeds that nobody answers are disabled and say why.
class TriageActions final : public QWidget
{
    Q_OBJECT

public:
    enum class Action { Rows, Closures, Chart, Servers, Copy, Bundle, PingSettings, Kick, Snooze };

    explicit TriageActions(QWidget *parent = nullptr);

    void setDeed(Deed deed, bool isAnswered, const QString &why);
    void setSnoozed(bool isSnoozed);
    [[nodiscard]] QPushButton *button(Action action) const { return m_buttons[std::size_t(action)]; }

signals:
    void asked(stalewatch::TriageActions::Action action);

private:
    std::array<QPushButton *, 9> m_buttons{}; // child widgets, by Action
    std::array<QString, 9> m_hints{};
};

} // namespace stalewatch
