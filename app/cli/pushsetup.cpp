// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/pushsetup.h"

#include "app/cli/terminal.h"
#include "app/pushes/systemreload.h"
#include "app/settings/settings.h"
#include "models/push/servertarget.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>
#include <QFile>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestPlanFile = 64 << 20;

} // namespace

Result<PlannedJob> planJob(const CommandLine &line, qsizetype index)
{
    const PushLine &push = line.push;
    const QStringList &reloads = push.reloads;
    const QString target = shownTarget(line.targets[index]);
    ServerWish wish{.target = line.server.isEmpty() ? target : serverTarget(target, line.server.toStdString()),
        .change = push.change};
    wish.ways = {.config = push.configs[index],
        .reload = reloads.isEmpty() ? QString() : reloads[reloads.size() == 1 ? 0 : index],
        .mayWriteInPlace = push.inPlace,
        .mayGoUnvalidated = push.unvalidated,
        .mayEditIncluded = push.included};
    return planJob(line.targets[index], wish, waySettingsOf(line));
}

Result<PushJob> jobFor(const CommandLine &line, const PushPlan &plan)
{
    return jobFor(plan, line.targets, line.tls, waySettingsOf(line));
}

WaySettings waySettingsOf(const CommandLine &line)
{
    WaySettings ways{.natsServer = line.push.natsServer, .logins = line.logins.desk};
    if (line.logins.desk)
        ways.systemReload = systemReload(line.logins.desk, line.targets);
    return ways;
}

Result<std::vector<PushPlan>> readPlans(const QString &file)
{
    QFile plans(file);
    //: %1: the path of a file
    const QString what = QCoreApplication::translate("CommandLine", "reading the plan %1").arg(file);
    if (!plans.open(QIODevice::ReadOnly))
        return tl::unexpected(Failure{Failure::Kind::Local, what, plans.errorString()});
    std::vector<PushPlan> list;
    for (const QByteArray &line : plans.read(largestPlanFile).split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const Result<PushPlan> plan = decodedPlan(line);
        if (!plan)
            return tl::unexpected(Failure{plan.error().kind, what, plan.error().why});
        list.push_back(*plan);
    }
    if (list.empty()) {
        return tl::unexpected(
            Failure{Failure::Kind::Malformed, what, QCoreApplication::translate("CommandLine", "it holds no plan")});
    }
    return list;
}

ReadOnly readOnlyFor(const CommandLine &line)
{
    const Settings settings(Settings::standardFolder());
    return {.everywhere = line.readOnly || settings.value(setting::readOnly), .targets = settings.readOnlyTargets()};
}

void tellFailure(const Failure &failure)
{
    const QByteArray text = forTerminal(plainLine(QString(failure.what + u": "_s + failure.why), 2000) + u'\n');
    std::fwrite(text.constData(), 1, size_t(text.size()), stderr);
}

} // namespace stalewatch
