// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/noticebar.h"

#include "models/values/untrusted.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace stalewatch {

namespace {

constexpr qsizetype maxChars = 400;

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent), m_text(new QLabel(this)), m_act(new QPushButton(this)), m_close(new QToolButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Notice"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Notice text"));
    m_close->setAutoRaise(true);
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss the notice"));
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    m_act->setAutoDefault(false);
    connect(m_act, &QPushButton::clicked, this, [this] {
        if (const std::function<void()> action = m_action)
            action(); // which may tell something else
    });

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 4, 4);
    row->addWidget(m_text, 1);
    row->addWidget(m_act, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
    hide();
}

void NoticeBar::offer(const QString &text, const QString &button, const std::function<void()> &act)
{
    tell(text);
    if (m_isPinned)
        return;
    m_action = act;
    m_act->setText(button);
    m_act->show();
}

void NoticeBar::dismiss()
{
    if (m_act->isHidden())
        tell({});
}

void NoticeBar::pin(const QString &text)
{
    tell(text);
    m_isPinned = true;
    m_close->hide();
    QFont bold = font();
    bold.setBold(true);
    m_text->setFont(bold);
}

void NoticeBar::tell(const QString &text)
{
    if (m_isPinned)
        return;
    m_action = {};
    m_act->hide();
    m_text->setText(plainLine(text, maxChars));
    setVisible(!text.isEmpty());
}

QString NoticeBar::text() const
{
    return m_text->text();
}

} // namespace stalewatch
