// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/connectioncolumns.h"
#include "tests/support/snapshots.h"
#include "widgets/connections/connectiontable.h"

#include <QHeaderView>
#include <QTest>

namespace stalewatch::testing {

/// A table, the engine's side of it, and a clock that stands still.
struct Bench
{
    LocalTime now = firstLocal();
    ConnectionModel model{[this] { return now; }};
    ConnectionTable table;
    Ranker ranker{};
    Question asked{};
    int questions = 0;

    explicit Bench(std::chrono::milliseconds holdFor = std::chrono::hours(1)) : table(model, {.holdFor = holdFor})
    {
        QObject::connect(&table, &ConnectionTable::questionAsked, &table, [this](int, const Question &question) {
            asked = question;
            ++questions;
        });
        table.resize(900, 300);
        table.show();
    }
    void answer(const std::shared_ptr<const Snapshot> &snapshot)
    {
        Frame frame{.snapshot = snapshot};
        frame.orders = {ranker.rank(snapshot, asked)};
        table.showFrame(frame);
    }
    [[nodiscard]] int column(const char *id) const { return connectionColumn(QLatin1StringView(id)); }
    void clickHeader(const char *id)
    {
        QHeaderView *header = table.horizontalHeader();
        const int x = header->sectionViewportPosition(column(id)) + header->sectionSize(column(id)) / 2;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    }
    [[nodiscard]] quint64 cidAt(int row) const { return model.keyAt(row).cid; }
};

/// Rows with cids 1 to @p rows on one server, pending bytes falling if @p turned.
inline std::shared_ptr<const Snapshot> rowsOf(int rows, bool turned = false, quint64 without = 0)
{
    std::vector<RowSpec> specs;
    for (int i = 1; i <= rows; ++i) {
        if (quint64(i) != without)
            specs.push_back(
                {.cid = quint64(i), .name = "client-" + std::to_string(i), .pendingBytes = turned ? rows - i : i});
    }
    return snapshotOf({serverOf(1, "n1", specs)});
}

inline TableLayout sortedBy(const QString &column)
{
    return {.sortColumn = column};
}

} // namespace stalewatch::testing
