// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/pingsimulator.h"

#include <random>
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

    struct Size
    {
        std::size_t networks = 4; ///< the last is far away
        std::size_t hosts = 6;    ///< in each
        const char *prefix = "10.";
    };
    TriageCast(std::mt19937 &random, const Size &size);

    [[nodiscard]] const std::vector<Person> &people() const noexcept { return m_people; }
    /// Writes who @p person is into a row.
    void nameRow(Connections &rows, std::size_t row, std::size_t person, TextPool &pool) const;

    using People = std::vector<std::size_t>;
    [[nodiscard]] People process();
    [[nodiscard]] People host();
    [[nodiscard]] People network();
    [[nodiscard]] People halfOfANetwork();
    [[nodiscard]] People behindTheProxy();
    [[nodiscard]] People mostBehindTheProxy();
    [[nodiscard]] People ofTheNewVersion();
    [[nodiscard]] People application();
    [[nodiscard]] People anybody(std::size_t count);

private:
    void add(std::size_t application, std::size_t host, std::size_t network, const std::string &ip, bool isNew);
    template <class F>
    [[nodiscard]] People those(F &&belongs) const;

    std::mt19937 &m_random;
    Size m_size;
    std::vector<Person> m_people{};
    bool m_isAuthKnown = true;
};

} // namespace stalewatch
