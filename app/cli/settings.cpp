// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/headless.h"
#include "app/cli/pushsetup.h"
#include "app/cli/stopsignals.h"
#include "app/cli/subcommands.h"
#include "app/cli/terminal.h"
#include "app/export/streamoutput.h"
#include "app/pushes/varzlook.h"
#include "models/push/configsays.h"
#include "models/push/pingwords.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("PushText", text);
}

/// What a server runs with, and what its config says.
struct ServerSettings
{
    QString target{};
    ServerFacts facts{};
    bool hasConfig = false;
    ConfigSays says{};
};

Result<ServerSettings> settingsOf(const CommandLine &line, qsizetype index)
{
    const Target &target = line.targets[index];
    const QString shown = shownTarget(target);
    const WaySettings ways = waySettingsOf(line);
    VarzLook look(target, line.server, ways.logins);
    if (!line.push.configs.isEmpty()) {
        return lookAtConfig(look, line.push.configs[index], ways).map([&](const LookedConfig &looked) {
            return ServerSettings{.target = shown, .facts = looked.facts, .hasConfig = true, .says = looked.says};
        });
    }
    return look.facts(5s).map([&](const ServerFacts &facts) {
        return ServerSettings{.target = shown, .facts = facts, .says = {.all = {.server = facts.ping}}};
    });
}

QString textOf(const ServerSettings &server)
{
    const auto line = [](const QString &text) { return QString(u"  "_s + plainLine(text, 2000) + u'\n'); };
    QString out = plainLine(words(QT_TRANSLATE_NOOP("PushText", "%1, server %2, nats-server %3"))
                                .arg(server.target, QString::fromStdString(server.facts.serverName),
                                    QString::fromStdString(server.facts.version)))
        + u'\n';
    //: %1: ping settings
    out += line(words(QT_TRANSLATE_NOOP("PushText", "In effect: %1")).arg(pingText(server.facts.ping)));
    for (const ConfigKeyRow &key : server.says.keys) {
        //: %1: the name of an option; %2: its value in the config
        out += line(words(QT_TRANSLATE_NOOP("PushText", "In the config: %1 %2")).arg(key.name, key.text));
    }
    if (server.hasConfig && server.says.written != server.facts.ping) {
        out += line(server.says.written
                ? words(QT_TRANSLATE_NOOP("PushText", "They differ: the config comes to %1."))
                      .arg(pingText(*server.says.written))
                : words(QT_TRANSLATE_NOOP("PushText", "What the config comes to cannot be said.")));
    }
    if (!server.facts.ping.isUsable())
        return out + line(words(QT_TRANSLATE_NOOP("PushText", "No deadline can be counted with these settings.")));
    out += line(words(QT_TRANSLATE_NOOP("PushText", "From the death of a client to its close:")));
    for (const DetectionTime &time : detectionTimes(server.says.all, versionNumber(server.facts.version))) {
        //: a list; %1: a kind of client; %2: a span of time
        out += u"  "_s
            + line(words(QT_TRANSLATE_NOOP("PushText", "%1: %2")).arg(titleOf(time.kind), detectionText(time)));
    }
    return out;
}

QJsonObject pingObject(const PingSettings &ping)
{
    return {{u"ping_interval_ns"_s, qint64(ping.interval.count())}, {u"ping_max"_s, ping.max}};
}

QByteArray jsonOf(const ServerSettings &server)
{
    QJsonObject object{{u"target"_s, server.target}, {u"server_id"_s, QString::fromStdString(server.facts.serverId)},
        {u"server_name"_s, QString::fromStdString(server.facts.serverName)},
        {u"version"_s, QString::fromStdString(server.facts.version)}, {u"in_effect"_s, pingObject(server.facts.ping)}};
    if (server.hasConfig) {
        QJsonObject keys;
        for (const ConfigKeyRow &key : server.says.keys)
            keys.insert(key.name, QJsonObject{{u"written"_s, key.value}, {u"place"_s, key.place}});
        object.insert(u"config"_s, keys);
        if (server.says.written)
            object.insert(u"config_comes_to"_s, pingObject(*server.says.written));
        object.insert(u"differs"_s, server.says.written != server.facts.ping);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

int runSettings(QCoreApplication &, const CommandLine &line, const TargetMakers &)
{
    const StopSignals stopping;
    StreamOutput output = StreamOutput::toStandardOutput(StopSignals::isAsked());
    int code = exitSuccess;
    for (qsizetype i = 0; i < line.targets.size(); ++i) {
        const Result<ServerSettings> server = settingsOf(line, i);
        if (!server) {
            tellFailure(server.error());
            code = exitError;
            continue;
        }
        if (!output.write(line.format == "json"_L1 ? jsonOf(*server) : forTerminal(textOf(*server))))
            break;
    }
    if (!output.failure())
        return code;
    tellFailure(*output.failure());
    return exitNotWritten;
}

} // namespace stalewatch
