// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/secrets.h"
#include "models/values/listedcontext.h"
#include "models/values/target.h"
#include "models/values/targetfinding.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace stalewatch {

/// The first start: the demo, a NATS CLI context, or an address. What is not the demo is tried, and what was found is
/// told, before it is saved. Rejecting it is the demo as well: something is always alive behind it.
class FirstRunDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit FirstRunDialog(QWidget *parent = nullptr);

    /// The demo could not be started: it cannot be chosen, and an address is asked for.
    void setDemoMissing();
    /// Chooses none by itself: the demo is the default.
    void setContexts(const QList<ListedContext> &contexts);
    /// The answer to testAsked(@p target); dropped when the choice has changed since.
    void answerTest(const Target &target, const Result<TargetFinding> &answer);
    /// What stood against the test is out of the way: tests the choice once more, if it has not changed since.
    void testAgain();

signals:
    void testAsked(const stalewatch::Target &target);
    void secretTyped(const QString &key, const stalewatch::SharedSecret &secret);
    /// Taken after its test; the dialog is accepted then.
    void targetChosen(const stalewatch::Target &target);
    /// All that a target may have: the dialog of targets.
    void moreAsked();

private:
    enum class Step { Choosing, Testing, Found, Failed };

    void addChoices();
    void addButtons();
    void go();
    void test();
    void enter(Step step, const QString &text = {});
    void describeContext();
    void growToFit();
    [[nodiscard]] Result<Target> takeTarget();

    QRadioButton *m_demo;          // child widget
    QLabel *m_aboutDemo = nullptr; // child widget
    QRadioButton *m_context;       // child widget
    QRadioButton *m_address;       // child widget
    QComboBox *m_contexts;         // child widget
    QLabel *m_aboutContext;        // child widget
    QLineEdit *m_url;              // child widget
    QLabel *m_message;             // child widget
    QPushButton *m_go;             // child widget
    QList<ListedContext> m_listed{};
    Step m_step = Step::Choosing;
    Target m_target{};               ///< that was tested
    std::optional<Target> m_taken{}; ///< what the address meant, with the login that stood in it
};

} // namespace stalewatch
