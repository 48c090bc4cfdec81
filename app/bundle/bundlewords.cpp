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

QString nameOf(const ServerSnapshot &server)
{
    const std::string &name = server.facts.serverName;
    return markdownText(name.empty() ? plainLine(server.targets.value(0))
                                     : Untrusted(QByteArrayView(name.data(), qsizetype(name.size()))).shown(64));
}

QString serverLine(const ServerSnapshot &server)
{
    //: %1: a server; %2: its version; %3, %4, %5: numbers
    return u"- "_s
        + Words::tr("%1: nats-server %2, %3 connections, %4 at risk, %5 stale closures")
              .arg(nameOf(server), markdownText(Untrusted(QByteArrayView(server.facts.version)).shown(32)),
                  shownCount(server.tally.open()), shownCount(server.tally.atRisk()), shownCount(server.stale.total))
        + u'\n';
}

QString redactionWords(Redaction redaction)
{
    const QString people = Words::tr(
        "Addresses and users are pseudonyms, in the raw answers too: the same for the same, addresses of 240.0.0.0/4 "
        "and 2001:db8::/32 are nobody's. What is not known to be harmless in a raw answer is left out.\n");
    switch (redaction) {
    case Redaction::None:
        return Words::tr(
            "Nothing but secrets is redacted: it holds addresses, users and names as the servers tell "
            "them. nats-server before 2.12 tells a token as the user: where all clients without an account "
            "have the same user, it is left out.\n");
    case Redaction::People:
        return people
            + Words::tr("Names that clients gave themselves are as they were, unless a user or an address stands in "
                        "them.\n");
    case Redaction::Names:
        return people
            + Words::tr("Names that clients gave themselves are pseudonyms as well: instances of one application still "
                        "share its pseudonym. Names of servers, clusters and accounts are as they were.\n");
    }
    Q_UNREACHABLE();
    return {};
}

/// What is kept of the answers of one server, or of all that never said who they are.
QString answersLine(const Bundle &bundle, const QString &name, const std::string &serverId)
{
    int polls = 0;
    qint64 bytes = 0;
    qint64 first = 0;
    qint64 last = 0;
    for (const auto &poll : bundle.answers.polls) {
        if (poll->serverId != serverId)
            continue;
        ++polls;
        first = first == 0 ? poll->wall : std::min(first, poll->wall);
        last = std::max(last, poll->wall);
        for (const KeptAnswer &answer : poll->answers)
            bytes += answer.size;
    }
    const auto time = [](qint64 wall) { return QDateTime::fromMSecsSinceEpoch(wall, Qt::UTC).toString(u"HH:mm:ss"_s); };
    if (polls == 0)
        //: %1: a server
        return u"- "_s + Words::tr("%1: none").arg(name) + u'\n';
    //: %1: a server; %2, %3: times of day; %4: an amount of bytes
    return u"- "_s
        + Words::tr("%1: %n poll(s) from %2 to %3 (UTC), %4", nullptr, polls)
              .arg(name, time(first), time(last), shownBytes(bytes))
        + u'\n';
}

QString answersSummary(const Bundle &bundle)
{
    QString text = u"\n## "_s + Words::tr("Raw answers") + u"\n\n"_s;
    for (const auto &server : bundle.snapshot->servers)
        text += answersLine(bundle, nameOf(*server), server->facts.serverId);
    const KeptAnswers &kept = bundle.answers;
    const auto say = [&text](qint64 count, const char *words) {
        if (count > 0)
            text += u"- "_s
                + QCoreApplication::translate("Bundle", words, nullptr, int(std::min<qint64>(count, 1'000'000'000)))
                + u'\n';
    };
    say(kept.dropped, QT_TRANSLATE_N_NOOP("Bundle", "%n poll(s) made room for others: memory for answers is limited"));
    say(kept.passedOver, QT_TRANSLATE_N_NOOP("Bundle", "%n poll(s) were not kept, to spare the processor"));
    say(kept.tooMuch, QT_TRANSLATE_N_NOOP("Bundle", "%n poll(s) were too large to be kept"));
    return text;
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
                    "snapshot.json     servers and connections as decoded from /varz and /connz\n"
                    "closures.json     closures as decoded\n"
                    "history.json      stale closures over time\n"
                    "*.png             the same as pictures\n"
                    "answers.json      which answers of the servers are kept, and which are not\n"
                    "raw-*.json        these answers as they came; passwords, tokens, JWTs and keys are replaced\n");
    return text + u'\n' + redactionWords(bundle.redaction);
}

QString bundleSummary(const Bundle &bundle)
{
    QString text = u"# "_s + Words::tr("Stalewatch, %1 (UTC)").arg(moment(bundle)) + u"\n\n## "_s + Words::tr("Servers")
        + u"\n\n"_s;
    for (const auto &server : bundle.snapshot->servers)
        text += serverLine(*server);
    if (!bundle.triage)
        return text + answersSummary(bundle);
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
    return text + answersSummary(bundle);
}

} // namespace stalewatch
