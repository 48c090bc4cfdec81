// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/keysdialog.h"

#include "widgets/windowactions.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace stalewatch {

namespace {

struct Key
{
    const char *keys;
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
    {"Esc", QT_TRANSLATE_NOOP("stalewatch::KeysDialog", "Empty the filter, close a dialog; never destroys anything")},
};

} // namespace

KeysDialog::KeysDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto *form = new QFormLayout;
    const auto addRow = [this, form](const QString &keys, const QString &what) {
        auto *key = new QLabel(QKeySequence(keys, QKeySequence::PortableText).toString(QKeySequence::NativeText), this);
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
    box->addWidget(buttons);
}

} // namespace stalewatch
