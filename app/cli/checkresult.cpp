// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/checkresult.h"

#include "models/values/untrusted.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <set>

namespace stalewatch {

using namespace Qt::StringLiterals;
using Status = CheckResult::Status;

namespace {

QString figure(double value)
{
    return QString::number(value, 'g', 15);
}

/// What a plugin's line can hold: no line break, and no | before the figures.
QString inLine(const QString &text)
{
    return plainLine(text, 400).replace(u'|', u'/');
}

QStringList gravestFirst(const CheckResult &result)
{
    QStringList lines;
    const auto add = [&lines](QLatin1StringView head, const QStringList &texts) {
        for (const QString &text : texts)
            lines.append(head + inLine(text));
    };
    add("CRITICAL: "_L1, result.critical);
    add("UNKNOWN: "_L1, result.unknown);
    add("WARNING: "_L1, result.warning);
    add("OK: "_L1, result.ok);
    return lines;
}

QString nagios(const CheckResult &result)
{
    QStringList perf;
    for (const PerfDatum &datum : result.perf)
        perf.append(perfText(datum));
    QString line
        = QLatin1StringView(idOf(result.status())) + u' ' + result.check + u' ' + gravestFirst(result).join(u", "_s);
    if (!perf.isEmpty())
        line += u" | "_s + perf.join(u' ');
    return line + u'\n';
}

QString text(const CheckResult &result)
{
    QString text = result.check + u": "_s + QLatin1StringView(idOf(result.status())) + u"\n\n"_s;
    for (const QString &line : gravestFirst(result))
        text += u"  "_s + line + u'\n';
    if (!result.perf.empty())
        text += u'\n';
    for (const PerfDatum &datum : result.perf) {
        text += u"  "_s + inLine(datum.name).leftJustified(36) + u' ' + figure(datum.value);
        if (datum.warning || datum.critical)
            text += u" (warning %1, critical %2)"_s.arg(
                datum.warning ? figure(*datum.warning) : u"-"_s, datum.critical ? figure(*datum.critical) : u"-"_s);
        text += u'\n';
    }
    return text;
}

QByteArray json(const CheckResult &result)
{
    QJsonArray perf;
    for (const PerfDatum &datum : result.perf) {
        QJsonObject object{{u"name"_s, inLine(datum.name)}, {u"value"_s, datum.value}};
        if (datum.warning)
            object.insert(u"warning"_s, *datum.warning);
        if (datum.critical)
            object.insert(u"critical"_s, *datum.critical);
        if (!datum.unit.isEmpty())
            object.insert(u"unit"_s, datum.unit);
        if (!datum.help.isEmpty())
            object.insert(u"help"_s, datum.help);
        perf.append(object);
    }
    const auto lines = [](const QStringList &texts) {
        QJsonArray array;
        for (const QString &each : texts)
            array.append(inLine(each));
        return array;
    };
    const QJsonObject object{{u"status"_s, QLatin1StringView(idOf(result.status()))},
        {u"check_suite"_s, u"stalewatch"_s}, {u"check_name"_s, result.check}, {u"ok"_s, lines(result.ok)},
        {u"warning"_s, lines(result.warning)}, {u"critical"_s, lines(result.critical)},
        {u"unknown"_s, lines(result.unknown)}, {u"perf_data"_s, perf}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

/// A value within quotes, as Prometheus' text format escapes it.
QString labelValue(const QString &text)
{
    return inLine(text).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
}

/// "stale_closures n1" has the metric "stale_closures" and the server "n1".
QString prometheus(const CheckResult &result)
{
    QString out;
    std::set<QString> told;
    const auto head = [&out, &told](const QString &metric, const QString &help) {
        if (told.insert(metric).second)
            out += u"# HELP %1 %2\n# TYPE %1 gauge\n"_s.arg(metric, inLine(help));
    };
    for (const PerfDatum &datum : result.perf) {
        const QString metric = u"stalewatch_check_"_s + datum.name.section(u' ', 0, 0);
        const QString server = datum.name.section(u' ', 1);
        head(metric, datum.help);
        out += metric + u"{item=\""_s + labelValue(result.check) + u'"';
        if (!server.isEmpty())
            out += u",server=\""_s + labelValue(server) + u'"';
        out += u"} "_s + figure(datum.value) + u'\n';
    }
    head(u"stalewatch_check_status_code"_s, u"0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN"_s);
    return out
        + u"stalewatch_check_status_code{item=\"%1\",status=\"%2\"} %3\n"_s.arg(
            labelValue(result.check), QLatin1StringView(idOf(result.status())), QString::number(int(result.status())));
}

} // namespace

Status CheckResult::status() const noexcept
{
    if (!critical.isEmpty())
        return Status::Critical;
    if (!unknown.isEmpty())
        return Status::Unknown;
    return warning.isEmpty() ? Status::Ok : Status::Warning;
}

const char *idOf(Status status) noexcept
{
    switch (status) {
    case Status::Ok:
        return "OK";
    case Status::Warning:
        return "WARNING";
    case Status::Critical:
        return "CRITICAL";
    case Status::Unknown:
        return "UNKNOWN";
    }
    Q_UNREACHABLE();
}

int exitCodeOf(const CheckResult &result, QStringView format) noexcept
{
    return format == "prometheus"_L1 ? 0 : int(result.status());
}

QString perfText(const PerfDatum &datum)
{
    QString name = inLine(datum.name);
    const bool needsQuotes
        = std::ranges::any_of(name, [](QChar c) { return c.isSpace() || c == u'=' || c == u'\'' || c == u';'; });
    if (needsQuotes)
        name = u'\'' + name.replace(u'\'', u"''"_s) + u'\'';
    QString text = name + u'=' + figure(datum.value) + datum.unit;
    if (datum.warning || datum.critical)
        text += u';' + (datum.warning ? figure(*datum.warning) : QString());
    if (datum.critical)
        text += u';' + figure(*datum.critical);
    return text;
}

QByteArray writtenCheck(const CheckResult &result, QStringView format)
{
    if (format == "json"_L1)
        return json(result);
    if (format == "prometheus"_L1)
        return prometheus(result).toUtf8();
    return (format == "nagios"_L1 ? nagios(result) : text(result)).toUtf8();
}

} // namespace stalewatch
