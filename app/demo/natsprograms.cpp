// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/natsprograms.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

bool isProgram(const QString &path)
{
    const QFileInfo file(path);
    return file.isFile() && file.isExecutable();
}

} // namespace

QString natsServerFolder()
{
    const QString named = qEnvironmentVariable("STALEWATCH_NATS_SERVERS");
    if (!named.isEmpty())
        return named;
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + "/stalewatch/nats-server"_L1;
}

QList<NatsProgram> providedNatsServers()
{
    QList<NatsProgram> programs;
    const QDir folder(natsServerFolder());
    const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const NatsProgram program{
            .version = QVersionNumber::fromString(name), .path = folder.filePath(name + "/nats-server"_L1)};
        if (!program.version.isNull() && isProgram(program.path))
            programs.append(program);
    }
    std::sort(programs.begin(), programs.end(),
        [](const NatsProgram &a, const NatsProgram &b) { return QVersionNumber::compare(a.version, b.version) > 0; });
    return programs;
}

Result<QString> newestNatsServer()
{
    const QString named = qEnvironmentVariable("STALEWATCH_NATS_SERVER");
    if (!named.isEmpty() && isProgram(named))
        return named;
    const QList<NatsProgram> provided = providedNatsServers();
    if (!provided.isEmpty())
        return provided.first().path;
    // Debian's package puts it into /usr/sbin, which an ordinary user's PATH does not name.
    for (const QStringList &places : {QStringList(), QStringList{u"/usr/sbin"_s, u"/usr/local/sbin"_s}}) {
        const QString found = QStandardPaths::findExecutable(u"nats-server"_s, places);
        if (!found.isEmpty())
            return found;
    }
    return tl::unexpected(Failure{
        .kind = Failure::Kind::Local,
        .what = QCoreApplication::translate("DemoFleet", "Starting the demo fleet"),
        .why = QCoreApplication::translate("DemoFleet",
            "There is no nats-server on this machine. Start the program with ./app/run, which fetches one, or install "
            "the package nats-server."),
    });
}

} // namespace stalewatch
