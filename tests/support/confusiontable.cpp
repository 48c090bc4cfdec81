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
        return "idle timeout";
    case Mishap::Blackhole:
        return "black hole";
    case Mishap::LoadBalancer:
        return "load balancer";
    case Mishap::SlowLink:
        return "slow link";
    case Mishap::Release:
        return "bad release";
    case Mishap::Reload:
        return "reload";
    case Mishap::Restart:
        return "restart";
    case Mishap::Kick:
        return "kick";
    case Mishap::Mixture:
        return "mixture";
    case Mishap::Quiet:
        return "quiet";
    }
    Q_UNREACHABLE();
    return "";
}

std::optional<Cause> causeOf(Mishap mishap) noexcept
{
    switch (mishap) {
    case Mishap::Kill:
        return Cause::ProcessDied;
    case Mishap::Stop:
    case Mishap::Block:
        return Cause::ProcessFrozen;
    case Mishap::HostDown:
        return Cause::HostDown;
    case Mishap::Middlebox:
        return Cause::Middlebox;
    case Mishap::Blackhole:
        return Cause::Partition;
    case Mishap::LoadBalancer:
        return Cause::LoadBalancer;
    case Mishap::SlowLink:
        return Cause::Congestion;
    case Mishap::Release:
        return Cause::ClientBug;
    case Mishap::Reload:
    case Mishap::Restart:
    case Mishap::Kick:
        return Cause::OurOwnChange;
    case Mishap::Mixture:
        return Cause::Unexplained;
    case Mishap::Quiet:
        return std::nullopt;
    }
    Q_UNREACHABLE();
    return std::nullopt;
}

void ConfusionTable::add(Mishap mishap, quint32 seed, const Triage &triage)
{
    // Of several incidents the largest is the one an operator reads.
    const Incident *largest = nullptr;
    for (const auto &incident : triage.incidents) {
        if (!largest || incident->closures + incident->suspects > largest->closures + largest->suspects)
            largest = incident.get();
    }
    const std::optional<Cause> right = causeOf(mishap);
    QByteArray called = largest && !largest->causes.empty() ? QByteArray(idOf(largest->causes[0].cause)) : "nothing";
    ++m_called[mishap][called];
    m_split += triage.incidents.size() > 1;
    bool isRight = false;
    if (!right) {
        m_falseIncidents += int(triage.incidents.size());
        isRight = triage.incidents.empty();
    } else {
        ++m_runs;
        const std::size_t place = !largest
            ? 99
            : std::size_t(std::ranges::find(largest->causes, *right, &LikelyCause::cause) - largest->causes.begin());
        isRight = largest && place == 0 && !largest->causes.empty();
        m_first += isRight;
        m_firstTwo += largest && place < std::min<std::size_t>(2, largest->causes.size());
        m_overexplained += mishap == Mishap::Mixture && !isRight;
    }
    if (isRight && triage.incidents.size() <= 1)
        return;
    m_misses += QByteArray(nameOf(mishap)) + " seed " + QByteArray::number(seed) + ": "
        + QByteArray::number(triage.incidents.size()) + " incidents;";
    if (largest) {
        m_misses += " " + QByteArray::number(largest->closures) + " closures " + QByteArray::number(largest->suspects)
            + " suspects";
        for (const LikelyCause &cause : largest->causes) {
            m_misses += QByteArray("\n    ") + idOf(cause.cause) + ' ' + QByteArray::number(cause.score, 'f', 1) + ": "
                + cause.pro.join(u", ").toUtf8() + " | " + cause.contra.join(u", ").toUtf8();
        }
    }
    for (const auto &incident : triage.incidents) {
        m_misses += "\n    #" + QByteArray::number(incident->number) + (incident->isOver ? " over" : " open") + ", "
            + QByteArray::number(incident->closures) + " closures, " + QByteArray::number(incident->suspects)
            + " suspects, " + incident->filter.toUtf8();
    }
    m_misses += '\n';
}

QByteArray ConfusionTable::text() const
{
    QByteArray text;
    for (const auto &[mishap, calls] : m_called) {
        text += QByteArray(nameOf(mishap)).leftJustified(14);
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
