// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/options.h"

#include "app/cli/checkoptions.h"
#include "app/cli/subcommands.h"
#include "models/tables/filter.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// Reads "2", "0.25": seconds, in the C locale whatever the terminal's is.
QString readSeconds(const QString &value, Nanoseconds least, Nanoseconds &into)
{
    constexpr double most = 366.0 * 24 * 3600;
    bool isNumber = false;
    QLocale plain = QLocale::c();
    plain.setNumberOptions(QLocale::RejectGroupSeparator);
    const double seconds = plain.toDouble(value, &isNumber);
    if (!isNumber || !std::isfinite(seconds) || seconds > most
        || std::chrono::duration<double>(seconds) < std::chrono::duration<double>(least)) {
        //: %1: what was typed; %2: the least number of seconds
        return words(QT_TRANSLATE_NOOP("CommandLine", "\"%1\" is no number of seconds from %2 up"))
            .arg(plainLine(value, 64), QString::number(std::chrono::duration<double>(least).count()));
    }
    into = std::chrono::duration_cast<Nanoseconds>(std::chrono::duration<double>(seconds));
    return {};
}

template <std::optional<Nanoseconds> CommandLine::*member>
QString readDuration(CommandLine &line, const QString &value)
{
    Nanoseconds duration{0};
    QString problem = readSeconds(value, 100ms, duration);
    if (problem.isEmpty())
        line.*member = duration;
    return problem;
}

QString readAfter(CommandLine &line, const QString &value)
{
    return readSeconds(value, 0ms, line.after);
}

template <bool CommandLine::*member>
QString readFlag(CommandLine &line, const QString &)
{
    line.*member = true;
    return {};
}

template <QString CommandLine::*member>
QString readFile(CommandLine &line, const QString &value)
{
    if (value.isEmpty())
        return words(QT_TRANSLATE_NOOP("CommandLine", "the name of a file is empty"));
    line.*member = value;
    return {};
}

QString readTarget(CommandLine &line, const QString &value)
{
    const Result<Target> target = parseTarget(value);
    if (!target)
        return plainLine(target.error().why);
    if (!line.targets.contains(*target))
        line.targets.append(*target);
    return {};
}

/// The TLS files are for every target of the command line, wherever they stand: see finishTargets().
template <QString Target::*member>
QString readTlsFile(CommandLine &line, const QString &value)
{
    if (value.isEmpty())
        return words(QT_TRANSLATE_NOOP("CommandLine", "the name of a file is empty"));
    line.tls.*member = value;
    return {};
}

QString readFormat(CommandLine &line, const QString &value)
{
    line.format = value; // whether the subcommand has it is checked when the subcommand is known
    return {};
}

QString readFilter(CommandLine &line, const QString &value)
{
    const Result<Filter> filter = Filter::parse(value);
    if (!filter)
        return plainLine(filter.error().why);
    line.filter = value;
    return {};
}

template <CommandLine::Mode mode>
QString readMode(CommandLine &line, const QString &)
{
    line.mode = mode;
    return {};
}

using Taken = CommandLineOption::Taken;
using Mode = CommandLine::Mode;

constexpr CommandLineOption table[] = {
    {"target", "URL",
        QT_TRANSLATE_NOOP("CommandLine",
            "A server's monitoring URL, as http://n1:8222, or where clients connect, as nats://n1,n2; may be repeated. "
            "A "
            "bare name or address works too."),
        Taken::Everywhere, readTarget},
    {"interval", "SECONDS", QT_TRANSLATE_NOOP("CommandLine", "Time between two polls, fractions allowed; default 1."),
        Taken::Everywhere, readDuration<&CommandLine::interval>},
    {"context", "NAME",
        QT_TRANSLATE_NOOP("CommandLine",
            "A context of the NATS CLI as a target; may be repeated. With nats:// targets: their login."),
        Taken::Everywhere, readContextName},
    {"creds", "FILE", QT_TRANSLATE_NOOP("CommandLine", "Log in to NATS with this credentials file."), Taken::Everywhere,
        readCredsFile},
    {"nkey", "FILE", QT_TRANSLATE_NOOP("CommandLine", "Log in to NATS with the nkey seed in this file."),
        Taken::Everywhere, readNkeyFile},
    {"user", "NAME",
        QT_TRANSLATE_NOOP("CommandLine",
            "Log in as this user. The password comes from NATS_PASSWORD, the terminal or standard input."),
        Taken::Everywhere, readUser},
    {"token", "",
        QT_TRANSLATE_NOOP(
            "CommandLine", "Log in to NATS with a token, which comes from NATS_TOKEN, the terminal or standard input."),
        Taken::Everywhere, readToken},
    {"allow", "COMMAND",
        QT_TRANSLATE_NOOP(
            "CommandLine", "Let contexts run this command, word for word, for their secret; may be repeated."),
        Taken::Everywhere, readAllowed},
    {"tlsfirst", "", QT_TRANSLATE_NOOP("CommandLine", "NATS: begin with TLS, before the server says anything."),
        Taken::Everywhere, readTlsFirst},
    {"tlsca", "FILE", QT_TRANSLATE_NOOP("CommandLine", "PEM file with the certificate authorities to trust."),
        Taken::Everywhere, readTlsFile<&Target::caFile>},
    {"tlscert", "FILE", QT_TRANSLATE_NOOP("CommandLine", "PEM file with the client certificate; needs --tlskey."),
        Taken::Everywhere, readTlsFile<&Target::certificateFile>},
    {"tlskey", "FILE", QT_TRANSLATE_NOOP("CommandLine", "PEM file with the key of the client certificate."),
        Taken::Everywhere, readTlsFile<&Target::keyFile>},
    {"no-tcp-info", "",
        QT_TRANSLATE_NOOP("CommandLine",
            "Do not ask this host's kernel about the connections of a server that runs on it; see the manual."),
        Taken::Everywhere, readFlag<&CommandLine::noTcpInfo>},

    {"observe", "SECONDS",
        QT_TRANSLATE_NOOP(
            "CommandLine", "Watch for this long before writing; default: until every server was polled twice."),
        Taken::BySubcommands, readDuration<&CommandLine::observe>},
    {"duration", "SECONDS",
        QT_TRANSLATE_NOOP("CommandLine", "End after this long; default: watch goes on until stopped."),
        Taken::BySubcommands, readDuration<&CommandLine::duration>},
    {"output", "FILE",
        QT_TRANSLATE_NOOP("CommandLine",
            "Write to FILE instead of standard output. snapshot replaces it once everything is there, watch appends to "
            "it; plan writes the plan there for push --plan."),
        Taken::BySubcommands, readFile<&CommandLine::output>},
    {"format", "FORMAT", QT_TRANSLATE_NOOP("CommandLine", "How to write it; see the subcommands."),
        Taken::BySubcommands, readFormat},
    {"filter", "TEXT",
        QT_TRANSLATE_NOOP("CommandLine", "Only connections that the window's filter box would show for TEXT."),
        Taken::BySubcommands, readFilter},
    {"auth", "", QT_TRANSLATE_NOOP("CommandLine", "Ask the servers for account and user of every connection too."),
        Taken::BySubcommands, readFlag<&CommandLine::auth>},
    {"within", "SECONDS",
        QT_TRANSLATE_NOOP("CommandLine", "Count stale closures of the last so many seconds; default 300."),
        Taken::BySubcommands, readCheckWithin},
    {"timeout", "SECONDS", QT_TRANSLATE_NOOP("CommandLine", "How long all servers may take to answer; default 10."),
        Taken::BySubcommands, readCheckTimeout},
    {"stale-warn", "NUMBER",
        QT_TRANSLATE_NOOP("CommandLine", "Warn at so many stale closures, or never: 'none'; default 1."),
        Taken::BySubcommands, readCheckLimit<&CheckLine::staleWarn>},
    {"stale-crit", "NUMBER",
        QT_TRANSLATE_NOOP("CommandLine", "Critical at so many stale closures, or never: 'none'; default 10."),
        Taken::BySubcommands, readCheckLimit<&CheckLine::staleCrit>},
    {"risk-warn", "NUMBER", QT_TRANSLATE_NOOP("CommandLine", "Warn at so many connections at risk; default none."),
        Taken::BySubcommands, readCheckLimit<&CheckLine::riskWarn>},
    {"risk-crit", "NUMBER", QT_TRANSLATE_NOOP("CommandLine", "Critical at so many connections at risk; default none."),
        Taken::BySubcommands, readCheckLimit<&CheckLine::riskCrit>},
    {"redact", "", QT_TRANSLATE_NOOP("CommandLine", "Write pseudonyms for addresses and users, the same for the same."),
        Taken::BySubcommands, readFlag<&CommandLine::redact>},
    {"redact-names", "",
        QT_TRANSLATE_NOOP("CommandLine", "Like --redact, and for the names that clients gave themselves too."),
        Taken::BySubcommands, readFlag<&CommandLine::redactNames>},
    {"connections", "",
        QT_TRANSLATE_NOOP("CommandLine", "Write a line for every open connection, and why its state is believed."),
        Taken::BySubcommands, readFlag<&CommandLine::connections>},

    {"config", "WAY",
        QT_TRANSLATE_NOOP("CommandLine",
            "The config of the target, one for each: a file, or another way to reach it (see the manual)."),
        Taken::BySubcommands, readConfigWay},
    {"reload", "WAY",
        QT_TRANSLATE_NOOP("CommandLine",
            "How the server is made to read it again; default signal: SIGHUP to the nats-server that runs with it."),
        Taken::BySubcommands, readReloadWay},
    {"ping-interval", "DURATION", QT_TRANSLATE_NOOP("CommandLine", "The ping_interval that is wished, as 30s or 2m."),
        Taken::BySubcommands, readPingInterval},
    {"ping-max", "NUMBER", QT_TRANSLATE_NOOP("CommandLine", "The ping_max that is wished."), Taken::BySubcommands,
        readPingMax},
    {"scope", "SCOPE",
        QT_TRANSLATE_NOOP("CommandLine", "Whose settings: server (default), or those in cluster or websocket."),
        Taken::BySubcommands, readScope},
    {"included", "",
        QT_TRANSLATE_NOOP("CommandLine", "Change the file that the config includes, if the setting stands there."),
        Taken::BySubcommands, readPushFlag<&PushLine::included>},
    {"in-place", "",
        QT_TRANSLATE_NOOP("CommandLine", "Write over the file where it cannot be replaced, as under a bind mount."),
        Taken::BySubcommands, readPushFlag<&PushLine::inPlace>},
    {"unvalidated", "", QT_TRANSLATE_NOOP("CommandLine", "Go on where no nats-server can be asked with -t."),
        Taken::BySubcommands, readPushFlag<&PushLine::unvalidated>},
    {"nats-server", "PROGRAM",
        QT_TRANSLATE_NOOP("CommandLine", "The nats-server to ask where the running one cannot be found out."),
        Taken::BySubcommands, readNatsServer},
    {"print", "", QT_TRANSLATE_NOOP("CommandLine", "Only write the new config to standard output; asks no server."),
        Taken::BySubcommands, readPushFlag<&PushLine::print>},
    {"plan", "FILE", QT_TRANSLATE_NOOP("CommandLine", "Push the plans that plan --output has written to FILE."),
        Taken::BySubcommands, readPlan},
    {"yes", "", QT_TRANSLATE_NOOP("CommandLine", "Push or kick without asking."), Taken::BySubcommands,
        readPushFlag<&PushLine::yes>},
    {"batch", "NUMBER",
        QT_TRANSLATE_NOOP("CommandLine", "Servers at a time, after the first, which goes alone; default 1."),
        Taken::BySubcommands, readBatch},
    {"on-failure", "WHAT",
        QT_TRANSLATE_NOOP("CommandLine",
            "What becomes of servers that are proven when another fails: keep (default) "
            "or take-back."),
        Taken::BySubcommands, readOnFailure},
    {"watch", "SECONDS",
        QT_TRANSLATE_NOOP("CommandLine",
            "How long stale closures are watched after each server; default: the window of the old settings; with one "
            "server 0."),
        Taken::BySubcommands, readWatch},
    {"finish", "", QT_TRANSLATE_NOOP("CommandLine", "Carry on a push that was interrupted."), Taken::BySubcommands,
        readSettle<PushLine::Settle::Finish>},
    {"take-back", "", QT_TRANSLATE_NOOP("CommandLine", "Take back a push that was interrupted."), Taken::BySubcommands,
        readSettle<PushLine::Settle::TakeBack>},
    {"keep", "", QT_TRANSLATE_NOOP("CommandLine", "Take a push that is not settled for settled, as all is now."),
        Taken::BySubcommands, readSettle<PushLine::Settle::Keep>},
    {"undo", "", QT_TRANSLATE_NOOP("CommandLine", "Take back the last push to the target, if the file is still ours."),
        Taken::BySubcommands, readSettle<PushLine::Settle::Undo>},

    {"cid", "NUMBER",
        QT_TRANSLATE_NOOP("CommandLine", "A connection, by the number that its server gave it; may be repeated."),
        Taken::BySubcommands, readCid},
    {"server", "NAME",
        QT_TRANSLATE_NOOP("CommandLine",
            "The one that is meant of several servers behind a target, by its name; for kick also by its id."),
        Taken::BySubcommands, readServer},
    {"ldm", "",
        QT_TRANSLATE_NOOP("CommandLine", "Ask the clients to reconnect (lame duck) instead of closing on them."),
        Taken::BySubcommands, readKickFlag<&KickLine::lameDuck>},
    {"dry-run", "", QT_TRANSLATE_NOOP("CommandLine", "Only say who would be kicked, and do nothing."),
        Taken::BySubcommands, readKickFlag<&KickLine::dryRun>},

    {"read-only", "", QT_TRANSLATE_NOOP("CommandLine", "Change nothing anywhere: no push, no kick."), Taken::Everywhere,
        readFlag<&CommandLine::readOnly>},
    {"demo", "", QT_TRANSLATE_NOOP("CommandLine", "Open the window on the demo fleet."), Taken::ByWindow,
        readFlag<&CommandLine::demo>},
    {"screenshot", "FILE", QT_TRANSLATE_NOOP("CommandLine", "Render the window into a PNG file and end."),
        Taken::ByWindow, readFile<&CommandLine::screenshot>},
    {"after", "SECONDS", QT_TRANSLATE_NOOP("CommandLine", "Take the screenshot after this long; default 5."),
        Taken::ByWindow, readAfter},
    {"reset-layout", "", QT_TRANSLATE_NOOP("CommandLine", "Forget columns, splitters and the window's size."),
        Taken::ByWindow, readFlag<&CommandLine::resetLayout>},

    {"help", "", QT_TRANSLATE_NOOP("CommandLine", "Show this text and end."), Taken::Everywhere, readMode<Mode::Help>},
    {"version", "", QT_TRANSLATE_NOOP("CommandLine", "Show the version and end."), Taken::Everywhere,
        readMode<Mode::Version>},
};

} // namespace

std::span<const CommandLineOption> commandLineOptions() noexcept
{
    return table;
}

} // namespace stalewatch
