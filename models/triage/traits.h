// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/incident.h"

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace stalewatch {

inline constexpr std::size_t dimensionCount = std::size_t(Dimension::Type) + 1;

/// Numbers a value of one dimension; zero is none, or not known.
using ValueId = quint32;

/// What one connection has in common with others: its value in each dimension.
using Traits = std::array<ValueId, dimensionCount>;

/// Who a connection is, as far as dimensions go. Views of the caller's.
struct Identity
{
    std::string_view name{};
    std::string_view account{};
    std::string_view user{};
    std::string_view ip{};
    std::string_view lang{};
    std::string_view version{};
    std::string_view server{};
    std::string_view type{};
};

[[nodiscard]] Identity identityOf(const ClosureRecord &record) noexcept;

/// The distinct values of every dimension. Texts are others': they grow up to a bound, after which new ones count as
/// none.
class ValueNames final
{
public:
    ValueNames();

    [[nodiscard]] Traits traitsOf(const Identity &who);
    [[nodiscard]] ValueId id(Dimension dimension, std::string_view value);
    [[nodiscard]] const std::string &text(Dimension dimension, ValueId id) const noexcept;
    /// One more than the largest id of @p dimension.
    [[nodiscard]] std::size_t size(std::size_t dimension) const noexcept { return m_texts[dimension].size(); }

private:
    std::array<std::unordered_map<std::string, ValueId>, dimensionCount> m_ids{};
    std::array<std::vector<std::string>, dimensionCount> m_texts{};
};

/// The network of an address, as filters take it: "10.4.17.0/24", "2001:db8:1:2::/64"; empty: unreadable.
[[nodiscard]] std::string subnetOf(std::string_view ip);

/// Reads the traits of a server's rows; remembers what each text means, so that a row costs a few look-ups in arrays.
class RowReader final
{
public:
    explicit RowReader(ValueNames &names) : m_names(names) { }

    /// From now on rows are those of @p server. Forgets everything if its texts are others than the last time.
    void open(const ServerSnapshot &server);
    [[nodiscard]] Traits read(std::size_t row);

private:
    [[nodiscard]] ValueId memo(Dimension dimension, TextId text);

    ValueNames &m_names;
    const ServerSnapshot *m_server = nullptr;
    std::weak_ptr<const TextPool> m_pool{};
    std::array<std::vector<ValueId>, dimensionCount> m_memo{}; ///< by TextId; notRead until needed
    std::unordered_map<quint64, ValueId> m_clients{};          ///< by the ids of language and version
    ValueId m_serverValue = 0;
};

} // namespace stalewatch
