// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/filterterm.h"
#include "models/triage/findingbook.h"
#include "tests/support/snapshots.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <limits>
#include <random>
#include <set>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Server = std::shared_ptr<ServerSnapshot>;

Server calm(ServerNumber number = 1)
{
    std::vector<RowSpec> rows;
    for (quint64 cid = 1; cid <= 40; ++cid)
        rows.push_back({.cid = cid, .name = "orders-" + std::to_string(cid)});
    Server server = serverOf(number, "n" + std::to_string(number), rows);
    server->facts.ping = {30s, 2};
    server->facts.cpu = 20;
    server->facts.slowConsumers = 0;
    server->facts.stalledClients = 0;
    return server;
}

/// A fleet from second to second: `change` makes the sick one, from the tenth second on.
struct Case
{
    const char *check;
    void (*change)(ServerSnapshot &server, int second);
    void (*close)(ClosureLog &log, const ServerSnapshot &server) = nullptr;
    bool isTwo = false; ///< another, calm server stands beside it
};

void addClosures(ClosureLog &log, const ServerSnapshot &server, const std::string &reason, int count)
{
    for (int i = 0; i < count; ++i)
        log.add(
            server, {.cid = 1000 + log.nextId(), .account = "ORDERS", .reason = reason}, {}, server.health.receivedAt);
}

template <class F>
void changeRows(ServerSnapshot &server, int count, F &&change)
{
    for (int row = 0; row < count; ++row)
        change(server.assessments[std::size_t(row)], std::size_t(row));
    server.tally = tallyOf(server);
}

const Case cases[] = {
    {"stale_rising", [](ServerSnapshot &s, int second) { s.stale.total = second < 12 ? 0 : 9; }},
    {"falling_silent",
        [](ServerSnapshot &s, int) {
            changeRows(s, 12, [](Assessment &a, std::size_t) { a.evidence = Evidence::Suspect; });
        }},
    {"slots_held",
        [](ServerSnapshot &s, int) {
            s.facts.maxConnections = 44;
            changeRows(s, 1, [](Assessment &a, std::size_t) { a.evidence = Evidence::Suspect; });
        }},
    {"near_limit", [](ServerSnapshot &s, int) { s.facts.maxConnections = 41; }},
    {"account_limit", [](ServerSnapshot &, int) {},
        [](ClosureLog &log, const ServerSnapshot &s) {
            addClosures(log, s, "Maximum Account Connections Exceeded", 2);
        }},
    {"memory_held",
        [](ServerSnapshot &s, int) {
            s.rows.pendingBytes[0] = 40'000'000;
            changeRows(s, 1, [](Assessment &a, std::size_t) { a.evidence = Evidence::Ghost; });
        }},
    {"ghost_members",
        [](ServerSnapshot &s, int) {
            changeRows(s, 1, [](Assessment &a, std::size_t) {
                a.evidence = Evidence::Ghost;
                a.deliveredSinceProof = 12;
            });
        }},
    {"unnamed",
        [](ServerSnapshot &s, int) {
            changeRows(s, 6, [&s](Assessment &, std::size_t row) { s.rows.name[row] = TextId::None; });
        }},
    {"refused", [](ServerSnapshot &, int) {},
        [](ClosureLog &log, const ServerSnapshot &s) { addClosures(log, s, "Authentication Failure", 4); }},
    {"rtt_high",
        [](ServerSnapshot &s, int) { changeRows(s, 9, [](Assessment &a, std::size_t) { a.rttMean = 900e6F; }); }},
    {"rtt_unstable",
        [](ServerSnapshot &s, int) {
            changeRows(s, 9, [](Assessment &a, std::size_t) { a.rttMean = a.rttSpread = 80e6F; });
        }},
    {"ping_lax",
        [](ServerSnapshot &s, int) {
            s.facts.ping = {2min, 2};
        }},
    {"ping_aggressive",
        [](ServerSnapshot &s, int) {
            s.facts.ping = {2s, 2};
        }},
    {"ping_differs",
        [](ServerSnapshot &s, int) {
            s.facts.ping = {40s, 2};
            s.facts.clusterName = "east";
        },
        nullptr, true},
    {"pings_hidden",
        [](ServerSnapshot &s, int) {
            changeRows(s, 20, [](Assessment &a, std::size_t) {
                a.evidence = Evidence::Quiet;
                a.why = Assessment::Why::OwnPings;
            });
        }},
    {"ring_overflow", [](ServerSnapshot &s, int second) { s.stale.unseenClosures = second < 12 ? 0 : 30; }},
    {"slow_consumers", [](ServerSnapshot &s, int second) { s.facts.slowConsumers = second < 12 ? 0 : 1; }},
    {"stalls", [](ServerSnapshot &s, int second) { s.facts.stalledClients = second < 12 ? 3 : 9; }},
    {"server_busy", [](ServerSnapshot &s, int) { s.facts.cpu = 195; }},
    {"old_server", [](ServerSnapshot &s, int) { s.facts.version = "2.9.10"; }},
    {"certificate", [](ServerSnapshot &s, int) { s.facts.tlsCertNotAfter = s.now + 100h; }},
    {"poll_failing",
        [](ServerSnapshot &s, int) {
            s.state = ServerSnapshot::State::Down;
            s.health.failures = 3;
            s.health.failure = Failure{Failure::Kind::Refused, u"GET"_s, u"connection refused"_s};
        }},
    {"poll_slow", [](ServerSnapshot &s, int) { s.health.interval = 4s; }},
    {"poll_partial",
        [](ServerSnapshot &s, int) {
            s.health.partial = Failure{Failure::Kind::Unsupported, u"GET /connz"_s, u"404"_s};
        }},
    {"identity", [](ServerSnapshot &s, int) { s.warning = ServerWarning::Flapping; }},
    {"clock_skew", [](ServerSnapshot &s, int) { s.skew = -2min; }},
    {"unreadable", [](ServerSnapshot &s, int) { s.health.parseFieldErrors = 2; }},
};

/// Findings of the calm fleet after `seconds`, sick from the tenth on until `sickUntil`.
std::vector<Finding> live(const Case *sick, int seconds, int sickUntil = 10'000)
{
    FindingBook book;
    ClosureLog log;
    for (int second = 0; second <= seconds; ++second) {
        const Server server = calm();
        const Nanoseconds elapsed = second * 1s;
        server->health.receivedAt += elapsed;
        server->now += elapsed;
        std::vector<std::shared_ptr<const ServerSnapshot>> servers{server};
        const bool isSick = sick && second >= 10 && second < sickUntil;
        if (sick && sick->isTwo) {
            servers.push_back(calm(2));
            if (isSick)
                std::const_pointer_cast<ServerSnapshot>(servers[1])->facts.clusterName = "east";
        }
        if (isSick) {
            sick->change(*server, second);
            if (sick->close)
                sick->close(log, *server);
        }
        book.update(*snapshotOf(servers, quint64(second + 1)), log, server->health.receivedAt);
    }
    return book.findings();
}

bool finds(const std::vector<Finding> &findings, const char *check)
{
    return std::ranges::any_of(findings, [check](const Finding &f) { return qstrcmp(f.check, check) == 0; });
}

} // namespace

class TestHealthChecks : public QObject
{
    Q_OBJECT

private slots:
    void aCalmFleetHasNoFindings() { QVERIFY(live(nullptr, 30).empty()); }

    void everyCheckHasACase()
    {
        std::set<std::string> tried;
        for (const Case &one : cases)
            tried.insert(one.check);
        std::set<std::string> listed;
        for (const HealthCheck &check : healthChecks())
            QVERIFY(listed.insert(check.id).second);
        QCOMPARE(tried, listed);
        QVERIFY(listed.size() >= 15);
    }

    void eachFindsWhatItIsForAndNothingElseDoes_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(cases)); ++i)
            QTest::newRow(cases[i].check) << i;
    }

    void eachFindsWhatItIsForAndNothingElseDoes()
    {
        QFETCH(int, index);
        const Case &one = cases[index];
        const std::vector<Finding> findings = live(&one, 20);
        QVERIFY(finds(findings, one.check));
        for (const Finding &finding : findings) {
            QVERIFY(!finding.title.isEmpty());
            QVERIFY(!finding.evidence.isEmpty());
            QVERIFY2(!finding.evidence.contains("%1"_L1) && !finding.evidence.contains("%n"_L1),
                qPrintable(finding.evidence));
            QVERIFY(!finding.remedy.isEmpty());
            QVERIFY(finding.since >= firstLocal() + 10s);
            QVERIFY2(parseFilterTerms(finding.filter), qPrintable(finding.filter));
        }
        // Silent connections are what two other checks are about as well.
        QVERIFY(findings.size() <= 3);
    }

    void anOrdinaryAccountIsAPartAndNoBadSetting()
    {
        const Case part{"poll_partial", [](ServerSnapshot &s, int) {
                            s.facts.ping = {0s, 0};
                            s.health.partial = Failure{Failure::Kind::Refused, u"PING.VARZ"_s, u"ordinary account"_s};
                        }};
        const std::vector<Finding> findings = live(&part, 20);
        QVERIFY(!finds(findings, "ping_aggressive"));
        const auto found = std::ranges::find_if(
            findings, [](const Finding &finding) { return qstrcmp(finding.check, "poll_partial") == 0; });
        QVERIFY(found != findings.end());
        QCOMPARE(found->severity, Finding::Severity::Warning);
        QVERIFY2(found->title.contains(u"one account"_s), qPrintable(found->title));
    }

    void whatIsGoneIsToldNoMore_data() { eachFindsWhatItIsForAndNothingElseDoes_data(); }

    void whatIsGoneIsToldNoMore()
    {
        QFETCH(int, index);
        const Case &one = cases[index];
        // Those about the last minutes fade out with them.
        QVERIFY(!finds(live(&one, 1000, 20), one.check));
    }

    void aGlitchOfOnePollIsNoFinding()
    {
        const Case *busy
            = std::ranges::find_if(cases, [](const Case &c) { return qstrcmp(c.check, "server_busy") == 0; });
        QVERIFY(live(busy, 11, 11).empty());
    }

    void whatHoversAtALimitDoesNotFlap()
    {
        FindingBook book;
        const ClosureLog log;
        int changes = 0;
        bool was = false;
        LocalTime since{};
        for (int second = 0; second < 300; ++second) {
            const Server server = calm();
            server->health.receivedAt += second * 1s;
            server->facts.cpu = second < 5 || second % 2 == 0 ? 185 : 150; // of two cores; the limit is 180
            book.update(*snapshotOf({server}), log, server->health.receivedAt);
            const bool is = finds(book.findings(), "server_busy");
            changes += is != was;
            was = is;
            if (is && since == LocalTime{})
                since = book.findings().front().since;
            if (is)
                QCOMPARE(book.findings().front().since, since); // the same finding all the time
        }
        QVERIFY(was);
        QCOMPARE(changes, 1);
    }

    void theWorstComesFirst()
    {
        FindingBook book;
        const ClosureLog log;
        for (int second = 0; second < 5; ++second) {
            const Server server = calm();
            server->health.receivedAt += second * 1s;
            server->skew = 2min;
            server->facts.version = "2.9.10";
            server->facts.ping = {0s, 2};
            book.update(*snapshotOf({server}), log, server->health.receivedAt);
        }
        const auto &findings = book.findings();
        QVERIFY(findings.size() >= 3);
        QVERIFY(std::ranges::is_sorted(findings, std::greater(), &Finding::severity));
        QCOMPARE(findings.front().severity, Finding::Severity::Critical);
    }

    void hostileServersAreFoundFaultWithInHarmlessWords()
    {
        std::mt19937 random(5);
        for (int round = 0; round < 40; ++round) {
            FindingBook book;
            ClosureLog log;
            for (int second = 0; second < 6; ++second) {
                const Server server = calm();
                const auto any = [&random] {
                    static constexpr std::array values{
                        qint64(0), absent, unreadable, std::numeric_limits<qint64>::max(), qint64(-1), qint64(1) << 40};
                    return values[random() % values.size()];
                };
                server->facts.serverName = hostileNames()[random() % hostileNames().size()];
                server->facts.version = hostileNames()[random() % hostileNames().size()];
                server->facts.ping = {Nanoseconds(any()), int(any())};
                server->facts.connections = any();
                server->facts.maxConnections = any();
                server->facts.slowConsumers = any();
                server->facts.stalledClients = any();
                server->stale.total = any();
                server->stale.unseenClosures = any();
                server->facts.mem = any();
                server->facts.cores = any();
                server->facts.cpu = double(any());
                server->skew = Nanoseconds(std::max(any(), std::numeric_limits<qint64>::min() + 2));
                server->facts.tlsCertNotAfter = Instant{Nanoseconds(any())};
                server->health.receivedAt += second * 1s;
                server->health.failures = 2;
                server->health.failure = Failure{
                    Failure::Kind::Lost, {}, QString::fromStdString(hostileNames()[random() % hostileNames().size()])};
                server->state = random() % 2 == 0 ? ServerSnapshot::State::Up : ServerSnapshot::State::Down;
                log.add(*server,
                    {.cid = log.nextId(),
                        .account = hostileNames()[random() % hostileNames().size()],
                        .reason = "Maximum Account Connections Exceeded"},
                    {}, server->health.receivedAt);
                book.update(*snapshotOf({server}), log, server->health.receivedAt);
                for (const Finding &finding : book.findings()) {
                    QVERIFY(parseFilterTerms(finding.filter));
                    QVERIFY(!finding.evidence.contains(QChar(0x202E)) && !finding.evidence.contains(u'\n'));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestHealthChecks)
#include "tst_healthchecks.moc"
