// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/wireclient.h"
#include "tests/support/realserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace stalewatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject rowOf(const RealServer &server, quint64 cid, const QByteArray &state = "open")
{
    const QByteArray answer = server.ask("/connz?auth=1&state=" + state + "&cid=" + QByteArray::number(cid));
    return QJsonDocument::fromJson(answer).object().value("connections"_L1).toArray().at(0).toObject();
}

} // namespace

/// The wire client and the server process, against the real thing: what the live tests and the demo rest on.
class tst_WireClient final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theServerSeesWhatTheClientSaysOfItself_data() { addGenerationRows(); }
    void theServerSeesWhatTheClientSaysOfItself();
    void whoAnswersPingsStaysAndWhoDoesNotIsClosedAsStale();
    void aFrozenClientSeesNothingUntilItThaws();
    void aSubscriberReceivesWhatAPublisherSends();
    void whoeverListensGetsMessagesWhole();
    void aLatePongIsLateByTheChosenDelay();
    void aResetIsAReadErrorAndACloseIsNot();
    void theServerComesBackOnTheSamePortsWithAnotherId();
    void aReloadChangesThePingSettings();
    void aServerThatEndsByItselfSaysSo();
    void aServerThatCannotStartSaysWhy();

private:
    RealServer m_server;
};

void tst_WireClient::init()
{
    const auto started = m_server.start(Generation::Newest, "ping_interval: \"500ms\"\nping_max: 1\n");
    QVERIFY2(started, qPrintable(wordsOf(started)));
}

void tst_WireClient::theServerSeesWhatTheClientSaysOfItself()
{
    QFETCH(Generation, generation);
    const auto started = m_server.start(
        generation, "server_name: \"n1\"\nauthorization { users = [ { user: \"ann\", password: \"secret\" } ] }\n");
    QVERIFY2(started, qPrintable(wordsOf(started)));

    WireClient client({.name = u"pricing-api-0"_s,
        .lang = u"rust"_s,
        .version = u"0.35.1"_s,
        .user = u"ann"_s,
        .password = u"secret"_s,
        .subscriptions = {"prices.>", "rates.>"}});
    QSignalSpy ready(&client, &WireClient::ready);
    client.connectTo(m_server->clientPort());
    QTRY_COMPARE(ready.size(), 1);

    const QJsonObject row = rowOf(m_server, client.cid());
    QCOMPARE(row.value("name"_L1).toString(), u"pricing-api-0"_s);
    QCOMPARE(row.value("lang"_L1).toString(), u"rust"_s);
    QCOMPARE(row.value("version"_L1).toString(), u"0.35.1"_s);
    QCOMPARE(row.value("authorized_user"_L1).toString(), u"ann"_s);
    QCOMPARE(row.value("subscriptions"_L1).toInt(), 2);
}

void tst_WireClient::whoAnswersPingsStaysAndWhoDoesNotIsClosedAsStale()
{
    WireClient well({.name = u"well"_s});
    WireClient deaf({.name = u"deaf"_s, .answersPings = false});
    QSignalSpy deafEnded(&deaf, &WireClient::ended);
    well.connectTo(m_server->clientPort());
    deaf.connectTo(m_server->clientPort());
    QTRY_COMPARE_WITH_TIMEOUT(deafEnded.size(), 1, 8000);
    QCOMPARE(deaf.lastError(), "Stale Connection"_ba);
    QCOMPARE(rowOf(m_server, deaf.cid(), "closed").value("reason"_L1).toString(), u"Stale Connection"_s);
    QVERIFY(well.isReady());
    QCOMPARE(well.tally().pongsSent, well.tally().pingsSeen);
    QVERIFY(deaf.tally().pingsSeen >= 1);
    QCOMPARE(deaf.tally().pongsSent, 0);
}

void tst_WireClient::aFrozenClientSeesNothingUntilItThaws()
{
    WireClient client({.name = u"hangs"_s, .publishEvery = 20ms});
    QSignalSpy ended(&client, &WireClient::ended);
    client.connectTo(m_server->clientPort());
    QTRY_VERIFY(client.tally().published > 0);
    client.freeze();
    const WireClient::Tally frozen = client.tally();
    QTRY_COMPARE_WITH_TIMEOUT(
        rowOf(m_server, client.cid(), "closed").value("reason"_L1).toString(), u"Stale Connection"_s, 8000);
    QCOMPARE(client.tally().published, frozen.published);
    QCOMPARE(client.tally().pongsSent, frozen.pongsSent);
    QCOMPARE(ended.size(), 0);
    client.thaw();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(client.lastError(), "Stale Connection"_ba);
}

void tst_WireClient::aSubscriberReceivesWhatAPublisherSends()
{
    WireClient subscriber({.name = u"sub"_s, .subscriptions = {"orders.*"}});
    WireClient publisher({.name = u"pub"_s, .publishEvery = 5ms, .publishTo = "orders.new", .publishBytes = 70'000});
    subscriber.connectTo(m_server->clientPort());
    QTRY_VERIFY(subscriber.isReady());
    publisher.connectTo(m_server->clientPort());
    QTRY_VERIFY(subscriber.tally().received >= 10);
    subscriber.stopReading();
    const qint64 received = subscriber.tally().received;
    QTRY_VERIFY(publisher.tally().published > received + 20);
    QCOMPARE(subscriber.tally().received, received);
}

void tst_WireClient::whoeverListensGetsMessagesWhole()
{
    WireClient from({});
    WireClient to({.subscriptions = {"prices.>"}});
    QSignalSpy came(&to, &WireClient::came);
    for (WireClient *each : {&from, &to})
        each->connectTo(m_server->clientPort());
    QTRY_VERIFY(from.isReady() && to.isReady());
    const QByteArray large(300'000, 'x'); // in many pieces
    from.publish("prices.large", large);
    from.publish("prices.reply _INBOX.1", "line\r\nline");
    from.publish("prices.empty", {});
    QTRY_COMPARE(came.size(), 3);
    QCOMPARE(came[0], (QVariantList{QByteArray("prices.large"), QByteArray(), large}));
    QCOMPARE(came[1], (QVariantList{QByteArray("prices.reply"), QByteArray("_INBOX.1"), QByteArray("line\r\nline")}));
    QCOMPARE(came[2], (QVariantList{QByteArray("prices.empty"), QByteArray(), QByteArray()}));
    QCOMPARE(to.tally().received, 3);
}

void tst_WireClient::aLatePongIsLateByTheChosenDelay()
{
    WireClient client({.name = u"far"_s, .pongDelay = 120ms});
    client.connectTo(m_server->clientPort());
    QTRY_VERIFY_WITH_TIMEOUT(client.tally().pongsSent >= 1, 8000);
    QTRY_VERIFY(rowOf(m_server, client.cid()).value("rtt"_L1).toString().startsWith(u"12"));
}

void tst_WireClient::aResetIsAReadErrorAndACloseIsNot()
{
    WireClient killed({.name = u"killed"_s});
    WireClient closed({.name = u"closed"_s});
    for (WireClient *client : {&killed, &closed}) {
        client->connectTo(m_server->clientPort());
        QTRY_VERIFY(client->isReady());
    }
    killed.reset();
    closed.close();
    QTRY_COMPARE(rowOf(m_server, killed.cid(), "closed").value("reason"_L1).toString(), u"Read Error"_s);
    QTRY_COMPARE(rowOf(m_server, closed.cid(), "closed").value("reason"_L1).toString(), u"Client Closed"_s);
}

void tst_WireClient::theServerComesBackOnTheSamePortsWithAnotherId()
{
    const auto idOf = [this] { return QJsonDocument::fromJson(m_server.ask("/varz")).object().value("server_id"_L1); };
    const QJsonValue first = idOf();
    const QUrl url = m_server->monitorUrl();
    m_server->stop();
    QVERIFY(m_server.ask("/varz").isEmpty());
    const auto again = m_server->startAgain();
    QVERIFY2(again, qPrintable(wordsOf(again)));
    QCOMPARE(m_server->monitorUrl(), url);
    QVERIFY(!idOf().toString().isEmpty());
    QVERIFY(idOf() != first);
    const auto reloaded = m_server.reload("ping_interval: \"7s\"\n");
    QVERIFY2(reloaded, qPrintable(wordsOf(reloaded)));
    QVERIFY2(m_server->log().contains("Reloaded server configuration"), m_server->log().constData());
}

void tst_WireClient::aReloadChangesThePingSettings()
{
    const auto reloaded = m_server.reload("ping_interval: \"7s\"\n");
    QVERIFY2(reloaded, qPrintable(wordsOf(reloaded)));
    const QJsonObject varz = QJsonDocument::fromJson(m_server.ask("/varz")).object();
    QCOMPARE(varz.value("ping_interval"_L1).toInteger(), 7'000'000'000);
    QCOMPARE(varz.value("port"_L1).toInt(), m_server->clientPort());
}

void tst_WireClient::aServerThatEndsByItselfSaysSo()
{
    QSignalSpy ended(&*m_server, &NatsServer::ended);
    m_server->suspend();
    m_server->resume();
    QVERIFY(m_server->isRunning());
    ::kill(static_cast<pid_t>(m_server->processId()), SIGKILL);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!m_server->isRunning());
}

void tst_WireClient::aServerThatCannotStartSaysWhy()
{
    const auto started = m_server.start(Generation::Newest, "ping_intervall: \"2s\"\n");
    QVERIFY(!started);
    QVERIFY2(started.error().why.contains(u"ping_intervall"), qPrintable(wordsOf(started)));
    NatsServer missing;
    QVERIFY(!missing.start({.program = u"/nowhere/nats-server"_s}));
}

QTEST_GUILESS_MAIN(tst_WireClient)
#include "tst_wireclient.moc"
