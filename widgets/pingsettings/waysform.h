// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/pushtalk.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace stalewatch {

/// How one server's config is reached and how it is made to read it: as typed on the command line, with an example of
/// each kind to begin from. Nothing is taken before the operator says so.
class WaysForm final : public QWidget
{
    Q_OBJECT

public:
    explicit WaysForm(QWidget *parent = nullptr);

    /// Shows those of @p target; what was typed and not taken is dropped only if it is another target.
    void setWays(const QString &target, const QString &title, const PushWays &ways);
    [[nodiscard]] PushWays ways() const;
    [[nodiscard]] QLineEdit &config() const noexcept { return *m_config; }
    [[nodiscard]] QLineEdit &reload() const noexcept { return *m_reload; }
    [[nodiscard]] QPushButton &take() const noexcept { return *m_take; }
    /// What the desk says of them; empty: nothing.
    void setProblem(const QString &problem);

signals:
    void waysAsked(const QString &target, const stalewatch::PushWays &ways);

private:
    void note();

    QString m_target{};
    PushWays m_taken{};
    QLabel *m_title;        // child widget
    QLineEdit *m_config;    // child widget
    QLineEdit *m_reload;    // child widget
    QCheckBox *m_included;  // child widget
    QCheckBox *m_inPlace;   // child widget
    QCheckBox *m_unchecked; // child widget
    QPushButton *m_take;    // child widget
    QLabel *m_problem;      // child widget
};

} // namespace stalewatch
