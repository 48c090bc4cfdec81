// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/pushsteps.h"

#include "app/pushes/localstore.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using End = StepResult::End;

constexpr std::chrono::milliseconds lookDeadline = 5s;
constexpr std::chrono::milliseconds shortestLook = 200ms;
constexpr std::chrono::milliseconds shortestPause = 20ms;
constexpr std::chrono::milliseconds longestPause = 500ms;

QString words(const char *text)
{
    return QCoreApplication::translate("PushSteps", text);
}

StepResult ended(const Result<> &result)
{
    return result ? StepResult{} : endedBy(result.error());
}

StepResult ended(const Result<Validation> &result)
{
    return result ? StepResult{.validation = *result} : endedBy(result.error());
}

} // namespace

StepResult endedBy(const Failure &failure)
{
    const bool isOpen = failure.kind == Failure::Kind::Lost || failure.kind == Failure::Kind::Timeout;
    return {.end = isOpen ? End::Unseen : End::Failed, .failure = failure};
}

PushSteps::PushSteps(PushPlan plan, const PushTools &tools) : m_plan(std::move(plan)), m_tools(tools)
{
}

StepResult PushSteps::perform(PushStep step)
{
    if (step != PushStep::Verify && step != PushStep::VerifyBack)
        m_verifyUntil.reset();
    switch (step) {
    case PushStep::Lock:
        return ended(m_tools.store.lock(m_plan));
    case PushStep::Recheck:
        return recheck();
    case PushStep::RecheckAgain:
        return digest();
    case PushStep::Backup:
        return backup();
    case PushStep::WriteTemp:
        return withNewBytes(&ConfigStore::writeTemp);
    case PushStep::Validate:
        return ended(m_tools.store.validateTemp(m_plan));
    case PushStep::Sync:
        return ended(m_tools.store.sync(m_plan));
    case PushStep::Replace:
        return withNewBytes(&ConfigStore::replace);
    case PushStep::SyncFolder:
        return ended(m_tools.store.syncFolder(m_plan));
    case PushStep::ValidateWhole: {
        const QString root = m_plan.root.isEmpty() ? m_plan.file : m_plan.root;
        return ended(m_tools.store.validate(root, root));
    }
    case PushStep::Reload:
        return reload();
    case PushStep::ReloadBack:
        return ended(m_tools.reloader.reload(m_plan)); // a server that started meanwhile has read the new file
    case PushStep::Verify:
    case PushStep::VerifyBack:
        return verify();
    case PushStep::Inspect:
        return inspect();
    case PushStep::Restore:
        return restore();
    case PushStep::RemoveTemp:
        return ended(m_tools.store.removeTemp(m_plan));
    case PushStep::Unlock:
        return ended(m_tools.store.unlock(m_plan));
    }
    Q_UNREACHABLE();
}

StepResult PushSteps::digest()
{
    const Result<std::optional<QByteArray>> bytes = m_tools.store.read(m_plan);
    if (!bytes)
        return endedBy(bytes.error());
    return {.digest = *bytes ? digestOf(**bytes) : QString()};
}

/// Also whether it is still the same server: behind an address there may be another one by now.
StepResult PushSteps::recheck()
{
    const Result<ServerFacts> facts = m_tools.look(lookDeadline);
    if (!facts)
        return {.end = End::Failed, .failure = facts.error()};
    if (QString::fromStdString(facts->serverId) != m_plan.server.serverId) {
        //: %1: the URL of a target
        return endedBy(
            Failure{Failure::Kind::Refused, words(QT_TRANSLATE_NOOP("PushSteps", "asking %1")).arg(m_plan.target),
                words(QT_TRANSLATE_NOOP("PushSteps", "another server answers there than when the push was planned"))});
    }
    return digest();
}

StepResult PushSteps::backup()
{
    const Result<std::optional<QByteArray>> read = m_tools.store.read(m_plan);
    if (!read)
        return endedBy(read.error());
    const QByteArray before = read->value_or(QByteArray());
    const Result<QByteArray> after = applied(before, m_plan.changes);
    if (digestOf(before) != m_plan.oldDigest || !after || digestOf(*after) != m_plan.newDigest) {
        //: %1: the path of a config
        return endedBy(Failure{Failure::Kind::Refused,
            words(QT_TRANSLATE_NOOP("PushSteps", "keeping both versions of %1")).arg(m_plan.file),
            words(QT_TRANSLATE_NOOP("PushSteps", "it has changed since the push was planned"))});
    }
    return ended(m_tools.folder.keep(m_plan.id, before, *after));
}

StepResult PushSteps::withNewBytes(Result<> (ConfigStore::*step)(const PushPlan &, const QByteArray &))
{
    return ended(m_tools.folder.newVersion(m_plan).and_then(
        [&](const QByteArray &bytes) { return (m_tools.store.*step)(m_plan, bytes); }));
}

/// Writing in place can be cut short by a kill. What it leaves is made whole before it is looked at: all of it was
/// going to be written.
StepResult PushSteps::inspect()
{
    const Result<std::optional<QByteArray>> read = m_tools.store.read(m_plan);
    if (!read)
        return endedBy(read.error());
    if (m_plan.mode != WriteMode::InPlace || !*read)
        return {.digest = *read ? digestOf(**read) : QString()};
    const Result<QByteArray> before = m_tools.folder.oldVersion(m_plan);
    const Result<QByteArray> after = m_tools.folder.newVersion(m_plan);
    if (before && after && (isTorn(**read, *before, *after) || isTorn(**read, *after, *before))) {
        if (const Result<> healed = m_tools.store.replace(m_plan, *after); !healed)
            return endedBy(healed.error());
        return {.digest = m_plan.newDigest};
    }
    return {.digest = digestOf(**read)};
}

StepResult PushSteps::restore()
{
    return ended(m_tools.folder.oldVersion(m_plan).and_then(
        [&](const QByteArray &bytes) { return m_tools.store.restore(m_plan, bytes); }));
}

/// Never a signal to a server that is not the planned one; one that does not answer now may still read its config.
StepResult PushSteps::reload()
{
    const Result<ServerFacts> facts = m_tools.look(lookDeadline);
    if (facts && QString::fromStdString(facts->serverId) != m_plan.server.serverId)
        return {.facts = *facts}; // it has read the file when it started; the proof says what it is
    return ended(m_tools.reloader.reload(m_plan));
}

StepResult PushSteps::verify()
{
    using Clock = std::chrono::steady_clock;
    if (!m_verifyUntil) {
        m_verifyUntil = Clock::now() + m_plan.verifyWithin;
        m_pause = shortestPause;
    } else {
        QThread::msleep(static_cast<unsigned long>(m_pause / 1ms));
        m_pause = std::min(2 * m_pause, longestPause);
    }
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(*m_verifyUntil - Clock::now());
        const Result<ServerFacts> facts = m_tools.look(std::clamp(left, shortestLook, lookDeadline));
        const bool isLast = Clock::now() >= *m_verifyUntil;
        if (facts)
            return {.end = isLast ? End::TimedOut : End::Done, .facts = *facts};
        if (isLast)
            return {.end = End::TimedOut, .failure = facts.error()};
        QThread::msleep(longestPause / 1ms);
    }
}

} // namespace stalewatch
