// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/wireclient.h"
#include "app/engine/engine.h"
#include "app/feeds/feeds.h"
#include "tests/support/realserver.h"

#include <QProcess>
#include <QStringBuilder>
#include <QTest>

#include <csignal>
#include <memory>
#include <vector>

using namespace stalewatch;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A client in a process of its own, which can be stopped as a whole. It answers PINGs and does nothing else.
class ClientProcess final
{
public:
    ~ClientProcess()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    void start(quint16 port, const QString &name)
    {
        const QString script = u"exec 3<>/dev/tcp/127.0.0.1/" % QString::number(port)
            % u"; printf 'CONNECT {\"verbose\":false,\"name\":\"" % name
            % u"\"}\\r\\nPING\\r\\n' >&3; while read -r line <&3; do case $line in PING*) printf 'PONG\\r\\n' >&3;; "
              u"esac; "
              u"done";
        m_process.start(u"bash"_s, {u"-c"_s, script});
    }
    void stop() { ::kill(pid_t(m_process.processId()), SIGSTOP); }

private:
    QProcess m_process;
};

/// One server and what befalls its clients; all times in ping intervals of a second.
struct Scene
{
    RealServer server{};
    WireClient pinger{{.name = u"pinger"_s, .pingEvery = 400ms}};
    WireClient vanishing{{.name = u"vanishing"_s, .pongDelay = 2ms, .pongJitter = 3ms}};
    WireClient healthy{{.name = u"healthy"_s, .pongDelay = 2ms, .pongJitter = 3ms}};
    ClientProcess frozen{};
    std::vector<PolledServer> polls{};

    [[nodiscard]] bool isComplete() const { return !polls.empty() && polls.back().server->openRows == 4; }
    /// What was said of @p name at the last poll that had it, if anything.
    [[nodiscard]] static const Assessment *find(const ServerSnapshot &server, std::string_view name)
    {
        for (std::size_t row = 0; row < server.openRows; ++row) {
            if (server.rows.text(server.rows.name[row]) == name)
                return &server.assessments[row];
        }
        return nullptr;
    }
    /// How often @p name was so.
    template <class F>
    [[nodiscard]] int count(std::string_view name, const F &isSo) const
    {
        int times = 0;
        for (const PolledServer &poll : polls) {
            const Assessment *said = find(*poll.server, name);
            times += said && isSo(*said) ? 1 : 0;
        }
        return times;
    }
};

} // namespace

/// What the kernel of this machine adds, with real servers of three generations on it.
class tst_SameHost final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void thePingerIsProvenAndTheSilentAreToldApart();
    void whoDoesNotWantItIsNotAsked();

private:
    std::vector<std::unique_ptr<Scene>> m_scenes{};
    std::unique_ptr<Engine> m_engine{};
};

void tst_SameHost::init()
{
    m_engine = std::make_unique<Engine>(feedMaker());
    m_engine->setInterval(200ms);
    QList<Target> targets;
    for (const Generation generation : {Generation::Oldest, Generation::Middle, Generation::Newest}) {
        auto scene = std::make_unique<Scene>();
        const auto started = scene->server.start(generation, "ping_interval: \"1s\"\nping_max: 3\n");
        QVERIFY2(started, qPrintable(wordsOf(started)));
        const quint16 port = scene->server->clientPort();
        for (WireClient *client : {&scene->pinger, &scene->vanishing, &scene->healthy})
            client->connectTo(port);
        scene->frozen.start(port, u"frozen"_s);
        targets.append(Target{.url = scene->server->monitorUrl()});
        m_scenes.push_back(std::move(scene));
    }
    connect(m_engine.get(), &Engine::polled, this, [this, targets](const PolledServer &poll) {
        for (qsizetype i = 0; i < targets.size(); ++i) {
            if (poll.server->targets.contains(shownTarget(targets[i].url)))
                m_scenes[std::size_t(i)]->polls.push_back(poll);
        }
    });
    m_engine->setTargets(targets);
    for (const auto &scene : m_scenes)
        QTRY_VERIFY(scene->isComplete());
}

void tst_SameHost::cleanup()
{
    m_engine.reset();
    m_scenes.clear();
}

void tst_SameHost::thePingerIsProvenAndTheSilentAreToldApart()
{
    // After two answered PINGs.
    const auto answered = [](const Assessment &said) { return said.pongs >= 2; };
    for (const auto &scene : m_scenes) {
        QTRY_VERIFY_WITH_TIMEOUT(scene->count("frozen", answered) > 0, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(scene->count("vanishing", answered) > 0, 10'000);
        scene->frozen.stop();
        scene->vanishing.vanish();
    }
    for (const auto &scene : m_scenes) {
        const auto reaches = [](Reach reach) {
            return [reach](const Assessment &said) { return said.isAtRisk() && said.reach == reach; };
        };
        QTRY_VERIFY_WITH_TIMEOUT(scene->count("frozen", reaches(Reach::Host)) > 0, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(scene->count("vanishing", reaches(Reach::Nowhere)) > 0, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(!Scene::find(*scene->polls.back().server, "frozen"), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(!Scene::find(*scene->polls.back().server, "vanishing"), 10'000);
        for (const char *name : {"pinger", "healthy"}) {
            QCOMPARE(scene->count(name, [](const Assessment &said) { return said.isAtRisk(); }), 0);
            QCOMPARE(scene->count(name, [](const Assessment &said) { return said.reach != Reach::Unknown; }), 0);
            QCOMPARE(scene->count(name, [](const Assessment &said) { return said.evidence != Evidence::Proven; }), 0);
        }
        const auto isHeard = [](const Assessment &said) { return said.isHeard && said.proof == Proof::Heard; };
        QVERIFY(scene->count("pinger", isHeard) > 10);
        QCOMPARE(scene->count("frozen", [](const Assessment &said) { return said.reach == Reach::Nowhere; }), 0);
        QCOMPARE(scene->count("vanishing", [](const Assessment &said) { return said.reach == Reach::Host; }), 0);
    }
}

void tst_SameHost::whoDoesNotWantItIsNotAsked()
{
    const auto &scene = m_scenes.back();
    QTRY_VERIFY(scene->polls.back().server->tcp != nullptr);
    m_engine->setTcpInfoWanted(false);
    QTRY_VERIFY(scene->polls.back().server->tcp == nullptr);
    QCOMPARE(Scene::find(*scene->polls.back().server, "healthy")->isHeard, false);
}

QTEST_GUILESS_MAIN(tst_SameHost)
#include "tst_samehost.moc"
