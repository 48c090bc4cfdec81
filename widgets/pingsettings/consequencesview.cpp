// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pingsettings/consequencesview.h"

#include "widgets/palette.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QToolButton>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using Level = ConsequenceLine::Level;
using List = ConsequenceLine::List;

namespace {

constexpr int markSize = 12;
constexpr int listedLines = 6; ///< that are seen of the list at once

Status statusOf(Level level)
{
    switch (level) {
    case Level::Good:
        return Status::Ok;
    case Level::Notice:
        return Status::Unproven;
    case Level::Risky:
        return Status::Warning;
    case Level::Illegal:
        return Status::Critical;
    }
    Q_UNREACHABLE();
}

const std::vector<ConcernedConnection> &connectionsOf(const Consequences &all, List list)
{
    return list == List::Slow ? all.slowOnes : all.overdueOnes;
}

} // namespace

ConsequencesView::ConsequencesView(QWidget *parent)
    : QWidget(parent)
    , m_sentences(new QWidget(this))
    , m_column(new QVBoxLayout(m_sentences))
    , m_list(new QListWidget(this))
    , m_inTable(new QToolButton(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Connections concerned"));
    m_list->setFixedHeight(fontMetrics().lineSpacing() * listedLines + 8);
    m_list->hide();
    m_inTable->setText(tr("Show them in the connection table"));
    m_inTable->setAutoRaise(true);
    m_inTable->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sentences);
    column->addWidget(m_list);
    column->addWidget(m_inTable, 0, Qt::AlignLeading);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const auto &all = connectionsOf(m_consequences, m_open);
        const std::size_t row = std::size_t(m_list->row(item));
        if (row < all.size())
            emit connectionAsked(all[row].key);
    });
    connect(m_inTable, &QToolButton::clicked, this, [this] {
        const auto &all = connectionsOf(m_consequences, m_open);
        if (!all.empty())
            emit rowsAsked(all.front().key.server, filterFor(all, all.front().key.server));
    });
}

void ConsequencesView::show(const std::vector<ConsequenceLine> &lines, const Consequences &consequences)
{
    m_consequences = consequences;
    if (lines != m_lines) {
        m_lines = lines;
        rebuild();
    }
    fillList();
}

void ConsequencesView::rebuild()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const ConsequenceLine &line : m_lines) {
        auto *row = new QWidget(m_sentences);
        auto *box = new QHBoxLayout(row);
        box->setContentsMargins(0, 0, 0, 0);
        auto *mark = new QLabel(row);
        mark->setPixmap(iconOf(statusOf(line.level), palette()).pixmap(markSize));
        mark->setAlignment(Qt::AlignTop);
        mark->setContentsMargins(0, 3, 0, 0);
        auto *text = new QLabel(row);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setText(line.text);
        box->addWidget(mark);
        box->addWidget(text, 1);
        if (line.list != List::None) {
            auto *more = new QToolButton(row);
            more->setObjectName(u"more"_s);
            more->setText(tr("Which?"));
            more->setCheckable(true);
            more->setChecked(line.list == m_open);
            connect(more, &QToolButton::clicked, this,
                [this, list = line.list](bool isOpen) { open(isOpen ? list : List::None); });
            box->addWidget(more, 0, Qt::AlignTop);
        }
        m_column->addWidget(row);
    }
}

void ConsequencesView::open(List list)
{
    m_open = list;
    for (QToolButton *more : m_sentences->findChildren<QToolButton *>(u"more"_s)) {
        if (more != sender())
            more->setChecked(false);
    }
    fillList();
}

void ConsequencesView::fillList()
{
    const bool isThere = std::ranges::any_of(m_lines, [this](const auto &line) { return line.list == m_open; });
    const bool isOpen = m_open != List::None && isThere;
    m_list->setVisible(isOpen);
    m_inTable->setVisible(isOpen);
    if (!isOpen)
        return;
    const auto &all = connectionsOf(m_consequences, m_open);
    while (m_list->count() > int(all.size()))
        delete m_list->takeItem(m_list->count() - 1);
    for (std::size_t row = 0; row < all.size(); ++row) {
        const QString text = concernedText(all[row], m_open);
        if (int(row) == m_list->count())
            m_list->addItem(text);
        else if (m_list->item(int(row))->text() != text)
            m_list->item(int(row))->setText(text);
    }
}

void ConsequencesView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

} // namespace stalewatch
