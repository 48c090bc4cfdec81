// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/targetform.h"

#include "models/values/typedtarget.h"
#include "widgets/dialogs/filefield.h"
#include "widgets/dialogs/loginfields.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace stalewatch {

using namespace Qt::StringLiterals;

TargetForm::TargetForm(QWidget *parent)
    : QWidget(parent)
    , m_address(new QLineEdit)
    , m_login(new LoginFields)
    , m_ca(new FileField(tr("Choose the trusted authorities")))
    , m_certificate(new FileField(tr("Choose the client certificate")))
    , m_key(new FileField(tr("Choose the key of the client certificate")))
    , m_tlsFirst(new QCheckBox(tr("NATS: TL&S before the server says anything")))
    , m_readOnly(new QCheckBox(tr("Rea&d-only: change nothing there")))
{
    m_address->setPlaceholderText(u"localhost:8222"_s);
    m_address->setClearButtonEnabled(true);
    m_address->setToolTip(tr("The monitoring address of a server (host:port, http:// or https://, with a base path if "
                             "it has one), or where clients connect: nats:// or tls://, several with commas. Empty: "
                             "the servers of the context."));
    m_address->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    m_ca->edit()->setPlaceholderText(tr("those of the system"));

    auto *address = new QFormLayout;
    address->addRow(tr("&Address:"), m_address);
    address->addRow(tr("&Log in:"), m_login);

    auto *tls = new QGroupBox(tr("Only with TLS"));
    auto *files = new QFormLayout(tls);
    files->addRow(tr("Trusted a&uthorities:"), m_ca);
    files->addRow(tr("Client &certificate:"), m_certificate);
    files->addRow(tr("Certificate's &key:"), m_key);
    files->addRow(m_tlsFirst);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(address);
    layout->addWidget(tls);
    layout->addWidget(m_readOnly);

    setFocusProxy(m_address);
    for (const QLineEdit *edit : {m_address, m_ca->edit(), m_certificate->edit(), m_key->edit()})
        connect(edit, &QLineEdit::textChanged, this, &TargetForm::edited);
    connect(m_login, &LoginFields::edited, this, &TargetForm::edited);
    connect(m_tlsFirst, &QCheckBox::toggled, this, &TargetForm::edited);
    connect(m_address, &QLineEdit::editingFinished, this, &TargetForm::takeSecretsFromAddress);
}

void TargetForm::setContexts(const QList<ListedContext> &contexts)
{
    const QSignalBlocker quiet(this); // nobody has edited anything
    m_login->setContexts(contexts);
}

void TargetForm::setTarget(const Target &target)
{
    m_address->setText(target.url.scheme() == "context"_L1 ? QString() : shownTarget(target));
    m_login->setLogin(target.login);
    m_tlsFirst->setChecked(target.login.tlsFirst);
    m_ca->edit()->setText(target.caFile);
    m_certificate->edit()->setText(target.certificateFile);
    m_key->edit()->setText(target.keyFile);
}

void TargetForm::setReadOnly(bool isReadOnly)
{
    m_readOnly->setChecked(isReadOnly);
}

bool TargetForm::isReadOnly() const
{
    return m_readOnly->isChecked();
}

/// A password or token in a pasted URL moves to its own field, where nobody reads it.
void TargetForm::takeSecretsFromAddress()
{
    Result<TypedTarget> typed = parseTypedTarget(m_address->text());
    if (!typed || (typed->password.isEmpty() && typed->token.isEmpty() && typed->target.login.user.isEmpty()))
        return;
    m_address->setText(shownTarget(typed->target));
    if (typed->token.isEmpty())
        m_login->putUser(typed->target.login.user, typed->password);
    else
        m_login->putToken(typed->token);
}

Result<Target> TargetForm::typedTarget() const
{
    const LoginReference login = m_login->login();
    const QString address = m_address->text().trimmed();
    if (address.isEmpty() && !login.context.isEmpty())
        return contextTarget(login.context);
    Result<Target> target = parseTarget(address);
    if (target && target->url.scheme() != "context"_L1)
        target->login = login;
    return target;
}

Result<Target> TargetForm::takeTarget()
{
    takeSecretsFromAddress();
    const SharedSecret secret = m_login->takeSecret();
    const LoginReference login = m_login->login();
    if (secret)
        emit secretTyped(login.tokenKey.isEmpty() ? login.passwordKey : login.tokenKey, secret);
    Result<Target> target = typedTarget();
    if (!target)
        return target;
    target->login.tlsFirst = m_tlsFirst->isChecked() && isNats(*target);
    target->caFile = m_ca->edit()->text().trimmed();
    target->certificateFile = m_certificate->edit()->text().trimmed();
    target->keyFile = m_key->edit()->text().trimmed();
    if (target->certificateFile.isEmpty() != target->keyFile.isEmpty()) {
        return tl::unexpected(Failure{Failure::Kind::Local, tr("Reading the client certificate"),
            tr("A client certificate and its key belong together: name both files or none.")});
    }
    if (!isNats(*target) && target->login != LoginReference{} && target->login.user.isEmpty()) {
        return tl::unexpected(Failure{Failure::Kind::Local, tr("Reading the login"),
            tr("A monitoring address knows users with a password only. For the rest write where clients connect, as "
               "nats://host:4222.")});
    }
    return target;
}

} // namespace stalewatch
