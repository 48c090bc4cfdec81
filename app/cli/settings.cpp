// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/headless.h"
#include "app/cli/pushtext.h"
#include "app/cli/stopsignals.h"
#include "app/cli/subcommands.h"
#include "app/cli/terminal.h"
#include "app/export/streamoutput.h"
#include "app/pushes/varzlook.h"
#include "app/pushes/ways.h"
#include "models/push/pingrules.h"
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

/// One key of one scope as the config has it.
struct KeyRow
{
    QString name{};
    QString text{};  ///< in words
    QString value{}; ///< as written; empty: absent
    QString place{};
};

/// What a server runs with, and what its config says.
struct ServerSettings
{
    QString target{};
    ServerFacts facts{};
    bool hasConfig = false;
    AllPingSettings all{};
    std::optional<PingSettings> written{}; ///< what the config comes to; nullopt: nobody can say
    std::vector<KeyRow> keys{};
};

KeyRow rowOf(const ConfigFiles &files, const QString &name, const PingKeyReading &key)
{
    using State = PingKeyReading::State;
    KeyRow row{.name = name};
    if (key.state == State::Absent) {
        row.text = words(QT_TRANSLATE_NOOP("PushText", "not set: the default"));
        return row;
    }
    row.value = QString::fromUtf8(key.written);
    row.place = key.at.isValid() ? shownPlace(files.placeOf(key.at)) : QString();
    //: %1: a value as a config has it; %2: a file and a line
    row.text = words(QT_TRANSLATE_NOOP("PushText", "%1 (%2)")).arg(row.value, row.place);
    if (!key.isGood())
        row.text += u": "_s + key.problem.why;
    else if (key.isCountedInSeconds)
        row.text += u": "_s
            + words(QT_TRANSLATE_NOOP("PushText", "without quotes it is a number of seconds, %1"))
                  .arg(configDuration(Nanoseconds(key.value)));
    return row;
}

/// The scopes other than the server's are shown where their block is.
void readScopes(const ConfigFiles &files, ServerSettings &server)
{
    for (const PingScope scope : {PingScope::Server, PingScope::Cluster, PingScope::Websocket}) {
        const PingReading reading = readPing(files, scope);
        if (scope != PingScope::Server && !reading.hasBlock)
            continue;
        server.keys.push_back(rowOf(files, scopedName(scope, "ping_interval"), reading.interval));
        if (scope != PingScope::Websocket)
            server.keys.push_back(rowOf(files, scopedName(scope, "ping_max"), reading.max));
        if (scope == PingScope::Server)
            server.written = effectivePing(reading);
        else if (scope == PingScope::Websocket && reading.interval.isGood())
            server.all.websocketInterval = Nanoseconds(reading.interval.value);
        else if (scope == PingScope::Cluster && reading.interval.isGood())
            server.all.clusterInterval = Nanoseconds(reading.interval.value);
        if (scope == PingScope::Cluster && reading.max.isGood())
            server.all.clusterMax = int(reading.max.value);
    }
}

Result<ServerSettings> settingsOf(const CommandLine &line, qsizetype index)
{
    const Target &target = line.targets[index];
    const Result<ServerFacts> facts = lookAtVarz(target, 5s);
    if (!facts)
        return tl::unexpected(facts.error());
    ServerSettings server{.target = shownTarget(target), .facts = *facts, .all = {.server = facts->ping}};
    if (line.push.configs.isEmpty())
        return server;
    Result<ReachedConfig> config = reachConfig(line.push.configs[index], {.natsServer = line.push.natsServer});
    if (!config)
        return tl::unexpected(config.error());
    const Result<ConfigFiles> files = config->store->readIncluded(config->file).and_then([&](const QByteArray &bytes) {
        return readConfig(bytes, config->file, *config->store, versionNumber(facts->version));
    });
    if (!files)
        return tl::unexpected(files.error());
    server.hasConfig = true;
    readScopes(*files, server);
    return server;
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
    for (const KeyRow &key : server.keys) {
        //: %1: the name of an option; %2: its value in the config
        out += line(words(QT_TRANSLATE_NOOP("PushText", "In the config: %1 %2")).arg(key.name, key.text));
    }
    if (server.hasConfig && server.written != server.facts.ping) {
        out += line(server.written ? words(QT_TRANSLATE_NOOP("PushText", "They differ: the config comes to %1."))
                                         .arg(pingText(*server.written))
                                   : words(QT_TRANSLATE_NOOP("PushText", "What the config comes to cannot be said.")));
    }
    if (!server.facts.ping.isUsable())
        return out + line(words(QT_TRANSLATE_NOOP("PushText", "No deadline can be counted with these settings.")));
    out += line(words(QT_TRANSLATE_NOOP("PushText", "From the death of a client to its close:")));
    for (const DetectionTime &time : detectionTimes(server.all, versionNumber(server.facts.version))) {
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
        for (const KeyRow &key : server.keys)
            keys.insert(key.name, QJsonObject{{u"written"_s, key.value}, {u"place"_s, key.place}});
        object.insert(u"config"_s, keys);
        if (server.written)
            object.insert(u"config_comes_to"_s, pingObject(*server.written));
        object.insert(u"differs"_s, server.written != server.facts.ping);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

int runSettings(QCoreApplication &, const CommandLine &line, const FeedMaker &)
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
