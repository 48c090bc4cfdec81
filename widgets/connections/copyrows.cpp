// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/copyrows.h"

#include "models/tables/connectioncolumns.h"
#include "models/tables/csv.h"

#include <QMimeData>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QByteArray written(ExportFormat format, const Snapshot &snapshot, std::span<const quint32> rows,
    const QList<int> &columns, LocalTime local)
{
    QByteArray bytes;
    writeRows(format, snapshot, rows, columns, local, [&bytes](QByteArrayView piece) {
        bytes.append(piece);
        return true;
    });
    return bytes;
}

QString cell(const char *tag, const QString &text)
{
    const QLatin1StringView name(tag);
    return u"<" + name + u">" + text.toHtmlEscaped() + u"</" + name + u">";
}

QString htmlTable(const Snapshot &snapshot, std::span<const quint32> rows, const QList<int> &columns, LocalTime local)
{
    QString html = u"<table><tr>"_s;
    for (const int column : columns)
        html += cell("th", titleOf(connectionColumns()[std::size_t(column)]));
    html += u"</tr>"_s;
    for (const quint32 row : rows) {
        const Snapshot::Place place = snapshot.at(row);
        html += u"<tr>"_s;
        for (const int column : columns) {
            const ConnectionRow connection{.server = *place.server, .row = place.row, .local = local};
            html += cell("td", connectionColumns()[std::size_t(column)].text(connection));
        }
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

} // namespace

std::unique_ptr<QMimeData> copiedRows(
    const Snapshot &snapshot, std::span<const quint32> rows, const QList<int> &columns, LocalTime local)
{
    QList<int> exported;
    QList<int> worded;
    for (const int column : columns) {
        const ConnectionColumn &c = connectionColumns()[std::size_t(column)];
        if (*c.csvId != '\0')
            exported.append(column);
        if (c.cell == ConnectionColumn::Cell::Text || c.cell == ConnectionColumn::Cell::State)
            worded.append(column);
    }
    auto data = std::make_unique<QMimeData>();
    data->setData(u"text/plain"_s, written(ExportFormat::Tsv, snapshot, rows, exported, local));
    data->setData(u"text/html"_s, htmlTable(snapshot, rows, worded, local).toUtf8());
    data->setData(u"application/json"_s, written(ExportFormat::Json, snapshot, rows, exported, local));
    return data;
}

} // namespace stalewatch
