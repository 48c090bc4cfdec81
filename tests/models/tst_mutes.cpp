// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/mutes.h"

#include <QJsonObject>
#include <QTest>

using namespace stalewatch;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'800'000'000;

Finding finding(const char *check = "stale_rising", const QString &about = u"n2"_s)
{
    return {.check = check, .about = about};
}

} // namespace

/// What the operator does not want to hear of, and for how long.
class TestMutes final : public QObject
{
    Q_OBJECT

private slots:
    void anAcknowledgedFindingIsHeardOfAgainWhenItEndedAndComesAnew()
    {
        Mutes mutes;
        const QString key = Mutes::keyOf(finding());
        mutes.acknowledge(key);
        QVERIFY(mutes.isMuted(key, now + 1'000'000));
        QVERIFY(!mutes.isMuted(Mutes::keyOf(finding("stale_rising", u"n1"_s)), now));
        QVERIFY(!mutes.settle({finding()}, now));
        QVERIFY(mutes.isMuted(key, now));
        QVERIFY(mutes.settle({}, now));
        QVERIFY(!mutes.isMuted(key, now));
    }

    void aSnoozeEndsByItself()
    {
        Mutes mutes;
        const QString key = Mutes::keyOf(finding());
        mutes.snooze(key, now + 3600);
        QVERIFY(!mutes.settle({}, now)); // it outlives a finding that flaps
        QVERIFY(mutes.isMuted(key, now + 3599));
        QVERIFY(!mutes.isMuted(key, now + 3600));
        QVERIFY(mutes.settle({finding()}, now + 3600));
        QCOMPARE(mutes.until(key), qint64(0));
    }

    void theyComeBackWithTheSettingsAndWaitForTheFirstFinding()
    {
        Mutes mutes;
        mutes.acknowledge(Mutes::keyOf(finding()));
        mutes.snooze(Mutes::keyOf(finding("unnamed")), now + 60);
        Incident incident;
        incident.number = 3;
        mutes.snooze(Mutes::keyOf(incident), now + 60);
        Mutes read = Mutes::fromJson(mutes.toJson());
        QVERIFY(!read.settle({}, now)); // nothing was found yet in this run
        QVERIFY(read.isMuted(Mutes::keyOf(finding()), now));
        QVERIFY(read.isMuted(Mutes::keyOf(finding("unnamed")), now));
        QVERIFY(!read.isMuted(Mutes::keyOf(incident), now)); // another incident has that number by now
    }

    void oddSettingsAreLeftOut()
    {
        QJsonArray odd{1, u"text"_s, QJsonObject{}, QJsonObject{{u"finding"_s, 7}, {u"until_s"_s, 0}},
            QJsonObject{{u"finding"_s, u"a"_s}, {u"until_s"_s, -5}},
            QJsonObject{{u"finding"_s, QString(5000, u'x')}, {u"until_s"_s, 0}},
            QJsonObject{{u"finding"_s, u"good"_s}, {u"until_s"_s, 0}}};
        for (int i = 0; i < 5000; ++i)
            odd.append(QJsonObject{{u"finding"_s, QString::number(i)}, {u"until_s"_s, 0}});
        const Mutes mutes = Mutes::fromJson(odd);
        QVERIFY(mutes.isMuted(u"good"_s, now));
        QVERIFY(!mutes.isMuted(u"a"_s, now));
        QVERIFY(mutes.toJson().size() <= qsizetype(Mutes::most));
    }
};

QTEST_GUILESS_MAIN(TestMutes)
#include "tst_mutes.moc"
