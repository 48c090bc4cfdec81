// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/pseudonyms.h"

#include "models/triage/namefamily.h"
#include "models/values/untrusted.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int v4Prefix = 15;           ///< bytes of ::ffff:a.b.c: a /24
constexpr int v6Prefix = 8;            ///< a /64
constexpr qsizetype shortestWord = 3;  ///< shorter ones are parts of words
constexpr qsizetype longestWord = 512; ///< nothing longer is shown in a sentence; it is cut
constexpr qsizetype shortestCut = 8;   ///< what an ellipsis leaves of a longer one
constexpr QChar ellipsis = u'…';

/// What client libraries call themselves (nats.io/clients, and what real servers list).
constexpr std::array languages{"go", "C", "c", "cpp", "java", "python3", "python", "nats.js", "nats.ws", "nats.deno",
    "js", "node", "javascript", "typescript", ".NET", "dotnet", "C#", "rust", "ruby", "elixir", "erlang", "swift",
    "zig", "php", "perl", "dart", "kotlin", "scala", "haskell", "ocaml", "lua", "cli"};

bool isV4(const IpBytes &ip)
{
    return std::all_of(ip.begin(), ip.begin() + 10, [](quint8 byte) { return byte == 0; }) && ip[10] == 0xFF
        && ip[11] == 0xFF;
}

IpBytes networkOf(IpBytes ip)
{
    std::fill(ip.begin() + (isV4(ip) ? v4Prefix : v6Prefix), ip.end(), quint8(0));
    return ip;
}

bool isPartOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate() || c.isMark();
}

/// 0 "ba", 1 "be"... 74 "zu", 75 "baba": pronounceable, and nothing that is taken for an ordinal or a hash.
std::string syllables(std::size_t number)
{
    constexpr std::string_view consonants = "bdfgklmnprstvwz";
    constexpr std::string_view vowels = "aeiou";
    constexpr std::size_t base = consonants.size() * vowels.size();
    std::string text;
    for (++number; number > 0; number = (number - 1) / base) {
        const std::size_t digit = (number - 1) % base;
        text.insert(0, {consonants[digit / vowels.size()], vowels[digit % vowels.size()]});
    }
    return text;
}

/// As "1.31.0", "v2.0-beta.1".
bool isVersionLike(const std::string &version)
{
    static const QRegularExpression shape(
        u"^v?\\d{1,4}(\\.\\d{1,6}){0,3}(-(alpha|beta|rc|dev|pre|preview)[.\\d]*)?$"_s);
    return version.size() <= 32 && shape.match(QString::fromStdString(version)).hasMatch();
}

} // namespace

Pseudonyms::Pseudonyms(Redaction redaction) : m_redaction(redaction)
{
}

std::string Pseudonyms::address(const std::string &ip)
{
    if (ip.empty() || !arePeopleHidden())
        return ip;
    const std::optional<IpBytes> bytes = parseIp(ip);
    if (!bytes)
        return "redacted";
    const IpBytes network = networkOf(*bytes);
    const int number = m_networks.emplace(network, int(m_networks.size()) + 1).first->second;
    int hostNumber = 0; // the network itself, as in 10.4.17.0/24
    if (*bytes != network) {
        const auto [at, isNew] = m_hosts.emplace(*bytes, 0);
        if (isNew)
            at->second = ++m_hostCounts[number];
        hostNumber = at->second;
    }
    const QString shown = isV4(*bytes)
        ? u"240.%1.%2.%3"_s.arg(
            QString::number(number / 256 % 256), QString::number(number % 256), QString::number(hostNumber % 256))
        : u"2001:db8:%1:%2::%3"_s.arg(QString::number(number / 65536 % 65536, 16), QString::number(number % 65536, 16),
            QString::number(hostNumber % 65536, 16));
    return shown.toStdString();
}

std::string Pseudonyms::user(const std::string &name)
{
    if (name.empty() || !arePeopleHidden())
        return text(name);
    const auto [at, isNew] = m_users.try_emplace(name);
    if (isNew) {
        at->second = "user-" + std::to_string(m_users.size());
        learn(name, at->second);
    }
    return at->second;
}

std::string Pseudonyms::family(const std::string &family)
{
    if (!areNamesHidden())
        return text(family);
    if (family.empty() || family == "#")
        return family;
    const auto [at, isNew] = m_families.try_emplace(family);
    if (isNew) {
        at->second = "app-" + syllables(m_families.size() - 1);
        learn(family, at->second);
        learn(literalOf(family), at->second); // what a filter looks for
    }
    return at->second;
}

std::string Pseudonyms::name(const std::string &name)
{
    if (!areNamesHidden() || name.empty())
        return text(name);
    if (const auto known = m_names.find(name); known != m_names.end())
        return known->second;
    const std::string application = family(nameFamily(name));
    const std::string number = std::to_string(++m_namesOf[application]);
    // A name that is its own family stays that.
    const std::string shown = nameFamily(name) == name ? application
        : application == "#"                           ? number
                                                       : application + '-' + number;
    m_names.emplace(name, shown);
    learn(name, shown);
    return shown;
}

std::string Pseudonyms::lang(const std::string &lang)
{
    const bool isKnown = std::ranges::any_of(languages, [&lang](const char *each) { return lang == each; });
    if (isKnown)
        return lang;
    if (!areNamesHidden() || lang.empty())
        return text(lang);
    learn(lang, "redacted");
    return "redacted";
}

std::string Pseudonyms::version(const std::string &version)
{
    if (isVersionLike(version))
        return word(version);
    if (!areNamesHidden() || version.empty())
        return text(version);
    learn(version, "redacted");
    return "redacted";
}

std::string Pseudonyms::hostName(const std::string &host)
{
    if (host.empty())
        return {};
    if (const std::optional<IpBytes> ip = parseIp(host))
        // "all of this host's addresses" is nobody's
        return std::ranges::all_of(*ip, [](quint8 byte) { return byte == 0; }) || host == "0.0.0.0" ? host
                                                                                                    : address(host);
    const auto [at, isNew] = m_hostNames.try_emplace(host);
    if (isNew) {
        at->second = "host-" + std::to_string(m_hostNames.size());
        learn(host, at->second, true);
    }
    return at->second;
}

std::string Pseudonyms::endpoint(const std::string &endpoint)
{
    if (!arePeopleHidden())
        return text(endpoint);
    std::string_view rest = endpoint;
    std::string result;
    if (const std::size_t scheme = rest.find("://"); scheme != rest.npos && scheme < 16) {
        result = rest.substr(0, scheme + 3);
        rest.remove_prefix(scheme + 3);
    }
    if (const std::size_t user = rest.rfind('@'); user != rest.npos)
        rest.remove_prefix(user + 1);
    const bool isBracketed = rest.starts_with('[') && rest.find(']') != rest.npos;
    const std::size_t colon = isBracketed ? rest.find(']') + 1 : rest.rfind(':');
    // More than one colon without brackets is an IPv6 address alone.
    const bool hasPort = isBracketed || (colon != rest.npos && rest.find(':') == colon);
    const std::string_view port = hasPort ? rest.substr(std::min(colon, rest.size())) : std::string_view();
    std::string_view host = hasPort ? rest.substr(0, colon) : rest;
    if (isBracketed)
        host = host.substr(1, host.size() - 2);
    const bool isPort
        = port.size() <= 6 && std::ranges::all_of(port, [](char c) { return c == ':' || (c >= '0' && c <= '9'); });
    const std::string shown = hostName(std::string(host));
    result += isBracketed ? '[' + shown + ']' : shown;
    return isPort ? result + std::string(port) : result;
}

std::string Pseudonyms::word(const std::string &word)
{
    const bool canHoldAddress = word.find('.') != word.npos || word.find(':') != word.npos;
    if (!arePeopleHidden() || !canHoldAddress)
        return word;
    return addressesReplaced(QString::fromStdString(word), false).toStdString();
}

void Pseudonyms::learnHost(const QString &url)
{
    if (!arePeopleHidden())
        return;
    static_cast<void>(hostName(QUrl(url).host().toStdString()));
}

void Pseudonyms::learn(const std::string &original, const std::string &pseudonym, bool isHost)
{
    const QByteArrayView utf8(original.data(), qsizetype(original.size()));
    // As it is, and as sentences show it.
    for (QString shown : {QString::fromUtf8(utf8), Untrusted(utf8).shown(longestWord)}) {
        const bool isCut = shown.size() > longestWord || shown.endsWith(ellipsis);
        shown.truncate(isCut ? longestWord - 1 : longestWord);
        if (shown.size() < shortestWord)
            continue;
        m_known.try_emplace(shown, Known{QString::fromStdString(pseudonym), isHost, isCut});
        m_firsts.set(shown[0].unicode());
    }
}

QString Pseudonyms::addressesReplaced(const QString &text, bool withWords)
{
    // Also what stands in a filter, as ip:10.4.17.0/24.
    static const QRegularExpression candidates(
        u"((?<![0-9.])\\d{1,3}(?:\\.\\d{1,3}){3}|"
        "(?:(?<![0-9A-Za-z.:])|(?<=ip:))[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)"_s);
    QString result;
    qsizetype end = 0;
    const auto between = [&](qsizetype to) {
        const QStringView piece = QStringView(text).sliced(end, to - end);
        return withWords ? wordsReplaced(piece) : piece.toString();
    };
    for (auto matches = candidates.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const std::string found = match.captured(1).toStdString();
        if (!parseIp(found))
            continue;
        result += between(match.capturedStart(1));
        result += QString::fromStdString(address(found));
        end = match.capturedEnd(1);
    }
    return result + between(text.size());
}

Pseudonyms::Candidate Pseudonyms::knownAt(QStringView text, qsizetype from) const
{
    // The longest that stands here is found by going back from the last that sorts before the text.
    QStringView rest = text.sliced(from, std::min(longestWord, text.size() - from));
    while (rest.size() >= shortestWord) {
        auto at = m_known.upper_bound(rest);
        if (at == m_known.begin())
            return {};
        --at;
        const QStringView word = at->first;
        const auto [differs, ignored] = std::ranges::mismatch(word, rest);
        const auto same = qsizetype(differs - word.begin());
        if (same < word.size()) {
            rest = rest.first(same);
            continue;
        }
        if (at->second.isCut) // and so is all that follows
            return {text.size() - from, at->second.pseudonym};
        const qsizetype end = from + word.size();
        const auto touches = [&](qsizetype i, QChar inner) {
            if (i < 0 || i >= text.size())
                return false;
            const bool isJoined
                = at->second.isHost && (text[i] == u'-' || text[i] == u'_' || (text[i] == u'.' && i < from));
            return isJoined || (isPartOfWord(text[i]) && isPartOfWord(inner));
        };
        if (!touches(from - 1, word.front()) && !touches(end, word.back()))
            return {word.size(), at->second.pseudonym};
        rest = rest.first(word.size() - 1);
    }
    return {};
}

Pseudonyms::Candidate Pseudonyms::cutAt(QStringView text, qsizetype from) const
{
    const qsizetype cut = text.indexOf(ellipsis, from);
    if (cut - from < shortestCut || cut - from > longestWord || (from > 0 && isPartOfWord(text[from - 1])))
        return {};
    const QStringView beginning = text.sliced(from, cut - from);
    const auto at = m_known.lower_bound(beginning);
    if (at == m_known.end() || !QStringView(at->first).startsWith(beginning))
        return {};
    return {cut + 1 - from, at->second.pseudonym};
}

QString Pseudonyms::wordsReplaced(QStringView text) const
{
    QString result;
    qsizetype done = 0;
    for (qsizetype i = 0; i < text.size();) {
        Candidate found;
        if (m_firsts.test(text[i].unicode())) {
            found = knownAt(text, i);
            if (Candidate cut = cutAt(text, i); cut.length > found.length)
                found = std::move(cut);
        }
        if (found.length == 0) {
            ++i;
            continue;
        }
        result += text.sliced(done, i - done);
        result += found.pseudonym;
        i += found.length;
        done = i;
    }
    return result + text.sliced(done);
}

QString Pseudonyms::text(const QString &text)
{
    if (!arePeopleHidden())
        return m_known.empty() ? text : wordsReplaced(text);
    // Most texts hold no address, and need no look for one.
    const bool canHoldAddress = text.contains(u'.') || text.contains(u':');
    return canHoldAddress ? addressesReplaced(text) : wordsReplaced(text);
}

std::string Pseudonyms::text(const std::string &original)
{
    if (original.empty() || (!arePeopleHidden() && m_known.empty()))
        return original;
    const QString before = QString::fromStdString(original);
    const QString after = text(before);
    return after == before ? original : after.toStdString();
}

} // namespace stalewatch
