// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/secrets.h"
#include "models/values/listedcontext.h"
#include "models/values/target.h"
#include "models/values/targetfinding.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QListWidget;
class QPushButton;

namespace stalewatch {

class TargetDialog;

/// The list of targets: add, edit, remove. Each is tried before it is taken; nothing is changed outside until OK.
class TargetsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit TargetsDialog(const QList<Target> &targets, QWidget *parent = nullptr);

    /// Targets, as shownTarget() has them, at which nothing may be changed.
    void setReadOnlyTargets(const QStringList &targets);
    [[nodiscard]] const QStringList &readOnlyTargets() const noexcept { return m_readOnly; }

    /// As the operator left them; ask when accepted() was emitted.
    [[nodiscard]] const QList<Target> &targets() const noexcept { return m_targets; }

    /// The answer to testAsked(@p target).
    void answerTest(const Target &target, const Result<TargetFinding> &answer);
    /// What a target may be a context of.
    void setContexts(const QList<ListedContext> &contexts);

signals:
    void testAsked(const stalewatch::Target &target);
    void secretTyped(const QString &key, const stalewatch::SharedSecret &secret);

private:
    void add();
    void edit();
    void remove();
    void ask(TargetDialog *dialog, int row);
    void take(const Target &target, int row);
    void refill(int current);

    QList<Target> m_targets;
    QList<ListedContext> m_contexts{};
    QStringList m_readOnly{};
    QListWidget *m_list;               // child widget
    QLabel *m_message;                 // child widget
    QPushButton *m_edit;               // child widget
    QPushButton *m_remove;             // child widget
    QPointer<TargetDialog> m_dialog{}; // child widget while it is open
};

} // namespace stalewatch
