// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/proof.h"

#include <QTest>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray config
    = "port: 4222\nping_interval: \"2m\"\nauthorization { user: a, password: \"s3cr3t-seed\" }\n"_ba;

ServerFacts factsOf(PingSettings ping = {}, const std::string &digest = "sha256:aa")
{
    return {.serverId = "NA",
        .serverName = "n1",
        .version = "2.15.1",
        .configDigest = digest,
        .configLoadTime = Instant(1'700'000'000'123'456'789ns),
        .ping = ping};
}

const Validation valid{.verdict = Validation::Verdict::Valid, .digest = u"sha256:aa"_s, .version = u"2.15.1"_s};

Result<PushPlan> planFor(const PingChange &change, const ServerFacts &facts, const Validation &baseline = valid)
{
    const auto files = ConfigFiles::read(config, u"/etc/nats.conf"_s);
    const auto edit = editPing(*files, change);
    if (!edit)
        return tl::unexpected(edit.error());
    const PlanInput input{.frame = {.id = u"p1"_s,
                              .target = u"http://n1:8222"_s,
                              .store = u"file:/etc/nats.conf"_s,
                              .reload = u"signal:pid=7"_s,
                              .mode = WriteMode::InPlace,
                              .mayGoUnvalidated = true},
        .change = change,
        .edit = *edit,
        .facts = facts,
        .baseline = baseline};
    return makePlan(input, *files);
}

} // namespace

class PushPlanTest final : public QObject
{
    Q_OBJECT

private slots:
    void aPlanSaysAllThatWillBeDone()
    {
        const auto plan = planFor({.interval = 30s, .max = 3}, factsOf());
        QVERIFY(plan);
        QCOMPARE(plan->file, u"/etc/nats.conf"_s);
        QVERIFY(plan->root.isEmpty());
        QCOMPARE(plan->before, PingSettings());
        QCOMPARE(plan->after, (PingSettings{30s, 3}));
        QCOMPARE(plan->oldDigest, digestOf(config));
        const auto after = applied(config, plan->changes);
        QVERIFY(after);
        QCOMPARE(plan->newDigest, digestOf(*after));
        QCOMPARE(plan->newSize, qint64(after->size()));
        QVERIFY(!plan->isNothing());
        QVERIFY(planFor({.interval = 2min}, factsOf())->isNothing());
    }

    void aPlanComesBackFromItsLine()
    {
        const auto plan = planFor({.interval = 30s, .max = 3}, factsOf());
        QVERIFY(plan);
        const QByteArray line = encodedPlan(*plan);
        QCOMPARE(line.count('\n'), qsizetype(1));
        QVERIFY(!line.contains("s3cr3t-seed")); // case 60
        const auto read = decodedPlan(line);
        QVERIFY(read);
        QVERIFY(*read == *plan);
    }

    void aPlanThatIsDamagedIsRefused()
    {
        const QByteArray line = encodedPlan(*planFor({.interval = 30s}, factsOf()));
        QVERIFY(!decodedPlan(line.left(line.size() / 2)));
        QVERIFY(!decodedPlan("[]"));
        QByteArray newer = line;
        newer.replace("\"format\":1", "\"format\":2");
        QVERIFY(!decodedPlan(newer));
        for (const char *field :
            {"old_digest", "changes", "verify_within_ns", "config_load_time_ns", "offset", "mode"}) {
            QByteArray without = line;
            without.replace(QByteArray(QByteArray("\"") + field), QByteArray(QByteArray("\"x") + field));
            const auto read = decodedPlan(without);
            QVERIFY2(!read, field);
            QVERIFY(read.error().why.contains(QLatin1StringView(field)));
        }
    }

    void driftIsNotActivatedByOurReload() // trap T9
    {
        const auto plan = planFor({.interval = 30s}, factsOf({}, "sha256:bb"));
        QVERIFY(!plan);
        QCOMPARE(plan.error().what, u"/etc/nats.conf"_s);
        // Another version may count the digest in another way, and older servers have none.
        QVERIFY(
            planFor({.interval = 30s}, factsOf({}, "sha256:bb"), {.digest = u"sha256:aa"_s, .version = u"2.11.0"_s}));
        QVERIFY(planFor({.interval = 30s}, factsOf({}, "")));
        // Without digests the values tell.
        QVERIFY(!planFor({.interval = 30s}, factsOf({60s, 2}, ""), {}));
    }

    void theDiffShowsTheChangeAndNoSecret() // case 60
    {
        const auto files = ConfigFiles::read(config, u"nats.conf"_s);
        const auto edit = editPing(*files, {.interval = 30s});
        QVERIFY(edit);
        QCOMPARE(shownDiff(*edit),
            u"--- nats.conf\n+++ nats.conf\n@@ -1,3 +1,3 @@\n port: 4222\n-ping_interval: \"2m\"\n+ping_interval: "
            u"\"30s\"\n"
            " authorization { user: a, password: *** }\n"_s);
    }

    void proofIsWhatVarzSays_data() // trap T8, cases 81 to 83 and 91
    {
        QTest::addColumn<QString>("serverId");
        QTest::addColumn<int>("loadedAt");
        QTest::addColumn<int>("interval");
        QTest::addColumn<QString>("digest");
        QTest::addColumn<bool>("isLast");
        QTest::addColumn<int>("verdict");
        using Verdict = ReloadProof::Verdict;
        const auto row = [](const char *name, const char *id, int at, int interval, const char *digest, bool isLast,
                             Verdict verdict) {
            QTest::newRow(name) << QString::fromLatin1(id) << at << interval << QString::fromLatin1(digest) << isLast
                                << int(verdict);
        };
        row("all is there", "NA", 2, 30, "new", false, Verdict::Proven);
        row("an older server has no digest", "NA", 2, 30, "", false, Verdict::Proven);
        row("not loaded yet", "NA", 1, 120, "old", false, Verdict::NotYet);
        row("not loaded in time", "NA", 1, 120, "old", true, Verdict::Refused);
        row("the values without a load prove nothing", "NA", 1, 30, "new", true, Verdict::Refused);
        row("loaded by others just before", "NA", 2, 120, "old", false, Verdict::NotYet);
        row("loaded, and overruled", "NA", 2, 60, "new", true, Verdict::Overruled);
        row("another file", "NA", 2, 30, "other", true, Verdict::Overruled);
        row("restarted", "NB", 2, 30, "new", false, Verdict::Restarted);
        row("loaded before the plan", "NA", 0, 30, "new", true, Verdict::Refused);
    }
    void proofIsWhatVarzSays()
    {
        QFETCH(const QString, serverId);
        QFETCH(const int, loadedAt);
        QFETCH(const int, interval);
        QFETCH(const QString, digest);
        QFETCH(const bool, isLast);
        const ServerBefore before{.serverId = u"NA"_s, .ping = {2min, 2}, .configLoadTime = Instant(1s)};
        const ServerFacts seen{.serverId = serverId.toStdString(),
            .configDigest = digest.toStdString(),
            .configLoadTime = Instant(loadedAt * 1s),
            .ping = {interval * 1s, 2}};
        const ReloadProof proof = judgeReload(seen, before, {30s, 2}, u"new"_s, isLast);
        QTEST(int(proof.verdict), "verdict");
        QCOMPARE(proof.why.isEmpty(), proof.isProven() || proof.verdict == ReloadProof::Verdict::NotYet);
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::PushPlanTest)
#include "tst_pushplan.moc"
