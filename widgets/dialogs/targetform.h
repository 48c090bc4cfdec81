// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/target.h"

#include <QWidget>

class QLineEdit;

namespace stalewatch {

class FileField;

/// The fields of one target: its address, and the files that https may need.
class TargetForm final : public QWidget
{
    Q_OBJECT

public:
    explicit TargetForm(QWidget *parent = nullptr);

    void setTarget(const Target &target);
    /// What the fields say, or what is wrong with them.
    [[nodiscard]] Result<Target> target() const;

signals:
    void edited();

private:
    QLineEdit *m_address;     // child widget
    FileField *m_ca;          // child widget
    FileField *m_certificate; // child widget
    FileField *m_key;         // child widget
};

} // namespace stalewatch
