// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/secretdialog.h"

#include "models/values/untrusted.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stalewatch {

SecretDialog::SecretDialog(const QString &question, bool mayKeep, QWidget *parent)
    : QDialog(parent), m_secret(new QLineEdit), m_keep(new QCheckBox(tr("&Keep it in the keychain of the desktop")))
{
    setWindowTitle(tr("Password or token"));
    auto *words = new QLabel(plainLine(question, 512));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setBuddy(m_secret);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setAccessibleName(tr("Password or token"));
    m_secret->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    m_keep->setVisible(mayKeep);
    m_keep->setChecked(mayKeep);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addWidget(m_secret);
    layout->addWidget(m_keep);
    layout->addWidget(buttons);
    connect(m_secret, &QLineEdit::textChanged, ok, [ok](const QString &text) { ok->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

SharedSecret SecretDialog::takeSecret()
{
    QString typed = m_secret->text();
    m_secret->setText({});
    return std::make_shared<const Secret>(Secret::takenFrom(typed));
}

bool SecretDialog::isToBeKept() const
{
    return m_keep->isVisibleTo(this) && m_keep->isChecked();
}

} // namespace stalewatch
