// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configsays.h"

#include "models/push/pingrules.h"

#include <QCoreApplication>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("PushText", text);
}

ConfigKeyRow rowOf(const ConfigFiles &files, const QString &name, const PingKeyReading &key)
{
    ConfigKeyRow row{.name = name};
    if (key.state == PingKeyReading::State::Absent) {
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

void readScope(const ConfigFiles &files, PingScope scope, ConfigSays &says)
{
    const PingReading reading = readPing(files, scope);
    if (scope != PingScope::Server && !reading.hasBlock)
        return;
    says.keys.push_back(rowOf(files, scopedName(scope, "ping_interval"), reading.interval));
    if (scope != PingScope::Websocket)
        says.keys.push_back(rowOf(files, scopedName(scope, "ping_max"), reading.max));
    switch (scope) {
    case PingScope::Server:
        says.written = effectivePing(reading);
        return;
    case PingScope::Cluster:
        says.hasCluster = true;
        if (reading.interval.isGood())
            says.all.clusterInterval = Nanoseconds(reading.interval.value);
        if (reading.max.isGood())
            says.all.clusterMax = int(reading.max.value);
        return;
    case PingScope::Websocket:
        says.hasWebsocket = true;
        if (reading.interval.isGood())
            says.all.websocketInterval = Nanoseconds(reading.interval.value);
        return;
    }
    Q_UNREACHABLE();
}

} // namespace

ConfigSays configSays(const ConfigFiles &files, const PingSettings &running)
{
    ConfigSays says{.file = files.files().front().file(), .all = {.server = running}};
    for (const PingScope scope : {PingScope::Server, PingScope::Cluster, PingScope::Websocket})
        readScope(files, scope, says);
    return says;
}

} // namespace stalewatch
