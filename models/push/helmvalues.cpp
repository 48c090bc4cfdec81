// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/helmvalues.h"

#include "models/push/pingrules.h"

namespace stalewatch {

using namespace Qt::StringLiterals;

QString helmValues(const PingChange &change)
{
    // Where the chart takes what it has no value for (helm/charts/nats, values.yaml: merge).
    QStringList path{u"config"_s};
    if (change.scope != PingScope::Server)
        path += change.scope == PingScope::Cluster ? u"cluster"_s : u"websocket"_s;
    path += u"merge"_s;
    QString yaml;
    QString indent;
    for (const QString &name : path) {
        yaml += indent + name + u":\n"_s;
        indent += u"  "_s;
    }
    if (change.interval)
        yaml += indent + u"ping_interval: \""_s + configDuration(*change.interval) + u"\"\n"_s;
    if (change.max)
        yaml += indent + u"ping_max: "_s + QString::number(*change.max) + u'\n';
    return yaml;
}

} // namespace stalewatch
