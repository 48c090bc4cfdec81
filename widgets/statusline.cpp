// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/statusline.h"

#include "models/values/shownduration.h"
#include "widgets/panel.h"

#include <QLabel>
#include <QLocale>

#include <algorithm>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

/// A clock that differs by less is not worth a word: the answer itself took some of it.
constexpr Nanoseconds worthSaying = 500ms;

constexpr int apart = 16; ///< between two of its sentences, px

QLabel *plainLabel(QStatusBar *bar, const QString &name)
{
    auto *label = new QLabel(bar);
    label->setTextFormat(Qt::PlainText);
    label->setAccessibleName(name);
    label->setContentsMargins(apart / 2, 0, apart / 2, 0);
    bar->addWidget(label);
    return label;
}

Untrusted nameOf(const ServerSnapshot &server)
{
    return Untrusted(QByteArrayView(server.facts.serverName.data(), qsizetype(server.facts.serverName.size())));
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_polled(plainLabel(this, tr("Polling")))
    , m_rows(plainLabel(this, tr("Rows")))
    , m_clocks(plainLabel(this, tr("Clocks")))
    , m_mode(plainLabel(this, tr("Mode")))
    , m_rights(new QLabel(this))
{
    setSizeGripEnabled(false);
    m_rights->setTextFormat(Qt::PlainText);
    m_rights->setAccessibleName(tr("What may be changed"));
    m_rights->setContentsMargins(apart / 2, 0, apart / 2, 0);
    addPermanentWidget(m_rights);
    setReadOnly({});
}

void StatusLine::show(const Frame &frame, LocalTime local)
{
    const auto &servers = frame.snapshot->servers;
    const auto up = std::ranges::count(servers, ServerSnapshot::State::Up, [](const auto &s) { return s->state; });
    LocalTime oldest = local;
    qint64 open = 0;
    const ServerSnapshot *skewed = nullptr;
    for (const auto &server : servers) {
        if (server->state == ServerSnapshot::State::Up)
            oldest = std::min(oldest, server->health.receivedAt);
        open += qint64(server->openRows);
        if (isKnown(server->now) && std::chrono::abs(server->skew) >= worthSaying
            && (!skewed || std::chrono::abs(server->skew) > std::chrono::abs(skewed->skew)))
            skewed = server.get();
    }
    //: %1 of %2 servers answer; %3 is a duration: "0.4 s"
    m_polled->setText(up == 0 ? tr("%n server(s), none answers", nullptr, int(servers.size()))
                              : tr("%1 of %2 servers polled, oldest answer %3 ago")
                                    .arg(QLocale().toString(qint64(up)), QLocale().toString(qint64(servers.size())),
                                        shownDuration(local - oldest)));

    const Order *order = frame.orders.empty() ? nullptr : frame.orders[mainView].get();
    const QString count = tr("%n connection(s)", nullptr, int(open));
    //: %1: "12,481 connections"; %2: a number of rows
    m_rows->setText(order ? tr("%1, %2 rows shown").arg(count, QLocale().toString(qint64(order->rows.size()))) : count);

    if (!skewed)
        m_clocks->clear();
    else if (skewed->skew > 0ns)
        //: %1: a server's name; %2: a duration
        m_clocks->setText(tr("Clock of %1 is %2 ahead").arg(nameOf(*skewed).shown(40), shownDuration(skewed->skew)));
    else
        //: %1: a server's name; %2: a duration
        m_clocks->setText(tr("Clock of %1 is %2 behind").arg(nameOf(*skewed).shown(40), shownDuration(-skewed->skew)));
}

void StatusLine::setReadOnly(const ReadOnly &readOnly)
{
    if (readOnly.everywhere)
        m_rights->setText(tr("Read-only"));
    else if (readOnly.targets.isEmpty())
        m_rights->setText(tr("Read-write"));
    else
        m_rights->setText(tr("%n target(s) read-only", nullptr, int(readOnly.targets.size())));
    m_rights->setToolTip(readOnly.everywhere
            ? tr("Nothing can be changed on any server: --read-only, or the preferences")
            : tr("Changes are made only when you ask for them and confirm"));
}

void StatusLine::setRecording()
{
    m_mode->setText(tr("Recording"));
}

void StatusLine::setPaused(bool paused)
{
    m_mode->setText(paused ? tr("Paused: nothing is polled") : QString());
}

} // namespace stalewatch
