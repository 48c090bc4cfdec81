// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/serverfacts.h"
#include "models/values/target.h"

#include <QDialog>
#include <QPointer>

namespace stalewatch {

class TargetDialog;

/// The first start: what shall be watched? A server, by its URL, or the demo fleet. Closing it is the demo's choice
/// too, so that nobody ends before an empty window.
class FirstStartDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit FirstStartDialog(QWidget *parent = nullptr);

    /// The answer to testAsked(@p target).
    void answerTest(const Target &target, const Result<ServerFacts> &answer);

signals:
    void testAsked(const stalewatch::Target &target);
    /// A server was named and, mostly, has answered. The dialog is closed.
    void targetChosen(const stalewatch::Target &target);
    void demoChosen();

private:
    void askForTarget();

    QPointer<TargetDialog> m_dialog{}; // child widget while it is open
};

} // namespace stalewatch
