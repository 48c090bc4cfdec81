// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/keysdialog.h"

#include "widgets/windowactions.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

struct Key
{
    const char *keys; ///< one, or some with spaces between them
    const char *what;
};

/// Keys that are no actions of the menus.
constexpr Key otherKeys[] = {
    {"/", QT_TRANSLATE_NOOP("stalewatch::KeysDialog", "Filter")},
    {"Space", QT_TRANSLATE_NOOP("stalewatch::KeysDialog", "Pause or go on")},
    {"Return", QT_TRANSLATE_NOOP("stalewatch::KeysDialog", "Details of the connection")},
    {"Ctrl+C", QT_TRANSLATE_NOOP("stalewatch::KeysDialog", "Copy the selected rows")},
    {"Shift+F10", QT_TRANSLATE_NOOP("stalewatch::KeysDialog", "Menu of the connection")},
    {"Ctrl+1", QT_TRANSLATE_NOOP("stalewatch::KeysDialog", "First tab; Ctrl+2 the second, and so on")},
    {"Home End", QT_TRANSLATE_NOOP("stalewatch::KeysDialog", "First and last connection; letters go to a name")},
    {"Left Right", QT_TRANSLATE_NOOP("stalewatch::KeysDialog", "In the chart: back and forth in time")},
    {"+ -", QT_TRANSLATE_NOOP("stalewatch::KeysDialog", "In the chart: less and more time; Home goes back to now")},
    {"Esc", QT_TRANSLATE_NOOP("stalewatch::KeysDialog", "Empty the filter, close a dialog; never destroys anything")},
};

} // namespace

KeysDialog::KeysDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto *form = new QFormLayout;
    const auto addRow = [this, form](const QString &keys, const QString &what) {
        QStringList native;
        for (const QString &each : keys.split(u' '))
            native.append(QKeySequence(each, QKeySequence::PortableText).toString(QKeySequence::NativeText));
        auto *key = new QLabel(native.join(u", "_s), this);
        key->setTextFormat(Qt::PlainText);
        form->addRow(key, new QLabel(what, this));
    };
    for (const WindowAction &action : windowActions()) {
        if (*action.keys)
            addRow(QLatin1StringView(action.keys),
                textOf(action).remove(QLatin1Char('&')).remove(QLatin1StringView("...")));
    }
    for (const Key &key : otherKeys)
        addRow(QLatin1StringView(key.keys), tr(key.what));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *box = new QVBoxLayout(this);
    box->addLayout(form);
    box->addSpacing(fontMetrics().lineSpacing() / 2);
    box->addWidget(buttons);
}

} // namespace stalewatch
