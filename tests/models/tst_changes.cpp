// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/changes.h"

#include <QTest>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

/// A good poll of life @p number of one target, at @p seconds; it began when the world did.
std::shared_ptr<const ServerSnapshot> pollOf(ServerNumber number, int seconds)
{
    auto server = std::make_shared<ServerSnapshot>();
    server->number = number;
    server->target = 1;
    server->state = ServerSnapshot::State::Up;
    server->now = Instant(std::chrono::hours(24 * 365 * 50) + std::chrono::seconds(seconds));
    server->facts.start = Instant(std::chrono::hours(24 * 365 * 50));
    server->health.receivedAt = LocalTime(1h + std::chrono::seconds(seconds));
    return server;
}

} // namespace

class ChangesTest final : public QObject
{
    Q_OBJECT

private slots:
    void anAddressThatAnswersAsEverNewServersIsNotKeptForAnHour() // case 116
    {
        ChangeWatch watch;
        std::vector<std::weak_ptr<const ServerSnapshot>> polls;
        for (int i = 1; i <= 200; ++i) {
            Snapshot snapshot;
            snapshot.servers.push_back(pollOf(ServerNumber(i), i));
            polls.emplace_back(snapshot.servers.front());
            QVERIFY(!watch.take(snapshot.servers.front()));
            watch.forget(snapshot, LocalTime(1h + std::chrono::seconds(i)));
        }
        const auto kept = std::ranges::count_if(polls, [](const auto &poll) { return !poll.expired(); });
        QVERIFY2(kept <= 17, qPrintable(QString::number(kept)));
        QVERIFY(watch.last(200));
        QVERIFY(watch.last(199)); // may come back
        QVERIFY(!watch.last(1));
    }

    void aServerThatIsMissingForAMomentIsRemembered()
    {
        ChangeWatch watch;
        const auto poll = pollOf(1, 1);
        QVERIFY(!watch.take(poll));
        watch.forget({}, poll->health.receivedAt + 59min);
        QVERIFY(watch.last(1));
        watch.forget({}, poll->health.receivedAt + 61min);
        QVERIFY(!watch.last(1));
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::ChangesTest)
#include "tst_changes.moc"
