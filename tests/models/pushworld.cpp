// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/pushworld.h"

#include <algorithm>

namespace stalewatch::testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using End = StepResult::End;

namespace {

QString digestOf(PushWorld::Bytes bytes)
{
    return QStringList{u"old"_s, u"new"_s, u"foreign"_s, u"other"_s}[int(bytes)];
}

StepResult broken(End end)
{
    return {.end = end, .failure = {.kind = Failure::Kind::Lost, .what = u"a step"_s, .why = u"It broke."_s}};
}

} // namespace

PushWorld::PushWorld()
{
    plan = {.id = u"push-1"_s,
        .target = u"http://n1:8222"_s,
        .file = u"/etc/nats.conf"_s,
        .change = {.interval = 30s},
        .before = {2min, 2},
        .after = {30s, 2},
        .oldDigest = u"old"_s,
        .newDigest = u"new"_s,
        .changes = {{0, "a", "b"}},
        .baseline = {.verdict = Validation::Verdict::Valid},
        .server = {.serverId = u"NA"_s, .ping = {2min, 2}, .configLoadTime = Instant(1s)}};
}

bool PushWorld::drive(PushRun &run, const std::vector<Planned> &faults)
{
    journal += encodedRecord(
        {.kind = JournalRecord::Kind::Plan, .push = plan.id, .at = QDateTime::fromMSecsSinceEpoch(0), .plan = plan});
    std::vector<Planned> left = faults;
    while (!run.isOver()) {
        const PushStep step = run.step();
        ++steps;
        const auto planned
            = std::find_if(left.begin(), left.end(), [step](const Planned &p) { return p.step == step; });
        const Fault fault = planned == left.end() ? Fault::None : planned->fault;
        if (planned != left.end())
            left.erase(planned);
        hadFaultOnWayBack |= fault != Fault::None && step >= PushStep::Inspect && step <= PushStep::VerifyBack;
        record(JournalRecord::Kind::Begin, run, step);
        if (fault == Fault::KillBefore)
            return false;
        if (fault == Fault::Foreign)
            file = Bytes::Foreign;
        StepResult result = fault == Fault::Fails ? broken(End::Failed) : broken(End::Unseen);
        if (fault == Fault::None || fault == Fault::Foreign)
            result = carryOut(step, run);
        else if (fault == Fault::LostAfter || fault == Fault::KillAfter)
            carryOut(step, run);
        if (fault == Fault::KillAfter)
            return false;
        record(JournalRecord::Kind::End, run, step, result.end);
        run.take(result);
    }
    record(JournalRecord::Kind::Outcome, run, PushStep::Unlock);
    return true;
}

StepResult PushWorld::carryOut(PushStep step, const PushRun &run)
{
    switch (step) {
    case PushStep::Lock:
        hasLock = true;
        return {};
    case PushStep::Unlock:
        hasLock = false;
        return {};
    case PushStep::WriteTemp:
        hasTemp = true;
        return {};
    case PushStep::RemoveTemp:
        hasTemp = false;
        return {};
    case PushStep::Recheck:
    case PushStep::RecheckAgain:
    case PushStep::Inspect:
        return {.digest = digestOf(file)};
    case PushStep::Validate:
    case PushStep::ValidateWhole:
        return validate();
    case PushStep::Replace:
        write(Bytes::New);
        hasTemp &= run.plan().mode != WriteMode::Rename;
        return {};
    case PushStep::Restore:
        write(Bytes::Old);
        return {};
    case PushStep::Reload:
    case PushStep::ReloadBack:
        reload();
        return {};
    case PushStep::Verify:
    case PushStep::VerifyBack:
        return lookAtVarz();
    case PushStep::Backup:
    case PushStep::Sync:
    case PushStep::SyncFolder:
        return {};
    }
    Q_UNREACHABLE();
}

void PushWorld::write(Bytes bytes)
{
    wasOverwritten |= file == Bytes::Foreign;
    file = bytes;
}

void PushWorld::reload()
{
    m_looks = 0;
    if (mood == ServerMood::Refuses)
        return;
    ++m_loads;
    if (mood == ServerMood::Restarts)
        m_serverId += u'X';
    running = mood == ServerMood::Overrules && file == Bytes::New ? Bytes::Other : file;
}

StepResult PushWorld::validate()
{
    return {.validation = {.verdict = Validation::Verdict::Valid}};
}

/// The third look in a row is the last.
StepResult PushWorld::lookAtVarz()
{
    StepResult result{.end = ++m_looks % 3 == 0 ? End::TimedOut : End::Done};
    if (mood == ServerMood::Silent) {
        result.end = result.end == End::TimedOut ? End::TimedOut : End::Failed;
        return result;
    }
    ServerFacts facts{.serverId = m_serverId.toStdString(), .configLoadTime = Instant(m_loads * 1s)};
    switch (running) {
    case Bytes::Old:
        facts.ping = plan.before;
        break;
    case Bytes::New:
        facts.ping = plan.after;
        break;
    case Bytes::Foreign:
    case Bytes::Other:
        facts.ping = {7s, 7};
    }
    result.facts = facts;
    return result;
}

void PushWorld::record(JournalRecord::Kind kind, const PushRun &run, PushStep step, End end)
{
    if (!keepsJournal)
        return;
    journal += encodedRecord({.kind = kind,
        .push = plan.id,
        .at = QDateTime::fromMSecsSinceEpoch(steps),
        .step = step,
        .end = end,
        .outcome = run.end()});
}

} // namespace stalewatch::testing
