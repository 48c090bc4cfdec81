// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace stalewatch {
struct Frame;
}

namespace stalewatch::bench {

/// What this process takes up at one moment.
struct Footprint
{
    double minutes = 0;  ///< since the start
    double resident = 0; ///< MB in memory
    double heap = 0;     ///< MB that were asked for and not given back, mappings included
    double kept = 0;     ///< MB that the allocator holds
    double cpu = 0;      ///< seconds of all threads, since the start
    int descriptors = 0;
    int threads = 0;
    qsizetype objects = 0; ///< QObjects below the window
    qsizetype widgets = 0; ///< of the whole program

    [[nodiscard]] static Footprint of(const QObject &window);
};

/// How large the texts of a frame's servers are, summed up.
struct TextFootprint
{
    quint32 open = 0;
    quint32 gone = 0;
    quint32 live = 0;   ///< different texts that the rows name
    quint32 pooled = 0; ///< the highest number that they name: the pool has at least so many

    [[nodiscard]] static TextFootprint of(const Frame &frame);
};

} // namespace stalewatch::bench
