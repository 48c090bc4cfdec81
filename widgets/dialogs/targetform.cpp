// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/targetform.h"

#include "widgets/dialogs/filefield.h"

#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace stalewatch {

using namespace Qt::StringLiterals;

TargetForm::TargetForm(QWidget *parent)
    : QWidget(parent)
    , m_address(new QLineEdit)
    , m_ca(new FileField(tr("Choose the trusted authorities")))
    , m_certificate(new FileField(tr("Choose the client certificate")))
    , m_key(new FileField(tr("Choose the key of the client certificate")))
{
    m_address->setPlaceholderText(u"localhost:8222"_s);
    m_address->setClearButtonEnabled(true);
    m_address->setToolTip(
        tr("The monitoring address of a server: host:port, http:// or https://, with a base path if it "
           "has one."));
    m_address->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    m_ca->edit()->setPlaceholderText(tr("those of the system"));

    auto *address = new QFormLayout;
    address->addRow(tr("&Address:"), m_address);

    auto *tls = new QGroupBox(tr("Only for https"));
    auto *files = new QFormLayout(tls);
    files->addRow(tr("Trusted a&uthorities:"), m_ca);
    files->addRow(tr("Client &certificate:"), m_certificate);
    files->addRow(tr("Certificate's &key:"), m_key);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(address);
    layout->addWidget(tls);

    setFocusProxy(m_address);
    for (const QLineEdit *edit : {m_address, m_ca->edit(), m_certificate->edit(), m_key->edit()})
        connect(edit, &QLineEdit::textChanged, this, &TargetForm::edited);
}

void TargetForm::setTarget(const Target &target)
{
    m_address->setText(shownTarget(target));
    m_ca->edit()->setText(target.caFile);
    m_certificate->edit()->setText(target.certificateFile);
    m_key->edit()->setText(target.keyFile);
}

Result<Target> TargetForm::target() const
{
    Result<Target> target = parseTarget(m_address->text());
    if (!target)
        return target;
    target->caFile = m_ca->edit()->text().trimmed();
    target->certificateFile = m_certificate->edit()->text().trimmed();
    target->keyFile = m_key->edit()->text().trimmed();
    if (target->certificateFile.isEmpty() != target->keyFile.isEmpty()) {
        return tl::unexpected(Failure{Failure::Kind::Local, tr("Reading the client certificate"),
            tr("A client certificate and its key belong together: name both files or none.")});
    }
    return target;
}

} // namespace stalewatch
