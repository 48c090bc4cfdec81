// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/csv.h"

#include <algorithm>
#include <vector>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pieceSize = 64 * 1024;

using Columns = std::vector<const ConnectionColumn *>;

bool isPrintableAscii(QByteArrayView utf8)
{
    return std::ranges::all_of(utf8, [](char c) { return c >= 0x20 && c < 0x7F; });
}

bool isFormulaStart(char32_t c)
{
    switch (c) {
    case U'=':
    case U'+':
    case U'-':
    case U'@':
    case U'\uFF1D': // the same four in full width, which spreadsheets normalise
    case U'\uFF0B':
    case U'\uFF0D':
    case U'\uFF20':
        return true;
    default:
        return false;
    }
}

bool isLineBreak(QChar c)
{
    return c == u'\r' || c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

/// Blanks that a spreadsheet may trim off: spaces of any width, and characters without any.
bool isBlank(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

/// Whether a spreadsheet might read @p line as a formula.
bool isDangerous(QStringView line)
{
    const auto first = std::ranges::find_if_not(line, isBlank);
    return first != line.end() && isFormulaStart(first->unicode());
}

/// @p text with an apostrophe before each line that could be read as a formula, and before a leading tab or line break.
QString defused(QStringView text)
{
    const bool startsOddly = !text.isEmpty() && (text.front() == u'\t' || isLineBreak(text.front()));
    QString result = startsOddly ? u"'"_s : QString();
    while (!text.isEmpty()) {
        const auto end = std::ranges::find_if(text, isLineBreak);
        const auto next = std::find_if_not(end, text.end(), isLineBreak);
        if (isDangerous(text.first(end - text.begin())))
            result += u'\'';
        result += text.first(next - text.begin());
        text = text.sliced(next - text.begin());
    }
    return result;
}

void appendQuoted(QByteArray &out, QByteArrayView text)
{
    out += '"';
    for (const char c : text) {
        if (c == '"')
            out += '"';
        if (c != '\0')
            out += c;
    }
    out += '"';
}

/// As csvText(), with everything invisible made visible: files are looked at in terminals too.
void appendCsvText(QByteArray &out, QByteArrayView utf8)
{
    if (isPrintableAscii(utf8) && !isDangerous(QString::fromLatin1(utf8.first(std::min<qsizetype>(utf8.size(), 64)))))
        appendQuoted(out, utf8);
    else
        out += csvText(Untrusted(utf8).whole().toUtf8());
}

/// Whether @p c is written as \uXXXX: what JSON demands, and what would steer a terminal or hide.
bool needsJsonEscape(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0) || c.category() == QChar::Other_Format
        || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

void appendJsonText(QByteArray &out, QByteArrayView utf8)
{
    out += '"';
    const bool isPlain = isPrintableAscii(utf8) && !utf8.contains('"') && !utf8.contains('\\');
    if (isPlain) {
        out += utf8;
    } else {
        QString escaped;
        const QString text = QString::fromUtf8(utf8);
        for (const QChar c : text) {
            if (c == u'"' || c == u'\\')
                escaped += u'\\';
            if (needsJsonEscape(c))
                escaped += u"\\u"_s + QString::number(c.unicode(), 16).rightJustified(4, u'0');
            else
                escaped += c;
        }
        out += escaped.toUtf8();
    }
    out += '"';
}

/// Writes records one after the other into a buffer that is handed on when it is full.
class RowWriter final
{
public:
    RowWriter(ExportFormat format, const ExportTable &table) : m_format(format), m_table(table) { }

    void begin(QByteArray &out) const;
    void row(QByteArray &out, std::size_t row);
    void end(QByteArray &out) const;

private:
    void csvRow(QByteArray &out, std::size_t row);
    void jsonRow(QByteArray &out, std::size_t row);
    void tsvRow(QByteArray &out, std::size_t row) const;
    void readValue(std::size_t row, std::size_t column);

    ExportFormat m_format;
    const ExportTable &m_table;
    bool m_isFirst = true;
    QByteArray m_value{};
};

void RowWriter::begin(QByteArray &out) const
{
    if (m_format == ExportFormat::Json) {
        out += '[';
        return;
    }
    const bool isCsv = m_format == ExportFormat::Csv;
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
        if (i > 0)
            out += isCsv ? ',' : '\t';
        out += isCsv ? QByteArray(m_table.columns[i].csvId) : m_table.columns[i].title.toUtf8();
    }
    out += isCsv ? "\r\n" : "\n";
}

void RowWriter::row(QByteArray &out, std::size_t row)
{
    switch (m_format) {
    case ExportFormat::Csv:
        csvRow(out, row);
        break;
    case ExportFormat::Json:
        jsonRow(out, row);
        break;
    case ExportFormat::Tsv:
        tsvRow(out, row);
        break;
    }
    m_isFirst = false;
}

void RowWriter::end(QByteArray &out) const
{
    if (m_format == ExportFormat::Json)
        out += "\n]\n";
}

void RowWriter::readValue(std::size_t row, std::size_t column)
{
    m_value.truncate(0);
    m_table.raw(row, column, m_value);
}

void RowWriter::csvRow(QByteArray &out, std::size_t row)
{
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
        if (i > 0)
            out += ',';
        readValue(row, i);
        if (m_table.columns[i].raw == ConnectionColumn::Raw::Text && !m_value.isEmpty())
            appendCsvText(out, m_value);
        else
            out += m_value;
    }
    out += "\r\n";
}

void RowWriter::jsonRow(QByteArray &out, std::size_t row)
{
    out += m_isFirst ? "\n{" : ",\n{";
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
        if (i > 0)
            out += ',';
        out += '"';
        out += m_table.columns[i].csvId;
        out += "\":";
        readValue(row, i);
        if (m_value.isEmpty())
            out += "null";
        else if (m_table.columns[i].raw == ConnectionColumn::Raw::Number)
            out += m_value;
        else
            appendJsonText(out, m_value);
    }
    out += '}';
}

void RowWriter::tsvRow(QByteArray &out, std::size_t row) const
{
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
        if (i > 0)
            out += '\t';
        out += defused(m_table.shown(row, i)).toUtf8();
    }
    out += '\n';
}

/// Whether a bar says no more than the text of another column.
bool isRepeated(ConnectionColumn::Cell cell)
{
    return cell == ConnectionColumn::Cell::IdleBar || cell == ConnectionColumn::Cell::Runway;
}

/// The columns of @p wanted that @p format can hold.
Columns columnsFor(ExportFormat format, const QList<int> &wanted)
{
    Columns columns;
    for (const int index : wanted) {
        if (index < 0 || std::size_t(index) >= connectionColumns().size())
            continue;
        const ConnectionColumn &column = connectionColumns()[std::size_t(index)];
        const bool fits = format == ExportFormat::Tsv ? !isRepeated(column.cell) : column.csv != nullptr;
        if (fits)
            columns.push_back(&column);
    }
    return columns;
}

} // namespace

bool writeTable(ExportFormat format, const ExportTable &table, const ExportSink &sink)
{
    RowWriter writer(format, table);
    QByteArray piece;
    piece.reserve(pieceSize + pieceSize / 4);
    writer.begin(piece);
    for (std::size_t row = 0; row < table.rows; ++row) {
        writer.row(piece, row);
        if (piece.size() < pieceSize)
            continue;
        if (!sink(piece))
            return false;
        piece.truncate(0);
    }
    writer.end(piece);
    return sink(piece);
}

bool writeRows(ExportFormat format, const Snapshot &snapshot, std::span<const quint32> rows, const QList<int> &columns,
    LocalTime local, const ExportSink &sink)
{
    const Columns wanted = columnsFor(format, columns);
    const auto rowAt = [&snapshot, rows, local](std::size_t row) {
        const Snapshot::Place place = snapshot.at(rows[row]);
        return ConnectionRow{*place.server, place.row, local};
    };
    ExportTable table{.rows = rows.size()};
    for (const ConnectionColumn *column : wanted)
        table.columns.push_back({.csvId = column->csvId, .title = titleOf(*column), .raw = column->raw});
    table.raw = [&wanted, &rowAt](
                    std::size_t row, std::size_t column, QByteArray &out) { wanted[column]->csv(rowAt(row), out); };
    table.shown = [&wanted, &rowAt](std::size_t row, std::size_t index) {
        const ConnectionColumn &column = *wanted[index];
        const ConnectionRow source = rowAt(row);
        return column.textId ? source.text(column.textId(source)).whole() : column.text(source);
    };
    return writeTable(format, table, sink);
}

QByteArray csvText(QByteArrayView utf8)
{
    QByteArray result;
    appendQuoted(result, defused(QString::fromUtf8(utf8)).toUtf8());
    return result;
}

QList<int> exportColumns()
{
    QList<int> columns;
    for (int index = 0; const ConnectionColumn &column : connectionColumns()) {
        if (column.csv)
            columns.push_back(index);
        ++index;
    }
    return columns;
}

} // namespace stalewatch
