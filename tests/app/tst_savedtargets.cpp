// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/settings.h"

#include <QTemporaryDir>
#include <QTest>

namespace stalewatch {

using namespace Qt::StringLiterals;

class SavedTargetsTest final : public QObject
{
    Q_OBJECT

private slots:
    void referencesToALoginSurvive_data()
    {
        QTest::addColumn<Target>("target");
        QTest::newRow("context") << contextTarget(u"my prod"_s);
        QTest::newRow("context that is a number") << contextTarget(u"8222"_s);
        Target cluster = parseTarget(u"nats://n1,tls://n2:4443"_s).value();
        cluster.login = {.credsFile = u"~/ops.creds"_s, .tlsFirst = true};
        QTest::newRow("creds") << cluster;
        cluster.login = {.nkeyFile = u"$HOME/ops.nk"_s};
        QTest::newRow("nkey") << cluster;
        cluster.login = {.user = u"bob"_s, .passwordKey = u"profile/1/password"_s, .tokenKey = u"profile/1/token"_s};
        QTest::newRow("user and token") << cluster;
        cluster.login = {.context = u"prod"_s};
        QTest::newRow("a context with other servers") << cluster;
    }
    void referencesToALoginSurvive()
    {
        QFETCH(const Target, target);
        const QTemporaryDir folder;
        {
            Settings settings(folder.path());
            settings.setTargets({target});
        }
        QCOMPARE(Settings(folder.path()).targets(), QList<Target>{target});
    }

    void waysToServersBehindATargetAreFoundByIt()
    {
        const QTemporaryDir folder;
        const PushWays ways{.config = u"/etc/nats.conf"_s, .reload = u"signal"_s, .mayWriteInPlace = true};
        {
            Settings settings(folder.path());
            for (const char *name : {"nats://n1:4222#a%20b", "nats://n1:4222", "nats://n10:4222#c", "http://n1:8222"})
                settings.setPushWays(QString::fromLatin1(name), ways);
        }
        const Settings again(folder.path());
        QCOMPARE(
            again.withPushWays(u"nats://n1:4222"_s), (QStringList{u"nats://n1:4222"_s, u"nats://n1:4222#a%20b"_s}));
        QVERIFY(again.pushWays(u"nats://n1:4222#a%20b"_s) == ways);
        QVERIFY(again.withPushWays(u"nats://n2:4222"_s).isEmpty());
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::SavedTargetsTest)
#include "tst_savedtargets.moc"
