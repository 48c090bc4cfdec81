// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/pushdesk.h"
#include "models/push/consequences.h"

#include <QObject>

namespace stalewatch {

class MainWindow;
class PingSettingsPanel;
class Settings;
class UnsettledBar;

/// Between the window's ping settings and the desk that plans and pushes: connects intents and answers, remembers how
/// each target is reached, and works out consequences on the pool.
class PushWiring final : public QObject
{
    Q_OBJECT

public:
    /// @p window and @p settings outlive it.
    PushWiring(MainWindow &window, Settings &settings, const QString &folder, std::shared_ptr<Logins> logins,
        QObject *parent = nullptr);

    void setTargets(const QList<Target> &targets);
    void setReadOnly(const ReadOnly &readOnly);
    /// For as long as the program runs: the demo's, which are not saved.
    void setWays(const QString &target, const PushWays &ways);

    [[nodiscard]] bool isBusy() const noexcept { return m_desk.isBusy(); }
    /// Ends after the server under way; quiet() is emitted then, or at once.
    void finish();

signals:
    /// The server of @p target is being told to read a config that was changed from here.
    void reloading(const QString &target);
    void quiet();

private:
    void connectPanel();
    void connectDesk();
    void answer(const ConsequencesQuestion &question);

    MainWindow &m_window;
    Settings &m_settings;
    PushDesk m_desk;
    QThreadPool m_thinkers{this}; ///< one thread: consequences
    PingSettingsPanel *m_panel;   // owned by the window
    UnsettledBar *m_bar;          // owned by the window
    bool m_isFinishing = false;
};

} // namespace stalewatch
