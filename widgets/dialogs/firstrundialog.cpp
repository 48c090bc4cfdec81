// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/firstrundialog.h"

#include "models/values/typedtarget.h"
#include "models/values/untrusted.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QUuid>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText); // holds words of servers and files
    label->setWordWrap(true);
    return label;
}

/// "prod (nats://n1)".
QString describe(const ListedContext &context)
{
    const QString about = context.problem.isEmpty() ? context.servers : FirstRunDialog::tr("cannot be used");
    //: %1: the name of a context; %2: its servers
    return FirstRunDialog::tr("%1 (%2)").arg(plainLine(context.name, 40), plainLine(about, 56));
}

/// With places to break at in words that are longer than a line.
QString breakable(const QString &text)
{
    constexpr int longestRun = 24;
    QString result;
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        result += c;
        if (run % longestRun == longestRun - 1 && !c.isHighSurrogate())
            result += QChar(0x200B); // zero width space
    }
    return result;
}

/// What there is to know of it before it is tested: "Its owner's words: nats://n1,nats://n2, user sys".
QString factsOf(const ListedContext &context)
{
    if (!context.problem.isEmpty())
        //: %1: why, a sentence
        return FirstRunDialog::tr("Cannot be used: %1").arg(plainLine(context.problem, 240));
    QString facts = plainLine(context.servers, 120);
    if (!context.login.isEmpty())
        facts += u", "_s + plainLine(context.login, 80);
    return context.description.isEmpty() ? facts : plainLine(context.description, 120) + u": "_s + facts;
}

} // namespace

FirstRunDialog::FirstRunDialog(QWidget *parent)
    : QDialog(parent)
    , m_demo(new QRadioButton(tr("Try the &demo")))
    , m_context(new QRadioButton(tr("Use a NATS CLI &context")))
    , m_address(new QRadioButton(tr("Enter an &address")))
    , m_contexts(new QComboBox)
    , m_aboutContext(plainLabel({}))
    , m_url(new QLineEdit)
    , m_message(plainLabel({}))
    , m_go(new QPushButton)
{
    setWindowTitle(tr("Welcome to Stalewatch"));
    m_contexts->setAccessibleName(tr("Context"));
    m_contexts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_contexts->setMinimumContentsLength(44);
    m_url->setAccessibleName(tr("Address"));
    m_url->setPlaceholderText(u"nats://host:4222, http://host:8222"_s);
    m_url->setMinimumWidth(fontMetrics().averageCharWidth() * 52);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    m_message->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_go->setDefault(true);
    addChoices();
    addButtons();
    setContexts({});
    m_demo->setChecked(true);
    m_demo->setFocus();
    enter(Step::Choosing);
}

void FirstRunDialog::setDemoMissing()
{
    m_aboutDemo->setText(tr("It needs a nats-server on this machine, and could not be started: the window says why."));
    m_demo->setEnabled(false);
    m_address->setChecked(true);
    m_url->setFocus();
}

void FirstRunDialog::addChoices()
{
    auto *grid = new QGridLayout(this);
    grid->setColumnMinimumWidth(0, fontMetrics().averageCharWidth() * 3);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](QRadioButton *choice, QWidget *field, QLabel *words) {
        grid->addWidget(choice, row++, 0, 1, 2);
        if (field)
            grid->addWidget(field, row++, 1);
        words->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(words, row++, 1);
        grid->setRowMinimumHeight(row++, fontMetrics().lineSpacing() / 2);
        connect(choice, &QRadioButton::toggled, this, [this] { enter(Step::Choosing); });
    };
    grid->addWidget(
        plainLabel(tr("What should be watched? You can change it at any time in File, Targets.")), row++, 0, 1, 2);
    grid->setRowMinimumHeight(row++, fontMetrics().lineSpacing() / 2);
    m_aboutDemo
        = plainLabel(tr("A real nats-server on this machine with clients that misbehave on purpose. It is running "
                        "behind this dialog already."));
    add(m_demo, nullptr, m_aboutDemo);
    add(m_context, m_contexts, m_aboutContext);
    add(m_address, m_url,
        plainLabel(tr("Where clients connect (nats://), or one server's monitoring port (http://). A password or token "
                      "in it goes to the keychain.")));
    grid->addWidget(m_message, row, 0, 1, 2);
    grid->setRowStretch(row, 1);
    connect(m_contexts, &QComboBox::activated, this, [this] {
        m_context->setChecked(true);
        enter(Step::Choosing);
    });
    connect(m_contexts, &QComboBox::currentIndexChanged, this, &FirstRunDialog::describeContext);
    connect(m_url, &QLineEdit::textEdited, this, [this] {
        m_address->setChecked(true);
        enter(Step::Choosing);
    });
}

void FirstRunDialog::addButtons()
{
    auto *more = new QPushButton(tr("&More options…"));
    more->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(more, QDialogButtonBox::ResetRole); // at the other end
    buttons->addButton(m_go, QDialogButtonBox::AcceptRole);
    auto *grid = qobject_cast<QGridLayout *>(layout());
    grid->addWidget(buttons, grid->rowCount(), 0, 1, 2);
    connect(m_go, &QPushButton::clicked, this, &FirstRunDialog::go);
    connect(more, &QPushButton::clicked, this, [this] {
        reject();
        emit moreAsked();
    });
}

void FirstRunDialog::setContexts(const QList<ListedContext> &contexts)
{
    m_listed = contexts;
    m_contexts->clear();
    for (const ListedContext &context : contexts) {
        m_contexts->addItem(describe(context), context.name);
        if (context.isSelected)
            m_contexts->setCurrentIndex(m_contexts->count() - 1);
    }
    if (contexts.isEmpty())
        m_contexts->addItem(tr("none found in ~/.config/nats"));
    m_contexts->setEnabled(!contexts.isEmpty());
    m_context->setEnabled(!contexts.isEmpty());
    describeContext();
}

void FirstRunDialog::describeContext()
{
    const QString about
        = tr("A whole cluster through one connection, with the system account. The context's files are only read.");
    const int index = m_contexts->currentIndex();
    const bool isOne = index >= 0 && index < m_listed.size();
    m_aboutContext->setText(isOne ? breakable(factsOf(m_listed[index])) + u'\n' + about : about);
    growToFit();
}

/// What is told may take more lines than there were.
void FirstRunDialog::growToFit()
{
    if (!isVisible())
        return; // it is as high as it wants to be
    if (const int wanted = layout()->totalHeightForWidth(width()); wanted > height())
        resize(width(), wanted);
}

void FirstRunDialog::go()
{
    if (m_demo->isChecked())
        return reject(); // it runs already
    if (m_step != Step::Found)
        return test();
    emit targetChosen(m_target);
    accept();
}

/// A user, password or token in the address leaves it before anything else is done, and is remembered beside it.
Result<Target> FirstRunDialog::takeTarget()
{
    if (m_context->isChecked())
        return contextTarget(m_contexts->currentData().toString());
    if (m_taken && m_url->text() == shownTarget(*m_taken))
        return *m_taken;
    Result<TypedTarget> typed = parseTypedTarget(m_url->text());
    if (!typed)
        return tl::unexpected(typed.error());
    const bool isToken = !typed->token.isEmpty();
    Secret &secret = isToken ? typed->token : typed->password;
    if (!secret.isEmpty()) {
        const QString key = u"profile/%1/%2"_s.arg(
            QUuid::createUuid().toString(QUuid::WithoutBraces), isToken ? "token"_L1 : "password"_L1);
        (isToken ? typed->target.login.tokenKey : typed->target.login.passwordKey) = key;
        emit secretTyped(key, std::make_shared<const Secret>(std::move(secret)));
    }
    m_taken = typed->target;
    m_url->setText(shownTarget(*m_taken));
    return *m_taken;
}

void FirstRunDialog::test()
{
    const Result<Target> target = takeTarget();
    if (!target)
        return enter(Step::Failed, plainLine(target.error().why, 1024));
    m_target = *target;
    //: %1: an address, or the name of a context
    enter(Step::Testing, tr("Asking %1…").arg(plainLine(shownTarget(m_target))));
    emit testAsked(m_target);
}

void FirstRunDialog::testAgain()
{
    if (m_step == Step::Failed)
        test();
}

void FirstRunDialog::answerTest(const Target &target, const Result<TargetFinding> &answer)
{
    if (m_step != Step::Testing || target != m_target)
        return;
    if (answer) {
        //: %1: what was found, as "3 servers, 1 204 connections, version 2.10.27, system account"
        return enter(Step::Found, tr("Found: %1.").arg(findingWords(*answer)));
    }
    const Failure &failure = answer.error();
    //: %1: what was being done; %2: why it failed
    enter(Step::Failed, tr("%1: %2").arg(plainLine(failure.what), plainLine(failure.why, 1024)));
}

void FirstRunDialog::enter(Step step, const QString &text)
{
    m_step = step;
    m_message->setText(text);
    m_go->setEnabled(step != Step::Testing);
    if (m_demo->isChecked())
        m_go->setText(tr("&Open the demo"));
    else
        m_go->setText(step == Step::Found ? tr("&Save and open") : tr("&Test"));
    if (step == Step::Found)
        m_go->setFocus();
    growToFit();
}

} // namespace stalewatch
