// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/columnfit.h"

#include <QScrollBar>

#include <algorithm>

namespace stalewatch {

std::vector<int> fittedWidths(std::span<const ColumnWish> columns, int room)
{
    int wished = 0;
    int least = 0;
    for (const ColumnWish &column : columns) {
        wished += column.wished;
        least += std::min(column.least, column.wished);
    }
    // Of what is given away so far, so that the widths add up to the room to the pixel.
    const qint64 give = std::clamp(wished - room, 0, wished - least);
    const qint64 slack = std::max(1, wished - least);
    std::vector<int> widths;
    widths.reserve(columns.size());
    qint64 slackSoFar = 0;
    qint64 given = 0;
    for (const ColumnWish &column : columns) {
        slackSoFar += column.wished - std::min(column.least, column.wished);
        const qint64 due = give * slackSoFar / slack;
        widths.push_back(column.wished - int(due - given));
        given = due;
    }
    int spare = std::max(0, room - wished);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int more = std::clamp(columns[i].most - columns[i].wished, 0, spare);
        widths[i] += more;
        spare -= more;
    }
    return widths;
}

int columnRoom(const QTableView &view)
{
    const int edges = view.width() - view.contentsRect().width();
    return view.width() - edges - view.verticalScrollBar()->sizeHint().width();
}

} // namespace stalewatch
