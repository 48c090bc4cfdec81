// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/untrusted.h"
#include "widgets/pingsettings/consequencesview.h"
#include "widgets/pingsettings/detectionbars.h"
#include "widgets/pingsettings/diffview.h"
#include "widgets/pingsettings/historyview.h"
#include "widgets/pingsettings/pingform.h"
#include "widgets/pingsettings/pingsettingspanel.h"
#include "widgets/pingsettings/pushbuttons.h"
#include "widgets/pingsettings/stepsview.h"
#include "widgets/pingsettings/waysform.h"
#include "widgets/servers/serverwords.h"

#include <QLabel>
#include <QTableView>

#include <algorithm>
#include <set>

// What the panel shows.
namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Proofs of life move on while one types; oftener than this nobody reads numbers.
constexpr auto refreshConsequencesEvery = 2s;

/// Kinds of clients that this server has, or may have.
bool isThere(ClientKind kind, const ServerFacts &facts, const ConfigSays *says)
{
    switch (kind) {
    case ClientKind::Websocket:
        return facts.hasWebsocket;
    case ClientKind::Mqtt:
        return facts.hasMqtt;
    case ClientKind::Route:
        return (says && says->hasCluster) || (isKnown(facts.routes) && facts.routes > 0);
    case ClientKind::Gateway:
        return false; // nothing we read tells whether there are any
    case ClientKind::AnswersPings:
    case ClientKind::Sends:
    case ClientKind::NeverAnswered:
    case ClientKind::BusyReceiver:
        return true;
    }
    Q_UNREACHABLE();
}

AllPingSettings changedAll(AllPingSettings all, const PingChange &change)
{
    switch (change.scope) {
    case PingScope::Server:
        all.server = changed(all.server, change);
        return all;
    case PingScope::Cluster:
        all.clusterInterval = change.interval ? change.interval : all.clusterInterval;
        all.clusterMax = change.max ? change.max : all.clusterMax;
        return all;
    case PingScope::Websocket:
        all.websocketInterval = change.interval ? change.interval : all.websocketInterval;
        return all;
    }
    Q_UNREACHABLE();
}

} // namespace

void PingSettingsPanel::show(const PanelFrame &frame)
{
    m_board.take(frame.frame.snapshot);
    if (!isVisible())
        return;
    refresh();
    if (frame.local - m_askedAt >= refreshConsequencesEvery && !m_isAnswerDue)
        askConsequences();
}

QString PingSettingsPanel::currentTarget() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? index.data(PushServerModel::TargetRole).toString() : QString();
}

void PingSettingsPanel::refresh()
{
    if (!m_buttons || !m_ways)
        return; // still being built
    m_model.setCheckable(!m_board.isPushing());
    m_model.setRows(m_board.rows());
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0) {
        m_table->selectRow(0); // comes back here
        return;
    }
    refreshForm();
    refreshBars();
    refreshChange();
    refreshConsequences();
    const QString target = currentTarget();
    const PushBoardServer *server = m_board.server(target);
    const QString title = target.isEmpty() ? QString() : m_board.titleOf(target);
    m_steps->show(title, server);
    m_ways->setWays(target, title, server ? server->ways : PushWays());
    m_ways->setProblem(server && server->plan && server->plan->failure
            ? QString(server->plan->failure->what + u": "_s + server->plan->failure->why)
            : QString());
    m_buttons->show(m_board);
}

void PingSettingsPanel::refreshForm()
{
    std::vector<const ServerSnapshot *> servers;
    std::vector<int> versions;
    bool hasCluster = false;
    bool hasWebsocket = false;
    for (const QString &target : m_board.targets()) {
        const ServerSnapshot *server = m_board.snapshotOf(target);
        const PushBoardServer *known = m_board.server(target);
        if (!server || server->number == 0 || (known && !known->isChosen))
            continue;
        servers.push_back(server);
        versions.push_back(versionNumber(server->facts.version));
        if (known && known->plan && known->plan->says) {
            hasCluster |= known->plan->says->hasCluster;
            hasWebsocket |= known->plan->says->hasWebsocket;
        }
    }
    m_form->setEnabled(!m_board.isPushing());
    if (!servers.empty())
        m_form->setCurrent(commonPing(servers));
    m_form->setVersions(versions);
    m_form->setScopes(hasCluster, hasWebsocket);
    m_board.setChange(m_form->change());
    const int count = int(servers.size());
    m_title->setText(count == 1
            ? m_board.titleOf(targetOf(*servers.front()))
            : tr("%n server(s) chosen. The first alone, then one after the other; stops at the first that cannot be "
                 "proven.",
                nullptr, count));
}

void PingSettingsPanel::refreshBars()
{
    const QString target = currentTarget();
    const ServerSnapshot *server = target.isEmpty() ? nullptr : m_board.snapshotOf(target);
    const PushBoardServer *known = m_board.server(target);
    const ConfigSays *says = known && known->plan && known->plan->says ? &*known->plan->says : nullptr;
    std::vector<DetectionRow> rows;
    if (server && server->number != 0 && server->facts.ping.isUsable()) {
        AllPingSettings all = says ? says->all : AllPingSettings{};
        all.server = server->facts.ping;
        const int version = versionNumber(server->facts.version);
        const std::vector<DetectionTime> now = detectionTimes(all, version);
        std::vector<DetectionTime> then;
        if (m_board.change())
            then = detectionTimes(changedAll(all, *m_board.change()), version);
        for (std::size_t i = 0; i < now.size(); ++i) {
            if (isThere(now[i].kind, server->facts, says))
                rows.push_back({now[i], then.empty() ? std::nullopt : std::optional(then[i])});
        }
    }
    if (rows != m_bars->rows())
        m_bars->setRows(std::move(rows));
    QStringList lines;
    if (says) {
        for (const ConfigKeyRow &key : says->keys)
            //: %1: the name of an option; %2: its value in the config, and where it stands
            lines += tr("%1 in the config: %2").arg(key.name, plainLine(key.text, 300));
        if (says->written != server->facts.ping)
            lines += tr("The server runs with something else than its config says.");
    }
    m_config->setText(lines.join(u'\n'));
}

void PingSettingsPanel::refreshChange()
{
    const QString target = currentTarget();
    const PushBoardServer *known = m_board.server(target);
    const ServerPlan *plan = known && known->plan ? &*known->plan : nullptr;
    QStringList head;
    if (plan && plan->plan && !plan->plan->isNothing()) {
        //: %1: a file; %2: the beginning of its sha256
        head += tr("%1, %2... as planned").arg(plainLine(plan->plan->file, 200), plan->plan->oldDigest.left(15));
        if (plan->plan->mode == WriteMode::InPlace)
            head += tr("It is written in place: while that lasts it is not whole.");
    } else if (plan && plan->plan) {
        //: %1: a file
        head += tr("%1: nothing is to be done.").arg(plainLine(plan->plan->file, 200));
    } else if (plan && plan->failure) {
        //: %1: what was being done; %2: why it failed
        head += tr("%1: %2").arg(plainLine(plan->failure->what, 300), plainLine(plan->failure->why, 600));
    } else if (known && !known->ways.isKnown()) {
        head += tr("Say under \"Way there\" how the config is reached, and the change is shown here.");
    }
    if (plan) {
        for (const QString &remark : plan->remarks) {
            // What the form says already stands at the left.
            if (std::ranges::find(m_form->remarks(), remark, &PingRemark::text) == m_form->remarks().end())
                head += plainLine(remark, 400);
        }
    }
    m_diffTitle->setText(head.join(u'\n'));
    m_diff->setDiff(plan && plan->plan ? plan->diff : QString());
}

std::vector<ConsequenceLine> PingSettingsPanel::allLines() const
{
    std::vector<ConsequenceLine> lines = remarkLines(m_form->remarks());
    if (!m_board.change() || m_board.change()->scope != PingScope::Server)
        return lines;
    // The others of the fleet: those that are not chosen.
    std::set<ServerNumber> chosen;
    for (const ServerNumber number : m_board.chosenServers())
        chosen.insert(number);
    std::vector<PingSettings> others;
    if (const auto &snapshot = m_board.snapshot()) {
        for (const auto &server : snapshot->servers) {
            if (server->number != 0 && !chosen.contains(server->number))
                others.push_back(server->facts.ping);
        }
    }
    if (m_board.change()->interval && m_board.change()->max) {
        const auto fleet = remarkLines(checkFleet({*m_board.change()->interval, *m_board.change()->max}, others));
        lines.insert(lines.end(), fleet.begin(), fleet.end());
    }
    if (m_known.number == m_asked && m_asked != 0) {
        const auto more = consequenceLines(m_known);
        lines.insert(lines.end(), more.begin(), more.end());
    }
    return lines;
}

void PingSettingsPanel::refreshConsequences()
{
    if (m_isAnswerDue && m_known.number != 0 && m_form->remarks().empty())
        return; // the answer is a moment away: no flicker
    m_consequences->show(allLines(), m_known);
}

void PingSettingsPanel::tellEnd(const PushSummary &summary)
{
    m_board.end();
    m_history->setBusy(false);
    QStringList parts;
    if (!summary.refusal.isEmpty())
        parts += plainLine(summary.refusal, 600);
    const auto add = [&parts](const QString &text, int count) {
        if (count > 0)
            parts += text;
    };
    add(tr("%n proven", nullptr, summary.done), summary.done);
    add(tr("%n taken back", nullptr, summary.takenBack), summary.takenBack);
    add(tr("%n failed", nullptr, summary.failed), summary.failed);
    add(tr("%n uncertain: SEE TO THEM", nullptr, summary.unsure), summary.unsure);
    add(tr("%n untouched", nullptr, summary.untouched), summary.untouched);
    m_buttons->setSentence(parts.join(u", "_s));
    emit said(parts.join(u", "_s));
    planSoon(100ms);
    refresh();
}

} // namespace stalewatch
