// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/pushshift.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("PushDesk", text);
}

QString sentenceOf(const Failure &failure)
{
    return failure.what + u": "_s + failure.why;
}

PushStepNews newsOf(const PushRun &run)
{
    PushStepNews news{.target = run.plan().target, .push = run.plan().id, .end = run.end(), .why = run.why()};
    if (!run.isOver())
        news.step = run.step();
    news.isGoingBack = run.isGoingBack();
    news.at = QDateTime::currentDateTime();
    return news;
}

ServerPushNews newsOf(const PushPlan &plan, const RollingRun::Server &server, const PushReport &report)
{
    return {.target = plan.target,
        .push = plan.id,
        .state = server.state,
        .outcome = server.outcome,
        .why = server.why,
        .attention = report.attention,
        .remarks = report.remarks,
        .at = QDateTime::currentDateTime()};
}

void count(PushSummary &summary, const RollingRun::Server &server)
{
    switch (server.state) {
    case RollingState::Done:
        ++summary.done;
        return;
    case RollingState::TakenBack:
        ++summary.takenBack;
        return;
    case RollingState::Failed: {
        const bool isUnsure = server.outcome == PushEnd::NeedsAttention || server.outcome == PushEnd::Undecided;
        ++(isUnsure ? summary.unsure : summary.failed);
        return;
    }
    case RollingState::Waiting:
    case RollingState::Pushing:
    case RollingState::Watching:
    case RollingState::TakingBack:
    case RollingState::Untouched:
        ++summary.untouched;
        return;
    }
    Q_UNREACHABLE();
}

Failure refusal(const PushPlan &plan, const QString &why)
{
    //: %1: the URL of a target
    return {Failure::Kind::Refused, words(QT_TRANSLATE_NOOP("PushDesk", "pushing to %1")).arg(plan.target), why};
}

/// Before anything is begun: what stands against all of it.
Result<> checkAll(const PushShift &shift, const PushFolder &folder, const std::vector<PushPlan> &plans)
{
    std::set<QString> open;
    for (const KeptPush &kept : folder.pushes()) {
        if (kept.isOpen())
            open.insert(kept.push.plan.target);
    }
    std::set<QString> servers;
    for (const PushPlan &plan : plans) {
        if (const Result<> allowed = shift.readOnly.allows(plan.target); !allowed)
            return allowed;
        if (open.contains(plan.target)) {
            return tl::unexpected(
                refusal(plan, words(QT_TRANSLATE_NOOP("PushDesk", "an earlier push to it is not settled"))));
        }
        // case 43: two targets that answer as the same server: which of the two configs is it?
        if (!servers.insert(plan.server.serverId).second) {
            return tl::unexpected(refusal(plan,
                words(QT_TRANSLATE_NOOP("PushDesk", "another target of this push answers with the same server id"))));
        }
    }
    return {};
}

Result<std::vector<PushJob>> jobsOf(const PushShift &shift, const PushFolder &folder, const PushOrder &order)
{
    if (const Result<> allowed = checkAll(shift, folder, order.plans); !allowed)
        return tl::unexpected(allowed.error());
    std::vector<PushJob> jobs;
    for (const PushPlan &plan : order.plans) {
        Result<PushJob> job = jobFor(plan, shift.targets, {}, shift.ways);
        if (!job)
            return tl::unexpected(job.error());
        job->plan.id = PushFolder::newId(); // each attempt has its own journal
        jobs.push_back(*std::move(job));
    }
    return jobs;
}

/// As for a server of a rolling push, so that the window knows one kind of news.
RollingRun::Server serverOf(const Result<Settled> &settled, SettleWay way)
{
    RollingRun::Server server{.state = RollingState::Failed, .outcome = PushEnd::Untouched};
    if (!settled) {
        server.why = sentenceOf(settled.error());
        return server;
    }
    server.outcome = settled->end;
    server.why = settled->why;
    const bool isBack
        = settled->end == PushEnd::TakenBack || (settled->end == PushEnd::Untouched && way == SettleWay::TakeBack);
    if (isBack)
        server.state = RollingState::TakenBack;
    else if (settled->end == PushEnd::Proven || settled->end == PushEnd::Kept)
        server.state = RollingState::Done;
    return server;
}

RollingRun::Server settleOne(const PushShift &shift, PushFolder &folder, const KeptPush &kept, SettleWay way)
{
    const PushPlan &plan = kept.push.plan;
    shift.told(newsOf(plan,
        {.state
            = way == SettleWay::Finish || way == SettleWay::Keep ? RollingState::Pushing : RollingState::TakingBack},
        {}));
    const Result<Settled> settled = jobFor(plan, shift.targets, {}, shift.ways).and_then([&](const PushJob &job) {
        return settlePush(
            kept, way, job, {.folder = folder, .readOnly = shift.readOnly, .progress = [&shift](const PushRun &run) {
                                 shift.stepped(newsOf(run));
                             }});
    });
    const RollingRun::Server server = serverOf(settled, way);
    shift.told(newsOf(plan, server,
        {.attention = settled ? settled->attention : Attention(),
            .remarks = settled ? settled->remarks : QStringList()}));
    return server;
}

std::optional<KeptPush> found(const PushFolder &folder, const QString &id)
{
    for (const KeptPush &kept : folder.pushes()) {
        if (kept.push.plan.id == id)
            return kept;
    }
    return std::nullopt;
}

} // namespace

ShiftEnd carryOut(const PushShift &shift, const PushOrder &order)
{
    ShiftEnd end;
    PushFolder folder(shift.folder);
    Result<std::vector<PushJob>> jobs = jobsOf(shift, folder, order);
    if (!jobs) {
        end.summary.refusal = sentenceOf(jobs.error());
        end.summary.untouched = int(order.plans.size());
        return end;
    }
    std::vector<PushPlan> plans;
    for (const PushJob &job : *jobs)
        plans.push_back(job.plan);
    RollingPush push(*std::move(jobs), folder,
        {.rules = order.rules,
            .watch = watchFor(plans.size(), order.watch),
            .readOnly = shift.readOnly,
            .stop = shift.stop.get(),
            .progress = [&shift](std::size_t, const PushRun &run) { shift.stepped(newsOf(run)); },
            .changed = [&](std::size_t server,
                           const RollingRun::Server &state) { shift.told(newsOf(plans[server], state, {})); }});
    static_cast<void>(push.carryOut()); // the summary says more than its code
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const RollingRun::Server &server = push.run().servers()[i];
        count(end.summary, server);
        shift.told(newsOf(plans[i], server, push.reports()[i]));
        if (server.state == RollingState::Done)
            end.done.push_back(plans[i]);
    }
    end.summary.wasStopped = *shift.stop;
    return end;
}

ShiftEnd takeBack(const PushShift &shift, const std::vector<PushPlan> &plans)
{
    ShiftEnd end;
    PushFolder folder(shift.folder);
    bool isHalted = false;
    for (auto plan = plans.rbegin(); plan != plans.rend(); ++plan) {
        if (isHalted || *shift.stop) {
            end.done.insert(end.done.begin(), *plan);
            ++end.summary.untouched;
            continue;
        }
        const RollingRun::Server server = settleOne(shift, folder, folder.kept(*plan), SettleWay::Undo);
        count(end.summary, server);
        isHalted = server.state != RollingState::TakenBack; // for a person; no further damage
    }
    end.summary.wasStopped = *shift.stop;
    return end;
}

ShiftEnd settle(const PushShift &shift, const QString &id, SettleWay way)
{
    ShiftEnd end;
    PushFolder folder(shift.folder);
    const std::optional<KeptPush> kept = found(folder, id);
    if (!kept)
        end.summary.refusal = words(QT_TRANSLATE_NOOP("PushDesk", "The journal of that push is gone."));
    else if (way != SettleWay::Undo && !kept->isOpen())
        end.summary.refusal = words(QT_TRANSLATE_NOOP("PushDesk", "That push is settled, or somebody is at it."));
    else
        count(end.summary, settleOne(shift, folder, *kept, way));
    return end;
}

} // namespace stalewatch
