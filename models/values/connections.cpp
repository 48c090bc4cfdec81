// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/connections.h"

#include <algorithm>
#include <type_traits>

namespace stalewatch {

namespace {

/// Calls @p f with each array of @p a that says who a connection is, and the same array of @p b, and the value that
/// stands for "absent" in it.
template <class A, class B, class F>
void forEachIdentityArray(A &a, B &b, const F &f)
{
    f(a.cid, b.cid, quint64(0));
    f(a.start, b.start, absent);
    f(a.port, b.port, qint32(-1));
    f(a.kind, b.kind, TextId::None);
    f(a.type, b.type, TextId::None);
    f(a.ip, b.ip, TextId::None);
    f(a.name, b.name, TextId::None);
    f(a.lang, b.lang, TextId::None);
    f(a.version, b.version, TextId::None);
    f(a.account, b.account, TextId::None);
    f(a.authorizedUser, b.authorizedUser, TextId::None);
    f(a.tlsVersion, b.tlsVersion, TextId::None);
    f(a.tlsCipherSuite, b.tlsCipherSuite, TextId::None);
    f(a.mqttClient, b.mqttClient, TextId::None);
    f(a.nameTag, b.nameTag, TextId::None);
}

template <class A, class B, class F>
void forEachArray(A &a, B &b, const F &f)
{
    forEachIdentityArray(a, b, f);
    f(a.lastActivity, b.lastActivity, absent);
    f(a.rtt, b.rtt, absent);
    f(a.pendingBytes, b.pendingBytes, absent);
    f(a.inMsgs, b.inMsgs, absent);
    f(a.outMsgs, b.outMsgs, absent);
    f(a.inBytes, b.inBytes, absent);
    f(a.outBytes, b.outBytes, absent);
    f(a.subscriptions, b.subscriptions, absent);
    f(a.stalls, b.stalls, absent);
    f(a.others, b.others, TextId::None);
}

} // namespace

void Connections::resize(std::size_t rows)
{
    forEachArray(
        *this, *this, [rows](auto &array, const auto &, auto absentValue) { array.resize(rows, absentValue); });
}

void Connections::clearRow(std::size_t row)
{
    forEachArray(*this, *this, [row](auto &array, const auto &, auto absentValue) { array[row] = absentValue; });
}

void Connections::copyRow(std::size_t to, const Connections &source, std::size_t from)
{
    Q_ASSERT(texts == source.texts);
    forEachArray(*this, source, [to, from](auto &array, const auto &other, auto) { array[to] = other[from]; });
}

void Connections::remove(const std::vector<quint64> &cids)
{
    std::vector<std::size_t> kept;
    kept.reserve(size());
    for (std::size_t row = 0; row < size(); ++row) {
        if (!std::ranges::binary_search(cids, cid[row]))
            kept.push_back(row);
    }
    if (kept.size() == size())
        return;
    forEachArray(*this, *this, [&kept](auto &array, const auto &, auto) {
        for (std::size_t to = 0; to < kept.size(); ++to)
            array[to] = array[kept[to]];
        array.resize(kept.size());
    });
}

void Connections::copyIdentity(std::size_t to, const Connections &source, std::size_t from)
{
    Q_ASSERT(texts == source.texts);
    forEachIdentityArray(*this, source, [to, from](auto &array, const auto &other, auto) { array[to] = other[from]; });
}

quint32 Connections::distinctTexts() const
{
    std::vector<bool> isUsed;
    quint32 count = 0;
    forEachArray(*this, *this, [&](const auto &array, const auto &, auto absentValue) {
        if constexpr (std::is_same_v<decltype(absentValue), TextId>) {
            for (const TextId id : array) {
                if (isUsed.size() <= std::size_t(id))
                    isUsed.resize(std::size_t(id) * 2 + 1);
                count += isUsed[std::size_t(id)] ? 0 : 1;
                isUsed[std::size_t(id)] = true;
            }
        }
    });
    return count;
}

std::size_t Connections::find(quint64 wanted) const noexcept
{
    const auto found = std::ranges::lower_bound(cid, wanted);
    return found != cid.end() && *found == wanted ? std::size_t(found - cid.begin()) : size();
}

} // namespace stalewatch
