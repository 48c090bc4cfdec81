// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/pushshift.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

// What is remembered of pushes.
namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("PushDesk", text);
}

QString diffOf(const QString &file, const QByteArray &before, const QByteArray &after)
{
    return shownDiff({.file = file, .before = before, .after = after});
}

/// What was pushed, from both versions that are kept.
QString pushedDiff(const PushFolder &folder, const PushPlan &plan)
{
    const Result<QByteArray> before = folder.oldVersion(plan);
    const Result<QByteArray> after = folder.newVersion(plan);
    return before && after ? diffOf(plan.file, *before, *after) : QString();
}

} // namespace

std::vector<RememberedPush> rememberedPushes(const PushShift &shift, std::vector<Failure> &problems)
{
    const PushFolder folder(shift.folder);
    const std::vector<KeptPush> pushes = folder.pushes(&problems);
    std::set<QString> latest;
    for (const KeptPush &kept : undoable(pushes))
        latest.insert(kept.push.plan.id);
    std::vector<RememberedPush> all;
    for (auto kept = pushes.rbegin(); kept != pushes.rend(); ++kept) {
        const JournalledPush &push = kept->push;
        RememberedPush row{.plan = push.plan, .who = push.who, .began = push.began, .ended = push.ended};
        row.reached = push.interruption.reached;
        row.outcome = push.outcome;
        row.why = push.why;
        row.isRunning = kept->isRunning;
        row.isOpen = kept->isOpen();
        row.isLatest = latest.contains(push.plan.id);
        if (row.isOpen) {
            if (const Result<PushJob> job = jobFor(push.plan, shift.targets, {}, shift.ways))
                row.attention = attentionOf(*kept, *job);
        }
        all.push_back(std::move(row));
    }
    return all;
}

PushExamination examine(const PushShift &shift, const QString &id)
{
    PushExamination examination{.push = id};
    const PushFolder folder(shift.folder);
    const std::vector<KeptPush> pushes = folder.pushes();
    const auto kept = std::ranges::find_if(pushes, [&id](const KeptPush &each) { return each.push.plan.id == id; });
    if (kept == pushes.end()) {
        examination.why = words(QT_TRANSLATE_NOOP("PushDesk", "The journal of that push is gone."));
        return examination;
    }
    const PushPlan &plan = kept->push.plan;
    examination.pushedDiff = pushedDiff(folder, plan);
    const Result<std::optional<QByteArray>> now
        = jobFor(plan, shift.targets, {}, shift.ways).and_then([&](const PushJob &job) {
              return job.store->read(plan);
          });
    if (!now) {
        examination.why = now.error().what + u": "_s + now.error().why;
        return examination;
    }
    examination.isOurs = *now && digestOf(**now) == plan.newDigest;
    if (examination.isOurs)
        return examination;
    examination.why = *now
        ? words(QT_TRANSLATE_NOOP("PushDesk", "Somebody has changed the file since; that is not overwritten."))
        : words(QT_TRANSLATE_NOOP("PushDesk", "The file is gone."));
    if (const Result<QByteArray> ours = folder.newVersion(plan); ours && *now)
        examination.foreignDiff = diffOf(plan.file, *ours, **now);
    return examination;
}

} // namespace stalewatch
