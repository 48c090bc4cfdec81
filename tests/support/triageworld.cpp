// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/triageworld.h"

#include <array>

using namespace std::chrono_literals;

namespace stalewatch {

namespace {

using Range = TriageWorld::Range;

/// Draws, one after the other.
class Dice final
{
public:
    explicit Dice(std::mt19937 &random) : m_random(random) { }

    std::size_t from(std::size_t least, std::size_t most)
    {
        return std::uniform_int_distribution<std::size_t>(least, most)(m_random);
    }
    Nanoseconds from(Nanoseconds least, Nanoseconds most)
    {
        return Nanoseconds(std::uniform_int_distribution<qint64>(least.count(), most.count())(m_random));
    }
    template <class T, std::size_t N>
    T of(const std::array<T, N> &values)
    {
        return values[from(0, N - 1)];
    }

private:
    std::mt19937 &m_random;
};

constexpr std::array parts{0.25, 0.34, 0.5, 0.5, 0.67, 0.75};

/// What both kinds of world vary in the same way; the rest is set already.
void vary(TriageWorld &world, Mishap mishap, Dice &dice)
{
    world.isAuthKnown = dice.from(0, 1) == 0 || mishap == Mishap::AccountSilent;
    world.part = dice.of(parts);
    // A few of a proxy's flows say little of the proxy.
    if (mishap == Mishap::LoadBalancer)
        world.part = dice.of(std::array{0.5, 0.67, 0.75, 1.0});
    world.subscribers = mishap == Mishap::Saturation ? 0.4 : 0.17;
    world.loud = dice.of(std::array{0.0, 0.0, 0.4, 0.8});
}

} // namespace

TriageWorld simulatedWorld(Mishap mishap, std::mt19937 &random)
{
    Dice dice(random);
    TriageWorld world;
    world.networks = dice.from(3, 6);
    world.hosts = dice.from(5, 10);
    world.applications = dice.from(4, 10);
    world.processes = dice.of(std::array<Range, 3>{{{1, 3}, {2, 3}, {2, 2}}});
    world.connections = dice.of(std::array<Range, 4>{{{1, 2}, {1, 6}, {3, 5}, {5, 8}}});
    vary(world, mishap, dice);
    // A box can only forget before the next PING is due.
    const bool isBox = mishap == Mishap::Middlebox || mishap == Mishap::IdleClosed || mishap == Mishap::IdleReset;
    world.ping.interval = isBox ? dice.of(std::array<Nanoseconds, 4>{10s, 20s, 30s, 120s})
                                : dice.of(std::array<Nanoseconds, 7>{2s, 3s, 5s, 5s, 10s, 30s, 120s});
    world.ping.max = int(dice.from(1, 3));
    const Nanoseconds interval = world.ping.interval;
    world.pollEvery = std::clamp<Nanoseconds>(interval / int(dice.from(5, 16)), 250ms, 8s);
    world.over = dice.from(interval / 2, 5 * interval);
    if (isBox)
        world.idle = dice.from(std::max<Nanoseconds>(interval * 3 / 10, 5s), interval * 9 / 10);
    world.some = dice.from(10, 22);
    return world;
}

TriageWorld liveWorld(Mishap mishap, std::mt19937 &random)
{
    Dice dice(random);
    TriageWorld world;
    world.networks = 3;
    world.hosts = dice.from(4, 5);
    world.applications = dice.from(5, 10);
    world.processes = dice.of(std::array<Range, 2>{{{1, 3}, {2, 3}}});
    world.connections = dice.of(std::array<Range, 3>{{{1, 3}, {2, 4}, {4, 6}}});
    world.prefix = "127.";
    vary(world, mishap, dice);
    world.ping.interval = dice.of(std::array<Nanoseconds, 3>{1500ms, 2s, 2500ms});
    world.ping.max = int(dice.from(1, 3));
    const bool isEnding = mishap == Mishap::IdleClosed || mishap == Mishap::IdleReset;
    if (isEnding)
        world.ping.interval = 30s; // the box must be the first
    world.pollEvery = dice.from(300ms, 700ms);
    world.over = dice.from(1s, 8s);
    world.idle = isEnding ? dice.from(5s, 9s) : world.ping.interval * int(dice.from(55, 80)) / 100;
    world.some = dice.from(10, 16);
    return world;
}

} // namespace stalewatch
