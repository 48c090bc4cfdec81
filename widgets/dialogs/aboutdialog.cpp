// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/aboutdialog.h"

#include "widgets/celldelegate.h"
#include "widgets/tableheader.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString nameAndVersion()
{
    return u"Stalewatch "_s + QLatin1StringView(STALEWATCH_VERSION);
}

QLabel *paragraph(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QTableWidget *tableOf(const QList<Component> &components)
{
    auto *table = new QTableWidget(int(components.size()), 3);
    table->setAccessibleName(AboutDialog::tr("Libraries"));
    auto *header = new TableHeader(table);
    table->setHorizontalHeader(header);
    table->setItemDelegate(new CellDelegate(table));
    table->setShowGrid(false);
    table->setHorizontalHeaderLabels(
        {AboutDialog::tr("Library"), AboutDialog::tr("Version"), AboutDialog::tr("Licence")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
    header->setSectionsClickable(false);
    header->setStretchLastSection(true);
    for (int row = 0; const Component &component : components) {
        table->setItem(row, 0, new QTableWidgetItem(component.name));
        table->setItem(row, 1, new QTableWidgetItem(component.version));
        table->setItem(row, 2, new QTableWidgetItem(component.licence));
        ++row;
    }
    table->resizeColumnsToContents();
    return table;
}

} // namespace

AboutDialog::AboutDialog(const QList<Component> &components, const QString &diagnostics, QWidget *parent)
    : QDialog(parent), m_diagnostics(nameAndVersion() + u'\n')
{
    for (const Component &component : components)
        m_diagnostics += component.name + u' ' + component.version + u'\n';
    m_diagnostics += diagnostics;

    setWindowTitle(tr("About Stalewatch"));
    auto *title = paragraph(nameAndVersion());
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    title->setFont(large);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copy = buttons->addButton(tr("Copy &diagnostics"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(paragraph(tr("Shows which client connections of NATS servers have stopped answering, before the "
                                   "server closes them.")));
    layout->addWidget(paragraph(tr("Free software under the GNU General Public License, version 3 or later. It comes "
                                   "without any warranty.")));
    layout->addWidget(tableOf(components), 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 72, fontMetrics().lineSpacing() * 30);

    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_diagnostics); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace stalewatch
