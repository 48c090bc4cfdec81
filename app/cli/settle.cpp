// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/settle.h"

#include "app/cli/headless.h"
#include "app/cli/pushtext.h"
#include "app/cli/stopsignals.h"
#include "app/cli/terminal.h"
#include "app/pushes/settling.h"
#include "models/push/servertarget.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

using Settle = PushLine::Settle;

QString words(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

bool isAsked(const CommandLine &line, const QString &target)
{
    return line.targets.isEmpty() || std::ranges::any_of(line.targets, [&](const Target &typed) {
        const auto [url, server] = targetAndServer(target);
        return shownTarget(typed) == target
            || (isNats(typed) && shownTarget(typed) == url && (line.server.isEmpty() || line.server == server));
    });
}

/// The pushes that --finish and its like are about.
std::vector<KeptPush> chosen(const CommandLine &line, const PushFolder &folder)
{
    std::vector<Failure> problems;
    std::vector<KeptPush> pushes = folder.pushes(&problems);
    for (const Failure &problem : problems)
        tellFailure(problem);
    std::erase_if(pushes, [&line](const KeptPush &kept) { return !isAsked(line, kept.push.plan.target); });
    if (line.push.settle != Settle::Undo) {
        std::erase_if(pushes, [](const KeptPush &kept) { return !kept.isOpen(); });
        return pushes;
    }
    return undoable(pushes);
}

SettleWay wayOf(Settle settle)
{
    switch (settle) {
    case Settle::Finish:
        return SettleWay::Finish;
    case Settle::TakeBack:
        return SettleWay::TakeBack;
    case Settle::Keep:
        return SettleWay::Keep;
    case Settle::Undo:
        return SettleWay::Undo;
    case Settle::No:
        break;
    }
    Q_UNREACHABLE();
}

/// Returns how it ended, after having told it.
Result<PushEnd> settle(const CommandLine &line, PushFolder &folder, const KeptPush &kept)
{
    const Result<PushJob> job = jobFor(line, kept.push.plan);
    if (!job)
        return tl::unexpected(job.error());
    const Result<Settled> settled = settlePush(kept, wayOf(line.push.settle), *job,
        {.folder = folder, .readOnly = readOnlyFor(line), .stop = &StopSignals::isAsked()});
    if (!settled)
        return tl::unexpected(settled.error());
    if (settled->end == PushEnd::Kept && line.push.settle == Settle::Keep)
        return settled->end;
    QString text = plainLine(kept.push.plan.target) + u": "_s + titleOf(settled->end) + u'\n';
    if (!settled->why.isEmpty())
        text += u"  "_s + plainLine(settled->why, 2000) + u'\n';
    if (!settled->attention.what.isEmpty())
        text += attentionText(settled->attention);
    const QByteArray bytes = forTerminal(text);
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    return settled->end;
}

/// 0: as asked; 2: known, but otherwise; 1: not known, or nothing could be done.
int codeOf(const Result<PushEnd> &end, Settle settle)
{
    if (!end || *end == PushEnd::NeedsAttention || *end == PushEnd::Undecided)
        return exitError;
    const bool isOld = *end == PushEnd::TakenBack || (settle == Settle::TakeBack && *end == PushEnd::Untouched);
    const bool isNew = *end == PushEnd::Proven || *end == PushEnd::Kept;
    const bool wantsNew = settle == Settle::Finish || settle == Settle::Keep;
    return (wantsNew ? isNew : isOld) ? exitSuccess : exitChanges;
}

} // namespace

int tellOpenPushes(const CommandLine &line, const PushFolder &folder)
{
    int count = 0;
    for (const KeptPush &kept : folder.pushes()) {
        if (!kept.isOpen() || !isAsked(line, kept.push.plan.target))
            continue;
        ++count;
        //: %1: the URL of a target; %2: a time; %3: what is being done, in words
        tellOperator(
            words(QT_TRANSLATE_NOOP("CommandLine",
                      "%1: a push begun at %2 is not settled (%3). \"stalewatch push --finish\" carries it on, "
                      "\"stalewatch push "
                      "--take-back\" takes it back."))
                .arg(plainLine(kept.push.plan.target), kept.push.began.toString(Qt::ISODate),
                    kept.push.wasInterrupted() ? titleOf(kept.push.interruption.reached) : titleOf(kept.push.outcome)));
    }
    return count;
}

int settlePushes(const CommandLine &line, PushFolder &folder)
{
    const std::vector<KeptPush> pushes = chosen(line, folder);
    if (pushes.empty()) {
        tellOperator(line.push.settle == Settle::Undo
                ? words(QT_TRANSLATE_NOOP("CommandLine", "there is no push to undo"))
                : words(QT_TRANSLATE_NOOP("CommandLine", "there is no push to settle")));
        return line.push.settle == Settle::Undo ? exitError : exitSuccess;
    }
    int worst = exitSuccess;
    for (const KeptPush &kept : pushes) {
        const Result<PushEnd> end = settle(line, folder, kept);
        if (!end)
            tellFailure(end.error());
        const int code = codeOf(end, line.push.settle);
        worst = code == exitError || worst == exitError ? int(exitError) : std::max(worst, code);
    }
    return worst;
}

} // namespace stalewatch
