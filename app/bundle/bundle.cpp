// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/bundle.h"

#include "app/bundle/answerfiles.h"
#include "app/bundle/bundlejson.h"
#include "app/bundle/bundlewords.h"
#include "app/bundle/redaction.h"
#include "app/bundle/zipfile.h"
#include "models/tables/closurecolumns.h"
#include "models/tables/csv.h"
#include "models/tables/stalehistory.h"
#include "models/triage/answers.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <numeric>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Bundle)
};

constexpr auto manifestName = "manifest.json"_L1;
constexpr int schema = 1;

tl::unexpected<Failure> refuse(const QString &why)
{
    return tl::unexpected(Failure{Failure::Kind::Malformed, Words::tr("reading the bundle"), why});
}

std::vector<quint32> allRows(std::size_t count)
{
    std::vector<quint32> rows(count);
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

ExportSink into(QByteArray &bytes)
{
    return [&bytes](QByteArrayView piece) {
        bytes.append(piece);
        return true;
    };
}

QByteArray connectionsCsv(const Bundle &bundle)
{
    QByteArray bytes;
    writeRows(ExportFormat::Csv, *bundle.snapshot, allRows(bundle.snapshot->size()), exportColumns(), bundle.local,
        into(bytes));
    return bytes;
}

QByteArray closuresCsv(const Bundle &bundle)
{
    QByteArray bytes;
    const Instant now = newestClock(*bundle.snapshot, bundle.local);
    writeTable(
        ExportFormat::Csv, exportTable(*bundle.triage, allRows(bundle.triage->closures.size()), now), into(bytes));
    return bytes;
}

QByteArray png(const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    static_cast<void>(buffer.open(QIODevice::WriteOnly));
    picture.save(&buffer, "PNG");
    return bytes;
}

QByteArray document(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// JSON has no arrays at the top here, so that more can be said later.
QByteArray listDocument(QLatin1StringView name, const QJsonArray &list)
{
    return document({{name, list}});
}

/// A file whose bytes are made when its turn comes.
template <class F>
ZipEntry later(const QString &name, F make)
{
    return {.name = name, .source = [make = std::move(make)](const auto &sink) -> Result<> {
                sink(make());
                return {};
            }};
}

QJsonObject manifestOf(const Bundle &bundle)
{
    return {{u"format"_s, u"stalewatch-bundle"_s}, {u"schema"_s, schema}, {u"program"_s, bundle.program},
        {u"wall_ms"_s, bundle.wall}, {u"redacted"_s, bundle.redaction != Redaction::None},
        {u"names_redacted"_s, bundle.redaction == Redaction::Names}, {u"incident"_s, qint64(bundle.incident)}};
}

Redaction redactionIn(const QJsonObject &manifest)
{
    if (!manifest.value(u"redacted"_s).toBool())
        return Redaction::None;
    return manifest.value(u"names_redacted"_s).toBool() ? Redaction::Names : Redaction::People;
}

Result<QJsonObject> objectIn(const std::map<QString, QByteArray> &files, QLatin1StringView name)
{
    const auto found = files.find(QString(name));
    if (found == files.end())
        //: %1: the name of a file that belongs into a bundle
        return refuse(Words::tr("it holds no %1, so it is no incident bundle").arg(name));
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(found->second, &error);
    if (!json.isObject())
        //: %1: the name of a file within a bundle; %2: what is wrong with it
        return refuse(Words::tr("its %1 cannot be read: %2").arg(name, error.errorString()));
    return json.object();
}

Result<Bundle> readManifest(const QJsonObject &manifest)
{
    if (manifest.value(u"format"_s).toString() != "stalewatch-bundle"_L1)
        return refuse(Words::tr("it is no incident bundle"));
    if (manifest.value(u"schema"_s).toInt() > schema)
        return refuse(Words::tr("a newer Stalewatch has made it"));
    Bundle bundle;
    bundle.wall = manifest.value(u"wall_ms"_s).toInteger();
    bundle.program = manifest.value(u"program"_s).toString().left(32);
    bundle.redaction = redactionIn(manifest);
    bundle.incident = IncidentNumber(std::clamp<qint64>(manifest.value(u"incident"_s).toInteger(), 0, 1'000'000'000));
    constexpr qint64 tenThousandYears = qint64(10'000) * 366 * 24 * 3600 * 1000;
    if (bundle.wall < 0 || bundle.wall > tenThousandYears)
        return refuse(Words::tr("its time is no time"));
    return bundle;
}

} // namespace

std::vector<HistoryCurve> historyOf(const StaleHistory &history, const Snapshot &snapshot, LocalTime local)
{
    // All that the history has: it thins by itself, and what fell into one pixel of a day may be an incident.
    constexpr int pixels = StaleHistory::keptFor / std::chrono::seconds(1);
    std::vector<HistoryCurve> curves;
    for (const auto &server : snapshot.servers) {
        HistoryCurve &curve = curves.emplace_back();
        curve.target = server->target;
        const auto pieces = history.curve(
            {.from = local - StaleHistory::keptFor, .to = local, .targets = {server->target}, .pixels = pixels});
        for (const StaleHistory::Piece &piece : pieces)
            curve.pieces.push_back(piece.points);
    }
    return curves;
}

std::vector<AnswerLog::Span> spansOf(const Triage &triage)
{
    constexpr Nanoseconds around = std::chrono::seconds(30);
    std::vector<AnswerLog::Span> spans;
    for (const auto &incident : triage.incidents)
        spans.emplace_back(incident->beganLocal - around, incident->lastLocal + around);
    return spans;
}

Bundle redacted(Bundle bundle)
{
    const std::set<std::string> tokens = tokensToldAsUsers(*bundle.snapshot, bundle.triage.get());
    if (bundle.pseudonyms || (bundle.redaction == Redaction::None && tokens.empty()))
        return bundle;
    bundle.pseudonyms = std::make_shared<Pseudonyms>(bundle.redaction);
    if (bundle.redaction == Redaction::None) // or they are users, and get a pseudonym like those
        std::ranges::for_each(tokens, [&](const std::string &token) { bundle.pseudonyms->hide(token); });
    Redactor redactor(*bundle.pseudonyms);
    redactor.learn(*bundle.snapshot, bundle.triage.get());
    learnFrom(bundle.answers, *bundle.pseudonyms);
    bundle.snapshot = redactor.redacted(*bundle.snapshot);
    if (bundle.triage)
        bundle.triage = redactor.redacted(*bundle.triage);
    bundle.pictures.clear();
    return bundle;
}

Result<QByteArray> writtenBundle(const Bundle &original)
{
    const Bundle bundle = redacted(original);
    const JsonClock clock{bundle.local};
    std::vector<ZipEntry> entries{
        {.name = QString(manifestName), .bytes = document(manifestOf(bundle))},
        {.name = u"README.txt"_s, .bytes = bundleReadme(bundle).toUtf8()},
        {.name = u"summary.md"_s, .bytes = bundleSummary(bundle).toUtf8()},
        later(u"snapshot.json"_s, [&] { return document(bundlejson::snapshotJson(*bundle.snapshot, clock)); }),
        later(u"history.json"_s,
            [&] { return listDocument("curves"_L1, bundlejson::historyJson(bundle.history, clock)); }),
        later(u"connections.csv"_s, [&] { return connectionsCsv(bundle); }),
    };
    if (bundle.triage) {
        const Triage &triage = *bundle.triage;
        entries.insert(entries.end(),
            {later(u"closures.json"_s,
                 [&] { return listDocument("closures"_L1, bundlejson::closuresJson(triage, clock)); }),
                later(u"incidents.json"_s,
                    [&] { return listDocument("incidents"_L1, bundlejson::incidentsJson(triage, clock)); }),
                later(u"findings.json"_s,
                    [&] { return listDocument("findings"_L1, bundlejson::findingsJson(triage, clock)); }),
                later(u"closures.csv"_s, [&] { return closuresCsv(bundle); })});
    }
    for (const auto &[name, picture] : bundle.pictures)
        entries.push_back({.name = name, .bytes = png(picture)});
    for (ZipEntry &answer : answerFiles(bundle))
        entries.push_back(std::move(answer));
    return zipped(entries);
}

Result<Bundle> readBundle(const QByteArray &file, const std::function<LocalTime(qint64 wall)> &clockOf)
{
    const Result<std::map<QString, QByteArray>> files = unzipped(file, {.passedOver = answerPrefix});
    if (!files)
        return tl::unexpected(files.error());
    const Result<QJsonObject> manifest = objectIn(*files, manifestName);
    if (!manifest)
        return tl::unexpected(manifest.error());
    Result<Bundle> bundle = readManifest(*manifest);
    const Result<QJsonObject> snapshot = objectIn(*files, "snapshot.json"_L1);
    if (!bundle || !snapshot)
        return tl::unexpected(bundle ? snapshot.error() : bundle.error());
    bundle->local = clockOf(bundle->wall);
    const JsonClock clock{bundle->local};
    bundle->snapshot = bundlejson::readSnapshot(*snapshot, clock);
    if (!bundle->snapshot)
        return refuse(Words::tr("its servers contradict themselves"));
    if (const auto history = objectIn(*files, "history.json"_L1))
        bundle->history = bundlejson::readHistory(history->value(u"curves"_s).toArray(), clock);
    if (!files->contains(u"closures.json"_s))
        return bundle;
    const auto closures = objectIn(*files, "closures.json"_L1);
    const auto incidents = objectIn(*files, "incidents.json"_L1);
    const auto findings = objectIn(*files, "findings.json"_L1);
    for (const auto *part : {&closures, &incidents, &findings}) {
        if (!*part)
            return tl::unexpected(part->error());
    }
    bundle->triage = bundlejson::readTriage(closures->value(u"closures"_s).toArray(),
        incidents->value(u"incidents"_s).toArray(), findings->value(u"findings"_s).toArray(), clock);
    if (!bundle->triage)
        return refuse(Words::tr("its closures, incidents or findings contradict themselves"));
    return bundle;
}

} // namespace stalewatch
