// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/live/livemishap.h"

#include <QEventLoop>
#include <QTest>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <numeric>

using namespace stalewatch;
using namespace std::chrono_literals;

namespace {

/// How long this process was ever kept from running its event loop.
class Pulse final : public QObject
{
public:
    Pulse()
    {
        m_timer.callOnTimeout(this, [this] {
            const auto now = std::chrono::steady_clock::now();
            m_longest = std::max(m_longest, now - m_last);
            m_last = now;
        });
        m_timer.start(20ms);
    }
    [[nodiscard]] std::chrono::nanoseconds longest() const noexcept { return m_longest; }

private:
    QTimer m_timer{};
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
    std::chrono::nanoseconds m_longest{0};
};

struct Outcome
{
    std::shared_ptr<const Triage> triage{};
    std::chrono::nanoseconds heldUp{0};
    QString failure{};
};

/// One mishap, from its start to its judgement.
Outcome played(Mishap mishap, quint32 seed)
{
    QEventLoop loop;
    LiveMishap run(mishap, seed);
    QObject::connect(&run, &LiveMishap::done, &loop, &QEventLoop::quit);
    if (const Result<> started = run.start(); !started)
        return {.failure = wordsOf(started)};
    const Pulse pulse;
    loop.exec();
    if (!run.triage())
        return {.failure = QStringLiteral("the engine said nothing")};
    // The restart itself waits for the server, and so do its clients.
    return {
        .triage = run.triage(), .heldUp = mishap == Mishap::Restart ? std::chrono::nanoseconds(0) : pulse.longest()};
}

} // namespace

/// What happens to fleets on real servers: what is it called? One seed of every mishap, those of a row at the same
/// time; with STALEWATCH_TRIAGE_SEEDS more, from STALEWATCH_TRIAGE_SEED on.
class TestTriage : public QObject
{
    Q_OBJECT

private slots:
    void mishapsArePlayed_data()
    {
        QTest::addColumn<std::vector<Mishap>>("mishaps");
        QTest::newRow("clients") << std::vector{Mishap::Kill, Mishap::Stop, Mishap::Block, Mishap::HostDown,
            Mishap::Release, Mishap::NeverAnswers, Mishap::AccountSilent, Mishap::Deploy};
        QTest::newRow("paths") << std::vector{Mishap::Middlebox, Mishap::IdleClosed, Mishap::IdleReset,
            Mishap::Blackhole, Mishap::LoadBalancer, Mishap::SlowLink, Mishap::StopAndHole, Mishap::KillAndHole};
        QTest::newRow("servers and nothing") << std::vector{Mishap::Overload, Mishap::Saturation, Mishap::Reload,
            Mishap::Restart, Mishap::Kick, Mishap::Mixture, Mishap::Scattered, Mishap::Quiet};
    }
    void mishapsArePlayed()
    {
        QFETCH(std::vector<Mishap>, mishaps);
        for (int seed = m_from; seed < m_from + m_seeds; ++seed)
            play(mishaps, quint32(seed));
    }

    void theRightCauseComesFirst()
    {
        qInfo("\n%s", m_table.text().constData());
        if (!m_table.misses().isEmpty())
            qInfo("\n%s", m_table.misses().left(30'000).constData());
        const int played = std::accumulate(mishaps.begin(), mishaps.end(), 0,
            [](int sum, Mishap mishap) { return sum + int(causesOf(mishap).size()); });
        QCOMPARE(m_table.runs(), played * m_seeds);
        // Of one seed chance makes misses where a hundred runs have few: it shows that all is in place.
        QVERIFY(m_table.first() >= (m_seeds >= 5 ? 0.90 : 0.75));
        QVERIFY(m_table.firstTwo() >= (m_seeds >= 5 ? 0.99 : 0.85));
        QVERIFY(m_table.falseIncidents() <= (m_seeds >= 5 ? 0 : 1));
    }

private:
    const int m_seeds = std::max(1, qEnvironmentVariableIntValue("STALEWATCH_TRIAGE_SEEDS"));
    const int m_from = std::max(1, qEnvironmentVariableIntValue("STALEWATCH_TRIAGE_SEED"));
    ConfusionTable m_table{};

    /// All mishaps at once, each in a thread of its own. Clients that could not answer because this machine did not let
    /// them prove nothing: then once more, those only.
    void play(std::vector<Mishap> left, quint32 seed)
    {
        QThreadPool pool;
        pool.setMaxThreadCount(int(left.size()));
        for (int attempt = 1; !left.empty(); ++attempt) {
            std::vector<std::pair<Mishap, QFuture<Outcome>>> runs;
            for (const Mishap mishap : left)
                runs.emplace_back(mishap, QtConcurrent::run(&pool, played, mishap, seed));
            left.clear();
            for (auto &[mishap, future] : runs) {
                const Outcome outcome = future.result();
                QVERIFY2(outcome.failure.isEmpty(), qPrintable(outcome.failure));
                if (outcome.heldUp > 1500ms && attempt < 4) {
                    qInfo("%s was held up for %.1f s: once more", nameOf(mishap),
                        std::chrono::duration<double>(outcome.heldUp).count());
                    left.push_back(mishap);
                } else {
                    m_table.add(mishap, seed, *outcome.triage);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTriage)
#include "tst_triage.moc"
