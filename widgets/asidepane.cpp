// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/asidepane.h"

#include <QApplication>
#include <QSplitter>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowest = 220;
constexpr int widest = 4000;

} // namespace

AsidePane::AsidePane(QSplitter &columns, QWidget &pane, QObject *parent)
    : QObject(parent), m_columns(columns), m_pane(pane)
{
    m_columns.addWidget(&m_pane);
    m_columns.setCollapsible(m_columns.indexOf(&m_pane), false);
    m_columns.setStretchFactor(m_columns.indexOf(&m_pane), 0);
    m_pane.hide();
    connect(&m_columns, &QSplitter::splitterMoved, this, [this] {
        if (isOpen())
            m_width = m_pane.width();
    });
}

bool AsidePane::isOpen() const
{
    return m_pane.isVisibleTo(m_pane.window());
}

void AsidePane::setOpen(bool wanted)
{
    if (wanted == isOpen())
        return;
    if (wanted)
        open();
    else
        close();
    emit opened(wanted);
    emit layoutChanged();
}

void AsidePane::open()
{
    m_askedFrom = QApplication::focusWidget();
    QList<int> sizes = m_columns.sizes();
    m_pane.show();
    const qsizetype place = sizes.size() - 1;
    sizes[place - 1] = std::max(0, sizes[place - 1] - m_width - m_columns.handleWidth());
    sizes[place] = m_width;
    m_columns.setSizes(sizes);
}

void AsidePane::close()
{
    const QWidget *focus = QApplication::focusWidget();
    const bool hadKeyboard = focus && (focus == &m_pane || m_pane.isAncestorOf(focus));
    m_pane.hide();
    if (hadKeyboard && m_askedFrom)
        m_askedFrom->setFocus(Qt::OtherFocusReason);
}

QJsonObject AsidePane::layout() const
{
    return {{u"shown"_s, isOpen()}, {u"width"_s, m_width}};
}

void AsidePane::setLayout(const QJsonObject &layout)
{
    m_width = std::clamp(layout["width"_L1].toInt(m_width), narrowest, widest);
    m_pane.setVisible(layout["shown"_L1].toBool());
    emit opened(isOpen());
}

int AsidePane::width() const
{
    return isOpen() ? m_width : 0;
}

} // namespace stalewatch
