// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long after the server closed a connection its row says so, by events and by polling alone; and what a poll
// weighs either way: bench_eventdelay --closings 200 --connections 10000

#include "app/demo/wireclient.h"
#include "app/feeds/feeds.h"
#include "tests/support/realcluster.h"
#include "tests/support/staticlogins.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QEventLoop>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <map>
#include <random>

using namespace stalewatch;
using namespace stalewatch::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void run(std::chrono::milliseconds duration)
{
    QEventLoop loop;
    QTimer::singleShot(duration, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// An engine that watches one target, and when each row was first shown as gone.
struct Watcher
{
    explicit Watcher(const Target &target) : engine(feedMaker(std::make_shared<StaticLogins>(u"sys"_s, "pw")))
    {
        QObject::connect(&engine, &Engine::framed, &engine, [this](const auto &frame) { take(*frame->snapshot); });
        engine.setInterval(1s);
        engine.setTargets({target});
    }

    void take(const Snapshot &snapshot)
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        for (const auto &server : snapshot.servers) {
            health = server->health;
            rows = server->openRows;
            for (std::size_t row = server->openRows; row < server->size(); ++row) {
                const Departure &departure = server->departures[row - server->openRows];
                if (departure.reason == TextId::None || !seen.emplace(server->rows.cid[row], now).second)
                    continue;
                const qint64 stop = departure.at.time_since_epoch() / 1ms;
                delays.push_back(double(now - stop));
            }
        }
    }

    std::map<quint64, qint64> seen{};
    std::vector<double> delays{}; ///< ms from the server's own `stop`, on the clock that both share
    PollHealth health{};
    std::size_t rows = 0;
    Engine engine;
};

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return -1;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, std::size_t(share * double(values.size())))];
}

void printDelays(const char *how, const Watcher &watcher)
{
    std::printf("%-8s %zu closings: median %.0f ms, p95 %.0f ms, longest %.0f ms\n", how, watcher.delays.size(),
        quantile(watcher.delays, 0.5), quantile(watcher.delays, 0.95), quantile(watcher.delays, 1));
}

void printWeight(const char *how, const Watcher &watcher)
{
    std::printf("%-8s %zu connections: %lld bytes a poll, %.0f ms, of it decoding %.0f ms\n", how, watcher.rows,
        static_cast<long long>(watcher.health.bytes), double(watcher.health.took.count()) / 1e6,
        double(watcher.health.decodeTook.count()) / 1e6);
}

void measureDelays(RealCluster &cluster, int closings)
{
    std::vector<std::unique_ptr<WireClient>> clients;
    for (int i = 0; i < closings; ++i) {
        clients.push_back(
            std::make_unique<WireClient>(WireBehaviour{.name = u"brief"_s, .user = u"app"_s, .password = u"pw"_s}));
        clients.back()->connectTo(cluster[0].clientPort());
    }
    Watcher events(cluster.target());
    Watcher polling(Target{.url = cluster[0].monitorUrl()});
    run(3s);
    std::mt19937 random(5);
    for (const auto &client : clients) {
        client->close();
        run(std::chrono::milliseconds(20 + random() % 300)); // at any moment between two polls
    }
    run(3s);
    printDelays("events", events);
    printDelays("polling", polling);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption closings(u"closings"_s, u"How many, one after the other."_s, u"number"_s, u"100"_s);
    const QCommandLineOption connections(
        u"connections"_s, u"Held open, to weigh a poll; 0: none."_s, u"number"_s, u"0"_s);
    parser.addOptions({closings, connections});
    parser.process(app);

    RealCluster cluster;
    if (const auto started = cluster.start(Generation::Newest, 1, "no_auth_user: app\n"); !started) {
        std::fprintf(stderr, "%s\n", qPrintable(wordsOf(started)));
        return 1;
    }
    measureDelays(cluster, parser.value(closings).toInt());
    if (parser.value(connections).toInt() <= 0)
        return 0;
    QProcess fleet;
    fleet.start(QCoreApplication::applicationDirPath() + u"/holdfleet"_s,
        {QString::number(cluster[0].clientPort()), u"--connections"_s, parser.value(connections), u"--seconds"_s,
            u"40"_s});
    run(25s);
    Watcher nats(cluster.target());
    Watcher http(Target{.url = cluster[0].monitorUrl()});
    run(6s);
    printWeight("nats", nats);
    printWeight("http", http);
    fleet.kill();
    fleet.waitForFinished();
    return 0;
}
