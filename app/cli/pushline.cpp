// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/pushline.h"

#include "app/cli/commandline.h"
#include "app/cli/subcommands.h"
#include "app/pushes/ways.h"
#include "models/push/pingrules.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString noNumber(const QString &value, int least, int most)
{
    //: %1: what was typed; %2 and %3: numbers
    return words(QT_TRANSLATE_NOOP("CommandLine", "\"%1\" is no whole number from %2 to %3"))
        .arg(plainLine(value, 64), QString::number(least), QString::number(most));
}

QString emptyName()
{
    return words(QT_TRANSLATE_NOOP("CommandLine", "the name of a file is empty"));
}

QString checkServer(const CommandLine &line)
{
    if (line.server.isEmpty() || (line.targets.size() == 1 && isNats(line.targets.front())))
        return {};
    return words(QT_TRANSLATE_NOOP("CommandLine",
        "--server names one of the servers behind one target that is reached over NATS; several are planned one by one "
        "into a file for push --plan"));
}

/// Every target has its config, and its way to reload.
QString checkPairs(const CommandLine &line)
{
    if (const QString problem = checkServer(line); !problem.isEmpty())
        return problem;
    const qsizetype targets = line.targets.size();
    if (targets == 0) {
        //: %1: a subcommand such as snapshot
        return words(QT_TRANSLATE_NOOP("CommandLine", "%1 needs a target: --target URL"))
            .arg(QLatin1StringView(line.command->name));
    }
    if (line.push.configs.size() != targets)
        return words(QT_TRANSLATE_NOOP("CommandLine", "each --target needs one --config, in the same order"));
    if (line.push.reloads.size() > 1 && line.push.reloads.size() != targets)
        return words(QT_TRANSLATE_NOOP("CommandLine", "give --reload once, or once for each --target"));
    return {};
}

QString checkChange(const CommandLine &line)
{
    if (!line.push.change.interval && !line.push.change.max)
        return words(QT_TRANSLATE_NOOP("CommandLine", "say what is to be: --ping-interval, --ping-max or both"));
    return {};
}

} // namespace

QString readConfigWay(CommandLine &line, const QString &value)
{
    const Result<ReachedConfig> reached = reachConfig(value);
    if (!reached)
        return plainLine(reached.error().why);
    line.push.configs += value;
    return {};
}

QString readReloadWay(CommandLine &line, const QString &value)
{
    const Result<std::unique_ptr<Reloader>> reached = reachServer(value, u"/"_s);
    if (!reached)
        return plainLine(reached.error().why);
    line.push.reloads += value;
    return {};
}

QString readPingInterval(CommandLine &line, const QString &value)
{
    const Result<Nanoseconds> interval = parseInterval(value);
    if (!interval)
        return plainLine(interval.error().why);
    line.push.change.interval = *interval;
    return {};
}

QString readPingMax(CommandLine &line, const QString &value)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < 1 || number > mostPings)
        return noNumber(value, 1, mostPings);
    line.push.change.max = number;
    return {};
}

QString readScope(CommandLine &line, const QString &value)
{
    constexpr struct
    {
        QLatin1StringView name;
        PingScope scope;
    } scopes[] = {
        {"server"_L1, PingScope::Server},
        {"cluster"_L1, PingScope::Cluster},
        {"websocket"_L1, PingScope::Websocket},
    };
    for (const auto &row : scopes) {
        if (value == row.name) {
            line.push.change.scope = row.scope;
            return {};
        }
    }
    return words(QT_TRANSLATE_NOOP("CommandLine", "it is server, cluster or websocket"));
}

QString readPlan(CommandLine &line, const QString &value)
{
    line.push.plan = value;
    return value.isEmpty() ? emptyName() : QString();
}

QString readNatsServer(CommandLine &line, const QString &value)
{
    line.push.natsServer = value;
    return value.isEmpty() ? emptyName() : QString();
}

QString readBatch(CommandLine &line, const QString &value)
{
    constexpr int most = 64;
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < 1 || number > most)
        return noNumber(value, 1, most);
    line.push.rules.batch = number;
    return {};
}

QString readOnFailure(CommandLine &line, const QString &value)
{
    if (value != "keep"_L1 && value != "take-back"_L1)
        return words(QT_TRANSLATE_NOOP("CommandLine", "it is keep or take-back"));
    line.push.rules.onFailure = value == "keep"_L1 ? RollingRules::OnFailure::Keep : RollingRules::OnFailure::TakeBack;
    return {};
}

QString readWatch(CommandLine &line, const QString &value)
{
    constexpr int most = 24 * 3600;
    bool isNumber = false;
    const int seconds = value.toInt(&isNumber);
    if (!isNumber || seconds < 0 || seconds > most)
        return noNumber(value, 0, most);
    line.push.watch = std::chrono::seconds(seconds);
    return {};
}

template <bool PushLine::*member>
QString readPushFlag(CommandLine &line, const QString &)
{
    line.push.*member = true;
    return {};
}

template QString readPushFlag<&PushLine::print>(CommandLine &line, const QString &value);
template QString readPushFlag<&PushLine::yes>(CommandLine &line, const QString &value);
template QString readPushFlag<&PushLine::inPlace>(CommandLine &line, const QString &value);
template QString readPushFlag<&PushLine::unvalidated>(CommandLine &line, const QString &value);
template QString readPushFlag<&PushLine::included>(CommandLine &line, const QString &value);

template <PushLine::Settle settle>
QString readSettle(CommandLine &line, const QString &)
{
    if (line.push.settle != PushLine::Settle::No)
        return words(QT_TRANSLATE_NOOP("CommandLine", "--finish, --take-back, --keep and --undo exclude each other"));
    line.push.settle = settle;
    return {};
}

template QString readSettle<PushLine::Settle::Finish>(CommandLine &line, const QString &value);
template QString readSettle<PushLine::Settle::TakeBack>(CommandLine &line, const QString &value);
template QString readSettle<PushLine::Settle::Keep>(CommandLine &line, const QString &value);
template QString readSettle<PushLine::Settle::Undo>(CommandLine &line, const QString &value);

QString checkSettings(const CommandLine &line)
{
    return line.push.configs.isEmpty() && !line.targets.isEmpty() ? checkServer(line) : checkPairs(line);
}

QString checkPlan(const CommandLine &line)
{
    if (const QString problem = checkChange(line); !problem.isEmpty())
        return problem;
    if (!line.push.print)
        return checkPairs(line);
    if (line.push.configs.size() != 1 || !line.targets.isEmpty() || !line.output.isEmpty())
        return words(QT_TRANSLATE_NOOP("CommandLine", "--print takes one --config, and neither --target nor --output"));
    return {};
}

QString checkPush(const CommandLine &line)
{
    const bool hasChange = line.push.change.interval || line.push.change.max;
    const bool isSettling = line.push.settle != PushLine::Settle::No;
    if (!line.push.plan.isEmpty() || isSettling) {
        if (hasChange || !line.push.configs.isEmpty() || !line.push.reloads.isEmpty()
            || (isSettling && !line.push.plan.isEmpty()))
            return words(QT_TRANSLATE_NOOP("CommandLine",
                "--plan, --finish, --take-back, --keep and --undo say all by themselves: no --config, --reload, "
                "--ping-interval "
                "or --ping-max beside them"));
        if (line.push.settle == PushLine::Settle::Undo && line.targets.isEmpty())
            return words(QT_TRANSLATE_NOOP("CommandLine", "--undo needs a target: --target URL"));
        return checkServer(line);
    }
    const QString problem = checkChange(line);
    return problem.isEmpty() ? checkPairs(line) : problem;
}

} // namespace stalewatch
