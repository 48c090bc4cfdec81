// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/pushdesk.h"

#include "app/pushes/systemreload.h"
#include "app/whendone.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPlanners = 4; ///< they mostly wait for others

ServerPlan answerTo(quint64 number, const PushShift &shift, const ServerWish &wish)
{
    ServerPlan answer{.number = number, .target = wish.target};
    const Result<Target> target = targetNamed(shift.targets, wish.target);
    if (!target) {
        answer.failure = target.error();
        return answer;
    }
    const auto look = [&] {
        VarzLook server(*target, serverIn(*target, wish.target), shift.ways.logins);
        const Result<LookedConfig> looked = lookAtConfig(server, wish.ways.config, shift.ways);
        if (looked)
            answer.says = looked->says;
        else
            answer.failure = looked.error();
    };
    if (!wish.change.interval && !wish.change.max) {
        look();
        return answer;
    }
    const Result<PlannedJob> planned = planJob(*target, wish, shift.ways);
    if (!planned) {
        look(); // what cannot be changed can often still be read
        answer.failure = planned.error();
        return answer;
    }
    answer.says = planned->prepared.says;
    answer.plan = planned->prepared.plan;
    answer.diff = planned->prepared.diff;
    answer.remarks = planned->prepared.remarks;
    return answer;
}

} // namespace

PushDesk::PushDesk(const QString &folder, QObject *parent) : QObject(parent), m_folder(folder)
{
    m_planners.setMaxThreadCount(mostPlanners);
    m_pushes.setMaxThreadCount(1);
}

PushDesk::~PushDesk()
{
    *m_latest = ~quint64(0);
    *m_stop = true;
    m_planners.waitForDone();
    m_pushes.waitForDone();
}

/// Signals from the threads of pushes come back into this one.
PushShift PushDesk::shift()
{
    WaySettings ways = m_ways;
    if (m_logins)
        ways.systemReload = systemReload(m_logins, m_targets);
    ways.logins = m_logins;
    return {.folder = m_folder,
        .targets = m_targets,
        .readOnly = m_readOnly,
        .ways = std::move(ways),
        .stop = m_stop,
        .stepped =
            [this](const PushStepNews &news) {
                QMetaObject::invokeMethod(
                    this, [this, news] { emit stepped(news); }, Qt::QueuedConnection);
            },
        .told =
            [this](const ServerPushNews &news) {
                QMetaObject::invokeMethod(
                    this, [this, news] { emit told(news); }, Qt::QueuedConnection);
            }};
}

void PushDesk::plan(quint64 number, const std::vector<ServerWish> &wishes)
{
    *m_latest = number;
    for (const ServerWish &wish : wishes) {
        const auto plan = [number, latest = m_latest, shift = shift(), wish]() -> std::optional<ServerPlan> {
            if (*latest != number)
                return std::nullopt;
            return answerTo(number, shift, wish);
        };
        whenDone(QtConcurrent::run(&m_planners, plan), this, [this](const std::optional<ServerPlan> &answer) {
            if (answer)
                emit planned(*answer);
        });
    }
}

void PushDesk::begin(std::function<ShiftEnd(const PushShift &)> work)
{
    m_isBusy = true;
    *m_stop = false;
    emit begun();
    const auto doIt = [work = std::move(work), shift = shift()] { return work(shift); };
    whenDone(QtConcurrent::run(&m_pushes, doIt), this, [this](const ShiftEnd &result) { end(result); });
}

void PushDesk::end(const ShiftEnd &result)
{
    m_isBusy = false;
    m_done = result.done;
    emit ended(result.summary);
    if (std::exchange(m_isBackAsked, false))
        takeBack();
    else
        remember();
}

void PushDesk::push(const PushOrder &order)
{
    if (m_isBusy || order.plans.empty()) {
        if (m_isBusy)
            emit ended({.refusal = tr("Another push is still under way.")});
        return;
    }
    begin([order](const PushShift &shift) { return carryOut(shift, order); });
}

void PushDesk::stop()
{
    *m_stop = true;
}

void PushDesk::takeBack()
{
    if (m_isBusy) {
        m_isBackAsked = true;
        stop();
        return;
    }
    if (m_done.empty())
        return;
    begin([plans = m_done](const PushShift &shift) { return stalewatch::takeBack(shift, plans); });
}

void PushDesk::settle(const QString &push, SettleWay way)
{
    if (m_isBusy)
        return;
    begin([push, way](const PushShift &shift) { return stalewatch::settle(shift, push, way); });
}

void PushDesk::remember()
{
    using Memory = std::pair<std::vector<RememberedPush>, std::vector<Failure>>;
    // Several may be read at once and end in any order: what was asked for earlier may not replace what is newer.
    const auto read = [shift = shift()] {
        Memory memory;
        memory.first = rememberedPushes(shift, memory.second);
        return memory;
    };
    whenDone(QtConcurrent::run(&m_planners, read), this, [this, number = ++m_memoryAsked](const Memory &memory) {
        if (number == m_memoryAsked)
            emit remembered(memory.first, memory.second);
    });
}

void PushDesk::examine(const QString &push)
{
    const auto look = [push, shift = shift()] { return stalewatch::examine(shift, push); };
    whenDone(QtConcurrent::run(&m_planners, look), this,
        [this](const PushExamination &examination) { emit examined(examination); });
}

} // namespace stalewatch
