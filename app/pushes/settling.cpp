// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/settling.h"

#include "app/pushes/pickup.h"

#include <algorithm>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

/// By the operator's word.
Result<Settled> keptAsItIs(const KeptPush &kept, const SettleTools &tools)
{
    return tools.readOnly.allows(kept.push.plan.target)
        .and_then([&] { return tools.folder.markKept(kept.push.plan); })
        .map([] { return Settled{.end = PushEnd::Kept}; });
}

} // namespace

Result<Settled> settlePush(const KeptPush &kept, SettleWay way, const PushJob &job, const SettleTools &tools)
{
    if (way == SettleWay::Keep)
        return keptAsItIs(kept, tools);
    const auto look = [&job](std::chrono::milliseconds deadline) { return job.look->facts(deadline); };
    const Result<ServerFacts> now = look(5s);
    if (!now && way == SettleWay::Undo)
        return tl::unexpected(now.error());
    const Decision decision = way == SettleWay::Finish ? Decision::Wait : Decision::TakeBack;
    PushRun run = way == SettleWay::Undo ? PushRun::undone(job.plan, ServerBefore::of(*now))
                                         : pickedUp(kept, decision, now ? std::optional(*now) : std::nullopt);
    PushRunner runner(std::move(run),
        {.store = *job.store,
            .reloader = *job.reloader,
            .folder = tools.folder,
            .look = look,
            .readOnly = tools.readOnly,
            .stop = tools.stop,
            .progress = tools.progress},
        PushRunner::Begin::Resumed);
    const Result<PushEnd> end = runner.carryOut();
    if (!end)
        return tl::unexpected(end.error());
    Settled settled{.end = *end, .why = runner.run().why(), .remarks = runner.remarks()};
    if (*end == PushEnd::NeedsAttention || *end == PushEnd::Undecided)
        settled.attention = runner.attention();
    return settled;
}

std::vector<KeptPush> undoable(const std::vector<KeptPush> &pushes)
{
    std::vector<KeptPush> last;
    for (auto kept = pushes.rbegin(); kept != pushes.rend(); ++kept) {
        const bool isLater = std::ranges::any_of(
            last, [&kept](const KeptPush &other) { return other.push.plan.target == kept->push.plan.target; });
        if (!isLater && kept->push.outcome != PushEnd::Untouched)
            last.push_back(*kept);
    }
    std::erase_if(last, [](const KeptPush &kept) {
        return kept.push.outcome != PushEnd::Proven && kept.push.outcome != PushEnd::Kept;
    });
    return last;
}

Attention attentionOf(const KeptPush &kept, const PushJob &job)
{
    ByHand hand{.oldVersion = kept.oldVersion(), .newVersion = kept.newVersion()};
    job.store->explainByHand(kept.push.plan, hand);
    hand.reloadCommand = job.reloader->byHand(kept.push.plan);
    Attention attention = attentionFor(PushRun(kept.push.plan), hand);
    attention.what += kept.push.why; // the journal's, since the run is a new one
    return attention;
}

} // namespace stalewatch
