// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/pingsimulator.h"
#include "tests/support/triageworld.h"

#include <string>
#include <vector>

namespace stalewatch {

/// A made-up fleet: applications in several languages, in several networks, on hosts that run a few of them each, and
/// some behind one proxy; and who of them shares which fate.
class TriageCast final
{
public:
    struct Person
    {
        std::string name{};
        std::string lang{};
        std::string version{};
        std::string account{};
        std::string user{};
        std::string ip{};
        std::size_t application = 0;
        std::size_t host = 0; ///< noHost behind the proxy
        std::size_t network = 0;
        SimulatedClient client{};
    };
    static constexpr std::size_t noHost = ~std::size_t(0);

    TriageCast(std::mt19937 &random, const TriageWorld &world);

    [[nodiscard]] const std::vector<Person> &people() const noexcept { return m_people; }
    /// Writes who @p person is into a row.
    void nameRow(Connections &rows, std::size_t row, std::size_t person, TextPool &pool) const;

    using People = std::vector<std::size_t>;
    /// One with several connections, not behind the proxy and not far away; not of one of @p others' hosts.
    [[nodiscard]] People process(const People &others = {});
    [[nodiscard]] People host();
    [[nodiscard]] People network();
    [[nodiscard]] People partOfANetwork();
    [[nodiscard]] People behindTheProxy();
    [[nodiscard]] People partBehindTheProxy();
    [[nodiscard]] People ofTheNewVersion();
    [[nodiscard]] People application();
    [[nodiscard]] People account();
    [[nodiscard]] People subscribers();
    [[nodiscard]] People anybody(std::size_t count);

private:
    /// Connections of one application on one host.
    struct Process
    {
        std::size_t application = 0;
        std::size_t host = 0;
        std::string version{};
    };

    void populateHosts(std::vector<Process> &processes);
    void update(std::vector<Process> &processes);
    void add(const Process &process, std::size_t network);
    template <class F>
    [[nodiscard]] People those(F &&belongs) const;
    [[nodiscard]] std::size_t between(TriageWorld::Range range);
    [[nodiscard]] People cut(People people, double part);

    std::mt19937 &m_random;
    TriageWorld m_world;
    std::vector<Person> m_people{};
    std::string m_newVersion{};
};

} // namespace stalewatch
