// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pingsettings/historyview.h"

#include "models/push/pingwords.h"
#include "models/values/untrusted.h"
#include "widgets/pingsettings/diffview.h"
#include "widgets/pingsettings/stepsview.h"
#include "widgets/servers/serverwords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int mostShown = 500; ///< the audit log has them all

QString resultOf(const RememberedPush &push)
{
    if (push.isRunning)
        return HistoryView::tr("under way");
    if (push.outcome == PushEnd::Running)
        //: %1: what was being done when the program ended
        return HistoryView::tr("interrupted at: %1").arg(titleOf(push.reached));
    return titleOf(push.outcome);
}

/// "2m × 2 → 30s × 2": the file and its lines are in the diff.
QString whatOf(const PushPlan &plan)
{
    if (plan.change.scope != PingScope::Server)
        return plainLine(changeText(plan), 80);
    //: ping settings; %1: as they were, %2: as they became
    return HistoryView::tr("%1 → %2").arg(pingWords(plan.before), pingWords(plan.after));
}

QStringList cellsOf(const RememberedPush &push)
{
    return {QLocale().toString(push.began.toLocalTime(), u"yyyy-MM-dd HH:mm:ss"_s), plainLine(push.plan.target, 80),
        whatOf(push.plan), plainLine(resultOf(push), 120), plainLine(push.who, 40)};
}

} // namespace

HistoryView::HistoryView(QWidget *parent)
    : QWidget(parent)
    , m_list(new QTreeWidget(this))
    , m_detail(new DiffView(this))
    , m_why(new QLabel(this))
    , m_undo(new QPushButton(tr("&Undo this push"), this))
{
    m_list->setHeaderLabels({tr("When"), tr("Server"), tr("What"), tr("Result"), tr("Who")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Pushes"));
    m_detail->setAccessibleName(tr("What was pushed"));
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_undo->setEnabled(false);

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *row = new QHBoxLayout;
    row->addWidget(m_why, 1);
    row->addWidget(m_undo);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(splitter, 1);
    column->addLayout(row);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &HistoryView::choose);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const RememberedPush *push = current())
            emit settleAsked(push->plan.id, SettleWay::Undo);
    });
}

void HistoryView::setPushes(const std::vector<RememberedPush> &pushes, const std::vector<Failure> &problems)
{
    const RememberedPush *before = current();
    const QString chosen = before ? before->plan.id : QString();
    m_pushes = pushes;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (std::size_t i = 0; i < std::min(pushes.size(), std::size_t(mostShown)); ++i) {
            auto *item = new QTreeWidgetItem(m_list, cellsOf(pushes[i]));
            item->setData(0, idRole, pushes[i].plan.id);
            if (pushes[i].plan.id == chosen)
                m_list->setCurrentItem(item);
        }
        for (int column = 0; column < m_list->columnCount(); ++column)
            m_list->resizeColumnToContents(column);
    }
    if (!problems.empty()) {
        //: %1: a file; %2: why it cannot be read
        m_why->setText(tr("%n journal(s) cannot be read, the first is %1: %2", nullptr, int(problems.size()))
                           .arg(plainLine(problems.front().what), plainLine(problems.front().why)));
    } else {
        m_why->setText(pushes.empty() ? tr("Nothing was pushed from this account of this computer yet.")
                                      : tr("Choose a push to see what it changed."));
    }
    choose();
}

const RememberedPush *HistoryView::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item)
        return nullptr;
    const QString id = item->data(0, idRole).toString();
    const auto found = std::ranges::find(m_pushes, id, [](const RememberedPush &push) { return push.plan.id; });
    return found == m_pushes.end() ? nullptr : &*found;
}

void HistoryView::choose()
{
    m_examination = {};
    const RememberedPush *push = current();
    showDetail();
    if (push)
        emit examinationAsked(push->plan.id);
}

void HistoryView::tellExamination(const PushExamination &examination)
{
    const RememberedPush *push = current();
    if (!push || push->plan.id != examination.push)
        return;
    m_examination = examination;
    showDetail();
}

void HistoryView::setReadOnly(const ReadOnly &readOnly)
{
    m_readOnly = readOnly;
    showDetail();
}

void HistoryView::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    showDetail();
}

void HistoryView::showDetail()
{
    const RememberedPush *push = current();
    m_undo->setEnabled(false);
    if (!push) {
        m_detail->setDiff({});
        return;
    }
    QStringList parts;
    if (!push->why.isEmpty())
        parts += push->why + u'\n';
    if (push->isOpen)
        parts += attentionLines(push->attention) + u'\n';
    parts += m_examination.pushedDiff;
    if (!m_examination.foreignDiff.isEmpty())
        parts += tr("What others have changed since:") + u'\n' + m_examination.foreignDiff;
    m_detail->setDiff(parts.join(u'\n'));

    const Result<> allowed = m_readOnly.allows(push->plan.target);
    const bool isExamined = m_examination.push == push->plan.id;
    const bool canUndo = push->isLatest && isExamined && m_examination.isOurs && allowed && !m_isBusy;
    m_undo->setEnabled(canUndo);
    QString why;
    if (!allowed)
        why = allowed.error().why;
    else if (push->isOpen)
        why = tr("This push is not settled yet.");
    else if (!push->isLatest)
        why = tr("It is not in effect, or something was pushed there later: there is nothing to undo.");
    else if (isExamined)
        why = m_examination.why;
    m_why->setText(plainLine(why, 400));
    m_undo->setToolTip(canUndo ? tr("Puts the file of before back, reloads, and proves it") : QString());
}

} // namespace stalewatch
