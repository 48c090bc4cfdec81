// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/words.h"
#include "models/values/targetfinding.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text, int count = -1)
{
    return QCoreApplication::translate("TargetFinding", text, nullptr, count);
}

QString sightWords(TargetFinding::Sight sight)
{
    switch (sight) {
    case TargetFinding::Sight::Monitoring:
        return words(QT_TRANSLATE_NOOP("TargetFinding", "monitoring port"));
    case TargetFinding::Sight::SystemAccount:
        return words(QT_TRANSLATE_NOOP("TargetFinding", "system account"));
    case TargetFinding::Sight::Account:
        return words(QT_TRANSLATE_NOOP("TargetFinding", "an ordinary account, which shows its own connections only"));
    }
    Q_UNREACHABLE();
}

} // namespace

TargetFinding findingOf(const ServerFacts &facts)
{
    const auto version = Untrusted(QByteArrayView(facts.version.data(), qsizetype(facts.version.size())));
    return {.connections = facts.connections,
        .versions = version.isEmpty() ? QStringList() : QStringList{version.shown(32)}};
}

TargetFinding findingOf(const Survey &survey)
{
    TargetFinding finding{
        .sight = survey.isSystemAccount ? TargetFinding::Sight::SystemAccount : TargetFinding::Sight::Account,
        .servers = qint64(survey.servers.size()),
        .connections = survey.connections};
    for (const FoundServer &server : survey.servers) {
        const QByteArrayView version(server.version.data(), qsizetype(server.version.size()));
        if (!version.isEmpty())
            finding.versions.append(Untrusted(version).shown(32));
    }
    finding.versions.removeDuplicates();
    finding.versions.sort();
    return finding;
}

QString findingWords(const TargetFinding &finding)
{
    QStringList parts;
    if (finding.sight != TargetFinding::Sight::Monitoring || finding.servers != 1)
        parts.append(words(QT_TRANSLATE_N_NOOP("TargetFinding", "%n server(s)"), int(finding.servers)));
    if (isKnown(finding.connections)) {
        //: %1: a number of connections
        parts.append(words(QT_TRANSLATE_N_NOOP("TargetFinding", "%1 connection(s)"), int(finding.connections))
                         .arg(shownCount(finding.connections)));
    }
    if (!finding.versions.isEmpty()) {
        //: %1: versions of nats-server
        parts.append(
            words(QT_TRANSLATE_NOOP("TargetFinding", "version %1")).arg(plainLine(finding.versions.join(u", "_s))));
    }
    parts.append(sightWords(finding.sight));
    return parts.join(u", "_s);
}

} // namespace stalewatch
