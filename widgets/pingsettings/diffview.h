// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

namespace stalewatch {

/// A unified diff, or any text, as plain text in a fixed font: removed and added lines have a ground of their own, and
/// their signs where colours are not to be had. Reads only.
class DiffView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);

    /// @p text may hold anything: what steers or hides is escaped, line by line.
    void setDiff(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();
};

} // namespace stalewatch
