// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/savebundledialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace stalewatch {

SaveBundleDialog::SaveBundleDialog(QWidget *parent)
    : QDialog(parent)
    , m_people(new QCheckBox(tr("Replace &addresses and users")))
    , m_names(new QCheckBox(tr("Replace &names that clients gave themselves, too")))
{
    setWindowTitle(tr("Save Incident Bundle"));
    auto *words = new QLabel(tr("All that is known at this moment goes into one file: connections, closures, incidents "
                                "and findings, the answers of the servers as they came, pictures and a summary. "
                                "Passwords, tokens, JWTs and keys are never in it."));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    auto *hint = new QLabel(tr("By pseudonyms, the same for the same everywhere in the file. What is not known to be "
                               "harmless in an answer is left out then."));
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_names->setEnabled(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Save)->setText(tr("&Choose file..."));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addSpacing(style()->pixelMetric(QStyle::PM_LayoutVerticalSpacing, nullptr, this));
    layout->addWidget(m_people);
    layout->addWidget(m_names);
    layout->addWidget(hint);
    layout->addWidget(buttons);
    connect(m_people, &QCheckBox::toggled, m_names, &QCheckBox::setEnabled);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

bool SaveBundleDialog::hidesPeople() const
{
    return m_people->isChecked();
}

bool SaveBundleDialog::hidesNames() const
{
    return hidesPeople() && m_names->isChecked();
}

} // namespace stalewatch
