// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/redaction.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int v4Prefix = 15;          ///< bytes of ::ffff:a.b.c: a /24
constexpr int v6Prefix = 8;           ///< a /64
constexpr qsizetype shortestUser = 3; ///< shorter ones are parts of words

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

bool isAddressLike(const QString &token)
{
    return parseIp(token.toStdString()).has_value();
}

} // namespace

std::string Redactor::address(const std::string &ip)
{
    if (ip.empty())
        return {};
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

std::string Redactor::user(const std::string &name)
{
    if (name.empty())
        return {};
    return m_users.emplace(name, "user-" + std::to_string(m_users.size() + 1)).first->second;
}

void Redactor::host(const QString &url)
{
    const QString host = QUrl(url).host();
    if (!host.isEmpty() && !isAddressLike(host) && !m_names.contains(host))
        m_names.emplace(host, u"host-%1"_s.arg(m_names.size() + 1));
}

QString Redactor::addressesReplaced(const QString &text)
{
    // Also what stands in a filter, as ip:10.4.17.0/24.
    static const QRegularExpression candidates(
        u"((?<![0-9.])\\d{1,3}(?:\\.\\d{1,3}){3}|"
        "(?:(?<![0-9A-Za-z.:])|(?<=ip:))[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)"_s);
    QString result;
    qsizetype end = 0;
    for (auto matches = candidates.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const std::string found = match.captured(1).toStdString();
        result += QStringView(text).mid(end, match.capturedStart(1) - end);
        result += parseIp(found) ? QString::fromStdString(address(found)) : match.captured(1);
        end = match.capturedEnd(1);
    }
    return result + QStringView(text).mid(end);
}

QString Redactor::text(const QString &text)
{
    QString result = addressesReplaced(text);
    const auto replace = [&result](const QString &what, const QString &by) {
        const QRegularExpression word(
            u"(?<![0-9A-Za-z_.-])"_s + QRegularExpression::escape(what) + u"(?![0-9A-Za-z_-])"_s);
        if (result.contains(what))
            result.replace(word, by);
    };
    for (const auto &[name, pseudonym] : m_names)
        replace(name, pseudonym);
    for (const auto &[name, pseudonym] : m_users) {
        if (const QString shown = QString::fromStdString(name); shown.size() >= shortestUser)
            replace(shown, QString::fromStdString(pseudonym));
    }
    return result;
}

std::string Redactor::scrubbed(const std::string &text)
{
    // Most texts hold no address, and need no look at their characters.
    const bool canHoldOne = text.find('.') != std::string::npos || text.find(':') != std::string::npos;
    return canHoldOne ? addressesReplaced(QString::fromStdString(text)).toStdString() : text;
}

std::shared_ptr<const ServerSnapshot> Redactor::redacted(const ServerSnapshot &server)
{
    auto copy = std::make_shared<ServerSnapshot>(server);
    for (const QString &target : server.targets)
        host(target);
    for (QString &target : copy->targets)
        target = text(target);
    copy->facts.host.clear();
    copy->facts.serverName = scrubbed(server.facts.serverName);
    for (auto *failure : {&copy->health.failure, &copy->health.partial}) {
        if (*failure)
            *failure = Failure{(*failure)->kind, text((*failure)->what), text((*failure)->why)};
    }
    auto pool = std::make_shared<TextPool>();
    const auto intern
        = [&](TextId &id, auto &&change) { id = pool->intern(change(std::string(server.rows.text(id)))); };
    const auto every = [&](std::vector<TextId> Connections::*array, auto &&change) {
        for (TextId &id : copy->rows.*array)
            intern(id, change);
    };
    every(&Connections::ip, [this](const std::string &ip) { return address(ip); });
    every(&Connections::authorizedUser, [this](const std::string &name) { return user(name); });
    for (const auto array : {&Connections::kind, &Connections::type, &Connections::name, &Connections::lang,
             &Connections::version, &Connections::account, &Connections::tlsVersion, &Connections::tlsCipherSuite,
             &Connections::mqttClient, &Connections::nameTag})
        every(array, [this](const std::string &each) { return scrubbed(each); });
    every(&Connections::others, [](const std::string &) { return std::string(); });
    for (Departure &departure : copy->departures)
        intern(departure.reason, [this](const std::string &reason) { return scrubbed(reason); });
    copy->rows.texts = pool;
    copy->tcp.reset();
    return copy;
}

std::shared_ptr<const Snapshot> Redactor::redacted(const Snapshot &snapshot)
{
    auto copy = std::make_shared<Snapshot>();
    copy->number = snapshot.number;
    for (const auto &server : snapshot.servers)
        copy->servers.push_back(redacted(*server));
    copy->numberRows();
    return copy;
}

void Redactor::learn(const Triage &triage)
{
    for (const auto &record : triage.closures)
        static_cast<void>(user(record->closure.authorizedUser));
    for (const auto &incident : triage.incidents) {
        for (const Share &share : incident->shares) {
            if (share.dimension == Dimension::User)
                static_cast<void>(user(share.value));
        }
    }
}

std::shared_ptr<const Triage> Redactor::redacted(const Triage &triage)
{
    learn(triage);
    auto copy = std::make_shared<Triage>(triage);
    for (auto &record : copy->closures) {
        auto closed = std::make_shared<ClosureRecord>(*record);
        closed->closure.ip = address(closed->closure.ip);
        closed->closure.authorizedUser = user(closed->closure.authorizedUser);
        closed->closure.name = scrubbed(closed->closure.name);
        closed->closure.account = scrubbed(closed->closure.account);
        closed->serverName = scrubbed(closed->serverName);
        if (closed->back) {
            closed->back->ip = address(closed->back->ip);
            closed->back->serverName = scrubbed(closed->back->serverName);
        }
        record = closed;
    }
    for (auto &each : copy->incidents) {
        auto incident = std::make_shared<Incident>(*each);
        for (Share &share : incident->shares)
            share.value = share.dimension == Dimension::User ? user(share.value) : scrubbed(share.value);
        for (IncidentApplication &application : incident->applications)
            application.name = scrubbed(application.name);
        for (std::string &server : incident->servers)
            server = scrubbed(server);
        for (LikelyCause &cause : incident->causes) {
            cause.title = text(cause.title);
            cause.next = text(cause.next);
            for (QStringList *clauses : {&cause.pro, &cause.contra})
                std::ranges::transform(
                    *clauses, clauses->begin(), [this](const QString &clause) { return text(clause); });
        }
        incident->filter = text(incident->filter);
        each = incident;
    }
    for (Finding &finding : copy->findings) {
        for (QString *words : {&finding.title, &finding.evidence, &finding.remedy, &finding.filter, &finding.about})
            *words = text(*words);
    }
    return copy;
}

} // namespace stalewatch
