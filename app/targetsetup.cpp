// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/targetsetup.h"

#include "models/values/untrusted.h"
#include "widgets/dialogs/firstrundialog.h"
#include "widgets/dialogs/secretdialog.h"
#include "widgets/dialogs/targetsdialog.h"
#include "widgets/mainwindow.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QStringList keysOf(const QList<Target> &targets)
{
    QStringList keys;
    for (const Target &target : targets)
        keys += {target.login.passwordKey, target.login.tokenKey};
    keys.removeAll(QString());
    return keys;
}

QString wordsOf(const Failure &failure)
{
    //: %1: what was being done; %2: why it failed
    return TargetSetup::tr("%1: %2").arg(failure.what, failure.why);
}

} // namespace

TargetSetup::TargetSetup(
    MainWindow &window, Settings &settings, LoginDesk &logins, TargetTester &tester, QObject *parent)
    : QObject(parent), m_window(window), m_settings(settings), m_logins(logins), m_tester(tester)
{
    m_logins.setAllowed(m_settings.allowedPrograms());
    connectNotices();
}

/// What both dialogs need.
template <class Dialog>
void TargetSetup::serve(Dialog *dialog)
{
    m_typed.clear();
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog = dialog;
    m_tested.reset();
    m_testAgain = {};
    if constexpr (requires { dialog->testAgain(); })
        m_testAgain = [dialog] { dialog->testAgain(); };
    connect(dialog, &Dialog::testAsked, this, [this](const Target &target) {
        m_tested = target;
        m_tester.test(target);
    });
    connect(dialog, &Dialog::secretTyped, this, &TargetSetup::keep);
    connect(
        &m_tester, &TargetTester::tested, dialog, [dialog](const Target &target, const Result<ServerFacts> &answer) {
            dialog->answerTest(target, answer.map([](const ServerFacts &facts) { return findingOf(facts); }));
        });
    connect(&m_tester, &TargetTester::surveyed, dialog, [dialog](const Target &target, const Result<Survey> &answer) {
        dialog->answerTest(target, answer.map([](const Survey &survey) { return findingOf(survey); }));
    });
    connect(&m_logins, &LoginDesk::contextsListed, dialog, &Dialog::setContexts);
    m_logins.listContexts();
    // What was typed for nothing is forgotten; what the targets need has been taken before.
    connect(dialog, &QDialog::finished, this, [this] {
        const QStringList needed = keysOf(m_settings.targets());
        for (const QString &key : std::as_const(m_typed)) {
            if (!needed.contains(key))
                m_logins.forget(key);
        }
        m_typed.clear();
    });
}

void TargetSetup::askFirst(bool hasDemo)
{
    auto *dialog = new FirstRunDialog(&m_window);
    if (!hasDemo)
        dialog->setDemoMissing();
    connect(dialog, &FirstRunDialog::targetChosen, this, [this](const Target &target) { take({target}); });
    connect(dialog, &FirstRunDialog::moreAsked, this, [this] { edit({}); });
    serve(dialog);
    dialog->open();
}

void TargetSetup::edit(const QList<Target> &now)
{
    auto *dialog = new TargetsDialog(now, &m_window);
    dialog->setReadOnlyTargets(m_settings.readOnlyTargets());
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_settings.setReadOnlyTargets(dialog->readOnlyTargets());
        take(dialog->targets());
    });
    serve(dialog);
    dialog->open();
}

void TargetSetup::take(const QList<Target> &targets)
{
    const QStringList before = keysOf(m_settings.targets());
    const QStringList after = keysOf(targets);
    m_settings.setTargets(targets);
    for (const QString &key : before) {
        if (!after.contains(key))
            m_logins.forget(key);
    }
    for (const QString &key : std::as_const(m_typed)) {
        if (after.contains(key))
            m_logins.save(key);
    }
    emit targetsChosen(targets);
}

void TargetSetup::keep(const QString &key, const SharedSecret &secret)
{
    m_typed.append(key);
    m_logins.keep(key, secret);
}

void TargetSetup::connectNotices()
{
    connect(&m_logins, &LoginDesk::secretAsked, this,
        [this](const Target &target, const QString &key, const Failure &failure) {
            if (isUnderTest(target))
                return askForSecret(target, key, failure);
            m_window.offer(
                wordsOf(failure), tr("&Enter…"), [this, target, key, failure] { askForSecret(target, key, failure); });
        });
    connect(&m_logins, &LoginDesk::programAsked, this, [this](const AskedProgram &program) {
        if (m_dialog && m_tested && m_tested->login.context == program.context)
            return askForProgram(program);
        //: %1: the name of a context; %2: a command
        m_window.offer(tr("The context %1 wants a program to be run for its secret: %2")
                           .arg(program.context, program.program.join(u' ')),
            tr("&Allow…"), [this, program] { askForProgram(program); });
    });
    connect(&m_logins, &LoginDesk::laxFilesFound, this, [this](const QStringList &files) {
        //: %1: files with secrets
        m_window.offer(tr("Others on this machine can read %1.").arg(files.join(u", "_s)), tr("&Make Private"),
            [this, files] { m_logins.protect(files); });
    });
    connect(&m_logins, &LoginDesk::protectedFiles, this, [this](const QStringList &files) {
        m_window.tell({});
        m_window.say(tr("%n file(s) can be read by you alone now.", nullptr, int(files.size())));
    });
    const auto tell = [this](const Failure &failure) { m_window.tell(wordsOf(failure)); };
    connect(&m_logins, &LoginDesk::notProtected, this, tell);
    connect(&m_logins, &LoginDesk::notKept, this, tell);
}

bool TargetSetup::isUnderTest(const Target &target) const
{
    return m_dialog && m_tested == target;
}

/// What a question stands over.
QWidget *TargetSetup::front() const
{
    QWidget *modal = QApplication::activeModalWidget();
    return modal ? modal : &m_window;
}

/// A question was answered: @p take keeps what was said, and whoever waited for it tries again.
void TargetSetup::answered(const std::function<void()> &take)
{
    m_question = nullptr;
    take();
    m_window.tell({});
    emit retryAsked();
    if (m_dialog && m_testAgain)
        m_testAgain();
}

void TargetSetup::askForSecret(const Target &target, const QString &key, const Failure &failure)
{
    if (m_question)
        return;
    const bool isTest = isUnderTest(target);
    const QString login = shownLogin(target.login);
    //: %1: an address; %2: what is asked for, as "user bob" or "token"
    auto *dialog = new SecretDialog(tr("The password or token for %1 (%2):").arg(shownTarget(target), login),
        !isTest && failure.kind != Failure::Kind::Unsupported && key.startsWith("profile/"_L1), front());
    m_question = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, key, isTest] {
        if (isTest)
            return answered([&] { keep(key, dialog->takeSecret()); }); // saved when the target is taken
        answered([&] {
            m_logins.keep(key, dialog->takeSecret());
            if (dialog->isToBeKept())
                m_logins.save(key);
        });
    });
    dialog->open();
}

void TargetSetup::askForProgram(const AskedProgram &program)
{
    if (m_question)
        return;
    auto *box = new QMessageBox(front());
    m_question = box;
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(tr("Run a Program"));
    //: %1: the name of a context
    box->setText(tr("The context %1 takes its secret from a program. Run it?").arg(plainLine(program.context)));
    box->setInformativeText(plainLine(program.program.join(u' '), 1024));
    QPushButton *once = box->addButton(tr("&Run in This Session"), QMessageBox::AcceptRole);
    QPushButton *always = box->addButton(tr("&Always Run It"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(box, &QMessageBox::buttonClicked, this, [this, once, always, program](QAbstractButton *button) {
        if (button != once && button != always)
            return;
        answered([&] {
            m_logins.allow(program);
            if (button == always)
                m_settings.setAllowedPrograms(m_settings.allowedPrograms() + QList<AskedProgram>{program});
        });
    });
    box->open();
}

} // namespace stalewatch
