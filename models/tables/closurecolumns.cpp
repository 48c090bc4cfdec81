// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/closurecolumns.h"

#include "models/tables/closurecells.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace stalewatch {

namespace {

using namespace closurecells;

constexpr ClosureColumn columns[] = {
    time<stopped>({.id = "stop",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Closed"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "When the server closed it, by the server's clock.")}),
    text<&Closure::reason>({.id = "reason",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Reason"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "The reason the server gives."),
        .chars = 15}),
    named(text<&Closure::name>({.id = "name",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Name"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "The name the client gave."),
        .chars = 18,
        .least = 11})),
    text<&ClosureRecord::serverName>({.id = "server",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Server"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "The server that closed it."),
        .least = 7}),
    text<&Closure::account>({.id = "account",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Account"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "Its account; the server names none for the global one."),
        .least = 7}),
    text<&Closure::ip>({.id = "ip",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Address"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "Where it came from."),
        .chars = 12,
        .least = 11}),
    duration<silence>({.id = "silence",
        .csvId = "silence_s",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Silence"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "From the last proof of life to the close."),
        .least = 8}),
    {.id = "foreseen",
        .csvId = "foreseen",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Foreseen"),
        .hint = QT_TRANSLATE_NOOP(
            "ClosureColumn", "Whether it was closed within the stale window that was shown beforehand."),
        .chars = 8,
        .least = 7,
        .text = foreseenText,
        .order = [](const ClosureRow &row) { return foreseenOrder(row); },
        .csv = foreseenCsv,
        .raw = ClosureColumn::Raw::Text},
    duration<backAfter>({.id = "back",
        .csvId = "back_after_s",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Back after"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn",
            "How long after its close the same name and account connected again. Empty: it has not come back."),
        .least = 8}),
    {.id = "back_cid",
        .csvId = "back_cid",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Back as"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "The connection it came back as."),
        .isNumber = true,
        .byDefault = false,
        .chars = 7,
        .text = backCidText,
        .order = [](const ClosureRow &row) { return backCidOrder(row); },
        .csv = backCidCsv},
    {.id = "back_server",
        .csvId = "back_server",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Back on"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "The server it came back to."),
        .least = 7,
        .text = [](const ClosureRow &row) { return shown(backServer(row)); },
        .bytes = backServer,
        .csv = [](const ClosureRow &row, QByteArray &out) { appendBytes(out, backServer(row)); },
        .raw = ClosureColumn::Raw::Text},
    {.id = "incident",
        .csvId = "incident",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Incident"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "The incident it belongs to. Enter shows it."),
        .isNumber = true,
        .chars = 7,
        .least = 4,
        .text = incidentText,
        .order = [](const ClosureRow &row) { return incidentOrder(row); },
        .csv = incidentCsv},
    bytes<pending>({.id = "pending_bytes",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Pending"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "Bytes that were waiting to be sent to it before it was closed."),
        .least = 7}),
    duration<lifetime>({.id = "lifetime",
        .csvId = "lifetime_s",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Lifetime"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "From its start to its close."),
        .least = 8}),
    {.id = "proof",
        .csvId = "proof_at",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Last proof"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "What was last known to show that it lived, and when."),
        .byDefault = false,
        .chars = 13,
        .text = proofText,
        .order = [](const ClosureRow &row) { return instantKey(proofAt(row)); },
        .csv = [](const ClosureRow &row, QByteArray &out) { cells::appendTime(out, proofAt(row)); },
        .raw = ClosureColumn::Raw::Time},
    {.id = "cid",
        .csvId = "cid",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "CID"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "The server's number for the connection."),
        .isNumber = true,
        .byDefault = false,
        .chars = 7,
        .text = cidText,
        .order = [](const ClosureRow &row) { return row.record.closure.cid; },
        .csv = [](const ClosureRow &row, QByteArray &out) { out += QByteArray::number(row.record.closure.cid); }},
    {.id = "loudness",
        .csvId = "loudness",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Kind"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn",
            "Quiet: silent until the server gave up. Loud: it died with output pending, which the server noticed while "
            "writing. Both are the same death. Other closures have nothing to do with silence."),
        .byDefault = false,
        .chars = 5,
        .text = loudnessText,
        .order = [](const ClosureRow &row) { return loudnessOrder(row); },
        .csv = loudnessCsv,
        .raw = ClosureColumn::Raw::Text},
    text<&Closure::authorizedUser>({.id = "authorized_user",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "User"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "Who it had logged in as."),
        .byDefault = false}),
    number<port>({.id = "port",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Port"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "The client's port."),
        .byDefault = false}),
    text<&Closure::lang>({.id = "lang",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Language"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "The language of the client's library."),
        .byDefault = false,
        .chars = 6}),
    text<&Closure::version>({.id = "version",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Version"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "The version of the client's library."),
        .byDefault = false,
        .chars = 7}),
    text<&Closure::type>({.id = "type",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Type"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "nats, websocket or mqtt."),
        .byDefault = false,
        .chars = 6}),
    text<&Closure::kind>({.id = "kind",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Connection"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "A client or a leafnode."),
        .byDefault = false,
        .chars = 7}),
    number<subscriptions>({.id = "subscriptions",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Subs"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "Subscriptions it held."),
        .byDefault = false,
        .chars = 5}),
    duration<roundTrip>({.id = "rtt",
        .csvId = "rtt_s",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "RTT"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "The last round trip the server measured."),
        .byDefault = false}),
    number<inMsgs>({.id = "in_msgs",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "In msgs"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "Messages it had sent."),
        .byDefault = false}),
    number<outMsgs>({.id = "out_msgs",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Out msgs"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "Messages delivered to it."),
        .byDefault = false}),
    time<started>({.id = "start",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Connected"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "When it had connected."),
        .byDefault = false}),
    {.id = "told_by",
        .csvId = "told_by",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Told by"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn",
            "An event of the system account, the moment it was closed, or the server's list of closed connections at "
            "the "
            "next poll, which knows more: its port, its last activity."),
        .byDefault = false,
        .chars = 6,
        .text = toldByText,
        .order = [](const ClosureRow &row) { return quint64(row.record.closure.isByEvent ? 0 : 1); },
        .csv = toldByCsv,
        .raw = ClosureColumn::Raw::Text},
    text<&Closure::serverId>({.id = "server_id",
        .title = QT_TRANSLATE_NOOP("ClosureColumn", "Server ID"),
        .hint = QT_TRANSLATE_NOOP("ClosureColumn", "The id of the server that closed it."),
        .byDefault = false,
        .chars = 12}),
};

} // namespace

std::span<const ClosureColumn> closureColumns() noexcept
{
    return columns;
}

int closureColumn(QLatin1StringView id) noexcept
{
    const auto found = std::ranges::find(columns, id, [](const auto &column) { return QLatin1StringView(column.id); });
    return found == std::end(columns) ? -1 : int(found - std::begin(columns));
}

QString titleOf(const ClosureColumn &column)
{
    return QCoreApplication::translate("ClosureColumn", column.title);
}

QString hintOf(const ClosureColumn &column)
{
    return QCoreApplication::translate("ClosureColumn", column.hint);
}

ExportTable exportTable(const Triage &triage, std::span<const quint32> rows, Instant now, const QList<int> &wanted)
{
    QList<int> indexes = wanted;
    if (indexes.isEmpty()) {
        indexes.resize(qsizetype(std::size(columns)));
        std::iota(indexes.begin(), indexes.end(), 0);
    }
    indexes.removeIf([](int index) { return index < 0 || std::size_t(index) >= std::size(columns); });
    ExportTable table{.rows = rows.size()};
    for (const int index : indexes) {
        const ClosureColumn &column = columns[std::size_t(index)];
        table.columns.push_back({.csvId = column.csvId, .title = titleOf(column), .raw = column.raw});
    }
    const auto rowAt = [&triage, rows = std::vector<quint32>(rows.begin(), rows.end()), now](std::size_t row) {
        return ClosureRow{*triage.closures[rows[row]], now};
    };
    table.raw = [rowAt, indexes](std::size_t row, std::size_t column, QByteArray &out) {
        columns[std::size_t(indexes[qsizetype(column)])].csv(rowAt(row), out);
    };
    table.shown = [rowAt, indexes](std::size_t row, std::size_t column) {
        const ClosureColumn &c = columns[std::size_t(indexes[qsizetype(column)])];
        return c.bytes ? whole(c.bytes(rowAt(row))) : c.text(rowAt(row));
    };
    return table;
}

} // namespace stalewatch
