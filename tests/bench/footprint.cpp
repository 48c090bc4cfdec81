// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/footprint.h"

#include "models/tables/ranking.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QWidget>

#include <malloc.h>
#include <sys/resource.h>

namespace stalewatch::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double megabyte = 1024.0 * 1024.0;

double residentMegabytes()
{
    QFile statm(u"/proc/self/statm"_s);
    if (!statm.open(QFile::ReadOnly))
        return 0;
    return statm.readAll().split(' ').value(1).toDouble() * 4096 / megabyte;
}

double cpuSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

int entriesOf(const QString &folder)
{
    return int(QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}

} // namespace

Footprint Footprint::of(const QObject &window)
{
    const struct mallinfo2 heap = ::mallinfo2(); // of all arenas
    return {
        .resident = residentMegabytes(),
        .heap = double(heap.uordblks + heap.hblkhd) / megabyte,
        .kept = double(heap.arena + heap.hblkhd) / megabyte,
        .cpu = cpuSeconds(),
        .descriptors = entriesOf(u"/proc/self/fd"_s) - 1, // less the one that reads them
        .threads = entriesOf(u"/proc/self/task"_s),
        .objects = window.findChildren<QObject *>().size(),
        .widgets = QApplication::allWidgets().size(),
    };
}

TextFootprint TextFootprint::of(const Frame &frame)
{
    TextFootprint sum;
    for (const auto &server : frame.snapshot->servers) {
        sum.open += quint32(server->openRows);
        sum.gone += quint32(server->size() - server->openRows);
        sum.live += server->rows.distinctTexts();
        if (!server->rows.name.empty())
            sum.pooled += quint32(std::ranges::max(server->rows.name));
    }
    return sum;
}

} // namespace stalewatch::bench
