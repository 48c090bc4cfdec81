// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/witness.h"
#include "tests/support/pingsimulator.h"

#include <QTest>

#include <map>
#include <random>

using namespace stalewatch;
using namespace std::chrono_literals;

namespace {

using Why = Assessment::Why;

constexpr Instant epoch{std::chrono::seconds(1'795'000'000)};

/// What a history may suffer from one poll to the next.
enum class Damage {
    ClockJumps,
    AnswerRepeats,
    RowsRepeat,
    RowsAreMissing,
    CountersFall,
    ActivityGoesBack,
    StartsInTheFuture,
    PongsComeUnasked, ///< so that their RTT is counted from the year 1
    FieldsAreAbsent,
    SettingsAreUnusable,
};
constexpr int damages = 10;

/// A healthy fleet on a server whose answers are damaged now and then.
class DamagedFleet final
{
public:
    /// The kernel is asked for every other seed.
    explicit DamagedFleet(quint32 seed) : m_random(seed), m_server(seed, {5s, 2}), m_isHeard(seed % 2 == 0)
    {
        const std::vector<SimulatedClient> kinds{{.kind = "quiet"}, {.kind = "publisher", .publishEvery = 1s},
            {.kind = "sparse", .publishEvery = 9s, .jitter = 0.6}, {.kind = "receiver", .deliveredEvery = 1s},
            {.kind = "own pings", .pingEvery = 2s}};
        for (SimulatedClient client : kinds) {
            for (int i = 0; i < 4; ++i) {
                client.connectAt = epoch + Nanoseconds(below(5'000'000'000));
                m_server.add(client);
            }
        }
    }

    void pass(Nanoseconds time)
    {
        m_true += time;
        m_server.advanceTo(m_true);
        m_rowsBefore = std::exchange(m_rows, m_server.rows());
        m_contextBefore = m_context;
        m_context = {m_true + m_ahead, {5s, 2}, epoch - 1h, 2'015'001};
        m_context.askedAt = LocalTime(m_true.time_since_epoch());
        m_context.receivedAt = m_context.askedAt + 2ms;
        if (m_isHeard)
            hear();
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            m_rows.start[i] = shown(m_rows.start[i]);
            m_rows.lastActivity[i] = shown(m_rows.lastActivity[i]);
            const auto unasked = m_unasked.find(m_rows.cid[i]);
            if (unasked != m_unasked.end() && unasked->second == m_rows.rtt[i])
                m_rows.rtt[i] = std::numeric_limits<qint64>::max();
        }
    }

    /// Damages the answer that pass() made. The rows that contradict what was seen, or all, are in `absurd`.
    void suffer(Damage damage)
    {
        absurd.assign(m_rows.size(), false);
        const auto some = [this](auto change) {
            for (std::size_t i = 0; i < m_rows.size(); ++i) {
                if (below(3) == 0)
                    change(i);
            }
        };
        switch (damage) {
        case Damage::ClockJumps: {
            const Nanoseconds by = Nanoseconds(qint64(below(8'000'000'000)) - 4'000'000'000);
            m_ahead += by;
            m_jumps.emplace_back(m_true, m_ahead);
            m_context.now += by;
            absurd.assign(m_rows.size(), by > 100ms || by < -100ms);
            break;
        }
        case Damage::AnswerRepeats:
            m_rows = m_rowsBefore;
            m_context.now = m_contextBefore.now;
            absurd.assign(m_rows.size(), false);
            break;
        case Damage::RowsRepeat:
            some([this](std::size_t i) {
                if (i > 0) {
                    m_rows.copyRow(i, m_rows, i - 1);
                    absurd[i] = true;
                }
            });
            break;
        case Damage::RowsAreMissing:
            m_rows.resize(m_rows.size() / 2);
            break;
        case Damage::CountersFall:
            some([this](std::size_t i) {
                absurd[i] = m_rows.outMsgs[i] > 10;
                m_rows.outMsgs[i] /= 2;
            });
            break;
        case Damage::ActivityGoesBack:
            some([this](std::size_t i) { m_rows.lastActivity[i] -= 3'000'000'000'000; });
            break;
        case Damage::StartsInTheFuture:
            some([this](std::size_t i) {
                m_rows.start[i] = (m_context.now + 1min).time_since_epoch().count();
                absurd[i] = true;
            });
            break;
        case Damage::PongsComeUnasked:
            some([this](std::size_t i) {
                if (m_rows.rtt[i] != std::numeric_limits<qint64>::max())
                    m_unasked[m_rows.cid[i]] = m_rows.rtt[i];
            });
            break;
        case Damage::FieldsAreAbsent:
            some([this](std::size_t i) {
                m_rows.rtt[i] = m_rows.inMsgs[i] = m_rows.lastActivity[i] = absent;
                absurd[i] = true;
            });
            break;
        case Damage::SettingsAreUnusable:
            m_context.ping = below(2) == 0 ? PingSettings{0s, 2} : PingSettings{5s, -1};
            absurd.assign(m_rows.size(), true);
            break;
        }
    }

    [[nodiscard]] const Connections &rows() const noexcept { return m_rows; }
    [[nodiscard]] const PollContext &context() const noexcept { return m_context; }
    [[nodiscard]] QByteArray kindOf(std::size_t row) const { return m_server.client(m_rows.cid[row]).kind; }
    [[nodiscard]] quint64 below(quint64 limit) { return m_random() % limit; }

    std::vector<bool> absurd{};

private:
    /// What the kernel of the server's host tells, by the same clock.
    void hear()
    {
        const std::vector<TcpInfo> kernel = m_server.tcp();
        auto infos = std::make_shared<TcpInfos>(m_rows.size());
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            TcpInfo &info = (*infos)[i] = kernel[m_rows.cid[i] - 1];
            for (Instant *at : {&info.at, &info.receivedAt, &info.sentAt, &info.ackedAt})
                *at = Instant(Nanoseconds(shown(at->time_since_epoch().count())));
        }
        m_context.tcp = std::move(infos);
    }

    /// What the server's clock showed at @p at.
    [[nodiscard]] qint64 shown(qint64 at) const
    {
        Nanoseconds ahead{0};
        for (const auto &[since, by] : m_jumps)
            ahead = since.time_since_epoch().count() < at ? by : ahead;
        return at + ahead.count();
    }

    std::mt19937_64 m_random;
    PingSimulator m_server;
    bool m_isHeard;
    Instant m_true = epoch;
    Nanoseconds m_ahead{0};
    std::vector<std::pair<Instant, Nanoseconds>> m_jumps{};
    std::map<quint64, qint64> m_unasked{}; ///< the RTT that the server would show had no PONG come since, by cid
    Connections m_rowsBefore{};
    PollContext m_contextBefore{};
    Connections m_rows{};
    PollContext m_context{};
};

void addSeeds(quint32 count)
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= count; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

} // namespace

class tst_WitnessHostile : public QObject
{
    Q_OBJECT

private slots:
    void nothingHostileCrashesItOrRaisesAnAlarm_data() { addSeeds(20); }

    /// Numbers from the whole range of their types, mixed with sensible ones, in rows that come, go, repeat and jump.
    void nothingHostileCrashesItOrRaisesAnAlarm()
    {
        QFETCH(quint32, seed);
        std::mt19937_64 random(seed);
        const auto below = [&random](quint64 limit) { return random() % limit; };
        const auto anything = [&]() -> qint64 {
            static constexpr qint64 odd[] = {absent, unreadable, absent + 2, -1, 0, 1,
                std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max() - 1};
            return below(3) == 0 ? odd[below(std::size(odd))] : qint64(random());
        };
        const auto sensible = [&] { return qint64(epoch.time_since_epoch().count() + qint64(below(100'000'000'000))); };
        const auto either = [&](qint64 value) { return below(4) == 0 ? anything() : value; };
        Witness witness;
        const auto pool = std::make_shared<TextPool>();
        for (int poll = 0; poll < 300; ++poll) {
            Connections rows;
            rows.texts = pool;
            rows.resize(below(12));
            for (std::size_t i = 0; i < rows.size(); ++i) {
                rows.cid[i] = below(5) == 0 ? random() : quint64(i);
                rows.start[i] = either(sensible());
                rows.lastActivity[i] = either(sensible());
                rows.rtt[i] = either(qint64(below(10'000'000)));
                rows.inMsgs[i] = either(qint64(below(100)));
                rows.outMsgs[i] = either(qint64(below(100)));
                rows.subscriptions[i] = either(qint64(below(4)));
                rows.type[i] = pool->intern(below(2) == 0 ? "websocket" : below(2) == 0 ? "mqtt" : "nats");
            }
            PollContext context{Instant(Nanoseconds(either(sensible()))),
                {Nanoseconds(either(qint64(below(10'000'000'000)))), int(either(qint64(below(5))))},
                Instant(Nanoseconds(either(sensible()))), int(below(3'000'000))};
            TcpInfos kernel(below(14));
            const auto moment = [&] { return Instant(Nanoseconds(either(sensible()))); };
            for (TcpInfo &tcp : kernel) {
                tcp = {below(4), moment(), moment(), moment(), moment(), quint64(either(qint64(below(100)))),
                    quint64(either(qint64(below(100)))), quint64(below(3)), quint32(below(2)), quint32(below(2)),
                    quint32(below(2)), quint8(below(4)), quint8(below(4)), quint16(below(0x10000))};
            }
            if (below(3) > 0)
                context.tcp = std::make_shared<const TcpInfos>(kernel);
            const std::vector<Assessment> answer = witness.observe(context, rows);
            QCOMPARE(answer.size(), rows.size());
            for (const Assessment &a : answer) {
                QVERIFY(!a.isAtRisk());
                QVERIFY(!a.hasWindow() || a.earliest <= a.latest);
                QVERIFY(a.missed <= a.of);
            }
        }
    }

    void damagedHistoriesAccuseNobodyHealthy_data() { addSeeds(20); }

    // cases 41 and 45
    void damagedHistoriesAccuseNobodyHealthy()
    {
        QFETCH(quint32, seed);
        DamagedFleet fleet(seed);
        Witness witness;
        bool wasDamaged = false;
        for (int poll = 0; poll < 600; ++poll) {
            fleet.pass(500ms);
            const bool isDamaged = poll > 40 && !wasDamaged && fleet.below(12) == 0;
            wasDamaged = isDamaged;
            if (isDamaged)
                fleet.suffer(Damage(fleet.below(damages)));
            const std::vector<Assessment> answer = witness.observe(fleet.context(), fleet.rows());
            QCOMPARE(answer.size(), fleet.rows().size());
            for (std::size_t i = 0; i < answer.size(); ++i) {
                const Assessment &a = answer[i];
                QVERIFY2(!a.isAtRisk(), fleet.kindOf(i).constData());
                QVERIFY(!a.hasWindow() || a.earliest <= a.latest);
                if (isDamaged && fleet.absurd[i]) {
                    QCOMPARE(a.evidence, Evidence::Unproven);
                    QVERIFY(a.why == Why::Absurd || a.why == Why::Unusable);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_WitnessHostile)
#include "tst_witnesshostile.moc"
