// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/filter.h"

#include "models/staleness/sentence.h"
#include "models/tables/filterterm.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace stalewatch {

using namespace std::chrono_literals;
using Field = FilterTerm::Field;
using Verdict = FilterTerm::Verdict;

namespace {

using TextArray = std::vector<TextId> Connections::*;

constexpr std::array anyText{
    &Connections::name, &Connections::ip, &Connections::account, &Connections::authorizedUser, &Connections::lang};

/// The text columns in which @p field looks.
std::span<const TextArray> arraysOf(Field field) noexcept
{
    static constexpr std::array<TextArray, 8> one{&Connections::name, &Connections::account,
        &Connections::authorizedUser, &Connections::ip, &Connections::lang, &Connections::kind, &Connections::type,
        &Connections::version};
    switch (field) {
    case Field::Any:
        return anyText;
    case Field::Name:
        return std::span(one).subspan(0, 1);
    case Field::Account:
        return std::span(one).subspan(1, 1);
    case Field::User:
        return std::span(one).subspan(2, 1);
    case Field::Ip:
        return std::span(one).subspan(3, 1);
    case Field::Lang:
        return std::span(one).subspan(4, 1);
    case Field::Version:
        return std::span(one).subspan(7, 1);
    case Field::Kind:
        return std::span(one).subspan(5, 1);
    case Field::Type:
        return std::span(one).subspan(6, 1);
    case Field::Server:
    case Field::State:
    case Field::Cid:
    case Field::Reason:
        return {};
    }
    Q_UNREACHABLE();
}

/// Ends the work of one call. A clock in the models, because what is measured is the call itself.
class Budget final
{
public:
    [[nodiscard]] bool isSpent() const noexcept { return std::chrono::steady_clock::now() > m_end; }

private:
    std::chrono::steady_clock::time_point m_end = std::chrono::steady_clock::now() + 200ms;
};

/// What one term found in the texts of one pool, by id; grows as rows name new texts.
struct Findings
{
    std::vector<Verdict> verdicts{};
    bool gaveUp = false; ///< on a text that was too slow
};

/// What is known of one server's texts.
struct PoolMemory
{
    std::weak_ptr<const TextPool> pool{};
    std::vector<Findings> findings{}; ///< one a term
    bool isIncomplete = false;        ///< the last call ran out of time
};

/// One term against one server.
class Matcher final
{
public:
    Matcher(const FilterTerm &term, const ServerSnapshot &server, Findings &findings, const Budget &budget)
        : m_term(term)
        , m_server(server)
        , m_findings(findings)
        , m_budget(budget)
        , m_serverVerdict(term.test(server.facts.serverName))
    {
        for (std::size_t i = 0; i < m_evidence.size(); ++i)
            m_evidence[i] = stateVerdict(Evidence(i));
        m_own = m_term.test(titleOf(Assessment{.why = Assessment::Why::Monitor}).toStdString());
    }

    /// Strikes the rows that do not pass; false when the time ran out.
    bool strike(std::vector<char> &passes);

private:
    [[nodiscard]] Verdict stateVerdict(Evidence evidence) const;
    [[nodiscard]] Verdict rowVerdict(std::size_t row);
    [[nodiscard]] Verdict textVerdict(TextId id);
    [[nodiscard]] Verdict reasonVerdict(std::size_t row);

    const FilterTerm &m_term;
    const ServerSnapshot &m_server;
    Findings &m_findings;
    const Budget &m_budget;
    Verdict m_serverVerdict;
    std::array<Verdict, 6> m_evidence{}; ///< by Evidence
    Verdict m_own{};                     ///< of the monitor's own connection, beside its evidence
    bool m_isSpent = false;
};

bool Matcher::strike(std::vector<char> &passes)
{
    for (std::size_t row = 0; row < passes.size(); ++row) {
        if (!passes[row])
            continue;
        const Verdict verdict = rowVerdict(row);
        // What could not be decided passes neither a term nor its opposite.
        passes[row] = verdict == (m_term.excludes ? Verdict::No : Verdict::Yes);
    }
    return !m_isSpent;
}

Verdict Matcher::stateVerdict(Evidence evidence) const
{
    const Verdict id = m_term.test(idOf(evidence));
    return id == Verdict::Yes ? id : m_term.test(titleOf(evidence).toStdString());
}

Verdict Matcher::rowVerdict(std::size_t row)
{
    const bool isOwn = m_server.assessments[row].why == Assessment::Why::Monitor && m_own == Verdict::Yes;
    const Verdict state = isOwn ? m_own : m_evidence[std::size_t(m_server.assessments[row].evidence)];
    switch (m_term.field) {
    case Field::Server:
        return m_serverVerdict;
    case Field::State:
        return state;
    case Field::Cid: {
        const std::string cid = std::to_string(m_server.rows.cid[row]);
        const auto *word = std::get_if<FilterWord>(&m_term.wanted);
        if (!word)
            return m_term.test(cid);
        return word->ascii == cid.c_str() ? Verdict::Yes : Verdict::No;
    }
    case Field::Reason:
        return reasonVerdict(row);
    case Field::Any:
        if (m_serverVerdict == Verdict::Yes || state == Verdict::Yes)
            return Verdict::Yes;
        break;
    default:
        break;
    }
    Verdict worst = Verdict::No;
    for (const TextArray array : arraysOf(m_term.field)) {
        const Verdict verdict = textVerdict((m_server.rows.*array)[row]);
        if (verdict == Verdict::Yes)
            return verdict;
        if (verdict != Verdict::No)
            worst = verdict;
    }
    return worst;
}

Verdict Matcher::reasonVerdict(std::size_t row)
{
    const std::size_t gone = row - m_server.openRows;
    if (!m_server.isGone(row) || gone >= m_server.departures.size())
        return Verdict::No;
    return textVerdict(m_server.departures[gone].reason);
}

Verdict Matcher::textVerdict(TextId id)
{
    if (id == TextId::None)
        return Verdict::No;
    auto &verdicts = m_findings.verdicts;
    if (verdicts.size() <= std::size_t(id))
        verdicts.resize(std::max<std::size_t>(std::size_t(id) + 1, verdicts.size() * 2), Verdict::Unknown);
    Verdict &verdict = verdicts[std::size_t(id)];
    if (verdict != Verdict::Unknown)
        return verdict;
    // Left for the next call, which goes on where this one stopped.
    if (m_term.isRegex() && (m_isSpent = m_isSpent || m_budget.isSpent()))
        return Verdict::Unknown;
    verdict = m_term.test(m_server.rows.text(id));
    m_findings.gaveUp = m_findings.gaveUp || verdict == Verdict::TooSlow;
    return verdict;
}

} // namespace

struct Filter::Compiled
{
    std::vector<FilterTerm> terms{};
    std::map<ServerNumber, PoolMemory> servers{};

    PoolMemory &memoryOf(const ServerSnapshot &server);
};

PoolMemory &Filter::Compiled::memoryOf(const ServerSnapshot &server)
{
    std::erase_if(servers, [](const auto &entry) { return entry.second.pool.expired(); });
    PoolMemory &memory = servers[server.number];
    if (memory.pool.lock() != server.rows.texts)
        memory = {server.rows.texts, std::vector<Findings>(terms.size()), false};
    memory.findings.resize(terms.size());
    return memory;
}

Filter::Filter() : m_compiled(std::make_unique<Compiled>())
{
}
Filter::~Filter() = default;
Filter::Filter(Filter &&) noexcept = default;
Filter &Filter::operator=(Filter &&) noexcept = default;

Result<Filter> Filter::parse(const QString &typed)
{
    return parseFilterTerms(typed).map([](std::vector<FilterTerm> &&terms) {
        Filter filter;
        filter.m_compiled->terms = std::move(terms);
        return filter;
    });
}

bool Filter::isEmpty() const noexcept
{
    return m_compiled->terms.empty();
}

void Filter::match(const ServerSnapshot &server, std::vector<char> &passes)
{
    passes.assign(server.size(), true);
    PoolMemory &memory = m_compiled->memoryOf(server);
    const Budget budget;
    memory.isIncomplete = false;
    for (std::size_t i = 0; i < m_compiled->terms.size(); ++i) {
        Matcher matcher(m_compiled->terms[i], server, memory.findings[i], budget);
        if (!matcher.strike(passes))
            memory.isIncomplete = true;
    }
}

bool Filter::timedOut() const noexcept
{
    return std::ranges::any_of(m_compiled->servers, [](const auto &entry) {
        return entry.second.isIncomplete || std::ranges::any_of(entry.second.findings, &Findings::gaveUp);
    });
}

} // namespace stalewatch
