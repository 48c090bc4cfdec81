// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/answerwords.h"

#include "models/tables/words.h"
#include "models/values/shownduration.h"

#include <algorithm>
#include <limits>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace answerwords {

namespace {

/// Whose doing a cause is.
enum class Side { Them, Network, Us, Nobody };

Side sideOf(Cause cause) noexcept
{
    switch (cause) {
    case Cause::OurOwnChange:
    case Cause::ServerOverload:
        return Side::Us;
    case Cause::ProcessDied:
    case Cause::ProcessFrozen:
    case Cause::HostDown:
    case Cause::Saturation:
    case Cause::ClientBug:
        return Side::Them;
    case Cause::Partition:
    case Cause::Middlebox:
    case Cause::LoadBalancer:
    case Cause::Congestion:
        return Side::Network;
    case Cause::Unexplained:
        return Side::Nobody;
    }
    Q_UNREACHABLE();
}

QString likelyWords(Side side, Confidence confidence)
{
    const bool isLikely = confidence == Confidence::Likely;
    switch (side) {
    case Side::Them:
        return isLikely ? Words::tr("Likely them") : Words::tr("Possibly them");
    case Side::Network:
        return isLikely ? Words::tr("Likely the network") : Words::tr("Possibly the network");
    case Side::Us:
        return isLikely ? Words::tr("Likely us") : Words::tr("Possibly us");
    case Side::Nobody:
        break;
    }
    return Words::tr("Not known");
}

} // namespace

int counted(qint64 count) noexcept
{
    return int(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

double percentOf(qint64 part, qint64 whole) noexcept
{
    return whole > 0 ? 100.0 * double(part) / double(whole) : -1;
}

QString quoted(std::string_view utf8, Quoting quoting)
{
    const QString text = Untrusted(QByteArrayView(utf8.data(), qsizetype(utf8.size()))).shown(64);
    return quoting == Quoting::Plain ? text : u'`' + QString(text).replace(u'`', u'\'') + u'`';
}

QString nameOrUnnamed(std::string_view utf8, Quoting quoting)
{
    return utf8.empty() ? Words::tr("unnamed") : quoted(utf8, quoting);
}

QString ours(const QString &sentence, Quoting quoting)
{
    return quoting == Quoting::Plain ? plainLine(sentence, 512) : markdownText(plainLine(sentence, 512));
}

QString shownFine(Nanoseconds duration)
{
    if (duration >= 1min && duration < 1h)
        //: %1: a number of minutes
        return Words::tr("%1 min").arg(duration / 1min);
    if (duration >= 10s || duration < 100ms)
        return shownDuration(duration);
    //: %1: a number of seconds
    return Words::tr("%1 s").arg(shownFigure(std::chrono::duration<double>(duration).count()));
}

const IncidentApplication *mostMissing(const Incident &incident) noexcept
{
    const auto missing = [](const IncidentApplication &application) { return application.closures - application.back; };
    const auto found = std::ranges::max_element(incident.applications, {}, missing);
    return found == incident.applications.end() || missing(*found) <= 0 ? nullptr : &*found;
}

QString whoseFault(const Incident &incident, Quoting quoting)
{
    if (incident.causes.empty())
        return Words::tr("Not known yet");
    const LikelyCause &first = incident.causes.front();
    // What is unlikely and still first names nobody.
    const Side side = first.confidence == Confidence::Unlikely ? Side::Nobody : sideOf(first.cause);
    //: %1: "Likely the network"; %2: a cause
    QString words = Words::tr("%1: %2").arg(likelyWords(side, first.confidence), ours(first.title, quoting));
    const auto us = std::ranges::find(incident.causes, Cause::OurOwnChange, &LikelyCause::cause);
    if (side != Side::Us && us != incident.causes.end() && us->pro.isEmpty() && !us->contra.isEmpty())
        //: %1: "Likely the network: ..."; %2: why our own change is not to blame
        words = Words::tr("%1. Not our change: %2").arg(words, ours(us->contra.front(), quoting));
    return words;
}

} // namespace answerwords

using namespace answerwords;

namespace {

QString dimensionWords(const Share &share, const QString &value)
{
    switch (share.dimension) {
    case Dimension::Name:
        //: what connections of an incident share; %1: a name
        return Words::tr("application %1").arg(value);
    case Dimension::Account:
        return Words::tr("account %1").arg(value);
    case Dimension::User:
        return Words::tr("user %1").arg(value);
    case Dimension::Address:
        return Words::tr("address %1").arg(value);
    case Dimension::Subnet:
        return Words::tr("subnet %1").arg(value);
    case Dimension::Client:
        //: %1: a language and the version of its library
        return Words::tr("client %1").arg(value);
    case Dimension::Server:
        return Words::tr("server %1").arg(value);
    case Dimension::Type:
        //: %1: nats, websocket, mqtt
        return Words::tr("type %1").arg(value);
    }
    Q_UNREACHABLE();
}

bool isMarkup(QChar c)
{
    static constexpr QStringView markup = u"\\`*_{}[]<>#|~!&";
    return markup.contains(c);
}

QString escapedWord(QStringView word)
{
    // A chat calls people by @name, also by an escaped one, but not within a code span.
    if (word.contains(u'@'))
        return u'`' + word.toString().replace(u'`', u'\'') + u'`';
    QString escaped;
    for (const QChar c : word) {
        if (isMarkup(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

QString causeInMarkdown(const LikelyCause &cause)
{
    QString text = u"- **"_s + ours(cause.title, Quoting::Markdown) + u"** ("_s + titleOf(cause.confidence) + u")\n"_s;
    const auto add = [&text](const QString &head, const QStringList &clauses) {
        for (const QString &clause : clauses)
            text += u"  - "_s + head + u' ' + ours(clause, Quoting::Markdown) + u'\n';
    };
    add(Words::tr("for:"), cause.pro);
    add(Words::tr("against:"), cause.contra);
    if (!cause.next.isEmpty())
        add(Words::tr("next:"), {cause.next});
    return text;
}

} // namespace

QString titleOf(const Share &share, Quoting quoting)
{
    if (share.dimension == Dimension::Name && share.value.empty())
        return Words::tr("no name");
    return dimensionWords(share, quoted(share.value, quoting));
}

QString insideWords(const Share &share)
{
    //: %1: a number; %2: all of them
    return Words::tr("%1 of %2").arg(shownCount(share.inIncident), shownCount(share.incident));
}

QString everywhereWords(const Share &share)
{
    if (share.population <= 0)
        return {};
    //: %1: a share as "3 %"
    return Words::tr("%1 of all").arg(shownPercent(percentOf(share.everywhere, share.population)));
}

QString liftWords(const Share &share)
{
    if (share.lift <= 0)
        return {};
    return u"× "_s + shownFigure(share.lift);
}

QString markdownText(QStringView text)
{
    QStringList words;
    for (const QStringView word : text.split(u' '))
        words.append(escapedWord(word));
    return words.join(u' ');
}

QString summaryOf(const Incident &incident, const TriageMoment &moment)
{
    QString text = u"**"_s + titleOf(incident, moment) + u"**\n\n"_s;
    int number = 0;
    for (const TriageAnswer &answer : answersOf(incident, moment, Quoting::Markdown))
        text += u"%1. %2 **%3**\n"_s.arg(QString::number(++number), answer.question, answer.answer);
    if (!incident.shares.empty())
        text += u'\n' + Words::tr("What they share:") + u"\n\n"_s;
    for (const Share &share : incident.shares) {
        QStringList figures{insideWords(share), everywhereWords(share), liftWords(share)};
        figures.removeAll(QString());
        text += u"- "_s + titleOf(share, Quoting::Markdown) + u": "_s + figures.join(u", "_s) + u'\n';
    }
    if (!incident.causes.empty())
        text += u'\n' + Words::tr("Likely causes:") + u"\n\n"_s;
    for (const LikelyCause &cause : incident.causes)
        text += causeInMarkdown(cause);
    return text;
}

} // namespace stalewatch
