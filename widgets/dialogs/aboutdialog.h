// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>
#include <QString>

namespace stalewatch {

/// A library this program is made of.
struct Component
{
    QString name{};
    QString version{}; ///< the one in use, not the one it was built with, where the library tells
    QString licence{}; ///< SPDX
};

/// What this program is, which libraries it runs on, and their licences.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p diagnostics goes to the clipboard with the versions; it holds no secret and no server's name.
    AboutDialog(const QList<Component> &components, const QString &diagnostics, QWidget *parent = nullptr);

    /// What "Copy Diagnostics" copies.
    [[nodiscard]] const QString &diagnostics() const noexcept { return m_diagnostics; }

private:
    QString m_diagnostics;
};

} // namespace stalewatch
