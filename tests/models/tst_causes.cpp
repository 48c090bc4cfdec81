// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/filterterm.h"
#include "models/triage/causes.h"
#include "models/triage/clientbugs.h"
#include "models/triage/filtertext.h"
#include "models/triage/middleboxes.h"
#include "tests/support/snapshots.h"

#include <QTest>

#include <random>
#include <set>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Symptoms silent()
{
    Symptoms s{.manner = Manner::Silent, .members = 12, .closures = 12, .population = 200};
    s.distinct.fill(1);
    s.quiet = 12;
    s.together = 1;
    s.interval = 30s;
    s.patience = 90s;
    return s;
}

void cover(Symptoms &s, Dimension dimension, qint64 count, qint64 values, double surprise = 20)
{
    s.distinct[std::size_t(dimension)] = values;
    s.top[std::size_t(dimension)] = Shared{.dimension = dimension,
        .value = 1,
        .inGroup = count,
        .group = s.members,
        .everywhere = count,
        .population = s.population,
        .surprise = surprise};
}

struct CauseCase
{
    const char *name;
    Cause cause;
    Symptoms symptoms;
};

std::vector<CauseCase> causeCases()
{
    std::vector<CauseCase> cases;
    const auto add = [&cases](const char *name, Cause cause, auto &&change) {
        Symptoms s = silent();
        change(s);
        cases.push_back({name, cause, s});
    };
    const auto oneProcess = [](Symptoms &s) {
        cover(s, Dimension::Name, 12, 1);
        cover(s, Dimension::Address, 12, 1);
    };
    add("one application at one address", Cause::ProcessFrozen, oneProcess);
    add("whose host acknowledges", Cause::ProcessFrozen, [&](Symptoms &s) {
        oneProcess(s);
        s.reachHost = 12;
    });
    add("a whole host", Cause::HostDown, [](Symptoms &s) {
        cover(s, Dimension::Name, 5, 3);
        cover(s, Dimension::Address, 12, 1);
        s.notBack = 12;
    });
    add("addresses of one network", Cause::Partition, [](Symptoms &s) {
        cover(s, Dimension::Name, 4, 4);
        cover(s, Dimension::Address, 4, 4);
        cover(s, Dimension::Subnet, 12, 1);
    });
    add("many behind one address, and others are well", Cause::LoadBalancer, [](Symptoms &s) {
        cover(s, Dimension::Name, 4, 5);
        cover(s, Dimension::Client, 4, 4, 0);
        cover(s, Dimension::Address, 12, 1);
        s.addressSurvivors = 9;
    });
    add("the idle ones, one after the other", Cause::Middlebox, [](Symptoms &s) {
        cover(s, Dimension::Name, 4, 4);
        cover(s, Dimension::Address, 4, 8, 0);
        s.together = 0.2;
        s.idleKnown = 1;
        s.pathSurvivors = 100;
    });
    add("equally long silences", Cause::Middlebox, [](Symptoms &s) {
        s.manner = Manner::Left;
        s.quiet = 0;
        s.finished = 12;
        s.together = 0.1;
        s.back = 12;
        s.quantum = Quantum{.length = 350s, .of = 12, .box = middleboxAt(350s, 0.03)};
    });
    add("round trips that rose", Cause::Congestion, [](Symptoms &s) {
        cover(s, Dimension::Subnet, 12, 1);
        cover(s, Dimension::Name, 4, 4);
        cover(s, Dimension::Address, 4, 4);
        s.together = 0.4;
        s.rttKnown = 1;
        s.rttRose = 1;
    });
    add("slow consumers that lived", Cause::Saturation, [](Symptoms &s) {
        s.quiet = 0;
        s.output = 12;
        s.pending = 1;
        cover(s, Dimension::Name, 12, 1);
        s.together = 0.3;
    });
    add("one version everywhere", Cause::ClientBug, [](Symptoms &s) {
        cover(s, Dimension::Client, 12, 1);
        cover(s, Dimension::Name, 4, 4, 0);
        cover(s, Dimension::Address, 3, 8, 0);
        s.together = 0.3;
        s.nameSurvivors = 20;
    });
    add("left at one moment", Cause::ProcessDied, [&](Symptoms &s) {
        oneProcess(s);
        s.manner = Manner::Left;
        s.quiet = 0;
        s.finished = 12;
    });
    add("kicked", Cause::OurOwnChange, [](Symptoms &s) {
        s.manner = Manner::Ordered;
        s.quiet = 0;
        s.kicked = 12;
    });
    add("went with their server", Cause::OurOwnChange, [](Symptoms &s) {
        s.manner = Manner::Ordered;
        s.quiet = 0;
        s.vanished = 12;
    });
    add("shorter pings just before", Cause::OurOwnChange, [](Symptoms &s) {
        cover(s, Dimension::Subnet, 12, 1);
        s.together = 0.6;
        s.changes = {{.what = OwnChange::What::Reload, .wasShortened = true, .patience = 3s, .before = 90s}};
        s.slowForChange = 1;
    });
    add("a server without CPU", Cause::ServerOverload, [](Symptoms &s) {
        cover(s, Dimension::Server, 12, 1);
        cover(s, Dimension::Name, 3, 6, 0);
        cover(s, Dimension::Address, 2, 9, 0);
        s.together = 0.6;
        s.strain.cpu = 0.98;
        s.strain.longestWait = 3s;
    });
    add("nothing in common", Cause::Unexplained, [](Symptoms &s) {
        cover(s, Dimension::Name, 3, 8, 0);
        cover(s, Dimension::Address, 2, 11, 0);
        cover(s, Dimension::Client, 4, 6, 0);
        s.together = 0.3;
        s.idleKnown = 1;
        s.idleSurvived = 0.7;
    });
    return cases;
}

} // namespace

class TestCauses : public QObject
{
    Q_OBJECT

private slots:
    void eachCauseIsFoundByItsSigns_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; const CauseCase &one : causeCases())
            QTest::newRow(one.name) << i++;
    }

    void eachCauseIsFoundByItsSigns()
    {
        QFETCH(int, index);
        const CauseCase one = causeCases()[std::size_t(index)];
        const std::vector<LikelyCause> causes = likelyCauses(one.symptoms);
        QVERIFY(!causes.empty());
        QCOMPARE(idOf(causes.front().cause), idOf(one.cause));
        for (const LikelyCause &cause : causes) {
            QVERIFY(!cause.title.isEmpty());
            QVERIFY(!cause.next.isEmpty());
            for (const QString &clause : cause.pro + cause.contra)
                QVERIFY2(!clause.contains("%1"_L1) && !clause.contains("%n"_L1), qPrintable(clause));
        }
        if (one.cause != Cause::Unexplained)
            QVERIFY(!causes.front().pro.isEmpty());
    }

    void everyCauseHasACase()
    {
        std::set<Cause> tried;
        for (const CauseCase &one : causeCases())
            tried.insert(one.cause);
        for (const CauseRule &rule : causeRules())
            QVERIFY2(tried.contains(rule.cause), idOf(rule.cause));
        QCOMPARE(causeRules().size(), std::size_t(Cause::Unexplained) + 1);
    }

    void theTablesSayWhereTheyHaveItFrom()
    {
        Nanoseconds last{0};
        for (const Middlebox &box : middleboxes()) {
            QVERIFY(*box.id != '\0' && *box.name != '\0' && *box.source != '\0');
            QVERIFY(box.idle >= last);
            last = box.idle;
            QVERIFY(middleboxAt(box.idle, 0.01, box.type));
        }
        QCOMPARE(middleboxAt(349s, 0.03)->id, "aws_nlb");
        QCOMPARE(middleboxAt(100s, 0.03, "nats"), nullptr); // that one is for websockets
        QCOMPARE(middleboxAt(137s, 0.03), nullptr);
        for (const ClientBug &bug : clientBugs())
            QVERIFY(*bug.lang != '\0' && *bug.what != '\0' && *bug.source != '\0');
        QVERIFY(clientBugOf("rust", "0.29.0", ClientBug::Kind::Defect)->before != 0);
        QCOMPARE(clientBugOf("rust", "0.45.0", ClientBug::Kind::Defect)->before, 0);
        QCOMPARE(clientBugOf("go", "1.47.0", ClientBug::Kind::Defect), nullptr);
    }

    void everyFilterThatIsHandedOutParsesAndFinds()
    {
        std::mt19937 random(17);
        std::vector<std::string> values = hostileNames();
        for (int i = 0; i < 3000; ++i) {
            std::string value;
            for (std::size_t length = 1 + random() % 30; value.size() < length;)
                value += "\"\\/ !:ab\n\x01\xE2\x80\xAE"[random() % 13];
            values.push_back(value);
        }
        for (const std::string &value : values) {
            for (std::size_t d = 0; d < dimensionCount; ++d) {
                const QString filter = filterOf(Dimension(d), value);
                const auto terms = parseFilterTerms(filter);
                QVERIFY2(terms, qPrintable(filter));
                QVERIFY(terms->size() <= 2);
                if (Dimension(d) == Dimension::Account && !terms->empty())
                    QVERIFY(
                        terms->front().test(QString::fromStdString(value).toStdString()) == FilterTerm::Verdict::Yes);
            }
        }
        QCOMPARE(filterOf(Dimension::Address, "10.4.17.4"), u"ip:10.4.17.4/32"_s);
        QCOMPARE(filterOf(Dimension::Subnet, "10.4.17.0/24"), u"ip:10.4.17.0/24"_s);
        QCOMPARE(filterOf(Dimension::Client, "python3 2.11.0"), u"lang:\"python3\" version:\"2.11.0\""_s);
    }
};

QTEST_GUILESS_MAIN(TestCauses)
#include "tst_causes.moc"
