// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/bundlefields.h"
#include "app/bundle/bundlejson.h"

#include <algorithm>
#include <mutex>
#include <set>

namespace stalewatch::bundlejson {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostClosures = 100'000;
constexpr std::size_t mostIncidents = 10'000; ///< and findings; real ones are a few hundred
constexpr std::size_t mostCurves = 1'000;
/// Of the history: every point is replayed with the last of every other curve.
constexpr std::size_t mostReplays = 50'000'000;

template <class T>
QJsonObject written(const T &value, JsonClock clock)
{
    JsonWriting writing(clock);
    return writing.jsonOf(value).toObject();
}

} // namespace

QJsonArray closuresJson(const Triage &triage, JsonClock clock)
{
    QJsonArray array;
    for (const auto &record : triage.closures)
        array.append(written(*record, clock));
    return array;
}

QJsonArray incidentsJson(const Triage &triage, JsonClock clock)
{
    QJsonArray array;
    for (const auto &incident : triage.incidents)
        array.append(written(*incident, clock));
    return array;
}

QJsonArray findingsJson(const Triage &triage, JsonClock clock)
{
    QJsonArray array;
    for (const Finding &finding : triage.findings) {
        JsonWriting writing(clock);
        QString check = QString::fromLatin1(finding.check);
        writing("check", check);
        writing("severity", finding.severity, Finding::Severity::Critical);
        writing("servers", finding.servers);
        writing("since_before_ns", finding.since);
        writing("title", finding.title);
        writing("evidence", finding.evidence);
        writing("remedy", finding.remedy);
        writing("filter", finding.filter);
        writing("about", finding.about);
        array.append(writing.object);
    }
    return array;
}

namespace {

/// Finding::check points at constants; ids of a recording need a place that outlives it. There are few, so they stay.
const char *keptId(const QString &id)
{
    static std::mutex busy;
    static std::set<QByteArray> ids;
    constexpr std::size_t most = 1'000;
    const std::lock_guard lock(busy);
    const QByteArray latin = id.left(64).toLatin1();
    if (ids.size() >= most && !ids.contains(latin))
        return "";
    return ids.insert(latin).first->constData();
}

Finding readFinding(const QJsonObject &json, JsonClock clock, int &errors)
{
    JsonReading reading(json, clock);
    Finding finding;
    QString check;
    reading("check", check);
    reading("severity", finding.severity, Finding::Severity::Critical);
    reading("servers", finding.servers);
    reading("since_before_ns", finding.since);
    reading("title", finding.title);
    reading("evidence", finding.evidence);
    reading("remedy", finding.remedy);
    reading("filter", finding.filter);
    reading("about", finding.about);
    finding.check = keptId(check);
    errors += reading.errors;
    return finding;
}

template <class T>
std::vector<std::shared_ptr<const T>> readAll(const QJsonArray &json, JsonClock clock, int &errors)
{
    std::vector<std::shared_ptr<const T>> all;
    for (const QJsonValue &value : json) {
        auto each = std::make_shared<T>();
        JsonReading reading(value.toObject(), clock);
        fields(reading, *each);
        errors += reading.errors + !value.isObject();
        all.push_back(std::move(each));
    }
    return all;
}

} // namespace

std::shared_ptr<const Triage> readTriage(
    const QJsonArray &closures, const QJsonArray &incidents, const QJsonArray &findings, JsonClock clock)
{
    if (std::size_t(closures.size()) > mostClosures || std::size_t(incidents.size()) > mostIncidents
        || std::size_t(findings.size()) > mostIncidents)
        return nullptr;
    auto triage = std::make_shared<Triage>();
    int errors = 0;
    for (auto &record : readAll<ClosureRecord>(closures, clock, errors)) {
        // Triage::closure() finds by arithmetic, so ids have no holes.
        if (!triage->closures.empty() && record->id != triage->closures.back()->id + 1)
            return nullptr;
        triage->closures.push_back(std::move(record));
    }
    triage->incidents = readAll<Incident>(incidents, clock, errors);
    for (const QJsonValue &value : findings)
        triage->findings.push_back(readFinding(value.toObject(), clock, errors));
    return errors == 0 ? triage : nullptr;
}

QJsonArray historyJson(const std::vector<HistoryCurve> &history, JsonClock clock)
{
    QJsonArray curves;
    for (const HistoryCurve &curve : history) {
        QJsonArray pieces;
        for (const auto &piece : curve.pieces) {
            QJsonArray points;
            for (const auto &[at, value] : piece)
                points.append(QJsonArray{qint64((clock.moment - at).count()), value});
            pieces.append(points);
        }
        curves.append(QJsonObject{{u"target"_s, qint64(curve.target)}, {u"pieces"_s, pieces}});
    }
    return curves;
}

std::vector<HistoryCurve> readHistory(const QJsonArray &json, JsonClock clock)
{
    constexpr qint64 longest = qint64(48) * 3600 * 1'000'000'000;
    std::vector<HistoryCurve> history;
    std::size_t count = 0;
    const auto curves = std::size_t(json.size());
    if (curves > mostCurves)
        return {};
    for (const QJsonValue &curve : json) {
        HistoryCurve &read = history.emplace_back();
        read.target = TargetNumber(std::clamp<qint64>(curve[u"target"_s].toInteger(), 0, 1'000'000));
        const QJsonArray toldPieces = curve[u"pieces"_s].toArray();
        for (const QJsonValue &piece : toldPieces) {
            auto &points = read.pieces.emplace_back();
            const QJsonArray toldPoints = piece.toArray();
            count += std::size_t(toldPoints.size());
            if (count * curves > mostReplays)
                return {}; // rather no past than a window that never opens
            for (const QJsonValue &point : toldPoints) {
                const qint64 before = point[0].toInteger(-1);
                const double value = point[1].toDouble(-1);
                if (before >= 0 && before < longest && value >= 0 && value < 1e15)
                    points.emplace_back(clock.moment - Nanoseconds(before), value);
            }
        }
    }
    return history;
}

} // namespace stalewatch::bundlejson
