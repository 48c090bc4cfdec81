// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/kick/kickdesk.h"

#include "app/kick/kickaudit.h"
#include "app/pushes/pushfolder.h"
#include "app/whendone.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <set>

namespace stalewatch {

namespace {

LocalTime localClock()
{
    return std::chrono::steady_clock::now();
}

} // namespace

KickDesk::KickDesk(ActionsMaker actions, QString folder, QObject *parent)
    : QObject(parent), m_make(std::move(actions)), m_folder(std::move(folder))
{
    m_turn.setSingleShot(true);
    m_turn.setTimerType(Qt::PreciseTimer);
    m_turn.callOnTimeout(this, &KickDesk::goOn);
    m_writing.setMaxThreadCount(1);
}

KickDesk::~KickDesk()
{
    // What was asked for and will not be answered any more is on the record too.
    for (std::size_t i = 0; m_run && i < m_run->entries().size(); ++i) {
        const KickRun::Entry &entry = m_run->entries()[i];
        if (entry.state != KickState::Asked)
            continue;
        const QByteArray line = kickAuditLine(m_id, m_run->verb(), entry, QDateTime::currentDateTimeUtc());
        m_writing.start([folder = m_folder, line] { static_cast<void>(PushFolder(folder).audit(line)); });
    }
    m_actions.clear();
    m_writing.waitForDone();
}

void KickDesk::setTargets(const QList<Target> &targets)
{
    m_targets = targets;
}

void KickDesk::take(const std::shared_ptr<const Frame> &frame)
{
    m_frame = frame;
    if (!m_run || !frame->triage)
        return;
    m_run->take(*frame->triage);
    settle();
}

QString KickDesk::objection(const ServerSnapshot &server) const
{
    return objectionToKicking(server, m_readOnly);
}

Result<> KickDesk::begin(const KickPlan &plan)
{
    const auto refused = [](const QString &why) {
        return tl::unexpected(Failure{Failure::Kind::Refused, tr("kicking connections"), why});
    };
    if (isBusy())
        return refused(tr("others are being kicked"));
    if (m_readOnly.everywhere)
        return refused(tr("this program is set to read only"));
    if (!m_frame || plan.entries.empty())
        return refused(tr("none of them is there any more"));
    m_run.emplace(plan);
    m_isLogged.assign(plan.entries.size(), false);
    m_isOver = false;
    m_id = PushFolder::newId();
    const QByteArray line = kickBeginLine(m_id, plan.verb, plan.entries.size(), QDateTime::currentDateTimeUtc());
    whenDone(QtConcurrent::run(&m_writing, [folder = m_folder, line] { return PushFolder(folder).audit(line); }), this,
        [this, number = ++m_number](const Result<> &logged) { begun(number, logged); });
    emit changed();
    return {};
}

void KickDesk::begun(quint64 number, const Result<> &logged)
{
    if (number != m_number)
        return;
    if (!logged) {
        m_run->stop();
        emit failed(logged.error());
        return settle();
    }
    OwnChange change{.when = localClock(), .what = OwnChange::What::Kick};
    std::set<ServerNumber> servers;
    for (const KickRun::Entry &entry : m_run->entries()) {
        servers.insert(entry.entry.key.server);
        change.connections.push_back(entry.entry.key);
    }
    change.servers.assign(servers.begin(), servers.end());
    emit changing(change);
    goOn();
}

void KickDesk::stop()
{
    if (!m_run)
        return;
    m_turn.stop();
    m_run->stop();
    settle();
}

void KickDesk::goOn()
{
    const LocalTime now = localClock();
    while (const std::optional<std::size_t> index = m_run->next(*m_frame->snapshot, now)) {
        if (const QString why = readOnlyObjection(m_run->entries()[*index].entry); !why.isEmpty())
            m_run->refuse(*index, why);
        else
            ask(*index);
    }
    if (m_run->hasPlanned())
        m_turn.start(std::max(std::chrono::ceil<std::chrono::milliseconds>(m_run->due() - now), {}));
    settle();
}

/// By any of the ways to its server, as its owner may have named another one.
QString KickDesk::readOnlyObjection(const KickEntry &entry) const
{
    QStringList targets{entry.target};
    if (const ServerSnapshot *server = m_frame->snapshot->server(entry.key.server))
        targets += server->targets;
    for (const QString &target : targets) {
        if (const Result<> allowed = m_readOnly.allows(target); !allowed)
            return allowed.error().why;
    }
    return {};
}

void KickDesk::ask(std::size_t index)
{
    const KickEntry &entry = m_run->entries()[index].entry;
    ClientActions *actions = actionsOf(entry.target);
    if (actions == nullptr) {
        m_run->ended(index,
            tl::unexpected(Failure{Failure::Kind::Unsupported, entry.target,
                tr("This target is not watched any more, or cannot act on connections.")}));
        return;
    }
    const QFuture<Result<>> future = m_run->verb() == KickVerb::Kick ? actions->kick(entry.serverId, entry.cid)
                                                                     : actions->lameDuck(entry.serverId, entry.cid);
    whenDone(future, this, [this, number = m_number, index](const Result<> &result) { end(number, index, result); });
}

void KickDesk::end(quint64 number, std::size_t index, const Result<> &result)
{
    if (number != m_number)
        return;
    m_run->ended(index, result);
    settle();
}

ClientActions *KickDesk::actionsOf(const QString &target)
{
    std::shared_ptr<ClientActions> &actions = m_actions[target];
    if (actions)
        return actions.get();
    const auto isIt = [&target](const Target &each) { return shownTarget(each) == target; };
    const auto found = std::ranges::find_if(m_targets, isIt);
    if (found != m_targets.end() && m_make)
        actions = m_make(*found);
    return actions.get();
}

void KickDesk::logSettled()
{
    const std::vector<KickRun::Entry> &entries = m_run->entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const KickState state = entries[i].state;
        if (m_isLogged[i] || (state != KickState::Done && state != KickState::Failed && state != KickState::Refused))
            continue;
        m_isLogged[i] = true;
        write(kickAuditLine(m_id, m_run->verb(), entries[i], QDateTime::currentDateTimeUtc()));
    }
}

void KickDesk::write(const QByteArray &line)
{
    whenDone(QtConcurrent::run(&m_writing, [folder = m_folder, line] { return PushFolder(folder).audit(line); }), this,
        [this](const Result<> &logged) {
            if (!logged)
                emit failed(logged.error());
        });
}

/// Tells what is new, and the end once.
void KickDesk::settle()
{
    logSettled();
    emit changed();
    if (m_isOver || !m_run->isOver())
        return;
    m_isOver = true;
    letGo();
    emit ended();
}

/// Their connections are not kept open for a next time. Closing one may take a moment.
void KickDesk::letGo()
{
    m_writing.start([actions = std::exchange(m_actions, {})] {});
}

} // namespace stalewatch
