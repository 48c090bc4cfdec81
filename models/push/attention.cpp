// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/attention.h"

#include <QCoreApplication>

#include <algorithm>

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;

QString words(const char *text)
{
    return QCoreApplication::translate("Push", text);
}

bool isPlain(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
        || QStringView(u"-_./:=@%+,").contains(c);
}

} // namespace

QString shellQuoted(const QString &word)
{
    if (!word.isEmpty() && std::ranges::all_of(word, isPlain))
        return word;
    QString inner = word;
    return u'\'' + inner.replace(u"'"_s, u"'\\''"_s) + u'\'';
}

Attention attentionFor(const PushRun &run, const ByHand &hand)
{
    const PushPlan &plan = run.plan();
    const auto orElse
        = [](const QString &command, const QString &otherwise) { return command.isEmpty() ? otherwise : command; };
    Attention attention;
    //: %1: a path, %2: the address of a server, %3: one or two sentences that say why
    attention.what = words(QT_TRANSLATE_NOOP("Push", "The state of %1 and of the server at %2 is not certain. %3"))
                         .arg(plan.file, plan.target, run.why());
    // cp without -p: over the file that is there, so that its owner and mode stay.
    const QString copy = u"cp -- "_s + shellQuoted(hand.oldVersion) + u' ' + shellQuoted(plan.file);
    attention.commands += orElse(hand.restoreCommand, copy);
    attention.commands += orElse(hand.reloadCommand, u"nats-server --signal reload"_s);
    QString ask = u"curl -s "_s + shellQuoted(plan.target + u"/varz"_s);
    if (!plan.target.startsWith("http"_L1))
        ask = u"nats req "_s + shellQuoted(u"$SYS.REQ.SERVER."_s + plan.server.serverId + u".VARZ"_s) + u" ''"_s;
    attention.commands += orElse(hand.lookCommand, ask + u" | grep -E 'ping_|config_load_time'"_s);
    return attention;
}

} // namespace stalewatch
