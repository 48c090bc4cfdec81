// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/pushplan.h"

#include "models/push/masking.h"
#include "models/push/pingrules.h"
#include "models/push/textdiff.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;
using Verdict = Validation::Verdict;

QString words(const char *text)
{
    return QCoreApplication::translate("Push", text);
}

tl::unexpected<Failure> refused(const QString &file, const QString &why)
{
    return tl::unexpected(Failure{Failure::Kind::Unsupported, file, why});
}

/// @p complaint without the places in it, which move when lines are added.
QString withoutPlaces(QString complaint)
{
    static const QRegularExpression place(u"(?:^|:)\\d+(?::\\d+)?|\\bline \\d+"_s);
    return complaint.remove(place).trimmed();
}

} // namespace

QString digestOf(const QByteArray &bytes)
{
    return u"sha256:"_s + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

ServerBefore ServerBefore::of(const ServerFacts &facts)
{
    return {.serverId = QString::fromStdString(facts.serverId),
        .serverName = QString::fromStdString(facts.serverName),
        .version = QString::fromStdString(facts.version),
        .ping = facts.ping,
        .configLoadTime = facts.configLoadTime,
        .configDigest = QString::fromStdString(facts.configDigest)};
}

Result<PushPlan> makePlan(const PlanInput &input, const ConfigFiles &files)
{
    if (const Result<> isInStep = drift(files, input.facts, input.baseline); !isInStep)
        return tl::unexpected(isInStep.error());
    PushPlan plan = input.frame;
    plan.file = input.edit.file;
    const QString root = files.files().front().file();
    plan.root = plan.file == root ? QString() : root;
    plan.change = input.change;
    plan.before = input.facts.ping;
    plan.after = plan.before;
    if (input.change.scope == PingScope::Server) { // the others are not in /varz
        plan.after.interval = input.change.interval.value_or(plan.before.interval);
        plan.after.max = input.change.max.value_or(plan.before.max);
    }
    plan.oldDigest = digestOf(input.edit.before);
    plan.newDigest = digestOf(input.edit.after);
    plan.oldSize = input.edit.before.size();
    plan.newSize = input.edit.after.size();
    plan.changes = input.edit.changes;
    plan.baseline = input.baseline;
    plan.server = ServerBefore::of(input.facts);
    return plan;
}

Result<> drift(const ConfigFiles &files, const ServerFacts &facts, const Validation &baseline)
{
    const QString file = files.files().front().file();
    const QString running = QString::fromStdString(facts.configDigest);
    const bool isComparable = baseline.version.isEmpty() || baseline.version == QString::fromStdString(facts.version);
    if (!running.isEmpty() && !baseline.digest.isEmpty() && isComparable && running != baseline.digest) {
        return refused(file,
            words(QT_TRANSLATE_NOOP("Push",
                "The file is not the one the server runs with: somebody changed it and did not reload. A reload now "
                "would bring that in too. Settle this first.")));
    }
    const std::optional<PingSettings> written = effectivePing(readPing(files, PingScope::Server));
    if (!written || *written == facts.ping)
        return {};
    //: %1 and %3: durations, %2 and %4: numbers
    return refused(file,
        words(QT_TRANSLATE_NOOP("Push",
                  "The file says ping_interval %1 and ping_max %2, the server runs with %3 and %4. It is another file, "
                  "or was changed and not loaded."))
            .arg(configDuration(written->interval), QString::number(written->max), configDuration(facts.ping.interval),
                QString::number(facts.ping.max)));
}

Result<> acceptable(const Validation &now, const Validation &baseline, bool mayGoUnvalidated)
{
    if (now.verdict == Verdict::Valid)
        return {};
    const QString what = u"nats-server -t"_s;
    if (now.verdict == Verdict::Unavailable) {
        if (mayGoUnvalidated)
            return {};
        const QString why = words(QT_TRANSLATE_NOOP("Push",
            "No nats-server can be asked whether the new file is valid, and going on without was not allowed."));
        return refused(what, QStringList(QStringList{why} + now.complaints).join(u' '));
    }
    // What it said of the old file it may say again: it takes warnings for errors, and the server runs with them.
    QStringList known;
    for (const QString &complaint : baseline.complaints)
        known += withoutPlaces(complaint);
    for (const QString &complaint : now.complaints) {
        if (!known.removeOne(withoutPlaces(complaint)))
            return refused(what, complaint);
    }
    if (baseline.verdict == Verdict::Invalid && !now.complaints.isEmpty())
        return {};
    return refused(what, words(QT_TRANSLATE_NOOP("Push", "It refuses the new file without saying why.")));
}

QString shownDiff(const ConfigEdit &edit)
{
    const auto masked = [&edit](const QByteArray &bytes) {
        // What was taken with a version is taken without in all but a few cases; those are shown by the newest rules.
        const auto document = ConfigDocument::parse(bytes, edit.file, std::numeric_limits<int>::max());
        return document ? stalewatch::masked(*document) : QByteArray();
    };
    return unifiedDiff(edit.file, masked(edit.before), masked(edit.after));
}

} // namespace stalewatch
