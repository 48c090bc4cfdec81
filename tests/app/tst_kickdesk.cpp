// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/kick/kickdesk.h"
#include "tests/support/snapshots.h"

#include <QFile>
#include <QPromise>
#include <QTemporaryDir>
#include <QTest>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;

namespace {

/// A server that takes requests and never answers.
class SilentActions final : public ClientActions
{
public:
    explicit SilentActions(int &asked) : m_asked(asked) { }
    [[nodiscard]] QFuture<Result<>> kick(const std::string &, quint64) override { return ask(); }
    [[nodiscard]] QFuture<Result<>> lameDuck(const std::string &, quint64) override { return ask(); }

private:
    QFuture<Result<>> ask()
    {
        ++m_asked;
        m_promises.emplace_back().start();
        return m_promises.back().future();
    }

    int &m_asked;
    std::vector<QPromise<Result<>>> m_promises{};
};

std::shared_ptr<const Frame> frameOf(std::vector<RowSpec> rows)
{
    auto server = serverOf(1, "S1", std::move(rows));
    server->facts.serverId = "NA1";
    server->facts.version = "2.10.27";
    server->targets = {u"nats://127.0.0.1:4222"_s};
    server->state = ServerSnapshot::State::Up;
    server->hasEvents = true;
    auto frame = std::make_shared<Frame>();
    frame->snapshot = snapshotOf({server});
    return frame;
}

} // namespace

/// The desk that kicks connections, without a server; tst_kicking has real ones.
class tst_KickDesk final : public QObject
{
    Q_OBJECT

private slots:
    void whatWasAskedIsOnTheRecordWhenTheProgramEnds()
    {
        QTemporaryDir folder;
        int asked = 0;
        {
            KickDesk desk([&asked](const Target &) { return std::make_unique<SilentActions>(asked); }, folder.path());
            desk.setTargets({parseTarget(u"nats://127.0.0.1:4222"_s).value()});
            const auto frame = frameOf({{.cid = 7}, {.cid = 8}});
            desk.take(frame);
            QVERIFY(desk.begin(kickPlanOf(*frame->snapshot, {{1, 7}, {1, 8}})));
            QTRY_VERIFY(asked > 0);
            desk.stop();
        }
        QFile log(folder.filePath(u"audit.jsonl"_s));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray lines = log.readAll();
        QCOMPARE(lines.count('\n'), qsizetype(1 + asked));
        QCOMPARE(lines.count("\"result\":\"asked\""), qsizetype(asked));
    }

    void triageIsToldWhomBeforeTheFirstIsAsked()
    {
        QTemporaryDir folder;
        int asked = 0;
        KickDesk desk([&asked](const Target &) { return std::make_unique<SilentActions>(asked); }, folder.path());
        desk.setTargets({parseTarget(u"nats://127.0.0.1:4222"_s).value()});
        const auto frame = frameOf({{.cid = 7}, {.cid = 8}});
        desk.take(frame);
        std::vector<OwnChange> told;
        connect(&desk, &KickDesk::changing, this, [&](const OwnChange &change) {
            QCOMPARE(asked, 0);
            told.push_back(change);
        });
        QVERIFY(desk.begin(kickPlanOf(*frame->snapshot, {{1, 7}, {1, 8}})));
        QTRY_VERIFY(asked > 0);
        QCOMPARE(told.size(), 1U);
        QCOMPARE(told[0].what, OwnChange::What::Kick);
        QCOMPARE(told[0].servers, std::vector<ServerNumber>{1});
        QCOMPARE(told[0].connections, (std::vector<ConnectionKey>{{1, 7}, {1, 8}}));
        desk.stop();
    }
};

QTEST_GUILESS_MAIN(tst_KickDesk)
#include "tst_kickdesk.moc"
