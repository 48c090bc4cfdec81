// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pingsettings/pingform.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestTyped = 32;

} // namespace

PingForm::PingForm(QWidget *parent)
    : QWidget(parent)
    , m_scope(new QComboBox(this))
    , m_interval(new QLineEdit(this))
    , m_max(new QLineEdit(this))
    , m_maxName(new QLabel(this))
    , m_scopeHint(new QLabel(this))
{
    m_scope->addItem(tr("All without settings of their own"), int(PingScope::Server));
    m_scope->addItem(tr("Routes of the cluster"), int(PingScope::Cluster));
    m_scope->addItem(tr("Websocket clients"), int(PingScope::Websocket));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope->setMinimumContentsLength(12);
    m_scope->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_interval->setMaxLength(longestTyped);
    m_interval->setToolTip(tr("A number and its unit, as in 30s, 2m or 1m30s. Empty: it stays as it is."));
    m_max->setMaxLength(longestTyped);
    m_max->setToolTip(tr("How many PINGs may stay unanswered. Empty: it stays as it is."));
    m_interval->setAccessibleName(tr("Time between two PINGs, ping_interval"));
    m_max->setAccessibleName(tr("PINGs that may stay unanswered, ping_max"));
    m_scope->setAccessibleName(tr("For which connections"));
    m_maxName->setText(u"ping_max"_s);
    m_maxName->setBuddy(m_max);
    m_scopeHint->setTextFormat(Qt::PlainText);
    m_scopeHint->setWordWrap(true);
    m_scopeHint->setForegroundRole(QPalette::PlaceholderText);
    m_scopeHint->hide();

    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&For"), m_scope);
    form->addRow(m_scopeHint);
    form->addRow(u"ping_&interval"_s, m_interval);
    form->addRow(m_maxName, m_max);
    setFocusProxy(m_interval);

    for (const QLineEdit *edit : {m_interval, m_max}) {
        connect(edit, &QLineEdit::textEdited, this, [this] {
            m_isTouched = true;
            judge();
            emit edited();
        });
    }
    connect(m_scope, &QComboBox::activated, this, [this] {
        chooseScope();
        judge();
        emit edited();
    });
    fill();
}

PingScope PingForm::scope() const
{
    return PingScope(m_scope->currentData().toInt());
}

void PingForm::setCurrent(const PingSettings &current)
{
    m_current = current;
    if (!m_isTouched)
        fill();
}

void PingForm::reset()
{
    m_isTouched = false;
    m_scope->setCurrentIndex(0);
    chooseScope();
    fill();
    emit edited();
}

void PingForm::fill()
{
    const bool isServer = scope() == PingScope::Server;
    m_interval->setText(isServer ? configDuration(m_current.interval) : QString());
    m_max->setText(isServer ? QString::number(m_current.max) : QString());
    judge();
}

void PingForm::setVersions(const std::vector<int> &versions)
{
    if (versions == m_versions)
        return;
    m_versions = versions;
    judge();
}

void PingForm::setScopes(bool hasCluster, bool hasWebsocket)
{
    m_hasCluster = hasCluster;
    m_hasWebsocket = hasWebsocket;
    chooseScope();
}

/// What is typed for one scope means nothing for another.
void PingForm::chooseScope()
{
    const PingScope now = scope();
    QString hint;
    if (now == PingScope::Cluster) {
        hint = m_hasCluster
            ? tr("In the block cluster { } of the config. Without it routes go by the settings above all, but at "
                 "most 30s apart.")
            : tr("None of the configs that were read has a block cluster { }.");
    } else if (now == PingScope::Websocket) {
        hint = m_hasWebsocket
            ? tr("In the block websocket { } of the config. Without it websocket clients are pinged as all others.")
            : tr("None of the configs that were read has a block websocket { }.");
    }
    m_scopeHint->setText(hint);
    m_scopeHint->setVisible(!hint.isEmpty());
    m_max->setVisible(now != PingScope::Websocket);
    m_maxName->setVisible(now != PingScope::Websocket);
    if (now != PingScope::Server && !m_isTouched)
        fill();
}

void PingForm::judge()
{
    m_remarks.clear();
    m_change.reset();
    PingChange change{.scope = scope()};
    bool isRead = true;
    if (const QString typed = m_interval->text().trimmed(); !typed.isEmpty()) {
        const Result<Nanoseconds> interval = parseInterval(typed);
        isRead = interval.has_value();
        if (interval)
            change.interval = *interval;
        else
            m_remarks.push_back({PingRemark::Level::Illegal, PingRemark::About::Interval, interval.error().why});
    }
    const QString typedMax = m_max->text().trimmed();
    if (!typedMax.isEmpty() && scope() != PingScope::Websocket) {
        bool isNumber = false;
        const int max = typedMax.toInt(&isNumber);
        isRead = isRead && isNumber;
        if (isNumber)
            change.max = max;
        else
            m_remarks.push_back(
                {PingRemark::Level::Illegal, PingRemark::About::Max, tr("ping_max is a whole number, as in 2.")});
    }
    std::vector<int> versions = m_versions;
    if (versions.empty())
        versions.push_back(0);
    for (const int version : versions) {
        for (const PingRemark &remark : checkPing(change, version)) {
            if (std::ranges::find(m_remarks, remark) == m_remarks.end())
                m_remarks.push_back(remark);
        }
    }
    std::ranges::stable_sort(m_remarks, {}, &PingRemark::level);
    if (isRead && isLegal(m_remarks) && (change.interval || change.max))
        m_change = change;
}

std::optional<PingChange> PingForm::change() const
{
    return m_change;
}

} // namespace stalewatch
