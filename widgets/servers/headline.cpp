// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/servers/headline.h"

#include "widgets/servers/figurebutton.h"

#include <QHBoxLayout>

namespace stalewatch {

Headline::Headline(QWidget *parent) : Headline(WallClock(), parent)
{
}

Headline::Headline(WallClock clock, QWidget *parent) : Panel(parent), m_clock(std::move(clock))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (int i = 0; i < 6; ++i) {
        auto *button = new FigureButton(this);
        row->addWidget(button);
        m_buttons.push_back(button);
        connect(button, &FigureButton::clicked, this, [this, button] {
            const HeadlineFigure &figure = button->figure();
            if (!figure.isLink)
                return;
            if (figure.isPingSettings)
                emit pingSettingsAsked(figure.server);
            else if (figure.filter.isEmpty())
                emit serverAsked(figure.server);
            else
                emit filterAsked(figure.filter);
        });
    }
    row->addStretch(1);
    setAccessibleName(tr("Headline figures"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Headline::show(const PanelFrame &frame)
{
    m_clock.note(frame.local, frame.wall);
    m_snapshot = frame.frame.snapshot;
    m_history = &frame.history;
    m_local = frame.local;
    refresh();
}

void Headline::tick(LocalTime local)
{
    m_local = local;
    refresh();
}

void Headline::setServer(ServerNumber server)
{
    m_server = server;
    refresh();
}

void Headline::refresh()
{
    if (!m_snapshot || !m_history)
        return;
    m_figures = headlineFigures({*m_snapshot, *m_history, m_clock, tallyOf(*m_snapshot, m_server), m_server, m_local});
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setFigure(m_figures[i]);
}

} // namespace stalewatch
