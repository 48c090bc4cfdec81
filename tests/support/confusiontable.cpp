// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/triagescene.h"

#include <algorithm>

namespace stalewatch {

const char *nameOf(Mishap mishap) noexcept
{
    switch (mishap) {
    case Mishap::Kill:
        return "kill";
    case Mishap::Stop:
        return "SIGSTOP";
    case Mishap::Block:
        return "blocked loop";
    case Mishap::HostDown:
        return "host down";
    case Mishap::Middlebox:
        return "idle, silent";
    case Mishap::IdleClosed:
        return "idle, FIN";
    case Mishap::IdleReset:
        return "idle, RST";
    case Mishap::Blackhole:
        return "black hole";
    case Mishap::LoadBalancer:
        return "load balancer";
    case Mishap::SlowLink:
        return "slow link";
    case Mishap::Release:
        return "bad release";
    case Mishap::NeverAnswers:
        return "never answers";
    case Mishap::Overload:
        return "overload";
    case Mishap::Saturation:
        return "saturation";
    case Mishap::AccountSilent:
        return "account silent";
    case Mishap::Reload:
        return "reload";
    case Mishap::Restart:
        return "restart";
    case Mishap::Kick:
        return "kick";
    case Mishap::StopAndHole:
        return "SIGSTOP + hole";
    case Mishap::KillAndHole:
        return "kill + hole";
    case Mishap::Mixture:
        return "mixture";
    case Mishap::Scattered:
        return "scattered";
    case Mishap::Deploy:
        return "deploy";
    case Mishap::Quiet:
        return "quiet";
    }
    Q_UNREACHABLE();
    return "";
}

std::vector<Cause> causesOf(Mishap mishap)
{
    switch (mishap) {
    case Mishap::Kill:
        return {Cause::ProcessDied};
    case Mishap::Stop:
    case Mishap::Block:
        return {Cause::ProcessFrozen};
    case Mishap::HostDown:
        return {Cause::HostDown};
    case Mishap::Middlebox:
    case Mishap::IdleClosed:
    case Mishap::IdleReset:
        return {Cause::Middlebox};
    case Mishap::Blackhole:
        return {Cause::Partition};
    case Mishap::LoadBalancer:
        return {Cause::LoadBalancer};
    case Mishap::SlowLink:
        return {Cause::Congestion};
    case Mishap::Release:
    case Mishap::NeverAnswers:
        return {Cause::ClientBug};
    case Mishap::Overload:
        return {Cause::ServerOverload};
    case Mishap::Saturation:
        return {Cause::Saturation};
    case Mishap::Reload:
    case Mishap::Restart:
    case Mishap::Kick:
        return {Cause::OurOwnChange};
    case Mishap::StopAndHole:
        return {Cause::Partition, Cause::ProcessFrozen};
    case Mishap::KillAndHole:
        return {Cause::Partition, Cause::ProcessDied};
    case Mishap::AccountSilent: // what they share is told, and nothing that is seen from a server explains it
    case Mishap::Mixture:
        return {Cause::Unexplained};
    case Mishap::Scattered:
    case Mishap::Deploy:
    case Mishap::Quiet:
        return {};
    }
    Q_UNREACHABLE();
    return {};
}

namespace {

std::size_t placeOf(const Incident &incident, Cause cause)
{
    return std::size_t(std::ranges::find(incident.causes, cause, &LikelyCause::cause) - incident.causes.begin());
}

/// Of @p incidents the one that has @p cause among its first @p places; it is taken out.
bool takeOut(std::vector<const Incident *> &incidents, Cause cause, std::size_t places)
{
    const auto found = std::ranges::find_if(incidents, [&](const Incident *incident) {
        return placeOf(*incident, cause) < std::min(places, incident->causes.size());
    });
    if (found == incidents.end())
        return false;
    incidents.erase(found);
    return true;
}

} // namespace

/// Each right cause wants an incident of its own.
void ConfusionTable::judge(const std::vector<Cause> &wanted, const Incidents &largest)
{
    Incidents left = largest;
    std::vector<Cause> unmet;
    for (const Cause cause : wanted) {
        ++m_runs;
        if (takeOut(left, cause, 1)) {
            ++m_first;
            ++m_firstTwo;
        } else {
            unmet.push_back(cause);
        }
    }
    for (const Cause cause : unmet)
        m_firstTwo += takeOut(left, cause, 2);
}

void ConfusionTable::add(Mishap mishap, quint32 seed, const Triage &triage)
{
    const std::vector<Cause> wanted = causesOf(mishap);
    Incidents incidents;
    for (const auto &incident : triage.incidents)
        incidents.push_back(incident.get());
    // Of several incidents the largest is the one an operator reads.
    std::ranges::stable_sort(incidents, std::greater(), [](const Incident *i) { return i->closures + i->suspects; });
    // Nothing in common is no cause, and no false alarm either.
    if (mishap == Mishap::Scattered)
        std::erase_if(incidents, [](const Incident *i) { return i->causes.front().cause == Cause::Unexplained; });
    const Incidents largest(incidents.begin(),
        incidents.begin() + std::ptrdiff_t(std::min(incidents.size(), std::max<std::size_t>(wanted.size(), 1))));
    QByteArrayList called;
    for (const Incident *incident : largest)
        called.append(idOf(incident->causes.front().cause));
    std::ranges::sort(called);
    ++m_called[mishap][called.isEmpty() ? QByteArray("nothing") : called.join(" + ")];
    m_split += incidents.size() > std::max<std::size_t>(wanted.size(), 1);
    const int before = m_first;
    judge(wanted, largest);
    if (wanted.empty())
        m_falseIncidents += int(incidents.size());
    const bool areFirst = m_first - before == int(wanted.size());
    m_overexplained += mishap == Mishap::Mixture && !areFirst;
    if (!areFirst || incidents.size() != wanted.size())
        tell(mishap, seed, incidents);
}

void ConfusionTable::tell(Mishap mishap, quint32 seed, const Incidents &incidents)
{
    m_misses += QByteArray(nameOf(mishap)) + " seed " + QByteArray::number(seed) + ": "
        + QByteArray::number(incidents.size()) + " incidents\n";
    for (const Incident *incident : incidents) {
        m_misses += "    #" + QByteArray::number(incident->number) + (incident->isOver ? " over" : " open") + ", "
            + QByteArray::number(incident->closures) + " closures, " + QByteArray::number(incident->suspects)
            + " suspects, " + incident->filter.toUtf8() + '\n';
        for (std::size_t i = 0; i < std::min<std::size_t>(incident->causes.size(), 4); ++i) {
            const LikelyCause &cause = incident->causes[i];
            m_misses += QByteArray("        ") + idOf(cause.cause) + ' ' + QByteArray::number(cause.score, 'f', 1)
                + ": " + cause.pro.join(u", ").toUtf8() + " | " + cause.contra.join(u", ").toUtf8() + '\n';
        }
    }
}

QByteArray ConfusionTable::text() const
{
    QByteArray text;
    for (const auto &[mishap, calls] : m_called) {
        text += QByteArray(nameOf(mishap)).leftJustified(15);
        std::vector<std::pair<int, QByteArray>> sorted;
        for (const auto &[name, count] : calls)
            sorted.emplace_back(count, name);
        std::ranges::sort(sorted, std::greater());
        for (const auto &[count, name] : sorted)
            text += "  " + name + ' ' + QByteArray::number(count);
        text += '\n';
    }
    text += "right cause first " + QByteArray::number(100 * first(), 'f', 1) + " %, among the first two "
        + QByteArray::number(100 * firstTwo(), 'f', 1) + " % of " + QByteArray::number(m_runs) + " runs; "
        + QByteArray::number(m_falseIncidents) + " incidents in quiet hours, " + QByteArray::number(m_overexplained)
        + " mixtures explained, " + QByteArray::number(m_split) + " runs with several incidents\n";
    return text;
}

} // namespace stalewatch
