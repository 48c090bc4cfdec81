// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kick/kickwords.h"

#include "models/tables/words.h"
#include "models/values/shownduration.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 60;
constexpr std::size_t sample = 5; ///< of more than can be seen

QString words(const char *text, int count = -1)
{
    return QCoreApplication::translate("KickWords", text, nullptr, count);
}

QString shown(const std::string &text)
{
    return Untrusted(text).shown(longestName);
}

QString titleOf(KickVerb verb, int count)
{
    switch (verb) {
    case KickVerb::Kick:
        return words(QT_TRANSLATE_N_NOOP("KickWords", "Kick %n connection(s)?"), count);
    case KickVerb::LameDuck:
        return words(QT_TRANSLATE_N_NOOP("KickWords", "Ask %n client(s) to reconnect?"), count);
    }
    Q_UNREACHABLE();
}

QStringList notesOf(const KickPlan &plan)
{
    QStringList notes;
    switch (plan.verb) {
    case KickVerb::Kick:
        notes.append(words(QT_TRANSLATE_NOOP("KickWords",
            "The server closes the connection without a word. A live client will usually reconnect, here or at another "
            "server; what is pending for it is lost, unless a stream keeps it.")));
        break;
    case KickVerb::LameDuck:
        notes.append(words(QT_TRANSLATE_NOOP("KickWords",
            "The client is told that its server is going to leave. Most libraries only pass this on: it connects "
            "elsewhere "
            "if its program does so. Others stay, and one that is dead does not hear it.")));
        break;
    }
    if (std::ranges::any_of(plan.entries, &KickEntry::isLeafnode)) {
        notes.append(words(QT_TRANSLATE_NOOP(
            "KickWords", "There are leafnodes among them: everything behind one is cut off until it is back.")));
    }
    return notes;
}

/// How many of them each server has, most first.
std::vector<std::pair<std::string, int>> serversOf(const KickPlan &plan)
{
    std::map<std::string, int> counts;
    for (const KickEntry &entry : plan.entries)
        ++counts[entry.serverName];
    std::vector<std::pair<std::string, int>> servers(counts.begin(), counts.end());
    std::ranges::stable_sort(servers, std::ranges::greater(), &std::pair<std::string, int>::second);
    return servers;
}

/// "They are on 2 servers: S1 (30), S2 (10)"; empty: they are all on one.
QString serversText(const std::vector<std::pair<std::string, int>> &servers)
{
    if (servers.size() < 2)
        return {};
    QStringList names;
    for (const auto &[name, count] : servers) {
        if (std::size_t(names.size()) == sample) {
            names.append(u"…"_s);
            break;
        }
        //: %1: the name of a server; %2: how many connections it has
        names.append(words(QT_TRANSLATE_NOOP("KickWords", "%1 (%2)")).arg(shown(name), QString::number(count)));
    }
    //: %1: names of servers
    return words(QT_TRANSLATE_N_NOOP("KickWords", "They are on %n server(s): %1."), int(servers.size()))
        .arg(names.join(u", "_s));
}

QString backText(const Return &back)
{
    //: %1: the number of a connection; %2: the name of a server; %3: a duration
    return words(QT_TRANSLATE_NOOP("KickWords", "back as cid %1 on %2 after %3"))
        .arg(QString::number(back.key.cid), shown(back.serverName), shownDuration(back.after));
}

QString doneText(const KickRun::Entry &entry, KickVerb verb)
{
    QString text = verb == KickVerb::Kick ? words(QT_TRANSLATE_NOOP("KickWords", "kicked"))
                                          : words(QT_TRANSLATE_NOOP("KickWords", "told to reconnect"));
    if (!entry.reason.empty()) {
        //: %1: what was done; %2: the server's reason for a closing, as "Kicked"
        text = words(QT_TRANSLATE_NOOP("KickWords", "%1, closed as \"%2\"")).arg(text, shown(entry.reason));
    }
    if (entry.back)
        text += u"; "_s + backText(*entry.back);
    return text;
}

} // namespace

KickQuestion questionOf(const KickPlan &plan)
{
    const std::size_t count = plan.entries.size();
    const bool areMany = count > mostSeenKicks;
    KickQuestion question{.title = titleOf(plan.verb, int(count)), .notes = notesOf(plan)};
    const std::size_t named = areMany ? sample : count;
    for (std::size_t i = 0; i < named; ++i)
        question.who.append(whoText(plan.entries[i]));
    if (!areMany)
        return question;
    question.more = words(QT_TRANSLATE_N_NOOP("KickWords", "and %n more"), int(count - named));
    const auto servers = serversOf(plan);
    if (const QString text = serversText(servers); !text.isEmpty())
        question.notes.prepend(text);
    question.typed = shown(servers.front().first);
    //: %1: the name of a server
    question.typing
        = words(QT_TRANSLATE_NOOP("KickWords", "To go on, type the name of the server: %1")).arg(question.typed);
    return question;
}

QString whoText(const KickEntry &entry)
{
    QString text = u"cid %1"_s.arg(entry.cid);
    if (!entry.name.empty())
        text += u' ' + shown(entry.name);
    if (!entry.account.empty()) {
        //: %1: who; %2: a NATS account
        text = words(QT_TRANSLATE_NOOP("KickWords", "%1, account %2")).arg(text, shown(entry.account));
    }
    //: %1: who; %2: the name of a server; %3: an IP address
    text = words(QT_TRANSLATE_NOOP("KickWords", "%1, on %2 from %3"))
               .arg(text, shown(entry.serverName), shown(entry.ip));
    QStringList holds;
    if (isKnown(entry.subscriptions))
        holds.append(words(QT_TRANSLATE_N_NOOP("KickWords", "%n subscription(s)"), int(entry.subscriptions)));
    if (isKnown(entry.pendingBytes) && entry.pendingBytes > 0) {
        //: %1: an amount of bytes
        holds.append(words(QT_TRANSLATE_NOOP("KickWords", "%1 pending")).arg(shownBytes(entry.pendingBytes)));
    }
    return holds.isEmpty() ? text : QString(text + u": "_s + holds.join(u", "_s));
}

QString stateText(const KickRun::Entry &entry, KickVerb verb)
{
    switch (entry.state) {
    case KickState::Planned:
        return words(QT_TRANSLATE_NOOP("KickWords", "waiting"));
    case KickState::Refused:
        //: %1: why, a sentence
        return words(QT_TRANSLATE_NOOP("KickWords", "not asked: %1")).arg(plainLine(entry.why, 500));
    case KickState::Asked:
        return words(QT_TRANSLATE_NOOP("KickWords", "asked"));
    case KickState::Done:
        return doneText(entry, verb);
    case KickState::Failed:
        if (entry.isUnsure) {
            //: %1: why, in the words of a server or of ours
            return words(QT_TRANSLATE_NOOP("KickWords", "nobody knows whether it was done: %1"))
                .arg(plainLine(entry.why, 500));
        }
        //: %1: why, in the words of a server
        return words(QT_TRANSLATE_NOOP("KickWords", "failed: %1")).arg(plainLine(entry.why, 500));
    case KickState::Skipped:
        return words(QT_TRANSLATE_NOOP("KickWords", "not asked: stopped before"));
    }
    Q_UNREACHABLE();
}

QString summaryText(const KickRun &run)
{
    QStringList parts;
    const auto add = [&parts](std::size_t count, const char *text) {
        if (count > 0)
            parts.append(words(text, int(count)));
    };
    parts.append(words(run.verb() == KickVerb::Kick ? QT_TRANSLATE_N_NOOP("KickWords", "%n kicked")
                                                    : QT_TRANSLATE_N_NOOP("KickWords", "%n told to reconnect"),
        int(run.count(KickState::Done))));
    add(run.backCount(), QT_TRANSLATE_N_NOOP("KickWords", "%n of them back"));
    add(run.count(KickState::Refused) + run.count(KickState::Skipped),
        QT_TRANSLATE_N_NOOP("KickWords", "%n not asked"));
    add(run.count(KickState::Failed), QT_TRANSLATE_N_NOOP("KickWords", "%n failed"));
    add(run.count(KickState::Planned) + run.count(KickState::Asked), QT_TRANSLATE_N_NOOP("KickWords", "%n to go"));
    return parts.join(u", "_s);
}

} // namespace stalewatch
