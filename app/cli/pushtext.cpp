// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/pushtext.h"

#include "models/push/pingwords.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("PushText", text);
}

/// A line of others, or of ours with something of others in it, indented.
QString line(const QString &text)
{
    return u"  "_s + plainLine(text, 2000) + u'\n';
}

/// The diff keeps its lines and loses what a terminal would act upon.
QString shownLines(const QString &text)
{
    QString out;
    for (const QString &each : text.split(u'\n', Qt::SkipEmptyParts)) {
        QString kept = each;
        kept.replace(u'\t', u"        "_s).remove(u'\r');
        out += u"  "_s + plainLine(kept, 2000) + u'\n';
    }
    return out;
}

QString detectionChange(const PushPlan &plan)
{
    if (plan.change.scope != PingScope::Server || !plan.before.isUsable())
        return {};
    const int version = versionNumber(plan.server.version.toStdString());
    const std::vector<DetectionTime> before = detectionTimes({.server = plan.before}, version);
    const std::vector<DetectionTime> after = detectionTimes({.server = plan.after}, version);
    //: %1: a kind of client; %2 and %3: spans of time, as "4 min to 6 min"
    return words(QT_TRANSLATE_NOOP("PushText", "%1 are missed after %2 when they die, instead of %3"))
        .arg(titleOf(after.front().kind), detectionText(after.front()), detectionText(before.front()));
}

} // namespace

QString textOfPlan(const PlannedJob &planned)
{
    const PushPlan &plan = planned.prepared.plan;
    //: %1: the URL of a target; %2: the name of a server; %3: its version
    QString out = plainLine(words(QT_TRANSLATE_NOOP("PushText", "%1, server %2, nats-server %3"))
                                .arg(plan.target, plan.server.serverName, plan.server.version))
        + u'\n';
    if (plan.isNothing()) {
        out += line(words(QT_TRANSLATE_NOOP("PushText", "Nothing is to be done: %1")).arg(pingText(plan.before)));
    } else {
        out += line(changeText(plan));
        if (const QString text = detectionChange(plan); !text.isEmpty())
            out += line(text);
    }
    for (const QString &remark : planned.prepared.remarks)
        out += line(words(QT_TRANSLATE_NOOP("PushText", "Note: %1")).arg(remark));
    return out + shownLines(planned.prepared.diff);
}

QString attentionText(const Attention &attention)
{
    QString out = line(words(QT_TRANSLATE_NOOP("PushText", "NEEDS ATTENTION: %1")).arg(attention.what));
    for (const QString &command : attention.commands)
        out += u"    "_s + plainLine(command, 4000) + u'\n';
    return out;
}

QString reportText(const RollingPush &push)
{
    QString out;
    for (std::size_t i = 0; i < push.jobs().size(); ++i) {
        const RollingRun::Server &server = push.run().servers()[i];
        const PushReport &report = push.reports()[i];
        out += plainLine(push.jobs()[i].plan.target) + u": "_s + stateText(server.state, server.outcome) + u'\n';
        if (!server.why.isEmpty())
            out += line(server.why);
        if (!report.attention.what.isEmpty())
            out += attentionText(report.attention);
        for (const QString &remark : report.remarks)
            out += line(words(QT_TRANSLATE_NOOP("PushText", "Note: %1")).arg(remark));
    }
    return out;
}

} // namespace stalewatch
