// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/wireclient.h"
#include "tests/support/realserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <deque>
#include <memory>
#include <sys/prctl.h>

using namespace stalewatch;
using namespace Qt::StringLiterals;

namespace {

/// One real server whose clients come and go under ever-new names: the oldest leaves as the next comes.
class Churn final : public QObject
{
public:
    Churn(Generation generation, int clients) : m_generation(generation), m_clients(std::size_t(clients)) { }

    [[nodiscard]] Result<QUrl> start()
    {
        return m_server.start(m_generation, "ping_interval: \"1s\"\nping_max: 2\n").map([this] {
            return m_server->monitorUrl();
        });
    }

    void replaceOne()
    {
        WireBehaviour manners;
        manners.name = u"churn %1, shift %2"_s.arg(m_server->clientPort()).arg(++m_number);
        if (m_number % 8 == 0)
            manners.name += u" \u5de5\u4eba \u0639\u0627\u0645\u0644"_s; // shaped, not looked up
        manners.publishEvery = std::chrono::milliseconds(m_number % 3 == 0 ? 700 : 0);
        m_open.push_back(std::make_unique<WireClient>(manners));
        m_open.back()->connectTo(m_server->clientPort());
        // Some hang instead of leaving, and are closed as stale.
        if (m_number % 5 == 0 && m_open.size() > 1)
            m_open[m_open.size() - 2]->freeze();
        if (m_open.size() <= m_clients)
            return;
        m_number % 2 == 0 ? m_open.front()->reset() : m_open.front()->close();
        m_open.front().release()->deleteLater();
        m_open.pop_front();
    }

    /// Another life under the same target.
    void restart()
    {
        m_open.clear();
        m_server->kill();
        if (const Result<> again = m_server->startAgain(); !again)
            std::fprintf(stderr, "%s\n", qPrintable(wordsOf(again)));
    }

private:
    const Generation m_generation;
    const std::size_t m_clients;
    RealServer m_server{};
    std::deque<std::unique_ptr<WireClient>> m_open{}; ///< oldest first
    quint64 m_number = 0;
};

} // namespace

/// Three real servers of three generations with clients that come and go; prints the monitoring URLs, one a line.
/// In a process of its own, so that what it weighs is not counted with what is measured. Loopback only.
int main(int argc, char **argv)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Three real nats-servers whose clients come and go under new names."_s);
    parser.addHelpOption();
    const QCommandLineOption clients(u"clients"_s, u"How many are open, of each server."_s, u"number"_s, u"120"_s);
    const QCommandLineOption rate(
        u"rate"_s, u"How many are replaced a second, of each server."_s, u"number"_s, u"10"_s);
    const QCommandLineOption restart(u"restart"_s, u"One server restarts every so often."_s, u"seconds"_s, u"60"_s);
    const QCommandLineOption seconds(u"seconds"_s, u"End after this long."_s, u"number"_s, u"600"_s);
    parser.addOptions({clients, rate, restart, seconds});
    parser.process(app);

    std::vector<std::unique_ptr<Churn>> fleet;
    for (const Generation generation : {Generation::Oldest, Generation::Middle, Generation::Newest}) {
        fleet.push_back(std::make_unique<Churn>(generation, parser.value(clients).toInt()));
        const Result<QUrl> url = fleet.back()->start();
        if (!url) {
            std::fprintf(stderr, "%s\n", qPrintable(wordsOf(url)));
            return 1;
        }
        std::printf("%s\n", qPrintable(url->toString()));
    }
    std::fflush(stdout);

    QTimer replacing;
    replacing.callOnTimeout([&fleet] {
        for (const auto &churn : fleet)
            churn->replaceOne();
    });
    replacing.start(1000 / std::max(1, parser.value(rate).toInt()));
    QTimer restarting;
    std::size_t next = 0;
    restarting.callOnTimeout([&] { fleet[next++ % fleet.size()]->restart(); });
    if (const int pause = parser.value(restart).toInt(); pause > 0)
        restarting.start(pause * 1000);
    QTimer::singleShot(std::chrono::seconds(parser.value(seconds).toInt()), &app, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
