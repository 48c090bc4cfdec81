// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/stalenotices.h"
#include "tests/support/snapshots.h"

#include <QDBusServer>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What a desktop does with notifications, over a D-Bus connection of its own.
class FakeDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    FakeDesktop()
    {
        connect(&m_server, &QDBusServer::newConnection, this, [this](QDBusConnection client) {
            client.registerObject(u"/org/freedesktop/Notifications"_s, this,
                QDBusConnection::ExportScriptableSlots | QDBusConnection::ExportScriptableSignals);
        });
    }

    [[nodiscard]] QDBusConnection connection() const
    {
        return QDBusConnection::connectToPeer(m_server.address(), u"desktop"_s);
    }

    QStringList titles{};
    QStringList bodies{};
    QList<uint> replaced{};
    QList<uint> closed{};

public slots:
    Q_SCRIPTABLE uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &body,
        const QStringList &, const QVariantMap &, int)
    {
        titles.append(title);
        bodies.append(body);
        replaced.append(replaces);
        return replaces == 0 ? 7 : replaces;
    }
    Q_SCRIPTABLE void CloseNotification(uint id) { closed.append(id); }

signals:
    Q_SCRIPTABLE void ActionInvoked(uint id, const QString &action);
    Q_SCRIPTABLE void NotificationClosed(uint id, uint reason);

private:
    QDBusServer m_server{u"unix:tmpdir=/tmp"_s};
};

std::shared_ptr<const Snapshot> counted(qint64 stale)
{
    const std::shared_ptr<ServerSnapshot> server
        = serverOf(1, "<img src='/dev/zero'>", {{.cid = 1, .name = "<a href='http://x'>y</a>"}});
    server->stale.total = stale;
    return snapshotOf({server});
}

} // namespace

class TestStaleNotices : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QDBusConnection::disconnectFromPeer(u"desktop"_s); }

    void noNameOfOthersIsInANotification() // case 37
    {
        const FakeDesktop desktop;
        StaleNotices notices([&] { return desktop.connection(); });
        notices.setWanted(true);
        tellOf(notices, 3);
        QTRY_COMPARE(desktop.titles.size(), 1);
        const QString all = desktop.titles[0] + desktop.bodies[0];
        QCOMPARE(desktop.titles[0], u"3 stale connection(s) closed"_s);
        QVERIFY(!all.contains(u'<') && !all.contains("img"_L1) && !all.contains("href"_L1));
    }

    void aBodyIsNeverMarkup() // case 37
    {
        const FakeDesktop desktop;
        Notifier notifier(desktop.connection());
        notifier.tell(u"1 < 2"_s, u"<img src='/dev/zero'> & <b>bold</b>"_s);
        QTRY_COMPARE(desktop.bodies.size(), 1);
        QCOMPARE(desktop.titles[0], u"1 < 2"_s); // titles are plain text by the specification
        QCOMPARE(desktop.bodies[0], u"&lt;img src='/dev/zero'&gt; &amp; &lt;b&gt;bold&lt;/b&gt;"_s);
    }

    void aLaterOneTakesThePlaceOfTheOneBefore()
    {
        const FakeDesktop desktop;
        Notifier notifier(desktop.connection());
        notifier.tell(u"first"_s, {});
        QTRY_COMPARE(desktop.replaced, QList<uint>{0});
        QTRY_VERIFY_WITH_TIMEOUT((notifier.tell(u"again"_s, {}), desktop.replaced.contains(7)), 5000);
    }

    void nothingIsToldUnlessWanted()
    {
        const FakeDesktop desktop;
        int asked = 0;
        StaleNotices notices([&] {
            ++asked;
            return desktop.connection();
        });
        tellOf(notices, 3);
        QCOMPARE(asked, 0); // not even the bus is touched
        notices.setWanted(true);
        notices.take(*counted(3), firstLocal() + 20s, false);
        notices.take(*counted(4), firstLocal() + 21s, false);
        notices.take(*counted(4), firstLocal() + 25s, false);
        QTRY_COMPARE(desktop.titles, QStringList{u"1 stale connection(s) closed"_s});
    }

    void closuresAreToldAsTheIncidentTheyAre()
    {
        const FakeDesktop desktop;
        StaleNotices notices([&] { return desktop.connection(); });
        notices.setWanted(true);
        notices.take(*counted(0), firstLocal(), false);
        notices.take(*counted(60), firstLocal() + 1s, false, 1);
        notices.take(*counted(60), firstLocal() + 4s, false, 1);
        QTRY_COMPARE(desktop.bodies.size(), 1); // one piece of news, however many closures
        QCOMPARE(desktop.bodies[0], u"On 1 server(s). 1 incident(s): the triage says who and why."_s);
    }

    void nothingIsToldWhileTheWindowIsInFront()
    {
        const FakeDesktop desktop;
        StaleNotices notices([&] { return desktop.connection(); });
        notices.setWanted(true);
        notices.take(*counted(0), firstLocal(), true);
        notices.take(*counted(3), firstLocal() + 1s, true);
        notices.take(*counted(3), firstLocal() + 9s, false);
        notices.take(*counted(5), firstLocal() + 10s, false);
        notices.take(*counted(5), firstLocal() + 13s, false);
        QTRY_COMPARE(desktop.titles, QStringList{u"2 stale connection(s) closed"_s});
    }

    void itIsTakenBackWhenTheWindowIsSeen()
    {
        const FakeDesktop desktop;
        StaleNotices notices([&] { return desktop.connection(); });
        notices.setWanted(true);
        tellOf(notices, 3);
        notices.seen(); // before the desktop has answered
        QTRY_COMPARE(desktop.closed, QList<uint>{7});
    }

    void aClickShowsTheWindow()
    {
        FakeDesktop desktop;
        StaleNotices notices([&] { return desktop.connection(); });
        const QSignalSpy asked(&notices, &StaleNotices::showAsked);
        notices.setWanted(true);
        tellOf(notices, 3);
        QTRY_COMPARE(desktop.titles.size(), 1);
        QTRY_VERIFY((emit desktop.ActionInvoked(8, u"default"_s), emit desktop.ActionInvoked(7, u"default"_s),
            asked.count() > 0));
    }

    void aDesktopWithoutNotificationsIsToldOnce()
    {
        StaleNotices notices([] { return QDBusConnection(u"no such bus"_s); });
        QSignalSpy failed(&notices, &StaleNotices::failed);
        notices.setWanted(true);
        tellOf(notices, 3);
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!failed[0][0].value<Failure>().why.isEmpty());
        notices.take(*counted(9), firstLocal() + 100s, false);
        notices.take(*counted(9), firstLocal() + 110s, false);
        QTest::qWait(50);
        QCOMPARE(failed.count(), 1);
    }

private:
    static void tellOf(StaleNotices &notices, qint64 stale)
    {
        notices.take(*counted(0), firstLocal(), false);
        notices.take(*counted(stale), firstLocal() + 1s, false);
        notices.take(*counted(stale), firstLocal() + 4s, false);
    }
};

QTEST_GUILESS_MAIN(TestStaleNotices)
#include "tst_stalenotices.moc"
