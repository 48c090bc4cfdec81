// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chart/chartstory.h"

#include "widgets/chart/chartcaptions.h"
#include "widgets/chart/curvestyle.h"
#include "widgets/servers/serverwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = StaleHistory::Kind;
using Split = ChartChoice::Split;

/// Pieces of all curves together: each is an object of the backend.
constexpr std::size_t mostPieces = 160;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChartStory)
};

std::vector<const ServerSnapshot *> chosenServers(const Snapshot &snapshot, TargetNumber target)
{
    std::vector<const ServerSnapshot *> chosen;
    for (const auto &server : snapshot.servers) {
        if (target == 0 || server->target == target)
            chosen.push_back(server.get());
    }
    return chosen;
}

/// The servers that get a curve of their own: all, or those with the most closures so far.
std::vector<const ServerSnapshot *> drawnServers(
    const std::vector<const ServerSnapshot *> &servers, const StaleHistory &history, LocalTime to)
{
    if (servers.size() <= curveStyles)
        return servers;
    std::vector<std::pair<double, const ServerSnapshot *>> ranked;
    for (const ServerSnapshot *server : servers)
        ranked.emplace_back(-history.increase({server->target}, LocalTime::min(), to), server);
    std::ranges::stable_sort(ranked, {}, [](const auto &entry) { return entry.first; });
    ranked.resize(curveStyles - 1);
    std::vector<const ServerSnapshot *> drawn;
    std::ranges::copy_if(servers, std::back_inserter(drawn), [&ranked](const ServerSnapshot *server) {
        return std::ranges::any_of(ranked, [server](const auto &entry) { return entry.second == server; });
    });
    return drawn;
}

void addServers(ChartStory &story, const Snapshot &snapshot, const std::vector<const ServerSnapshot *> &servers,
    const StaleHistory &history, const StaleHistory::Query &query)
{
    const auto drawn = drawnServers(servers, history, query.to);
    StaleHistory::Query rest = query;
    rest.targets.clear();
    for (const ServerSnapshot *server : servers) {
        if (std::ranges::find(drawn, server) == drawn.end()) {
            rest.targets.append(server->target);
            continue;
        }
        StaleHistory::Query own = query;
        own.targets = {server->target};
        story.curves.push_back({serverTitle(snapshot, *server), int(story.curves.size()), own});
    }
    if (!rest.targets.isEmpty()) {
        //: legend of a chart: servers without a curve of their own, summed up
        const QString name = Words::tr("%n others", nullptr, int(rest.targets.size()));
        story.curves.push_back({name, curveStyles - 1, rest});
    }
}

void addKinds(ChartStory &story, StaleHistory::Query query)
{
    static constexpr std::pair<Kind, const char *> kinds[] = {
        {Kind::Clients, QT_TRANSLATE_NOOP("ChartStory", "Clients")},
        {Kind::Routes, QT_TRANSLATE_NOOP("ChartStory", "Routes")},
        {Kind::Gateways, QT_TRANSLATE_NOOP("ChartStory", "Gateways")},
        {Kind::Leafs, QT_TRANSLATE_NOOP("ChartStory", "Leafnodes")},
    };
    for (const auto &[kind, name] : kinds) {
        query.kind = kind;
        story.curves.push_back({QCoreApplication::translate("ChartStory", name), int(story.curves.size()), query});
    }
}

void addMarks(ChartContent &content, const Snapshot &snapshot, const std::vector<const ServerSnapshot *> &servers,
    const StaleHistory &history, const ChartChoice &choice, const WallClock &clock)
{
    for (const HistoryMark &mark : history.marks(choice.from, choice.to)) {
        const auto server = std::ranges::find(servers, mark.target, &ServerSnapshot::target);
        if (server != servers.end())
            content.marks.push_back({chartX(mark.at), markWords(mark, serverTitle(snapshot, **server))});
    }
    for (const WallClock::Jump &jump : clock.jumps()) {
        if (jump.at < choice.from || jump.at > choice.to)
            continue;
        const QString by = shortDuration(std::chrono::round<std::chrono::seconds>(std::chrono::abs(jump.by)));
        //: mark in a chart where this computer's clock was set; %1 a duration
        content.marks.push_back({chartX(jump.at),
            jump.by > 0ms ? Words::tr("asleep, or clock set: +%1").arg(by) : Words::tr("clock set: -%1").arg(by)});
    }
    std::ranges::stable_sort(content.marks, {}, &ChartTick::at);
}

void addBands(ChartContent &content, const Snapshot &snapshot, const std::vector<const ServerSnapshot *> &servers,
    const StaleHistory &history, const ChartChoice &choice)
{
    for (const ServerSnapshot *server : servers) {
        //: shaded part of a chart; %1 a server
        const QString text = Words::tr("%1 not polled").arg(serverTitle(snapshot, *server));
        for (const auto &[from, to] : history.gaps(server->target, choice.from, choice.to))
            content.bands.push_back({chartX(from), chartX(to), text});
    }
    std::ranges::stable_sort(content.bands, {}, &ChartBand::from);
}

/// Joins pieces across gaps narrower than @p width.
void joinPieces(std::vector<StaleHistory::Piece> &pieces, LocalTime::duration width)
{
    std::vector<StaleHistory::Piece> joined;
    for (StaleHistory::Piece &piece : pieces) {
        if (!joined.empty() && piece.points.front().first - joined.back().points.back().first < width)
            std::ranges::copy(piece.points, std::back_inserter(joined.back().points));
        else
            joined.push_back(std::move(piece));
    }
    pieces = std::move(joined);
}

using Pieces = std::vector<std::vector<StaleHistory::Piece>>;

Pieces piecesOf(const ChartStory &story, const StaleHistory &history, int pixels)
{
    Pieces all;
    for (const ChartStory::Curve &curve : story.curves) {
        StaleHistory::Query query = curve.query;
        query.pixels = pixels;
        all.push_back(history.curve(query));
    }
    return all;
}

/// All curves within the limits of what is drawn.
Pieces drawnPieces(const ChartStory &story, const StaleHistory &history, const ChartChoice &choice)
{
    const auto points = [](const Pieces &all) {
        std::size_t sum = 0;
        for (const auto &pieces : all) {
            for (const auto &piece : pieces)
                sum += piece.points.size();
        }
        return sum;
    };
    // Mostly the curves are quiet and every pixel can be had; only if they are not, columns get wider. With very many
    // changes that is sure beforehand.
    const int coarse = std::max(1, mostPoints / 2 / std::max(1, int(story.curves.size())) - 4);
    const bool isBusy = history.changes(choice.from, choice.to) > 4 * std::size_t(mostPoints);
    Pieces all = piecesOf(story, history, isBusy ? std::min(coarse, choice.pixels) : choice.pixels);
    if (!isBusy && points(all) > std::size_t(mostPoints))
        all = piecesOf(story, history, coarse);
    const std::size_t share = mostPieces / std::max<std::size_t>(1, all.size());
    for (auto &pieces : all) {
        for (auto width = (choice.to - choice.from) / std::max(1, choice.pixels) * 2; pieces.size() > share; width *= 2)
            joinPieces(pieces, width);
    }
    return all;
}

} // namespace

ChartStory chartStory(const Snapshot &snapshot, const StaleHistory &history, const ChartChoice &choice)
{
    ChartStory story;
    const auto servers = chosenServers(snapshot, choice.target);
    if (servers.empty())
        return story;
    StaleHistory::Query query{.from = choice.from, .to = choice.to, .measure = choice.measure};
    if (choice.target != 0)
        query.targets = {choice.target};
    if (choice.split == Split::PerServer) {
        addServers(story, snapshot, servers, history, query);
    } else if (choice.split == Split::ByKind) {
        addKinds(story, query);
    } else {
        const QString name = servers.size() == 1 ? serverTitle(snapshot, *servers.front()) : Words::tr("All servers");
        story.curves.push_back({name, 0, query});
    }
    story.note = noteOn(snapshot, servers, choice.split);
    return story;
}

ChartContent chartContent(const ChartStory &story, const Snapshot &snapshot, const StaleHistory &history,
    const ChartChoice &choice, const WallClock &clock)
{
    ChartContent content{.from = chartX(choice.from), .to = chartX(choice.to)};
    double least = std::numeric_limits<double>::max();
    double greatest = 0;
    const Pieces all = drawnPieces(story, history, choice);
    for (std::size_t i = 0; i < all.size(); ++i) {
        ChartCurve curve{.style = story.curves[i].style};
        for (const StaleHistory::Piece &piece : all[i]) {
            QList<QPointF> points;
            points.reserve(qsizetype(piece.points.size()));
            for (const auto &[at, value] : piece.points) {
                points.emplaceBack(chartX(at), value);
                least = std::min(least, value);
                greatest = std::max(greatest, value);
            }
            curve.pieces.push_back(std::move(points));
        }
        content.curves.push_back(std::move(curve));
    }
    const ValueAxis axis = valueAxis(std::min(least, greatest), greatest);
    content.bottom = axis.bottom;
    content.top = axis.top;
    content.values = axis.ticks;
    content.times = timeTicks(clock, choice.from, choice.to, std::max(2, choice.pixels / 90));
    const auto servers = chosenServers(snapshot, choice.target);
    addMarks(content, snapshot, servers, history, choice, clock);
    addBands(content, snapshot, servers, history, choice);
    content.sentence = sentenceFor(history, story, choice, clock);
    return content;
}

ChartHover chartHover(const ChartStory &story, const StaleHistory &history, const WallClock &clock, double x)
{
    const LocalTime at = localTimeAt(x);
    ChartHover hover{.isShown = true, .x = x, .title = clock.at(at).toString(u"HH:mm:ss"_s)};
    for (const ChartStory::Curve &curve : story.curves) {
        //: hover text of a chart: %1 the name of a curve, %2 its value
        const QString text = Words::tr("%1: %2").arg(curve.name, valueWords(history.valueAt(curve.query, at)));
        hover.rows.push_back({curve.style, text});
    }
    return hover;
}

} // namespace stalewatch
