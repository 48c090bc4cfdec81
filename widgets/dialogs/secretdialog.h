// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/secrets.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace stalewatch {

/// Asks for one password or token that nobody has.
class SecretDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p question: plain text, with what it is for. @p mayKeep: there is a keychain to keep it in.
    SecretDialog(const QString &question, bool mayKeep, QWidget *parent = nullptr);

    /// What was typed; the field is empty after it.
    [[nodiscard]] SharedSecret takeSecret();
    [[nodiscard]] bool isToBeKept() const;

private:
    QLineEdit *m_secret; // child widget
    QCheckBox *m_keep;   // child widget
};

} // namespace stalewatch
