// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pingsettings/stepsview.h"

#include "models/push/pingwords.h"
#include "models/values/untrusted.h"
#include "widgets/palette.h"
#include "widgets/pingsettings/diffview.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

/// The way forward, in its order.
constexpr PushStep forward[]
    = {PushStep::Lock, PushStep::Recheck, PushStep::Backup, PushStep::WriteTemp, PushStep::Validate, PushStep::Sync,
        PushStep::RecheckAgain, PushStep::Replace, PushStep::SyncFolder, PushStep::Reload, PushStep::Verify};

struct StepLine
{
    Status status = Status::Unproven;
    QString text{};
    QString time{};

    bool operator==(const StepLine &) const = default;
};

QString timeOf(const QDateTime &at)
{
    return QLocale().toString(at.time(), u"HH:mm:ss"_s);
}

Status statusOf(PushEnd end)
{
    switch (end) {
    case PushEnd::Proven:
    case PushEnd::TakenBack:
    case PushEnd::Kept:
        return Status::Ok;
    case PushEnd::Undecided:
        return Status::Warning;
    case PushEnd::NeedsAttention:
        return Status::Critical;
    case PushEnd::Untouched:
    case PushEnd::Running:
        return Status::Unproven;
    }
    Q_UNREACHABLE();
}

/// What follows the step that is under way, as long as all goes well.
void addComing(std::vector<StepLine> &lines, const PushLogEntry &last)
{
    const auto at = std::ranges::find(forward, last.news.step);
    if (last.news.end != PushEnd::Running || last.news.isGoingBack || at == std::end(forward))
        return;
    for (auto step = at + 1; step != std::end(forward); ++step)
        lines.push_back({Status::Unproven, titleOf(*step), {}});
}

std::vector<StepLine> linesOf(const PushBoardServer &server)
{
    std::vector<StepLine> lines;
    for (const PushLogEntry &entry : server.log) {
        const bool isOver = entry.news.end != PushEnd::Running;
        StepLine line{.time = timeOf(entry.news.at)};
        if (isOver) {
            line.status = statusOf(entry.news.end);
            line.text = titleOf(entry.news.end);
            if (!entry.news.why.isEmpty())
                line.text += u": "_s + plainLine(entry.news.why, 600);
        } else {
            line.status = entry.ended ? Status::Ok : Status::Warning;
            line.text = titleOf(entry.news.step);
        }
        lines.push_back(line);
    }
    if (!server.log.empty())
        addComing(lines, server.log.back());
    if (server.news && server.news->state == RollingState::Watching)
        lines.push_back({Status::Warning,
            StepsView::tr("Watching for stale closures, for as long as the old settings took to notice"), {}});
    if (server.news) {
        for (const QString &remark : server.news->remarks)
            lines.push_back({Status::Warning, plainLine(remark, 600), {}});
    }
    return lines;
}

} // namespace

QString attentionLines(const Attention &attention)
{
    if (attention.what.isEmpty())
        return {};
    QStringList lines{attention.what, {}};
    for (const QString &command : attention.commands)
        lines += u"    "_s + command;
    return lines.join(u'\n');
}

StepsView::StepsView(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_list(new QTreeWidget(this)), m_commands(new DiffView(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Steps"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_commands->setAccessibleName(tr("What to type"));
    m_commands->setMaximumHeight(fontMetrics().lineSpacing() * 9);
    m_commands->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_list, 1);
    column->addWidget(m_commands);
}

void StepsView::show(const QString &title, const PushBoardServer *server)
{
    const std::vector<StepLine> lines = server ? linesOf(*server) : std::vector<StepLine>();
    //: %1: the name of a server
    m_title->setText(lines.empty() ? tr("Nothing was pushed to %1 yet.").arg(title) : title);
    while (m_list->topLevelItemCount() > int(lines.size()))
        delete m_list->takeTopLevelItem(m_list->topLevelItemCount() - 1);
    QTreeWidgetItem *current = nullptr;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (int(i) == m_list->topLevelItemCount())
            m_list->addTopLevelItem(new QTreeWidgetItem);
        QTreeWidgetItem *item = m_list->topLevelItem(int(i));
        item->setIcon(0, iconOf(lines[i].status, palette()));
        item->setText(0, lines[i].text);
        item->setText(1, lines[i].time);
        item->setDisabled(lines[i].time.isEmpty() && lines[i].status == Status::Unproven);
        if (!lines[i].time.isEmpty())
            current = item;
    }
    if (current)
        m_list->scrollToItem(current);
    const QString commands = server && server->news ? attentionLines(server->news->attention) : QString();
    m_commands->setDiff(commands);
    m_commands->setVisible(!commands.isEmpty());
}

QString StepsView::commands() const
{
    return m_commands->isHidden() ? QString() : m_commands->toPlainText();
}

} // namespace stalewatch
