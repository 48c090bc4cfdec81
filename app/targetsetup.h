// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/secrets/logindesk.h"
#include "app/settings/settings.h"
#include "app/targettester.h"

#include <QDialog>
#include <QPointer>

#include <functional>
#include <optional>

namespace stalewatch {

class MainWindow;
struct TargetFinding;

/// Everything between the window and where targets and their logins come from: the dialogs that choose them, and the
/// notices that ask for what is missing. Made by the workbench, which owns all it refers to.
class TargetSetup final : public QObject
{
    Q_OBJECT

public:
    TargetSetup(
        MainWindow &window, Settings &settings, LoginDesk &logins, TargetTester &tester, QObject *parent = nullptr);

    /// The dialog of the first start, over whatever the window shows; @p hasDemo the demo runs.
    void askFirst(bool hasDemo = true);
    /// The list of targets, beginning with @p now.
    void edit(const QList<Target> &now);

signals:
    /// Saved already.
    void targetsChosen(const QList<stalewatch::Target> &targets);
    /// A login may be had now that was not before.
    void retryAsked();

private:
    void connectNotices();
    [[nodiscard]] bool isUnderTest(const Target &target) const;
    [[nodiscard]] QWidget *front() const;
    void answered(const std::function<void()> &take);
    void askForSecret(const Target &target, const QString &key, const Failure &failure);
    void askForProgram(const AskedProgram &program);
    void take(const QList<Target> &targets);
    void keep(const QString &key, const SharedSecret &secret);
    template <class Dialog>
    void serve(Dialog *dialog);

    MainWindow &m_window;
    Settings &m_settings;
    LoginDesk &m_logins;
    TargetTester &m_tester;
    QStringList m_typed{};               ///< keys of secrets that were typed into a dialog that is open
    QPointer<QDialog> m_dialog{};        ///< of targets, while it is open: the window's notices lie behind it
    std::optional<Target> m_tested{};    ///< by it, last
    std::function<void()> m_testAgain{}; ///< there
    QPointer<QWidget> m_question{};      ///< over it; one at a time
};

} // namespace stalewatch
