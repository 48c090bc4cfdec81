// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/pushrun.h"

#include <QCoreApplication>

// The names of steps and ends.
namespace stalewatch {

namespace {

struct StepName
{
    PushStep step;
    const char *id;
    const char *title;
};

// In the order of PushStep.
constexpr StepName steps[] = {
    {PushStep::Lock, "lock", QT_TRANSLATE_NOOP("Push", "Keeping others from pushing to this server")},
    {PushStep::Recheck, "recheck", QT_TRANSLATE_NOOP("Push", "Looking whether the file is as planned")},
    {PushStep::Backup, "backup", QT_TRANSLATE_NOOP("Push", "Keeping both versions on this computer")},
    {PushStep::WriteTemp, "write-temp", QT_TRANSLATE_NOOP("Push", "Writing the new file beside the old one")},
    {PushStep::Validate, "validate", QT_TRANSLATE_NOOP("Push", "Having nats-server check the new file")},
    {PushStep::Sync, "sync", QT_TRANSLATE_NOOP("Push", "Bringing the new file to the disk")},
    {PushStep::RecheckAgain, "recheck-again", QT_TRANSLATE_NOOP("Push", "Looking once more at the old file")},
    {PushStep::Replace, "replace", QT_TRANSLATE_NOOP("Push", "Putting the new file in place")},
    {PushStep::SyncFolder, "sync-folder", QT_TRANSLATE_NOOP("Push", "Bringing the folder to the disk")},
    {PushStep::ValidateWhole, "validate-whole", QT_TRANSLATE_NOOP("Push", "Having nats-server check the whole config")},
    {PushStep::Reload, "reload", QT_TRANSLATE_NOOP("Push", "Telling the server to reload")},
    {PushStep::Verify, "verify", QT_TRANSLATE_NOOP("Push", "Waiting for the new values in /varz")},
    {PushStep::Inspect, "inspect", QT_TRANSLATE_NOOP("Push", "Looking what the file holds now")},
    {PushStep::Restore, "restore", QT_TRANSLATE_NOOP("Push", "Putting the old file back")},
    {PushStep::ReloadBack, "reload-back", QT_TRANSLATE_NOOP("Push", "Telling the server to reload the old file")},
    {PushStep::VerifyBack, "verify-back", QT_TRANSLATE_NOOP("Push", "Waiting for the old values in /varz")},
    {PushStep::RemoveTemp, "remove-temp", QT_TRANSLATE_NOOP("Push", "Removing the temporary file")},
    {PushStep::Unlock, "unlock", QT_TRANSLATE_NOOP("Push", "Letting others push again")},
};

const StepName &nameOf(PushStep step) noexcept
{
    return steps[std::size_t(step)];
}

} // namespace

const char *idOf(PushStep step) noexcept
{
    return nameOf(step).id;
}

QString titleOf(PushStep step)
{
    return QCoreApplication::translate("Push", nameOf(step).title);
}

std::optional<PushStep> pushStepOf(const QString &id) noexcept
{
    for (const StepName &name : steps) {
        if (id == QLatin1StringView(name.id))
            return name.step;
    }
    return std::nullopt;
}

const char *idOf(PushEnd end) noexcept
{
    switch (end) {
    case PushEnd::Running:
        return "running";
    case PushEnd::Untouched:
        return "untouched";
    case PushEnd::Proven:
        return "proven";
    case PushEnd::TakenBack:
        return "taken-back";
    case PushEnd::Undecided:
        return "undecided";
    case PushEnd::Kept:
        return "kept";
    case PushEnd::NeedsAttention:
        return "needs-attention";
    }
    Q_UNREACHABLE();
    return "";
}

QString titleOf(PushEnd end)
{
    switch (end) {
    case PushEnd::Running:
        return QCoreApplication::translate("Push", "Under way");
    case PushEnd::Untouched:
        return QCoreApplication::translate("Push", "Nothing was changed");
    case PushEnd::Proven:
        return QCoreApplication::translate("Push", "In effect, proven by /varz");
    case PushEnd::TakenBack:
        return QCoreApplication::translate("Push", "Taken back, proven by /varz");
    case PushEnd::Undecided:
        return QCoreApplication::translate("Push", "Written, but not proven");
    case PushEnd::Kept:
        return QCoreApplication::translate("Push", "Written, kept without proof");
    case PushEnd::NeedsAttention:
        return QCoreApplication::translate("Push", "NEEDS ATTENTION");
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace stalewatch
