// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/filterterm.h"
#include "tests/models/triagestory.h"

#include <QTest>

#include <array>
#include <random>
#include <set>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Twenty hosts of four networks, each with three connections of two applications.
std::vector<quint64> populate(TriageStory &story, const std::string &prefix = "app")
{
    std::vector<quint64> cids;
    for (int i = 0; i < 120; ++i) {
        RowSpec row{.name = prefix + std::string(1, char('a' + i % 7)) + "-worker-" + std::to_string(i),
            .ip = "10.4." + std::to_string(i / 30) + "." + std::to_string(10 + i / 6 % 5),
            .lang = i % 2 == 0 ? "go" : "rust",
            .version = "1." + std::to_string(i % 3)};
        row.sincePong = 3s;
        cids.push_back(story.open(row));
    }
    return cids;
}

/// Falls silent, and is closed half a minute later.
Triage die(TriageStory &story, const std::vector<quint64> &cids, Nanoseconds each = {})
{
    for (const quint64 cid : cids) {
        RowSpec *row = story.find(cid);
        row->evidence = Evidence::Suspect;
        row->missed = 1;
    }
    for (int i = 0; i < 28; ++i)
        (void)story.poll();
    for (const quint64 cid : cids) {
        story.close(cid, "Stale Connection");
        if (each > 0s)
            (void)story.poll(each);
    }
    return story.poll();
}

const LikelyCause &first(const Triage &triage)
{
    return triage.incidents.front()->causes.front();
}

} // namespace

class TestIncidents : public QObject
{
    Q_OBJECT

private slots:
    void whatSharesAnApplicationIsOneIncident()
    {
        TriageStory story;
        (void)populate(story);
        std::vector<quint64> sick;
        for (int i = 0; i < 8; ++i)
            sick.push_back(story.open({.name = "orders-" + std::to_string(i), .ip = "10.4.1.11"}));
        (void)story.poll();
        const Triage triage = die(story, sick);
        QCOMPARE(triage.incidents.size(), 1U);
        const Incident &incident = *triage.incidents.front();
        QCOMPARE(incident.closures, 8);
        QCOMPARE(incident.quiet, 8);
        QCOMPARE(incident.members.size(), 8U);
        QCOMPARE(incident.shares.front().dimension, Dimension::Name);
        QCOMPARE(incident.shares.front().value, std::string("orders"));
        QCOMPARE(incident.shares.front().survivors(), 0);
        QVERIFY(incident.shares.front().lift > 10);
        QCOMPARE(incident.filter, u"name:\"orders\""_s);
        QCOMPARE(incident.applications.front().name, std::string("orders"));
        QCOMPARE(first(triage).cause, Cause::ProcessFrozen);
        for (const quint64 id : incident.members)
            QCOMPARE(triage.closure(id)->incident, incident.number);
    }

    void suspectsAreAnIncidentBeforeTheyAreClosed()
    {
        TriageStory story;
        (void)populate(story);
        std::vector<quint64> sick;
        for (int i = 0; i < 6; ++i)
            sick.push_back(story.open({.name = "orders-" + std::to_string(i), .ip = "10.4.1.11"}));
        (void)story.poll();
        for (const quint64 cid : sick) {
            story.find(cid)->evidence = Evidence::Suspect;
            story.find(cid)->missed = 2;
        }
        const Triage before = story.poll();
        QCOMPARE(before.incidents.size(), 1U);
        QCOMPARE(before.incidents.front()->suspects, 6);
        QCOMPARE(before.incidents.front()->closures, 0);
        for (const quint64 cid : sick)
            story.close(cid, "Stale Connection");
        const Triage after = story.poll();
        QCOMPARE(after.incidents.size(), 1U); // the same
        QCOMPARE(after.incidents.front()->number, before.incidents.front()->number);
        QCOMPARE(after.incidents.front()->closures, 6);
        QCOMPARE(after.incidents.front()->suspects, 0);
    }

    void twoThatHappenAtOnceAreTwo()
    {
        TriageStory story;
        (void)populate(story);
        std::vector<quint64> sick;
        for (int i = 0; i < 16; ++i)
            sick.push_back(story.open({.name = (i % 2 ? "orders-" : "billing-") + std::to_string(i),
                .ip = i % 2 ? "10.4.1.11" : "10.4.2.12",
                .version = i % 2 ? "1.0" : "1.1"}));
        (void)story.poll();
        const Triage triage = die(story, sick);
        QCOMPARE(triage.incidents.size(), 2U);
        QCOMPARE(triage.incidents[0]->closures, 8);
        QCOMPARE(triage.incidents[1]->closures, 8);
    }

    void anIncidentEndsAndTheNextIsAnother()
    {
        TriageStory story;
        (void)populate(story);
        const auto wave = [&story](int n) {
            std::vector<quint64> sick;
            for (int i = 0; i < 6; ++i)
                sick.push_back(story.open({.name = "orders-" + std::to_string(10 * n + i), .ip = "10.4.1.11"}));
            (void)story.poll();
            return die(story, sick);
        };
        QVERIFY(!wave(1).incidents.front()->isOver);
        Triage later;
        for (int i = 0; i < 90; ++i)
            later = story.poll();
        QVERIFY(later.incidents.front()->isOver);
        QCOMPARE(later.incidents.front()->notBack, 6);
        // The same befalls the same: it goes on.
        const Triage again = wave(2);
        QCOMPARE(again.incidents.size(), 1U);
        QVERIFY(!again.incidents.front()->isOver);
        QCOMPARE(again.incidents.front()->closures, 12);
        for (int i = 0; i < 200; ++i)
            later = story.poll();
        QVERIFY(later.incidents.front()->isOver);
        QCOMPARE(wave(3).incidents.size(), 2U);
    }

    void whatEndsIdleFlowsIsOneIncident()
    {
        TriageStory story;
        (void)populate(story);
        (void)story.poll();
        // One after the other, each eight seconds after its last traffic, and each is back at once; also newcomers.
        for (int i = 0; i < 12; ++i) {
            const std::string name = "orders-" + std::to_string(i);
            const quint64 cid = story.open({.name = name, .idle = 0s, .uptime = 90s, .ip = "10.9.0.1"});
            for (int s = 0; s < 8; ++s)
                (void)story.poll();
            story.close(cid, i % 2 == 0 ? "Client Closed" : "Read Error");
            (void)story.poll();
            story.open({.name = name, .idle = 0s, .uptime = 0s, .ip = "10.9.0.1"});
            (void)story.poll();
        }
        const Triage triage = story.poll();
        QCOMPARE(triage.incidents.size(), 1U);
        QVERIFY(triage.incidents.front()->closures >= 10);
        QCOMPARE(first(triage).cause, Cause::Middlebox);
    }

    void whoIsStartedAnewInOrderIsNoIncident()
    {
        TriageStory story;
        (void)populate(story);
        std::vector<quint64> old;
        for (int i = 0; i < 8; ++i)
            old.push_back(story.open({.name = "orders-" + std::to_string(i), .ip = "10.4.1.11"}));
        (void)story.poll();
        (void)story.poll();
        for (const quint64 cid : old)
            story.close(cid, "Client Closed", 800ms);
        for (int i = 0; i < 8; ++i)
            story.open({.name = "orders-" + std::to_string(i), .uptime = 200ms, .ip = "10.4.1.11"});
        for (int i = 0; i < 20; ++i)
            QVERIFY(story.poll().incidents.empty());
    }

    void twoHostsOfANetworkAtOneMomentAreOneIncident()
    {
        TriageStory story;
        (void)populate(story);
        std::vector<quint64> sick;
        for (int i = 0; i < 22; ++i) {
            const std::string ip = i < 16 ? "10.7.1.11" : "10.7.1.12";
            sick.push_back(
                story.open({.name = "app" + std::string(1, char('a' + i % 7)) + "-" + std::to_string(i), .ip = ip}));
        }
        (void)story.poll();
        const Triage triage = die(story, sick);
        QCOMPARE(triage.incidents.size(), 1U);
        QCOMPARE(triage.incidents.front()->closures, 22);
    }

    void slowConsumersAreOneIncidentWhateverTheyShare()
    {
        TriageStory story;
        const std::vector<quint64> cids = populate(story);
        (void)story.poll();
        for (const std::size_t i : {0U, 1U, 2U, 3U, 4U, 5U, 60U, 61U, 62U, 63U, 100U})
            story.find(cids[i])->pendingBytes = 9'000'000;
        (void)story.poll();
        for (const std::size_t i : {0U, 1U, 2U, 3U, 4U, 5U, 60U, 61U, 62U, 63U, 100U})
            story.close(cids[i], "Slow Consumer (Pending Bytes)");
        const Triage triage = story.poll();
        QCOMPARE(triage.incidents.size(), 1U);
        QCOMPARE(triage.incidents.front()->closures, 11);
        QCOMPARE(first(triage).cause, Cause::Saturation);
    }

    void whoWasToldToGoFromHereWentForThat()
    {
        TriageStory story;
        (void)populate(story);
        std::vector<quint64> sent;
        OwnChange change{.when = story.local(), .what = OwnChange::What::Kick, .servers = {1}};
        for (int i = 0; i < 8; ++i) {
            sent.push_back(story.open({.name = "orders-" + std::to_string(i), .ip = "10.4.1.11"}));
            change.connections.push_back({1, sent.back()});
        }
        (void)story.poll();
        story.book.note(change);
        // By lame duck mode of a client: it is the one that closes.
        for (const quint64 cid : sent)
            story.close(cid, "Client Closed");
        (void)story.poll();
        (void)story.poll();
        const Triage triage = story.poll();
        QCOMPARE(triage.incidents.size(), 1U);
        QCOMPARE(first(triage).cause, Cause::OurOwnChange);
    }

    void aServerThatStoodStillIsRememberedWhenItIsWellAgain()
    {
        TriageStory story;
        std::vector<quint64> cids = populate(story);
        std::mt19937 random(5);
        std::ranges::shuffle(cids, random);
        for (int i = 0; i < 10; ++i)
            (void)story.poll();
        for (std::size_t i = 0; i < 60; ++i)
            story.close(cids[i], "Client Closed");
        (void)story.poll(9s); // nobody answered meanwhile
        (void)story.poll();
        Triage triage = story.poll();
        QCOMPARE(triage.incidents.size(), 1U);
        QCOMPARE(first(triage).cause, Cause::ServerOverload);
        for (int i = 0; i < 8; ++i)
            triage = story.poll();
        QCOMPARE(first(triage).cause, Cause::ServerOverload);
    }

    void aFewStrangersAreNoIncident()
    {
        TriageStory story;
        const std::vector<quint64> cids = populate(story);
        (void)story.poll();
        QVERIFY(die(story, {cids[3], cids[40], cids[77], cids[110]}).incidents.empty());
    }

    void visitorsThatLeaveAreNoIncidentHoweverMany()
    {
        TriageStory story;
        (void)populate(story);
        (void)story.poll();
        std::vector<quint64> visitors;
        for (int i = 0; i < 30; ++i)
            visitors.push_back(story.open({.name = "probe-" + std::to_string(i), .uptime = 0s, .ip = "10.4.1.11"}));
        (void)story.poll();
        for (const quint64 cid : visitors)
            story.close(cid, "Client Closed");
        QVERIFY(story.poll().incidents.empty());
    }

    void theLoudHalfJoinsTheQuietOne()
    {
        TriageStory story;
        (void)populate(story);
        std::vector<quint64> sick;
        for (int i = 0; i < 8; ++i)
            sick.push_back(story.open({.name = "orders-" + std::to_string(i), .ip = "10.4.1.11"}));
        (void)story.poll();
        for (std::size_t i = 0; i < sick.size(); ++i) // none had missed a PING when its output overflowed
            story.close(sick[i], i < 5 ? "Stale Connection" : "Slow Consumer (Pending Bytes)");
        const Triage triage = story.poll();
        QCOMPARE(triage.incidents.size(), 1U);
        QCOMPARE(triage.incidents.front()->quiet, 5);
        QCOMPARE(triage.incidents.front()->loud, 3);
    }

    void whoComesBackIsCountedAlsoAfterwards()
    {
        TriageStory story;
        (void)populate(story);
        std::vector<quint64> sick;
        for (int i = 0; i < 6; ++i)
            sick.push_back(story.open({.name = "orders-" + std::to_string(i), .ip = "10.4.1.11"}));
        (void)story.poll();
        (void)die(story, sick);
        for (int i = 0; i < 100; ++i)
            (void)story.poll();
        for (int i = 0; i < 4; ++i)
            story.open({.name = "orders-" + std::to_string(i), .uptime = 0s, .ip = "10.4.1.11"});
        const Triage triage = story.poll();
        QVERIFY(triage.incidents.front()->isOver);
        QCOMPARE(triage.incidents.front()->back, 4);
        QCOMPARE(triage.incidents.front()->notBack, 2);
        QVERIFY(triage.incidents.front()->backFastest > Nanoseconds(90s));
    }

    void aNotedKickAndAReloadAreChanges()
    {
        TriageStory story;
        (void)populate(story);
        (void)story.poll();
        story.server().ping = {1s, 1};
        story.server().configLoadTime = story.now() + 500ms;
        (void)story.poll();
        std::vector<quint64> sick;
        for (RowSpec &row : story.server().open) {
            if (sick.size() < 12 && row.ip.starts_with("10.4.2."))
                sick.push_back(row.cid);
        }
        (void)story.poll();
        for (const quint64 cid : sick)
            story.close(cid, "Stale Connection");
        const Triage triage = story.poll();
        QVERIFY(!triage.incidents.empty());
        QCOMPARE(first(triage).cause, Cause::OurOwnChange);
        QVERIFY(!first(triage).pro.isEmpty());
    }

    void stormsOfAnythingLeaveItWhole() // case 55: what flaps is bounded
    {
        std::mt19937 random(23);
        TriageStory story;
        static constexpr std::array reasons{"Stale Connection", "Client Closed", "Read Error", "Kicked", "Write Error",
            "Slow Consumer (Pending Bytes)", "Server Shutdown", "Authentication Failure"};
        for (int poll = 0; poll < 200; ++poll) {
            for (auto count = random() % 40; count > 0; --count)
                story.open({.name = hostileNames()[random() % hostileNames().size()],
                    .uptime = std::chrono::seconds(random() % 900),
                    .ip = random() % 5 == 0
                        ? "nonsense"
                        : "10.0." + std::to_string(random() % 3) + "." + std::to_string(random() % 9)});
            for (RowSpec &row : story.server().open) {
                if (random() % 9 == 0) {
                    row.evidence = random() % 2 == 0 ? Evidence::Suspect : Evidence::Proven;
                    row.missed = int(random() % 4);
                }
            }
            for (auto count = random() % 40; count > 0 && !story.server().open.empty(); --count)
                story.close(
                    story.server().open[random() % story.server().open.size()].cid, reasons[random() % reasons.size()]);
            const Triage triage = story.poll(std::chrono::milliseconds(random() % 4000));
            std::set<quint64> members;
            std::set<IncidentNumber> numbers;
            for (const auto &incident : triage.incidents) {
                QVERIFY(numbers.insert(incident->number).second);
                QVERIFY(!incident->causes.empty());
                QVERIFY(parseFilterTerms(incident->filter));
                QCOMPARE(incident->closures, qint64(incident->members.size()));
                for (const quint64 id : incident->members)
                    QVERIFY(members.insert(id).second); // of one incident only
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestIncidents)
#include "tst_incidents.moc"
