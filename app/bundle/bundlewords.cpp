// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/bundlewords.h"

#include "models/tables/words.h"
#include "models/triage/answers.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>
#include <QDateTime>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Bundle)
};

QString moment(const Bundle &bundle)
{
    return QDateTime::fromMSecsSinceEpoch(bundle.wall, Qt::UTC).toString(Qt::ISODate);
}

QString serverLine(const ServerSnapshot &server)
{
    const std::string &name = server.facts.serverName;
    const QString shown = name.empty() ? server.targets.value(0)
                                       : Untrusted(QByteArrayView(name.data(), qsizetype(name.size()))).shown(64);
    //: %1: a server; %2: its version; %3, %4, %5: numbers
    return u"- "_s
        + Words::tr("%1: nats-server %2, %3 connections, %4 at risk, %5 stale closures")
              .arg(markdownText(shown), markdownText(Untrusted(QByteArrayView(server.facts.version)).shown(32)),
                  shownCount(server.tally.open()), shownCount(server.tally.atRisk()), shownCount(server.stale.total))
        + u'\n';
}

} // namespace

QString bundleReadme(const Bundle &bundle)
{
    QString text = Words::tr("An incident bundle of Stalewatch %1, of %2 (UTC).").arg(bundle.program, moment(bundle));
    text += u"\n\n"_s
        + Words::tr("Open it on any machine, without a network, with: stalewatch FILE\n"
                    "Or read it by hand:\n\n"
                    "summary.md        what happened, in words\n"
                    "connections.csv   every connection, with what is believed of it and why\n"
                    "closures.csv      every closure, with what was known before and after\n"
                    "incidents.json    incidents with their causes\n"
                    "findings.json     what the health checks found\n"
                    "snapshot.json     servers and connections as decoded from /varz and /connz; the raw answers are "
                    "not kept\n"
                    "closures.json     closures as decoded\n"
                    "history.json      stale closures over time\n"
                    "chart.png, triage.png   what the window showed, if a window made this file\n");
    text += u'\n'
        + (bundle.isRedacted
                ? Words::tr(
                    "Addresses and users are pseudonyms: the same for the same, addresses of 240.0.0.0/4 and "
                    "2001:db8::/32 are nobody's. Names that clients gave themselves are as they were. There are "
                    "no pictures, which could not be redacted.\n")
                : Words::tr("Nothing is redacted: it holds addresses, users and names as the servers tell them.\n"));
    return text;
}

QString bundleSummary(const Bundle &bundle)
{
    QString text = u"# "_s + Words::tr("Stalewatch, %1 (UTC)").arg(moment(bundle)) + u"\n\n## "_s + Words::tr("Servers")
        + u"\n\n"_s;
    for (const auto &server : bundle.snapshot->servers)
        text += serverLine(*server);
    if (!bundle.triage)
        return text;
    const Triage &triage = *bundle.triage;
    text += u"\n## "_s + Words::tr("Findings") + u"\n\n"_s;
    for (const Finding &finding : triage.findings)
        text += u"- **"_s + markdownText(plainLine(finding.title)) + u"** "_s
            + markdownText(plainLine(finding.evidence, 1000)) + u' ' + markdownText(plainLine(finding.remedy, 1000))
            + u'\n';
    if (triage.findings.empty())
        text += u"- "_s + Words::tr("none") + u'\n';
    text += u"\n## "_s + Words::tr("Incidents") + u"\n\n"_s;
    const TriageMoment at{triage, bundle.local, newestClock(*bundle.snapshot, bundle.local)};
    for (const auto &incident : triage.incidents)
        text += summaryOf(*incident, at) + u"\n\n"_s;
    if (triage.incidents.empty())
        text += u"- "_s + Words::tr("none") + u'\n';
    return text;
}

} // namespace stalewatch
