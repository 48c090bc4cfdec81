// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QCheckBox;

namespace stalewatch {

/// Says what an incident bundle holds, and asks what of it others must not see.
class SaveBundleDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SaveBundleDialog(QWidget *parent = nullptr);

    /// Addresses and users become pseudonyms.
    [[nodiscard]] bool hidesPeople() const;
    /// So do the names that clients gave themselves. Never without hidesPeople().
    [[nodiscard]] bool hidesNames() const;

private:
    // Child widgets
    QCheckBox *m_people;
    QCheckBox *m_names;
};

} // namespace stalewatch
