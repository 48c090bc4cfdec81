// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/symptoms.h"

#include "models/triage/equalspans.h"
#include "models/triage/thresholds.h"

#include <algorithm>
#include <map>
#include <set>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

using Patients = std::span<const Patient *const>;

double shareOf(qint64 count, std::size_t of) noexcept
{
    return of == 0 ? 0 : double(count) / double(of);
}

/// Reads the closures, or the rows of suspects, of an incident's members.
class Examination final
{
public:
    Examination(Symptoms &symptoms, Patients patients, const Surroundings &around)
        : m_s(symptoms), m_patients(patients), m_around(around)
    {
    }

    void run();

private:
    void look(const Patient &patient);
    void takeClosure(const ClosureRecord &record, const Patient &patient);
    void takeReason(const Closure &closure, Loudness loudness);
    void takeAssessment(const Assessment &a, qint64 rtt, qint64 pending);
    void takeReturn(const ClosureRecord &record, const Patient &patient);
    void takeServer(ServerNumber number);
    void takeStrain();
    void takePath();
    void takeQuantum();
    void takeReturns();
    void takeChanges();

    Symptoms &m_s;
    Patients m_patients;
    const Surroundings &m_around;
    std::vector<Nanoseconds> m_backAfter{};
    std::vector<Span> m_idles{};
    std::vector<Span> m_lifetimes{};
    std::set<ServerNumber> m_servers{};
    std::set<std::string> m_names{};
    std::string m_type{};
    qint64 m_idleKnown = 0;
    qint64 m_idleSurvived = 0;
    qint64 m_fed = 0;
    qint64 m_pending = 0;
    qint64 m_rose = 0;
    qint64 m_rttKnown = 0;
    qint64 m_slowForChange = 0;
    qint64 m_neverAnswered = 0;
    qint64 m_brief = 0; ///< who came back over the same path and had no time to show anything
};

void Examination::takeReason(const Closure &closure, Loudness loudness)
{
    m_s.quiet += closure.isStale();
    m_s.loud += loudness == Loudness::Loud;
    m_s.output += isOfOutput(closure.reason);
    m_s.finished += closure.reason == "Client Closed";
    m_s.reset += closure.reason == "Read Error";
    m_s.kicked += closure.reason == "Kicked";
    m_s.shutdown += closure.reason == "Server Shutdown";
    m_s.revoked += closure.reason == "Credentials Revoked";
    m_s.vanished += closure.reason.empty();
}

void Examination::takeAssessment(const Assessment &a, qint64 rtt, qint64 pending)
{
    m_fed += a.deliveredSinceProof > 0;
    // What waits behind a peer that is silent already is no sign of what silenced it.
    m_pending += pending >= causes::pendingLeast && a.missed == 0;
    m_s.reachHost += a.reach == Reach::Host;
    m_s.reachNowhere += a.reach == Reach::Nowhere;
    if (!isKnown(rtt) || rtt <= 0 || rtt > causes::longestRtt || a.pongs < causes::pongsLeast || a.rttMean <= 0)
        return;
    ++m_rttKnown;
    const bool isMuchMore = double(rtt) >= double(a.rttMean) * causes::rttFactor && rtt >= causes::rttLeast;
    const bool isAllOver
        = double(a.rttSpread) * 2 >= double(a.rttMean) && double(a.rttMean) >= double(causes::rttLeast);
    m_rose += isMuchMore || isAllOver;
    m_slowForChange += a.interval > 0ns && double(rtt) >= double(a.interval.count()) * causes::rttOfInterval;
}

void Examination::takeReturn(const ClosureRecord &record, const Patient &patient)
{
    if (record.back) {
        ++m_s.back;
        m_s.backSameAddress += record.back->ip == record.closure.ip;
        m_backAfter.push_back(record.back->after);
    } else if (m_around.now - patient.at > reconnectsWithin) {
        ++m_s.notBack;
    }
}

void Examination::takeClosure(const ClosureRecord &record, const Patient &patient)
{
    const Closure &closure = record.closure;
    ++m_s.closures;
    takeReason(closure, record.loudness);
    if (record.wasWatched)
        takeAssessment(record.before, closure.rtt, record.pendingBefore);
    takeReturn(record, patient);
    m_type = closure.type;
    if (patient.idleFor >= causes::quantumShortest)
        m_idles.push_back({patient.idleFor, patient.at});
    const auto lifetime = record.lifetime();
    m_brief += lifetime && *lifetime <= m_s.patience + 2 * m_s.interval;
    // The server's own law makes the lives of those equally long that never answer.
    if (lifetime && *lifetime >= std::max<Nanoseconds>(causes::quantumShortest, m_s.patience + 2 * m_s.interval))
        m_lifetimes.push_back({*lifetime, patient.at});
    m_neverAnswered += record.wasWatched && record.before.pongs == 0 && lifetime && *lifetime > m_s.interval;
}

void Examination::takeServer(ServerNumber number)
{
    const ServerSnapshot *server = m_around.snapshot.server(number);
    if (!m_servers.insert(number).second || !server)
        return;
    const ServerFacts &facts = server->facts;
    if (facts.ping.isUsable()) {
        m_s.interval = std::max(m_s.interval, facts.ping.interval);
        m_s.patience = std::max(m_s.patience, facts.ping.patience());
    }
    m_names.insert(facts.serverName);
}

void Examination::look(const Patient &patient)
{
    takeServer(patient.key.server);
    m_idleKnown += patient.idle != Patient::Idle::Unknown;
    m_idleSurvived += patient.idle == Patient::Idle::Outlived;
    const LocalTime began = patient.closure == 0 ? patient.deadBy : patient.at;
    m_s.first = m_s.members == 0 ? began : std::min(m_s.first, began);
    m_s.last = m_s.members == 0 ? patient.at : std::max(m_s.last, patient.at);
    ++m_s.members;
    if (patient.closure != 0) {
        if (const ClosureRecord *record = m_around.log.find(patient.closure))
            takeClosure(*record, patient);
        return;
    }
    ++m_s.suspects;
    if (const ServerSnapshot *server = m_around.snapshot.server(patient.key.server)) {
        if (const std::size_t row = server->find(patient.key.cid); row < server->openRows)
            takeAssessment(server->assessments[row], server->rows.rtt[row], server->rows.pendingBytes[row]);
    }
}

void Examination::takePath()
{
    const Census &census = m_around.census;
    m_s.pathSurvivors = m_s.population - m_s.members;
    m_s.pathIdle = census.idleTotal;
    for (const Dimension dimension : {Dimension::Address, Dimension::Subnet}) {
        const auto &top = m_s.top[std::size_t(dimension)];
        if (!top || !m_s.isOne(dimension) || top->surprise <= 0)
            continue;
        m_s.pathSurvivors = top->everywhere - top->inGroup;
        m_s.pathIdle = census.idleOf(std::size_t(dimension), top->value);
        return;
    }
}

void Examination::takeStrain()
{
    const Nanoseconds before = std::max<Nanoseconds>(m_s.patience + m_s.interval, causes::soon);
    for (const ServerNumber number : m_servers) {
        const Strain strain = m_around.doings.strain.during(number, m_s.first - before, m_s.last + causes::soon);
        m_s.strain.cpu = std::max(m_s.strain.cpu, strain.cpu);
        m_s.strain.longestWait = std::max(m_s.strain.longestWait, strain.longestWait);
    }
}

void Examination::takeQuantum()
{
    const bool isLeft = m_s.manner == Manner::Left;
    std::vector<Span> &spans = isLeft ? m_idles : m_lifetimes;
    const std::optional<SpanGroup> equal = mostEqual(spans);
    if (!equal || double(equal->of) < causes::quantumShare * double(m_s.closures))
        return;
    m_s.quantum = {.length = equal->length, .of = equal->of, .isLifetime = !isLeft};
    m_s.quantum->box = middleboxAt(equal->length, causes::quantumTolerance, m_type);
}

void Examination::takeReturns()
{
    if (m_backAfter.empty())
        return;
    std::ranges::sort(m_backAfter);
    m_s.backFastest = m_backAfter.front();
    m_s.backMedian = m_backAfter[m_backAfter.size() / 2];
    m_s.backSlowest = m_backAfter.back();
}

void Examination::takeChanges()
{
    const Nanoseconds reach = std::max<Nanoseconds>(m_s.patience + 2 * m_s.interval, causes::changeReach);
    for (const ChangeBefore &change : m_around.doings.changes) {
        // A new life has another number; its name stays.
        const bool isThere = change.number == 0 || m_servers.contains(change.number) || m_names.contains(change.server);
        const bool isInTime = change.when <= m_s.last && m_s.first - change.when <= std::max(reach, change.before);
        if (isThere && isInTime)
            m_s.changes.push_back(change);
    }
    for (const Patient *patient : m_patients) {
        m_s.sentAway += std::ranges::any_of(m_s.changes, [patient](const ChangeBefore &change) {
            return std::ranges::binary_search(change.connections, patient->key);
        });
    }
}

void Examination::run()
{
    for (const Patient *patient : m_patients)
        look(*patient);
    const std::size_t members = m_patients.size();
    m_s.together = togetherness(m_patients);
    const auto [first, last] = std::ranges::minmax(m_patients, {}, [](const Patient *p) { return p->deadBy; });
    m_s.spread = last->deadBy - first->deadBy;
    m_s.idleKnown = shareOf(m_idleKnown, members);
    m_s.idleSurvived = m_idleKnown == 0 ? 0 : double(m_idleSurvived) / double(m_idleKnown);
    m_s.fed = shareOf(m_fed, members);
    m_s.pending = shareOf(m_pending, members);
    m_s.rttKnown = shareOf(m_rttKnown, std::size_t(std::max<qint64>(qint64(members) - m_brief, 1)));
    m_s.rttRose = m_rttKnown == 0 ? 0 : double(m_rose) / double(m_rttKnown);
    m_s.slowForChange = m_rttKnown == 0 ? 0 : double(m_slowForChange) / double(m_rttKnown);
    m_s.neverAnswered = shareOf(m_neverAnswered, members);
    m_s.population = std::max<qint64>(m_around.census.total, qint64(members));
    takeStrain();
    takePath();
    takeQuantum();
    takeReturns();
    takeChanges();
}

/// The most frequent value of each dimension, how many there are, and who has them and was spared.
void takeDimensions(Symptoms &symptoms, Patients patients, std::span<const Shared> shares, const Surroundings &around)
{
    for (std::size_t d = 0; d < dimensionCount; ++d) {
        std::map<ValueId, qint64> counts;
        for (const Patient *patient : patients)
            ++counts[patient->traits[d]];
        counts.erase(0);
        symptoms.distinct[d] = qint64(counts.size());
        qint64 everywhere = 0;
        qint64 here = 0;
        for (const auto &[id, count] : counts) {
            everywhere += std::max(around.census.of(d, id), count);
            here += count;
        }
        const qint64 survivors = everywhere - here;
        if (Dimension(d) == Dimension::Address)
            symptoms.addressSurvivors = survivors;
        else if (Dimension(d) == Dimension::Name)
            symptoms.nameSurvivors = survivors;
        else if (Dimension(d) == Dimension::Client)
            symptoms.clientSurvivors = survivors;
    }
    for (const Shared &shared : shares) {
        auto &top = symptoms.top[std::size_t(shared.dimension)];
        if (!top || shared.inGroup > top->inGroup)
            top = shared;
    }
    if (const auto &client = symptoms.top[std::size_t(Dimension::Client)]) {
        symptoms.client = Untrusted(QByteArrayView(around.names.text(Dimension::Client, client->value))).shown(40);
        symptoms.clientText = around.names.text(Dimension::Client, client->value);
    }
}

} // namespace

Symptoms symptomsOf(Manner manner, Patients patients, std::span<const Shared> shares, const Surroundings &around)
{
    Symptoms symptoms{.manner = manner, .now = around.now};
    takeDimensions(symptoms, patients, shares, around);
    Examination(symptoms, patients, around).run();
    return symptoms;
}

} // namespace stalewatch
