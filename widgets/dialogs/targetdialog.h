// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/secrets.h"
#include "models/values/listedcontext.h"
#include "models/values/target.h"
#include "models/values/targetfinding.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;

namespace stalewatch {

class TargetForm;

/// Asks for one target and tries it before it takes it: the fields, a button that only tries, one that takes, too, and
/// what was found.
/// A target that does not answer can be taken all the same, by a second button that says so.
class TargetDialog final : public QDialog
{
    Q_OBJECT

public:
    /// For a new target. @p takeIt is the words of the button, as "Test and add".
    explicit TargetDialog(const QString &title, const QString &takeIt, QWidget *parent = nullptr);

    /// Begins with @p target in the fields.
    void setTarget(const Target &target);
    void setReadOnly(bool isReadOnly);
    /// What was taken; ask when accepted() was emitted.
    [[nodiscard]] const Target &target() const noexcept { return m_target; }
    /// Whether nothing may be changed there; likewise.
    [[nodiscard]] bool isReadOnly() const;

    void setContexts(const QList<ListedContext> &contexts);
    /// The answer to testAsked(@p target): what was found. Dropped when the fields have changed since.
    void answerTest(const Target &target, const Result<TargetFinding> &answer);

signals:
    void testAsked(const stalewatch::Target &target);
    /// Before the test that needs it.
    void secretTyped(const QString &key, const stalewatch::SharedSecret &secret);

private:
    void test(bool takesIt);
    void forget();
    void tell(const QString &text);

    TargetForm *m_form;    // child widget
    QLabel *m_message;     // child widget
    QPushButton *m_try;    // child widget
    QPushButton *m_take;   // child widget
    QPushButton *m_anyway; // child widget
    Target m_target{};
    bool m_isTesting = false;
    bool m_takesIt = false; ///< once it has answered
};

} // namespace stalewatch
