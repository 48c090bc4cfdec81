// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/filefield.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace stalewatch {

using namespace Qt::StringLiterals;

FileField::FileField(const QString &title, QWidget *parent) : QWidget(parent), m_title(title), m_edit(new QLineEdit)
{
    m_edit->setClearButtonEnabled(true);

    auto *button = new QToolButton;
    button->setText(u"…"_s);
    button->setToolTip(m_title);
    button->setAccessibleName(m_title);
    connect(button, &QToolButton::clicked, this, &FileField::browse);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_edit, 1);
    layout->addWidget(button);
    setFocusProxy(m_edit);
}

void FileField::browse()
{
    const QString pem = tr("PEM files (*.pem *.crt *.cer *.key)") + u";;"_s + tr("All files (*)");
    const QString path = QFileDialog::getOpenFileName(this, m_title, m_edit->text(), pem);
    if (!path.isEmpty())
        m_edit->setText(path);
}

} // namespace stalewatch
