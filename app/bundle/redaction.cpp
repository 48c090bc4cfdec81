// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/redaction.h"

#include <algorithm>
#include <unordered_map>

namespace stalewatch {

namespace {

using Change = std::string (*)(Pseudonyms &, const std::string &);

struct Column
{
    std::vector<TextId> Connections::*texts;
    Change change;
};

std::string asText(Pseudonyms &p, const std::string &text)
{
    return p.text(text);
}
std::string asWord(Pseudonyms &p, const std::string &text)
{
    return p.word(text);
}
std::string asName(Pseudonyms &p, const std::string &text)
{
    return p.name(text);
}
std::string asNothing(Pseudonyms &p, const std::string &text)
{
    return p.arePeopleHidden() ? std::string() : text;
}

constexpr Column columns[] = {
    {&Connections::ip, [](Pseudonyms &p, const std::string &text) { return p.address(text); }},
    {&Connections::authorizedUser, [](Pseudonyms &p, const std::string &text) { return p.user(text); }},
    {&Connections::name, asName},
    {&Connections::mqttClient, asName},
    {&Connections::nameTag, asText},
    {&Connections::lang, [](Pseudonyms &p, const std::string &text) { return p.lang(text); }},
    {&Connections::version, [](Pseudonyms &p, const std::string &text) { return p.version(text); }},
    {&Connections::kind, asWord},
    {&Connections::type, asWord},
    {&Connections::account, asText},
    {&Connections::tlsVersion, asWord},
    {&Connections::tlsCipherSuite, asWord},
    {&Connections::others, asNothing},
};

void redactFacts(Pseudonyms &p, ServerFacts &facts)
{
    if (p.arePeopleHidden())
        facts.host.clear();
    for (std::string *text : {&facts.serverName, &facts.clusterName, &facts.systemAccount})
        *text = p.text(*text);
    for (std::string *word : {&facts.version, &facts.go})
        *word = p.word(*word);
    for (std::string &tag : facts.tags)
        tag = p.text(tag);
}

/// From here on a server says "[REDACTED]" where a client gave a token; 2.10.27 still tells it (both were asked).
constexpr int hidesTokens = 2'012'000;

} // namespace

std::set<std::string> tokensToldAsUsers(const Snapshot &snapshot, const Triage *triage)
{
    std::set<std::string> tokens;
    for (const auto &server : snapshot.servers) {
        if (versionNumber(server->facts.version) >= hidesTokens)
            continue;
        // A server has one token, and its clients are of no account. Several such users are users.
        std::set<std::string> users;
        const Connections &rows = server->rows;
        for (std::size_t row = 0; row < rows.size() && users.size() < 2; ++row) {
            if (rows.account[row] == TextId::None && rows.authorizedUser[row] != TextId::None)
                users.emplace(rows.text(rows.authorizedUser[row]));
        }
        for (const auto &record : triage ? triage->closures : decltype(triage->closures)()) {
            const Closure &closure = record->closure;
            if (record->server == server->number && closure.account.empty() && !closure.authorizedUser.empty())
                users.insert(closure.authorizedUser);
        }
        if (users.size() == 1)
            tokens.merge(users);
    }
    return tokens;
}

void Redactor::learn(const ServerSnapshot &server)
{
    for (const QString &target : server.targets)
        m_pseudonyms.learnHost(target);
    const Connections &rows = server.rows;
    std::unordered_map<TextId, bool> seen;
    const auto every = [&](const std::vector<TextId> &texts, Change change) {
        seen.clear();
        for (const TextId id : texts) {
            if (seen.try_emplace(id, true).second)
                static_cast<void>(change(m_pseudonyms, std::string(rows.text(id))));
        }
    };
    every(rows.authorizedUser, [](Pseudonyms &p, const std::string &text) { return p.user(text); });
    if (!m_pseudonyms.areNamesHidden())
        return;
    for (const auto *texts : {&rows.name, &rows.mqttClient})
        every(*texts, asName);
}

void Redactor::learn(const Snapshot &snapshot, const Triage *triage)
{
    for (const auto &server : snapshot.servers)
        learn(*server);
    if (!triage)
        return;
    for (const auto &record : triage->closures) {
        static_cast<void>(m_pseudonyms.user(record->closure.authorizedUser));
        if (m_pseudonyms.areNamesHidden())
            static_cast<void>(m_pseudonyms.name(record->closure.name));
    }
    for (const auto &incident : triage->incidents) {
        for (const Share &share : incident->shares)
            static_cast<void>(redacted(share));
        for (const IncidentApplication &application : incident->applications)
            static_cast<void>(m_pseudonyms.family(application.name));
    }
}

std::shared_ptr<const ServerSnapshot> Redactor::redacted(const ServerSnapshot &server)
{
    auto copy = std::make_shared<ServerSnapshot>(server);
    for (QString &target : copy->targets)
        target = m_pseudonyms.text(target);
    redactFacts(m_pseudonyms, copy->facts);
    for (auto *failure : {&copy->health.failure, &copy->health.partial}) {
        if (*failure)
            *failure
                = Failure{(*failure)->kind, m_pseudonyms.text((*failure)->what), m_pseudonyms.text((*failure)->why)};
    }
    auto pool = std::make_shared<TextPool>();
    std::unordered_map<TextId, TextId> known; // a text of thousands of rows is looked at once
    for (const Column &column : columns) {
        known.clear();
        for (TextId &id : copy->rows.*column.texts) {
            const auto [at, isNew] = known.try_emplace(id);
            if (isNew)
                at->second = pool->intern(column.change(m_pseudonyms, std::string(server.rows.text(id))));
            id = at->second;
        }
    }
    for (Departure &departure : copy->departures)
        departure.reason = pool->intern(m_pseudonyms.word(std::string(server.rows.text(departure.reason))));
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

std::string Redactor::redacted(const Share &share)
{
    switch (share.dimension) {
    case Dimension::User:
        return m_pseudonyms.user(share.value);
    case Dimension::Name:
        return m_pseudonyms.family(share.value);
    case Dimension::Client: {
        const std::size_t space = share.value.find(' ');
        const std::string lang = m_pseudonyms.lang(share.value.substr(0, space));
        return space == std::string::npos ? lang : lang + ' ' + m_pseudonyms.version(share.value.substr(space + 1));
    }
    case Dimension::Type:
        return m_pseudonyms.word(share.value);
    case Dimension::Account:
    case Dimension::Address:
    case Dimension::Subnet:
    case Dimension::Server:
        return m_pseudonyms.text(share.value);
    }
    Q_UNREACHABLE();
    return {};
}

std::shared_ptr<const ClosureRecord> Redactor::redacted(const ClosureRecord &record)
{
    auto copy = std::make_shared<ClosureRecord>(record);
    Closure &closure = copy->closure;
    closure.ip = m_pseudonyms.address(closure.ip);
    closure.authorizedUser = m_pseudonyms.user(closure.authorizedUser);
    closure.name = m_pseudonyms.name(closure.name);
    closure.lang = m_pseudonyms.lang(closure.lang);
    closure.version = m_pseudonyms.version(closure.version);
    for (std::string *word : {&closure.kind, &closure.type, &closure.reason})
        *word = m_pseudonyms.word(*word);
    for (std::string *text : {&closure.account, &copy->serverName})
        *text = m_pseudonyms.text(*text);
    if (copy->back) {
        copy->back->ip = m_pseudonyms.address(copy->back->ip);
        copy->back->serverName = m_pseudonyms.text(copy->back->serverName);
    }
    return copy;
}

std::shared_ptr<const Incident> Redactor::redacted(const Incident &incident)
{
    auto copy = std::make_shared<Incident>(incident);
    for (Share &share : copy->shares)
        share.value = redacted(share);
    for (IncidentApplication &application : copy->applications)
        application.name = m_pseudonyms.family(application.name);
    for (std::string &server : copy->servers)
        server = m_pseudonyms.text(server);
    for (LikelyCause &cause : copy->causes) {
        cause.title = m_pseudonyms.text(cause.title);
        cause.next = m_pseudonyms.text(cause.next);
        for (QStringList *clauses : {&cause.pro, &cause.contra}) {
            for (QString &clause : *clauses)
                clause = m_pseudonyms.text(clause);
        }
    }
    copy->filter = m_pseudonyms.text(copy->filter);
    return copy;
}

std::shared_ptr<const Triage> Redactor::redacted(const Triage &triage)
{
    auto copy = std::make_shared<Triage>(triage);
    for (auto &record : copy->closures)
        record = redacted(*record);
    for (auto &incident : copy->incidents)
        incident = redacted(*incident);
    for (Finding &finding : copy->findings) {
        for (QString *words : {&finding.title, &finding.evidence, &finding.remedy, &finding.filter, &finding.about})
            *words = m_pseudonyms.text(*words);
    }
    return copy;
}

} // namespace stalewatch
