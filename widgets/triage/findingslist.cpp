// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/triage/findingslist.h"

#include "models/tables/words.h"
#include "models/triage/triage.h"
#include "models/values/shownduration.h"
#include "models/values/untrusted.h"
#include "widgets/palette.h"
#include "widgets/triage/findingdelegate.h"

#include <QDateTime>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 1000;

Status statusOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Critical:
        return Status::Critical;
    case Finding::Severity::Warning:
        return Status::Warning;
    case Finding::Severity::Notice:
        return Status::Unproven;
    }
    Q_UNREACHABLE();
}

QString titleOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Critical:
        return FindingsList::tr("critical");
    case Finding::Severity::Warning:
        return FindingsList::tr("warning");
    case Finding::Severity::Notice:
        return FindingsList::tr("notice");
    }
    Q_UNREACHABLE();
}

} // namespace

FindingsList::FindingsList(QWidget *parent) : Panel(parent)
{
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_chosen = row >= 0 && std::size_t(row) < m_shown.size() ? Mutes::keyOf(m_shown[std::size_t(row)]) : QString();
        showDetail();
    });
    connect(m_list, &QListWidget::itemClicked, this, &FindingsList::follow);
    connect(m_list, &QListWidget::itemActivated, this, &FindingsList::follow);
    connect(m_acknowledge, &QPushButton::clicked, this, [this] {
        const Finding *finding = chosen();
        const bool isMuted = finding && m_mutes.isMuted(Mutes::keyOf(*finding), m_wall);
        mute(std::chrono::seconds(isMuted ? -1 : 0));
    });
    connect(m_snooze, &QPushButton::clicked, this, [this] { mute(snoozedFor); });
    refresh();
}

void FindingsList::build()
{
    m_title = new QLabel(tr("Findings"), this);
    m_title->setTextFormat(Qt::PlainText);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setContentsMargins(8, 8, 8, 4);
    m_list = new QListWidget(this);
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Findings"));
    m_foot = new QWidget(this);
    m_detail = new QLabel(m_foot);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setAccessibleName(tr("The chosen finding"));
    m_acknowledge = new QPushButton(m_foot);
    m_acknowledge->setToolTip(tr("Say no more of this finding until it ends and comes again"));
    m_snooze = new QPushButton(tr("S&nooze 1 h"), m_foot);
    m_snooze->setToolTip(tr("Say no more of this finding for an hour"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_acknowledge);
    buttons->addWidget(m_snooze);
    buttons->addStretch(1);
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(8, 4, 8, 8);
    foot->addWidget(m_detail);
    foot->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_list, 1);
    column->addWidget(m_foot);
    setFocusProxy(m_list);
}

const Finding *FindingsList::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && std::size_t(row) < m_shown.size() ? &m_shown[std::size_t(row)] : nullptr;
}

QString FindingsList::detail() const
{
    return m_foot->isVisibleTo(this) ? m_detail->text() : QString();
}

void FindingsList::show(const PanelFrame &frame)
{
    m_local = frame.local;
    if (frame.frame.triage == m_triage && !m_isStale)
        return;
    m_triage = frame.frame.triage;
    refresh();
}

void FindingsList::setServer(ServerNumber server)
{
    m_server = server;
    m_isStale = true;
    refresh();
}

void FindingsList::setMutes(const Mutes &mutes, qint64 now)
{
    m_mutes = mutes;
    m_wall = now;
    m_isStale = true;
    refresh();
}

std::vector<Finding> FindingsList::wanted() const
{
    std::vector<Finding> findings;
    if (!m_triage)
        return findings;
    std::ranges::copy_if(m_triage->findings, std::back_inserter(findings), [this](const Finding &finding) {
        return m_server == 0 || finding.servers.empty()
            || std::ranges::find(finding.servers, m_server) != finding.servers.end();
    });
    std::stable_partition(findings.begin(), findings.end(),
        [this](const Finding &finding) { return !m_mutes.isMuted(Mutes::keyOf(finding), m_wall); });
    return findings;
}

void FindingsList::refresh()
{
    m_isStale = false;
    std::vector<Finding> findings = wanted();
    const auto heard = std::ranges::count_if(
        findings, [this](const Finding &finding) { return !m_mutes.isMuted(Mutes::keyOf(finding), m_wall); });
    //: the title of a list; %1: how many are in it
    m_title->setText(heard > 0 ? tr("Findings %1").arg(shownCount(heard)) : tr("Findings"));
    {
        const QSignalBlocker quiet(m_list);
        while (m_list->count() > int(findings.size()))
            delete m_list->takeItem(m_list->count() - 1);
        int chosenRow = -1;
        m_shown = std::move(findings);
        for (int row = 0; row < int(m_shown.size()); ++row) {
            const Finding &finding = m_shown[std::size_t(row)];
            if (row == m_list->count())
                m_list->addItem(QString());
            put(row, finding, m_mutes.isMuted(Mutes::keyOf(finding), m_wall));
            if (Mutes::keyOf(finding) == m_chosen)
                chosenRow = row;
        }
        m_list->setCurrentRow(chosenRow);
    }
    if (m_shown.empty() && m_triage) {
        const QSignalBlocker quiet(m_list);
        m_list->addItem(tr("Nothing found"));
        m_list->item(0)->setData(FindingDelegate::StatusRole, int(Status::Ok));
        m_list->item(0)->setData(FindingDelegate::WordsRole, tr("All health checks pass"));
        m_list->item(0)->setFlags(Qt::NoItemFlags);
    }
    showDetail();
}

void FindingsList::put(int row, const Finding &finding, bool isMuted)
{
    QListWidgetItem *item = m_list->item(row);
    const QString title = plainLine(finding.title);
    const QString words = isMuted ? mutedWords(finding) : plainLine(finding.evidence);
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    item->setText(title);
    item->setData(FindingDelegate::StatusRole, int(statusOf(finding.severity)));
    item->setData(FindingDelegate::WordsRole, words);
    item->setData(FindingDelegate::MutedRole, isMuted);
    item->setData(Qt::AccessibleTextRole, QStringList{title, titleOf(finding.severity), words}.join(u", "_s));
}

QString FindingsList::mutedWords(const Finding &finding) const
{
    const qint64 until = m_mutes.until(Mutes::keyOf(finding));
    if (until == 0)
        return tr("acknowledged");
    //: %1: a time of day
    return tr("snoozed until %1")
        .arg(QLocale().toString(QDateTime::fromSecsSinceEpoch(until).time(), QLocale::ShortFormat));
}

void FindingsList::showDetail()
{
    const Finding *finding = chosen();
    m_foot->setVisible(finding != nullptr);
    if (!finding)
        return;
    QStringList lines{plainLine(finding->evidence, longest)};
    if (finding->since != LocalTime{} && m_local > finding->since)
        //: %1: a duration
        lines.append(tr("For %1.").arg(shownDuration(m_local - finding->since)));
    lines.append(plainLine(finding->remedy, longest));
    lines.removeAll(QString());
    m_detail->setText(lines.join(u'\n'));
    const bool isMuted = m_mutes.isMuted(Mutes::keyOf(*finding), m_wall);
    m_acknowledge->setText(isMuted ? tr("&Show again") : tr("&Acknowledge"));
    m_snooze->setVisible(!isMuted);
}

void FindingsList::follow(const QListWidgetItem *item)
{
    const int row = m_list->row(item);
    if (row < 0 || std::size_t(row) >= m_shown.size())
        return;
    const Finding finding = m_shown[std::size_t(row)];
    if (!finding.filter.isEmpty())
        emit filterAsked(finding.filter);
    else
        emit serversAsked();
}

void FindingsList::mute(std::chrono::seconds duration)
{
    if (const Finding *finding = chosen())
        emit muteAsked(Mutes::keyOf(*finding), duration);
}

} // namespace stalewatch
