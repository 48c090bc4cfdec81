// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/demofleet.h"

#include "app/demo/demoactor.h"
#include "app/demo/natsprograms.h"
#include "app/demo/natsserver.h"

#include <QThread>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

QByteArray configOf(std::chrono::milliseconds pingInterval)
{
    return "server_name: \"demo\"\nping_interval: \"" + QByteArray::number(qint64{pingInterval.count()})
        + "ms\"\nping_max: 2\n" + demoAccounts();
}

/// Makes the actors in the thread of @p stage. They enter one after the other, so that their ticks are spread.
void play(QObject *stage, quint16 port, std::chrono::milliseconds pingInterval)
{
    auto delay = 0ms;
    for (const CastMember &member : demoCast(pingInterval)) {
        auto *actor = new DemoActor(member, port, pingInterval, stage);
        QTimer::singleShot(delay, actor, &DemoActor::enter);
        delay += pingInterval / 50;
    }
}

} // namespace

struct DemoFleet::Private
{
    NatsServer server;
    QThread thread;
    QObject *stage = nullptr; ///< parent of the actors, in `thread`; deleted when it ends

    void endPlay()
    {
        thread.quit();
        thread.wait();
    }
};

DemoFleet::DemoFleet(QObject *parent) : QObject(parent), m(std::make_unique<Private>())
{
    connect(&m->server, &NatsServer::ended, this, &DemoFleet::ended);
}

DemoFleet::~DemoFleet()
{
    m->endPlay();
}

Result<QUrl> DemoFleet::start(std::chrono::milliseconds pingInterval)
{
    m->endPlay();
    const Result<QString> program = newestNatsServer();
    if (!program)
        return tl::unexpected(program.error());
    const Result<> started = m->server.start({.program = *program, .config = configOf(pingInterval)});
    if (!started)
        return tl::unexpected(started.error());
    m->stage = new QObject;
    m->stage->moveToThread(&m->thread);
    connect(&m->thread, &QThread::finished, m->stage, &QObject::deleteLater);
    m->thread.start();
    QMetaObject::invokeMethod(
        m->stage, [stage = m->stage, port = m->server.clientPort(), pingInterval] { play(stage, port, pingInterval); });
    return m->server.monitorUrl();
}

qint64 DemoFleet::processId() const
{
    return m->server.processId();
}

QString DemoFleet::configPath() const
{
    return m->server.configPath();
}

} // namespace stalewatch
