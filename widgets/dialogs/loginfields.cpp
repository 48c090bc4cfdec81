// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/loginfields.h"

#include "models/values/untrusted.h"
#include "widgets/dialogs/filefield.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QUuid>
#include <QVBoxLayout>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

/// A page of one or two rows; empty ones take no more room than the largest.
QFormLayout *addPage(QStackedWidget *pages)
{
    auto *page = new QWidget;
    auto *rows = new QFormLayout(page);
    rows->setContentsMargins({});
    pages->addWidget(page);
    return rows;
}

QLineEdit *secretField()
{
    auto *field = new QLineEdit;
    field->setEchoMode(QLineEdit::Password);
    return field;
}

QString newKey(QLatin1StringView what)
{
    return u"profile/%1/%2"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces), what);
}

} // namespace

LoginFields::LoginFields(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_pages(new QStackedWidget)
    , m_contexts(new QComboBox)
    , m_creds(new FileField(tr("Choose the credentials file")))
    , m_nkey(new FileField(tr("Choose the file with the nkey seed")))
    , m_user(new QLineEdit)
    , m_password(secretField())
    , m_token(secretField())
{
    m_kind->setAccessibleName(tr("How to log in"));
    // In the order of Kind.
    m_kind->addItems({tr("without a login"), tr("as a NATS CLI context does"), tr("with a credentials file"),
        tr("with an nkey seed"), tr("as a user with a password"), tr("with a token")});
    addPage(m_pages);
    addPage(m_pages)->addRow(tr("Conte&xt:"), m_contexts);
    addPage(m_pages)->addRow(tr("Credentials &file:"), m_creds);
    addPage(m_pages)->addRow(tr("Seed f&ile:"), m_nkey);
    QFormLayout *user = addPage(m_pages);
    user->addRow(tr("Use&r:"), m_user);
    user->addRow(tr("&Password:"), m_password);
    addPage(m_pages)->addRow(tr("T&oken:"), m_token);
    m_contexts->setPlaceholderText(tr("there is none"));
    for (QLineEdit *secret : {m_password, m_token})
        secret->setToolTip(
            tr("Goes to the keychain of the desktop, or lasts until the program ends; never to a file."));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_kind);
    layout->addWidget(m_pages);

    connect(m_kind, &QComboBox::currentIndexChanged, m_pages, &QStackedWidget::setCurrentIndex);
    for (const QComboBox *box : {m_kind, m_contexts})
        connect(box, &QComboBox::currentIndexChanged, this, &LoginFields::edited);
    for (const QLineEdit *edit : {m_user, m_password, m_token})
        connect(edit, &QLineEdit::textEdited, this, &LoginFields::edited);
    for (const FileField *field : {m_creds, m_nkey})
        connect(field->edit(), &QLineEdit::textChanged, this, &LoginFields::edited);
}

void LoginFields::setContexts(const QList<ListedContext> &contexts)
{
    const QSignalBlocker quiet(m_contexts);
    const QString chosen = m_contexts->currentData().toString();
    m_contexts->clear();
    for (const ListedContext &context : contexts) {
        m_contexts->addItem(plainLine(context.name, 64), context.name);
        const QString about = context.problem.isEmpty() ? context.servers : context.problem;
        m_contexts->setItemData(m_contexts->count() - 1, plainLine(about).toHtmlEscaped(), Qt::ToolTipRole);
        if (context.isSelected && chosen.isEmpty())
            m_contexts->setCurrentIndex(m_contexts->count() - 1);
    }
    if (!chosen.isEmpty())
        setLogin({.context = chosen});
}

void LoginFields::setLogin(const LoginReference &login)
{
    if (!login.context.isEmpty()) {
        if (m_contexts->findData(login.context) < 0) // it was removed, or the list is still to come
            m_contexts->addItem(plainLine(login.context, 64), login.context);
        m_contexts->setCurrentIndex(m_contexts->findData(login.context));
        choose(Kind::Context);
    }
    m_creds->edit()->setText(login.credsFile);
    m_nkey->edit()->setText(login.nkeyFile);
    m_user->setText(login.user);
    m_passwordKey = login.passwordKey;
    m_tokenKey = login.tokenKey;
    for (QLineEdit *secret : {m_password, m_token}) {
        const bool isKept = !(secret == m_password ? m_passwordKey : m_tokenKey).isEmpty();
        secret->setPlaceholderText(isKept ? tr("as it is") : QString());
    }
    if (!login.credsFile.isEmpty())
        choose(Kind::Creds);
    else if (!login.nkeyFile.isEmpty())
        choose(Kind::Nkey);
    else if (!login.user.isEmpty())
        choose(Kind::User);
    else if (!login.tokenKey.isEmpty())
        choose(Kind::Token);
    else if (login.context.isEmpty())
        choose(Kind::None);
}

LoginReference LoginFields::login() const
{
    switch (Kind(m_kind->currentIndex())) {
    case Kind::None:
        return {};
    case Kind::Context:
        return {.context = m_contexts->currentData().toString()};
    case Kind::Creds:
        return {.credsFile = m_creds->edit()->text().trimmed()};
    case Kind::Nkey:
        return {.nkeyFile = m_nkey->edit()->text().trimmed()};
    case Kind::User:
        return {.user = m_user->text(), .passwordKey = m_passwordKey};
    case Kind::Token:
        return {.tokenKey = m_tokenKey};
    }
    Q_UNREACHABLE();
}

SharedSecret LoginFields::takeSecret()
{
    const bool isToken = Kind(m_kind->currentIndex()) == Kind::Token;
    QLineEdit *field = isToken ? m_token : m_password;
    QString &key = isToken ? m_tokenKey : m_passwordKey;
    if (key.isEmpty())
        key = newKey(isToken ? "token"_L1 : "password"_L1);
    if (field->text().isEmpty())
        return {};
    QString typed = field->text();
    field->setText({}); // forgets what could be undone, too
    field->setPlaceholderText(tr("as it is"));
    return std::make_shared<const Secret>(Secret::takenFrom(typed));
}

void LoginFields::putUser(const QString &user, const Secret &password)
{
    choose(Kind::User);
    m_user->setText(user);
    put(m_password, password);
}

void LoginFields::putToken(const Secret &token)
{
    choose(Kind::Token);
    put(m_token, token);
}

void LoginFields::put(QLineEdit *field, const Secret &secret)
{
    const QString typed = QString::fromUtf8(secret.expose()); // by this person, into the address
    if (!typed.isEmpty())
        field->setText(typed);
}

void LoginFields::choose(Kind kind)
{
    m_kind->setCurrentIndex(int(kind));
}

} // namespace stalewatch
