// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/theme.h"

#include <QDialog>
#include <QStringList>

#include <chrono>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace stalewatch {

/// What the preferences decide.
struct Preferences
{
    std::chrono::milliseconds interval{1000}; ///< wished time between two polls of a server, 100 ms to 1 h
    std::chrono::seconds goneFor{60};         ///< how long rows that went stay, up to 1 h
    Theme theme = Theme::System;
    QString language{};         ///< as QLocale names it; empty: the system's
    bool notifications = false; ///< of stale closures, while the window is not in front
    bool tcpInfo = true;        ///< this host's kernel is asked about servers on it
    bool readOnly = false;      ///< nothing is changed on any server

    bool operator==(const Preferences &) const = default;
};

class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p languages those there are translations for, as QLocale names them.
    PreferencesDialog(Preferences now, const QStringList &languages, QWidget *parent = nullptr);

    [[nodiscard]] Preferences preferences() const;

signals:
    /// OK or Apply, with something changed.
    void preferencesAsked(const stalewatch::Preferences &preferences);

private:
    void fill(const QStringList &languages);
    void apply();

    Preferences m_applied;
    QDoubleSpinBox *m_interval; // child widget
    QSpinBox *m_goneFor;        // child widget
    QComboBox *m_theme;         // child widget
    QComboBox *m_language;      // child widget
    QCheckBox *m_notifications; // child widget
    QCheckBox *m_tcpInfo;       // child widget
    QCheckBox *m_readOnly;      // child widget
};

} // namespace stalewatch
