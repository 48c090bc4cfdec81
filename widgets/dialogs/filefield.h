// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLineEdit;

namespace stalewatch {

/// A line for the path of an existing file, and a button that looks for it.
class FileField final : public QWidget
{
    Q_OBJECT

public:
    /// @p title of the dialog that looks for the file; also what assistive technology reads for the button.
    explicit FileField(const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *edit() const noexcept { return m_edit; }

private:
    void browse();

    QString m_title;
    QLineEdit *m_edit; // child widget
};

} // namespace stalewatch
