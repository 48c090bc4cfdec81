// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/preferencesdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QLabel *hint(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void choose(QComboBox &box, const QVariant &value)
{
    box.setCurrentIndex(std::max(0, box.findData(value)));
}

} // namespace

PreferencesDialog::PreferencesDialog(Preferences now, const QStringList &languages, QWidget *parent)
    : QDialog(parent)
    , m_applied(std::move(now))
    , m_interval(new QDoubleSpinBox)
    , m_goneFor(new QSpinBox)
    , m_theme(new QComboBox)
    , m_language(new QComboBox)
    , m_notifications(new QCheckBox(tr("&Notify me of stale closures")))
    , m_tcpInfo(new QCheckBox(tr("&Ask this host's kernel about servers on it")))
    , m_readOnly(new QCheckBox(tr("&Read-only: change nothing on any server")))
{
    setWindowTitle(tr("Preferences"));
    fill(languages);

    auto *form = new QFormLayout;
    form->addRow(tr("&Poll every:"), m_interval);
    form->addRow(
        QString(), hint(tr("A slow or dead server is asked less often; the headline shows the interval in force.")));
    form->addRow(tr("&Keep rows that went for:"), m_goneFor);
    form->addRow(tr("&Theme:"), m_theme);
    form->addRow(tr("&Language:"), m_language);
    form->addRow(QString(), hint(tr("Another language is used from the next start on.")));
    form->addRow(QString(), m_notifications);
    form->addRow(QString(),
        hint(tr("As a notification of the desktop, with counts only, at most twice a minute, and never while this "
                "window is in front.")));
    form->addRow(QString(), m_tcpInfo);
    form->addRow(QString(),
        hint(tr("Its TCP information tells of every byte a client sends, also of PINGs of its own, and whether a "
                "silent client's host is still there. Servers elsewhere are not touched by this.")));
    form->addRow(QString(), m_readOnly);
    form->addRow(QString(),
        hint(tr("Ping settings can be looked at and planned, but nothing can be pushed. A single target can be set "
                "read-only where it is edited.")));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Apply | QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        apply();
        accept();
    });
    connect(buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this, &PreferencesDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PreferencesDialog::fill(const QStringList &languages)
{
    m_interval->setRange(0.1, 3600);
    m_interval->setDecimals(1);
    m_interval->setSingleStep(0.5);
    //: seconds, after a number
    m_interval->setSuffix(tr(" s"));
    m_interval->setValue(std::chrono::duration<double>(m_applied.interval).count());

    m_goneFor->setRange(0, 3600);
    m_goneFor->setSingleStep(10);
    //: seconds, after a number
    m_goneFor->setSuffix(tr(" s"));
    m_goneFor->setSpecialValueText(tr("not at all"));
    m_goneFor->setValue(int(m_applied.goneFor.count()));

    for (const ThemeEntry &entry : themes())
        m_theme->addItem(QCoreApplication::translate("Theme", entry.title), int(entry.theme));
    choose(*m_theme, int(m_applied.theme));

    m_language->addItem(tr("As the system"), QString());
    for (const QString &language : languages)
        m_language->addItem(QLocale(language).nativeLanguageName(), language);
    choose(*m_language, m_applied.language);
    m_notifications->setChecked(m_applied.notifications);
    m_tcpInfo->setChecked(m_applied.tcpInfo);
    m_readOnly->setChecked(m_applied.readOnly);
}

Preferences PreferencesDialog::preferences() const
{
    return {.interval = std::chrono::milliseconds(std::llround(m_interval->value() * 1000)),
        .goneFor = std::chrono::seconds(m_goneFor->value()),
        .theme = Theme(m_theme->currentData().toInt()),
        .language = m_language->currentData().toString(),
        .notifications = m_notifications->isChecked(),
        .tcpInfo = m_tcpInfo->isChecked(),
        .readOnly = m_readOnly->isChecked()};
}

void PreferencesDialog::apply()
{
    const Preferences wanted = preferences();
    if (wanted == m_applied)
        return;
    m_applied = wanted;
    emit preferencesAsked(wanted);
}

} // namespace stalewatch
