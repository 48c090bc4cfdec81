// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/planner.h"

#include "app/pushes/pushfolder.h"
#include "models/push/pingrules.h"

#include <QCoreApplication>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Planner", text);
}

/// What makes the way of writing the operator's to choose.
Result<WriteMode> modeOf(const FoundConfig &found, const PlanWish &wish)
{
    if (found.mode != WriteMode::InPlace || wish.mayWriteInPlace)
        return found.mode;
    return tl::unexpected(Failure{Failure::Kind::Refused,
        //: %1: the path of a file
        words(QT_TRANSLATE_NOOP("Planner", "planning a change of %1")).arg(found.realFile),
        //: %1: why a file cannot be replaced
        words(QT_TRANSLATE_NOOP("Planner",
                  "%1; it can be written in place (--in-place), which is not whole while it lasts, so both versions "
                  "are kept "
                  "here"))
            .arg(found.whyNotRename)});
}

QStringList remarksOn(const PreparedPlan &prepared, const FoundConfig &found, int serverVersion)
{
    QStringList remarks = found.remarks;
    for (const Failure &remark : prepared.edit.remarks)
        remarks += remark.what + u": "_s + remark.why;
    for (const PingRemark &remark : checkPing(prepared.plan.change, serverVersion))
        remarks += remark.text;
    for (const QString &complaint : prepared.plan.baseline.complaints) {
        //: %1: what nats-server -t printed
        remarks += words(QT_TRANSLATE_NOOP("Planner", "nats-server -t says of the config as it is: %1")).arg(complaint);
    }
    return remarks;
}

} // namespace

Result<ConfigFiles> readConfig(const QByteArray &bytes, const QString &file, ConfigStore &store, int serverVersion)
{
    const ConfigWorld world{
        .include = [&store](const QString &path) -> std::optional<QByteArray> {
            const Result<QByteArray> included = store.readIncluded(path);
            return included ? std::optional(*included) : std::nullopt;
        },
        .environment = store.environment(file),
    };
    return ConfigFiles::read(bytes, file, world, serverVersion);
}

Result<PreparedPlan> preparePlan(const PlanWish &wish, const ServerFacts &facts, ConfigStore &store, Reloader &reloader)
{
    const int version = versionNumber(facts.version);
    const Result<FoundConfig> root = store.look(wish.config);
    if (!root)
        return tl::unexpected(root.error());
    const Result<ConfigFiles> files = readConfig(root->bytes, wish.config, store, version);
    if (!files)
        return tl::unexpected(files.error());
    Result<ConfigEdit> edit = editPing(*files, wish.change, wish.included);
    if (!edit)
        return tl::unexpected(edit.error());
    const bool isIncluded = edit->file != wish.config;
    const Result<FoundConfig> found = isIncluded ? store.look(edit->file) : root;
    if (!found)
        return tl::unexpected(found.error());
    const Result<WriteMode> mode = modeOf(*found, wish);
    if (!mode)
        return tl::unexpected(mode.error());
    const Result<Validation> baseline = store.validate(wish.config, wish.config);
    if (!baseline)
        return tl::unexpected(baseline.error());

    PlanInput input{.change = wish.change, .edit = *edit, .facts = facts, .baseline = *baseline};
    input.frame = {.id = PushFolder::newId(),
        .target = wish.target,
        .store = wish.store,
        .reload = wish.reload,
        .file = edit->file,
        .root = isIncluded ? wish.config : QString(),
        .mode = *mode,
        .mayGoUnvalidated = wish.mayGoUnvalidated,
        .verifyWithin = wish.verifyWithin};
    Result<PushPlan> plan = makePlan(input, *files);
    if (!plan)
        return tl::unexpected(plan.error());
    PreparedPlan prepared{.plan = *std::move(plan), .edit = *std::move(edit)};
    prepared.says = configSays(*files, facts.ping);
    if (!prepared.plan.isNothing()) {
        if (const Result<> can = reloader.check(prepared.plan); !can)
            return tl::unexpected(can.error());
        prepared.diff = shownDiff(prepared.edit);
    }
    prepared.remarks = remarksOn(prepared, *found, version);
    return prepared;
}

} // namespace stalewatch
