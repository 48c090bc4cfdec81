// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/triage/triagepanel.h"

#include "models/tables/words.h"
#include "widgets/triage/answersheet.h"
#include "widgets/triage/causelist.h"
#include "widgets/triage/sharestable.h"
#include "widgets/triage/silencechart.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShowEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Action = TriageActions::Action;

namespace {

constexpr auto refreshEvery = 500ms; ///< sentences count seconds
constexpr auto around = 2min;        ///< shown in the chart before and after an incident
constexpr int mostInChooser = 100;
constexpr int chooserFigures = 90; ///< wider than this no line of it is

} // namespace

TriagePanel::TriagePanel(QWidget *parent) : Panel(parent)
{
    build();
    connect(m_chooser, &QComboBox::activated, this, [this] {
        m_chosen = m_chooser->currentData().toUInt();
        refresh();
    });
    connect(m_actions, &TriageActions::asked, this, &TriagePanel::act);
    refresh();
}

void TriagePanel::build()
{
    m_title = new QLabel(this);
    m_title->setTextFormat(Qt::PlainText);
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(font().pointSizeF() * 1.15);
    m_title->setFont(bold);
    m_chooser = new QComboBox(this);
    m_chooser->setAccessibleName(tr("Incident"));
    m_chooser->setToolTip(tr("Which incident; the newest first"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chooser->setMinimumContentsLength(20);
    m_chooser->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_chooser->setMaximumWidth(fontMetrics().horizontalAdvance(u'0') * chooserFigures);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 12, 6);
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_chooser, 1000);

    m_body = new QWidget(this);
    m_answers = new AnswerSheet(m_body);
    m_shares = new SharesTable(m_body);
    m_silences = new SilenceChart(m_body);
    m_causes = new CauseList(m_body);
    auto *evidence = new QHBoxLayout;
    evidence->setContentsMargins(12, 0, 12, 0);
    evidence->setSpacing(12);
    evidence->addWidget(m_shares, 5);
    evidence->addWidget(m_silences, 3);
    auto *causes = new QVBoxLayout;
    causes->setContentsMargins(12, 0, 12, 0);
    causes->addWidget(m_causes);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(12);
    column->addWidget(m_answers);
    column->addLayout(evidence);
    column->addLayout(causes);
    column->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("The incident"));

    m_actions = new TriageActions(this);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 6, 12, 8);
    foot->addWidget(m_actions);
    m_empty = new QLabel(this);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setMargin(24);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(head);
    rows->addWidget(m_scroll, 1);
    rows->addLayout(foot);
    rows->addWidget(m_empty, 1);
    setFocusProxy(m_chooser);
}

const Incident *TriagePanel::current() const
{
    if (!m_triage || m_triage->incidents.empty())
        return nullptr;
    const auto found = std::ranges::find(m_triage->incidents, m_chosen, [](const auto &each) { return each->number; });
    // One that is no longer kept gives way to the newest.
    return found == m_triage->incidents.end() ? m_triage->incidents.front().get() : found->get();
}

IncidentNumber TriagePanel::shown() const noexcept
{
    const Incident *incident = current();
    return incident ? incident->number : 0;
}

TriageMoment TriagePanel::moment() const
{
    return {*m_triage, m_local, newestClock(*m_snapshot, m_local)};
}

void TriagePanel::show(const PanelFrame &frame)
{
    m_snapshot = frame.frame.snapshot;
    m_triage = frame.frame.triage;
    m_local = frame.local;
    qint64 news = 0;
    if (m_triage) {
        news = std::ranges::count_if(m_triage->incidents, [this](const auto &incident) {
            return isNews(*incident, m_local) && !m_mutes.isMuted(Mutes::keyOf(*incident), m_wall);
        });
    }
    if (news != m_count) {
        m_count = news;
        emit countChanged(news);
    }
    if (isVisible() && m_local - m_refreshedAt >= refreshEvery)
        refresh();
}

void TriagePanel::tick(LocalTime local)
{
    m_local = local;
    if (local - m_refreshedAt >= refreshEvery)
        refresh();
}

void TriagePanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (!event->spontaneous())
        refresh();
}

void TriagePanel::findIncident(IncidentNumber incident)
{
    m_chosen = incident;
    refresh();
}

void TriagePanel::setMutes(const Mutes &mutes, qint64 now)
{
    m_mutes = mutes;
    m_wall = now;
    refresh();
}

void TriagePanel::setDeed(Deed deed, bool isAnswered, const QString &why)
{
    m_actions->setDeed(deed, isAnswered, why);
}

void TriagePanel::refresh()
{
    m_refreshedAt = m_local;
    const Incident *incident = current();
    const bool isThere = incident && m_snapshot;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_chooser, m_scroll, m_actions})
        widget->setVisible(isThere);
    m_empty->setVisible(!isThere);
    if (!isThere) {
        teach();
        return;
    }
    fillChooser();
    showIncident(*incident);
}

void TriagePanel::fillChooser()
{
    if (m_chooser->view()->isVisible())
        return; // the operator is choosing
    const QSignalBlocker quiet(m_chooser);
    const int count = std::min(int(m_triage->incidents.size()), mostInChooser);
    while (m_chooser->count() > count)
        m_chooser->removeItem(m_chooser->count() - 1);
    int chosen = 0;
    for (int i = 0; i < count; ++i) {
        const Incident &incident = *m_triage->incidents[std::size_t(i)];
        const QString line = lineOf(incident, moment());
        if (i == m_chooser->count())
            m_chooser->addItem(QString());
        if (m_chooser->itemText(i) != line)
            m_chooser->setItemText(i, line);
        m_chooser->setItemData(i, incident.number);
        if (incident.number == shown())
            chosen = i;
    }
    m_chooser->setCurrentIndex(chosen);
}

void TriagePanel::showIncident(const Incident &incident)
{
    m_title->setText(titleOf(incident, moment()));
    m_answers->show(incident.number, answersOf(incident, moment()));
    m_shares->show(incident.shares);
    m_silences->show(histogramOf(*m_triage, incident, m_marks));
    m_causes->show(incident.causes);
    m_actions->setSnoozed(m_mutes.isMuted(Mutes::keyOf(incident), m_wall));
}

void TriagePanel::teach()
{
    if (!m_triage) {
        m_empty->setText(tr("Incidents appear here as soon as a server answers."));
        return;
    }
    m_empty->setText(
        tr("No incident.\nWhen connections are closed as stale together, or fall silent together, this page says "
           "whether it goes on, who they are, what they share, whose fault it is likely to be, whether they came back, "
           "and what to do."));
}

void TriagePanel::act(Action action)
{
    const Incident *incident = current();
    if (!incident)
        return;
    switch (action) {
    case Action::Rows:
        emit filterAsked(incident->filter);
        break;
    case Action::Closures:
        emit incidentClosuresAsked(incident->number);
        break;
    case Action::Chart:
        emit timeAsked(incident->beganLocal - around, incident->lastLocal + around);
        break;
    case Action::Servers:
        emit serversAsked();
        break;
    case Action::Copy:
        copySummary(*incident);
        break;
    case Action::Bundle:
        emit deedAsked(Deed::SaveBundle, incident->number);
        break;
    case Action::PingSettings:
        emit deedAsked(Deed::PingSettings, incident->number);
        break;
    case Action::Kick:
        emit deedAsked(Deed::Kick, incident->number);
        break;
    case Action::Snooze: {
        const QString key = Mutes::keyOf(*incident);
        emit muteAsked(key, m_mutes.isMuted(key, m_wall) ? std::chrono::seconds(-1) : std::chrono::seconds(snoozedFor));
        break;
    }
    }
}

void TriagePanel::copySummary(const Incident &incident)
{
    QGuiApplication::clipboard()->setText(summaryOf(incident, moment()));
    emit said(tr("The summary is on the clipboard."));
}

QImage TriagePanel::picture(qreal scale) const
{
    const int headHeight = m_title->height() + 12;
    const int bodyHeight = m_body->childrenRect().bottom() + 12;
    QImage image(QSize(m_body->width(), bodyHeight + headHeight) * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(palette().color(QPalette::Window));
    m_title->render(&image, QPoint(12, 6));
    m_body->render(&image, QPoint(0, headHeight));
    return image;
}

} // namespace stalewatch
